"""Applicants must bring what a government body has issued.

What: materials that are required (必要) and come from a government body (来源渠道: 政府部门). One
finding an item in use, with their names.
Why: 优化营商环境条例 and the rules on sharing data: what can be looked up is not asked for.
Judges by: no date.
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
    code="P31",
    severity=Severity.INFO,
    title=Text("要求提交政府部门核发的材料", "Asks for what government holds"),
    message=Text(
        "有 {count} 件必要材料是政府部门核发的：{names}",
        "{count} required material(s) were issued by government: {names}",
    ),
    advice=Text(
        "能共享核验的，改为“非必要”或删去；确需提交的，在“来源说明”里写明核发单位。",
        (
            "What can be looked up is made optional or taken out; for the rest name the issuer "
            "in source_explain."
        ),
    ),
    why=Text(
        "能通过数据共享核验的材料，不应再要求申请人提交。",
        "What can be verified by sharing data should not be asked of applicants.",
    ),
    fails="""\
-- content/power-items/a.yml --
事项名称: 示例事项
事项类型: 行政许可
事项状态: 在用
实施机构: zjj
申请材料:
  - {材料名称: 营业执照, 必要性: 必要, 来源渠道: 政府部门}
""",
    passes="""\
-- content/power-items/a.yml --
事项名称: 示例事项
事项类型: 行政许可
事项状态: 在用
实施机构: zjj
申请材料:
  - {材料名称: 申请表, 必要性: 必要, 来源渠道: 申请人}
""",
)

_SHOWN = 3


@rule.check(PowerItem)
def material_held_by_government(item: PowerItem, _scene: Scene) -> Iterator[Draft]:
    """Collect the materials, and report them at the first."""
    held = [
        (index, material.name)
        for index, material in enumerate(item.materials)
        if material.is_need == "required"
        and material.source_type == "government"
        and not material.source_explain
    ]
    if held:
        names = "、".join(name for _, name in held[:_SHOWN]) + ("……" if len(held) > _SHOWN else "")
        yield rule.at(item, "materials", held[0][0], "source_type", count=len(held), names=names)
