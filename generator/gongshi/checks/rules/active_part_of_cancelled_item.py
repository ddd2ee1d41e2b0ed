"""A sub-item is in use though its main item was cancelled.

What: the item is active on the viewing day, and the item it names as `parent` is cancelled then.
Why: a sub-item (子项) is a part of its main item (主项, GB/T 39554.1-2020) and falls with it, unless the
decision says otherwise.
Judges by: the viewing day, against state and planned cancellation of both.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from gongshi.catalogue.validity import item_standing
from gongshi.checks.rule import Rule
from gongshi.findings import Severity, Text
from gongshi.records.power_item import PowerItem

if TYPE_CHECKING:
    from collections.abc import Iterator

    from gongshi.checks.rule import Draft, Scene

rule = Rule(
    code="P22",
    severity=Severity.ERROR,
    title=Text("主项已取消，子项仍在用", "Part of a cancelled item in use"),
    message=Text(
        "主项“{parent}”已取消，本子项却仍在用",
        "the main item “{parent}” is cancelled, yet this part is in use",
    ),
    advice=Text(
        "一并取消；决定里保留的，改为独立事项并删去“主项”",
        "cancel it too; if the decision keeps it, make it an item of its own and remove “parent”",
    ),
    why=Text(
        "子项是主项的一部分（GB/T 39554.1-2020），主项取消，子项随之取消。",
        "A sub-item is a part of its main item (GB/T 39554.1-2020) and ends with it.",
    ),
    fails="""\
-- content/power-items/main.yml --
事项名称: 示例主项
事项类型: 行政许可
事项状态: 取消
实施机构: zjj
-- content/power-items/part.yml --
事项名称: 示例子项
事项类型: 行政许可
事项状态: 在用
主项: main
实施机构: zjj
""",
    passes="""\
-- content/power-items/main.yml --
事项名称: 示例主项
事项类型: 行政许可
事项状态: 在用
实施机构: zjj
-- content/power-items/part.yml --
事项名称: 示例子项
事项类型: 行政许可
事项状态: 在用
主项: main
实施机构: zjj
""",
)


@rule.check(PowerItem)
def active_part_of_cancelled_item(item: PowerItem, scene: Scene) -> Iterator[Draft]:
    """Compare the standing of the item with that of its main item."""
    parent = cast("PowerItem | None", scene.catalogue.target(PowerItem.slug, item.parent))
    if parent is None or item_standing(item, scene.day).state != "active":
        return
    if item_standing(parent, scene.day).state == "cancelled":
        field = "task_state" if parent.task_state == "cancelled" else "plan_cancel_date"
        others = ((parent, (field,)),)
        yield rule.at(item, "parent", others=others, judged_on=scene.day, parent=parent.name)
