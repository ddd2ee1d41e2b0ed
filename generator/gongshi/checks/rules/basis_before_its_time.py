"""A record cites a law that did not yet exist, or was not yet in force, on its own day.

What: a legal basis of an item that took force later, or whose version did; a law or document that a
document names as its basis, or a report of a figure cites, and that was issued later. It is a
warning in the running text of a document, which may have been amended since, and in an item that says when
it was published and not as of when its data are, where the law is in force by now.
Why: what was not in force grounded nothing (行政处罚法 art. 4, 行政许可法 art. 4); the 2010 report cites
信访工作条例, which was issued in 2022.
Judges by: the record's own day (an item's planned beginning, if that is later; a document's last
amendment); where an item names none, the viewing day. Laws of which the register does not say when they
were first adopted are passed over.
"""

from __future__ import annotations

import datetime as dt
import re
from typing import TYPE_CHECKING, NamedTuple

from gongshi.catalogue.law_versions import start_of
from gongshi.checks.cited_laws import bases_of, called, first_day, text_day
from gongshi.checks.own_day import own_day
from gongshi.checks.rule import Rule
from gongshi.findings import Severity, Text
from gongshi.records.document import Document
from gongshi.records.figure import Figure
from gongshi.records.law import Law
from gongshi.records.power_item import PowerItem

if TYPE_CHECKING:
    from collections.abc import Iterator

    from gongshi.catalogue.index import Catalogue
    from gongshi.catalogue.mentions import Mention
    from gongshi.checks.rule import Draft, Scene

rule = Rule(
    code="P14",
    severity=Severity.ERROR,
    title=Text("引用了当时还没有的规定", "Basis before its time"),
    message=Text(
        "{title}{since}才{word}，{day} 还不能引用", "{title} {word} {since} only, and is cited on {day}"
    ),
    advice=Text(
        "换成当时有效的规定；记录后来更新过的，改“数据日期”；文件后来修改过的，填“被修改”。",
        "Cite what was in force then; if the record was brought up to date since, change its as_of; if the "
        "document was amended, give amended_by.",
    ),
    why=Text(
        "职权要有当时有效的依据（行政许可法第四条、行政处罚法第四条）；引用后来才有的规定，说明记录有误。",
        "A power needs a basis in force at the time (行政许可法 art. 4, 行政处罚法 art. 4); one of "
        "later shows that the record is wrong.",
    ),
    fails="""\
-- content/laws/a.yml --
法规名称: 示例条例
效力级别: 行政法规
首次通过: 2022-01-24
版本:
  - 版本日期: 2022-02-25
    施行日期: 2022-05-01
-- content/power-items/a.yml --
事项名称: 示例事项
事项类型: 行政许可
实施机构: zjj
数据日期: 2010-12-31
设定依据:
  - 依据名称: 示例条例
    条款项: 第三条
""",
    passes="""\
-- content/laws/a.yml --
法规名称: 示例条例
效力级别: 行政法规
首次通过: 2022-01-24
版本:
  - 版本日期: 2022-02-25
    施行日期: 2022-05-01
-- content/power-items/a.yml --
事项名称: 示例事项
事项类型: 行政许可
实施机构: zjj
数据日期: 2022-05-01
设定依据:
  - 依据名称: 示例条例
    条款项: 第三条
""",
)

_IN_FORCE = Text("施行", "took force on")
_ISSUED = Text("公布", "was issued on")
_VERSION = Text("有这个版本", "has this version since")
_YEAR = re.compile(r"(?:19|20)\d{2}")
_OF_ITS_DAY = ("based_on", "title", "abstract", "body", "statement")
"""The fields of documents and figures that speak of their day; what was written about them later does not."""


@rule.check(PowerItem)
def basis_before_its_time(item: PowerItem, scene: Scene) -> Iterator[Draft]:
    """Look at the bases of items."""
    own = own_day(item) or scene.day
    day = max(own, item.plan_effective_date or own)
    for mention in bases_of(item, scene):
        if early := _early_basis(mention, day, scene.catalogue):
            unsure = item.as_of is None and early.since <= scene.day
            yield _draft(item, mention, early, day, unsure=unsure)


@rule.check(Document, Figure)
def basis_cited_before_its_time(record: Document | Figure, scene: Scene) -> Iterator[Draft]:
    """Look at what documents and reports cite."""
    catalogue = scene.catalogue
    day = text_day(record, catalogue)
    seen: set[str] = set()
    for mention in catalogue.law_register.cited(record) if day else ():
        target = mention.target
        if target is None or mention.steps[0] not in _OF_ITS_DAY or target.key in {record.key, *seen}:
            continue
        issued = _issued(target)
        if day and issued and day < issued:
            seen.add(target.key)
            unsure = isinstance(record, Document) and mention.steps[0] != "based_on"
            yield _draft(record, mention, _Early(_ISSUED, issued), day, unsure=unsure)


def _issued(target: Law | Document) -> dt.date | None:
    if isinstance(target, Law):
        return first_day(target, issued=True)
    return target.date_document or target.date_publication


class _Early(NamedTuple):
    """What came too late, and from when on it was there; of a version that only a year tells, the year."""

    word: Text
    since: dt.date
    year: int | None = None


def _early_basis(mention: Mention, day: dt.date, catalogue: Catalogue) -> _Early | None:
    """Return what came later than `day`: the rule that a basis cites, or its version."""
    law = mention.law
    if law is None:
        began = mention.target.date_entry_into_force if isinstance(mention.target, Document) else None
        return _Early(_IN_FORCE, began) if began and day < began else None
    began = first_day(law)
    if began and day < began:
        return _Early(_IN_FORCE, began)
    claimed = catalogue.law_register.claimed(mention, law)
    version = start_of(claimed) if claimed else mention.version_date
    if version:
        return _Early(_VERSION, version) if day < version else None
    year = _YEAR.match(mention.version or "")
    # A version that the register does not hold may be right; one of a year to come cannot be.
    if year is None or int(year[0]) <= day.year:
        return None
    return _Early(_VERSION, dt.date(int(year[0]), 1, 1), int(year[0]))


def _draft(
    record: PowerItem | Document | Figure,
    mention: Mention,
    early: _Early,
    day: dt.date,
    *,
    unsure: bool,
) -> Draft:
    is_basis = mention.steps[0] == "legal_basis"
    return rule.at(
        record,
        *((*mention.steps, "title") if is_basis else mention.steps),
        severity=Severity.WARNING if unsure else None,
        judged_on=day,
        words="" if is_basis else mention.words,
        title=called(mention.target) if mention.target else mention.title,
        word=early.word,
        since=Text(
            f" {early.year or early.since} {'年' if early.year else ''}", str(early.year or early.since)
        ),
        day=day,
    )
