"""A text names an agency that no longer exists.

What: 政府法制办公室, 工商行政管理局, 环境保护局 and the like in a record of a day on which they
were abolished. A title in 《》, a former name (原工商局), what it issued (工商局发布的, 工商局令), a change
or a clean-up, and names that a department here still bears, are sound.
Why: since the reform of 2018 others have their powers; a citizen is sent to a door that is closed.
Judges by: the record's own day, else the viewing day. A document of 2010 that names 政府法制办公室
is right.
"""

from __future__ import annotations

import datetime as dt
import re
from typing import TYPE_CHECKING

from gongshi.checks.own_day import own_day
from gongshi.checks.rule import Rule
from gongshi.checks.suspects import names_old_agency
from gongshi.findings import Severity, Text
from gongshi.records.base import Record
from gongshi.records.department import Department
from gongshi.records.law import Law
from gongshi.records.walk import texts

if TYPE_CHECKING:
    from collections.abc import Iterator

    from gongshi.catalogue.index import Catalogue
    from gongshi.checks.rule import Draft, Scene, Steps

rule = Rule(
    code="T08",
    severity=Severity.WARNING,
    title=Text("写了已经撤并的机构", "Agency that no longer exists"),
    message=Text(
        "“{name}”在 {since} 前已经撤并，现在是{successor}",
        "“{name}” was abolished by {since}; it is {successor} now",
    ),
    advice=Text(
        "改为现在的机构名称；记录讲的是当时的情况，填上“数据日期”。",
        "Name today’s agency; if the record speaks of its time, give as_of.",
    ),
    why=Text(
        "机构改革后职责已经划转，仍写旧名，群众会找不到办事的部门。",
        "Their powers have gone to others; a citizen who follows the old name finds nobody.",
    ),
    fails="""\
-- content/documents/a.yml --
title: 示例区公共停车场管理办法
date_document: 2024-03-01
abstract: 由区工商局负责登记。
""",
    passes="""\
-- content/documents/a.yml --
title: 示例区公共停车场管理办法
date_document: 2010-03-01
abstract: 由区工商局负责登记。
""",
)

_COUNTY = dt.date(2019, 4, 1)
"""The reform of 2018 was to be done in counties and districts by the end of March 2019."""
_SUPERVISION = dt.date(2018, 3, 20)
"""监察法 took force; the commissions of counties stood by then."""
_FAMILY_PLANNING = dt.date(2016, 1, 1)
_TAX = dt.date(2018, 7, 20)
_REGION = "(?<=[省市县区州旗盟府国家])"
_ISSUED = "(?!令|等?(?:联合)?(?:发布|印发|制定|颁布|公布))"
_BEGINS = r"(?<![《原前])"
_AGENCIES = (
    ("(?:人民政府|政府)?法制办(?:公室|(?!法))", _COUNTY, "司法局"),
    (f"{_REGION}监察局", _SUPERVISION, "监察委员会"),
    (f"{_REGION}工商(?:行政管理)?局", _COUNTY, "市场监督管理局"),
    (f"{_REGION}质量技术监督局|{_REGION}质监局", _COUNTY, "市场监督管理局"),
    (f"{_REGION}食品药品监督管理局|{_REGION}食药监局", _COUNTY, "市场监督管理局"),
    (f"{_REGION}国土(?:资源)?局", _COUNTY, "自然资源局"),
    (f"{_REGION}(?:环境保护|环保)局", _COUNTY, "生态环境局"),
    (f"{_REGION}(?:卫生和计划生育(?:局|委员会)|卫计[局委])", _COUNTY, "卫生健康局"),
    (f"{_REGION}(?:人口和)?计划生育(?:局|委员会)", _FAMILY_PLANNING, "卫生健康局"),
    (f"{_REGION}(?:安全生产监督管理|安监)局", _COUNTY, "应急管理局"),
    (f"{_REGION}农业局", _COUNTY, "农业农村局"),
    (f"{_REGION}(?:国家税务局|国税局|地方税务局|地税局)", _TAX, "税务局"),
)
_EXACT = tuple(
    (re.compile(_BEGINS + "(?:" + form + ")" + _ISSUED), since, successor)
    for form, since, successor in _AGENCIES
)
_TITLE = re.compile("《[^》]*》")
_HISTORY = frozenset({"changes", "successor_of", "cleanup", "source", "repeal_reason"})
_OLDEST = min(since for _, since, _ in _AGENCIES)


@rule.check(Record, where=names_old_agency)
def obsolete_agency(record: Record, scene: Scene) -> Iterator[Draft]:
    """Look at the texts of every record that speaks of a day since."""
    if isinstance(record, Law):
        return
    day = own_day(record) or scene.day
    for steps, text in texts(record) if day >= _OLDEST else ():
        if steps[0] not in _HISTORY:
            yield from _named(record, steps, text, day, scene.catalogue)


def _named(record: Record, steps: Steps, text: str, day: dt.date, catalogue: Catalogue) -> Iterator[Draft]:
    """Yield the first agency that `text` names and that was gone by `day`."""
    plain = _TITLE.sub("", text)
    for form, since, successor in _EXACT:
        match = form.search(plain) if day >= since else None
        if match and not any(body.name.endswith(match[0]) for body in catalogue.of(Department)):
            yield rule.at(record, *steps, judged_on=day, name=match[0], since=since, successor=successor)
            return
