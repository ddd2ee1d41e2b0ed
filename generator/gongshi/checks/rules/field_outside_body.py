"""An enforcer's field is none of the fields of their body.

What: 执法类别 of the certificate, and 执法领域 of the body, which lists its fields and not this
one. Fields that contain each other (建设, 建设工程) agree; words like 行政执法 and 管理 are left
out of the comparison.
Why: 行政处罚法 art. 17: a body acts within its powers, and so do its people.
Judges by: no date.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from gongshi.checks.rule import Rule
from gongshi.findings import Severity, Text
from gongshi.records.enforcer import Enforcer

if TYPE_CHECKING:
    from collections.abc import Iterator

    from gongshi.checks.rule import Draft, Scene

rule = Rule(
    code="E10",
    severity=Severity.WARNING,
    title=Text("执法类别不在单位的执法领域内", "Field outside the body’s"),
    message=Text(
        "执法类别“{given}”不在“{name}”的执法领域（{fields}）里",
        "the field “{given}” is none of those of “{name}” ({fields})",
    ),
    advice=Text(
        "核对证件上的执法类别；单位确有这项领域的，补在部门的“执法领域”里。",
        "Check the field on the certificate; if the body has that field, add it to the department.",
    ),
    why=Text(
        "执法机关在法定职权范围内执法（行政处罚法第十七条），执法人员的类别不应超出单位的领域。",
        "A body enforces within its powers (行政处罚法 art. 17), and so do its people.",
    ),
    fails="""\
-- content/departments/zjj.yml --
部门名称: 示例区住房和城乡建设局
执法主体:
  主体性质: 法定行政机关
  主体状态: 确认
  执法领域: [建设工程, 住房保障]
-- content/enforcers/a.yml --
姓名: 示例甲
执法证号: "21021200101"
所在单位: zjj
执法类别: 食品安全
""",
    passes="""\
-- content/departments/zjj.yml --
部门名称: 示例区住房和城乡建设局
执法主体:
  主体性质: 法定行政机关
  主体状态: 确认
  执法领域: [建设工程, 住房保障]
-- content/enforcers/a.yml --
姓名: 示例甲
执法证号: "21021200101"
所在单位: zjj
执法类别: 建设工程
""",
)

_NOISE = re.compile("综合|行政|执法|监督|管理|监管|检查|领域|类")


@rule.check(Enforcer)
def field_outside_body(enforcer: Enforcer, scene: Scene) -> Iterator[Draft]:
    """Compare the field with those of the body."""
    department = scene.catalogue.department(enforcer.body)
    body = department.enforcement if department else None
    if department is None or body is None or not body.fields or not enforcer.field:
        return
    given = _core(enforcer.field)
    if given and not any(_agree(given, core) for core in map(_core, body.fields)):
        yield rule.at(
            enforcer,
            "field",
            others=((department, ("enforcement", "fields")),),
            given=enforcer.field,
            name=department.name,
            fields="、".join(body.fields),
        )


def _core(text: str) -> str:
    return _NOISE.sub("", text)


def _agree(one: str, other: str) -> bool:
    return not other or one in other or other in one
