"""Which version of a law counts on a day."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gongshi.catalogue.law_versions import before_first, begun_version, claimed_version, start_of
from tests.catalogue.laws import penalties, reconsideration, secrets
from tests.catalogue.records import law

DAYS = st.dates(dt.date(1949, 10, 1), dt.date(2030, 12, 31))


@pytest.mark.parametrize(
    ("day", "date"),
    [
        ("1996-09-30", None),
        ("1996-10-01", "1996-03-17"),
        ("2010-12-31", "2009-08-27"),
        ("2017-12-31", "2009-08-27"),
        ("2018-01-01", "2017-09-01"),
        ("2021-07-14", "2017-09-01"),
        ("2021-07-15", "2021-01-22"),
    ],
)
def test_a_version_counts_from_the_day_it_takes_force(day: str, date: str | None) -> None:
    """Not from the day of its promulgation, as long as the two are told apart (X7)."""
    found = begun_version(penalties(), dt.date.fromisoformat(day))
    assert (found.date.isoformat() if found else None) == date


def test_a_version_without_an_effective_day_counts_from_its_own() -> None:
    """The list names no other for most."""
    only = law(versions=[{"date": "2015-04-24"}])
    assert begun_version(only, dt.date(2015, 4, 23)) is None
    assert begun_version(only, dt.date(2015, 4, 24)) == only.versions[0]


@pytest.mark.parametrize(
    ("adopted", "first", "day", "state"),
    [
        ("1988-09-05", "2010-04-29", "2009-01-01", "unlisted"),
        ("1988-09-05", "2010-04-29", "1988-09-04", "not_yet"),
        ("2009-08-30", "2009-08-30", "2009-08-29", "not_yet"),
        # Passed in June, promulgated in July: one and the same version.
        ("2005-06-29", "2005-07-09", "2005-07-01", "not_yet"),
    ],
)
def test_before_the_first_listed_version_a_law_may_have_been_in_force(
    adopted: str, first: str, day: str, state: str
) -> None:
    """The register often holds the newest version alone; its older ones are no anachronism."""
    one = law(adopted_on=adopted, versions=[{"date": first}])
    assert before_first(one, dt.date.fromisoformat(day)) == state


def test_a_revision_shows_that_there_was_an_earlier_version() -> None:
    """Also where the day of the first adoption is not known."""
    revised = law(versions=[{"date": "2010-04-29", "label": "2010年修订"}])
    issued = law(versions=[{"date": "2010-04-29", "label": "2010年公布"}])
    assert before_first(revised, dt.date(2000, 1, 1)) == "unlisted"
    assert before_first(issued, dt.date(2000, 1, 1)) == "not_yet"


@pytest.mark.parametrize(
    ("claim", "date"),
    [
        ("2017年修正", "2017-09-01"),
        ("2017修正", "2017-09-01"),
        ("1999年", "1999-04-29"),
        ("2023年9月1日修订", "2023-09-01"),
        ("2018年修正", None),
        ("修订版", None),
        (None, None),
    ],
)
def test_a_claimed_version_is_told_by_its_year(claim: str | None, date: str | None) -> None:
    """A year that the register does not have leads to no version."""
    found = claimed_version(reconsideration(), claim)
    assert (found.date.isoformat() if found else None) == date


def test_a_claimed_date_goes_before_the_words() -> None:
    """Either day of the version names it; an unknown day names none."""
    assert claimed_version(secrets(), "2010年修订", dt.date(2024, 5, 1)) == secrets().versions[1]
    assert claimed_version(secrets(), "2010年修订", dt.date(2024, 2, 27)) == secrets().versions[1]
    assert claimed_version(secrets(), "2010年修订", dt.date(2024, 3, 1)) is None


def test_two_versions_of_one_year_are_not_told_apart_by_it() -> None:
    """A guess would judge a citation by the wrong articles."""
    twice = law(versions=[{"date": "2018-03-11"}, {"date": "2018-12-29"}])
    assert claimed_version(twice, "2018年修正") is None


@given(starts=st.lists(st.tuples(DAYS, st.none() | DAYS), min_size=1, max_size=6), day=DAYS)
def test_no_newer_version_had_begun(starts: list[tuple[dt.date, dt.date | None]], day: dt.date) -> None:
    """What counts had begun, and nothing that had begun started later."""
    one = law(
        versions=[
            {"date": date.isoformat(), "effective": effective.isoformat() if effective else None}
            for date, effective in starts
        ]
    )
    found = begun_version(one, day)
    begun = [start_of(v) for v in one.versions if start_of(v) <= day]
    assert (start_of(found) if found else None) == max(begun, default=None)
