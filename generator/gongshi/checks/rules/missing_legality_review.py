"""A document was issued without a legality review.

What: no legality review (合法性审核) is recorded, or its result was 不合法. A review by the body
that drafted the document is a warning: nobody reviews their own draft.
Why: 国办发〔2018〕115号: no normative document is issued without review, and not by those who
drafted it.
Judges by: the day of the document itself, from 2018-12-04 on; an earlier one, or one without a day,
is not judged by that rule.
"""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from gongshi.checks.own_day import own_day
from gongshi.checks.rule import Rule
from gongshi.findings import Severity, Text
from gongshi.records.document import Document

if TYPE_CHECKING:
    from collections.abc import Iterator

    from gongshi.catalogue.index import Catalogue
    from gongshi.checks.rule import Draft, Scene

rule = Rule(
    code="D13",
    severity=Severity.ERROR,
    title=Text("没有合法性审核", "No legality review"),
    message=Text("{what}", "{what}"),
    advice=Text(
        "填写“合法性审核”的机构、日期和结论；没有审核过的，补审，或者停止执行。",
        (
            "Give legality_review with body, date and result; if there was none, review it or stop "
            "applying it."
        ),
    ),
    why=Text(
        (
            "规范性文件未经合法性审核或者审核不合法的，不得印发；起草的和审核的应当分开（国办发〔2018〕11"
            "5号）。"
        ),
        (
            "No normative document is issued unless it was reviewed and found lawful, by others "
            "than its drafters (国办发〔2018〕115号)."
        ),
    ),
    fails="""\
-- content/documents/a.yml --
title: 示例区公共停车场管理办法
date_document: 2024-03-01
""",
    passes="""\
-- content/documents/a.yml --
title: 示例区公共停车场管理办法
date_document: 2024-03-01
legality_review:
  body: 示例区司法局
  date: 2024-02-20
  result: 合法
""",
)

_FROM = dt.date(2018, 12, 4)
_NONE = Text("没有填写合法性审核", "no legality review is given")
_UNLAWFUL = Text(
    "合法性审核的结论是不合法，文件仍然印发了", "the review found it unlawful, and it was issued"
)
_OWN = Text("审核机构就是起草部门", "it was reviewed by the body that drafted it")


@rule.check(Document)
def missing_legality_review(document: Document, scene: Scene) -> Iterator[Draft]:
    """Find the first thing that speaks against the review."""
    day = own_day(document)
    if day is None or day < _FROM:
        return
    review = document.legality_review
    if review is None:
        yield rule.at(document, "title", judged_on=day, what=_NONE)
    elif review.result == "unlawful":
        yield rule.at(document, "legality_review", "result", judged_on=day, what=_UNLAWFUL)
    elif document.drafter and _is_same(review.body, document.drafter, scene.catalogue):
        others = ((document, ("drafter",)),)
        steps = ("legality_review", "body")
        yield rule.at(document, *steps, others=others, severity=Severity.WARNING, judged_on=day, what=_OWN)


def _is_same(reviewer: str, drafter: str, catalogue: Catalogue) -> bool:
    body = catalogue.department(reviewer)
    return reviewer == drafter or (body is not None and body is catalogue.department(drafter))
