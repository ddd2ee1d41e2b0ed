"""Numbers of documents that repeat, run against their dates, or leave a gap.

What: two documents with one number; within a series (agency code and year) a higher
number dated earlier than the one before it; numbers missing from a series of normative
documents (规). Other series also number what is no normative document, so that gaps in
them are normal and not reported. Orders without a year may begin anew each term:
they repeat only if they are of one year.
Why: GB/T 9704-2012 7.2.5; 国办发〔2018〕37号: one number, one document; a gap may be a
document in force that was left out.
Judges by: date_document.
"""

from __future__ import annotations

from collections import defaultdict
from itertools import pairwise
from typing import TYPE_CHECKING

from gongshi.checks.rule import Rule
from gongshi.findings import Severity, Text
from gongshi.records.document import Document

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from gongshi.catalogue.index import Catalogue
    from gongshi.checks.rule import Draft, Scene

rule = Rule(
    code="D07",
    severity=Severity.ERROR,
    title=Text("文号重复或不连续", "Document numbers repeat or leave a gap"),
    message=Text("{what}", "{what}"),
    advice=Text("{remedy}", "{remedy}"),
    why=Text(
        "一件一号、按序编号（GB/T 9704-2012 7.2.5）；缺号处可能漏公开了现行有效的文件。",
        "One document, one number, in order (GB/T 9704-2012 7.2.5); "
        "at a gap a document in force may be missing.",
    ),
    fails="""\
-- content/documents/a.yml --
title: 示例区公共停车场管理办法
doc_number: 示政规〔2026〕5号
-- content/documents/b.yml --
title: 示例区户外招牌管理办法
doc_number: 示政规〔2026〕5号
""",
    passes="""\
-- content/documents/a.yml --
title: 示例区公共停车场管理办法
doc_number: 示政规〔2026〕5号
-- content/documents/b.yml --
title: 示例区户外招牌管理办法
doc_number: 示政规〔2026〕6号
""",
)

_COMPARE = Text(
    "对照两份文件的原件，改正写错的发文字号。",
    "Compare both originals, and correct the number that is wrong.",
)
_DATES = Text(
    "对照原件，核对两份文件的发文字号和成文日期；都没有错的，不用改。",
    "Check the numbers and dates of both against the originals; if all are right, leave them.",
)
_ADD = Text(
    "核对是否漏录；作废或者不公开的，不用补。",
    "See whether a document is missing; what was cancelled or is not public need not be added.",
)


@rule.check_catalogue
def broken_number_sequence(catalogue: Catalogue, _scene: Scene) -> Iterator[Draft]:
    """Look for repeated numbers, then go along each series."""
    documents = catalogue.of(Document)
    yield from _repeated(documents)
    series: dict[tuple[str, int], list[Document]] = defaultdict(list)
    for document in documents:
        number = document.doc_number
        if number and number.kind == "series" and number.year:
            series[number.org, number.year].append(document)
    for (org, year), members in series.items():
        ordered = _ordered(members)
        yield from _against_dates(ordered)
        first = ordered[0].doc_number
        if first and first.is_normative_series and not catalogue.may_lack(Document):
            yield from _gaps(f"{org}〔{year}〕", ordered)


def _repeated(documents: Iterable[Document]) -> Iterator[Draft]:
    first: dict[tuple[str, int | None], Document] = {}
    for document in documents:
        number = document.doc_number
        if number is None or number.canonical is None:
            continue
        year = number.year or (document.date_document.year if document.date_document else None)
        other = first.setdefault((number.canonical, year), document)
        if other is not document and year is not None:
            what = Text(
                f"发文字号“{number.canonical}”与“{other.title}”相同",
                f"the number {number.canonical} is also that of “{other.title}”",
            )
            others = ((other, ("doc_number",)),)
            yield rule.at(document, "doc_number", others=others, what=what, remedy=_COMPARE)


def _ordered(members: Iterable[Document]) -> Sequence[Document]:
    """Return one document per number, by number."""
    by_number: dict[int, Document] = {}
    for member in members:
        by_number.setdefault(_number(member), member)
    return [by_number[number] for number in sorted(by_number)]


def _number(document: Document) -> int:
    return (document.doc_number.number if document.doc_number else None) or 0


def _against_dates(ordered: Sequence[Document]) -> Iterator[Draft]:
    for lower, higher in pairwise(d for d in ordered if d.date_document):
        if lower.date_document and higher.date_document and higher.date_document < lower.date_document:
            low, high = lower.doc_number, higher.doc_number
            what = Text(
                f"{high}的成文日期 {higher.date_document} 早于{low}的 {lower.date_document}",
                f"{high} is dated {higher.date_document}, before {low} of {lower.date_document}",
            )
            others = ((lower, ("date_document",)),)
            yield rule.at(
                higher, "date_document", others=others, severity=Severity.INFO, what=what, remedy=_DATES
            )


def _gaps(series: str, ordered: Sequence[Document]) -> Iterator[Draft]:
    for lower, higher in pairwise(ordered):
        first, last = _number(lower) + 1, _number(higher) - 1
        if first <= last:
            run = f"{first}号" if first == last else f"{first}号至{last}号"
            what = Text(f"{series}{run}不在本站", f"{series}{run} is not on this site")
            others = ((lower, ("doc_number",)),)
            yield rule.at(higher, "doc_number", others=others, severity=Severity.INFO, what=what, remedy=_ADD)
