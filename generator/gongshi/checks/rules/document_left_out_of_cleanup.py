"""A document in force was left out of a round of clean-up, or was cleaned up too long ago.

What: a document in force that (a) was in force when a round of its kind was decided, was made before the
day up to which that round looked, and has no result of it; or (b) was neither made nor cleaned up within
the last `documents.cleanup_years` years. Where no document has any result, that is said once.
Why: 国发〔2010〕33号: documents are cleaned up every two years as a rule, and the result is published;
provinces say so too (辽宁省政府令237号).
Judges by: the viewing day. What a document was on the day of a round is taken from its dates.
"""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from gongshi.catalogue.validity import document_standing, last_day
from gongshi.checks.cleanup_rounds import CleanupRound, cleanup_rounds
from gongshi.checks.own_day import own_day
from gongshi.checks.rule import Rule
from gongshi.findings import Severity, Text
from gongshi.records.document import Document

if TYPE_CHECKING:
    from collections.abc import Iterator

    from gongshi.catalogue.index import Catalogue
    from gongshi.checks.rule import Draft, Scene

rule = Rule(
    code="D16",
    severity=Severity.WARNING,
    title=Text("没有列入清理，或清理超期", "Left out of the clean-up"),
    message=Text("{what}", "{what}"),
    advice=Text(
        "补上“清理情况”；确实没有清理的，列入本轮清理。",
        "Give the result of the clean-up; a document that had none is due for the next round.",
    ),
    why=Text(
        "规范性文件一般每隔两年清理一次，结果向社会公布（国发〔2010〕33号）；没有清理的文件，是否仍然有效说不清。",
        "Documents are cleaned up every two years and the result is published (国发〔2010〕33号); without "
        "it nobody can say whether one still holds.",
    ),
    fails="""\
-- content/documents/a.yml --
title: 示例区公共停车场管理办法
date_document: 2021-03-01
date_entry_into_force: 2021-03-01
""",
    passes="""\
-- content/documents/a.yml --
title: 示例区公共停车场管理办法
date_document: 2021-03-01
date_entry_into_force: 2021-03-01
cleanup:
  - round: 2026年清理
    result: 继续有效
    date: 2026-05-29
""",
)


@rule.check_catalogue
def document_left_out_of_cleanup(catalogue: Catalogue, scene: Scene) -> Iterator[Draft]:
    """Look at each document in force: which round missed it, and how long ago its last one was."""
    rounds = cleanup_rounds(catalogue)
    live = [d for d in catalogue.of(Document) if document_standing(d, catalogue, scene.day).is_live]
    overdue = [document for document in live if _is_overdue(document, scene)]
    if not rounds:
        yield from _none_at_all(overdue, scene)
        return
    dated = sorted((r for r in rounds if r.date and r.date <= scene.day), key=_decided, reverse=True)
    late = {document.id for document in overdue}
    for document in live:
        missed = next((r for r in dated if _is_missed(document, r, catalogue)), None)
        if missed:
            what = Text(f"没有“{missed.name}”的清理结果", f"no result of the clean-up “{missed.name}”")
            yield rule.at(document, "title", judged_on=scene.day, what=what)
        elif document.id in late:
            yield rule.at(document, "title", judged_on=scene.day, what=_late(document, scene))


def _decided(cleanup: CleanupRound) -> dt.date:
    return cleanup.date or dt.date.min


def _none_at_all(overdue: list[Document], scene: Scene) -> Iterator[Draft]:
    """Say once that nothing here was ever cleaned up."""
    if overdue:
        years = scene.config.documents.cleanup_years
        what = Text(
            f"登记的文件都没有清理结果，其中 {len(overdue)} 件施行中的已经超过 {years} 年",
            f"no document has a result of a clean-up; {len(overdue)} in force are older than {years} years",
        )
        yield rule.at(overdue[0], "title", judged_on=scene.day, what=what)


def _late(document: Document, scene: Scene) -> Text:
    last = _last_looked_at(document, scene.day)
    years = scene.config.documents.cleanup_years
    return Text(
        f"最近一次制定或者清理是 {last}，超过 {years} 年没有清理",
        f"made or last cleaned up on {last}, more than {years} years ago",
    )


def _is_overdue(document: Document, scene: Scene) -> bool:
    last = _last_looked_at(document, scene.day)
    return last is not None and last_day(last, scene.config.documents.cleanup_years) < scene.day


def _last_looked_at(document: Document, day: dt.date) -> dt.date | None:
    """Return when the document was made or last cleaned up; a clean-up without its day may be recent."""
    if any(cleanup.date is None for cleanup in document.cleanup):
        return None
    days = [own_day(document), *(cleanup.date for cleanup in document.cleanup)]
    return max((d for d in days if d and d <= day), default=None)


def _is_missed(document: Document, cleanup: CleanupRound, catalogue: Catalogue) -> bool:
    """Whether `cleanup` should have looked at `document` and has no result of it."""
    decided, made, until = cleanup.date, own_day(document), cleanup.until
    if decided is None or made is None or until is None or made > until:
        return False
    if document.id in cleanup.members or not cleanup.covers_issuer(document):
        return False
    own = cleanup.decision is not None and cleanup.decision.id == document.id
    return not own and document_standing(document, catalogue, decided).is_live
