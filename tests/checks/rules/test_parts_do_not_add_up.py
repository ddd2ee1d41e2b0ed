"""F02: parts that do not make up the whole."""

from __future__ import annotations

import pytest

from gongshi.findings import Severity
from tests.checks.records import figure
from tests.checks.site import found

_PARTS = "parts:\n  - {label: 甲, declared: 24}\n  - {label: 乙, declared: 47}\n"


def test_the_finding_stands_at_the_whole() -> None:
    """It says both numbers."""
    (finding,) = found(figure(f"declared: 72\n{_PARTS}"), "F02")

    assert (finding.severity, finding.position.line) == (Severity.WARNING, 2)
    assert "71" in finding.message.en
    assert "72" in finding.message.en


def test_a_number_of_this_site_is_an_error() -> None:
    """We can correct it."""
    assert [f.severity for f in found(figure(f"declared: 72\nstated_by: 本站\n{_PARTS}"), "F02")] == [
        Severity.ERROR
    ]


@pytest.mark.parametrize("declared", ["71", "七十一", "71件", "近70余", "约72"])
def test_the_same_number_in_other_words_is_silent(declared: str) -> None:
    """Chinese numerals and units are read; rough numbers prove nothing."""
    assert found(figure(f"declared: {declared}\n{_PARTS}"), "F02") == []


def test_a_part_may_take_its_number_from_another_figure() -> None:
    """Where that one changes, the sum is checked again."""
    other = figure("declared: 12\n", name="b")
    parts = "parts:\n  - {label: 审结, figure: b}\n  - {label: 未结, declared: 4}\n"

    assert found(other + figure(f"declared: 16\n{parts}"), "F02") == []
    assert len(found(other + figure(f"declared: 17\n{parts}"), "F02")) == 1
