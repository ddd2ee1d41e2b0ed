"""The report at a terminal: sections by who must act, ten lines each, and numbers that count all."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest

from gongshi.findings import WHOLE_SITE, Finding, Keeper, Position, Report, Severity, Text, as_text
from gongshi.reports import SHOWN, written

ONE = Finding(
    code="P12",
    severity=Severity.ERROR,
    position=Position("content/a.yml", 4, 7),
    message=Text("没有依据", "no basis"),
    advice=Text("补上", "add it"),
    record="power-items/a",
    caption="示例事项",
    keeper=Keeper("zjj", Text("住建局", "住建局")),
)
LIKE = replace(ONE, position=Position("content/b.yml", 2, 1), record="power-items/b")
OF_SITE = replace(ONE, code="L07", severity=Severity.WARNING, keeper=WHOLE_SITE, caption="")


def text(*findings: Finding, by: str = "department", everything: bool = False) -> list[str]:
    """Return the lines of the report in Chinese."""
    return written(Report(findings), "text", by, "zh", everything=everything).splitlines()


def test_sections_name_the_department_and_count_all_its_findings() -> None:
    """The whole site first; equal findings are one line that says how many more there are."""
    lines = text(ONE, LIKE, OF_SITE)
    assert lines[0] == "【全站】错误 0，警告 1，提示 0"
    start = lines.index("【住建局 zjj】错误 2，警告 0，提示 0")
    assert lines[start + 1] == "content/a.yml:4:7 P12 错误 [示例事项] 没有依据"
    assert lines[start + 2 : start + 4] == ["    怎么办: 补上", "    和另外 1 处，例如 content/b.yml:2:1"]


def test_a_table_counts_by_department_where_there_is_more_than_one() -> None:
    """The last lines sum up; one department alone needs no table."""
    lines = text(ONE, LIKE, OF_SITE)
    table = [line.split() for line in lines[lines.index(next(ln for ln in lines if ln.startswith("部门"))) :]]
    assert table[:3] == [
        ["部门", "错误", "警告", "提示"],
        ["全站", "0", "1", "0"],
        ["住建局", "zjj", "2", "0", "0"],
    ]
    assert lines[-1] == "共 3 条：错误 2，警告 1，提示 0。"
    assert not any(line.startswith("部门") for line in text(ONE))


MANY = [replace(ONE, code=f"P{n:02}", position=Position("content/a.yml", n)) for n in range(1, SHOWN + 4)]


def test_ten_are_shown_and_the_rest_is_counted() -> None:
    """The line says how to see them."""
    lines = text(*MANY)
    assert sum(line.startswith("content/") for line in lines) == SHOWN
    assert "还有 3 条，用 --all 或 --format xlsx 查看。" in lines


def test_all_are_shown_one_by_one_when_asked_for() -> None:
    """Folded ones too."""
    lines = text(*MANY, LIKE, everything=True)
    assert sum(line.startswith("content/") for line in lines) == len(MANY) + 1
    assert not any("还有" in line or "另外" in line for line in lines)


def test_by_file_is_the_order_of_places() -> None:
    """As editors and scripts have read it so far."""
    report = Report([ONE, LIKE, OF_SITE])
    assert written(report, "text", "file", "en") == as_text(report, "en")


def test_by_rule_names_each_rule_by_its_title() -> None:
    """The heaviest first."""
    lines = text(ONE, LIKE, OF_SITE, by="rule")
    assert lines[0] == "【P12 没有设定依据，或依据没有条款】错误 2，警告 0，提示 0"
    assert "【L07 数据已经旧了】错误 0，警告 1，提示 0" in lines


def test_programs_get_department_and_caption() -> None:
    """JSON is the whole report in order of place, whatever the grouping."""
    (found,) = json.loads(written(Report([ONE]), "json", "department", "zh"))["findings"]
    assert found["department"] == {"code": "zjj", "name": {"zh": "住建局", "en": "住建局"}}
    assert found["caption"] == "示例事项"
    assert written(Report([ONE]), "github", "rule", "zh").startswith("::error file=content/a.yml,line=4")


@pytest.mark.parametrize("by", ["department", "file", "rule"])
def test_a_clean_site_says_so(by: str) -> None:
    """In one sentence."""
    assert text(by=by) == ["没有发现问题。"]


def test_english_speaks_english() -> None:
    """No Chinese word of ours in it."""
    shown = written(Report([replace(ONE, keeper=WHOLE_SITE, caption=""), LIKE]), "text", "department", "en")
    assert "[Whole site] 1 errors, 0 warnings, 0 infos" in shown
    assert "Department" in shown
