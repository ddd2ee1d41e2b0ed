"""Workbooks that every program opens: sound names, texts that stay texts, the same bytes every time."""

from __future__ import annotations

import datetime as dt
import io
import re
import zipfile
from itertools import islice
from xml.etree import ElementTree as ET

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl import load_workbook

from gongshi.authoring import workbook_writer
from gongshi.authoring.workbook_writer import Cell, Column, Sheet, Style, letters, sheet_names, workbook_bytes

DAY = dt.date(2026, 11, 23)


def book(*rows: list[Cell], columns: int = 3, **options: int) -> bytes:
    """Return a workbook of one sheet with `rows`."""
    headed = [Column(f"列{n}", 12) for n in range(columns)]
    return workbook_bytes([Sheet("表", headed, rows, **options)], DAY, title="示例", font="宋体")


def first(data: bytes) -> list[list[object]]:
    """Return the values below the heading of the first sheet, as openpyxl reads them."""
    sheet = load_workbook(io.BytesIO(data)).worksheets[0]
    return [[cell.value for cell in row] for row in islice(sheet.rows, 1, None)]


def part(data: bytes, name: str) -> str:
    """Return a part of the package as text."""
    return zipfile.ZipFile(io.BytesIO(data)).read(name).decode()


@given(st.lists(st.text(max_size=60), max_size=20))
def test_names_of_sheets_are_short_sound_and_unique(wanted: list[str]) -> None:
    """As Excel wants them: 1 to 31 UTF-16 units, none of the signs that Excel refuses, no quote at an end, not “History”."""
    names = list(sheet_names(wanted))
    assert len(names) == len(wanted)
    assert len({name.casefold() for name in names} | {"history"}) == len(names) + 1
    for name in names:
        assert 1 <= len(name.encode("utf-16-le")) // 2 <= 31
        assert not re.search(r"[\[\]:*?/\\\x00-\x1f]", name)
        assert name.strip(" '") == name


def test_departments_with_one_long_beginning_get_numbered_sheets() -> None:
    """Names that are equal after cutting, or but for the case, are told apart."""
    long = "示例区" + "甲" * 40
    one, two, three = sheet_names([long, f"{long}乙", long.upper()])
    assert (len(one), two[-4:], three[-4:]) == (31, " (2)", " (3)")
    assert list(sheet_names(["A局", "a局"])) == ["A局", "a局 (2)"]


@given(st.text(max_size=40).filter(lambda text: "\r" not in text))
@settings(max_examples=200)
def test_any_text_is_stored_as_itself_and_as_a_text(text: str) -> None:
    """Whatever it begins with; what XML cannot hold is replaced, never dropped."""
    ((value, *_),) = first(book([Cell(text), Cell(""), Cell("")]))
    assert (value or "") == re.sub(r"[^\t\n\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]", "\ufffd", text)


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "\t", "＝", "＋", "－", "＠"])
def test_a_text_that_looks_like_a_formula_is_none(start: str) -> None:
    """It is marked with `quotePrefix`, so that it stays a text when somebody edits the cell."""
    data = book([Cell(f'{start}HYPERLINK("http://a")'), Cell("平常"), Cell(3)])
    sheet = load_workbook(io.BytesIO(data)).worksheets[0]
    assert [cell.data_type for cell in sheet[2]] == ["s", "s", "n"]
    assert [cell.quotePrefix for cell in sheet[2]] == [True, False, False]
    assert "<f>" not in part(data, "xl/worksheets/sheet1.xml")


def test_a_text_that_reads_like_a_coded_character_stays_as_it_is() -> None:
    """`_x000D_` would be read as a line end."""
    data = book([Cell("甲_x000D_乙"), Cell(""), Cell("")])
    assert "甲_x005F_x000D_乙" in part(data, "xl/worksheets/sheet1.xml")


def test_a_text_longer_than_a_cell_is_cut_and_says_so() -> None:
    """Excel takes 32,767 UTF-16 units; a character outside the plane counts twice and is not halved."""
    ((value, *_),) = first(book([Cell("𠮷" * 20_000), Cell(""), Cell("")]))
    assert isinstance(value, str)
    assert value == "𠮷" * 16_383 + "…"


