"""F04: percentages divided again."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.checks.records import figure
from tests.checks.site import found, places


def _share(declared: str, numerator: int, denominator: int) -> str:
    return figure(
        f"declared: {declared}\npercentages:\n"
        f"  - {{label: 率, numerator: {numerator}, denominator: {denominator}}}\n"
    )


def test_the_finding_divides() -> None:
    """It stands at the percentage and gives the right one."""
    (finding,) = found(_share("97%", 187, 190), "F04")

    assert finding.field == "declared"
    assert "98.42%" in finding.message.zh


@pytest.mark.parametrize(
    ("declared", "numerator", "denominator"),
    [("44.2%", 624, 1412), ("45.3%", 624, 1379), ("90.48%", 95, 105), ("100%", 187, 187), ("12.5%", 1, 8),
     ("12%", 1, 8), ("13%", 1, 8)],
)  # fmt: skip
def test_every_way_of_rounding_a_half_is_right(declared: str, numerator: int, denominator: int) -> None:
    """The precision is the one that the percentage states; 12.5 may become 12 or 13."""
    assert places(_share(declared, numerator, denominator), "F04") == []


def test_the_wrong_denominator_is_found() -> None:
    """44.2 % of 1412 is not 44.2 % of 1379."""
    assert places(_share("44.2%", 624, 1379), "F04") == [("a.yml", 2, "declared")]


def test_a_rough_share_or_no_denominator_is_silent() -> None:
    """Nothing can be divided."""
    assert places(_share("近90%", 95, 105), "F04") == []
    assert places(_share("90%", 0, 0), "F04") == []


def test_a_share_of_its_own_is_reported_at_its_own_place() -> None:
    """A figure may hold several."""
    more = "declared: 20\npercentages:\n  - {label: 率, declared: 90%, numerator: 19, denominator: 20}\n"

    assert places(figure(more), "F04") == [("a.yml", 4, "percentages.0.declared")]


@given(st.integers(0, 5000), st.integers(1, 5000))
def test_what_is_rounded_to_two_places_is_right(numerator: int, denominator: int) -> None:
    """For every pair."""
    share = f"{numerator * 100 / denominator:.2f}%"

    assert places(_share(share, numerator, denominator), "F04") == []
