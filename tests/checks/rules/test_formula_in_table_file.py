"""T10: tables that run something when they are opened."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

import pytest
from openpyxl import Workbook

from gongshi.checks.built_site import BuiltSite
from gongshi.checks.rules.formula_in_table_file import formula_in_table_file
from tests.checks.site import found

if TYPE_CHECKING:
    from pathlib import Path


def _csv(cell: str) -> str:
    return f'-- site/files/a.csv --\n名称,备注\n示例,"{cell}"\n'


@pytest.mark.parametrize("cell", ["=1+1", "+86-0411-1", "-2+3", "@SUM(A1)", "\t=1", "=cmd|' /C calc'!A0"])
def test_cell_that_runs_is_found_with_row_and_column(cell: str) -> None:
    """The clerk finds it in Excel by row and column."""
    (finding,) = found(_csv(cell), "T10")

    assert "第 2 行第 2 列" in finding.message.zh


@pytest.mark.parametrize("cell", ["-5", "+3.25", "-1,000", "-12%", "-", "--", "'=1+1", "a=b", "0411-1"])
def test_numbers_and_texts_are_silent(cell: str) -> None:
    """A negative number is one, and a text with an apostrophe in front stays a text."""
    assert found(_csv(cell), "T10") == []


def _workbook(folder: Path, cell: str) -> list[str]:
    book = Workbook()
    assert book.active
    book.active["A1"] = cell
    data = io.BytesIO()
    book.save(data)
    (folder / "a.xlsx").write_bytes(data.getvalue())
    drafts = formula_in_table_file(BuiltSite(folder), None)  # type: ignore[arg-type]  # looks at the site only
    return [str(draft.values["said"]) for draft in drafts]


@pytest.mark.parametrize(
    "formula", ['=HYPERLINK("http://a","b")', '=WEBSERVICE("http://a")', "=[1]Sheet1!A1"]
)
def test_formula_that_reaches_out_is_found(tmp_path: Path, formula: str) -> None:
    """Of a workbook only such formulas are refused."""
    assert _workbook(tmp_path, formula)


@pytest.mark.parametrize("cell", ["=SUM(B1:B9)", "文字"])
def test_sums_and_texts_of_a_workbook_are_silent(tmp_path: Path, cell: str) -> None:
    """A sum is what a table is for."""
    assert _workbook(tmp_path, cell) == []


def test_broken_workbook_is_passed_over(tmp_path: Path) -> None:
    """What is no workbook runs nothing."""
    (tmp_path / "a.xlsx").write_bytes(b"PK\x03\x04 broken")

    assert list(formula_in_table_file(BuiltSite(tmp_path), None)) == []  # type: ignore[arg-type]  # as above
