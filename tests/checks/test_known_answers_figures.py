"""Figures of real reports with known answers: what adds up, and what does not."""

from __future__ import annotations

import pytest

from tests.checks.records import figure
from tests.checks.site import found


def _sum(declared: int, *parts: int, category: str = "") -> str:
    kind = f", category: {category}" if category else ""
    lines = "".join(
        f"  - {{label: 第{n}项, declared: {part}{kind}}}\n" for n, part in enumerate(parts, start=1)
    )
    return figure(f"declared: {declared}\nunit: 项\nparts:\n{lines}")


_CASES = {
    "ten categories of 2010": (1412, (89, 97, 624, 14, 23, 11, 7, 38, 2, 474), -33),
    "a power list of 2021": (3064, (130, 43, 25, 40, 8, 197, 2152, 78, 4, 387), 0),
    "an adjustment decision of 2021": (59, (25, 1, 26, 3, 4), 0),
    "enforcement bodies, statutory and authorised": (58, (49, 9), 0),
    "a clean-up of 2024": (13, (7, 4, 2), 0),
    "a clean-up of 2002 to 2008": (71, (24, 40, 7), 0),
    "complaints received": (187, (74, 110, 3), 0),
    "reconsideration closed": (12, (4, 2, 6), 0),
}


@pytest.mark.parametrize("case", _CASES)
def test_sums_of_real_reports(case: str) -> None:
    """Each is right or wrong by the known difference."""
    declared, parts, gap = _CASES[case]
    assert sum(parts) - declared == gap
    for code, category in (("F01", "other"), ("F02", "")):
        findings = found(_sum(declared, *parts, category=category), code)
        assert len(findings) == (1 if gap else 0)
        assert all(f"{sum(parts):,}" in f.message.zh and f"{declared:,}" in f.message.zh for f in findings)


def test_litigation_of_a_real_annual_report() -> None:
    """2+0+1+0 was printed with a total of 0."""
    table = "table:\n  kind: disputes\n  rows:\n    - {row: sued_directly, cells: [2, 0, 1, 0, 0]}\n"
    assert [f.code for f in found(figure(table), "F10")] == ["F10"]
