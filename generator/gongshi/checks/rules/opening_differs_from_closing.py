"""The year does not begin with what the last one ended with.

What: last year's number, plus what was added, less what was removed, is not this year's; or the opening
number (上年末数, 上年结转) is not the closing one (结转下年度) of the figure of last year.
Why: what is carried over is carried into the next report (国办公开办函〔2021〕30号); a gap is a case
lost or counted twice. Documents that lapse by themselves can break the first identity honestly, hence a
warning.
Judges by: the figures of both years as declared.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from gongshi.catalogue.counting import balance_gap, opening_gap
from gongshi.catalogue.figures import said
from gongshi.checks.rule import Rule
from gongshi.findings import Severity, Text
from gongshi.records.figure import Figure

if TYPE_CHECKING:
    from collections.abc import Iterator

    from gongshi.checks.rule import Draft, Scene


rule = Rule(
    code="F09",
    severity=Severity.WARNING,
    title=Text("上下年衔接不上", "Opening differs from closing"),
    message=Text("{what}", "{what}"),
    advice=Text(
        "核对两年的报告；到期失效也要算进“本年减少”",
        "check both reports; what lapsed by itself belongs into “removed”, too",
    ),
    why=Text(
        "本年年初数应当是上年年末数；有差额就有漏记或者重记。",
        "A year begins with what the last one ended with; a gap means something lost or counted twice.",
    ),
    fails="""\
-- content/figures/a.yml --
数字名称: 示例现行有效文件
填报数: 21
单位: 件
上下年衔接: {上年末数: 18, 本年增加: 5, 本年减少: 3}
""",
    passes="""\
-- content/figures/a.yml --
数字名称: 示例现行有效文件
填报数: 20
单位: 件
上下年衔接: {上年末数: 18, 本年增加: 5, 本年减少: 3}
""",
)


_BALANCE = Text(
    "上年末数加增加减减少得 {computed}，填报 {declared}",
    "last year's number, plus added, less removed, gives {computed}; {declared} were declared",
)
_CARRIED = Text(
    "年初是 {opening}，“{last}”年末是 {closing}",
    "the year opens with {opening}, and “{last}” closed with {closing}",
)


@rule.check(Figure)
def opening_differs_from_closing(figure: Figure, scene: Scene) -> Iterator[Draft]:
    """Compare the year with itself, and with the one before."""
    balance = balance_gap(figure)
    if balance:
        declared, computed = balance
        what = _BALANCE.filled(computed=said(computed), declared=said(declared))
        yield rule.at(figure, "declared", what=what)
    carried = opening_gap(figure, scene.catalogue)
    if carried:
        last, closing, opening = carried
        yield rule.at(
            figure,
            "previous",
            others=((last, ("table" if last.table else "declared",)),),
            what=_CARRIED.filled(opening=said(opening), closing=said(closing), last=last.name),
        )
