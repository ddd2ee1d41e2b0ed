"""The number of a document cannot be read as a document number.

What: `doc_number` is neither 代字〔年份〕序号号 nor the number of an order or a notice.
A slip that leaves the number readable is for the rules D02 to D04 alone.
Why: GB/T 9704-2012 7.2.5; 政府信息公开条例 art. 12: documents are found by their number.
Judges by: no date.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from gongshi.checks.document_numbers import right_form
from gongshi.checks.rule import Rule
from gongshi.findings import Severity, Text
from gongshi.records.document import Document

if TYPE_CHECKING:
    from collections.abc import Iterator

    from gongshi.checks.rule import Draft, Scene

rule = Rule(
    code="D01",
    severity=Severity.ERROR,
    title=Text("发文字号无法识别", "Unreadable document number"),
    message=Text("“{number}”不是规范的发文字号", "“{number}” is not a document number"),
    advice=Text("{right}", "{right}"),
    why=Text(
        "发文字号由机关代字、年份、序号组成（GB/T 9704-2012 7.2.5），公众凭它查找文件。",
        "A document number is agency code, year and number (GB/T 9704-2012 7.2.5); "
        "people find documents by it.",
    ),
    fails="""\
-- content/documents/a.yml --
title: 示例区公共停车场管理办法
doc_number: 示政规2026年5号
""",
    passes="""\
-- content/documents/a.yml --
title: 示例区公共停车场管理办法
doc_number: 示政规〔2026〕5号
""",
)


@rule.check(Document)
def unreadable_document_number(document: Document, _scene: Scene) -> Iterator[Draft]:
    """Find a number that no form fits."""
    number = document.doc_number
    if number is None or "unparsable" not in number.faults:
        return
    if number.canonical is None:
        yield rule.at(document, "doc_number", number=number.text, right=right_form(number))
    elif len(number.faults) == 1:  # full-width digits: readable, and settled
        right = right_form(number)
        yield rule.at(document, "doc_number", severity=Severity.WARNING, number=number.text, right=right)
