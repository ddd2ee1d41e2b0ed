"""A certificate was suspended or ended, and the record does not say when or why.

What: status 暂扣, 收回, 注销, 吊销 or 遗失作废 without `status_date` or `status_reason`.
Why: 国办发〔2018〕118号; without the day nobody can tell whether an act of the officer
still stood on a certificate.
Judges by: no date.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from gongshi.checks.rule import Rule
from gongshi.findings import Severity, Text
from gongshi.records.base import fields_of
from gongshi.records.enforcer import Enforcer
from gongshi.records.vocabularies import CERT_STATUS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from gongshi.checks.rule import Draft, Scene

rule = Rule(
    code="E07",
    severity=Severity.ERROR,
    title=Text("证件状态没有说明", "Unexplained status of a certificate"),
    message=Text(
        "证件状态为“{status}”，缺少：{missing}", "the certificate is “{status}”; missing: {missing}"
    ),
    advice=Text("补填：{missing}。", "Add: {missing}."),
    why=Text(
        "何时、因何停止使用证件，关系到执法行为是否有效（国办发〔2018〕118号）。",
        "When and why a certificate stopped counting decides which acts stood on it (国办发〔2018〕118号).",
    ),
    fails="""\
-- content/enforcers/a.yml --
name: 示例甲
cert_no: "21021200101"
body: zjj
status: 注销
""",
    passes="""\
-- content/enforcers/a.yml --
name: 示例甲
cert_no: "21021200101"
body: zjj
status: 注销
status_date: 2020-06-01
status_reason: 调离执法岗位
""",
)

_EXPLAINED = ("suspended", "withdrawn", "cancelled", "revoked", "lost")


@rule.check(Enforcer)
def unexplained_certificate_status(enforcer: Enforcer, _scene: Scene) -> Iterator[Draft]:
    """Find a status that ends the certificate without its day or reason."""
    if enforcer.status not in _EXPLAINED:
        return
    empty = [name for name in ("status_date", "status_reason") if not getattr(enforcer, name)]
    if empty:
        labels = [fields_of(Enforcer)[name].fact.label for name in empty]
        missing = Text("、".join(x.zh for x in labels), ", ".join(x.en for x in labels))
        yield rule.at(enforcer, "status", status=CERT_STATUS.label(enforcer.status), missing=missing)
