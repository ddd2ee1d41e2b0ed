"""The dates of a document run backwards.

What: dated after it was promulgated; promulgated after it took force (it then reaches
back in time); lapsed before it took force.
Why: 政府信息公开条例 art. 26; 立法法 art. 104 states the principle against retroactivity.
Judges by: date_document, date_publication, date_entry_into_force, date_expiry.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from gongshi.checks.rule import Rule
from gongshi.findings import Severity, Text
from gongshi.records.base import fields_of
from gongshi.records.document import Document

if TYPE_CHECKING:
    from collections.abc import Iterator

    from gongshi.checks.rule import Draft, Scene

rule = Rule(
    code="D08",
    severity=Severity.ERROR,
    title=Text("文件日期先后颠倒", "Dates of a document out of order"),
    message=Text(
        "{first} {first_day} 晚于{second} {second_day}",
        "“{first}” ({first_day}) is later than “{second}” ({second_day})",
    ),
    advice=Text("{remedy}", "{remedy}"),
    why=Text(
        "文件先成文、再公布、后施行、最后失效；公布前就施行的，等于溯及既往（立法法第一百零四条的原则）。",
        "A document is dated, promulgated, takes force and lapses, in this order; "
        "in force before promulgation means retroactive (cf. 立法法 art. 104).",
    ),
    fails="""\
-- content/documents/a.yml --
title: 示例区公共停车场管理办法
date_entry_into_force: 2026-04-01
date_expiry: 2026-03-31
""",
    passes="""\
-- content/documents/a.yml --
title: 示例区公共停车场管理办法
date_document: 2026-03-02
date_publication: 2026-03-05
date_entry_into_force: 2026-04-01
date_expiry: 2031-03-31
""",
)

_COMPARE = Text(
    "对照文件原件，改正写错的日期。",
    "Compare with the original, and correct the date that is wrong.",
)
_RETROACTIVE = Text(
    "对照文件原件；确实溯及既往的，在备注里写明理由。",
    "Compare with the original; if it does reach back in time, give the reason in the note.",
)
_ORDER = (
    ("date_document", "date_publication", Severity.WARNING, _COMPARE),
    ("date_publication", "date_entry_into_force", Severity.WARNING, _RETROACTIVE),
    ("date_entry_into_force", "date_expiry", Severity.ERROR, _COMPARE),
)


@rule.check(Document)
def dates_out_of_order(document: Document, _scene: Scene) -> Iterator[Draft]:
    """Compare each date with the one that must not come before it."""
    labels = fields_of(Document)
    for first, second, severity, remedy in _ORDER:
        earlier, later = getattr(document, first), getattr(document, second)
        if earlier and later and earlier > later:
            yield rule.at(
                document,
                second,
                others=((document, (first,)),),
                severity=severity,
                first=labels[first].fact.label,
                first_day=earlier,
                second=labels[second].fact.label,
                second_day=later,
                remedy=remedy,
            )
