"""D22: a closing clause and a record that disagree."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gongshi.catalogue.index import Catalogue
from gongshi.catalogue.validity import last_day
from gongshi.checks.rule import Scene
from gongshi.checks.rules.effect_clause_contradicts_dates import rule
from gongshi.config import FooterSection, RegionSection, SiteConfig, SiteSection
from gongshi.content.loader import Loaded
from gongshi.records.document import Document
from gongshi.records.values import to_chinese
from tests.checks.records import document
from tests.checks.site import DAY, found, places

_SETTINGS = SiteConfig(
    site=SiteSection(title="示例"),
    region=RegionSection(name="示例区", code="210212"),
    footer=FooterSection(sponsor="示例区人民政府"),
)

_THREE_YEARS = "本办法自2022年2月1日起施行，有效期三年。"


def _with(body: str, more: str = "date_entry_into_force: 2022-02-01\n") -> str:
    return document(f"body: |\n  第一条 为了规范停车，制定本办法。\n\n  第二条 {body}\n{more}")


def test_known_answer_of_the_term() -> None:
    """Three years from 2022-02-01 end on 2025-01-31, and on no other day."""
    entry = "date_entry_into_force: 2022-02-01\n"

    assert places(_with(_THREE_YEARS, entry + "date_expiry: 2025-01-31\n"), "D22") == []
    (finding,) = found(_with(_THREE_YEARS, entry + "date_expiry: 2025-02-01\n"), "D22")
    assert (finding.position.line, finding.field) == (7, "date_expiry")
    assert "2025-01-31" in finding.message.zh
    assert finding.severity == "error"


@given(st.dates(dt.date(2000, 1, 1), dt.date(2030, 12, 31)), st.integers(1, 10))
def test_record_made_from_the_clause_never_contradicts_it(start: dt.date, years: int) -> None:
    """Whatever the day and the term, the computed last day agrees."""
    clause = f"本规定自{start.year}年{start.month}月{start.day}日起施行，有效期{to_chinese(years)}年。"
    record = Document.model_validate(
        {
            "id": "a",
            "title": "示例规定",
            "body": clause,
            "date_entry_into_force": start,
            "date_expiry": last_day(start, years),
        }
    )
    scene = Scene(Catalogue(Loaded({"documents": [record]})), _SETTINGS, DAY)

    assert list(rule.by_record[Document].check(record, scene)) == []


def test_other_start_is_reported_at_the_start() -> None:
    """A wrong first day is one finding, and not a wrong last day besides."""
    more = "date_entry_into_force: 2022-01-01\nvalidity_years: 3\n"
    (finding,) = found(_with(_THREE_YEARS, more), "D22")

    assert finding.field == "date_entry_into_force"
    assert "2022-02-01" in finding.message.zh


def test_other_number_of_years_is_reported_at_the_years() -> None:
    """The record's term is compared by its last day."""
    more = "date_entry_into_force: 2022-02-01\nvalidity_years: 5\n"

    assert places(_with(_THREE_YEARS, more), "D22") == [("a.yml", 7, "validity_years")]


def test_record_without_an_end_is_a_warning() -> None:
    """The text ends the document and the record does not know."""
    (finding,) = found(_with(_THREE_YEARS), "D22")

    assert (finding.field, finding.severity) == ("body", "warning")
    assert "没有期限" in finding.message.zh


@pytest.mark.parametrize(
    ("clause", "end"),
    [
        ("本通知自二〇二二年二月一日起执行，有效期至二〇二五年六月三十日。", "2025-06-30"),
        ("本细则由区住建局负责解释，自2022年2月1日起施行，有效期5年。", "2027-01-31"),
        ("现印发给你们，自2022年2月1日起施行，有效期为2年。", "2024-01-31"),
        ("本意见自印发之日起施行，有效期三年。", "2025-01-31"),
    ],
)
def test_forms_of_the_clause_are_read(clause: str, end: str) -> None:
    """Numerals of both kinds, a last day, a term from the day of issue."""
    entry = "date_entry_into_force: 2022-02-01\n"

    assert places(_with(clause, f"{entry}date_expiry: {end}\n"), "D22") == []
    assert [p[2] for p in places(_with(clause, f"{entry}date_expiry: 2031-12-31\n"), "D22")] == [
        "date_expiry"
    ]


@pytest.mark.parametrize(
    "clause",
    [
        "《停车管理规定》自2019年1月1日起施行，有效期三年。",
        "本办法第三条自2023年1月1日起施行。",
        "自2019年1月1日起执行新的标准。",
        "停车证有效期三年。",
        "本办法自2022年13月1日起施行。",
        "本办法自2020年1月1日起施行。本规定自2021年1月1日起施行。",
    ],
)
def test_clauses_about_other_things_are_silent(clause: str) -> None:
    """Clauses about other documents, single articles, certificates or impossible days prove nothing."""
    assert places(_with(clause, "date_entry_into_force: 2022-02-01\ndate_expiry: 2031-12-31\n"), "D22") == []


def test_amended_and_extended_documents_have_their_days_from_elsewhere() -> None:
    """A later decision moves the days that the text still states."""
    entry = "date_entry_into_force: 2022-02-01\ndate_expiry: 2030-01-31\n"
    kept = "cleanup:\n  - round: 2024年清理\n    result: 继续有效\n"
    change = document("amends: a\ndate_document: 2024-05-01\n", name="b", title="修改决定")

    assert places(_with(_THREE_YEARS, entry + kept), "D22") == []
    assert places(_with(_THREE_YEARS, entry) + change, "D22") == []


def test_record_without_dates_or_text_is_silent() -> None:
    """There is nothing to compare."""
    assert places(document("date_entry_into_force: 2022-02-01\n"), "D22") == []
    assert places(_with("本办法自2022年2月1日起施行。", ""), "D22") == []
