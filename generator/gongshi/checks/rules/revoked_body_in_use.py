"""An item is in use though its enforcement body was revoked or changed.

What: the item is active on the viewing day, and its department's standing as an enforcement body
was revoked (error) or changed (warning) by then.
Why: a revoked body has no power to act; its items go to a successor or end (行政处罚法 art. 17).
Judges by: the viewing day, against the body's status date.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from gongshi.catalogue.validity import body_standing, item_standing
from gongshi.checks.rule import Rule
from gongshi.findings import Severity, Text
from gongshi.records.power_item import PowerItem
from gongshi.records.vocabularies import BODY_STATUS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from gongshi.checks.rule import Draft, Scene

rule = Rule(
    code="P21",
    severity=Severity.ERROR,
    title=Text("执法主体已撤销或变更，事项仍在用", "Item in use by a revoked body"),
    message=Text(
        "“{body}”的执法主体资格已{status}，事项却仍在用",
        "the enforcement body “{body}” is {status}, yet the item is in use",
    ),
    advice=Text(
        "改为承接的机关，或把事项状态改为“取消”", "name the successor, or set the item's state to cancelled"
    ),
    why=Text(
        "处罚等只能由具有该项权力的机关实施（行政处罚法第十七条）；主体撤销，事项须划转或取消。",
        "Only a body that has the power may act (行政处罚法 art. 17); without it, its items move or end.",
    ),
    fails="""\
-- content/departments/zjj.yml --
部门名称: 示例区住房和城乡建设局
执法主体:
  主体性质: 法定行政机关
  主体状态: 撤销
  主体状态日期: 2026-01-01
-- content/power-items/a.yml --
事项名称: 对示例行为的处罚
事项类型: 行政处罚
事项状态: 在用
实施机构: zjj
""",
    passes="""\
-- content/power-items/a.yml --
事项名称: 对示例行为的处罚
事项类型: 行政处罚
事项状态: 在用
实施机构: zjj
""",
)


@rule.check(PowerItem)
def revoked_body_in_use(item: PowerItem, scene: Scene) -> Iterator[Draft]:
    """Compare the item's standing with its body's on the viewing day."""
    department = scene.catalogue.department(item.dept)
    body = body_standing(department, scene.day) if department else None
    if department is None or body is None or item_standing(item, scene.day).state != "active":
        return
    begun = body.since is None or body.since <= scene.day
    if begun and body.state in ("revoked", "changed"):
        yield rule.at(
            item,
            "dept",
            others=((department, ("enforcement", "status")),),
            severity=Severity.WARNING if body.state == "changed" else None,
            judged_on=scene.day,
            body=department.name,
            status=BODY_STATUS.label(body.state),
        )
