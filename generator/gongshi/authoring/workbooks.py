"""XLSX sheets as grids, with what a reader of values alone would not see.

openpyxl reads the values; the sheet's own XML is scanned once more for merged areas,
hidden rows and columns, and formulas that were never computed.
"""

from __future__ import annotations

import io
import re
import warnings
import zipfile
import zlib
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any
from xml.etree import ElementTree as ET

from openpyxl import load_workbook
from openpyxl.utils import range_boundaries
from openpyxl.utils.cell import column_index_from_string, coordinate_from_string
from openpyxl.utils.exceptions import InvalidFileException

from gongshi.authoring import faults
from gongshi.authoring.tables import MAX_ROWS, Unreadable
from gongshi.findings import Text

if TYPE_CHECKING:
    from gongshi.authoring.tables import Area, Grid

MAX_UNPACKED = 600_000_000
"""Bytes of all parts of a workbook; a small file that unpacks to more is hostile."""
_NAMESPACE = re.compile(r"\{.*\}")
_SHOWN = 10
_BROKEN = (
    OSError, zipfile.BadZipFile, zlib.error, InvalidFileException, ET.ParseError, KeyError, ValueError,
    TypeError, AttributeError, IndexError, EOFError, NotImplementedError, RuntimeError,
)  # fmt: skip


@dataclass(slots=True)
class _Facts:
    """What stands in a sheet besides its values."""

    merged: list[Area] = field(default_factory=list)
    hidden_rows: list[int] = field(default_factory=list)
    hidden_columns: list[int] = field(default_factory=list)
    uncomputed: list[tuple[int, int]] = field(default_factory=list)


def read_workbook(data: bytes, grid: Grid, sheet: str | None) -> None:
    """Fill `grid` from the first visible sheet, or from `sheet`; raises `Unreadable`."""
    try:
        with warnings.catch_warnings(), zipfile.ZipFile(io.BytesIO(data)) as archive:
            warnings.simplefilter("ignore")  # openpyxl tells of styles that do not matter here
            if sum(info.file_size for info in archive.infolist()) > MAX_UNPACKED:
                _refuse()
            book = load_workbook(io.BytesIO(data), read_only=True, data_only=True)
            chosen = _chosen(book, sheet, grid)
            facts = _facts(archive, chosen._worksheet_path)  # noqa: SLF001  # the only way to a read-only sheet's XML
            _values(chosen, grid)
            _tell(facts, grid)
            book.close()
    except _BROKEN:
        _refuse()


def _refuse() -> None:
    raise Unreadable(
        Text("不是完好的 .xlsx 文件", "not a sound .xlsx file"),
        Text("用 Excel 或 WPS 打开，另存为新的 .xlsx", "open it in a spreadsheet program and save it anew"),
    )


def _chosen(book: Any, name: str | None, grid: Grid) -> Any:  # noqa: ANN401  # openpyxl's read-only classes are untyped
    sheets = book.worksheets
    visible = [s for s in sheets if s.sheet_state == "visible"]
    found = next((s for s in sheets if s.title == name), None) if name else next(iter(visible), None)
    if found is None:
        names = "、".join(s.title for s in sheets)
        raise Unreadable(
            Text(f"没有工作表“{name or ''}”", f"there is no sheet “{name or ''}”"),
            Text(f"文件里有：{names}", f"the file has: {names}"),
        )
    hidden = "、".join(s.title for s in sheets if s.sheet_state != "visible")
    if hidden:
        what = Text(f"有隐藏的工作表：{hidden}", f"there are hidden sheets: {hidden}")
        grid.findings.append(faults.HIDDEN.at(grid.at(), what=what))
    others = "、".join(s.title for s in visible if s is not found)
    if others:
        grid.findings.append(faults.OTHER_SHEETS.at(grid.at(), sheet=found.title, others=others))
    return found


def _values(sheet: Any, grid: Grid) -> None:  # noqa: ANN401  # as above
    sheet.reset_dimensions()  # some programs declare a wrong size
    for number, cells in enumerate(sheet.iter_rows(values_only=True), start=1):
        if any(cell is not None and str(cell).strip() for cell in cells):
            grid.rows[number] = list(cells)
            if len(grid.rows) > MAX_ROWS:
                return


def _facts(archive: zipfile.ZipFile, path: str) -> _Facts:
    facts = _Facts()
    with archive.open(path) as stream:
        for _, element in ET.iterparse(stream):  # noqa: S314  # expat >= 2.4.1 bounds entity expansion
            tag = _NAMESPACE.sub("", element.tag)
            if tag == "mergeCell":
                left, top, right, bottom = range_boundaries(element.get("ref", ""))
                facts.merged.append((int(top or 0), int(left or 0), int(bottom or 0), int(right or 0)))
            elif tag == "col" and _is_on(element, "hidden"):
                facts.hidden_columns.append(int(element.get("min", "0")))
            elif tag == "row":
                _look_at_row(element, facts)
                element.clear()
    return facts


def _look_at_row(element: ET.Element, facts: _Facts) -> None:
    if _is_on(element, "hidden"):
        facts.hidden_rows.append(int(element.get("r", "0")))
    for cell in element:
        parts = {_NAMESPACE.sub("", part.tag): part for part in cell}
        computed = parts.get("v")
        if "f" in parts and (computed is None or computed.text is None) and cell.get("t") != "str":
            letters, row = coordinate_from_string(cell.get("r", ""))
            facts.uncomputed.append((row, column_index_from_string(letters)))


def _is_on(element: ET.Element, name: str) -> bool:
    return element.get(name) in ("1", "true")


def _tell(facts: _Facts, grid: Grid) -> None:
    grid.merged = tuple(facts.merged)
    for top, left, bottom, right in facts.merged:
        value = _get(grid, top, left)
        if value is not None and bottom - top < MAX_ROWS:
            for row in (r for r in range(top, bottom + 1) if r in grid.rows):
                _set(grid, row, left, right, value)
    if facts.hidden_rows:
        rows = "、".join(map(str, facts.hidden_rows[:_SHOWN]))
        what = Text(
            f"有 {len(facts.hidden_rows)} 个隐藏的行（{rows}），也读了", f"hidden rows were read too: {rows}"
        )
        grid.findings.append(faults.HIDDEN.at(grid.at(facts.hidden_rows[0], 1), what=what))
    for column in facts.hidden_columns:
        what = Text(f"第 {column} 列是隐藏的，也读了", f"column {column} is hidden and was read too")
        grid.findings.append(faults.HIDDEN.at(grid.at(1, column), what=what))
    for row, column in facts.uncomputed:
        if row in grid.rows:
            _set(grid, row, column, column, "#FORMULA!")


def _get(grid: Grid, row: int, column: int) -> Any:  # noqa: ANN401  # a cell's value
    cells = grid.rows.get(row, [])
    return cells[column - 1] if column <= len(cells) else None


def _set(grid: Grid, row: int, left: int, right: int, value: Any) -> None:  # noqa: ANN401  # a cell's value
    cells = grid.rows[row]
    cells.extend([None] * (right - len(cells)))
    cells[left - 1 : right] = [value] * (right - left + 1)
