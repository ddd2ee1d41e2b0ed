"""A blank stands inside the number or the title of a document.

What: any blank in the number; in the title a blank between two Han characters. A blank
beside Latin letters or digits is usage, and so is one between joint issuers before 关于.
Why: GB/T 9704-2012 7.2.5, 7.3.1: neither has blanks; a search for the text as printed
would miss it.
Judges by: no date.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from gongshi.checks.blanks import without_blanks
from gongshi.checks.document_numbers import numbers_of, right_form
from gongshi.checks.rule import Rule
from gongshi.findings import Severity, Text
from gongshi.records.document import Document

if TYPE_CHECKING:
    from collections.abc import Iterator

    from gongshi.checks.rule import Draft, Scene

rule = Rule(
    code="D04",
    severity=Severity.WARNING,
    title=Text("文号或标题里有空格", "Blanks in a document's number or title"),
    message=Text("{what}“{text}”里有空格", "there is a blank in the {what} “{text}”"),
    advice=Text("{right}", "{right}"),
    why=Text(
        "发文字号和标题里不空格（GB/T 9704-2012）；多一个空格，照原样检索就找不到。",
        "Numbers and titles have no blanks (GB/T 9704-2012); with one, a search for the printed form fails.",
    ),
    fails="""\
-- content/documents/a.yml --
title: 示例区公共停车场 管理办法
doc_number: 示政规〔2026〕5 号
""",
    passes="""\
-- content/documents/a.yml --
title: 示例区 5G 基站管理办法
doc_number: 示政规〔2026〕5号
""",
)

_NUMBER = Text("发文字号", "number")
_TITLE = Text("标题", "title")


@rule.check(Document)
def blanks_in_document_heading(document: Document, _scene: Scene) -> Iterator[Draft]:
    """Find blanks in the numbers and in the title."""
    for steps, number in numbers_of(document):
        if "spaces" in number.faults:
            yield rule.at(document, *steps, what=_NUMBER, text=number.text, right=right_form(number))
    closed = without_blanks(document.title)
    if closed != document.title:
        right = Text(f"请写成“{closed}”。", f"Write {closed}.")
        yield rule.at(document, "title", what=_TITLE, text=document.title, right=right)
