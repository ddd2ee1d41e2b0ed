"""A stock is taken for a flow, or a flow for a stock.

What: the name or the words of a figure speak of what was added (新建, 新增, 新设) and it is called a
stock, or of what there is (现有, 累计) and it is called a flow; a part is of the other kind than the
whole; a flow is counted against all records of a register.
Why: 13 inquiry points newly set up are not 13 inquiry points; stocks and flows cannot be added.
Judges by: no date.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from gongshi.checks.rule import Rule
from gongshi.findings import Severity, Text
from gongshi.records.figure import Figure
from gongshi.records.vocabularies import MEASURE

if TYPE_CHECKING:
    from collections.abc import Iterator

    from gongshi.checks.rule import Draft, Scene


rule = Rule(
    code="F08",
    severity=Severity.WARNING,
    title=Text("存量和流量混淆", "Stock taken for flow"),
    message=Text("{what}", "{what}"),
    advice=Text(
        "新建、新增、办理的件数是流量，现有、累计、期末的数是存量；填准“存量或流量”",
        "what was set up, added or handled is a flow; what there is at the end is a stock: set “measure” "
        "accordingly",
    ),
    why=Text(
        "新建查阅点 13 个，不等于查阅点共 13 个；存量与流量不能相加。",
        "13 inquiry points newly set up are not 13 in all; stock and flow cannot be added.",
    ),
    fails="""\
-- content/figures/a.yml --
数字名称: 新建示例查阅点
填报数: 13
单位: 个
存量或流量: 存量
""",
    passes="""\
-- content/figures/a.yml --
数字名称: 新建示例查阅点
填报数: 13
单位: 个
存量或流量: 流量
""",
)


_WORDS = {
    "stock": ("新建", "新增", "新设", "新办"),
    "flow": ("现有", "累计", "共有", "现行有效", "年末", "期末"),
}
"""Words that contradict each measure."""
_NAMED = Text("写着“{word}”，却填成{measure}", "the words say “{word}”, yet it is called a {measure}")
_PART = Text("“{part}”是{own}，合计是{measure}", "“{part}” is a {own}, the whole a {measure}")
_ALL = Text(
    "这是流量，却拿{what}的全部记录来数", "it is a flow, yet all records of {what} are counted for it"
)


@rule.check(Figure)
def stock_taken_for_flow(figure: Figure, _scene: Scene) -> Iterator[Draft]:
    """Look at the words, the parts, and what is counted."""
    if figure.measure is None:
        return
    measure = MEASURE.label(figure.measure)
    said = f"{figure.name}\n{figure.statement or ''}"
    word = next((word for word in _WORDS[figure.measure] if word in said), None)
    if word:
        yield rule.at(figure, "measure", what=_NAMED.filled(word=word, measure=measure))
    for index, part in enumerate(figure.parts):
        if part.measure and part.measure != figure.measure:
            own = MEASURE.label(part.measure)
            what = _PART.filled(part=part.label, own=own, measure=measure)
            yield rule.at(figure, "parts", index, "measure", what=what)
    if figure.measure == "flow" and figure.counts and not figure.counts.where:
        yield rule.at(figure, "counts", what=_ALL.filled(what=figure.counts.model.label))
