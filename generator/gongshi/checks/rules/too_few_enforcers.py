"""A department with powers to punish or coerce has fewer than two enforcers.

What: on the viewing day a department has penalties or coercion in use, and fewer than two people
with a valid certificate. Where there are two, and their certificates have merely run out, it is a
warning: E04 names them. Nothing is said where the site keeps no register of enforcers, nor of
bodies whose holders are only counted.
Why: 行政处罚法 art. 42: no fewer than two certified enforcers; 行政强制法 art. 18 likewise.
Judges by: the viewing day.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from gongshi.catalogue.validity import certificate_standing, item_standing
from gongshi.checks.rule import Rule
from gongshi.findings import Severity, Text
from gongshi.records.department import Department
from gongshi.records.enforcer import Enforcer
from gongshi.records.power_item import PowerItem

if TYPE_CHECKING:
    from collections.abc import Iterator

    from gongshi.catalogue.index import Catalogue
    from gongshi.checks.rule import Draft, Scene

rule = Rule(
    code="E09",
    severity=Severity.ERROR,
    title=Text("有处罚或强制权，持证人员不足两人", "Fewer than two enforcers"),
    message=Text(
        "“{name}”有处罚或强制事项，有效持证的只有 {count} 人",
        "“{name}” has penalties or coercion and {count} valid holder(s) of a certificate",
    ),
    advice=Text(
        "补齐执法人员名单，或者换发到期的证件；确实没有人员的，核对事项是否由它实施。",
        (
            "Complete the list of enforcers or renew their certificates; if there are none, check "
            "whether it exercises these powers."
        ),
    ),
    why=Text(
        "行政处罚应当由具有行政执法资格的执法人员实施，执法人员不得少于两人（行政处罚法第四十二条）。",
        "Penalties are imposed by certified enforcers, no fewer than two (行政处罚法 art. 42).",
    ),
    fails="""\
-- content/power-items/a.yml --
事项名称: 对示例行为的处罚
事项类型: 行政处罚
事项状态: 在用
实施机构: zjj
-- content/enforcers/1.yml --
姓名: 示例1
执法证号: "21021200101"
所在单位: zjj
发证日期: 2024-01-01
有效期至: 2028-12-31
证件状态: 有效
""",
    passes="""\
-- content/power-items/a.yml --
事项名称: 对示例行为的处罚
事项类型: 行政处罚
事项状态: 在用
实施机构: zjj
-- content/enforcers/1.yml --
姓名: 示例1
执法证号: "21021200101"
所在单位: zjj
发证日期: 2024-01-01
有效期至: 2028-12-31
证件状态: 有效
-- content/enforcers/2.yml --
姓名: 示例2
执法证号: "21021200102"
所在单位: zjj
发证日期: 2024-01-01
有效期至: 2028-12-31
证件状态: 有效
""",
)

_LEAST = 2
_POWERS = ("penalty", "coercion")


@rule.check_catalogue
def too_few_enforcers(catalogue: Catalogue, scene: Scene) -> Iterator[Draft]:
    """Count the holders of every department that punishes or coerces."""
    if not catalogue.of(Enforcer) or catalogue.may_lack(Enforcer):
        return
    counted = {catalogue.department(text) for text in scene.config.enforcers.withheld_bodies}
    enforcing = _enforcing(catalogue, scene)
    for department in catalogue.of(Department):
        if department in counted or department.id not in enforcing:
            continue
        holders = [
            e for e in catalogue.enforcers_of(department) if e.cert_type not in ("hearing", "supervision")
        ]
        standings = [certificate_standing(holder, scene.day) for holder in holders]
        live = sum(standing.is_live for standing in standings)
        lapsed = sum(standing.state == "expired" for standing in standings)
        if live < _LEAST:
            yield rule.at(
                department,
                "name",
                severity=Severity.WARNING if live + lapsed >= _LEAST else None,
                judged_on=scene.day,
                name=department.name,
                count=live,
            )


def _enforcing(catalogue: Catalogue, scene: Scene) -> set[str]:
    """Return the ids of the departments with an item in use that punishes or coerces."""
    named = {
        item.dept
        for item in catalogue.of(PowerItem)
        if item.category in _POWERS and item_standing(item, scene.day).is_live
    }
    return {department.id for department in map(catalogue.department, named) if department}
