"""From a page that MkDocs rendered to the pieces between which our bodies go.

Invariants:

* every sentinel stands in a shell exactly as often as `EXPECTED` says, or the
  build stops;
* no page that leaves here holds inline script, inline style or an address of a
  script, style or image outside the site.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from html import escape
from html.parser import HTMLParser
from typing import TYPE_CHECKING

from gongshi.findings import Position
from gongshi.render.shell_faults import FRAME_MISMATCH, UNSAFE_FRAME, ShellError

if TYPE_CHECKING:
    from collections.abc import Mapping

PREFIX = "gongshi-5b1e0c7f94d2a863"
"""No content holds this; editorial pages and configuration that do are refused."""

EXPECTED: Mapping[str, int] = {
    "title": 2,  # <title> and og:title
    "description": 1,
    "head": 1,
    "bodyclass": 1,
    "body": 1,
    "toc": 1,
    "address": 1,
}
SENTINELS: Mapping[str, str] = {slot: f"{PREFIX}-{slot}-" for slot in EXPECTED}
_CUT = re.compile(f"{PREFIX}-({'|'.join(EXPECTED)})-")

# Parts of Material's base template that only its script, which we do not load, brings to life.
_LIFELESS = re.compile(
    r'<input class="md-toggle"[^>]*>'
    r'|<label class="md-overlay"[^>]*></label>'
    r'|<div data-md-component="skip">.*?</div>'
    r'|<div data-md-component="announce">\s*</div>'
    r'|<div class="md-dialog".*?</div>\s*</div>'
    r'| (?:data-md-component="(?:container|main)"|class="md-main__inner md-grid")',
    re.DOTALL,
)
_BODY_TAG = re.compile(r"<body[^>]*>")
_KEPT_SPACE = re.compile(r"(<pre\b.*?</pre>)", re.DOTALL)
_INDENT = re.compile(r"\s*\n\s*")


@dataclass(frozen=True, slots=True)
class Shell:
    """The frame of one family of pages, cut where a page differs from the next.

    `depth` counts the folders between the page and the site's root; `slots[i]`
    goes between `pieces[i]` and `pieces[i + 1]`.
    """

    depth: int
    pieces: tuple[str, ...]
    slots: tuple[str, ...]

    def join(  # noqa: PLR0913 - the slots of a page, all by name
        self,
        *,
        title: str,
        description: str,
        canonical: str,
        body: str,
        toc: str = "",
        robots: str = "",
        body_class: str = "",
        head: str = "",
    ) -> str:
        """Return a whole page.

        `body`, `toc` and `head` are markup; everything else is escaped here.
        An empty `canonical` or `robots` leaves its element out; a `toc` adds
        the class `with-toc` to the body.
        """
        address = escape(canonical)
        values = {
            "title": escape(title),
            "description": escape(description),
            "head": _head(address, robots, head),
            "bodyclass": escape(f"{body_class} with-toc".strip() if toc else body_class),
            "body": body,
            "toc": toc,
            "address": address,
        }
        parts = [self.pieces[0]]
        for slot, piece in zip(self.slots, self.pieces[1:], strict=True):
            parts.append(values[slot])
            parts.append(piece)
        return "".join(parts)


def _head(address: str, robots: str, head: str) -> str:
    link = f'<link rel="canonical" href="{address}">' if address else ""
    meta = f'<meta name="robots" content="{escape(robots)}">' if robots else ""
    return f"{link}{meta}{head}"


def _squeezed(html: str) -> str:
    """Take the indentation out, but not of preformatted text."""
    halves = _KEPT_SPACE.split(html)
    halves[::2] = [_INDENT.sub("\n", half) for half in halves[::2]]
    return "".join(halves).strip() + "\n"


def trimmed(html: str, body_class: str) -> str:
    """Return the page as MkDocs rendered it without lifeless parts, its body tag ours."""
    tag = f'<body class="{body_class}">'
    return _squeezed(_BODY_TAG.sub(lambda _: tag, _LIFELESS.sub("", html)))


def split(html: str, depth: int, source: str) -> Shell:
    """Cut a trimmed shell page at its sentinels; `source` names it in errors."""
    parts = _CUT.split(html)
    pieces, slots = tuple(parts[::2]), tuple(parts[1::2])
    findings = [
        FRAME_MISMATCH.at(Position(source), slot=slot, expected=expected, found=slots.count(slot))
        for slot, expected in EXPECTED.items()
        if slots.count(slot) != expected
    ]
    if findings:
        raise ShellError(*findings)
    return Shell(depth, pieces, slots)


_LOADING = {("script", "src"), ("img", "src"), ("link", "href"), ("iframe", "src"), ("source", "src")}
_CALM_LINKS = {"canonical", "alternate"}
_FOREIGN = re.compile(r"\s*(?:[a-z][a-z0-9+.-]*:|//|\\)", re.IGNORECASE)
_ACTIVE = re.compile(r"\s*(?:javascript|vbscript|data):", re.IGNORECASE)
_BANNED_TAGS = {"style", "iframe", "object", "embed", "base"}


class _Guard(HTMLParser):
    """Collects markup that the Content-Security-Policy forbids."""

    def __init__(self) -> None:
        super().__init__()
        self.faults: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        names = {name: value or "" for name, value in attrs}
        if tag in _BANNED_TAGS or (tag == "script" and "src" not in names):
            self.faults.append(f"<{tag}>")
        calm = tag == "link" and names.get("rel") in _CALM_LINKS
        for name, value in names.items():
            loads = (tag, name) in _LOADING and not calm
            if (
                name == "style"
                or name.startswith("on")
                or _ACTIVE.match(value)
                or (loads and _FOREIGN.match(value))
            ):
                self.faults.append(f'<{tag} {name}="{value[:60]}">')


def guard(html: str, source: str) -> None:
    """Raise `ShellError` if the page holds active or foreign markup."""
    parser = _Guard()
    parser.feed(html)
    parser.close()
    if parser.faults:
        raise ShellError(*(UNSAFE_FRAME.at(Position(source), markup=found) for found in parser.faults))
