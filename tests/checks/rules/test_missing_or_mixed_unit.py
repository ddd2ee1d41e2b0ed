"""F11: units."""

from __future__ import annotations

import pytest

from tests.checks.records import figure
from tests.checks.site import places


def test_a_number_without_a_unit() -> None:
    """Nobody knows what is counted."""
    assert places(figure("declared: 12\n"), "F11") == [("a.yml", 2, "declared")]


@pytest.mark.parametrize("more", ["declared: 12\nunit: 件\n", "declared: 12件\n", "declared: 98%\n"])
def test_a_unit_beside_or_behind_the_number(more: str) -> None:
    """Either will do; per cent is one."""
    assert places(figure(more), "F11") == []


def test_a_number_with_two_units() -> None:
    """Behind it and beside it: nobody knows which is meant."""
    assert places(figure("declared: 1412元\nunit: 件\n"), "F11") == [("a.yml", 2, "declared")]
    assert places(figure("declared: 1412件\nunit: 件\n"), "F11") == []


def test_a_part_in_another_unit() -> None:
    """元 and 万元 do not add up."""
    more = "declared: 12\nunit: 万元\nparts:\n  - {label: 甲, declared: 120000, unit: 元}\n"
    assert places(figure(more), "F11") == [("a.yml", 5, "parts.0.declared")]
    assert places(figure(more.replace(", unit: 元", "")), "F11") == []
