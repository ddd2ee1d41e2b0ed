"""What is masked in one place stands in full in another of the same record or file.

What: digits (138****8000) and names (王某某) whose full form stands beside them; in documents and files
also a
masked place (XX区) beside the number of a document that names it, and a masked year beside one that dates it.
Sure where the mask lets part of it be seen and that fits; else a warning.
Why: 个人信息保护法 art. 73: what can be undone is no anonymisation; 政府信息公开条例 art. 37 (what can be
separated).
Judges by: no date.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from gongshi.checks.privacy.gate import in_passage
from gongshi.checks.privacy.hits import masked
from gongshi.checks.privacy.masks import has_mask, undone_masks
from gongshi.checks.privacy.plain import plain
from gongshi.checks.rule import Rule
from gongshi.checks.suspects import is_masked
from gongshi.findings import Severity, Text
from gongshi.records.base import Record
from gongshi.records.document import Document
from gongshi.records.walk import texts

if TYPE_CHECKING:
    from collections.abc import Iterator

    from gongshi.checks.privacy.masks import Undone
    from gongshi.checks.rule import Draft, FileDraft, Scene
    from gongshi.content.attachments import PublishedFile

rule = Rule(
    code="S07",
    severity=Severity.ERROR,
    title=Text("遮住的内容在别处露出来", "A mask that another place undoes"),
    message=Text(
        "“{mask}”已经遮住，同一处的“{shown}”又把它露出来", "“{mask}” is masked, and “{shown}” shows it"
    ),
    advice=Text(
        "两处一起遮，或者都不遮；文号、区划代码、电话区号、附件和表格里的同一内容也要一起看。",
        "Mask both or neither; document numbers, region codes, telephone areas and tables tell it too.",
    ),
    why=Text(
        "能够还原的遮盖等于没有遮（个人信息保护法第七十三条：匿名化应当不能复原）。",
        "A mask that can be undone hides nothing (个人信息保护法 art. 73: anonymous is what cannot "
        "be restored).",
    ),
    fails="""\
-- content/documents/a.md --
---
title: 示例区行政处罚情况通报
---
当事人王×例拒不改正。王示例，男，已经缴纳罚款。
""",
    passes="""\
-- content/documents/a.md --
---
title: 示例区行政处罚情况通报
---
当事人王某拒不改正。王某已经缴纳罚款。
""",
)


@rule.check(Record, where=is_masked)
def mask_undone_elsewhere(record: Record, _scene: Scene) -> Iterator[Draft]:
    """Look at each record as a whole."""
    held = list(texts(record))
    joined = plain("\n".join(text for _, text in held)).text
    for undone in undone_masks(joined, is_document=isinstance(record, Document)):
        steps = next((steps for steps, text in held if undone.mask in plain(text).text), held[0][0])
        yield rule.at(
            record,
            *steps,
            words=undone.mask,
            severity=_severity(undone),
            mask=undone.mask,
            shown=masked(undone.other),
        )


@rule.check_file
def mask_undone_elsewhere_in_file(file: PublishedFile, _scene: Scene) -> Iterator[FileDraft]:
    """Look at a file as a whole."""
    whole = [passage for passage in file.passages if passage.kind not in ("property", "author", "link")]
    joined = plain("\n".join(passage.text for passage in whole)).text
    if has_mask(joined):
        for undone in undone_masks(joined, is_document=True):
            passage = next((p for p in whole if undone.mask in plain(p.text).text), whole[0])
            yield in_passage(
                rule,
                file,
                passage,
                max(0, passage.text.find(undone.mask)),
                severity=_severity(undone),
                mask=undone.mask,
                shown=masked(undone.other),
            )


def _severity(undone: Undone) -> Severity | None:
    return None if undone.is_sure else Severity.WARNING
