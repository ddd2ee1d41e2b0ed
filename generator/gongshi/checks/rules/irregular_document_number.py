"""A document number has a filler or a year cut short.

What: 第 before the number, zeros in front of it (虚位), or a year of two digits.
Why: GB/T 9704-2012 7.2.5: the year in full, the number without 第 and without filling zeros.
Judges by: no date.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from gongshi.checks.document_numbers import numbers_of, right_form
from gongshi.checks.rule import Rule
from gongshi.findings import Severity, Text
from gongshi.records.document import Document

if TYPE_CHECKING:
    from collections.abc import Iterator

    from gongshi.checks.rule import Draft, Scene

rule = Rule(
    code="D03",
    severity=Severity.WARNING,
    title=Text("发文字号写法不规范", "Irregular document number"),
    message=Text("发文字号“{number}”{slips}", "“{number}” {slips}"),
    advice=Text("{right}", "{right}"),
    why=Text(
        "年份应标全称，序号不加“第”字、不编虚位（GB/T 9704-2012 7.2.5）。",
        "The year is written in full, the number without 第 and without filling zeros (GB/T 9704-2012 "
        "7.2.5).",
    ),
    fails="""\
-- content/documents/a.yml --
title: 示例区公共停车场管理办法
doc_number: 示政规〔2026〕第05号
""",
    passes="""\
-- content/documents/a.yml --
title: 示例区公共停车场管理办法
doc_number: 示政规〔2026〕5号
""",
)

_SLIPS = {
    "ordinal-word": Text("序号前多了“第”", "has 第 before the number"),
    "leading-zero": Text("序号前补了零", "has zeros in front of the number"),
    "two-digit-year": Text("年份只有两位", "has a year of two digits"),
}


@rule.check(Document)
def irregular_document_number(document: Document, _scene: Scene) -> Iterator[Draft]:
    """Find fillers and short years."""
    for steps, number in numbers_of(document):
        slips = [text for name, text in _SLIPS.items() if name in number.faults]
        if slips:
            said = Text("、".join(s.zh for s in slips), " and ".join(s.en for s in slips))
            yield rule.at(document, *steps, number=number.text, slips=said, right=right_form(number))
