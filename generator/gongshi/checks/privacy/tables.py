"""The rows of tables within a text, Markdown's and HTML's, each cell behind the heading of its column.

What a cell holds is often told by its heading alone: 15 digits below 身份证号, a name below 信访人, a day
below 出生日期. Tables of files come in rows already (`content/extract/`).
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from gongshi.checks.privacy.plain import Plain, plain
from gongshi.content.extract.passages import headings_of
from gongshi.content.extract.texts import tables_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

_RULE = re.compile(
    r"^[ \t>]*\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)+\|?[ \t]*$|^[ \t>]*\|[ \t]*:?-+:?[ \t]*\|[ \t]*$",
    re.MULTILINE,
)
"""The line below the headings."""
_LINE = re.compile(r"\n([^\n]*\|[^\n]*)")
_OPENING = re.compile(r"[ \t>]*\|?")
_CELL = re.compile(r"(?<!\\)\|")


def rows_in(text: str) -> Iterator[Plain]:
    """Yield the rows below the headings of every table of `text`, as 标题:内容;标题:内容."""
    if "|" in text:
        yield from _markdown(text)
    if "<t" in text or "<T" in text:
        for table in tables_of(text):
            headings: Sequence[str] = ()
            for spans in table:
                cells = [_cell(text, *span) for span in spans]
                yield _row(headings, cells)
                headings = headings or headings_of([cell.text for cell in cells])


def _markdown(text: str) -> Iterator[Plain]:
    for rule in _RULE.finditer(text):
        if rule.start() == 0:
            continue
        above = text.rfind("\n", 0, rule.start() - 1) + 1
        headings = [cell.text for cell in _cells(text, above, rule.start() - 1)]
        line = _LINE.match(text, rule.end())
        while line:
            yield _row(headings, _cells(text, *line.span(1)))
            line = _LINE.match(text, line.end())


def _cells(text: str, start: int, end: int) -> Iterator[Plain]:
    """Yield the cells of one line of a Markdown table."""
    start = _OPENING.match(text, start, end).end()  # type: ignore[union-attr]  # matches nothing too
    for bar in _CELL.finditer(text, start, end):
        yield _cell(text, start, bar.start())
        start = bar.end()
    yield _cell(text, start, end)


def _cell(text: str, start: int, end: int) -> Plain:
    flat = plain(text[start:end])
    return Plain(flat.text.strip(), _places(flat, start))


def _places(flat: Plain, start: int) -> Sequence[int]:
    """Return where the characters of a cell stand, without the blanks around it."""
    skipped = len(flat.text) - len(flat.text.lstrip())
    size = len(flat.text.strip())
    return [start + flat.origin(place, place + 1)[0] for place in range(skipped, skipped + size)]


def _row(headings: Sequence[str], cells: Iterable[Plain]) -> Plain:
    letters: list[str] = []
    places: list[int] = []
    for column, cell in enumerate(cells):
        if not cell.text or not cell.places:
            continue
        heading = f"{headings[column]}:" if column < len(headings) else ""
        words = f"{';' if letters else ''}{heading}"
        letters += [words, cell.text]
        places += [*[cell.places[0]] * len(words), *cell.places]
    return Plain("".join(letters), places)
