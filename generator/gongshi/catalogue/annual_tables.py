"""The identities that hold in the tables of the annual report (国办公开办函〔2021〕30号).

R1  received + carried in = handled + carried out, in each column
R2  the total of a row = its six columns (applications)
R3  handled = the outcomes, in each column
R4  the total of a row = its four columns (reconsideration and litigation)

Blank, 0 and — are three things: — adds nothing, a blank is unknown. With a blank among the
terms an identity is broken only where what is known exceeds the total already.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING

from gongshi.records.figure import COLUMNS
from gongshi.records.vocabularies import ANNUAL_ROW

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from gongshi.findings import Text
    from gongshi.records.figure import AnnualTable
    from gongshi.records.values import Cell

OUTCOMES = ANNUAL_ROW.ids[ANNUAL_ROW.ids.index("granted") : ANNUAL_ROW.ids.index("handled")]
"""The rows that make up 本年度办理结果."""


@dataclass(frozen=True, slots=True)
class Broken:
    """An identity that does not hold: which, in which row and column, and both sides of it."""

    rule: str
    row: int
    column: int
    name: Text
    left: str
    right: Decimal


def broken_identities(table: AnnualTable) -> Iterator[Broken]:
    """Yield every identity of `table` that its cells break, row by row."""
    yield from _rows(table)
    if table.kind == "applications":
        yield from _columns(table)


def _rows(table: AnnualTable) -> Iterator[Broken]:
    """R2 and R4: a row's last cell is the sum of the others."""
    last = len(COLUMNS[table.kind]) - 1
    for number, row in enumerate(table.rows):
        *terms, total = row.cells
        if (right := total.known) is not None and _differs(terms, right):
            rule = "R2" if table.kind == "applications" else "R4"
            yield Broken(rule, number, last, ANNUAL_ROW.label(row.row), _written(terms), right)


def _columns(table: AnnualTable) -> Iterator[Broken]:
    """R1 and R3: what came in went out, and what was handled was handled in one of the ways."""
    at = {row.row: number for number, row in enumerate(table.rows)}
    for column, name in enumerate(COLUMNS[table.kind]):
        cells = {row: table.rows[number].cells[column] for row, number in at.items()}
        handled = cells["handled"].known if "handled" in cells else None
        outcomes = [cells[row] for row in OUTCOMES if row in cells]
        if handled is not None and outcomes and _differs(outcomes, handled):
            yield Broken("R3", at["handled"], column, name, _written(outcomes), handled)
        incoming = [cells[row] for row in ("received", "carried_in") if row in cells]
        outgoing = [cells[row].known for row in ("handled", "carried_out") if row in cells]
        known = [number for number in outgoing if number is not None]
        if len(incoming) == len(known) == 2 and _differs(incoming, sum(known, Decimal(0)), exact=True):  # noqa: PLR2004  # both rows of either side
            yield Broken("R1", at["received"], column, name, _written(incoming), sum(known, Decimal(0)))


def _differs(terms: Sequence[Cell], total: Decimal, *, exact: bool = False) -> bool:
    known = [cell.known for cell in terms if cell.known is not None]
    if len(known) == len(terms):
        return sum(known) != total
    return not exact and sum(known) > total


def _written(terms: Sequence[Cell]) -> str:
    """Write the terms as a sum: 2+0+1+0."""
    return "+".join(cell.text.strip() or "空" for cell in terms)
