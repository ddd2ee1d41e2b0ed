"""The data of the site, or the papers at an inquiry point, are older than the site itself allows.

What: `site.data_day`, or an open inquiry point's last update (`last_synced`), lies more than
`site.stale_after_days` before the viewing day. Without `data_day` the data are of the day of the build.
Why: every page of such a site says that its data are old, and no status on it can be relied on.
Judges by: the viewing day.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from gongshi.checks.rule import Rule
from gongshi.findings import Severity, Text
from gongshi.records.inquiry_point import InquiryPoint

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterator

    from gongshi.catalogue.index import Catalogue
    from gongshi.checks.rule import Draft, Scene

_SITE = """\
-- site_config.yml --
site:
  title: 示例区政府信息公开
  data_day: {day}
region:
  name: 示例区
  code: "210212"
footer:
  sponsor: 示例区人民政府
"""

rule = Rule(
    code="L07",
    severity=Severity.WARNING,
    title=Text("数据已经旧了", "The data are older than allowed"),
    message=Text(
        "数据截至 {since}，到 {day} 已 {age} 天，超过本站规定的 {limit} 天",
        "the data are of {since}; on {day} they are {age} days old, more than the {limit} that the "
        "site allows",
    ),
    advice=Text(
        "核对数据后更新这个日期；放得太宽或太紧的，改 site.stale_after_days",
        "verify the data and renew this day; if the limit is wrong, change site.stale_after_days",
    ),
    why=Text(
        "政府信息变更后二十个工作日内应当更新公开（政府信息公开条例第二十六条）；旧数据上的状态靠不住。",
        "Changes are disclosed within 20 working days (政府信息公开条例 art. 26); a status computed "
        "from old data misleads.",
    ),
    fails=_SITE.format(day="2026-01-05"),
    passes=_SITE.format(day="2026-11-20"),
)


@rule.check_catalogue
def data_older_than_allowed(catalogue: Catalogue, scene: Scene) -> Iterator[Draft]:
    """Compare the day of the data, of the site and of each inquiry point, with the viewing day."""
    limit = scene.config.site.stale_after_days
    said = scene.config.site.data_day
    if said and (age := _age(said, scene)):
        yield rule.in_settings(
            "site", "data_day", judged_on=scene.day, since=said, day=scene.day, age=age, limit=limit
        )
    for point in catalogue.of(InquiryPoint):
        synced = point.last_synced
        if synced and point.status in (None, "open") and (age := _age(synced, scene)):
            yield rule.at(
                point, "last_synced", judged_on=scene.day, since=synced, day=scene.day, age=age, limit=limit
            )


def _age(since: dt.date, scene: Scene) -> int:
    """Return how old the data are in days; 0 where they are not too old."""
    age = (scene.day - since).days
    return age if age > scene.config.site.stale_after_days else 0
