"""A provisional document has no end.

What: 暂行 or 试行 in the title, or `is_provisional`, and neither a term nor a last day
nor a repeal. A document about another one (废止《…暂行办法》) is not itself provisional,
and `is_provisional: 否` settles it. Regulations and rules, which an order issued, end by repeal.
Why: provinces limit provisional documents to one or two years (湖南, 山东); without an
end the site would call it in force for ever.
Judges by: validity_years, date_expiry, date_repealed and the repeals of other records.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from gongshi.catalogue.validity import document_end, repeal_day
from gongshi.checks.rule import Rule
from gongshi.findings import Severity, Text
from gongshi.records.document import Document

if TYPE_CHECKING:
    from collections.abc import Iterator

    from gongshi.checks.rule import Draft, Scene

rule = Rule(
    code="D10",
    severity=Severity.WARNING,
    title=Text("暂行、试行文件没有期限", "Provisional document without an end"),
    message=Text("“{title}”是暂行或试行的，却没有有效期", "“{title}” is provisional and has no end"),
    advice=Text(
        "填写“有效期（年）”或“失效日期”；已经废止的，填写“废止日期”。",
        "Give validity_years or date_expiry; if it was repealed, date_repealed.",
    ),
    why=Text(
        "暂行、试行的文件应当有期限，各省多规定不超过一至二年；没有期限，到期也看不出来。",
        "What is provisional must end; most provinces allow one or two years.",
    ),
    fails="""\
-- content/documents/a.yml --
title: 示例区公共停车场管理暂行办法
date_entry_into_force: 2026-04-01
""",
    passes="""\
-- content/documents/a.yml --
title: 示例区公共停车场管理暂行办法
date_entry_into_force: 2026-04-01
validity_years: 2
""",
)

_PROVISIONAL = re.compile("暂行|试行")
_ABOUT_ANOTHER = re.compile("废止|修改|修订|失效|清理|延长|延续|继续|转发|解读|评估")


@rule.check(Document)
def provisional_without_end(document: Document, scene: Scene) -> Iterator[Draft]:
    """Find what is provisional and has no end of any kind."""
    if not _is_provisional(document) or document.validity_years or document_end(document):
        return
    if repeal_day(document, scene.catalogue) is None:
        field = "is_provisional" if document.is_provisional else "title"
        yield rule.at(document, field, title=document.title)


def _is_provisional(document: Document) -> bool:
    if document.is_provisional is not None:
        return document.is_provisional
    if document.doc_number and document.doc_number.is_legislation:
        return False
    title = document.title
    return bool(_PROVISIONAL.search(title)) and not _ABOUT_ANOTHER.search(title)
