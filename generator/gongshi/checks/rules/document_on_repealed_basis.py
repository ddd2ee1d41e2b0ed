"""A document rests on a law or a document that no longer holds.

What: a basis (上位依据) that had ended when the document was made (error), or has ended since while the
document is still in force (warning: it was right, and was not based anew). The same of what its text names
after 根据, 依据, 依照 or 按照 is a warning: the text may have been amended since.
Why: 国办发〔2018〕37号: documents rest on laws in force and are cleaned up when those change; one on a
repealed basis is amended, repealed or declared lapsed.
Judges by: the document's own day (its text by its last amendment), and where the basis held then, the
viewing day.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from gongshi.catalogue.validity import amendment_day, document_standing
from gongshi.checks.cited_laws import called, ended, followed_by
from gongshi.checks.rule import Rule
from gongshi.findings import Severity, Text
from gongshi.records.document import Document

if TYPE_CHECKING:
    from collections.abc import Iterator

    from gongshi.catalogue.mentions import Mention
    from gongshi.checks.rule import Draft, Scene

rule = Rule(
    code="D20",
    severity=Severity.ERROR,
    title=Text("上位依据已经废止或失效", "Document on a repealed basis"),
    message=Text(
        "依据的{title}不再有效：{since}{word}{successor}",
        "it rests on {title}, which no longer holds: {word}{since}{successor}",
    ),
    advice=Text(
        "换成现行的依据；依据没有了的，清理时修改、废止或者宣布失效。",
        "Name what holds now; where nothing does, amend the document, repeal it or declare it lapsed.",
    ),
    why=Text(
        "规范性文件要有现行有效的上位依据，依据变了要及时清理（国办发〔2018〕37号）。",
        "A document rests on what is in force, and is cleaned up when that changes (国办发〔2018〕37号).",
    ),
    fails="""\
-- content/laws/xf.yml --
法规名称: 示例旧条例
效力级别: 行政法规
版本:
  - 版本日期: 2005-01-10
废止日期: 2022-05-01
-- content/documents/a.yml --
标题: 示例区来信来访办理办法
成文日期: 2024-03-01
上位依据: 《示例旧条例》
""",
    passes="""\
-- content/laws/xf.yml --
法规名称: 示例旧条例
效力级别: 行政法规
版本:
  - 版本日期: 2005-01-10
-- content/documents/a.yml --
标题: 示例区来信来访办理办法
成文日期: 2024-03-01
上位依据: 《示例旧条例》
""",
)

_RESTS = re.compile(r"(?:根据|依据|依照|按照)(?:[^。；\n]{0,4}|《[^。；\n]{0,60}》[、和及与，]{1,2})$")
"""What stands before a citation on which a sentence rests; other citations may stand between."""
_BEFORE = 80


@rule.check(Document)
def document_on_repealed_basis(document: Document, scene: Scene) -> Iterator[Draft]:
    """Look at each basis, then at the text; each law or document once."""
    seen = {document.key}
    live = document_standing(document, scene.catalogue, scene.day).tone != "ended"
    for mention in scene.catalogue.law_register.cited(document):
        target = mention.target
        if target is None or target.key in seen or not _may_be_basis(mention):
            continue
        end = ended(target, document, scene)
        if end is None or not (end.is_own or live) or not _is_basis(document, mention, scene):
            continue
        seen.add(target.key)
        since = end.standing.since
        certain = end.is_own and mention.steps[0] == "based_on"
        yield rule.at(
            document,
            *mention.steps,
            others=((target, ()),),
            severity=None if certain else Severity.WARNING,
            judged_on=end.day,
            words=mention.words,
            title=called(target),
            since=Text(f"自 {since} 起", f" since {since}") if since else Text("", ""),
            word=end.standing.word,
            successor=followed_by(target, scene.catalogue),
        )


def _may_be_basis(mention: Mention) -> bool:
    return mention.steps[0] in ("based_on", "body")


def _is_basis(document: Document, mention: Mention, scene: Scene) -> bool:
    """Whether the document rests on what it cites: it says so, in its field or before the words."""
    if mention.steps[0] == "based_on":
        return True
    text = document.body or ""
    start = text.find(mention.words)
    amended = amendment_day(document, scene.catalogue)
    return amended is None and bool(_RESTS.search(text, max(0, start - _BEFORE), start))
