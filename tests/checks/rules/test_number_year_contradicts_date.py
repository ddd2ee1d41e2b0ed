"""D05: a number of one year on a document of another."""

from __future__ import annotations

import pytest

from tests.checks.records import document
from tests.checks.site import found, places


def test_other_year_is_an_error_with_both_places() -> None:
    """The finding stands at the number and shows where the date is."""
    (finding,) = found(document("date_document: 2026-03-02\ndoc_number: 示政规〔2025〕5号\n"), "D05")

    assert (finding.position.line, finding.field) == (3, "doc_number")
    assert finding.severity == "error"
    assert [party.position.line for party in finding.related if party.position] == [2]


@pytest.mark.parametrize(
    ("date", "severity"), [("2026-01-31", "warning"), ("2026-02-01", "error"), ("2024-01-05", "error")]
)
def test_january_of_the_next_year_is_a_warning(date: str, severity: str) -> None:
    """A number left over from December is a habit; any other year is a slip."""
    (finding,) = found(document(f"doc_number: 示政规〔2025〕5号\ndate_document: {date}\n"), "D05")

    assert finding.severity == severity


@pytest.mark.parametrize(
    "more",
    [
        "doc_number: 示政规〔2025〕5号\n",
        "date_document: 2026-03-02\n",
        "doc_number: 示例区人民政府令第3号\ndate_document: 2026-03-02\n",
        "doc_number: 示政规〔25〕5号\ndate_document: 2026-03-02\n",
    ],
)
def test_one_year_alone_is_silent(more: str) -> None:
    """Without both years there is nothing to compare."""
    assert places(document(more), "D05") == []
