"""A number that cannot be: more closed than received, below zero, half a case.

What: the parts named (办结, 合格) exceed the whole (受理, 参加) of which they leave a rest; a number is
negative; a number of things that are counted one by one has a fraction.
Why: such a number is wrong whatever the truth is, and needs no second source to prove it.
Judges by: no date.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from gongshi.catalogue.counting import exact, parts_total
from gongshi.catalogue.figures import said
from gongshi.checks.rule import Rule
from gongshi.findings import Severity, Text
from gongshi.records.figure import Figure
from gongshi.records.figure_amounts import amounts_of
from gongshi.records.values.amount import COUNTERS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from gongshi.checks.rule import Draft, Scene


rule = Rule(
    code="F05",
    severity=Severity.ERROR,
    title=Text("不可能的数", "Impossible number"),
    message=Text("{what}", "{what}"),
    advice=Text(
        "核对原报告；报告就这样写的，填在“原文”里并说明",
        "check the report; what it states so belongs into “statement”, with an explanation",
    ),
    why=Text(
        "办结不会多于受理，合格不会多于参加；件数、人数没有负数和小数。",
        "No more can be closed than was received, none pass that did not sit; cases and people are whole "
        "and not negative.",
    ),
    fails="""\
-- content/figures/a.yml --
数字名称: 示例复议受理
填报数: 12
单位: 件
各项:
  - {名称: 审结, 填报数: 16}
余下的是什么: 尚未审结
""",
    passes="""\
-- content/figures/a.yml --
数字名称: 示例复议受理
填报数: 16
单位: 件
各项:
  - {名称: 审结, 填报数: 12}
余下的是什么: 尚未审结
""",
)


_ONE_BY_ONE = frozenset(COUNTERS) | {"人次", "件次", "场次"}
_EXCESS = Text(
    "列出的共 {parts}，比全部的 {whole} 还多", "the parts come to {parts}, more than the whole of {whole}"
)
_NEGATIVE = Text("“{number}”是负数", "“{number}” is below zero")
_FRACTION = Text(
    "“{number}”不是整数，单位是“{unit}”", "“{number}” is no whole number, and the unit is “{unit}”"
)


@rule.check(Figure)
def impossible_number(figure: Figure, scene: Scene) -> Iterator[Draft]:
    """Look for a negative rest, a negative number, and a fraction of a thing."""
    whole, parts = exact(figure.declared), parts_total(figure, scene.catalogue)
    if figure.remainder is not None and whole is not None and parts is not None and parts > whole:
        yield rule.at(figure, "declared", what=_EXCESS.filled(parts=said(parts), whole=said(whole)))
    for steps, amount, unit in amounts_of(figure):
        if amount.number < 0:
            yield rule.at(figure, *steps, what=_NEGATIVE.filled(number=amount.text))
        elif unit in _ONE_BY_ONE and amount.number != amount.number.to_integral_value():
            yield rule.at(figure, *steps, what=_FRACTION.filled(number=amount.text, unit=unit))
