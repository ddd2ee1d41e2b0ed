"""A document lacks what its entry in the disclosure catalogue consists of.

What: a document that is disclosed actively has an index number, an abstract and its day of making
(成文日期); the title is mandatory already.
Why: 政府信息公开条例 art. 12: the catalogue holds index, name, abstract and day of making; without them
the document is not found in the catalogue, and cannot be told from its namesakes.
Judges by: the record as it is; the day does not matter.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from gongshi.checks.rule import Rule
from gongshi.findings import Severity, Text
from gongshi.records.base import fields_of
from gongshi.records.document import Document

if TYPE_CHECKING:
    from collections.abc import Iterator

    from gongshi.checks.rule import Draft, Scene

_NAMED = """\
-- content/documents/a.md --
---
标题: 示例区绿化管理办法
制定机关: zjj
公开方式: 主动公开
{more}---
第一条 示例。
"""

rule = Rule(
    code="L06",
    severity=Severity.ERROR,
    title=Text("公开目录要素不全", "Incomplete entry of the disclosure catalogue"),
    message=Text(
        "政府信息公开目录要有“{label}”，没有填写",
        "the disclosure catalogue needs “{label}”, which is not given",
    ),
    advice=Text(
        "填写“{label}”；依申请公开或不予公开的，改公开方式",
        "fill in “{label}”; if the document is not disclosed actively, say so in its disclosure",
    ),
    why=Text(
        "公开目录包括索引、名称、内容概述、生成日期等内容（政府信息公开条例第十二条）。",
        "The catalogue holds index, name, abstract and day of making (政府信息公开条例 art. 12).",
    ),
    fails=_NAMED.format(more=""),
    passes=_NAMED.format(
        more="索引号: 000014349/2025-00001\n内容概述: 示例区绿化怎样管理。\n成文日期: 2025-03-03\n"
    ),
)

_ENTRY = ("index_no", "abstract", "date_document")


@rule.check(Document)
def incomplete_catalogue_entry(document: Document, scene: Scene) -> Iterator[Draft]:  # noqa: ARG001  # one signature for all
    """Look at each element of the entry."""
    for name in _ENTRY if document.is_public else ():
        if getattr(document, name) is None:
            yield rule.at(document, name, label=fields_of(Document)[name].fact.label)
