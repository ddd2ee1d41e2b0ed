"""One XML part of a document: paragraphs, rows of tables, deletions, comments, properties, links."""

from __future__ import annotations

from typing import TYPE_CHECKING
from xml.etree.ElementTree import ParseError

from gongshi.content.extract.passages import Passage, headings_of, row_passage

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from xml.etree.ElementTree import Element

_AUTHORS = frozenset(
    {"creator", "lastModifiedBy", "Manager", "initial-creator", "Author", "author", "displayName"}
)
_SPACES = {"tab": "\t", "br": "\n", "cr": "\n"}
_PARAGRAPHS = frozenset({"p", "h", "TextCode"})
_OWN_TEXT = frozenset({"t", "delText", "instrText"})


def parsed(data: bytes) -> Element | None:
    """Parse `data`, refusing entities; `None` where it is no sound XML."""
    from defusedxml import DefusedXmlException  # type: ignore[import-untyped]  # ships none
    from defusedxml.ElementTree import fromstring  # type: ignore[import-untyped]  # ships none

    try:
        tree: Element = fromstring(data, forbid_dtd=False)
    except (ParseError, DefusedXmlException, ValueError, LookupError):
        return None
    return tree


def local(element: Element) -> str:
    """Return an element's name without its namespace."""
    tag: object = element.tag  # a comment has a function there
    return tag.rpartition("}")[2] if isinstance(tag, str) else ""


def part_passages(name: str, tree: Element) -> Iterator[Passage]:
    """Yield the passages of the part `name`."""
    if name.endswith(".rels"):
        yield from _links(name, tree)
    elif name.startswith("docProps/") or name.endswith("meta.xml") or name == "OFD.xml":
        yield from properties(tree)
    else:
        yield from _document(name, tree)
    yield from _authors(tree)


def _links(name: str, tree: Element) -> Iterator[Passage]:
    for relation in tree:
        if relation.get("TargetMode") == "External":
            yield Passage("link", relation.get("Target", ""), name)


def properties(tree: Element) -> Iterator[Passage]:
    """Yield what a file says about itself, a property at a time."""
    for element in tree.iter():
        words = (element.text or "").strip()
        if words:
            owner = element.get("name") or local(element)
            yield Passage("author" if local(element) in _AUTHORS else "property", words, owner)
        if element.get("name") and len(element):  # a custom property, whose value stands below its name
            value = "".join(element.itertext()).strip()
            yield Passage("property", f"{element.get('name')}：{value}", element.get("name", ""))


def _authors(tree: Element) -> Iterator[Passage]:
    """Yield who changed or commented, as an attribute says it."""
    found = {
        value for e in tree.iter() for key, value in e.attrib.items() if key.rpartition("}")[2] in _AUTHORS
    }
    for value in sorted(found):
        yield Passage("author", value, "author")


def _document(name: str, tree: Element) -> Iterator[Passage]:
    in_tables: set[int] = set()
    for table in tree.iter():
        if local(table) in ("tbl", "table"):
            yield from _rows(name, table, in_tables)
    is_comment = "comment" in name.lower()
    found = False
    for element in tree.iter():
        if local(element) in _PARAGRAPHS:
            found = True
            if id(element) not in in_tables:
                yield from _paragraph(name, element, "comment" if is_comment else "part")
    if not found:
        words = "\n".join(text.strip() for text in tree.itertext() if text.strip())
        yield from [Passage("comment" if is_comment else "part", words, name)] if words else []
    for element in tree.iter():  # what stands for a picture, and names of people in fields
        for key in ("descr", "title", "alt"):
            if element.get(key):
                yield Passage("part", element.get(key, ""), name)


def _paragraph(name: str, element: Element, kind: str) -> Iterator[Passage]:
    words = words_of(element)
    deleted = "".join(e.text or "" for e in element.iter() if local(e) == "delText")
    if words.strip():
        yield Passage("deleted" if deleted and kind == "part" else kind, words, name)
    if deleted and deleted != words:
        yield Passage("deleted", deleted, name)


def words_of(element: Element) -> str:
    """Return the words of a paragraph, run after run."""
    runs = [e for e in element.iter() if local(e) in _OWN_TEXT or local(e) in _SPACES]
    if not any(local(e) in _OWN_TEXT for e in runs):
        return "".join(element.itertext())
    return "".join(_SPACES.get(local(e), e.text or "") for e in runs)


def _rows(name: str, table: Element, in_tables: set[int]) -> Iterator[Passage]:
    headings: tuple[str, ...] = ()
    for number, row in enumerate(_named(table, "tr", "table-row"), start=1):
        cells = list(_named(row, "tc", "table-cell", "covered-table-cell"))
        texts = [_cell(cell, in_tables) for cell in cells]
        places = [f"{name} {number}, {column}" for column in range(1, len(texts) + 1)]
        yield row_passage("part", headings, zip(places, texts, strict=True), name)
        headings = headings or headings_of(texts)


def _cell(cell: Element, in_tables: set[int]) -> str:
    paragraphs = list(_named(cell, *_PARAGRAPHS))
    in_tables.update(map(id, paragraphs))
    return "\n".join(words_of(paragraph) for paragraph in paragraphs)


def _named(element: Element, *names: str) -> Iterable[Element]:
    return (e for e in element.iter() if local(e) in names)
