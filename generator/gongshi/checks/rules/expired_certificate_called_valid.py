"""A certificate is recorded as valid after its last day.

What: status 有效 and a last valid day before the viewing day. The pages derive 过期 by themselves,
on the day they are read; the office has to renew the certificate or to cancel it. A warning, though
DOMAIN lists it as an error shown live: a site that cannot be built would leave the older one in its
place.
Why: 行政处罚法 art. 55: enforcers show a valid certificate; what has run out is taken back and
cancelled.
Judges by: the viewing day.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from gongshi.checks.rule import Rule
from gongshi.findings import Severity, Text
from gongshi.records.enforcer import Enforcer

if TYPE_CHECKING:
    from collections.abc import Iterator

    from gongshi.checks.rule import Draft, Scene

rule = Rule(
    code="E04",
    severity=Severity.WARNING,
    title=Text("证件过期，状态还是有效", "Expired and called valid"),
    message=Text(
        "有效期至 {until}，已经过了；证件状态还填“有效”",
        "valid until {until}, which is past, yet the status is valid",
    ),
    advice=Text(
        "换了证的，改“有效期至”；没有换的，改为“注销”并填写状态日期和原因。",
        ("If it was renewed, correct valid_until; if not, set it to cancelled with date and reason."),
    ),
    why=Text(
        "执法人员应当出示有效的执法证件（行政处罚法第五十五条）；到期的证件应当换发或者注销。",
        (
            "Enforcers show a valid certificate (行政处罚法 art. 55); one that has run out is renewed "
            "or cancelled."
        ),
    ),
    fails="""\
-- content/enforcers/a.yml --
姓名: 示例甲
执法证号: "21021200101"
所在单位: zjj
有效期至: 2026-06-14
证件状态: 有效
""",
    passes="""\
-- content/enforcers/a.yml --
姓名: 示例甲
执法证号: "21021200101"
所在单位: zjj
有效期至: 2027-06-14
证件状态: 有效
""",
)


@rule.check(Enforcer)
def expired_certificate_called_valid(enforcer: Enforcer, scene: Scene) -> Iterator[Draft]:
    """Compare the last day with the viewing day."""
    until = enforcer.valid_until
    if enforcer.status == "valid" and until and until < scene.day:
        others = ((enforcer, ("status",)),)
        yield rule.at(enforcer, "valid_until", others=others, judged_on=scene.day, until=until)
