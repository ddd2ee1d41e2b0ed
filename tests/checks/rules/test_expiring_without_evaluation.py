"""D12: documents that end soon without an evaluation."""

from __future__ import annotations

import datetime as dt

import pytest

from tests.checks.records import document
from tests.checks.site import found, places, settings

_ENDS = "date_entry_into_force: 2022-01-01\ndate_expiry: 2026-12-31\n"


def test_from_180_days_before_the_end_it_is_said() -> None:
    """Not a day earlier, and not after the end."""
    days = ("2026-07-03", "2026-07-04", "2026-12-31", "2027-01-01")
    shown = [len(places(document(_ENDS), "D12", day=dt.date.fromisoformat(day))) for day in days]
    assert shown == [0, 1, 1, 0]
    (finding,) = found(document(_ENDS), "D12")
    assert (finding.position.line, finding.field, finding.severity) == (3, "date_expiry", "info")
    assert finding.judged_on == dt.date(2026, 11, 23)


def test_the_period_is_the_sites_own() -> None:
    """As for the words 即将到期."""
    assert places(settings("documents:\n  expiring_within_days: 30\n") + document(_ENDS), "D12") == []


@pytest.mark.parametrize(
    ("evaluation", "count"), [("{date: 2026-01-10}", 0), ("{result: 继续执行}", 0), ("{date: 2024-01-10}", 1)]
)
def test_a_recent_evaluation_settles_it(evaluation: str, count: int) -> None:
    """One of two years ago does not."""
    assert len(places(document(f"{_ENDS}evaluation: {evaluation}\n"), "D12")) == count


def test_a_repealed_document_needs_none() -> None:
    """It has ended already."""
    assert places(document(_ENDS + "date_repealed: 2026-05-01\n"), "D12") == []
