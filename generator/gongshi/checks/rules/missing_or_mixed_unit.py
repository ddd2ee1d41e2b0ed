"""A number has no unit, or its parts have another one.

What: a figure with a number and no unit, neither beside it nor written with it; a number with
one unit behind it and another beside it; a part in 元 of a whole in 万元.
Why: 12 may be cases, people or ten thousand yuan; numbers of different units give no sum.
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
    code="F11",
    severity=Severity.WARNING,
    title=Text("单位没有写，或前后不一", "Missing or mixed unit"),
    message=Text("{what}", "{what}"),
    advice=Text(
        "写明单位；各项与合计用同一个单位", "state the unit, and use one unit for the parts and the whole"
    ),
    why=Text(
        "没有单位的数不知道数的是什么；万元与元、件与条混用，加出来没有意义。",
        "A number without a unit counts nobody knows what; 万元 and 元, 件 and 条 do not add up.",
    ),
    fails="""\
-- content/figures/a.yml --
数字名称: 示例收费金额
填报数: 12
单位: 万元
各项:
  - 名称: 工本费
    填报数: 120000
    单位: 元
余下的是什么: 其他
""",
    passes="""\
-- content/figures/a.yml --
数字名称: 示例收费金额
填报数: 12
单位: 万元
各项:
  - 名称: 工本费
    填报数: 12
""",
)


_MISSING = Text("“{number}”没有单位", "“{number}” has no unit")
_OTHER = Text(
    "“{number}”后面的单位是“{unit}”，“单位”里写的是“{field}”",
    "the unit behind “{number}” is “{unit}”, the field says “{field}”",
)
_MIXED = Text(
    "“{number}”的单位是“{unit}”，合计的单位是“{whole}”", "“{number}” is in “{unit}”, the whole in “{whole}”"
)


@rule.check(Figure)
def missing_or_mixed_unit(figure: Figure, _scene: Scene) -> Iterator[Draft]:
    """Look for the unit of the figure, then compare those of its parts."""
    whole = ""
    for steps, amount, unit in amounts_of(figure):
        if steps == ("declared",):
            whole = unit
            if not whole:
                yield rule.at(figure, *steps, what=_MISSING.filled(number=amount.text))
            if amount.unit and figure.unit and amount.unit != figure.unit:
                what = _OTHER.filled(number=amount.text, unit=amount.unit, field=figure.unit)
                yield rule.at(figure, *steps, what=what)
        elif steps[0] == "parts" and unit and whole and unit != whole:
            what = _MIXED.filled(number=amount.text, unit=unit, whole=whole)
            yield rule.at(figure, *steps, what=what)
