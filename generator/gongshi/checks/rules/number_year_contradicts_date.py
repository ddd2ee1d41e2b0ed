"""The year in a document's number is not the year in which it is dated.

What: 示政规〔2025〕5号 dated in 2026. Dated in January, a number of the year before is
left over from it often enough to be a warning only.
Why: GB/T 9704-2012 7.2.5: the year is that of issue; one of the two is wrong, and both
are public.
Judges by: date_document.
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
    code="D05",
    severity=Severity.ERROR,
    title=Text("文号年份与成文日期不一致", "Number and date of different years"),
    message=Text(
        "发文字号“{number}”是 {year} 年的，成文日期却是 {date}",
        "the number “{number}” is of {year}, but the document is dated {date}",
    ),
    advice=Text(
        "对照文件原件，改正发文字号的年份或成文日期。",
        "Compare with the original, and correct the year of the number or the date.",
    ),
    why=Text(
        "发文字号的年份就是发文的年份（GB/T 9704-2012 7.2.5）。",
        "The year of a number is the year of issue (GB/T 9704-2012 7.2.5).",
    ),
    fails="""\
-- content/documents/a.yml --
title: 示例区公共停车场管理办法
doc_number: 示政规〔2025〕5号
date_document: 2026-03-02
""",
    passes="""\
-- content/documents/a.yml --
title: 示例区公共停车场管理办法
doc_number: 示政规〔2026〕5号
date_document: 2026-03-02
""",
)


@rule.check(Document)
def number_year_contradicts_date(document: Document, _scene: Scene) -> Iterator[Draft]:
    """Compare the two years, where both are known."""
    number, day = document.doc_number, document.date_document
    if number is None or number.year is None or day is None or number.year == day.year:
        return
    late = day.year == number.year + 1 and day.month == 1
    yield rule.at(
        document,
        "doc_number",
        others=((document, ("date_document",)),),
        severity=Severity.WARNING if late else None,
        number=number.text,
        year=number.year,
        date=day,
    )
