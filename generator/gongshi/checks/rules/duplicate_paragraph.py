"""A paragraph stands twice in the text of a document.

What: a paragraph of 30 characters or more, blanks aside, that follows itself, or an article (第X条)
that stands a second time with the same words. Other paragraphs may well return: laws say the same
of several articles.
Why: a text that was pasted twice is no accurate text (政府信息公开条例 art. 6).
Judges by: no date.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from gongshi.checks.rule import Rule
from gongshi.findings import Severity, Text
from gongshi.records.document import Document
from gongshi.records.values.numerals import NUMERAL

if TYPE_CHECKING:
    from collections.abc import Iterator

    from gongshi.checks.rule import Draft, Scene

rule = Rule(
    code="T09",
    severity=Severity.INFO,
    title=Text("正文里有重复的段落", "Paragraph twice"),
    message=Text("“{start}……”这一段出现了两次", "the paragraph “{start}…” stands twice"),
    advice=Text("对照原件，删去多出来的一段。", "Compare the original, and take one of them out."),
    why=Text(
        "公开的应当是准确的文本（政府信息公开条例第六条）；整段重复多半是粘贴了两次。",
        ("What is published is accurate (政府信息公开条例 art. 6); most likely it was pasted twice."),
    ),
    fails="""\
-- content/documents/a.yml --
title: 示例区公共停车场管理办法
body: |
  第一条 为了规范公共停车场的规划、建设和管理，方便群众停车，结合本区实际，制定本办法。

  第一条 为了规范公共停车场的规划、建设和管理，方便群众停车，结合本区实际，制定本办法。
""",
    passes="""\
-- content/documents/a.yml --
title: 示例区公共停车场管理办法
body: |
  第一条 为了规范公共停车场的规划、建设和管理，方便群众停车，结合本区实际，制定本办法。

  第二条 本区公共停车场的规划、建设和管理适用本办法。
""",
)

_LEAST = 30
_SHOWN = 16
_ARTICLE = re.compile(rf"第{NUMERAL}条")


@rule.check(Document)
def duplicate_paragraph(document: Document, _scene: Scene) -> Iterator[Draft]:
    """Report the first paragraph that was there before and should not be there again."""
    seen: set[str] = set()
    before = ""
    for line in (document.body or "").splitlines():
        if len(line) < _LEAST or line.lstrip().startswith("|"):
            continue
        paragraph = "".join(line.split())
        if paragraph in seen and (paragraph == before or _ARTICLE.match(paragraph)):
            yield rule.at(document, "body", start=paragraph[:_SHOWN])
            return
        before = paragraph
        seen.add(paragraph)
