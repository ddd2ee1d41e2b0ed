"""The parts of a figure do not add up to it.

What: every part has an exact number, nothing says that there is a rest, and the sum is not the
number declared. An error where the number was written by this site itself. Categories of power are F01.
Why: parts and whole are printed side by side; a sum that is wrong is the first thing that an
attentive reader finds, and the last that an office hears of.
Judges by: no date.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from gongshi.catalogue.counting import is_by_category
from gongshi.checks.rule import Rule
from gongshi.checks.sums import sum_drafts
from gongshi.findings import Severity, Text
from gongshi.records.figure import Figure

if TYPE_CHECKING:
    from collections.abc import Iterator

    from gongshi.checks.rule import Draft, Scene


rule = Rule(
    code="F02",
    severity=Severity.WARNING,
    title=Text("各项相加不等于合计", "Parts do not add up"),
    message=Text(
        "各项相加是 {total}，合计写的是 {declared}，差 {gap}",
        "the parts add up to {total}, the whole says {declared}: {gap} apart",
    ),
    advice=Text(
        "核对原报告；各项不是全部时，在“余下的是什么”里写明",
        "check the report; where the parts are not all, say in “remainder” what the rest is",
    ),
    why=Text(
        "合计应当等于各项之和；各项不全时应当写明还有什么。",
        "A whole is the sum of its parts; where parts are left out, it should be said what.",
    ),
    fails="""\
-- content/figures/a.yml --
数字名称: 示例文件清理
填报数: 72
单位: 件
各项:
  - {名称: 继续执行, 填报数: 24}
  - {名称: 废止, 填报数: 47}
""",
    passes="""\
-- content/figures/a.yml --
数字名称: 示例文件清理
填报数: 71
单位: 件
各项:
  - {名称: 继续执行, 填报数: 24}
  - {名称: 废止, 填报数: 47}
""",
)


@rule.check(Figure)
def parts_do_not_add_up(figure: Figure, scene: Scene) -> Iterator[Draft]:
    """Compare the whole with the sum of its parts."""
    if not is_by_category(figure):
        yield from sum_drafts(rule, figure, scene)
