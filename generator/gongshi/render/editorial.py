"""Editorial pages (公开指南, 关于本站, ...): read, checked, ready for MkDocs.

They are written by clerks. Everything doubtful is refused with its place;
nothing is repaired or silently dropped. All pages are checked before the first
error is raised.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import PurePosixPath
from typing import TYPE_CHECKING

import yaml

from gongshi.findings import Finding, Position
from gongshi.render.shell_faults import (
    BAD_FRONT_MATTER,
    RAW_HTML,
    RESERVED_PATH,
    RESERVED_TEXT,
    UNKNOWN_FILE_KIND,
    UNREADABLE_PAGE,
    UNSAFE_LINK,
    ShellError,
)
from gongshi.render.splice import PREFIX

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator
    from pathlib import Path

    from markdown import Markdown

KEYS = ("title", "description", "menu", "order")
MEDIA = frozenset({".png", ".jpg", ".jpeg", ".webp", ".gif", ".pdf", ".ofd", ".docx", ".xlsx"})
EXTENSIONS = ("admonition", "def_list", "fenced_code", "footnotes", "sane_lists", "tables", "toc")
"""Markdown beyond the core; no `attr_list`, which would let a page carry styles."""

_HEADING = re.compile(r"^#[ \t]+(.+?)[ \t#]*$", re.MULTILINE)
_FRONT = re.compile(r"---[ \t]*\n(.*?\n|)---[ \t]*(?:\n|\Z)", re.DOTALL)
_SCHEME = re.compile(r"\s*([a-z][a-z0-9+.-]*):", re.IGNORECASE)
_LINK_SCHEMES = frozenset({"http", "https", "mailto", "tel"})


@dataclass(frozen=True, slots=True)
class EditorialPage:
    """One page: `path` is relative to the pages folder (`about.md`), `body` Markdown without front matter.

    `menu` is the page's label in the header's menu, empty for a page that
    stands in the footer only; `order` sorts pages, smallest first.
    """

    path: str
    title: str
    description: str
    menu: str
    order: int
    body: str
    source: str

    @property
    def url(self) -> str:
        """The address in the site."""
        return self.path.removesuffix(".md") + ".html"

    def position_of(self, text: str) -> Position:
        """Return where `text` first stands in the file, or the file as a whole."""
        found = self.source.find(text) if text else -1
        if found < 0:
            return Position(f"pages/{self.path}")
        line_start = self.source.rfind("\n", 0, found) + 1
        return Position(f"pages/{self.path}", self.source.count("\n", 0, found) + 1, found - line_start + 1)


@dataclass(frozen=True, slots=True)
class Editorial:
    """The pages in order of `order`, then path; and the files that go with them."""

    pages: tuple[EditorialPage, ...] = ()
    media: tuple[str, ...] = ()


class _Refused(Exception):  # noqa: N818 - never leaves this module; carries one finding
    def __init__(self, finding: Finding) -> None:
        super().__init__()
        self.finding = finding


def _text(path: Path, position: Position) -> str:
    try:
        return path.read_bytes().decode("utf-8-sig").replace("\r\n", "\n")
    except UnicodeDecodeError as error:
        raise _Refused(UNREADABLE_PAGE.at(position, reason="UTF-8")) from error
    except OSError as error:
        raise _Refused(UNREADABLE_PAGE.at(position, reason=error.strerror or "?")) from error


def _front_matter(text: str, position: Position) -> tuple[dict[str, str], str]:
    match = _FRONT.match(text)
    if match is None:
        return {}, text
    try:
        data = yaml.load(match[1], Loader=yaml.BaseLoader)  # noqa: S506 - BaseLoader makes strings only
    except yaml.YAMLError as error:
        raise _Refused(BAD_FRONT_MATTER.at(position, reason="YAML")) from error
    values = data or {}
    wrong = [str(k) for k, v in values.items() if k not in KEYS or not isinstance(v, str)]
    if wrong or not values.get("order", "0").isdecimal():
        raise _Refused(BAD_FRONT_MATTER.at(position, reason=", ".join(wrong) or "order"))
    return values, text[match.end() :]


def _first_heading(body: str) -> str:
    match = _HEADING.search(body)
    return match[1] if match else ""


def read_page(path: Path, relative: str) -> EditorialPage:
    """Read one page; raises `_Refused` with the finding."""
    position = Position(f"pages/{relative}", 1, 1)
    text = _text(path, position)
    values, body = _front_matter(text, position)
    return EditorialPage(
        path=relative,
        title=values.get("title") or _first_heading(body) or path.stem,
        description=values.get("description", ""),
        menu=values.get("menu", ""),
        order=int(values.get("order", "0")),
        body=body,
        source=text,
    )


def _detector(found: list[tuple[str, str]]) -> Markdown:
    """Return a Markdown converter that notes raw HTML and links in `found`, and makes nothing of them."""
    # Imported here: a cached shell needs no Markdown at all.
    from markdown import Markdown
    from markdown.inlinepatterns import HtmlInlineProcessor
    from markdown.preprocessors import HtmlBlockPreprocessor
    from markdown.treeprocessors import Treeprocessor

    class Blocks(HtmlBlockPreprocessor):
        def run(self, lines: list[str]) -> list[str]:
            before = self.md.htmlStash.html_counter
            super().run(list(lines))
            raw = self.md.htmlStash.rawHtmlBlocks[before:]
            found.extend(("html", str(block).strip()) for block in raw)
            return lines

    class Inlines(HtmlInlineProcessor):
        def handleMatch(self, m: re.Match[str], data: str) -> tuple[str, int, int]:  # type: ignore[override]  # noqa: ARG002, N802 - Markdown's own signature
            found.append(("html", m.group(0)))
            return "", m.start(0), m.end(0)

    class Links(Treeprocessor):
        def run(self, root) -> None:  # type: ignore[no-untyped-def]  # noqa: ANN001 - an ElementTree element
            for element in root.iter():
                found.extend((k, v) for k, v in element.attrib.items() if k in {"href", "src"})

    md = Markdown(extensions=list(EXTENSIONS))
    md.preprocessors.register(Blocks(md), "html_block", 20)
    md.inlinePatterns.register(
        Inlines(r"(<(\/?[a-zA-Z][^<>@ ]*( [^<>]*)?|!--(?:(?!<!--|-->).)*--)>)", md), "html", 90
    )
    md.treeprocessors.register(Links(md), "gongshi-links", 1)
    return md


def _is_unsafe(kind: str, address: str) -> bool:
    scheme = _SCHEME.match(address)
    if kind == "src":
        return scheme is not None or address.lstrip().startswith(("//", "\\"))
    return scheme is not None and scheme[1].lower() not in _LINK_SCHEMES


def page_findings(page: EditorialPage) -> Iterator[Finding]:
    """Yield what may not stand on a public page: raw HTML, unsafe links, foreign images, reserved text."""
    if PREFIX in page.source:
        yield RESERVED_TEXT.at(page.position_of(PREFIX), prefix=PREFIX)
    found: list[tuple[str, str]] = []
    _detector(found).convert(page.body)
    for kind, text in dict.fromkeys(found):
        first_line = text.split("\n", 1)[0]
        if kind == "html":
            yield RAW_HTML.at(page.position_of(first_line), code=first_line[:40])
        elif _is_unsafe(kind, text):
            yield UNSAFE_LINK.at(page.position_of(text), link=text)


def _read(pages_dir: Path, relative: str, reserved: Collection[str]) -> EditorialPage | str:
    """Return the page, or the path of a media file; raise `_Refused`."""
    path, pure, position = pages_dir / relative, PurePosixPath(relative), Position(f"pages/{relative}")
    if path.is_symlink():
        raise _Refused(UNREADABLE_PAGE.at(position, reason="symbolic link"))
    target = relative.removesuffix(".md") + ".html"
    if target in reserved or pure.parts[0] in reserved:
        raise _Refused(RESERVED_PATH.at(position, path=target if target in reserved else pure.parts[0]))
    if pure.suffix == ".md":
        return read_page(path, relative)
    if pure.suffix.lower() not in MEDIA:
        raise _Refused(UNKNOWN_FILE_KIND.at(position, suffix=pure.suffix or pure.name))
    return relative


def read_editorial(pages_dir: Path, reserved: Collection[str] = ()) -> Editorial:
    """Read and check `pages_dir`; a folder that does not exist holds no pages.

    `reserved` are addresses and top folders that gongshi generates. Raises
    `ShellError` with every finding of every page.
    """
    files = sorted(p for p in pages_dir.rglob("*") if not p.is_dir() or p.is_symlink())
    findings: list[Finding] = []
    pages: list[EditorialPage] = []
    media: list[str] = []
    for relative in (path.relative_to(pages_dir).as_posix() for path in files):
        try:
            item = _read(pages_dir, relative, reserved)
        except _Refused as refused:
            findings.append(refused.finding)
            continue
        if isinstance(item, str):
            media.append(item)
        else:
            pages.append(item)
            findings.extend(page_findings(item))
    if findings:
        raise ShellError(*findings)
    return Editorial(tuple(sorted(pages, key=lambda p: (p.order, p.path))), tuple(media))
