"""A time limit reaches into a year whose holidays are not announced.

What: an item in use whose limit (the promised one, else the statutory one), counted from the
viewing day, ends beyond the last announced day. Reported once, at the shortest such limit, with how
many items it concerns; nothing is guessed, and the pages of the items say the same.
Why: 行政许可法 art. 82 counts in working days, and which days these are the General Office of the
State Council announces year by year; a table of Mondays to Fridays is wrong by days.
Judges by: the viewing day, as the day on which somebody applies.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from gongshi.catalogue.validity import item_standing
from gongshi.catalogue.workdays import NotAnnounced, statutory
from gongshi.checks.rule import Rule
from gongshi.findings import Severity, Text
from gongshi.records.power_item import PowerItem

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterator

    from gongshi.catalogue.index import Catalogue
    from gongshi.checks.rule import Draft, Scene
    from gongshi.records.values import TimeLimit

rule = Rule(
    code="H01",
    severity=Severity.WARNING,
    title=Text("时限跨入还没有公布放假安排的年份", "Limit reaches an unannounced year"),
    message=Text(
        ("从 {day} 起算，“{limit}”要算到 {year} 年，那年的放假安排还没有公布，这样的事项有 {count} 个"),
        (
            "counted from {day}, “{limit}” reaches {year}, whose holidays are not announced; so "
            "it is for {count} items"
        ),
    ),
    advice=Text(
        (
            "不要自行推算。{year} 年的安排公布后，升级本程序（chinesecalendar）即可；在此之前页面只写“待公"
            "布”。"
        ),
        (
            "Do not guess. When {year} has been announced, upgrade (chinesecalendar); until then "
            "the pages say that it is open."
        ),
    ),
    why=Text(
        "期限按工作日计算，不含法定节假日（行政许可法第八十二条），放假和调休每年由国务院办公厅公布。",
        (
            "Limits run in working days without holidays (行政许可法 art. 82), which are announced "
            "year by year."
        ),
    ),
    fails="""\
-- content/power-items/a.yml --
事项名称: 示例事项
事项类型: 行政许可
事项状态: 在用
实施机构: zjj
承诺办结时限: 3000个工作日
""",
    passes="""\
-- content/power-items/a.yml --
事项名称: 示例事项
事项类型: 行政许可
事项状态: 在用
实施机构: zjj
承诺办结时限: 1个工作日
""",
)


@rule.check_catalogue
def unannounced_calendar(catalogue: Catalogue, scene: Scene) -> Iterator[Draft]:
    """Report the shortest limit whose end nobody can name."""
    calendar = statutory(scene.config.calendar.local_days)
    found = [
        (end.earliest, item, field, limit, end.year)
        for item, field, limit in _limits(catalogue, scene.day)
        if isinstance(end := calendar.end(scene.day, limit), NotAnnounced) and end.earliest
    ]
    if found:
        _, item, field, limit, year = min(found, key=lambda one: (one[0], one[1].id))
        yield rule.at(
            item,
            field,
            judged_on=scene.day,
            of_many=[item for _, item, *_ in found],
            day=scene.day,
            limit=limit.label,
            year=year,
            count=len(found),
        )


def _limits(catalogue: Catalogue, day: dt.date) -> Iterator[tuple[PowerItem, str, TimeLimit]]:
    for item in catalogue.of(PowerItem):
        field = "promise_time" if item.promise_time else "anticipate_time"
        limit = item.promise_time or item.anticipate_time
        if limit and not limit.is_bare and item_standing(item, day).is_live:
            yield item, field, limit
