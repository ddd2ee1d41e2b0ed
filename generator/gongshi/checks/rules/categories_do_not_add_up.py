"""The numbers of the categories of power do not add up to the total.

What: the parts of a figure are categories of power items, each with an exact number, and their
sum is not the number declared. An error where the total was written by this site itself.
Why: a total that its own parts contradict misleads whoever reads it: a report of 2010 printed 1,412
items whose ten categories add up to 1,379. What a report stated is shown as stated, with the sum beside it.
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
    code="F01",
    severity=Severity.WARNING,
    title=Text("各类事项相加不等于总数", "Categories do not add up"),
    message=Text(
        "各类相加是 {total}，总数写的是 {declared}，差 {gap}",
        "the categories add up to {total}, the total says {declared}: {gap} apart",
    ),
    advice=Text(
        "核对原报告；报告就这样写的，照原样保留，页面会同时列出两个数",
        "check the report; what it states stays as stated, and the page shows both numbers",
    ),
    why=Text(
        "总数与各类之和对不上，读的人无从知道哪个是真的；不改原数，两个数并列公开。",
        "Where total and categories disagree, nobody can tell which is true; the stated number stays, and "
        "both are shown.",
    ),
    fails="""\
-- content/figures/a.yml --
数字名称: 示例事项总数
填报数: 1412
单位: 项
各项:
  - 名称: 许可
    填报数: 905
    事项类型: 行政许可
  - 名称: 处罚
    填报数: 474
    事项类型: 行政处罚
""",
    passes="""\
-- content/figures/a.yml --
数字名称: 示例事项总数
填报数: 1379
单位: 项
各项:
  - 名称: 许可
    填报数: 905
    事项类型: 行政许可
  - 名称: 处罚
    填报数: 474
    事项类型: 行政处罚
""",
)


@rule.check(Figure)
def categories_do_not_add_up(figure: Figure, scene: Scene) -> Iterator[Draft]:
    """Compare the total with the sum of the categories."""
    if is_by_category(figure):
        yield from sum_drafts(rule, figure, scene)
