"""An item is declared in use though its planned day of cancellation has come.

What: `task_state` is active, and `plan_cancel_date` is the viewing day or earlier.
Why: the list must be true on the day it is read; somebody prepares papers for an item that is gone.
Judges by: the viewing day; from the planned day on the item counts as cancelled.
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
    code="P23",
    severity=Severity.ERROR,
    title=Text("到了计划取消日期仍填在用", "In use past its planned cancellation"),
    message=Text(
        "计划 {cancelled} 取消，到 {day} 事项状态仍是“在用”",
        "cancellation was planned for {cancelled}; on {day} the item is still declared in use",
    ),
    advice=Text(
        "已取消的，把事项状态改为“取消”；推迟的，改计划取消日期",
        "if it was cancelled, set the state to cancelled; if that was put off, change the planned day",
    ),
    why=Text(
        "状态由日期推出：从计划取消那天起，页面就按已取消显示，与所填状态矛盾。",
        "Standing follows from dates: from the planned day on the page shows the item as cancelled.",
    ),
    fails="""\
-- content/power-items/a.yml --
事项名称: 示例事项
事项类型: 行政许可
事项状态: 在用
计划取消日期: 2026-06-30
实施机构: zjj
""",
    passes="""\
-- content/power-items/a.yml --
事项名称: 示例事项
事项类型: 行政许可
事项状态: 取消
计划取消日期: 2026-06-30
实施机构: zjj
""",
)


@rule.check(PowerItem)
def planned_cancellation_passed(item: PowerItem, scene: Scene) -> Iterator[Draft]:
    """Compare the planned day with the viewing day."""
    cancelled = item.plan_cancel_date
    if item.task_state == "active" and cancelled and cancelled <= scene.day:
        planned = ((item, ("plan_cancel_date",)),)
        yield rule.at(
            item, "task_state", others=planned, judged_on=scene.day, cancelled=cancelled, day=scene.day
        )
