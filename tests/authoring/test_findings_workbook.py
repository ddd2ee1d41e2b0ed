"""The workbook for the clerks: every finding in one row, numbers that agree, nobody exposed."""

from __future__ import annotations

import io
from dataclasses import dataclass
from typing import TYPE_CHECKING

import pytest
from openpyxl import load_workbook

from gongshi.authoring import findings_workbook as module
from gongshi.authoring.findings_workbook import findings_workbook
from gongshi.checking import check_site
from gongshi.findings import Report, Severity
from gongshi.task import Task
from tests.checks.site import CONFIG, DAY, item, write_site

if TYPE_CHECKING:
    from pathlib import Path

    from gongshi.findings import Finding, Lang

_OTHER = "-- content/departments/jtj.yml --\nname: 示例区交通运输局\n"
_HOLDER = "-- content/enforcers/x.yml --\nname: 示例甲\ncert_no: '7654321'\nbody: jtj\n"
_ID = "11010519491231002X"
SITE = (
    item("promise_time: =1+1\n")
    + item(name="b")
    + item(name="c", dept="jtj")
    + _OTHER
    + "-- content/power-items/y.yml --\ndept: zjj\nname: [\n"
    + "-- content/inquiry-points/p.yml --\nname: 示例查阅点\n"
)


@dataclass
class Book:
    """A workbook as its reader sees it."""

    report: Report
    data: bytes

    @property
    def sheets(self) -> dict[str, list[dict[str, object]]]:
        """The rows of each sheet by its name; a row by its headings."""
        found = {}
        for sheet in load_workbook(io.BytesIO(self.data)):
            heads, *rows = [[cell.value for cell in row] for row in sheet.rows]
            found[sheet.title] = [dict(zip(map(str, heads), row, strict=True)) for row in rows]
        return found

    @property
    def words(self) -> str:
        """Everything that stands in it, comments included."""
        cells = [cell for sheet in load_workbook(io.BytesIO(self.data)) for row in sheet.rows for cell in row]
        return "\n".join([*(str(c.value) for c in cells), *(c.comment.text for c in cells if c.comment)])


@pytest.fixture
def made(tmp_path: Path) -> Book:
    """The workbook of a small site with two departments and a record that cannot be read."""
    return book(tmp_path, SITE)


def book(root: Path, site: str, lang: Lang = "zh") -> Book:
    """Check `site` and write its workbook."""
    write_site(site, root)
    checked = check_site(Task(root / "site_config.yml", DAY, use_cache=False))
    return Book(checked.report, findings_workbook(checked.report, checked.scene, checked.sources, lang))


def test_every_finding_has_its_row_and_the_overview_counts_them(made: Book) -> None:
    """Sheets, rows, totals and the report say the same number."""
    overview, *rest = made.sheets.values()
    assert sum(len(rows) for rows in rest) == len(made.report)
    totals = next(row for row in overview if row["部门"] == "合计")
    assert [totals["错误"], totals["警告"], totals["提示"]] == [
        made.report.count(s) for s in (Severity.ERROR, Severity.WARNING, Severity.INFO)
    ]
    assert totals["共计"] == len(made.report)
    for row in overview[: len(rest)]:
        assert row["共计"] == len(made.sheets[str(row["工作表"])])


def test_a_row_shows_the_record_the_fault_and_what_to_do(made: Book) -> None:
    """As the clerk knows the record, with level, rule, place and a cell to fill in."""
    rows = made.sheets["示例区住房和城乡建设局"]
    row = next(r for r in rows if r["规则"] == "P12")
    assert (row["编号"], row["名称"], row["登记册"], row["级别"]) == ("b", "示例事项b", "权力事项", "错误")
    assert (row["字段"], row["现在的内容"], row["设定依据"]) == ("设定依据", "（缺）", "（缺）")
    assert row["位置"] == "content/power-items/b.yml:1:1"
    assert row["问题"]
    assert row["怎么办"]
    assert row["处理情况"] is None


