"""A document ends soon and nobody has recorded whether it is still needed.

What: its last valid day lies within `documents.expiring_within_days` of the viewing day, and no
evaluation (评估情况) of the last two years is recorded.
Why: provinces ask for an evaluation about six months before the end, after which a document is
renewed, amended or left to lapse; 国办发〔2018〕37号 asks for regular evaluation.
Judges by: the viewing day.
"""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from gongshi.catalogue.validity import document_end, document_standing
from gongshi.checks.rule import Rule
from gongshi.findings import Severity, Text
from gongshi.records.document import Document

if TYPE_CHECKING:
    from collections.abc import Iterator

    from gongshi.checks.rule import Draft, Scene

rule = Rule(
    code="D12",
    severity=Severity.INFO,
    title=Text("即将到期，还没有评估", "Ends soon, not evaluated"),
    message=Text("{until} 到期，还没有填写评估情况", "it ends on {until}, and no evaluation is recorded"),
    advice=Text(
        "评估是否还需要，填写“评估情况”；要继续执行的，在到期前重新印发。",
        "Evaluate it and give evaluation; if it is to go on, issue it again before the end.",
    ),
    why=Text(
        "有效期届满前应当评估，再决定延续、修改或者任其失效，免得到期时没有依据可用。",
        "Before its end a document is evaluated and then renewed, amended or left to lapse.",
    ),
    fails="""\
-- content/documents/a.yml --
title: 示例区公共停车场管理办法
date_entry_into_force: 2022-01-01
date_expiry: 2026-12-31
""",
    passes="""\
-- content/documents/a.yml --
title: 示例区公共停车场管理办法
date_entry_into_force: 2022-01-01
date_expiry: 2026-12-31
evaluation:
  date: 2026-08-01
  result: 到期后不再延续
""",
)

_RECENT = dt.timedelta(days=730)


@rule.check(Document)
def expiring_without_evaluation(document: Document, scene: Scene) -> Iterator[Draft]:
    """Look at documents in force that end within the period."""
    until = document_end(document)
    if until is None or not 0 <= (until - scene.day).days <= scene.config.documents.expiring_within_days:
        return
    standing = document_standing(document, scene.catalogue, scene.day)
    done = document.evaluation
    if standing.is_live and not (done and (done.date is None or done.date >= scene.day - _RECENT)):
        field = "date_expiry" if document.date_expiry else "validity_years"
        yield rule.at(document, field, judged_on=scene.day, until=until)
