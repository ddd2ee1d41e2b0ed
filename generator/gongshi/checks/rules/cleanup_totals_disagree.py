"""The totals that a clean-up states are not the numbers of records that it left.

What: a decision of this site that published the result of a clean-up, or a figure taken from it, states how
many documents were kept, amended, repealed or declared lapsed, or how many there were in all, and the
records that name the decision are more or fewer. Results that add up to another total are told too.
Why: 国办发〔2018〕37号: the result of a clean-up is published, so that anybody can see which document holds;
a number that no list bears out proves nothing (the 2010 report: 71 = 24 + 40 + 7, and no list).
Judges by: no date.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from gongshi.catalogue.counting import exact, part_amount
from gongshi.checks.cleanup_rounds import cleanup_rounds
from gongshi.checks.cleanup_totals import TOTAL, stated_totals
from gongshi.checks.rule import Rule
from gongshi.findings import Severity, Text
from gongshi.records.document import Document
from gongshi.records.figure import Figure
from gongshi.records.vocabularies import CLEANUP_RESULT

if TYPE_CHECKING:
    from collections.abc import Iterator

    from gongshi.catalogue.index import Catalogue
    from gongshi.checks.cleanup_rounds import CleanupRound
    from gongshi.checks.rule import Draft, Scene, Steps
    from gongshi.records.base import Record

rule = Rule(
    code="D17",
    severity=Severity.ERROR,
    title=Text("清理结果的件数对不上", "Totals of a clean-up disagree"),
    message=Text(
        "{what}：写的是 {stated} 件，{by} {number} 件", "{what}: {stated} are stated, {by} {number}"
    ),
    advice=Text(
        "补上缺的文件记录和“清理情况”，或者更正件数。",
        "Add the records that are missing with their clean-up, or correct the number.",
    ),
    why=Text(
        "清理结果要公布（国办发〔2018〕37号）；件数与逐件的记录对不上，就不知道哪份文件还有效。",
        "Results of a clean-up are published (国办发〔2018〕37号); where they disagree nobody knows which "
        "document holds.",
    ),
    fails="""\
-- content/documents/a.yml --
标题: 示例区关于公布清理结果的决定
发文字号: 示政发〔2024〕9号
内容概述: 继续有效2件。
-- content/documents/b.yml --
标题: 示例区公共停车场管理办法
清理情况:
  - 清理轮次: 2024年清理
    清理结果: 继续有效
    清理决定: 示政发〔2024〕9号
""",
    passes="""\
-- content/documents/a.yml --
标题: 示例区关于公布清理结果的决定
发文字号: 示政发〔2024〕9号
内容概述: 继续有效1件。
-- content/documents/b.yml --
标题: 示例区公共停车场管理办法
清理情况:
  - 清理轮次: 2024年清理
    清理结果: 继续有效
    清理决定: 示政发〔2024〕9号
""",
)

_IN_ALL = Text("清理总数", "cleaned up in all")
_RECORDS = Text("本站记录", "and the records of this site are")
_SUM = Text("各项结果相加", "and the results add up to")


class _Stated(NamedTuple):
    """A number of a result, and where somebody states it."""

    record: Record
    steps: Steps
    words: str
    number: int


@rule.check_catalogue
def cleanup_totals_disagree(catalogue: Catalogue, _scene: Scene) -> Iterator[Draft]:
    """Compare what each decision, and each figure taken from it, states with the records."""
    may_lack = catalogue.may_lack(Document)
    for cleanup in cleanup_rounds(catalogue):
        decision = cleanup.decision
        for stated in _statements(catalogue, decision) if decision else ():
            if not may_lack:
                yield from _against_records(stated, cleanup)
            yield from _against_sum(stated)


def _statements(catalogue: Catalogue, decision: Document) -> Iterator[dict[str, _Stated]]:
    """Yield what the decision states, and each figure that names it as its source, by result."""
    yield {
        result: _Stated(decision, (field,), words, number)
        for result, (field, words, number) in stated_totals(decision).items()
    }
    for link in catalogue.incoming(decision, "document", model=Figure):
        if isinstance(link.source, Figure):
            yield _by_figure(link.source, catalogue)


def _by_figure(figure: Figure, catalogue: Catalogue) -> dict[str, _Stated]:
    """Return the parts of `figure` that are results of a clean-up; of any other figure nothing."""
    found: dict[str, _Stated] = {}
    for index, part in enumerate(figure.parts):
        result = next((term.id for term in CLEANUP_RESULT if part.label in term.spellings), None)
        number = exact(part_amount(part, catalogue))
        if result and number is not None:
            found[result] = _Stated(figure, ("parts", index), "", int(number))
    return found


def _against_records(stated: dict[str, _Stated], cleanup: CleanupRound) -> Iterator[Draft]:
    for result, told in stated.items():
        number = len(cleanup.members) if result == TOTAL else cleanup.count(result)
        if number != told.number:
            yield _draft(told, _name(result, cleanup.name), _RECORDS, number)


def _against_sum(stated: dict[str, _Stated]) -> Iterator[Draft]:
    """Compare the total with the results, where two or more are stated."""
    total = stated.get(TOTAL)
    parts = [told.number for result, told in stated.items() if result != TOTAL]
    if total and len(parts) > 1 and sum(parts) != total.number:
        yield _draft(total, _IN_ALL, _SUM, sum(parts))


def _draft(told: _Stated, what: Text, by: Text, number: int) -> Draft:
    return rule.at(
        told.record, *told.steps, words=told.words, what=what, stated=told.number, by=by, number=number
    )


def _name(result: str, cleanup: str) -> Text:
    label = _IN_ALL if result == TOTAL else CLEANUP_RESULT.label(result)
    return Text(f"“{cleanup}”{label.zh}", f"{cleanup}, {label.en}")
