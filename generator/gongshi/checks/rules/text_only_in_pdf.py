"""A document's text can be read only in a PDF or OFD file.

What: a document that is disclosed has a text of its own (`body`), and not only an attachment in PDF or
OFD.
Why: such a file is not found by the search, cannot be read aloud on most devices, and does not fit a
phone.
Judges by: the record as it is; the day does not matter.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from gongshi.checks.rule import Rule
from gongshi.findings import Severity, Text
from gongshi.records.document import Document

if TYPE_CHECKING:
    from collections.abc import Iterator

    from gongshi.checks.rule import Draft, Scene

_DOCUMENT = """\
-- content/documents/a.md --
---
标题: 示例区绿化管理办法
制定机关: zjj
附件:
  - 标题: 示例区绿化管理办法
    文件: lvhua.pdf
---
"""

rule = Rule(
    code="A09",
    severity=Severity.WARNING,
    title=Text("正文只有 PDF 等版式文件", "Text only in a PDF"),
    message=Text("没有正文，只有附件“{file}”", "there is no text, only the attachment “{file}”"),
    advice=Text(
        "把正文写在 --- 之后，附件保留供下载",
        "write the text below the front matter; keep the file for download",
    ),
    why=Text(
        "只有版式文件时，全文查不到，朗读和大字用不上；"
        "公开应当用便于公众知晓的方式（政府信息公开条例第二十三条）。",
        "A PDF alone is not searched and not read aloud; disclosure must be easy to take in "
        "(政府信息公开条例 art. 23).",
    ),
    fails=_DOCUMENT,
    passes=f"{_DOCUMENT}第一条 示例。\n",
)

_FIXED = (".pdf", ".ofd")


@rule.check(Document)
def text_only_in_pdf(document: Document, scene: Scene) -> Iterator[Draft]:  # noqa: ARG001  # one signature for all
    """Find a document without text that has a file of fixed layout."""
    if not document.is_public or (document.body or "").strip():
        return
    for index, attachment in enumerate(document.attachments):
        if attachment.file.lower().endswith(_FIXED):
            yield rule.at(document, "attachments", index, "file", file=attachment.file)
            return
