"""The sheets of an XLSX file: every cell, shown or hidden, behind its heading; comments; sheet names."""

from __future__ import annotations

import re
from decimal import Decimal, InvalidOperation
from typing import TYPE_CHECKING

from gongshi.content.extract.markup import local, parsed
from gongshi.content.extract.passages import Obstacle, Passage, headings_of, row_passage

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from xml.etree.ElementTree import Element

_SHEET = re.compile(
    r"xl/(?:worksheets/[^/]+|workbook|sharedStrings|comments\d*|(?:comments|threadedComments)/[^/]+)\.xml"
)
_COMMENTS = re.compile(r"xl/(?:comments\d*|(?:comments|threadedComments)/[^/]+)\.xml")
_REFERENCE = re.compile(r"([A-Z]{1,3})(\d+)")
_RELATION = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"
_RELATION_STRICT = "{http://purl.oclc.org/ooxml/officeDocument/relationships}id"


def is_sheet_part(name: str) -> bool:
    """Whether `workbook_passages` reads the part `name`."""
    return bool(_SHEET.fullmatch(name))


def workbook_passages(parts: Mapping[str, bytes]) -> Iterator[Passage | Obstacle]:
    """Yield the passages of all sheets and comments."""
    book = parsed(parts["xl/workbook.xml"])
    targets = _targets(parts)
    shared = _shared(parts)
    for element in book.iter() if book is not None else ():
        if local(element) == "definedName":
            yield Passage("property", element.text or "", element.get("name", ""))
        if local(element) != "sheet":
            continue
        title = element.get("name", "")
        yield Passage("property", title, "sheet")
        relation = element.get(_RELATION) or element.get(_RELATION_STRICT) or ""
        part = targets.get(relation, "")
        tree = parsed(parts.get(part, b""))
        if tree is None:
            yield Obstacle("broken", part or title)
        else:
            yield from _sheet(title, tree, shared, is_hidden=element.get("state", "visible") != "visible")
    if book is None:
        yield Obstacle("broken", "xl/workbook.xml")
    for name, data in parts.items():
        if _COMMENTS.fullmatch(name):
            yield from _comments(name, data)


def _targets(parts: Mapping[str, bytes]) -> dict[str, str]:
    tree = parsed(parts.get("xl/_rels/workbook.xml.rels", b""))
    found = {}
    for relation in tree if tree is not None else ():
        target = relation.get("Target", "")
        found[relation.get("Id", "")] = target.lstrip("/") if target.startswith("/") else f"xl/{target}"
    return found


def _shared(parts: Mapping[str, bytes]) -> list[str]:
    tree = parsed(parts.get("xl/sharedStrings.xml", b""))
    return [_words(item) for item in (tree if tree is not None else ()) if local(item) == "si"]


def _words(element: Element) -> str:
    return "".join(e.text or "" for e in element.iter() if local(e) == "t")


def _sheet(title: str, tree: Element, shared: list[str], *, is_hidden: bool) -> Iterator[Passage]:
    hidden = set(_hidden_columns(tree))
    headings: tuple[str, ...] = ()
    for row in (e for e in tree.iter() if local(e) == "row"):
        cells: dict[int, tuple[str, str]] = {}
        for cell in row:
            reference = cell.get("r", "")
            column = _column(reference)
            cells[column or len(cells) + 1] = (f"{title}!{reference}", _value(cell, shared))
        width = max(cells, default=0)
        ordered = [cells.get(column, ("", "")) for column in range(1, width + 1)]
        concealed = (
            is_hidden
            or row.get("hidden") in ("1", "true")
            or any(hidden & {c} and cells[c][1] for c in cells)
        )
        yield row_passage("hidden" if concealed else "cell", headings, ordered, title)
        headings = headings or headings_of([text for _, text in ordered])
    for element in tree.iter():  # headers and footers of the printed page, and what a validation says
        if local(element) in (
            "oddHeader",
            "oddFooter",
            "evenHeader",
            "evenFooter",
            "firstHeader",
            "firstFooter",
        ):
            yield Passage("part", element.text or "", f"{title} {local(element)}")
        for key in ("prompt", "error", "promptTitle", "errorTitle", "tooltip", "display", "location"):
            if element.get(key):
                yield Passage("part", element.get(key, ""), title)


def _hidden_columns(tree: Element) -> Iterator[int]:
    for element in tree.iter():
        if local(element) == "col" and element.get("hidden") in ("1", "true"):
            first, last = int(element.get("min", "1")), int(element.get("max", "1"))
            yield from range(first, min(last, 16_384) + 1)


def _column(reference: str) -> int:
    """Return the column's number of a reference such as AB12, from 1; 0 where it is none."""
    match = _REFERENCE.fullmatch(reference)
    number = 0
    for letter in match[1] if match else "":
        number = number * 26 + ord(letter) - 64
    return number


def _value(cell: Element, shared: list[str]) -> str:
    kind = cell.get("t", "n")
    value = next((e.text or "" for e in cell if local(e) == "v"), "")
    formula = next((e.text or "" for e in cell if local(e) == "f"), "")
    if kind == "s":
        place = int(value) if value.isdecimal() else -1
        value = shared[place] if 0 <= place < len(shared) else ""
    elif kind == "inlineStr":
        value = _words(cell)
    elif kind == "n":
        value = _written_out(value)
    return f"{value} ={formula}" if '"' in formula else value


def _written_out(number: str) -> str:
    """Return a number without exponent: 1.3800138E10 is how some programs keep a telephone number."""
    if "e" not in number.lower():
        return number
    try:
        return f"{Decimal(number):f}"
    except InvalidOperation:
        return number


def _comments(name: str, data: bytes) -> Iterator[Passage | Obstacle]:
    tree = parsed(data)
    if tree is None:
        yield Obstacle("broken", name)
        return
    for element in tree.iter():
        if local(element) == "author":
            yield Passage("author", element.text or "", "comment author")
        if element.get("ref") and local(element) in ("comment", "threadedComment"):
            words = _words(element) or "".join(element.itertext())
            yield Passage("comment", words, element.get("ref", ""))
