"""A power of enforcement belongs to a department that is no enforcement body.

What: an item of penalty, coercion, inspection or licensing names a department without an
`enforcement` section.
Why: only a confirmed and published enforcement body may exercise these powers (行政处罚法 art. 17;
国办发〔2018〕118号).
Judges by: no date; cancelled items are left out. Where no department of the site has such a section, the
list of bodies is not kept here, and for a people's government it is not made: a warning.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from gongshi.checks.rule import Rule
from gongshi.findings import Severity, Text
from gongshi.records.department import Department
from gongshi.records.power_item import PowerItem
from gongshi.records.vocabularies import POWER_CATEGORY

if TYPE_CHECKING:
    from collections.abc import Iterator

    from gongshi.checks.rule import Draft, Scene

rule = Rule(
    code="P20",
    severity=Severity.ERROR,
    title=Text("实施机构不是执法主体", "Body without enforcement power"),
    message=Text(
        "“{body}”没有登记为执法主体，却有{category}事项",
        "“{body}” is not listed as an enforcement body, yet exercises a power of {category}",
    ),
    advice=Text(
        "在该部门的记录里补“执法主体”，或改正本事项的实施机构",
        "add the enforcement section to the department, or name the right body here",
    ),
    why=Text(
        "执法主体须依法确认并公示（国办发〔2018〕118号；行政处罚法第十七条），群众据此知道谁有权上门。",
        "Enforcement bodies are confirmed and published (国办发〔2018〕118号): people know who may act.",
    ),
    fails="""\
-- content/departments/fgj.yml --
部门名称: 示例区发展和改革局
-- content/power-items/a.yml --
事项名称: 对示例行为的处罚
事项类型: 行政处罚
实施机构: fgj
""",
    passes="""\
-- content/departments/fgj.yml --
部门名称: 示例区发展和改革局
执法主体:
  主体性质: 法定行政机关
-- content/power-items/a.yml --
事项名称: 对示例行为的处罚
事项类型: 行政处罚
实施机构: fgj
""",
)

_ENFORCEMENT = ("penalty", "coercion", "inspection", "licence")


@rule.check(PowerItem)
def body_without_enforcement_power(item: PowerItem, scene: Scene) -> Iterator[Draft]:
    """Look for the enforcement section of the item's department."""
    department = scene.catalogue.department(item.dept)
    if item.category not in _ENFORCEMENT or item.task_state == "cancelled":
        return
    if department is not None and department.enforcement is None:
        yield rule.at(
            item,
            "dept",
            others=((department, ("name",)),),
            severity=None if _is_expected(department, scene) else Severity.WARNING,
            body=department.name,
            category=POWER_CATEGORY.label(item.category),
        )


def _is_expected(department: Department, scene: Scene) -> bool:
    """Whether the site keeps the list of bodies, and `department` would stand in it."""
    kept = any(other.enforcement for other in scene.catalogue.of(Department))
    return kept and department.kind != "government"
