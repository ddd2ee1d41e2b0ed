"""The year of a document number stands in other brackets than 〔〕.

What: [2026], （2026）, 【2026】 and the like instead of 〔2026〕.
Why: GB/T 9704-2012 7.2.5 prescribes 〔〕 (U+3014, U+3015); a search for the right form
does not find the wrong one elsewhere.
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
    code="D02",
    severity=Severity.WARNING,
    title=Text("发文字号的括号不对", "Wrong brackets in a document number"),
    message=Text("发文字号“{number}”没有用六角括号〔〕", "“{number}” does not use the brackets 〔〕"),
    advice=Text("{right}", "{right}"),
    why=Text(
        "年份用六角括号“〔〕”括入（GB/T 9704-2012 7.2.5）。",
        "The year stands in 〔〕 (GB/T 9704-2012 7.2.5).",
    ),
    fails="""\
-- content/documents/a.yml --
title: 示例区公共停车场管理办法
doc_number: 示政规[2026]5号
""",
    passes="""\
-- content/documents/a.yml --
title: 示例区公共停车场管理办法
doc_number: 示政规〔2026〕5号
""",
)


@rule.check(Document)
def wrong_number_brackets(document: Document, _scene: Scene) -> Iterator[Draft]:
    """Find brackets of another shape."""
    for steps, number in numbers_of(document):
        if "brackets" in number.faults:
            yield rule.at(document, *steps, number=number.text, right=right_form(number))
