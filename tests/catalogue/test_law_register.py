"""The law register: titles, versions and standings on a day (DOMAIN X7, 9)."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

import pytest

from tests.catalogue.laws import penalties, petitions, reconsideration, secrets
from tests.catalogue.records import catalogue_of, document, law

if TYPE_CHECKING:
    from gongshi.records.law import Law

OLD, NEW = petitions()
REGISTER = catalogue_of(penalties(), reconsideration(), secrets(), OLD, NEW).law_register


def _day(text: str) -> dt.date:
    return dt.date.fromisoformat(text)


@pytest.mark.parametrize(
    "title",
    [
        "中华人民共和国行政处罚法",
        "行政处罚法",
        "《行政处罚法》",
        "《中华人民共和国行政处罚法（2021年修订）》",
        "《行政处罚法》（2021年修订版）",
        "行政处罚法(2021年1月22日修订)",
        "行政 处罚法",
    ],
)
def test_a_law_is_found_however_its_title_is_written(title: str) -> None:
    """Everything but the name itself is left aside."""
    assert REGISTER.find(title) == penalties()
    assert REGISTER.nearest(title) is None


@pytest.mark.parametrize("title", ["行政处罚", "处罚法", "行政处罚法实施条例", ""])
def test_no_other_title_is_taken_for_it(title: str) -> None:
    """Finding is never guessing."""
    assert REGISTER.find(title) is None


def test_a_title_of_two_laws_means_neither() -> None:
    """Whoever reads it decides."""
    register = catalogue_of(law(id="a"), law(id="b")).law_register
    assert register.find("示例法") is None
    assert register.nearest("示例法") is None
    assert register.resolve("示例法") is None


def test_a_close_title_is_asked_about() -> None:
    """It is found by no other way."""
    assert REGISTER.nearest("《行政外罚法》") == penalties()
    assert REGISTER.find("《行政外罚法》") is None
    assert REGISTER.nearest("《条例》") is None


@pytest.mark.parametrize(
    ("one", "day", "articles"),
    [
        (penalties(), "1995-01-01", None),
        (penalties(), "2010-12-31", 64),
        (penalties(), "2026-11-23", 86),
        (reconsideration(), "2023-12-31", 43),
        (reconsideration(), "2024-01-01", 90),
        (secrets(), "2010-09-30", None),
        (secrets(), "2010-12-31", 53),
        (secrets(), "2026-11-23", 65),
        (OLD, "2010-12-31", 51),
        (OLD, "2022-05-01", None),
        (NEW, "2010-12-31", None),
    ],
)
def test_the_version_of_a_day_has_the_articles_of_that_day(one: Law, day: str, articles: int | None) -> None:
    """A list of 2010 is read by the articles of 2010 (X7)."""
    version = REGISTER.version_on(one, _day(day))
    assert (version.articles if version else None) == articles


def test_a_repealed_law_has_no_version_in_force() -> None:
    """From the day of its repeal on."""
    gone = law(versions=[{"date": "2000-01-01"}], repealed_on="2020-01-01")
    register = catalogue_of(gone).law_register
    assert register.version_on(gone, _day("2019-12-31")) == gone.versions[0]
    assert register.version_on(gone, _day("2020-01-01")) is None


def test_a_newer_version_supersedes_an_older_one() -> None:
    """Flag or no flag, as of the day it takes force."""
    old, new = reconsideration().versions[1:]
    assert REGISTER.superseded(old, reconsideration(), _day("2023-12-31")) is None
    assert REGISTER.superseded(old, reconsideration(), _day("2024-01-01")) == new
    assert REGISTER.superseded(new, reconsideration(), _day("2026-11-23")) is None


@pytest.mark.parametrize(
    ("one", "day", "state"),
    [
        (secrets(), "1980-01-01", "not_yet"),
        (secrets(), "2005-01-01", "unlisted"),
        (secrets(), "2010-12-31", "in_force"),
        (NEW, "2010-12-31", "not_yet"),
        (OLD, "2010-12-31", "in_force"),
        (OLD, "2026-11-23", "superseded"),
    ],
)
def test_the_standing_of_a_law_is_that_of_the_day(one: Law, day: str, state: str) -> None:
    """信访工作条例 in a report of 2010 is an anachronism; the secrets law of 1988 in one of 2005 is none."""
    assert REGISTER.standing(one, _day(day)).state == state


def test_a_document_stands_as_everywhere_else() -> None:
    """Citations and pages have one idea of validity."""
    gone = document(date_entry_into_force="2010-01-01", date_repealed="2020-01-01", repealed_by="next")
    after = document(id="next", title="示例区新停车管理办法")
    register = catalogue_of(gone, after).law_register
    assert register.standing(gone, _day("2015-01-01")).state == "in_force"
    assert register.standing(gone, _day("2026-01-01")).state == "repealed"
    assert register.successor(gone) == after


def test_the_successor_of_a_law_is_another_title() -> None:
    """The newer version of the same title is no successor but a version."""
    assert REGISTER.successor(OLD) == NEW
    assert REGISTER.successor(penalties()) is None


def test_a_decision_is_found_by_its_number() -> None:
    """国务院令第412号 is better known than its title."""
    decision = law(title="国务院关于示例的决定", doc_number="国务院令第412号", kind="state_council_decision")
    register = catalogue_of(decision).law_register
    assert register.resolve("行政许可决定", decision.doc_number) == decision


@pytest.mark.parametrize(
    "title",
    ["示例区人民政府关于印发《示例区停车管理办法》的通知", "示例区人民政府关于印发示例区停车管理办法的通知"],
)
def test_a_rule_is_cited_without_the_notice_that_promulgates_it(title: str) -> None:
    """The page is that of the notice, whose text the rule is; a document with that very title goes first."""
    notice = document(title=title)
    assert catalogue_of(notice).law_register.resolve("《示例区停车管理办法》") == notice
    assert catalogue_of(notice).law_register.resolve("《停车管理办法》") is None
    itself = document(id="other", title="示例区停车管理办法")
    assert catalogue_of(notice, itself).law_register.resolve("示例区停车管理办法") == itself
    again = document(id="again", title=title)
    assert catalogue_of(notice, again).law_register.resolve("示例区停车管理办法") is None


def test_the_public_part_leads_to_nothing_that_is_withheld() -> None:
    """The citation stands, and names no record that may not be shown."""
    secret = document(id="s", title="示例区内部办法", disclosure="withheld")
    citing = document(id="c", title="示例区公开办法", body="按照《示例区内部办法》和《行政处罚法》执行。")
    whole = catalogue_of(secret, citing, penalties())
    assert [m.target for m in whole.law_register.cited(citing)] == [secret, penalties()]
    part = whole.public()
    assert [(m.words, m.target) for m in part.law_register.cited(citing)] == [
        ("《示例区内部办法》", None),
        ("《行政处罚法》", penalties()),
    ]
    assert secret.key not in part.law_register.cited_elsewhere
    assert part.law_register.cited_laws == (penalties(),)
