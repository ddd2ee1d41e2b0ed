"""A document is dated after the day on which the site is read.

What: `date_document` lies in the future; a document that does not exist yet was published.
Its entry into force may well lie ahead.
Why: 党政机关公文处理工作条例 art. 9: the date is the day of adoption or signing.
Judges by: date_document, against the viewing day.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from gongshi.checks.rule import Rule
from gongshi.findings import Severity, Text
from gongshi.records.document import Document

if TYPE_CHECKING:
    from collections.abc import Iterator

    from gongshi.checks.rule import Draft, Scene

rule = Rule(
    code="D26",
    severity=Severity.ERROR,
    title=Text("成文日期在将来", "Document dated in the future"),
    message=Text(
        "成文日期 {date} 还没有到（今天是 {day}）", "the document is dated {date}, and today is {day}"
    ),
    advice=Text(
        "对照文件原件改正成文日期；电脑的日期不对的，先校准日期。",
        "Correct the date from the original; if the computer's clock is wrong, set it first.",
    ),
    why=Text(
        "成文日期是通过或者签发的日子（党政机关公文处理工作条例第九条），不会在将来；施行日期可以在将来。",
        "A document is dated by its adoption or signing (党政机关公文处理工作条例 art. 9); "
        "only its entry into force may lie ahead.",
    ),
    fails="""\
-- content/documents/a.yml --
title: 示例区公共停车场管理办法
date_document: 2199-03-02
""",
    passes="""\
-- content/documents/a.yml --
title: 示例区公共停车场管理办法
date_document: 2020-03-02
date_entry_into_force: 2199-04-01
""",
)


@rule.check(Document)
def document_dated_in_the_future(document: Document, scene: Scene) -> Iterator[Draft]:
    """Compare the date with the viewing day."""
    if document.date_document and document.date_document > scene.day:
        date = document.date_document
        yield rule.at(document, "date_document", judged_on=scene.day, date=date, day=scene.day)
