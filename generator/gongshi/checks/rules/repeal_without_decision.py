"""A document was repealed or declared lapsed, and nothing says by what or why.

What: `date_repealed`, or a clean-up with the result 废止 or 失效, with neither a deciding
document nor a reason anywhere in the record. The end of a document's own term needs none.
Why: 国办发〔2018〕37号: the result of a clean-up is published; provinces (辽宁省政府令237号)
ask for the reason too.
Judges by: no date.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from gongshi.checks.rule import Rule
from gongshi.findings import Severity, Text
from gongshi.records.document import Document

if TYPE_CHECKING:
    from collections.abc import Iterator

    from gongshi.catalogue.index import Catalogue
    from gongshi.checks.rule import Draft, Scene, Steps

rule = Rule(
    code="D21",
    severity=Severity.WARNING,
    title=Text("废止、失效没有依据", "Repeal without a decision"),
    message=Text(
        "“{title}”已经废止或者宣布失效，但没有写明依据哪份决定、什么理由",
        "“{title}” was repealed or declared lapsed, and neither the decision nor the reason is given",
    ),
    advice=Text(
        "填写“被废止”（决定废止的文件）、“废止理由”，或者清理情况里的“清理决定”“清理理由”。",
        "Give repealed_by, repeal_reason, or the decision_doc or reason of the clean-up.",
    ),
    why=Text(
        "清理结果要公布（国办发〔2018〕37号）；没有依据，公众无从核对它是否真的废止。",
        "Results of a clean-up are published (国办发〔2018〕37号); "
        "without the decision nobody can verify a repeal.",
    ),
    fails="""\
-- content/documents/a.yml --
title: 示例区公共停车场管理办法
date_repealed: 2026-03-01
""",
    passes="""\
-- content/documents/a.yml --
title: 示例区公共停车场管理办法
date_repealed: 2026-03-01
repeal_reason: 上位法已经修改
""",
)

_ENDED = ("repealed", "lapsed")


@rule.check(Document)
def repeal_without_decision(document: Document, scene: Scene) -> Iterator[Draft]:
    """Find an end that was decided, without the decision."""
    steps = _end(document)
    if steps and not _is_explained(document, scene.catalogue) and not scene.catalogue.may_lack(Document):
        yield rule.at(document, *steps, title=document.title)


def _end(document: Document) -> Steps:
    """Return where the record says that somebody ended it."""
    if document.date_repealed:
        return ("date_repealed",)
    ends = (i for i, c in enumerate(document.cleanup) if c.result in _ENDED)
    return next((("cleanup", i, "result") for i in ends), ())


def _is_explained(document: Document, catalogue: Catalogue) -> bool:
    return bool(
        document.repealed_by
        or document.repeal_reason
        or any(c.decision_doc or c.reason for c in document.cleanup if c.result in _ENDED)
        or catalogue.incoming(document, "repeals", model=Document)
    )
