"""Somebody left the post, and the certificate still counts.

What: employment 调离, 退休, 辞退 or 死亡 while the certificate is declared valid and has not
ended on the viewing day.
Why: 国办发〔2018〕118号; certificates are handed in and cancelled on leaving (e.g. 辽宁省政府令110号).
Judges by: status, status_date, valid_until on the viewing day.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from gongshi.catalogue.validity import certificate_standing
from gongshi.checks.rule import Rule
from gongshi.findings import Severity, Text
from gongshi.records.enforcer import Enforcer
from gongshi.records.vocabularies import EMPLOYMENT

if TYPE_CHECKING:
    from collections.abc import Iterator

    from gongshi.checks.rule import Draft, Scene

rule = Rule(
    code="E08",
    severity=Severity.ERROR,
    title=Text("离岗人员的证件仍有效", "Certificate kept after leaving"),
    message=Text(
        "在岗状态为“{employment}”，证件却仍有效",
        "employment is “{employment}”, and the certificate still counts",
    ),
    advice=Text(
        "收回证件，把证件状态改为“收回”或“注销”，并填写日期和原因；仍在岗的，改正在岗状态。",
        "Withdraw or cancel the certificate with day and reason; "
        "if the person is on post, correct the employment.",
    ),
    why=Text(
        "离开执法岗位就不能再执法，证件应当交回注销（国办发〔2018〕118号及各省证件管理办法）。",
        "Who left the post may not enforce; the certificate is handed in (国办发〔2018〕118号).",
    ),
    fails="""\
-- content/enforcers/a.yml --
name: 示例甲
cert_no: "21021200101"
body: zjj
status: 有效
valid_until: 2199-12-31
employment: 退休
""",
    passes="""\
-- content/enforcers/a.yml --
name: 示例甲
cert_no: "21021200101"
body: zjj
status: 注销
status_date: 2020-06-01
status_reason: 退休
employment: 退休
""",
)

_LEFT = ("transferred", "retired", "dismissed", "deceased")


@rule.check(Enforcer)
def certificate_kept_after_leaving(enforcer: Enforcer, scene: Scene) -> Iterator[Draft]:
    """Find a certificate that outlives the post."""
    if enforcer.employment not in _LEFT or enforcer.status is None:
        return
    standing = certificate_standing(enforcer, scene.day)
    if standing.is_live or (enforcer.status == "valid" and standing.tone != "ended"):
        employment = EMPLOYMENT.label(enforcer.employment)
        status = ((enforcer, ("status",)),)
        yield rule.at(enforcer, "employment", others=status, judged_on=scene.day, employment=employment)
