"""A document in force has no interpretation.

What: no interpretation (政策解读) is linked. Decisions that only repeal, amend or sum up a
clean-up, and what is not published or has ended, need none.
Why: 国办发〔2016〕80号: whoever publishes a document explains it, on the same day.
Judges by: the document's own day, from 2016-11-10 on, and whether it is in force on the viewing
day.
"""

from __future__ import annotations

import datetime as dt
import re
from typing import TYPE_CHECKING

from gongshi.catalogue.validity import document_standing
from gongshi.checks.own_day import own_day
from gongshi.checks.rule import Rule
from gongshi.findings import Severity, Text
from gongshi.records.document import Document

if TYPE_CHECKING:
    from collections.abc import Iterator

    from gongshi.checks.rule import Draft, Scene

rule = Rule(
    code="D14",
    severity=Severity.WARNING,
    title=Text("没有政策解读", "No interpretation"),
    message=Text("文件在施行，没有政策解读", "it is in force, and nothing explains it"),
    advice=Text(
        "填写“政策解读”：标题，和链接或文件。", "Give interpretations: a title, and a link or a file."
    ),
    why=Text(
        "政策文件与解读材料同步公开（国办发〔2016〕80号），让人看得懂、用得上。",
        "A document and its explanation are published together (国办发〔2016〕80号).",
    ),
    fails="""\
-- content/documents/a.yml --
title: 示例区公共停车场管理办法
date_document: 2024-03-01
date_entry_into_force: 2024-04-01
""",
    passes="""\
-- content/documents/a.yml --
title: 示例区公共停车场管理办法
date_document: 2024-03-01
date_entry_into_force: 2024-04-01
interpretations:
  - title: 《示例区公共停车场管理办法》解读
    url: https://www.example.org/jiedu.html
""",
)

_FROM = dt.date(2016, 11, 10)
_NEEDS_NONE = re.compile("废止|修改|修订|失效|清理|任免|转发|成立|调整")


@rule.check(Document)
def missing_interpretation(document: Document, scene: Scene) -> Iterator[Draft]:
    """Look at published documents in force."""
    day = own_day(document)
    if document.interpretations or day is None or day < _FROM or not document.is_public:
        return
    if _NEEDS_NONE.search(document.title):
        return
    if document_standing(document, scene.catalogue, scene.day).is_live:
        yield rule.at(document, "title", judged_on=scene.day)
