"""What of HTML may stand in a text that people wrote: the one allow-list, applied by nh3 (ammonia).

Markdown becomes HTML by libraries and extensions that we did not write; whatever they
make, only this leaves. A record's text is shown for what it is, and loses the rest. An
editorial page is the site's own, and whatever it would lose stops the build: nothing
is silently dropped from a page that a clerk has signed for.
"""

from __future__ import annotations

from html.parser import HTMLParser
from typing import TYPE_CHECKING

import nh3

from gongshi.findings import Position
from gongshi.render.shell_faults import UNSAFE_FRAME, ShellError

if TYPE_CHECKING:
    from collections.abc import Iterator

_TEXT = {
    "p", "br", "strong", "em", "ul", "ol", "li", "h2", "h3", "h4", "table", "thead", "tbody",
    "tr", "th", "td",
    "blockquote", "code", "hr", "sup", "sub",
}  # fmt: skip
_PAGE = _TEXT | {
    "a", "abbr", "b", "caption", "cite", "dd", "del", "details", "dfn", "div", "dl", "dt", "figcaption",
    "figure", "h1", "h5", "h6", "i", "img", "ins", "kbd", "mark", "pre", "q", "s", "samp", "section", "small",
    "span", "summary", "time", "u", "var",
}  # fmt: skip
_CELL = {"align"}
_record = nh3.Cleaner(tags=_TEXT, attributes={"td": _CELL, "th": _CELL}, url_schemes=set(), link_rel=None)
_page = nh3.Cleaner(
    tags=_PAGE,
    attributes={
        "*": {"id", "class", "title", "lang", "dir", "role"},
        "a": {"href"},
        "img": {"src", "alt", "width", "height"},
        "td": _CELL | {"colspan", "rowspan"},
        "th": _CELL | {"colspan", "rowspan", "scope"},
        "ol": {"start", "type"},
        "details": {"open"},
        "time": {"datetime"},
    },
    generic_attribute_prefixes={"aria-"},
    url_schemes={"http", "https", "mailto", "tel"},
    link_rel=None,  # the Referrer-Policy speaks for every link
)


def record_html(html: str) -> str:
    """Return the text of a record without anything that could run, load, lead away or be styled."""
    return _record.clean(html)


def editorial_html(html: str, source: str) -> str:
    """Return the content of an editorial page as it may be shown.

    Raises `ShellError` for what would be lost; `source` names the page in it.
    """
    clean = _page.clean(html)
    kept = list(_elements(clean))
    lost = [found for found in dict.fromkeys(_elements(html)) if found not in kept]
    if lost:
        raise ShellError(*(UNSAFE_FRAME.at(Position(source), markup=f"<{found[:60]}>") for found in lost))
    return clean


class _Elements(HTMLParser):
    """Lists elements, and attributes with the element that carries them."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found += (f'{tag} {name}="{value or ""}"' for name, value in attrs)
        self.found.append(tag)

    def handle_comment(self, data: str) -> None:
        self.found.append(f"!--{data}")


def _elements(html: str) -> Iterator[str]:
    parser = _Elements()
    parser.feed(html)
    parser.close()
    return iter(parser.found)
