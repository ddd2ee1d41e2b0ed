"""An enforcement body was never announced.

What: `enforcement` without the announcement (确认公告) that confirmed the body, or with one
that has neither number nor day. A body that was revoked is past this.
Why: 国办发〔2018〕118号: bodies, powers and staff are made public beforehand.
Judges by: status and status_date of the body on the viewing day.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from gongshi.checks.bodies import is_revoked
from gongshi.checks.rule import Rule
from gongshi.findings import Severity, Text
from gongshi.records.department import Department

if TYPE_CHECKING:
    from collections.abc import Iterator

    from gongshi.checks.rule import Draft, Scene

rule = Rule(
    code="B03",
    severity=Severity.WARNING,
    title=Text("执法主体没有公告", "Unannounced enforcement body"),
    message=Text(
        "{name}是执法主体，没有填写确认公告",
        "{name} is an enforcement body, and its announcement is not given",
    ),
    advice=Text(
        "在“确认公告”里填写公告文号和日期；还没有公告的，先公告。",
        "Give number and date of the announcement; if there was none, announce the body first.",
    ),
    why=Text(
        "执法主体、权限、人员应当事前公开（国办发〔2018〕118号）。",
        "Bodies, powers and staff are made public beforehand (国办发〔2018〕118号).",
    ),
    fails="""\
-- content/departments/zjj.yml --
name: 示例区住房和城乡建设局
enforcement:
  kind: 法定行政机关
""",
    passes="""\
-- content/departments/zjj.yml --
name: 示例区住房和城乡建设局
enforcement:
  kind: 法定行政机关
  announcement:
    doc_number: 示政告〔2020〕3号
    date: 2020-03-01
""",
)


@rule.check(Department)
def unannounced_enforcement_body(department: Department, scene: Scene) -> Iterator[Draft]:
    """Find a body without an announcement."""
    body = department.enforcement
    if body is None or is_revoked(department, scene.day):
        return
    said = body.announcement
    if said is None or not (said.doc_number or said.date):
        steps = ("enforcement", "announcement") if said else ("enforcement",)
        yield rule.at(department, *steps, judged_on=scene.day, name=department.name)
