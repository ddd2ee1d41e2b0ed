"""A table that is published for download runs something when it is opened.

What: in published CSV files no cell begins with `=`, `+`, `-`, `@`, a tab or a carriage return, unless it
is a plain number; in published XLSX files no formula fetches, links or starts anything, and no link to a
program is kept.
Why: Excel and WPS run what such a cell says, on the computer of whoever trusts a government's download.
Judges by: the site as it is about to be published; the day does not matter.
"""

from __future__ import annotations

import csv
import io
import re
import zipfile
from typing import TYPE_CHECKING

from gongshi.checks.rule import Rule
from gongshi.findings import Severity, Text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from gongshi.checks.built_site import BuiltSite
    from gongshi.checks.rule import Scene, SiteDraft

rule = Rule(
    code="T10",
    severity=Severity.ERROR,
    title=Text("供下载的表格里有会执行的公式", "A published table runs formulas"),
    message=Text("{cell}里有会执行的内容“{said}”", "{cell} holds “{said}”, which runs when opened"),
    advice=Text(
        "是文字的，前面加一个单引号（'）；是公式的，复制后选择性粘贴为数值再保存",
        "put an apostrophe (') before a text; replace a formula by its value and save again",
    ),
    why=Text(
        "表格软件会把以 =、+、-、@ 开头的格子当公式执行，下载的人相信政府的文件，不会提防。",
        "Spreadsheets run cells that begin with =, +, - or @, and people trust a government's file.",
    ),
    fails="""\
-- site/files/list.csv --
名称,备注
示例事项,"=HYPERLINK(""https://www.example.org/"",""点这里"")"
""",
    passes="""\
-- site/files/list.csv --
名称,备注,增减
示例事项,'=不是公式,-5
""",
)

_NUMBER = re.compile(r"[+-]?[\d.,]+%?|-+")
_LEADS = ("=", "+", "-", "@", "\t", "\r")
_CELL = Text("第 {row} 行第 {column} 列", "row {row}, column {column}")
_FORMULA = re.compile(rb"<f\b[^>]*>([^<]+)</f>")
_RUNS = re.compile(
    rb"\b(?:HYPERLINK|WEBSERVICE|RTD|CALL|EXEC|REGISTER(?:\.ID)?|DDE|IMPORT[A-Z]+)\s*\(|\[\d+\]|\|",
    re.IGNORECASE,
)
_MAX_PART = 50_000_000
"""A sheet that unpacks to more is no list for the public, and is not unpacked to look."""


@rule.check_site
def formula_in_table_file(site: BuiltSite, scene: Scene) -> Iterator[SiteDraft]:  # noqa: ARG001  # one signature for all
    """Open every table of the site."""
    for path in site.paths:
        name = path.lower()
        if name.endswith((".csv", ".tsv")):
            yield from _plain(site, path, "\t" if name.endswith(".tsv") else ",")
        elif name.endswith((".xlsx", ".xlsm")):
            yield from _workbook(site, path)


def _plain(site: BuiltSite, path: str, delimiter: str) -> Iterator[SiteDraft]:
    data = site.data(path)
    text = data.decode("utf-8-sig", "replace") if b"\xef\xbb\xbf" in data[:3] else _decoded(data)
    if not any(lead in text for lead in _LEADS):
        return
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter)
    for row, cells in enumerate(_rows(reader), start=1):
        for column, cell in enumerate(cells, start=1):
            if cell.startswith(_LEADS) and not _NUMBER.fullmatch(cell.strip()):
                said = cell.strip()[:60]
                yield rule.on(
                    path, (reader.line_num, 1), cell=_CELL.filled(row=row, column=column), said=said
                )


def _rows(reader: Iterator[list[str]]) -> Iterator[list[str]]:
    try:
        yield from reader
    except csv.Error:
        return  # no table after all: nothing that a spreadsheet would run


def _decoded(data: bytes) -> str:
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return data.decode("gb18030", "replace")


def _workbook(site: BuiltSite, path: str) -> Iterator[SiteDraft]:
    try:
        with zipfile.ZipFile(io.BytesIO(site.data(path))) as book:
            parts = [part for part in book.infolist() if part.file_size <= _MAX_PART]
            for part in sorted(parts, key=lambda part: part.filename):
                if part.filename.endswith(".xml") and part.filename.startswith("xl/"):
                    yield from _part(path, part.filename, book.read(part))
    except (zipfile.BadZipFile, NotImplementedError, RuntimeError):
        return  # not a workbook, or locked: nothing can be told, and nothing is opened by itself


def _part(path: str, name: str, data: bytes) -> Iterator[SiteDraft]:
    where = Text(name, name)
    if b"<ddeLink" in data or b"<oleLink" in data:
        yield rule.on(path, cell=where, said="DDE/OLE")
    for formula in _FORMULA.findall(data):
        if _RUNS.search(formula):
            yield rule.on(path, cell=where, said=formula[:60].decode("utf-8", "replace"))
