"""A certificate lacks the inspection of the last closed year.

What: where the site says that the annual inspection is kept (`enforcers.inspection_required`), a
certificate in use without a passed inspection of this year or the last, and not issued in one of
them.
Why: provinces that keep the annual inspection (年度审验) let no one enforce without it.
Judges by: the viewing day.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from gongshi.catalogue.validity import certificate_standing
from gongshi.checks.rule import Rule
from gongshi.findings import Severity, Text
from gongshi.records.enforcer import Enforcer

if TYPE_CHECKING:
    from collections.abc import Iterator

    from gongshi.checks.rule import Draft, Scene

rule = Rule(
    code="E06",
    severity=Severity.WARNING,
    title=Text("缺上一年度的审验", "Annual inspection missing"),
    message=Text("没有 {year} 年度的审验记录", "no inspection of {year} is recorded"),
    advice=Text(
        "补填“年度审验”；没有参加的，按规定暂扣或收回证件。",
        "Give annual_inspections; if there was none, suspend or withdraw the certificate.",
    ),
    why=Text(
        "实行年度审验的地方，未经审验的证件不得使用；公众核验时会看到“未审验”。",
        (
            "Where it is kept, a certificate without it may not be used; whoever looks it up sees "
            "that it is missing."
        ),
    ),
    fails="""\
-- site_config.yml --
site:
  title: 示例区政府信息公开
region:
  name: 示例区
  code: "210212"
footer:
  sponsor: 示例区人民政府
enforcers:
  inspection_required: true
-- content/enforcers/a.yml --
姓名: 示例甲
执法证号: "21021200101"
所在单位: zjj
发证日期: 2023-05-01
有效期至: 2028-04-30
证件状态: 有效
""",
    passes="""\
-- site_config.yml --
site:
  title: 示例区政府信息公开
region:
  name: 示例区
  code: "210212"
footer:
  sponsor: 示例区人民政府
enforcers:
  inspection_required: true
-- content/enforcers/a.yml --
姓名: 示例甲
执法证号: "21021200101"
所在单位: zjj
发证日期: 2023-05-01
有效期至: 2028-04-30
证件状态: 有效
年度审验:
  - 年度: 2025
    审验结果: 合格
""",
)


@rule.check(Enforcer)
def missing_annual_inspection(enforcer: Enforcer, scene: Scene) -> Iterator[Draft]:
    """Ask what the certificate is worth on the day, where inspections count."""
    if not scene.config.enforcers.inspection_required:
        return
    if certificate_standing(enforcer, scene.day, inspection=True).state == "uninspected":
        field = "annual_inspections" if enforcer.annual_inspections else "cert_no"
        yield rule.at(enforcer, field, judged_on=scene.day, year=scene.day.year - 1)
