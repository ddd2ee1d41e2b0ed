"""Importing tables: what is taken, what is refused, and where each finding points."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Any

import pytest
from openpyxl import Workbook

from gongshi.authoring.importer import Imported, import_table
from gongshi.content.cache import ParseCache
from gongshi.content.loader import Loader
from gongshi.content.tree import LIMITS
from gongshi.records.department import Department
from gongshi.records.document import Document
from gongshi.records.enforcer import Enforcer
from gongshi.records.power_item import PowerItem
from gongshi.records.registers import BY_SLUG

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from gongshi.records.base import Record

USCC = "91350100M000100Y43"


def imported(
    root: Path,
    text: str | bytes,
    model: type[Record] = PowerItem,
    name: str = "t.csv",
    **options: Any,  # noqa: ANN401  # the importer's own options
) -> Imported:
    """Import a table given as text (a workbook's bytes are in `name`)."""
    file = root / name
    file.write_bytes(text if isinstance(text, bytes) else text.encode())
    return import_table(file, model, root, **options)


def records(root: Path, model: type[Record]) -> list[Any]:
    """Return what the site below `root` now holds, read strictly."""
    loaded = Loader(root, ParseCache(), LIMITS).load(BY_SLUG)
    assert loaded.findings == []
    return loaded.records[model.slug]


def places(result: Imported) -> list[tuple[str, int, int]]:
    """Return code, row and column of every finding."""
    return [(f.code, f.position.line, f.position.column) for f in result.findings]


def workbook(rows: Sequence[Sequence[object]], merges: Sequence[str] = ()) -> Workbook:
    """Return a workbook whose first sheet holds `rows`."""
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    for row in rows:
        sheet.append(list(row))
    for area in merges:
        sheet.merge_cells(area)
    return book


def from_book(
    root: Path,
    book: Workbook,
    model: type[Record] = PowerItem,
    **options: Any,  # noqa: ANN401  # as above
) -> Imported:
    """Save `book` and import it."""
    book.save(root / "t.xlsx")
    return import_table(root / "t.xlsx", model, root, **options)


def test_synonyms_of_headings_are_understood(tmp_path: Path) -> None:
    """Line breaks, `<br>`, blanks and full-width signs in a heading do not matter."""
    table = '序号,职权名称,权力类型,"法  定<br>实施主体"\n1,示例事项,行政许可,甲局\n'
    result = imported(tmp_path, table)
    assert (result.read, result.taken) == (1, 1)
    assert places(result) == [("I18", 2, 1)]
    (item,) = records(tmp_path, PowerItem)
    assert (item.name, item.category, item.dept) == ("示例事项", "licence", "甲局")


@pytest.mark.parametrize(
    ("encoding", "codes"),
    [("utf-8", []), ("utf-8-sig", []), ("gb18030", ["I02"]), ("utf-16", ["I02"])],
)
@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
def test_encodings_and_delimiters(tmp_path: Path, encoding: str, codes: list[str], delimiter: str) -> None:
    """A guessed encoding is told; the delimiter is found."""
    table = "部门名称,统一社会信用代码,办公地址\n示例区民政局,,示例路1号\n".replace(",", delimiter)
    result = imported(tmp_path, table.encode(encoding), Department)
    assert [f.code for f in result.findings] == codes
    assert records(tmp_path, Department)[0].address == "示例路1号"


def test_unknown_column_is_named_and_not_written(tmp_path: Path) -> None:
    """A column without meaning is told with the nearest label."""
    result = imported(tmp_path, "部门名称,办公地扯\n甲局,示例路1号\n", Department)
    (finding,) = result.findings
    assert (finding.code, finding.position.line, finding.position.column) == ("I04", 1, 2)
    assert "办公地址" in finding.advice.zh
    assert records(tmp_path, Department)[0].address is None


@pytest.mark.parametrize("heading", ["身份证号", "公民身份证号码（18位）", "性 别", "出生年月", "联系电话"])
def test_personal_columns_stop_everything(tmp_path: Path, heading: str) -> None:
    """With a forbidden column nothing at all is written."""
    result = imported(tmp_path, f"姓名,执法证号,单位,{heading}\n示例甲,SL000001,甲局,x\n", Enforcer)
    assert places(result) == [("E11", 1, 4)]
    assert (result.written, result.taken) == ((), 0)
    assert not (tmp_path / "content").exists()


def test_a_bad_row_is_left_out_and_the_others_written(tmp_path: Path) -> None:
    """The finding points to the cell; the other rows are taken."""
    table = "部门名称,机构类别\n甲局,工作部门\n乙局,什么部门\n丙局,事业单位\n"
    result = imported(tmp_path, table, Department)
    assert places(result) == [("R15", 3, 2)]
    assert {r.name for r in records(tmp_path, Department)} == {"甲局", "丙局"}
    assert result.taken == 2


def test_missing_mandatory_cell_is_reported_at_its_row(tmp_path: Path) -> None:
    """A blank mandatory cell leaves the row out."""
    result = imported(tmp_path, "事项名称,事项类型,实施机构\n甲,,乙局\n")
    assert places(result) == [("R14", 2, 1)]
    assert result.written == ()


def test_dates_become_iso_and_are_told(tmp_path: Path) -> None:
    """Chinese and dotted dates are converted; an impossible one leaves its row out."""
    rows = [
        "标题,成文日期,施行日期",
        "甲,二〇二四年五月一日,2024.6.1",
        "乙,2024-02-30,2024-06-01",
        "丙,2024-05-01,20240601",
    ]
    table = "\n".join(rows)
    result = imported(tmp_path, table, Document)
    assert places(result) == [("I09", 2, 2), ("I09", 2, 3), ("H03", 3, 2), ("I09", 4, 3)]
    dates = {r.title: (r.date_document, r.date_entry_into_force) for r in records(tmp_path, Document)}
    assert dates == {t: (dt.date(2024, 5, 1), dt.date(2024, 6, 1)) for t in "甲丙"}


def test_scientific_notation_in_a_code_is_refused(tmp_path: Path) -> None:
    """Lost digits cannot be restored, so the cell is named and the row left out."""
    result = imported(tmp_path, "姓名,执法证号,单位\n示例甲,2.10212E+17,甲局\n", Enforcer)
    assert places(result) == [("I07", 2, 2)]
    assert result.written == ()


def test_numbers_of_a_workbook(tmp_path: Path) -> None:
    """A float code is refused, a short number in a code column is told, a plain count is taken."""
    rows = [
        ["部门名称", "统一社会信用代码", "编制数"],
        ["甲局", 1.23e17, 20],
        ["乙局", 12345, 20.0],
        ["丙局", 114419000073300000, 3],
        ["丁局", USCC, 4],
    ]
    result = from_book(tmp_path, workbook(rows), Department)
    assert places(result) == [("I07", 2, 2), ("I08", 3, 2), ("I07", 4, 2)]
    assert {r.name: r.staff_quota for r in records(tmp_path, Department)} == {"乙局": 20, "丁局": 4}


def test_dates_of_a_workbook(tmp_path: Path) -> None:
    """A date cell is a day; in a code column it is damage, in a text column it is told."""
    rows: list[list[object]] = [
        ["标题", "索引号", "成文日期", "内容概述"],
        ["甲", "1-1", dt.datetime(2024, 5, 1), dt.datetime(2024, 3, 1)],  # noqa: DTZ001  # spreadsheets know no zones
        ["乙", dt.datetime(2024, 3, 1), dt.datetime(2024, 5, 1), "无"],  # noqa: DTZ001  # as above
    ]
    result = from_book(tmp_path, workbook(rows), Document)
    assert places(result) == [("I10", 2, 4), ("I07", 3, 2)]
    assert records(tmp_path, Document)[0].date_document == dt.date(2024, 5, 1)


def test_title_rows_merged_headings_and_merged_cells(tmp_path: Path) -> None:
    """Headings may stand in two rows below a title; a merged cell counts for every row it covers."""
    rows = [
        ["示例区权责清单", None, None, None, None],
        ["事项名称", "类别", "实施主体", "救济渠道", None],
        [None, None, None, "复议机关", "诉讼法院"],
        ["甲", "行政处罚", "示例局", "区政府", "区法院"],
        ["乙", "行政处罚", None, "区政府", "区法院"],
    ]
    merges = ["A1:E1", "A2:A3", "B2:B3", "C2:C3", "D2:E2", "C4:C5"]
    result = from_book(tmp_path, workbook(rows, merges))
    assert {f.code for f in result.findings} == {"I18"}
    items = records(tmp_path, PowerItem)
    assert {(i.name, i.dept, i.remedy.reconsideration_body, i.remedy.court) for i in items} == {
        ("甲", "示例局", "区政府", "区法院"),
        ("乙", "示例局", "区政府", "区法院"),
    }


def test_hidden_parts_and_other_sheets_are_told(tmp_path: Path) -> None:
    """Nothing hidden is taken or passed over without a word."""
    book = workbook([["部门名称", "地址"], ["甲局", "一"], ["乙局", "二"]])
    sheet = book.active
    assert sheet is not None
    sheet.row_dimensions[3].hidden = True
    sheet.column_dimensions["B"].hidden = True
    book.create_sheet("别的")
    book.create_sheet("内部").sheet_state = "hidden"
    result = from_book(tmp_path, book, Department)
    assert sorted(places(result)) == [("I13", 0, 0), ("I13", 1, 2), ("I13", 3, 1), ("I14", 0, 0)]
    assert result.taken == 2


def test_a_sheet_is_chosen_by_name(tmp_path: Path) -> None:
    """Another sheet can be named; a wrong name is told with the right ones."""
    book = workbook([["无关"]])
    other = book.create_sheet("部门")
    other.append(["部门名称"])
    other.append(["甲局"])
    assert from_book(tmp_path, book, Department, sheet="部门").taken == 1
    wrong = from_book(tmp_path, book, Department, sheet="部们")
    assert "部门" in wrong.findings[0].advice.zh


def test_formula_never_computed_is_refused(tmp_path: Path) -> None:
    """A formula without a stored value looks blank to a reader of values; it is not."""
    book = workbook([["部门名称", "地址"], ["甲局", "=1+1"], ["乙局", "示例路"]])
    result = from_book(tmp_path, book, Department)
    assert places(result) == [("I11", 2, 2)]
    assert result.taken == 1


def test_bases_in_one_cell_are_split(tmp_path: Path) -> None:
    """Each rule becomes an entry; the article's text and the rules it cites stay with it."""
    cell = (
        "1.【法律】《示例管理法》（2019年修正）第七条：经营者应当依照《示例条例》第三条登记。\n"
        "2.《示例实施办法》（示政发〔2020〕5号）第二条第一款、第四条"
    )
    imported(tmp_path, f'事项名称,类别,部门,实施依据\n甲,行政许可,示例局,"{cell}"\n')
    first, second = records(tmp_path, PowerItem)[0].legal_basis
    assert (first.title, first.level, first.version, first.article) == (
        "示例管理法",
        "law",
        "2019年修正",
        "第七条",
    )
    assert first.text == "经营者应当依照《示例条例》第三条登记。"
    assert (second.title, str(second.doc_number), second.article, second.text) == (
        "示例实施办法",
        "示政发〔2020〕5号",
        "第二条第一款、第四条",
        None,
    )


def test_duties_and_accountability_columns(tmp_path: Path) -> None:
    """The columns of a responsibility list become entries with their basis."""
    table = (
        "权责事项名称,权力类型,责任主体,责任事项内容,责任事项依据,追责情形,追责依据\n"
        '甲,行政许可,示例局,"1.受理责任：公示材料。\n2.审查责任：审查材料。","《示例法》第一条\n《示例法》第二条",'
        "不按时办理的,《示例法》第九条\n"
    )
    result = imported(tmp_path, table)
    item = records(tmp_path, PowerItem)[0]
    assert [(d.stage, d.content, d.basis) for d in item.duties] == [
        ("受理责任", "公示材料。", "《示例法》第一条"),
        ("审查责任", "审查材料。", "《示例法》第二条"),
    ]
    assert [(a.situation, a.basis) for a in item.accountability] == [("不按时办理的", "《示例法》第九条")]
    assert ("I20", 2, 5) in places(result)


def test_a_column_of_several_facts_is_told(tmp_path: Path) -> None:
    """Materials cannot be read from one cell; the column is named, the rows are taken."""
    result = imported(tmp_path, "事项名称,类别,部门,申请材料\n甲,行政许可,示例局,申请表等\n")
    assert ("I05", 1, 4) in places(result)
    assert result.taken == 1


def test_time_limit_takes_its_unit_from_the_heading(tmp_path: Path) -> None:
    """A bare number under 法定时限（工作日） is a number of working days, and this is told."""
    result = imported(tmp_path, "事项名称,类别,部门,法定时限（工作日）\n甲,行政许可,示例局,20\n")
    assert ("I21", 2, 4) in places(result)
    assert records(tmp_path, PowerItem)[0].anticipate_time.zh == "20 个工作日"


def test_ids_do_not_depend_on_the_order_of_rows(tmp_path: Path) -> None:
    """The same rows in another order have the same ids."""
    head = "事项名称,事项类型,实施机构,实施编码\n"
    rows = [
        "甲事项,行政许可,示例局,\n",
        "乙事项,行政处罚,示例局,11350100M000100Y4-X1\n",
        "丙事项,行政检查,示例局,\n",
    ]
    ids = []
    for name, order in (("a", rows), ("b", rows[::-1])):
        root = tmp_path / name
        root.mkdir()
        imported(root, head + "".join(order))
        ids.append({r.name: r.id for r in records(root, PowerItem)})
    assert ids[0] == ids[1]
    assert ids[0]["乙事项"] == "11350100m000100y4-x1"
    assert ids[0]["甲事项"].startswith("jsx-")


def test_equal_rows_are_numbered_and_told(tmp_path: Path) -> None:
    """Two rows that cannot be told apart both stay, with a finding."""
    result = imported(tmp_path, "部门名称\n甲局\n甲局\n", Department)
    assert places(result) == [("I17", 3, 1)]
    assert len({r.id for r in records(tmp_path, Department)}) == 2


def test_departments_are_created_on_wish(tmp_path: Path) -> None:
    """Each department that is named and unknown gets a minimal record with its code."""
    table = f"事项名称,类别,部门,部门编码\n甲,行政许可,示例局,{USCC}\n乙,行政许可,示例局,{USCC}\n"
    result = imported(tmp_path, table, create_departments=True)
    assert result.findings == ()
    (department,) = records(tmp_path, Department)
    assert (department.name, department.uscc) == ("示例局", USCC)
    assert result.taken == 2


def test_contradicting_codes_of_a_department_are_not_written(tmp_path: Path) -> None:
    """Which code is right is for a person to say."""
    table = "事项名称,类别,部门,部门编码\n甲,行政许可,示例局,A1\n乙,行政许可,示例局,A2\n"
    result = imported(tmp_path, table, create_departments=True)
    assert [f.code for f in result.findings] == ["I19"]
    assert records(tmp_path, Department)[0].uscc is None


def test_a_changed_file_is_not_overwritten(tmp_path: Path) -> None:
    """A second import changes nothing; a file that a person edited stays unless replaced."""
    table = "部门名称,地址\n甲局,示例路1号\n"
    (path,) = imported(tmp_path, table, Department).written
    again = imported(tmp_path, table, Department)
    assert (again.written, again.unchanged, again.findings) == ((), (path,), ())
    (tmp_path / path).write_text("部门名称: 甲局\n", encoding="utf-8")
    kept = imported(tmp_path, table, Department)
    assert [f.code for f in kept.findings] == ["I15"]
    assert kept.taken == 0
    assert (tmp_path / path).read_text(encoding="utf-8") == "部门名称: 甲局\n"
    assert imported(tmp_path, table, Department, replace=True).written == (path,)


def test_an_id_typed_by_hand_elsewhere_wins(tmp_path: Path) -> None:
    """A row whose id a hand-written record bears is left out."""
    folder = tmp_path / "content" / "departments"
    folder.mkdir(parents=True)
    (folder / "a.yml").write_text("编号: a\n部门名称: 甲局\n", encoding="utf-8")
    result = imported(tmp_path, "编号,部门名称\na,乙局\n", Department)
    assert places(result) == [("I16", 2, 1)]
    assert result.written == ()


def test_growing_past_the_limit_of_single_files_writes_nothing_twice(tmp_path: Path) -> None:
    """When the layout changes, the older files are named instead of doubling every record."""
    rows = [f"d{i},部门{i}\n" for i in range(21)]
    assert len(imported(tmp_path, "编号,部门名称\n" + "".join(rows[:20]), Department).written) == 20
    grown = imported(tmp_path, "编号,部门名称\n" + "".join(rows), Department)
    assert [f.code for f in grown.findings] == ["I16"]
    assert len(records(tmp_path, Department)) == 20


def test_many_rows_stand_in_one_file_per_department(tmp_path: Path) -> None:
    """More than twenty rows make one list file per department."""
    rows = "".join(f"事项{i},行政许可,{'甲局' if i % 2 else '乙局'}\n" for i in range(30))
    result = imported(tmp_path, "事项名称,类别,部门\n" + rows)
    assert len(result.written) == 2
    assert len(records(tmp_path, PowerItem)) == 30


def test_a_dry_run_writes_nothing(tmp_path: Path) -> None:
    """It says what would be written."""
    result = imported(tmp_path, "部门名称\n甲局\n", Department, dry_run=True)
    assert len(result.written) == 1
    assert not (tmp_path / "content").exists()


def test_columns_can_be_mapped(tmp_path: Path) -> None:
    """Own words for headings are mapped; a wrong field or heading is told."""
    good = imported(tmp_path, "单位叫法\n甲局\n", Department, columns={"单位叫法": "部门名称"})
    assert good.taken == 1
    bad = imported(tmp_path, "部门名称\n甲局\n", Department, columns={"无": "地址栏", "没有": "address"})
    assert [f.code for f in bad.findings] == ["I22", "I22"]


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("a.csv", b""),
        ("a.csv", b"\n \n"),
        ("a.csv", b"\xff\xfe\xfd\x80\x81"),
        ("a.csv", b"\x89PNG\r\n\x1a\n\x00\x00"),
        ("a.xls", b"\xd0\xcf\x11\xe0rest"),
        ("a.xlsx", b"PK\x03\x04 half a file"),
        ("a.csv", '部门名称,"地址\n甲局,一\n'.encode()),
        ("a.csv", "\u7532,\u4e59\n1,2\n".encode()),
    ],
)
def test_bad_files_yield_a_finding(tmp_path: Path, name: str, data: bytes) -> None:
    """Whatever the bytes, there is a finding, no record, and no exception."""
    result = imported(tmp_path, data, Department, name=name)
    assert result.findings
    assert result.written == ()


def test_a_missing_file_yields_a_finding(tmp_path: Path) -> None:
    """A wrong file name is told."""
    assert [f.code for f in import_table(tmp_path / "no.csv", Department, tmp_path).findings] == ["I01"]


def test_invisible_characters_are_named(tmp_path: Path) -> None:
    """The reader would refuse them, so the importer does, at the cell."""
    result = imported(tmp_path, "部门名称,地址\n甲\u200b局,一\n", Department)
    assert places(result) == [("I11", 2, 1)]


def test_cells_without_heading_are_told(tmp_path: Path) -> None:
    """A stray separator shifts cells; the surplus is named."""
    result = imported(tmp_path, "部门名称,地址\n甲局,一,二\n", Department)
    assert places(result) == [("I12", 2, 3)]
