"""An item handled jointly has no lead department, or is handled jointly with itself.

What: `other_depts` is filled in, or the kind of case is 联办件, and `lead_dept` is missing; or
`other_depts` holds the implementing body.
Why: of several departments one takes the application and answers for it (行政许可法 art. 26).
Judges by: no date; cancelled items are left out.
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
    code="P25",
    severity=Severity.WARNING,
    title=Text("联办事项没有牵头部门，或与自己联办", "Joint item without a lead department"),
    message=Text("{problem}", "{problem}"),
    advice=Text(
        "“牵头部门”写一个部门；“联办机构”只写实施机构以外的部门",
        "name one lead department; list only departments other than the implementing body",
    ),
    why=Text(
        "几个部门分别办理的，可以确定一个部门受理（行政许可法第二十六条），办事的人只找它。",
        "Where several departments act, one may take the application (行政许可法 art. 26) and be asked.",
    ),
    fails="""\
-- content/departments/shj.yml --
部门名称: 示例区生态环境局
-- content/power-items/a.yml --
事项名称: 示例事项
事项类型: 行政许可
实施机构: zjj
联办机构:
  - shj
""",
    passes="""\
-- content/departments/shj.yml --
部门名称: 示例区生态环境局
-- content/power-items/a.yml --
事项名称: 示例事项
事项类型: 行政许可
实施机构: zjj
联办机构:
  - shj
牵头部门: zjj
""",
)

_NO_LEAD = Text(
    "几个部门联办，却没有写牵头部门", "several departments act jointly, and none is named as the lead"
)


@rule.check(PowerItem)
def joint_item_without_lead(item: PowerItem, scene: Scene) -> Iterator[Draft]:
    """Ask for the lead, and look for the body among its own partners."""
    if item.task_state == "cancelled":
        return
    if not item.lead_dept and (item.other_depts or item.project_type == "joint"):
        yield rule.at(item, "other_depts" if item.other_depts else "project_type", problem=_NO_LEAD)
    own = scene.catalogue.department(item.dept)
    for index, text in enumerate(item.other_depts):
        other = scene.catalogue.department(text)
        if text == item.dept or (own is not None and other is own):
            problem = Text(
                f"实施机构“{own.name if own else text}”与自己联办",
                f"the implementing body “{own.name if own else text}” is its own partner",
            )
            yield rule.at(item, "other_depts", index, others=((item, ("dept",)),), problem=problem)
