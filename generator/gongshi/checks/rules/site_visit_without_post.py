"""A site visit is required, but not who makes it or by when.

What: `site_visit.required` is yes and the post, the statutory or the promised time is missing.
Why: the authority sends its people to look at the site (行政许可法 art. 34); without post and days the
waiting has no end and nobody to ask.
Judges by: no date; one finding for each thing missing.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from gongshi.checks.rule import Rule
from gongshi.findings import Severity, Text
from gongshi.records.base import fields_of
from gongshi.records.power_item import PowerItem, SiteVisit

if TYPE_CHECKING:
    from collections.abc import Iterator

    from gongshi.checks.rule import Draft, Scene

rule = Rule(
    code="P26",
    severity=Severity.WARNING,
    title=Text("踏勘没有写责任岗位或时限", "Site visit without post or time"),
    message=Text("需要现场踏勘，却没有写“{label}”", "a site visit is required, but its {label} is missing"),
    advice=Text(
        "补上“{label}”；没有法定时限的，写“无法定时限”",
        "add the {label}; where the law sets none, write 无法定时限",
    ),
    why=Text(
        "实地核查由行政机关指派的人去做（行政许可法第三十四条）；不写明谁去、几天内去，等待就没有尽头。",
        "The authority sends somebody to look (行政许可法 art. 34); post and days tell how long to wait.",
    ),
    fails="""\
-- content/power-items/a.yml --
事项名称: 示例事项
事项类型: 行政许可
实施机构: zjj
现场踏勘:
  是否踏勘: 是
  踏勘法定时限: 5个工作日
  踏勘承诺时限: 3个工作日
""",
    passes="""\
-- content/power-items/a.yml --
事项名称: 示例事项
事项类型: 行政许可
实施机构: zjj
现场踏勘:
  是否踏勘: 是
  责任岗位: 示例岗位
  踏勘法定时限: 5个工作日
  踏勘承诺时限: 3个工作日
""",
)

_NEEDED = ("responsible_post", "statutory_time", "promise_time")


@rule.check(PowerItem)
def site_visit_without_post(item: PowerItem, _scene: Scene) -> Iterator[Draft]:
    """Name each thing that a required visit does not say."""
    visit = item.site_visit
    if visit is None or not visit.required:
        return
    for field in _NEEDED:
        if getattr(visit, field) is None:
            yield rule.at(item, "site_visit", field, label=fields_of(SiteVisit)[field].fact.label)
