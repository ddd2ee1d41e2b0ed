"""What a page of the site may load and run: the one source of the Content-Security-Policy.

The frame's `<meta>`, the snippets for web servers and the tests all read it here.
Nothing of ours is inline, so there is no hash, no nonce and no `unsafe-` word in it;
what Material contributes is held by `material.py` instead.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

DIRECTIVES: Mapping[str, str] = {
    "default-src": "'none'",
    "script-src": "'self'",
    "worker-src": "'self'",  # the search engine
    "connect-src": "'self'",  # a file of the index that arrived damaged is fetched once more
    "style-src": "'self'",
    "img-src": "'self' data:",  # the marks of status are pictures inside the style sheet
    "font-src": "'self'",  # rare characters of names
    "form-action": "'self'",
    "base-uri": "'none'",
}
HEADER_ONLY: Mapping[str, str] = {"frame-ancestors": "'none'"}
"""What a `<meta>` cannot say (CSP level 3, 3.3): browsers would ignore it there, and complain."""

ATTACHMENT = "default-src 'none'; sandbox"
"""The policy of files that others made: whatever is in them, it runs nothing."""

HEADERS: Mapping[str, str] = {
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",  # frame-ancestors, for browsers that do not know it
    "Referrer-Policy": "same-origin",  # what was searched for stays here
    "Permissions-Policy": "camera=(), microphone=(), geolocation=(), payment=(), usb=()",
    "Cross-Origin-Opener-Policy": "same-origin",
}
"""What a server adds to the policy."""


def _said(directives: Mapping[str, str]) -> str:
    return "; ".join(f"{name} {sources}" for name, sources in directives.items())


def header_policy() -> str:
    """Return the value of the header."""
    return _said({**DIRECTIVES, **HEADER_ONLY})


def meta_policy() -> str:
    """Return the content of the `<meta>`: the header's, where a `<meta>` can say it.

    Firefox takes a page opened from a folder for an origin of its own that 'self' never
    matches; `file:` lets it have its style and scripts. From a web server nothing of
    that scheme can be loaded, so it opens nothing there.
    """
    return _said({name: s.replace("'self'", "'self' file:") for name, s in DIRECTIVES.items()})
