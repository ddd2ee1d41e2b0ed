"""F05: numbers that cannot be."""

from __future__ import annotations

import pytest

from tests.checks.records import figure
from tests.checks.site import found, places

_CLOSED = "declared: {}\nunit: 件\nparts:\n  - {{label: 审结, declared: 16}}\nremainder: 尚未审结\n"


def test_more_closed_than_received() -> None:
    """The finding says both numbers."""
    (finding,) = found(figure(_CLOSED.format(12)), "F05")

    assert (finding.position.line, finding.field) == (2, "declared")
    assert "16" in finding.message.zh
    assert "12" in finding.message.zh


@pytest.mark.parametrize("received", [16, 17])
def test_as_many_or_fewer_closed_is_silent(received: int) -> None:
    """The rest may be nothing."""
    assert places(figure(_CLOSED.format(received)), "F05") == []


def test_below_zero() -> None:
    """No number of things is negative, wherever it stands."""
    assert places(figure("declared: -3\n"), "F05") == [("a.yml", 2, "declared")]
    assert places(figure("parts:\n  - {label: 甲, declared: -1}\n"), "F05") == [
        ("a.yml", 3, "parts.0.declared")
    ]


def test_half_a_case() -> None:
    """Cases are whole; money, areas and shares need not be."""
    assert places(figure("declared: 12.5\nunit: 件\n"), "F05") == [("a.yml", 2, "declared")]
    for text in ("12.5万元", "98.5%", "3.5公里", "1.2万人"):
        assert places(figure(f"declared: {text}\n"), "F05") == []
