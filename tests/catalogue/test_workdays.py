"""Working days: known answers, an independent oracle, and what holds for any day and any limit."""

from __future__ import annotations

import datetime as dt
import json
from pathlib import Path
from typing import Any

import holidays
import pytest
from chinese_calendar import constants
from hypothesis import given
from hypothesis import strategies as st

from gongshi.catalogue.workdays import NotAnnounced, WorkCalendar, is_weekday, statutory
from gongshi.records.values import TimeLimit

VECTORS: list[dict[str, Any]] = json.loads(
    Path(__file__).with_name("workday_vectors.json").read_text(encoding="utf-8")
)
"""Receipt, limit and last day; the browser's tests run the same."""

LAST_YEAR = 2026
_DAY = dt.timedelta(days=1)


def calendar_of_2026() -> WorkCalendar:
    """Return the calendar as it was announced to the end of 2026, whatever the library knows by now."""
    known = statutory()
    return WorkCalendar(
        (day for day in known.off if day.year <= LAST_YEAR),
        (day for day in known.made_up if day.year <= LAST_YEAR),
    )


CALENDAR = calendar_of_2026()
_RECEIPTS = st.dates(dt.date(2004, 1, 1), dt.date(2026, 12, 28))
_COUNTS = st.integers(0, 300)


def answer(end: dt.date | NotAnnounced | None) -> object:
    """Return what a vector says of `end`."""
    if isinstance(end, NotAnnounced):
        return {"year": end.year, "earliest": end.earliest.isoformat() if end.earliest else None}
    return end.isoformat() if end else None


@pytest.mark.parametrize("vector", VECTORS, ids=lambda vector: vector["why"])
def test_known_answers(vector: dict[str, Any]) -> None:
    """Every limit ends where the announcements say, or on no day that can be named."""
    receipt = dt.date.fromisoformat(vector["receipt"])
    assert answer(CALENDAR.end(receipt, TimeLimit.parse(vector["limit"]))) == vector["end"]


@pytest.mark.parametrize(
    ("receipt", "days", "naive"),
    [("2026-09-18", 20, "2026-10-16"), ("2026-02-10", 20, "2026-03-10"), ("2026-09-28", 5, "2026-10-05")],
)
def test_monday_to_friday_is_not_the_calendar(receipt: str, days: int, naive: str) -> None:
    """Counting Mondays to Fridays gives the day that hand-made tables give, and it is wrong."""
    day, left = dt.date.fromisoformat(receipt), days
    while left:
        day += _DAY
        left -= is_weekday(day)
    assert day.isoformat() == naive
    assert CALENDAR.add(dt.date.fromisoformat(receipt), days) != day


def test_an_independent_calendar_agrees_on_every_announced_day() -> None:
    """`holidays` knows the same working days from 2004 to the last announced day, all of them."""
    oracle = holidays.country_holidays("CN", years=range(2004, LAST_YEAR + 1))
    days = (CALENDAR.last - CALENDAR.first).days + 1
    every = [CALENDAR.first + dt.timedelta(days=n) for n in range(days)]
    assert [day for day in every if CALENDAR.is_working(day) is not oracle.is_working_day(day)] == []


def test_the_one_fault_of_the_library_is_mended() -> None:
    """It calls 2005-12-31 a day off; that Saturday was made up for 2006-01-03."""
    wrong = dt.date(2005, 12, 31)
    assert wrong in constants.holidays or wrong not in constants.workdays
    assert CALENDAR.is_working(wrong) is True


def test_nothing_is_said_of_a_day_that_is_not_announced() -> None:
    """Neither of 2027, where the oracle would guess, nor of the last days of December, nor of 2003."""
    assert [CALENDAR.is_working(dt.date(*day)) for day in ((2026, 12, 29), (2027, 1, 4), (2003, 12, 31))] == [
        None,
        None,
        None,
    ]
    assert CALENDAR.count(dt.date(2026, 12, 20), dt.date(2027, 1, 4)) is None


def test_local_days_off_are_days_off_here_alone() -> None:
    """三月三 in an autonomous region: the limit ends later there; a made-up day may be one of them."""
    festival = (dt.date(2026, 4, 20), dt.date(2026, 5, 9))
    receipt = dt.date(2026, 4, 17)
    assert statutory().add(receipt, 1) == dt.date(2026, 4, 20)
    assert statutory(festival).add(receipt, 1) == dt.date(2026, 4, 21)
    assert (statutory().is_working(festival[1]), statutory(festival).is_working(festival[1])) == (True, False)


def test_local_days_announce_no_year() -> None:
    """A day off of 2027 does not make 2027 known."""
    later = dt.date(statutory().last.year + 1, 4, 10)
    assert statutory((later,)).last == statutory().last


@given(_RECEIPTS, _COUNTS)
def test_the_end_is_a_working_day_and_the_count_leads_back(receipt: dt.date, days: int) -> None:
    """Counting the working days up to the answer gives the limit again."""
    end = CALENDAR.add(receipt, days)
    if isinstance(end, NotAnnounced):
        assert end.earliest is not None
        assert end.earliest > CALENDAR.last
    else:
        assert CALENDAR.is_working(end)
        if days and CALENDAR.knows(receipt):
            assert CALENDAR.count(receipt, end) == days


def _earliest(end: dt.date | NotAnnounced) -> dt.date:
    found = end.earliest if isinstance(end, NotAnnounced) else end
    assert found is not None
    return found


@given(_RECEIPTS, _COUNTS, st.sampled_from(["working_day", "calendar_day", "month"]))
def test_a_later_receipt_or_a_longer_limit_never_ends_earlier(
    receipt: dt.date,
    days: int,
    unit: Any,  # noqa: ANN401  # one of the units
) -> None:
    """Monotone in both, over the edge of the announced calendar too."""

    def end(day: dt.date, count: int) -> dt.date:
        found = CALENDAR.end(day, TimeLimit(count, unit, ""))
        assert found is not None
        return _earliest(found)

    assert end(receipt, days) <= end(receipt, days + 1)
    if receipt < CALENDAR.last:
        assert end(receipt, days) <= end(receipt + _DAY, days)


@given(_RECEIPTS, st.integers(0, 60), st.integers(2005, 2025))
def test_what_is_announced_later_never_contradicts_the_earliest_day(
    receipt: dt.date, days: int, year: int
) -> None:
    """Someone who asked before the next year was announced was told no day after the true one."""
    then = WorkCalendar(
        (day for day in CALENDAR.off if day.year <= year),
        (day for day in CALENDAR.made_up if day.year <= year),
    )
    told, true = then.add(receipt, days), CALENDAR.add(receipt, days)
    if isinstance(told, NotAnnounced):
        assert told.earliest is None or told.earliest <= _earliest(true)
    else:
        assert told == true


@given(st.dates(), st.integers(0, 99_999), st.sampled_from(["20个工作日", "60自然日", "3个月", "当场办结"]))
def test_no_day_and_no_limit_breaks_it(receipt: dt.date, days: int, form: str) -> None:
    """The first and the last day of all, and limits of centuries, have an answer."""
    unit = TimeLimit.parse(form).unit
    assert CALENDAR.end(receipt, TimeLimit(days, unit, form)) is not None