def test_a_record_that_could_not_be_read_shows_what_its_file_says(made: Book) -> None:
    """Its faulty cell holds the text as written, as a text."""
    row = next(r for r in made.sheets["示例区住房和城乡建设局"] if r["规则"] == "R15")
    assert (row["名称"], row["承诺办结时限"], row["现在的内容"]) == ("示例事项a", "=1+1", "=1+1")


def test_the_faulty_cell_is_marked_by_bold_colour_and_comment(made: Book) -> None:
    """And it alone."""
    sheet = load_workbook(io.BytesIO(made.data))["示例区住房和城乡建设局"]
    heads = [cell.value for cell in sheet[1]]
    row = next(row for row in sheet.rows if row[heads.index("规则")].value == "P12")
    marked = {heads[n] for n, cell in enumerate(row) if cell.comment}
    assert marked == {"设定依据", "现在的内容"}
    assert all(row[heads.index(head)].font.b for head in marked)


def test_the_whole_site_has_a_sheet_of_its_own(made: Book) -> None:
    """What belongs to no department is not lost."""
    assert {row["登记册"] for row in made.sheets["全站"]} >= {"查阅点"}


def test_a_sheet_in_english_has_english_headings(tmp_path: Path) -> None:
    """The language is that of the command."""
    sheets = book(tmp_path, SITE, "en").sheets
    assert next(iter(sheets)) == "Overview"
    assert "What is wrong" in sheets["Whole site"][0]


@pytest.mark.parametrize(
    "site",
    [
        f"{_HOLDER}withheld: 公安\n",
        f"-- site_config.yml --\n{CONFIG}enforcers: {{publication: lookup}}\n{_HOLDER}",
        f"{_HOLDER}withheld: 公安\nstatus: 不知\n",
    ],
)
def test_a_holder_who_must_not_be_named_is_not_in_it(tmp_path: Path, site: str) -> None:
    """Neither by name nor by certificate; also where the record could not be read."""
    words = book(tmp_path, site + _OTHER).words
    assert "content/enforcers/x.yml" in words
    assert "示例甲" not in words
    assert "7654321" not in words


def test_numbers_that_the_privacy_gate_stops_are_masked(tmp_path: Path) -> None:
    """In a text, in a value that does not fit, in an id, and in the key of a forbidden field."""
    site = (
        item(f"note: 联系人身份证号{_ID}\n")
        + item(f"promise_time: {_ID}\n", name="b")
        + f"-- content/power-items/list.yml --\n- {{id: {_ID.lower()}, name: 示例, category: licence, dept: zjj}}\n"
        + f"-- content/enforcers/e.yml --\nname: 示例乙\ncert_no: '1'\nbody: zjj\n身份证号: '{_ID}'\n"
    )
    words = book(tmp_path, site).words
    assert "S01" in words
    assert "E11" in words
    assert _ID not in words.upper()


def test_fields_that_are_not_published_stay_out(tmp_path: Path) -> None:
    """The reviewer is the office's own affair."""
    site = item("review: {by: 示例审查员丙, date: 2026-01-01, result: 不知}\n")
    assert "示例审查员丙" not in book(tmp_path, site).words


def test_more_findings_than_a_sheet_holds_go_on_in_another(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Nothing is dropped."""
    monkeypatch.setattr(module, "_ROOM", 10)
    again = book(tmp_path, SITE)
    assert sum(len(rows) for name, rows in again.sheets.items() if name != "总览") == len(again.report)
    assert "示例区住房和城乡建设局 (2)" in again.sheets


def test_the_same_site_gives_the_same_workbook(made: Book, tmp_path: Path) -> None:
    """Nothing of the machine or the clock is in it."""
    assert book(tmp_path, SITE).data == made.data


def test_no_finding_is_an_overview_of_zeros(tmp_path: Path) -> None:
    """The clerk sees that all is well."""
    write_site("", tmp_path)
    checked = check_site(Task(tmp_path / "site_config.yml", DAY, use_cache=False))
    none: tuple[Finding, ...] = ()
    sheets = Book(Report(), findings_workbook(none, checked.scene, checked.sources, "zh")).sheets
    assert list(sheets) == ["总览"]
    assert sheets["总览"][0]["共计"] == 0
