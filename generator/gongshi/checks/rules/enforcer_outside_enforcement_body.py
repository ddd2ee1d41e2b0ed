"""An enforcer belongs to a body that may not enforce.

What: the body has no entry as an enforcement body (`enforcement`), or was revoked by the
viewing day, while the certificate has not ended. Certificates of supervision and of
hearing chairs are held outside enforcement bodies too, and are not judged.
Why: 行政处罚法 arts. 17-21; 国办发〔2018〕118号: only staff of an enforcement body enforce.
Judges by: status and status_date of the body, the certificate on the viewing day.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from gongshi.catalogue.validity import certificate_standing
from gongshi.checks.bodies import is_revoked
from gongshi.checks.rule import Rule
from gongshi.findings import Severity, Text
from gongshi.records.enforcer import Enforcer

if TYPE_CHECKING:
    from collections.abc import Iterator

    from gongshi.checks.rule import Draft, Scene

rule = Rule(
    code="E03",
    severity=Severity.ERROR,
    title=Text("所在单位不是执法主体", "Enforcer outside an enforcement body"),
    message=Text("所在单位{body}{what}", "the body, {body}, {what}"),
    advice=Text(
        "核对所在单位；单位是执法主体的，在部门记录里补上“执法主体”；单位已撤销的，证件应当收回或者注销。",
        "Check the body; if it enforces, add its enforcement section; "
        "if it was revoked, withdraw the certificate.",
    ),
    why=Text(
        "只有行政执法主体的在岗人员才能执法（行政处罚法第十七条至第二十一条）。",
        "Only staff of an enforcement body may enforce (行政处罚法 arts. 17-21).",
    ),
    fails="""\
-- content/departments/dag.yml --
name: 示例区档案馆
-- content/enforcers/a.yml --
name: 示例甲
cert_no: "21021200101"
body: dag
""",
    passes="""\
-- content/departments/csgl.yml --
name: 示例区城市管理局
enforcement:
  kind: 法定行政机关
  status: 确认
-- content/enforcers/a.yml --
name: 示例甲
cert_no: "21021200101"
body: csgl
""",
)

_HELD_ELSEWHERE = ("supervision", "hearing")
_NONE = Text("不是行政执法主体", "is no enforcement body")
_REVOKED = Text("的执法主体资格已经撤销", "is no longer an enforcement body")


@rule.check(Enforcer)
def enforcer_outside_enforcement_body(enforcer: Enforcer, scene: Scene) -> Iterator[Draft]:
    """Look the body up, where the certificate still counts."""
    body = scene.catalogue.department(enforcer.body)
    ended = certificate_standing(enforcer, scene.day).tone == "ended"
    if body is None or ended or enforcer.cert_type in _HELD_ELSEWHERE:
        return
    revoked = is_revoked(body, scene.day)
    if body.enforcement is None or revoked:
        others = ((body, ("enforcement", "status") if revoked else ()),)
        what = _REVOKED if revoked else _NONE
        yield rule.at(
            enforcer,
            "body",
            others=others,
            judged_on=scene.day,
            body=body.name,
            what=what,
        )
