"""D24: documents without their central registration number."""

from __future__ import annotations

import datetime as dt

import pytest

from tests.checks.records import document
from tests.checks.site import found, places, settings

_SINCE = settings("documents:\n  registered_since: 2019-07-01\n")
_MADE = "date_document: 2024-03-01\n"


def test_document_without_a_number_is_an_error() -> None:
    """Judged by the day on which it was made."""
    (finding,) = found(_SINCE + document(_MADE), "D24")

    assert (finding.position.line, finding.field, finding.severity) == (1, "title", "error")
    assert finding.judged_on == dt.date(2024, 3, 1)


@pytest.mark.parametrize(
    "site",
    [
        _SINCE + document(_MADE + "registration_no: SLGF-2024-001\n"),
        _SINCE + document("date_document: 2019-06-30\n"),
        _SINCE + document(),
        document(_MADE),
    ],
)
def test_nothing_is_asked_before_it_was_asked(site: str) -> None:
    """Nor of a document without a date, nor where the province asks for none."""
    assert places(site, "D24") == []


def test_first_day_counts() -> None:
    """From the very day on."""
    assert len(places(_SINCE + document("date_document: 2019-07-01\n"), "D24")) == 1
