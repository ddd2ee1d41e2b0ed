"""An enforcement body has no power item.

What: a department with `enforcement` to which no power item refers. Entrusted
organisations exercise their principal's items; a town with delegated items has those;
a body that was revoked has none any more. A site without power items proves nothing.
Why: 国办发〔2018〕118号: what a body may do is published with the body.
Judges by: status and status_date of the body on the viewing day.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from gongshi.checks.bodies import is_revoked
from gongshi.checks.rule import Rule
from gongshi.findings import Severity, Text
from gongshi.records.department import Department
from gongshi.records.power_item import PowerItem

if TYPE_CHECKING:
    from collections.abc import Iterator

    from gongshi.checks.rule import Draft, Scene

rule = Rule(
    code="B04",
    severity=Severity.WARNING,
    title=Text("执法主体没有权力事项", "Enforcement body without powers"),
    message=Text(
        "{name}是执法主体，却没有一项权力事项",
        "{name} is an enforcement body, and no power item refers to it",
    ),
    advice=Text(
        "补录它的权力事项；不再执法的，把主体状态改为“撤销”。",
        "Add its power items; if it no longer enforces, mark the body as revoked.",
    ),
    why=Text(
        "执法主体的职权应当同主体一起公开（国办发〔2018〕118号）。",
        "The powers of a body are published with it (国办发〔2018〕118号).",
    ),
    fails="""\
-- content/departments/csgl.yml --
name: 示例区城市管理局
enforcement:
  kind: 法定行政机关
-- content/power-items/a.yml --
name: 建筑工程施工许可证核发
category: 行政许可
dept: zjj
""",
    passes="""\
-- content/departments/zjj.yml --
name: 示例区住房和城乡建设局
enforcement:
  kind: 法定行政机关
-- content/power-items/a.yml --
name: 建筑工程施工许可证核发
category: 行政许可
dept: zjj
""",
)


@rule.check(Department)
def enforcement_body_without_powers(department: Department, scene: Scene) -> Iterator[Draft]:
    """Find a body to which no item refers."""
    body = department.enforcement
    if body is None or body.kind == "entrusted" or body.delegated_items:
        return
    if is_revoked(department, scene.day) or not scene.catalogue.of(PowerItem):
        return
    exercised = scene.catalogue.incoming(department, model=PowerItem)
    if not exercised and not scene.catalogue.may_lack(PowerItem):
        yield rule.at(department, "enforcement", judged_on=scene.day, name=department.name)
