"""The built site as rules see it: addresses, bytes and pages, read once and shared by all rules.

The site is the one that is about to be published, or a last good one; a rule cannot
tell. A page is cut into its start tags by one expression when the first rule asks,
and forgotten when the next page comes: a large site has more pages than memory has room.
"""

from __future__ import annotations

import html
import os
import re
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING
from urllib.parse import unquote

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

SITE = "site"
"""How positions name the site's folder, wherever it is written to."""

# The body of scripts and comments is passed over with its start tag: what stands in it is no markup.
_TAG = re.compile(
    r"<(?:!--.*?-->|(?P<raw>script|style)\b(?P<rawattrs>[^>]*)>.*?</(?P=raw)\s*>"
    r"|(?P<name>[a-zA-Z][a-zA-Z0-9-]*)(?P<attrs>(?:[^<>\"']|\"[^\"]*\"|'[^']*')*)>)",
    re.DOTALL,
)
_ATTRIBUTE = re.compile(r"""([^\s"'<>/=]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'=<>`]+)))?""")
_ID = re.compile(r"""<[^<>]*?\sid\s*=\s*(?:"([^"]*)"|'([^']*)')""")


@dataclass(frozen=True, slots=True)
class Tag:
    """One start tag: its name in lower case, what follows the name, and where it begins and ends."""

    name: str
    written: str
    start: int
    end: int

    @property
    def attrs(self) -> Mapping[str, str]:
        """The attributes by name, with references such as `&amp;` resolved; read anew at each call."""
        found: dict[str, str] = {}
        for name, double, single, bare in _ATTRIBUTE.findall(self.written):
            found.setdefault(name.lower(), html.unescape(double or single or bare))
        return found


class BuiltPage:
    """One page of the built site."""

    def __init__(self, site: BuiltSite, path: str) -> None:
        """Look at `path` of `site`."""
        self.site = site
        self.path = path

    @cached_property
    def text(self) -> str:
        """The page as it is written."""
        return self.site.text(self.path)

    @cached_property
    def tags(self) -> tuple[Tag, ...]:
        """Every start tag, in order; nothing of comments, nothing inside scripts and styles."""
        return tuple(
            Tag((m["name"] or m["raw"]).lower(), m["attrs"] or m["rawattrs"] or "", m.start(), m.end())
            for m in _TAG.finditer(self.text)
            if m.lastgroup
        )

    def place(self, offset: int) -> tuple[int, int]:
        """Return line and column of the character at `offset`, counted from 1."""
        return self.text.count("\n", 0, offset) + 1, offset - self.text.rfind("\n", 0, offset)


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
        return (BuiltPage(self, path) for path in self.paths if path.endswith(".html"))

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
