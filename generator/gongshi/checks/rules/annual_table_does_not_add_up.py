"""A table of the annual report breaks one of its own identities.

What: R1 received and carried in = handled and carried out; R2 and R4 a row's total = its columns;
R3 handled = the outcomes. Blank, 0 and — are kept apart: a blank is unknown and proves nothing.
Why: the tables are fixed (国办公开办函〔2021〕30号) and add up by design; a real report printed
2+0+1+0 with a total of 0.
Judges by: no date.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from gongshi.catalogue.annual_tables import broken_identities
from gongshi.catalogue.figures import said
from gongshi.checks.rule import Rule
from gongshi.findings import Severity, Text
from gongshi.records.figure import Figure

if TYPE_CHECKING:
    from collections.abc import Iterator

    from gongshi.checks.rule import Draft, Scene


rule = Rule(
    code="F10",
    severity=Severity.ERROR,
    title=Text("年报表格对不上", "Annual table does not add up"),
    message=Text(
        "“{name}”：{left}，应当等于 {right}（{rule_name}）", "{name}: {left} should be {right} ({rule_name})"
    ),
    advice=Text(
        "对照原表改正填错的格；空着的格写“空”，不适用的写“—”",
        "correct the cell by the printed table; write 空 for a blank, — for not applicable",
    ),
    why=Text(
        "年报表格里，新收加结转应当等于办结加结转下年，总计应当等于各栏之和（国办公开办函〔2021〕30号）。",
        "In the annual report, received and carried in equal handled and carried out, and a total is the "
        "sum of its columns (国办公开办函〔2021〕30号).",
    ),
    fails="""\
-- content/figures/a.yml --
数字名称: 示例年度诉讼情况
年报表格:
  表: 政府信息公开行政复议、行政诉讼情况
  各行:
    - 行: 未经复议直接起诉
      各格: [2, 0, 1, 0, 0]
""",
    passes="""\
-- content/figures/a.yml --
数字名称: 示例年度诉讼情况
年报表格:
  表: 政府信息公开行政复议、行政诉讼情况
  各行:
    - 行: 未经复议直接起诉
      各格: [2, 0, 1, 0, 3]
""",
)


@rule.check(Figure)
def annual_table_does_not_add_up(figure: Figure, _scene: Scene) -> Iterator[Draft]:
    """Try every identity of the table."""
    for broken in broken_identities(figure.table) if figure.table else ():
        yield rule.at(
            figure,
            *("table", "rows", broken.row, "cells", broken.column),
            name=broken.name,
            left=broken.left,
            right=said(broken.right),
            rule_name=broken.rule,
        )
