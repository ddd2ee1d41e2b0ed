"""Tables as grids of cells: CSV in the encodings that spreadsheets write, and XLSX.

Invariants:

* a cell is at the row and column that the spreadsheet program shows, both from 1;
* a merged area has its value in every cell that it covers, as it looks on screen;
* what is hidden, not read or not computed is told; nothing here raises on bad bytes.
"""

from __future__ import annotations

import csv
import io
from collections import Counter
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, TypeAlias

from gongshi.authoring import faults
from gongshi.findings import Finding, Position, Text

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Sequence
    from pathlib import Path

Value: TypeAlias = "str | int | float | bool | dt.datetime | dt.date | dt.time | dt.timedelta | None"
Area = tuple[int, int, int, int]
"""First row, first column, last row, last column."""

MAX_BYTES = 100_000_000
MAX_ROWS = 200_000
"""A table beyond these is cut up by its owner, not by us."""
_DELIMITERS = ",;\t"
_CELL_MAX = 1_000_000  # characters in one CSV cell
_EVERYDAY = 0.7  # share of GB 2312 characters in real GBK text


@dataclass(slots=True)
class Grid:
    """A table as read: the non-blank rows by number, and where cells are merged."""

    path: str
    rows: dict[int, list[Value]] = field(default_factory=dict)
    merged: tuple[Area, ...] = ()
    findings: list[Finding] = field(default_factory=list)

    def at(self, row: int = 0, column: int = 0) -> Position:
        """Return the place of a cell; without a row, the file as a whole."""
        return Position(self.path, row, column)


class Unreadable(Exception):  # noqa: N818  # no fault of the program: the file is no table
    """A file that cannot be read as a table: what is wrong, and what to do."""

    def __init__(self, what: Text, remedy: Text) -> None:
        """Keep both sentences."""
        super().__init__(what.en)
        self.what, self.remedy = what, remedy


_SAVE_XLSX = Text(
    "用 Excel 或 WPS 打开，另存为 .xlsx，不设密码", "open and save it as .xlsx without a password"
)
_SAVE_CSV = Text("用 Excel 或 WPS 另存为“CSV UTF-8”或 .xlsx", "save it as “CSV UTF-8” or .xlsx")


def read_table(file: Path, shown: str, sheet: str | None = None) -> Grid:
    """Read the table in `file` (or its sheet `sheet`), which findings call `shown`."""
    grid = Grid(shown)
    try:
        data = _bytes_of(file)
        if data.startswith(b"PK\x03\x04"):
            from gongshi.authoring.workbooks import read_workbook

            read_workbook(data, grid, sheet)
        else:
            _read_csv(data, grid)
        if len(grid.rows) > MAX_ROWS:
            too_many = Text(f"超过 {MAX_ROWS} 行", f"it has more than {MAX_ROWS} rows")
            raise Unreadable(too_many, Text("请分成几个文件", "split it into several files"))  # noqa: TRY301
    except Unreadable as problem:
        grid.rows = {}
        grid.findings.append(faults.UNREADABLE.at(grid.at(), what=problem.what, remedy=problem.remedy))
    return grid


def _bytes_of(file: Path) -> bytes:
    try:
        size = file.stat().st_size
        data = file.read_bytes() if size <= MAX_BYTES else b""
    except OSError as error:
        what = Text(f"文件打不开：{file.name}", f"cannot open {file.name} ({error.strerror})")
        raise Unreadable(what, Text("核对文件名和权限", "check its name and permissions")) from None
    if size > MAX_BYTES:
        what = Text(f"文件有 {size} 字节，太大", f"the file has {size} bytes, too many")
        raise Unreadable(what, Text("请分成几个文件", "split it into several files"))
    if not data.strip():
        raise Unreadable(
            Text("文件是空的", "the file is empty"), Text("重新导出表格", "export the table again")
        )
    if data.startswith(b"\xd0\xcf\x11\xe0"):
        raise Unreadable(
            Text("这是旧版 .xls、WPS .et 或加密的文件", "an old .xls, a WPS .et or an encrypted file"),
            _SAVE_XLSX,
        )
    return data


# --- CSV -----------------------------------------------------------------------


def _read_csv(data: bytes, grid: Grid) -> None:
    text = _decoded(data, grid)
    csv.field_size_limit(_CELL_MAX)
    for number, cells in enumerate(_parsed(text, _delimiter(text)), start=1):
        if any(cell.strip() for cell in cells):
            grid.rows[number] = list(cells)


def _parsed(text: str, delimiter: str) -> Sequence[list[str]]:
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True)
    try:
        return list(reader)
    except csv.Error:
        line = reader.line_num
        what = Text(f"第 {line} 行附近的引号没有配对", f"a quote near line {line} has no partner")
        raise Unreadable(
            what, Text("检查这一行的引号，或改存为 .xlsx", "mend the quotes, or save as .xlsx")
        ) from None


def _delimiter(text: str) -> str:
    """Return the delimiter that cuts the first lines into the most even columns."""
    head = "\n".join(text.splitlines()[:50])

    def score(delimiter: str) -> int:
        lengths = Counter(
            len(row) for row in csv.reader(io.StringIO(head), delimiter=delimiter) if len(row) > 1
        )
        return max((length * count for length, count in lengths.items()), default=0)

    return max(_DELIMITERS, key=score)


def _decoded(data: bytes, grid: Grid) -> str:
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        encoding = "UTF-16"
    else:
        try:
            return data.decode("utf-8-sig")
        except UnicodeDecodeError:
            encoding = "GB18030"
    try:
        text = data.decode(encoding)
    except UnicodeDecodeError:
        text = ""
    if not text or (encoding == "GB18030" and not _is_everyday(text)):
        raise Unreadable(
            Text("文件的编码既不是 UTF-8，也不是 GBK", "the encoding is neither UTF-8 nor GBK"), _SAVE_CSV
        )
    grid.findings.append(faults.ENCODING.at(grid.at(), encoding=encoding))
    return text


def _is_everyday(text: str) -> bool:
    """Whether most of what is not ASCII belongs to GB 2312: other encodings read as rare characters."""
    wide = [c for c in text[:20_000] if not c.isascii()]
    return sum(len(c.encode("gb2312", "ignore")) > 1 for c in wide) >= _EVERYDAY * len(wide)
