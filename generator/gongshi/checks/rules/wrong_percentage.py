"""A percentage is not what its numerator and denominator give.

What: numerator over denominator, at the precision that the percentage itself states, is another number.
Either way of rounding a half is accepted.
Why: rates (办结率, 合格率) are what reports are judged by; anybody can divide again.
Judges by: no date.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from gongshi.catalogue.counting import share_gap
from gongshi.checks.rule import Rule
from gongshi.findings import Severity, Text
from gongshi.records.figure import Figure

if TYPE_CHECKING:
    from collections.abc import Iterator

    from gongshi.checks.rule import Draft, Scene


rule = Rule(
    code="F04",
    severity=Severity.ERROR,
    title=Text("百分比算错", "Wrong percentage"),
    message=Text(
        "“{label}”写的是 {declared}，{numerator} ÷ {denominator} 得 {computed}%",
        "“{label}” says {declared}; {numerator} ÷ {denominator} is {computed}%",
    ),
    advice=Text(
        "核对分子、分母和分母指什么", "check the numerator, the denominator, and what the denominator is"
    ),
    why=Text(
        "百分比应当由分子、分母算得出来；分母不同，同一类事项可以是 44.2%，也可以是 45.3%。",
        "A percentage must follow from its numerator and denominator; by another denominator the same "
        "share is 44.2% or 45.3%.",
    ),
    fails="""\
-- content/figures/a.yml --
数字名称: 示例办结率
填报数: 98%
比例:
  - {名称: 办结率, 分子: 187, 分母: 190}
  - {名称: 满意率, 填报数: 90.5%, 分子: 19, 分母: 20}
""",
    passes="""\
-- content/figures/a.yml --
数字名称: 示例办结率
填报数: 98.4%
比例:
  - {名称: 办结率, 分子: 187, 分母: 190}
""",
)


@rule.check(Figure)
def wrong_percentage(figure: Figure, _scene: Scene) -> Iterator[Draft]:
    """Divide again."""
    for index, percentage in enumerate(figure.percentages):
        gap = share_gap(figure, percentage)
        if gap:
            declared, computed = gap
            own = percentage.declared is not None
            yield rule.at(
                figure,
                *(("percentages", index, "declared") if own else ("declared",)),
                label=percentage.label,
                declared=declared.text,
                numerator=percentage.numerator.text,
                denominator=percentage.denominator.text,
                computed=f"{computed:.{declared.decimals + 2}f}",
            )
