"""A certificate number has not the form of this province, or stands twice.

What: `cert_no` does not match the site's `enforcers.cert_no_pattern` as a whole, or equals
another record's number (capitals, width, blanks and hyphens set aside).
Why: 国办发〔2018〕118号: people look an officer up by this number; a number that leads to
two people leads to nobody.
Judges by: no date.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from gongshi.checks.rule import Rule
from gongshi.findings import Severity, Text
from gongshi.records.enforcer import Enforcer
from gongshi.records.values import normalised_cert_no

if TYPE_CHECKING:
    from collections.abc import Iterator

    from gongshi.catalogue.index import Catalogue
    from gongshi.checks.rule import Draft, Scene

rule = Rule(
    code="E01",
    severity=Severity.ERROR,
    title=Text("执法证号有误", "Wrong certificate number"),
    message=Text("执法证号“{number}”{what}", "the certificate number “{number}” {what}"),
    advice=Text(
        "对照证件原件改正；证号格式确实不同的，请管理员修改 site_config.yml 里的 enforcers.cert_no_pattern。",
        "Correct it from the certificate; if the format differs, have enforcers.cert_no_pattern changed.",
    ),
    why=Text(
        "公众凭执法证号核验执法人员身份（国办发〔2018〕118号），证号必须准确、唯一。",
        "People verify an officer by this number (国办发〔2018〕118号); it must be exact and unique.",
    ),
    fails="""\
-- content/enforcers/a.yml --
name: 示例甲
cert_no: 示例-1
body: zjj
""",
    passes="""\
-- content/enforcers/a.yml --
name: 示例甲
cert_no: "21021200101"
body: zjj
""",
)

_FORM = Text("不符合规定的格式", "has not the required form")
_TAKEN = Text("与另一个人的相同", "is also that of somebody else")


@rule.check_catalogue
def wrong_certificate_number(catalogue: Catalogue, scene: Scene) -> Iterator[Draft]:
    """Compare each number with the pattern, and with those before it."""
    pattern = re.compile(scene.config.enforcers.cert_no_pattern)
    first: dict[str, Enforcer] = {}
    for enforcer in catalogue.of(Enforcer):
        number = enforcer.cert_no
        if not pattern.fullmatch(number):
            yield rule.at(enforcer, "cert_no", number=number, what=_FORM)
        other = first.setdefault(normalised_cert_no(number), enforcer)
        if other is not enforcer:
            yield rule.at(enforcer, "cert_no", others=((other, ("cert_no",)),), number=number, what=_TAKEN)
