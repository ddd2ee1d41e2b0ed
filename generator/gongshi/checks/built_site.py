"""The built site as rules see it: addresses, bytes and pages, read once and shared by all rules.

The site is the one that is about to be published, or a last good one; a rule cannot
tell. Pages of a folder have most of their markup in common. So a page is cut into
parts between lines, and what an earlier page of the folder had already is not looked
at again (`BuiltPage.fresh`): 16,000 pages hold six new parts each, of eighty. A fault
in the frame is thereby told once a folder, and not on every page.
"""

from __future__ import annotations

import html
import os
import re
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple
from urllib.parse import unquote

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

SITE = "site"
"""How positions name the site's folder, wherever it is written to."""

# What stands in a comment, a script or a style is no markup, and is passed over as a whole.
_TAG = re.compile(
    r"<(?:!--.*?-->|(script|style)\b([^>]*)>.*?</\1"
    r"|([a-zA-Z][a-zA-Z0-9-]*)(\s[^<>\"']*(?:(?:\"[^\"]*\"|'[^']*')[^<>\"']*)*)>)",
    re.DOTALL | re.IGNORECASE,
)
_ATTRIBUTE = re.compile(r"""([^\s"'<>/=]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'=<>`]+)))?""")
_ID = re.compile(r"""\sid\s*=\s*(?:"([^"]*)"|'([^']*)')""")
_SEAM = ">\n<"


class Tag(NamedTuple):
    """One start tag: its name in lower case, and what follows the name as it is written."""

    name: str
    written: str

    @property
    def attrs(self) -> Mapping[str, str]:
        """The attributes by name, with references such as `&amp;` resolved; read anew at each call."""
        found: dict[str, str] = {}
        for name, double, single, bare in _ATTRIBUTE.findall(self.written):
            found.setdefault(name.lower(), html.unescape(double or single or bare))
        return found


class BuiltPage:
    """One page of the built site."""

    def __init__(self, site: BuiltSite, path: str, seen: set[int]) -> None:
        """Look at `path` of `site`; `seen` holds what earlier pages of its folder had."""
        self.site = site
        self.path = path
        self._seen = seen

    @cached_property
    def text(self) -> str:
        """The page as it is written."""
        return self.site.text(self.path)

    @cached_property
    def fresh(self) -> str:
        """The parts of the page that no earlier page of its folder had, in order."""
        parts = {hash(part): part for part in self.text.split(_SEAM)}
        new = [part for key, part in parts.items() if key not in self._seen]
        self._seen.update(parts)
        return f"<{_SEAM.join(new)}>" if new else ""

    @cached_property
    def fresh_tags(self) -> tuple[Tag, ...]:
        """The start tags of `fresh` that have attributes: for rules that judge a tag by itself."""
        return _tags(self.fresh)

    @cached_property
    def tags(self) -> tuple[Tag, ...]:
        """Every start tag with attributes, in order: for a page that something made suspect."""
        return _tags(self.text)

    def offset(self, tag: Tag) -> int:
        """Return where a tag as `tag` first begins."""
        found = re.search(f"<{tag.name}{re.escape(tag.written)}>", self.text, re.IGNORECASE)
        return found.start() if found else 0

    def place(self, tag: Tag) -> tuple[int, int]:
        """Return line and column, counted from 1, where a tag as `tag` first stands."""
        return self.place_at(self.offset(tag))

    def place_at(self, offset: int) -> tuple[int, int]:
        """Return line and column of the character at `offset`."""
        return self.text.count("\n", 0, offset) + 1, offset - self.text.rfind("\n", 0, offset)


def _tags(text: str) -> tuple[Tag, ...]:
    return tuple(
        Tag((silent or name).lower(), about or written)
        for silent, about, name, written in _TAG.findall(text)
        if silent or name
    )


class BuiltSite:
    """A folder that holds a whole site."""

    def __init__(self, folder: Path) -> None:
        """List the files of `folder`; none is read yet."""
        self._folder = folder
        self.paths: tuple[str, ...] = tuple(sorted(_files(str(folder), "")))
        """The address of every file, relative to the site, with forward slashes."""
        self._known = frozenset(self.paths)
        self._ids: dict[str, frozenset[str]] = {}
        self._resolved: dict[tuple[str, str], str] = {}

    def __contains__(self, path: object) -> bool:
        """Whether the site has a file of this address."""
        return path in self._known

    def data(self, path: str) -> bytes:
        """Return the bytes of one file."""
        with open(f"{self._folder}/{path}", "rb") as file:  # noqa: PTH123  # 15,000 pages: a Path each costs
            return file.read()

    def text(self, path: str) -> str:
        """Return one file as text; a byte that is no UTF-8 becomes U+FFFD."""
        return self.data(path).decode("utf-8", "replace")

    def pages(self) -> Iterator[BuiltPage]:
        """Yield every HTML page, in order of address."""
        seen: dict[str, set[int]] = {}
        for path in self.paths:
            if path.endswith(".html"):
                yield BuiltPage(self, path, seen.setdefault(path.rpartition("/")[0], set()))

    def ids(self, path: str) -> frozenset[str]:
        """Return the anchors of one page: what may follow `#` in its address."""
        if path not in self._ids:
            found = _ID.findall(self.text(path))
            self._ids[path] = frozenset(html.unescape(double or single) for double, single in found)
        return self._ids[path]

    def resolved(self, page: str, address: str) -> str:
        """Return the site path that the relative `address` on `page` means; `..` where it leaves the site.

        The query and the fragment are cut off; a folder means its `index.html`.
        """
        path = address.partition("#")[0].partition("?")[0]
        if not path:
            return page
        folder = page.rpartition("/")[0]
        if (folder, path) not in self._resolved:  # the same menu stands on every page
            self._resolved[folder, path] = _joined(folder, unquote(path))
        return self._resolved[folder, path]


def _joined(folder: str, path: str) -> str:
    if path.startswith("/"):
        return ".."  # out of the site as soon as it stands below a sub-path of a portal
    steps = folder.split("/") if folder else []
    for step in path.split("/"):
        if step == "..":
            if not steps:
                return ".."
            steps.pop()
        elif step not in ("", "."):
            steps.append(step)
    if path.endswith(("/", "/..", "/.")) or path in (".", ".."):
        steps.append("index.html")
    return "/".join(steps)


def _files(folder: str, prefix: str) -> Iterator[str]:
    with os.scandir(folder) as found:
        for entry in found:
            if entry.is_dir(follow_symlinks=False):
                yield from _files(entry.path, f"{prefix}{entry.name}/")
            else:
                yield f"{prefix}{entry.name}"
