"""E13: certificates issued before the examination was passed."""

from __future__ import annotations

import datetime as dt

import pytest

from tests.checks.records import enforcer
from tests.checks.site import found, places

_ISSUED = "status: 有效\nissued: 2024-05-01\nexam: {{type: {}, date: {}, result: {}}}\n"


def test_an_examination_after_the_issue_is_reported_with_both_days() -> None:
    """On the day of the examination itself it is sound."""
    (finding,) = found(enforcer(_ISSUED.format("初任", "2024-05-02", "合格")), "E13")
    assert (finding.position.line, finding.field, finding.severity) == (6, "exam.date", "warning")
    assert [r.position.line for r in finding.related] == [5]
    assert finding.judged_on == dt.date(2024, 5, 1)
    assert places(enforcer(_ISSUED.format("初任", "2024-05-01", "合格")), "E13") == []


def test_who_did_not_pass_holds_no_valid_certificate() -> None:
    """Whenever the examination was."""
    site = enforcer(_ISSUED.format("初任", "2024-03-01", "不合格"))
    assert places(site, "E13") == [("a.yml", 6, "exam.result")]
    assert places(site.replace("有效", "收回"), "E13") == []


@pytest.mark.parametrize(
    "more", [_ISSUED.format("换证", "2024-09-01", "合格"), "status: 有效\nissued: 2024-05-01\n"]
)
def test_a_renewal_comes_after_the_first_issue(more: str) -> None:
    """And who has no examination on record cannot be judged."""
    assert places(enforcer(more), "E13") == []
