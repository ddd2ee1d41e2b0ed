"""One person of one body holds two live certificates of a kind.

What: the same name and body with two certificates of the same type that are both good on
the viewing day. Two people may bear one name, so it is a warning; certificates of
different types, and one number written twice (E01), are another matter.
Why: 国办发〔2018〕118号: an old certificate is handed in when a new one is issued.
Judges by: issued, valid_until, status on the viewing day.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from gongshi.catalogue.validity import certificate_standing
from gongshi.checks.rule import Rule
from gongshi.findings import Severity, Text
from gongshi.records.enforcer import Enforcer
from gongshi.records.values import normalised_cert_no

if TYPE_CHECKING:
    from collections.abc import Iterator

    from gongshi.catalogue.index import Catalogue
    from gongshi.checks.rule import Draft, Scene

rule = Rule(
    code="E02",
    severity=Severity.WARNING,
    title=Text("一人两证", "Two live certificates"),
    message=Text(
        "{body}有同名的人，执法证也有效；这一个是“{number}”",
        "somebody of the same name in {body} holds a live certificate too; this one is “{number}”",
    ),
    advice=Text(
        "换发新证的，把旧证改为收回或注销；确是同名的两个人，不用改。",
        "If a new one was issued, mark the old one; if they are two people of one name, leave it.",
    ),
    why=Text(
        "换证时要交回旧证（国办发〔2018〕118号）；旧证不注销，可能被人冒用。",
        "The old certificate is handed in when a new one is issued (国办发〔2018〕118号), or it may be "
        "misused.",
    ),
    fails="""\
-- content/enforcers/a.yml --
- id: z-1
  name: 示例甲
  cert_no: "21021200101"
  body: zjj
  status: 有效
  valid_until: 2199-12-31
- id: z-2
  name: 示例甲
  cert_no: "21021200102"
  body: zjj
  status: 有效
  valid_until: 2199-12-31
""",
    passes="""\
-- content/enforcers/a.yml --
- id: z-1
  name: 示例甲
  cert_no: "21021200101"
  body: zjj
  status: 收回
  status_date: 2020-06-01
  status_reason: 换发新证
- id: z-2
  name: 示例甲
  cert_no: "21021200102"
  body: zjj
  status: 有效
  valid_until: 2199-12-31
""",
)


@rule.check_catalogue
def two_live_certificates(catalogue: Catalogue, scene: Scene) -> Iterator[Draft]:
    """Compare the live certificates of one name, body and type."""
    first: dict[tuple[str, str, str | None], Enforcer] = {}
    for enforcer in catalogue.of(Enforcer):
        if not certificate_standing(enforcer, scene.day).is_live:
            continue
        body = catalogue.department(enforcer.body)
        name = body.name if body else enforcer.body
        other = first.setdefault((enforcer.name, name, enforcer.cert_type), enforcer)
        if normalised_cert_no(other.cert_no) != normalised_cert_no(enforcer.cert_no):
            yield rule.at(
                enforcer,
                "cert_no",
                others=((other, ("cert_no",)),),
                judged_on=scene.day,
                body=name,
                number=enforcer.cert_no,
            )
