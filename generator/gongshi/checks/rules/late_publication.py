"""A document was published later than the regulation allows.

What: more than 20 working days lie between the day a document was made and the earlier of its
promulgation and its publication here. Working days are those announced; before 2004 and beyond the
last announced year nothing is said.
Why: 政府信息公开条例 art. 26 (art. 18 before 2019-05-15): within 20 working days of its formation.
Judges by: date_document, and only from 2008-05-01 on, when the regulation took force.
"""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from gongshi.catalogue.workdays import statutory
from gongshi.checks.rule import Rule
from gongshi.findings import Severity, Text
from gongshi.records.document import Document

if TYPE_CHECKING:
    from collections.abc import Iterator

    from gongshi.checks.rule import Draft, Scene

rule = Rule(
    code="D09",
    severity=Severity.WARNING,
    title=Text("公开晚于二十个工作日", "Published late"),
    message=Text(
        "{made} 成文，{published} 才公开，超过了 20 个工作日（应不晚于 {due}）",
        "dated {made} and published on {published}: more than 20 working days (due by {due})",
    ),
    advice=Text(
        "核对“成文日期”“公布日期”“公开日期”；确实迟了的，在“备注”里说明原因。",
        ("Check date_document, date_publication and publish_date; if it was late indeed, say why in note."),
    ),
    why=Text(
        ("主动公开的政府信息，应当自形成或者变更之日起二十个工作日内公开（政府信息公开条例第二十六条）。"),
        ("What is disclosed actively is published within 20 working days (政府信息公开条例 art. 26)."),
    ),
    fails="""\
-- content/documents/a.yml --
title: 示例区公共停车场管理办法
成文日期: 2026-01-05
公布日期: 2026-03-30
""",
    passes="""\
-- content/documents/a.yml --
title: 示例区公共停车场管理办法
成文日期: 2026-01-05
公布日期: 2026-01-20
""",
)

_IN_FORCE = dt.date(2008, 5, 1)
_WORKING_DAYS = 20


@rule.check(Document)
def late_publication(document: Document, scene: Scene) -> Iterator[Draft]:
    """Compare the first publication with the last day for it."""
    made = document.date_document
    days = {f: day for f in ("date_publication", "publish_date") if (day := getattr(document, f))}
    if made is None or made < _IN_FORCE or not days or not document.is_public:
        return
    field = min(days, key=lambda name: days[name])
    due = statutory(scene.config.calendar.local_days).add(made, _WORKING_DAYS)
    if isinstance(due, dt.date) and days[field] > due:
        others = ((document, ("date_document",)),)
        yield rule.at(
            document, field, others=others, judged_on=made, made=made, published=days[field], due=due
        )
