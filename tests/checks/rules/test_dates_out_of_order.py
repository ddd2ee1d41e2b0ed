"""D08: dates of a document that run backwards."""

from __future__ import annotations

import pytest

from tests.checks.records import document
from tests.checks.site import found, places


@pytest.mark.parametrize(
    ("first", "second", "severity"),
    [
        ("date_document", "date_publication", "warning"),
        ("date_publication", "date_entry_into_force", "warning"),
        ("date_entry_into_force", "date_expiry", "error"),
    ],
)
def test_each_pair_has_its_weight_and_both_places(first: str, second: str, severity: str) -> None:
    """The finding stands at the later date and shows the earlier one."""
    (finding,) = found(document(f"{first}: 2026-04-02\n{second}: 2026-04-01\n"), "D08")

    assert (finding.position.line, finding.field) == (3, second)
    assert finding.severity == severity
    assert [party.position.line for party in finding.related if party.position] == [2]


def test_retroactive_document_gets_its_own_advice() -> None:
    """It may be meant, and then the reason is asked for."""
    (finding,) = found(document("date_publication: 2026-04-02\ndate_entry_into_force: 2026-04-01\n"), "D08")

    assert "溯及既往" in finding.advice.zh
    assert finding.message.zh == "公布日期 2026-04-02 晚于施行日期 2026-04-01"


def test_all_on_one_day_is_in_order() -> None:
    """自公布之日起施行 makes the days equal; a term may be of one day."""
    days = ("date_document", "date_publication", "date_entry_into_force", "date_expiry")

    assert places(document("".join(f"{day}: 2026-04-01\n" for day in days)), "D08") == []


def test_dates_that_are_not_neighbours_are_not_compared() -> None:
    """A document may be dated after it takes force without a date of promulgation: nothing is decided."""
    assert places(document("date_document: 2026-04-02\ndate_expiry: 2026-04-01\n"), "D08") == []
