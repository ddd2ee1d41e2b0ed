"""Plain texts, tables in text form, and web pages."""

from __future__ import annotations

import csv
import html
import io
import re
from typing import TYPE_CHECKING

from gongshi.content.extract.passages import Passage, headings_of, row_passage

if TYPE_CHECKING:
    from collections.abc import Iterator

_CONTROL = re.compile("[\x00-\x08\x0e-\x1f]")
_MOST_CONTROLS = 0.001
_TAG = re.compile(r"<[^<>]*>")
_COMMENT = re.compile(r"<!--(.*?)-->", re.DOTALL)
_CODE = re.compile(r"<(script|style)\b.*?</\1\s*>", re.DOTALL | re.IGNORECASE)
_BLOCK = re.compile(
    r"</?(?:p|div|br|tr|li|h[1-6]|table|section|article|ul|ol|dl|dt|dd|td|th)\b[^<>]*>", re.IGNORECASE
)


_TABLE = re.compile(r"<table\b.*?(?:</table\s*>|\Z)", re.DOTALL | re.IGNORECASE)
_ROW = re.compile(r"<tr\b[^<>]*>(.*?)(?=<tr\b|</tr\b|</table\b|\Z)", re.DOTALL | re.IGNORECASE)
_CELL = re.compile(r"<t[dh]\b[^<>]*>(.*?)(?=<t[dh]\b|</t[dh]\b|\Z)", re.DOTALL | re.IGNORECASE)


def decoded(data: bytes) -> str | None:
    """Return `data` as text: UTF-8, UTF-16 with its mark, else GB 18030; `None` where it is none."""
    is_marked = data[:2] in (b"\xff\xfe", b"\xfe\xff")
    for codec in ("utf-16",) if is_marked else ("utf-8-sig", "gb18030"):
        try:
            text = data.decode(codec)
        except UnicodeDecodeError:
            continue
        return text if len(_CONTROL.findall(text)) <= _MOST_CONTROLS * len(text) else None
    return None


def text_passages(name: str, text: str) -> Iterator[Passage]:
    """Yield the passages of a text file, by its name a table, a web page or plain."""
    suffix = name.rsplit(".", 1)[-1].lower()
    if suffix in ("csv", "tsv"):
        yield from _rows(text, "\t" if suffix == "tsv" else ",")
    elif suffix in ("html", "htm", "xhtml", "mht"):
        yield from page_passages(text)
    else:
        yield Passage("text", text)


def _rows(text: str, delimiter: str) -> Iterator[Passage]:
    headings: tuple[str, ...] = ()
    reader = csv.reader(io.StringIO(text), delimiter=delimiter)
    first = 1
    try:
        for row in reader:
            names = [f"{first}, {column + 1}" for column in range(len(row))]
            yield row_passage("row", headings, zip(names, row, strict=True), str(first))
            headings = headings or headings_of(row)
            first = reader.line_num + 1
    except csv.Error:  # a line that no table holds: read all as text, so that nothing is missed
        yield Passage("text", text)


def page_passages(text: str) -> Iterator[Passage]:
    """Yield what a web page shows, and the comments that it does not show."""
    for comment in _COMMENT.findall(text):
        yield Passage("comment", comment, "HTML")
    yield Passage("part", shown_text(text), "HTML")
    for table in tables_of(text):
        headings: tuple[str, ...] = ()
        for cells in table:
            words = [shown_text(text[start:end]).strip() for start, end in cells]
            yield row_passage("part", headings, (("HTML", cell) for cell in words), "HTML")
            headings = headings or headings_of(words)


def tables_of(text: str) -> Iterator[list[list[tuple[int, int]]]]:
    """Yield the tables of a web page, by rows: where the content of each cell begins and ends."""
    for table in _TABLE.finditer(text):
        rows = _ROW.finditer(text, *table.span())
        yield [[cell.span(1) for cell in _CELL.finditer(text, *row.span(1))] for row in rows]


def shown_text(text: str) -> str:
    """Return a web page's words, a line a block."""
    bare = _CODE.sub(" ", _COMMENT.sub(" ", text))
    return html.unescape(_TAG.sub("", _BLOCK.sub("\n", bare)))
