"""D09: documents published more than 20 working days after they were made."""

from __future__ import annotations

import datetime as dt

import pytest

from tests.checks.records import document
from tests.checks.site import found, places, settings


def test_the_last_day_is_counted_by_the_announced_calendar() -> None:
    """Made on 2026-09-18, a document is due by 2026-10-22 and not by 2026-10-16."""
    on = "date_document: 2026-09-18\ndate_publication: {}\n"
    assert places(document(on.format("2026-10-22")), "D09") == []
    (finding,) = found(document(on.format("2026-10-23")), "D09")
    assert (finding.position.line, finding.field, finding.severity) == (3, "date_publication", "warning")
    assert "2026-10-22" in finding.message.zh
    assert finding.judged_on == dt.date(2026, 9, 18)


def test_the_earlier_publication_counts() -> None:
    """What was promulgated in time may come to this site later."""
    more = "date_document: 2026-01-05\npublish_date: 2026-06-01\n"
    assert places(document(more), "D09") == [("a.yml", 3, "publish_date")]
    assert places(document(more + "date_publication: 2026-01-09\n"), "D09") == []


@pytest.mark.parametrize(
    "more",
    [
        "date_document: 2008-04-30\ndate_publication: 2008-12-01\n",
        "date_document: 2026-12-10\ndate_publication: 2027-03-01\n",
        "date_document: 2026-01-05\n",
        "date_publication: 2026-01-05\n",
        "date_document: 2026-01-05\ndate_publication: 2026-06-01\ndisclosure: 依申请公开\n",
    ],
)
def test_what_cannot_be_judged_is_silent(more: str) -> None:
    """Before the regulation, beyond the announced calendar, without dates, and not to be published."""
    assert places(document(more), "D09") == []


def test_local_days_off_move_the_day() -> None:
    """An autonomous region has festivals of its own."""
    late = document("date_document: 2026-09-18\ndate_publication: 2026-10-23\n")
    local = settings("calendar:\n  local_days: [2026-10-20]\n")
    assert places(late, "D09") == [("a.yml", 3, "date_publication")]
    assert places(local + late, "D09") == []
