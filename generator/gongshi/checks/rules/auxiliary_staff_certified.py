"""A certificate is held by auxiliary staff.

What: note, field or reason of status says 辅助人员, 劳务派遣人员, 临聘, 协管 and the like,
while the certificate has not ended. Fields that merely supervise such staff, and
texts that deny it (非辅助人员), do not count.
Why: 行政处罚法 art. 42, 国办发〔2018〕118号: enforcement is for staff with the qualification;
auxiliary staff cannot hold the certificate.
Judges by: the certificate on the viewing day.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from gongshi.catalogue.validity import certificate_standing
from gongshi.checks.rule import Rule
from gongshi.findings import Severity, Text
from gongshi.records.enforcer import Enforcer

if TYPE_CHECKING:
    from collections.abc import Iterator

    from gongshi.checks.rule import Draft, Scene

rule = Rule(
    code="E14",
    severity=Severity.ERROR,
    title=Text("辅助人员持有执法证", "Auxiliary staff with a certificate"),
    message=Text(
        "记录写有“{word}”，这类人员不能持有执法证",
        "the record says “{word}”; such staff cannot be certified",
    ),
    advice=Text(
        "核实身份：确是辅助人员的，收回证件并删去记录；不是的，改正文字。",
        "Verify: withdraw the certificate of auxiliary staff; otherwise correct the text.",
    ),
    why=Text(
        "执法由具有执法资格的人员实施（行政处罚法第四十二条），辅助人员不能取得执法证（国办发〔2018〕118号）。",
        "Enforcement is for qualified staff (行政处罚法 art. 42); "
        "auxiliary staff are not eligible (国办发〔2018〕118号).",
    ),
    fails="""\
-- content/enforcers/a.yml --
name: 示例甲
cert_no: "21021200101"
body: zjj
note: 劳务派遣人员
""",
    passes="""\
-- content/enforcers/a.yml --
name: 示例甲
cert_no: "21021200101"
body: zjj
note: 在编人员
""",
)

_NOT_ABOUT_THE_PERSON = "(?!员?的?(?:管理|监管|监督|监察|培训|招聘|单位|机构|企业|公司|市场|经营|许可|业务))"
_AUXILIARY = re.compile(
    r"(?<![非无不])(?<!不是)(?<!不属于)(?<!不含)(?<!除)"
    rf"(?:执法辅助人员|辅助人员|劳务派遣(?:制?人员|工|员|制|$)|临聘(?:人员)?|临时聘用人员|协管员?|辅警|协勤){_NOT_ABOUT_THE_PERSON}"
)


@rule.check(Enforcer)
def auxiliary_staff_certified(enforcer: Enforcer, scene: Scene) -> Iterator[Draft]:
    """Find the words in what the record says of the person."""
    for field in ("field", "note", "status_reason"):
        said = _AUXILIARY.search(getattr(enforcer, field) or "")
        if said and certificate_standing(enforcer, scene.day).tone != "ended":
            yield rule.at(enforcer, field, judged_on=scene.day, word=said[0])
