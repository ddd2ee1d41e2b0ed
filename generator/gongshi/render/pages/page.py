"""One address to be: a body and what its frame must know."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Page:
    """One page before it is joined with its shell.

    `path` is its address in the site; `shell` the family whose frame it takes;
    `body` is markup, the rest is plain text.
    """

    path: str
    shell: str
    title: str
    description: str
    body: str
    robots: str = ""
    listed: bool = True
    """Whether the site map names it."""
    counts_days: bool = False
    """Whether the page says when a time limit ends."""
    has_list: bool = False
    """Whether the page holds a list that its script can narrow."""
    canonical: str = ""
    """The address that counts where the page stands at two; its own where it is not given."""
