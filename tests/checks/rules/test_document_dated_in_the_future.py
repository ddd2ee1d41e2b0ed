"""D26: a document that does not exist yet."""

from __future__ import annotations

import datetime as dt

from tests.checks.records import document
from tests.checks.site import found, places

_SITE = document("date_document: 2026-11-24\n")


def test_tomorrow_is_reported_and_today_is_not() -> None:
    """The viewing day decides, to the day."""
    assert places(_SITE, "D26", day=dt.date(2026, 11, 23)) == [("a.yml", 2, "date_document")]
    assert places(_SITE, "D26", day=dt.date(2026, 11, 24)) == []


def test_message_names_both_days() -> None:
    """A wrong clock is seen at once."""
    (finding,) = found(_SITE, "D26", day=dt.date(2020, 1, 1))

    assert "2026-11-24" in finding.message.zh
    assert "2020-01-01" in finding.message.zh


def test_later_entry_into_force_is_in_order() -> None:
    """A document may take force in the future, and may have no date at all."""
    more = "date_document: 2026-11-01\ndate_publication: 2026-11-02\ndate_entry_into_force: 2027-01-01\n"

    assert places(document(more), "D26") == []
    assert places(document(), "D26") == []
