"""A number is rough and not marked so, or contradicts itself.

What: 约, 近, 余, 多, 左右, 以上 stand with a number (100多条) and the figure does not say that it is rough
(`approx`); or the words exclude each other (近600余人: nearly, and more than, 600).
Why: a rough number proves nothing, and a reader must see that it is one; a contradictory one says nothing.
Judges by: no date.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from gongshi.checks.rule import Rule
from gongshi.findings import Severity, Text
from gongshi.records.figure import Figure
from gongshi.records.figure_amounts import amounts_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from gongshi.checks.rule import Draft, Scene


rule = Rule(
    code="F06",
    severity=Severity.WARNING,
    title=Text("约数没有标明，或自相矛盾", "Vague or contradictory number"),
    message=Text("“{number}”{fault}", "“{number}” {fault}"),
    advice=Text(
        "约数请填“约数: 是”；自相矛盾的照原文保留，能查到准确数再补",
        "mark a rough number with “approx: 是”; what contradicts itself stays as stated until the exact "
        "number is known",
    ),
    why=Text(
        "“近”是不到，“余”是超过，“近600余”不知道是多少；约数不能用来核对。",
        "“近” says nearly and “余” says more than, so that “近600余” is no number; a rough one cannot be "
        "checked.",
    ),
    fails="""\
-- content/figures/a.yml --
数字名称: 示例培训人次
填报数: 近600余人
约数: 是
""",
    passes="""\
-- content/figures/a.yml --
数字名称: 示例培训人次
填报数: 约600人
约数: 是
""",
)


_CONTRADICTORY = Text("自相矛盾：既说不到，又说超过", "says both “nearly” and “more than”")
_UNMARKED = Text("是约数，没有标明", "is rough and not marked as such")


@rule.check(Figure)
def vague_number(figure: Figure, _scene: Scene) -> Iterator[Draft]:
    """Look at the words around each number."""
    for steps, amount, _ in amounts_of(figure):
        if amount.is_contradictory:
            yield rule.at(figure, *steps, number=amount.text, fault=_CONTRADICTORY)
        elif not amount.is_exact and not figure.approx:
            yield rule.at(figure, *steps, number=amount.text, fault=_UNMARKED)
