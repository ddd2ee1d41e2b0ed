"""E05: a certificate that ends too early or too late."""

from __future__ import annotations

import pytest

from tests.checks.records import enforcer
from tests.checks.site import found, places, settings


def _term(issued: str, until: str) -> str:
    return enforcer(f"issued: {issued}\nvalid_until: {until}\n")


def test_end_before_the_beginning_shows_both_places() -> None:
    """The finding stands at the end and shows the day of issue."""
    (finding,) = found(_term("2024-05-01", "2024-04-30"), "E05")

    assert (finding.position.line, finding.field) == (5, "valid_until")
    assert "早于发证日期" in finding.message.zh
    assert [party.position.line for party in finding.related if party.position] == [4]


@pytest.mark.parametrize(
    ("issued", "until", "is_fault"),
    [
        ("2024-05-01", "2029-04-30", False),
        ("2024-05-01", "2029-05-01", False),
        ("2024-05-01", "2029-05-02", True),
        ("2024-02-29", "2029-02-28", False),
        ("2024-02-29", "2029-03-02", True),
        ("2024-05-01", "2024-05-01", False),
    ],
)
def test_longest_term_is_five_years_to_the_day(issued: str, until: str, *, is_fault: bool) -> None:
    """Both ways of counting the last day are printed on certificates."""
    assert bool(places(_term(issued, until), "E05")) is is_fault


def test_site_sets_the_longest_term() -> None:
    """Some provinces issue for three years."""
    site = settings("enforcers:\n  max_validity_years: 3\n") + _term("2024-05-01", "2029-04-30")

    assert "最长 3 年" in found(site, "E05")[0].message.zh


@pytest.mark.parametrize("more", ["", "issued: 2024-05-01\n", "valid_until: 2099-05-01\n"])
def test_one_day_alone_is_silent(more: str) -> None:
    """Without both days there is no term."""
    assert places(enforcer(more), "E05") == []
