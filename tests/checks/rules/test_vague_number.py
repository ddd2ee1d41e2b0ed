"""F06: rough and contradictory numbers."""

from __future__ import annotations

import pytest

from tests.checks.records import figure
from tests.checks.site import found, places


@pytest.mark.parametrize("text", ["近600余人", "近百余条", "不到100多条"])
def test_nearly_and_more_than_exclude_each_other(text: str) -> None:
    """Marking it as rough does not make it a number."""
    (finding,) = found(figure(f"declared: {text}\napprox: 是\n"), "F06")

    assert "自相矛盾" in finding.message.zh
    assert finding.field == "declared"


@pytest.mark.parametrize("text", ["100多条", "约600人", "600人左右", "5日以上", "不少于5日"])
def test_a_rough_number_must_be_marked(text: str) -> None:
    """Marked, it is silent."""
    assert places(figure(f"declared: {text}\n"), "F06") == [("a.yml", 2, "declared")]
    assert places(figure(f"declared: {text}\napprox: 是\n"), "F06") == []


def test_parts_are_looked_at_too() -> None:
    """Wherever a number stands."""
    assert places(figure("parts:\n  - {label: 甲, declared: 约3件}\n"), "F06") == [
        ("a.yml", 3, "parts.0.declared")
    ]


@pytest.mark.parametrize("text", ["600", "1,412项", "五项", "90.48%"])
def test_exact_numbers_are_silent(text: str) -> None:
    """No word says that they are rough."""
    assert places(figure(f"declared: {text}\n"), "F06") == []