def test_comments_links_choices_and_print_setup_are_read_back() -> None:
    """By an independent reader."""
    headed = [Column("甲", 10), Column("乙", 20, choices=("已改", "正在办"))]
    one = Sheet("总'览", headed, [[Cell("去", Style.LINK, link="第 '二' 张"), Cell("")]], filtered=False)
    two = Sheet("第 '二' 张", headed, [[Cell("错", Style.FAULTY, "P12 没有依据 <&>"), Cell("")]], frozen=1)
    loaded = load_workbook(io.BytesIO(workbook_bytes([one, two], DAY, title="示例", font="宋体")))
    front, sheet = loaded.worksheets
    assert front["A2"].hyperlink.location == "'第 ''二'' 张'!A1"
    assert (front.auto_filter.ref, sheet.auto_filter.ref) == (None, "A1:B2")
    assert sheet["A2"].comment.text == "P12 没有依据 <&>"
    assert (sheet["A2"].font.b, sheet["A2"].fill.fgColor.rgb) == (True, "FFFFC7CE")
    assert (sheet.freeze_panes, sheet.print_title_rows) == ("B2", "$1:$1")
    assert (sheet.page_setup.orientation, sheet.page_setup.fitToHeight) == ("landscape", 0)
    assert sheet.data_validations.dataValidation[0].formula1 == '"已改,正在办"'
    assert sheet.column_dimensions["B"].width == 20


def test_the_same_sheets_give_the_same_bytes_and_name_no_clock() -> None:
    """Every date in the package is the day given."""
    data = book([Cell("甲", comment="乙"), Cell(""), Cell("")])
    assert data == book([Cell("甲", comment="乙"), Cell(""), Cell("")])
    infos = zipfile.ZipFile(io.BytesIO(data)).infolist()
    assert {info.date_time for info in infos} == {(2026, 11, 23, 0, 0, 0)}
    assert set(re.findall(r"\d{4}-\d\d-\d\dT[\d:]+Z", part(data, "docProps/core.xml"))) == {
        "2026-11-23T00:00:00Z"
    }


def test_every_part_is_well_formed_and_declared() -> None:
    """Each part parses, and what [Content_Types].xml names is there."""
    data = book([Cell("甲", comment="乙"), Cell(1), Cell("")])
    archive = zipfile.ZipFile(io.BytesIO(data))
    for name in archive.namelist():
        ET.fromstring(archive.read(name))  # noqa: S314  # our own
    types = ET.fromstring(part(data, "[Content_Types].xml"))  # noqa: S314  # our own
    declared = {e.get("PartName", "")[1:] for e in types if e.get("PartName")}
    assert declared <= set(archive.namelist())
    assert {"xl/comments1.xml", "xl/worksheets/sheet1.xml"} <= declared


def test_comments_end_where_programs_would_become_slow(monkeypatch: pytest.MonkeyPatch) -> None:
    """The cells beyond keep their mark and their text."""
    monkeypatch.setattr(workbook_writer, "MAX_COMMENTS", 2)
    rows = [[Cell("错", Style.FAULTY, "为什么"), Cell(""), Cell("")] for _ in range(4)]
    sheet = load_workbook(io.BytesIO(book(*rows))).worksheets[0]
    assert [bool(row[0].comment) for row in islice(sheet.rows, 1, None)] == [True, True, False, False]
    assert all(row[0].font.b for row in sheet.rows)


def test_more_rows_than_a_sheet_holds_are_refused_not_dropped(monkeypatch: pytest.MonkeyPatch) -> None:
    """The caller cuts them into sheets."""
    monkeypatch.setattr(workbook_writer, "MAX_ROWS", 3)
    row = [Cell("甲"), Cell(""), Cell("")]
    assert len(first(book(row, row))) == 2
    with pytest.raises(ValueError, match="more rows"):
        book(row, row, row)


@given(st.integers(0, 16_383))
def test_columns_have_the_letters_of_spreadsheets(column: int) -> None:
    """As openpyxl names them."""
    from openpyxl.utils import get_column_letter

    assert letters(column) == get_column_letter(column + 1)
