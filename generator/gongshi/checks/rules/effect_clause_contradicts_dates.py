"""The closing clause of a document says other days than its record.

What: 自2022年2月1日起施行，有效期三年 in the text, and another entry into force, term or
last valid day in the record. Only a clause about the document itself counts (本办法自…,
or a clause that also states the term); several clauses that disagree prove nothing. A term that the text
counts from issue (有效期自印发之日起五年) does not begin with the entry into force.
A text with an end and a record with none is a warning. A document that was amended, or
kept in force by a clean-up beyond its term, has its days from there.
Why: 国办发〔2018〕37号; 民法典 arts. 201-203: a term from 2022-02-01 of three years ends
on 2025-01-31. The text is what binds.
Judges by: date_document, date_publication, date_entry_into_force, validity_years, date_expiry.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from gongshi.catalogue.validity import amendment_day, document_end, last_day
from gongshi.checks.rule import Rule
from gongshi.findings import Severity, Text
from gongshi.records.document import Document
from gongshi.records.values import parse_chinese_date, parse_numeral

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterator

    from gongshi.checks.rule import Draft, Scene

rule = Rule(
    code="D22",
    severity=Severity.ERROR,
    title=Text("施行条款与填报日期不一致", "Closing clause and record disagree"),
    message=Text(
        "正文写“{clause}”，{meaning} {stated}，记录填的是 {recorded}",
        "the text says “{clause}”, {meaning} {stated}; the record says {recorded}",
    ),
    advice=Text(
        "以文件原文为准，改正“施行日期”“有效期（年）”或“失效日期”。",
        "The text binds: correct date_entry_into_force, validity_years or date_expiry.",
    ),
    why=Text(
        "效力期限由正文规定；"
        "“自2022年2月1日起施行，有效期三年”的最后一天是 2025-01-31（民法典第二百零一条至第二百零三条）。",
        "The text fixes the term: in force from 2022-02-01 for three years ends on 2025-01-31 (民法典 "
        "arts. 201-203).",
    ),
    fails="""\
-- content/documents/a.yml --
title: 示例区公共停车场管理办法
date_entry_into_force: 2022-02-01
date_expiry: 2025-02-01
body: |
  第一条 为了规范停车管理，制定本办法。

  第二条 本办法自2022年2月1日起施行，有效期三年。
""",
    passes="""\
-- content/documents/a.yml --
title: 示例区公共停车场管理办法
date_entry_into_force: 2022-02-01
date_expiry: 2025-01-31
body: |
  第一条 为了规范停车管理，制定本办法。

  第二条 本办法自2022年2月1日起施行，有效期三年。
""",
)

_N = "[0-9零〇○一二三四五六七八九十]"
_DATE = rf"{_N}{{4}}\s?年\s?{_N}{{1,2}}\s?月\s?{_N}{{1,3}}\s?日"
_KIND = (
    "(?:实施|管理|暂行|补充|若干)?"
    "(?:办法|规定|通知|意见|细则|方案|决定|公告|通告|规则|制度|标准|措施|政策|规范|基准|文件)"
)
_ISSUE = "公布|发布|印发|下发"
_TERM = (
    rf"有效期(?:限)?(?:为|是)?\s?"
    rf"(?:(?:自\s?(?P<issue>{_ISSUE})之日起(?:计算)?[，,]?\s?为?)?"
    rf"(?P<years>{_N}{{1,3}})\s?年(?![^，。；\n]{{0,2}}月)"
    rf"(?:[，,]?\s?(?:有效期)?自\s?(?P<counted>{_ISSUE})之日起(?:计|算|起算))?"
    rf"|至\s?(?P<until>{_DATE}))"
)
_CLAUSE = re.compile(
    rf"(?:(?P<own>本{_KIND}(?:（[^）\n]{{1,12}}）)?(?:[^。；\n《》第]{{0,40}}[，,])?)|(?<=[。，；,\n]))"
    rf"自\s?(?:(?P<start>{_DATE})|(?:公布|发布|印发|下发)之日)起(?:正式)?(?:施行|实施|执行|生效)"
    rf"(?:[，,；;]\s?(?:本{_KIND})?{_TERM})?"
)


@dataclass(frozen=True, slots=True)
class _Effect:
    """What a clause says of the document's days."""

    clause: str
    start: dt.date | None
    years: int | None
    until: dt.date | None
    issue: str | None
    """The word for the issue from which the term counts, if not from the entry into force."""


@rule.check(Document)
def effect_clause_contradicts_dates(document: Document, scene: Scene) -> Iterator[Draft]:
    """Compare the start, then the end."""
    effect = _effect(document.body or "")
    if effect is None or amendment_day(document, scene.catalogue):
        return
    entry = document.date_entry_into_force
    if effect.start and entry and effect.start != entry:
        field = "date_entry_into_force"
        yield _draft(document, field, effect.clause, _FROM, stated=effect.start, recorded=entry)
    else:
        yield from _ends(document, effect)


def _ends(document: Document, effect: _Effect) -> Iterator[Draft]:
    """Compare the last day that the clause gives with the record's."""
    stated = effect.until or _last(_begun(document, effect), effect.years)
    recorded = document_end(document)
    if stated and recorded and stated != recorded and not _was_extended(document, stated, recorded):
        field = "date_expiry" if document.date_expiry else "validity_years"
        yield _draft(document, field, effect.clause, _UNTIL, stated=stated, recorded=recorded)
    elif stated and recorded is None and not document.validity_years:
        yield _draft(document, "body", effect.clause, _UNTIL, stated=stated)


_FROM = Text("即施行日期", "that is, in force from")
_UNTIL = Text("即最后有效日", "that is, a last valid day of")
_NOTHING = Text("没有期限", "no end")


def _draft(
    document: Document,
    field: str,
    clause: str,
    meaning: Text,
    *,
    stated: dt.date,
    recorded: dt.date | None = None,
) -> Draft:
    others = ((document, ("body",)),) if field != "body" else ()
    return rule.at(
        document,
        field,
        others=others,
        severity=None if recorded else Severity.WARNING,
        clause=clause,
        meaning=meaning,
        stated=stated,
        recorded=recorded or _NOTHING,
    )


def _was_extended(document: Document, stated: dt.date, recorded: dt.date) -> bool:
    """Whether a clean-up kept the document in force beyond the term that its text states."""
    return recorded > stated and any(c.result == "kept" for c in document.cleanup)


def _effect(body: str) -> _Effect | None:
    """Return what the text says of itself, where its clauses agree."""
    found = [effect for match in _CLAUSE.finditer(body) if (effect := _read(match))]
    return found[0] if len({(e.start, e.years, e.until) for e in found}) == 1 else None


def _read(match: re.Match[str]) -> _Effect | None:
    years = parse_numeral(match["years"]) if match["years"] else None
    until = parse_chinese_date(match["until"]) if match["until"] else None
    start = parse_chinese_date(match["start"]) if match["start"] else None
    is_own = match["own"] or years or until
    is_sound = (start or not match["start"]) and (until or not match["until"])
    return (
        _Effect(match[0], start, years, until, match["issue"] or match["counted"])
        if is_own and is_sound
        else None
    )


def _begun(document: Document, effect: _Effect) -> dt.date | None:
    """Return the day on which the term begins."""
    days = (document.date_document, document.date_publication)
    if effect.issue:
        return (days[0] or days[1]) if effect.issue in ("印发", "下发") else (days[1] or days[0])
    return effect.start or document.date_entry_into_force


def _last(start: dt.date | None, years: int | None) -> dt.date | None:
    return last_day(start, years) if start and years and years < 100 else None  # noqa: PLR2004  # a century is no term
