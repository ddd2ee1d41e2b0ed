"""The kind of case and the promised time contradict each other.

What: an item done at once (即办件) promises more than a working day, or an item done by a promised
day (承诺件) promises none.
Why: the word decides in which queue a person stands and whether to come back; one of the two is wrong.
Judges by: no date. More than a day in other units than working days gets a warning, as does a promise of 0
that is explained.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from gongshi.checks.rule import Rule
from gongshi.findings import Severity, Text
from gongshi.records.power_item import PowerItem
from gongshi.records.values import TimeLimit
from gongshi.records.vocabularies import PROJECT_TYPE

if TYPE_CHECKING:
    from collections.abc import Iterator

    from gongshi.checks.rule import Draft, Scene

rule = Rule(
    code="P08",
    severity=Severity.ERROR,
    title=Text("办件类型与承诺时限矛盾", "Kind of case contradicts the promise"),
    message=Text("“{kind}”承诺的却是 {promise}", "“{kind}”, yet the promise is {promise}"),
    advice=Text(
        "当天办完的填“即办件”；几天内办完的填“承诺件”并写明天数",
        "an item finished the same day is 即办件; one that takes days is 承诺件 and says how many",
    ),
    why=Text(
        "即办件当场或当日办结，承诺件在承诺的日子办结；两处说法不一，来办事的人不知道该等多久。",
        "即办件 is done at once, 承诺件 by a promised day; if the two disagree, who knows how long to wait?",
    ),
    fails="""\
-- content/power-items/a.yml --
事项名称: 示例事项
事项类型: 行政确认
实施机构: zjj
办件类型: 即办件
承诺办结时限: 5个工作日
""",
    passes="""\
-- content/power-items/a.yml --
事项名称: 示例事项
事项类型: 行政确认
实施机构: zjj
办件类型: 即办件
承诺办结时限: 1个工作日
""",
)

_ONE_DAY = TimeLimit.parse("1个工作日")


@rule.check(PowerItem)
def case_kind_contradicts_promise(item: PowerItem, _scene: Scene) -> Iterator[Draft]:
    """Weigh the promise against the kind of case."""
    promise = item.promise_time
    if promise is None or item.project_type not in ("instant", "promised"):
        return
    severity = _too_long(promise) if item.project_type == "instant" else _none_at_all(item, promise)
    if severity:
        kind = PROJECT_TYPE.label(item.project_type)
        yield rule.at(item, "promise_time", severity=severity, kind=kind, promise=promise.label)


def _too_long(promise: TimeLimit) -> Severity | None:
    if promise.compare(_ONE_DAY) == 1:
        return Severity.ERROR
    return Severity.WARNING if promise.unit != "working_day" and promise.calendar_days[0] > 1 else None


def _none_at_all(item: PowerItem, promise: TimeLimit) -> Severity | None:
    if promise.unit != "instant" and promise.days != 0:
        return None
    return Severity.WARNING if item.promise_explain else Severity.ERROR
