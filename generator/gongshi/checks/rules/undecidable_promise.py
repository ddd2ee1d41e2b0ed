"""Nobody can tell whether the promise keeps within the statutory limit: their units differ.

What: one limit counts working days, the other calendar days or months, and the answer depends on
the calendar.
Why: a citizen compares the two figures (行政许可法 art. 82 counts in working days); 5 working days
are often, but not always, within 7 days.
Judges by: no date. Limits that every calendar decides are left to P06.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from gongshi.checks.rule import Rule
from gongshi.findings import Severity, Text
from gongshi.records.power_item import PowerItem

if TYPE_CHECKING:
    from collections.abc import Iterator

    from gongshi.checks.rule import Draft, Scene

rule = Rule(
    code="P07",
    severity=Severity.WARNING,
    title=Text("承诺时限与法定时限无法比较", "Promise and statute cannot be compared"),
    message=Text(
        "承诺 {promise}，法定 {statute}：单位不同，看不出谁长",
        "{promise} promised against {statute} by statute: with these units neither is surely the shorter",
    ),
    advice=Text("按法定时限的单位写承诺时限", "write the promise in the unit of the statutory limit"),
    why=Text(
        "许可期限以工作日计算（行政许可法第八十二条）；与日、月混用，遇到长假就可能超期。",
        "Licence limits run in working days (行政许可法 art. 82); against days or months, a holiday decides.",
    ),
    fails="""\
-- content/power-items/a.yml --
事项名称: 示例事项
事项类型: 行政许可
实施机构: zjj
法定办结时限: 20个工作日
承诺办结时限: 25日
""",
    passes="""\
-- content/power-items/a.yml --
事项名称: 示例事项
事项类型: 行政许可
实施机构: zjj
法定办结时限: 20个工作日
承诺办结时限: 10日
""",
)


@rule.check(PowerItem)
def undecidable_promise(item: PowerItem, _scene: Scene) -> Iterator[Draft]:
    """Report a comparison that has no answer, where both sides set a limit."""
    promise, statute = item.promise_time, item.anticipate_time
    if promise is None or statute is None or statute.days == 0 or "none" in (promise.unit, statute.unit):
        return
    if promise.compare(statute) is None:
        yield rule.at(item, "promise_time", promise=promise.label, statute=statute.label)
