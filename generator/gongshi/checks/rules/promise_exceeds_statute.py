"""A promised time limit is longer than the statutory one.

What: `promise_time` exceeds `anticipate_time`, of the item or of its site visit.
Why: a promise may only shorten the limit that the law sets (行政许可法 arts. 42 and 82).
Judges by: no date. Units are converted only where every calendar gives the same answer; a statutory
limit of 0 means that there is none.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from gongshi.checks.rule import Rule
from gongshi.findings import Severity, Text
from gongshi.records.power_item import PowerItem

if TYPE_CHECKING:
    from collections.abc import Iterator

    from gongshi.checks.rule import Draft, Scene, Steps
    from gongshi.records.values import TimeLimit

rule = Rule(
    code="P06",
    severity=Severity.ERROR,
    title=Text("承诺时限比法定时限长", "Promise exceeds the statute"),
    message=Text(
        "承诺 {promise}，比法定的 {statute} 长", "{promise} are promised, but the statute allows {statute}"
    ),
    advice=Text("核对两个时限；承诺只能比法定更短", "check both limits; a promise may only be shorter"),
    why=Text(
        "办理时限由法律规定（行政许可法第四十二条），承诺只能缩短，不能延长。",
        "The law sets the time limit (行政许可法 art. 42); a promise may shorten it and never lengthen it.",
    ),
    fails="""\
-- content/power-items/a.yml --
事项名称: 示例事项
事项类型: 行政许可
实施机构: zjj
法定办结时限: 20个工作日
承诺办结时限: 25个工作日
""",
    passes="""\
-- content/power-items/a.yml --
事项名称: 示例事项
事项类型: 行政许可
实施机构: zjj
法定办结时限: 20个工作日
承诺办结时限: 7个工作日
""",
)


@rule.check(PowerItem)
def promise_exceeds_statute(item: PowerItem, _scene: Scene) -> Iterator[Draft]:
    """Compare each promise with its statutory limit."""
    for steps, promise, statute in _pairs(item):
        if promise and statute and statute.days != 0 and promise.compare(statute) == 1:
            yield rule.at(item, *steps, promise=promise.label, statute=statute.label)


def _pairs(item: PowerItem) -> Iterator[tuple[Steps, TimeLimit | None, TimeLimit | None]]:
    yield ("promise_time",), item.promise_time, item.anticipate_time
    if item.site_visit:
        yield ("site_visit", "promise_time"), item.site_visit.promise_time, item.site_visit.statutory_time
