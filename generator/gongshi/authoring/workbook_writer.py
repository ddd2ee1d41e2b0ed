"""Sheets -> the bytes of an .xlsx workbook (ECMA-376), row by row and always the same.

openpyxl, which reads the clerks' tables, writes some 10,000 cells a second; a large site's report has
600,000. What a report needs is little: texts, numbers, comments, links, a frozen heading, a filter.

Invariants:

* a text is stored as a text and never as a formula, whatever it begins with (OWASP, CSV injection);
* the same sheets of the same day give the same bytes: no clock, no names of people or machines;
* characters that XML cannot hold are replaced by U+FFFD, and a text too long for a cell ends in “…”.
"""

from __future__ import annotations

import io
import re
import zipfile
from dataclasses import dataclass, field
from enum import IntEnum
from functools import lru_cache
from itertools import islice
from typing import TYPE_CHECKING, NamedTuple
from xml.sax.saxutils import escape, quoteattr

from gongshi.authoring import workbook_parts as parts

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterable, Iterator, Sequence

MAX_ROWS = 1_048_576
"""Rows of a sheet, the heading included (Excel specifications)."""
MAX_COMMENTS = 5_000
"""Comments of a sheet; programs open more of them too slowly."""
MAX_NAME = 31
"""UTF-16 units of a sheet's name."""
_LINE, _MOST_LINES = 17, 12
"""Points of a line, and lines of a row; Excel takes 409 points at most."""
_BATCH = 200  # rows that go to the compressor at once
_MAX_TEXT = 32_767
"""UTF-16 units of a cell."""
_NOT_XML = re.compile(r"[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_CODED = re.compile(r"_(?=x[0-9A-Fa-f]{4}_)")
"""`_x000D_` in a text would be read as a control character."""
_FORMULA = tuple("=+-@\t\r＝＋－＠")
_BAD_IN_NAME = re.compile(r"[\[\]:*?/\\\x00-\x1f]")


class Style(IntEnum):
    """How a cell looks; the order is that of `workbook_parts.STYLES`."""

    PLAIN = 0
    HEAD = 1
    TEXT = 2
    FAULTY = 3
    ERROR = 4
    WARNING = 5
    TOTAL = 6
    LINK = 7
    FILL_IN = 8


class Cell(NamedTuple):
    """A text or a number, with its look, a comment, and the name of the sheet to which it leads."""

    value: str | int
    style: Style = Style.TEXT
    comment: str = ""
    link: str = ""


@dataclass(frozen=True, slots=True)
class Column:
    """A heading, a width in characters, and the words offered for filling in."""

    heading: str
    width: int
    choices: tuple[str, ...] = ()


@dataclass(slots=True)
class Sheet:
    """A table with one row of headings; rows are asked for once, while they are written."""

    name: str
    columns: Sequence[Column]
    rows: Iterable[Sequence[Cell]]
    frozen: int = 0
    """Columns that stay in view."""
    filtered: bool = True
    last_row: int = field(default=1, init=False)
    comments: list[tuple[str, int, int, str]] = field(default_factory=list, init=False)
    """Cell, row and column from 0, and text, as they were met."""
    links: list[tuple[str, str]] = field(default_factory=list, init=False)


def sheet_names(wanted: Iterable[str]) -> Iterator[str]:
    """Yield a name for each sheet that Excel takes: cleaned, short, and unique in any case of letters."""
    taken = {"history"}  # reserved by Excel
    for text in wanted:
        plain = _BAD_IN_NAME.sub(" ", _sound(text)).strip(" '") or "-"
        name = _cut(plain, MAX_NAME).rstrip(" '")
        number = 1
        while name.casefold() in taken:
            number += 1
            end = f" ({number})"
            name = _cut(plain, MAX_NAME - len(end)).rstrip(" '") + end
        taken.add(name.casefold())
        yield name


def workbook_bytes(sheets: Sequence[Sheet], day: dt.date, *, title: str, font: str) -> bytes:
    """Return the workbook of `sheets`, whose names come from `sheet_names`, as made on `day`."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED, compresslevel=6) as archive:
        put = _Putter(archive, day)
        commented: list[int] = []
        used = 0
        for number, sheet in enumerate(sheets, start=1):
            put(f"xl/worksheets/sheet{number}.xml", _sheet(sheet, first=number == 1))
            if sheet.comments:
                commented.append(number)
                block, used = used + 1, used + parts.boxes_of(len(sheet.comments))
                put(f"xl/comments{number}.xml", parts.comments(sheet.comments))
                put(f"xl/drawings/vmlDrawing{number}.vml", parts.comment_boxes(sheet.comments, block))
                put(f"xl/worksheets/_rels/sheet{number}.xml.rels", [parts.sheet_relations(number)])
        names = [sheet.name for sheet in sheets]
        put("xl/styles.xml", [parts.styles(font)])
        put("xl/workbook.xml", [parts.workbook([(s.name, _last(s) if s.filtered else "") for s in sheets])])
        put("xl/_rels/workbook.xml.rels", [parts.workbook_relations(len(names))])
        put("docProps/core.xml", [parts.properties(title, day)])
        put("_rels/.rels", [parts.RELATIONS])
        put("[Content_Types].xml", [parts.content_types(len(names), commented)])
    return buffer.getvalue()


class _Putter:
    """Puts parts into an archive, all of one day."""

    def __init__(self, archive: zipfile.ZipFile, day: dt.date) -> None:
        self._archive = archive
        self._date = (max(day.year, 1980), day.month, day.day, 0, 0, 0)

    def __call__(self, name: str, chunks: Iterable[str]) -> None:
        info = zipfile.ZipInfo(name, self._date)
        info.compress_type = zipfile.ZIP_DEFLATED
        info.create_system, info.external_attr = 0, 0
        with self._archive.open(info, "w") as stream:
            waiting = iter(chunks)
            while batch := "".join(islice(waiting, _BATCH)):
                stream.write(batch.encode())


def _sheet(sheet: Sheet, *, first: bool) -> Iterator[str]:
    yield parts.sheet_begin([c.width for c in sheet.columns], sheet.frozen, selected=first)
    yield _row(sheet, 1, [Cell(column.heading, Style.HEAD) for column in sheet.columns])
    for number, cells in enumerate(sheet.rows, start=2):
        if number > MAX_ROWS:
            message = f"more rows than a sheet holds: {sheet.name}"
            raise ValueError(message)
        yield _row(sheet, number, cells)
        sheet.last_row = number
    choices = [
        (f"{letters(i)}2:{letters(i)}{max(2, sheet.last_row)}", ",".join(map(_text, c.choices)))
        for i, c in enumerate(sheet.columns)
        if c.choices
    ]
    yield parts.sheet_end(
        f"A1:{_last(sheet)}" if sheet.filtered else "",
        choices,
        sheet.links,
        wide=len(sheet.columns),
        noted=bool(sheet.comments),
    )


def _last(sheet: Sheet) -> str:
    return f"{letters(len(sheet.columns) - 1)}{sheet.last_row}"


def _row(sheet: Sheet, number: int, cells: Sequence[Cell]) -> str:
    written, most = [], 1
    for column, cell in enumerate(cells):
        place = f"{letters(column)}{number}"
        if cell.comment and len(sheet.comments) < MAX_COMMENTS:
            sheet.comments.append((place, number - 1, column, _text(cell.comment)))
        if cell.link:
            sheet.links.append((place, quoteattr("'" + cell.link.replace("'", "''") + "'!A1")))
        if isinstance(cell.value, int):
            written.append(f'<c r="{place}" s="{cell.style}"><v>{cell.value}</v></c>')
        elif not cell.value:
            written.append(f'<c r="{place}" s="{cell.style}"/>')
        else:
            style = cell.style + (len(Style) if cell.value.startswith(_FORMULA) else 0)
            text = f'<is><t xml:space="preserve">{_text(cell.value)}</t></is>'
            written.append(f'<c r="{place}" s="{style}" t="inlineStr">{text}</c>')
            if cell.style is not Style.PLAIN:
                most = max(most, _lines(cell.value, sheet.columns[column].width))
    height = _LINE * min(most, _MOST_LINES)
    return f'<row r="{number}" ht="{height}" customHeight="1">{"".join(written)}</row>'


@lru_cache(maxsize=8192)
def _lines(text: str, width: int) -> int:
    """Return how many lines `text` takes: not every program works it out when it opens a file."""
    # A Chinese character is twice as wide as a letter, and takes two bytes in GB18030.
    return sum(1 + len(line.encode("gb18030", "replace")) // (width - 2) for line in text.split("\n"))


_letters: list[str] = []


def letters(column: int) -> str:
    """Return the letters of a column counted from 0."""
    while len(_letters) <= column:
        number, name = len(_letters) + 1, ""
        while number:
            number, rest = divmod(number - 1, 26)
            name = chr(65 + rest) + name
        _letters.append(name)
    return _letters[column]


@lru_cache(maxsize=8192)
def _text(text: str) -> str:
    """Return `text` for a cell: sound, not too long, escaped."""
    return escape(_CODED.sub("_x005F_", _cut(_sound(text), _MAX_TEXT)))


def _sound(text: str) -> str:
    return _NOT_XML.sub("\ufffd", text)


def _cut(text: str, limit: int) -> str:
    """Return `text` within `limit` UTF-16 units, which is how Excel counts."""
    if len(text) * 2 <= limit or len(text.encode("utf-16-le")) // 2 <= limit:
        return text
    kept = text.encode("utf-16-le")[: 2 * (limit - 1)].decode("utf-16-le", "ignore")
    return f"{kept}…"
