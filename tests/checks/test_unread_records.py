"""One record that cannot be read must not make others wrong: nobody is told to correct a figure that is right."""

from __future__ import annotations

import pytest

from gongshi.checks.registry import all_rules
from tests.checks.site import report_of

_COUNTING = {
    "B04": ("power-items", ""),
    "D07": (
        "documents",
        (
            "-- content/documents/a.yml --\ntitle: 示例办法\ndoc_number: 示规〔2024〕1号\n"
            "-- content/documents/c.yml --\ntitle: 示例细则\ndoc_number: 示规〔2024〕3号\n"
        ),
    ),
    "D17": ("documents", ""),
    "D21": ("documents", ""),
    "E09": ("enforcers", ""),
    "F03": ("departments", ""),
}
"""Rules that count, or look for one record among all, by the register; where its own sample is of another kind,
a site that fails."""


@pytest.mark.parametrize("code", _COUNTING)
def test_what_may_be_in_an_unreadable_file_is_not_missed(code: str) -> None:
    """With every file read the rule finds its fault; with one unread in the register it says nothing."""
    register, site = _COUNTING[code]
    site = site or next(rule.fails for rule in all_rules() if rule.code == code)
    broken = f"-- content/{register}/zz.yml --\n- [\n"

    assert code in [f.code for f in report_of(site)]
    assert code not in [f.code for f in report_of(site + broken)]
