"""A part belongs to another period than the whole.

What: a part, or the figure that it refers to, has a period of its own that is not the figure's:
1—11月 in a sum for the whole year.
Why: numbers of different periods give no sum and no chart; the result looks exact and means nothing.
Judges by: the periods as written; a part without a period has the figure's.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from gongshi.checks.rule import Rule
from gongshi.findings import Severity, Text
from gongshi.records.figure import Figure
from gongshi.records.figure_amounts import differing_periods, period_words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from gongshi.checks.rule import Draft, Scene


rule = Rule(
    code="F07",
    severity=Severity.ERROR,
    title=Text("期间不同的数放在一起", "Mixed periods"),
    message=Text(
        "“{part}”的期间是 {own}，合计的期间是 {whole}", "“{part}” is for {own}, the whole for {whole}"
    ),
    advice=Text(
        "换成同一期间的数，或分成两个数字填报", "take numbers of one period, or make two figures of them"
    ),
    why=Text(
        "一至十一月的数不能与全年的数相加或放在一张图里。",
        "The numbers of eleven months cannot be added to, or drawn beside, those of a year.",
    ),
    fails="""\
-- content/figures/a.yml --
数字名称: 示例投诉件数
填报数: 12
单位: 件
期间: {写法: 2010年, 起: 2010-01-01, 止: 2010-12-31}
各项:
  - 名称: 上半年
    填报数: 12
    期间: {起: 2010-01-01, 止: 2010-11-30}
""",
    passes="""\
-- content/figures/a.yml --
数字名称: 示例投诉件数
填报数: 12
单位: 件
期间: {写法: 2010年, 起: 2010-01-01, 止: 2010-12-31}
各项:
  - 名称: 电话
    填报数: 12
    期间: {起: 2010-01-01, 止: 2010-12-31}
""",
)


@rule.check(Figure)
def mixed_periods(figure: Figure, scene: Scene) -> Iterator[Draft]:
    """Compare the period of each part with that of the whole."""
    if figure.period is None:
        return
    for index, part in enumerate(figure.parts):
        other = scene.catalogue.target(Figure.slug, part.figure)
        own = part.period or (other.period if isinstance(other, Figure) else None)
        if own and differing_periods(own, figure.period):
            yield rule.at(
                figure,
                *(("parts", index, "period") if part.period else ("parts", index, "figure")),
                others=() if part.period or other is None else ((other, ("period",)),),
                part=part.label,
                own=period_words(own),
                whole=period_words(figure.period),
            )
