"""The timeline says on every day what the law of validity says on that day."""

from __future__ import annotations

import datetime as dt
import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gongshi.catalogue.timeline import standing_on, timeline, version_timeline
from gongshi.catalogue.validity import standing_of
from tests.catalogue import records
from tests.catalogue.laws import penalties, petitions, reconsideration, secrets
from tests.catalogue.viewing import Case, catalogue_of, decide, expected, random_case, view_on

D = dt.date.fromisoformat
VECTORS: list[dict[str, Any]] = json.loads(
    Path(__file__).with_name("validity_vectors.json").read_text(encoding="utf-8")
)
"""What a reader must be shown; `tests/browser/test_today.py` asks the browser the same."""


def case_of(vector: dict[str, Any]) -> Case:
    """Return a vector as a case."""
    now = dt.datetime.fromisoformat(vector["clock"])
    inspection = vector.get("inspection", False)
    return Case(tuple(vector["records"]), D(vector["release"]), now, vector["stale"], inspection)


@pytest.mark.parametrize("vector", VECTORS, ids=lambda vector: vector["why"])
def test_vectors_are_shown_as_written(vector: dict[str, Any]) -> None:
    """Known answers, one by one."""
    assert expected(case_of(vector)) == tuple(vector["shown"])


@given(st.randoms(use_true_random=False), st.dates(dt.date(2010, 1, 1), dt.date(2045, 12, 31)))
def test_a_timeline_says_on_every_day_what_the_law_says(dice: Any, other: dt.date) -> None:  # noqa: ANN401  # Hypothesis' Random
    """Around every change and on any other day, also before the first and after the last one."""
    case = random_case(dice)
    record, catalogue = catalogue_of(case)
    config = view_on(case, catalogue, case.release).config
    segments = timeline(record, catalogue, config)
    near = [s.day.toordinal() + n for s in segments for n in (-1, 0, 1) if s.day != dt.date.min]
    for day in (other, case.release, dt.date.min, dt.date.max, *map(dt.date.fromordinal, near)):
        assert standing_on(segments, day) == standing_of(record, catalogue, config, day)


@given(st.randoms(use_true_random=False))
def test_every_day_of_a_few_years_is_right(dice: Any) -> None:  # noqa: ANN401  # Hypothesis' Random
    """No change is missed between those that the timeline knows."""
    case = random_case(dice)
    record, catalogue = catalogue_of(case)
    config = view_on(case, catalogue, case.release).config
    segments = timeline(record, catalogue, config)
    for number in range(0, 365 * 3, 1):
        day = case.release + dt.timedelta(days=number)
        assert standing_on(segments, day) == standing_of(record, catalogue, config, day)


@given(st.randoms(use_true_random=False))
def test_a_timeline_from_a_day_on_is_the_end_of_the_whole(dice: Any) -> None:  # noqa: ANN401  # Hypothesis' Random
    """What comes later does not depend on where one begins to look."""
    case = random_case(dice)
    record, catalogue = catalogue_of(case)
    config = view_on(case, catalogue, case.release).config
    whole = timeline(record, catalogue, config)
    part = timeline(record, catalogue, config, case.release)
    assert part[1:] == tuple(s for s in whole if s.day > case.release)


def test_neighbours_in_a_timeline_differ() -> None:
    """A certificate of five years: not yet, valid, soon, expired."""
    holder = {"register": "enforcers", "id": "z-1", "name": "示例甲", "cert_no": "SL000001", "body": "zjj",
              "status": "valid", "issued": "2022-07-01", "valid_until": "2027-06-30"}  # fmt: skip
    case = Case((holder,), D("2026-01-01"), dt.datetime(2026, 1, 1, tzinfo=dt.UTC), 60)
    record, catalogue = catalogue_of(case)
    found = timeline(record, catalogue, view_on(case, catalogue, case.release).config)
    assert [(s.day.isoformat(), s.state, s.tone) for s in found] == [
        ("0001-01-01", "not_yet", "unknown"),
        ("2022-07-01", "valid", "valid"),
        ("2027-05-31", "valid", "soon"),
        ("2027-07-01", "expired", "ended"),
    ]
    assert standing_on(found[1:], D("2022-06-30")) is None


@pytest.mark.parametrize(
    ("clock", "day", "doubt"),
    [
        ("2026-11-22T15:59:59+00:00", "2026-11-23", "clock"),
        ("2026-11-22T16:00:00+00:00", "2026-11-23", ""),
        ("2027-01-22T15:59:59+00:00", "2027-01-22", ""),
        ("2027-01-22T16:00:00+00:00", "2027-01-23", "stale"),
    ],
)
def test_the_day_is_that_of_shanghai_and_may_be_in_doubt(clock: str, day: str, doubt: str) -> None:
    """The day begins at 16:00 UTC; sixty days after the release are the last that it is believed on."""
    assert decide(dt.datetime.fromisoformat(clock), D("2026-11-23"), 60) == (D(day), doubt)


@given(day=st.dates(dt.date(1990, 1, 1), dt.date(2030, 1, 1)))
def test_a_version_says_on_every_day_what_its_timeline_says(day: dt.date) -> None:
    """The page carries the segments; the browser only looks up the one of its day."""
    old, new = petitions()
    laws = (penalties(), reconsideration(), secrets(), old, new)
    catalogue = records.catalogue_of(*laws)
    for one in laws:
        for version in one.versions:
            shown = standing_on(version_timeline(version, one, catalogue), day)
            assert shown == catalogue.law_register.version_standing(version, one, day)
