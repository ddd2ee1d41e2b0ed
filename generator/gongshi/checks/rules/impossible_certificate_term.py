"""A certificate ends before it begins, or lasts longer than this place allows.

What: `valid_until` before `issued`, or after the site's `enforcers.max_validity_years`.
The day that is counted twice (issued on 1 May, valid until 1 May) is allowed: both ways
of counting are printed on certificates.
Why: provinces limit the term (commonly five years); 民法典 art. 201.
Judges by: issued, valid_until.
"""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from gongshi.catalogue.validity import last_day
from gongshi.checks.rule import Rule
from gongshi.findings import Severity, Text
from gongshi.records.enforcer import Enforcer

if TYPE_CHECKING:
    from collections.abc import Iterator

    from gongshi.checks.rule import Draft, Scene

rule = Rule(
    code="E05",
    severity=Severity.ERROR,
    title=Text("证件有效期不合理", "Impossible term of a certificate"),
    message=Text(
        "证件有效期至 {until}，{what}（发证日期 {issued}）",
        "the certificate is valid until {until}, {what} (issued on {issued})",
    ),
    advice=Text(
        "对照证件原件，改正发证日期或有效期。",
        "Correct one of the two dates from the certificate.",
    ),
    why=Text(
        "执法证件的有效期有上限（各省规定，多为五年）；期限填错，过期的证件会显示为有效。",
        "Provinces limit the term of a certificate, commonly to five years; "
        "a wrong one shows a lapsed certificate as valid.",
    ),
    fails="""\
-- content/enforcers/a.yml --
name: 示例甲
cert_no: "21021200101"
body: zjj
issued: 2024-05-01
valid_until: 2023-04-30
""",
    passes="""\
-- content/enforcers/a.yml --
name: 示例甲
cert_no: "21021200101"
body: zjj
issued: 2024-05-01
valid_until: 2029-04-30
""",
)

_BACKWARDS = Text("早于发证日期", "before it was issued")
_DAY = dt.timedelta(days=1)


@rule.check(Enforcer)
def impossible_certificate_term(enforcer: Enforcer, scene: Scene) -> Iterator[Draft]:
    """Compare both dates with each other and with the longest term."""
    issued, until = enforcer.issued, enforcer.valid_until
    if issued is None or until is None:
        return
    years = scene.config.enforcers.max_validity_years
    if until < issued:
        what = _BACKWARDS
    elif until > last_day(issued, years) + _DAY:
        what = Text(f"超过了最长 {years} 年", f"beyond the longest term of {years} years")
    else:
        return
    others = ((enforcer, ("issued",)),)
    yield rule.at(enforcer, "valid_until", others=others, until=until, issued=issued, what=what)
