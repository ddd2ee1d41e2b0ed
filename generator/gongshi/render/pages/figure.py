"""A figure's page: declared against computed and counted, part by part, with the records behind it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from gongshi.catalogue.annual_tables import broken_identities
from gongshi.catalogue.counting import share_of
from gongshi.records.figure import COLUMNS
from gongshi.records.vocabularies import ANNUAL_ROW
from gongshi.render.pages.tally import sheet
from gongshi.render.view import paragraphs

if TYPE_CHECKING:
    from collections.abc import Iterator

    from gongshi.records.figure import Figure, Percentage
    from gongshi.render.view import View

_PLACED = frozenset(
    {
        "id", "name", "declared", "unit", "statement", "period", "parts", "remainder", "listed", "counts",
        "percentages", "readings", "table", "explanation",
    }
)  # fmt: skip


def context(view: View, figure: Figure) -> dict[str, Any]:
    """Return what the template `pages/figures.html` shows of `figure`."""
    shown = sheet(view, figure)
    return {
        "s": shown,
        "statement": paragraphs(figure.statement or ""),
        "explanation": paragraphs(figure.explanation or ""),
        "percentages": list(_percentages(figure)),
        "columns": [view.say(column) for column in COLUMNS[figure.table.kind]] if figure.table else [],
        "rows": list(_rows(view, figure)),
        "rest": view.fact_list(figure, _PLACED),
    }


def _percentages(figure: Figure) -> Iterator[tuple[str, Percentage, str, str]]:
    """Yield each percentage with what was stated and what its division gives."""
    for share in figure.percentages:
        stated = share.declared or figure.declared
        is_stated = stated is not None and stated.is_percentage
        divided = share_of(share)
        places = max(stated.decimals, 2) if stated and is_stated else 2
        yield (
            share.label,
            share,
            stated.text if stated and is_stated else "",
            f"{divided:.{places}f}%" if divided is not None else "",
        )


def _rows(view: View, figure: Figure) -> Iterator[tuple[str, list[tuple[str, bool]]]]:
    """Yield the rows of the annual table: a label, and each cell with whether an identity fails there."""
    table = figure.table
    broken = {(one.row, one.column) for one in broken_identities(table)} if table else set()
    for number, row in enumerate(table.rows if table else ()):
        cells = [
            (
                view.t["figures.blank"] if cell.state == "blank" else cell.text.strip(),
                (number, place) in broken,
            )
            for place, cell in enumerate(row.cells)
        ]
        yield view.say(ANNUAL_ROW.label(row.row)), cells
