"""E07: a status without its day or reason."""

from __future__ import annotations

import pytest

from tests.checks.records import enforcer
from tests.checks.site import found, places


@pytest.mark.parametrize("status", ["暂扣", "收回", "注销", "吊销", "遗失作废"])
def test_every_ending_status_needs_day_and_reason(status: str) -> None:
    """Both missing fields are named, at the status."""
    (finding,) = found(enforcer(f"status: {status}\n"), "E07")

    assert (finding.position.line, finding.field) == (4, "status")
    assert finding.message.zh == f"证件状态为“{status}”，缺少：状态日期、状态原因"


@pytest.mark.parametrize(
    ("more", "missing"), [("status_date: 2026-06-01\n", "状态原因"), ("status_reason: 调离\n", "状态日期")]
)
def test_only_what_is_missing_is_asked_for(more: str, missing: str) -> None:
    """The advice repeats what to add."""
    (finding,) = found(enforcer(f"status: 注销\n{more}"), "E07")

    assert finding.advice.zh == f"补填：{missing}。"


@pytest.mark.parametrize("more", ["", "status: 有效\n", "status: 损毁换发\n"])
def test_status_that_ends_nothing_is_silent(more: str) -> None:
    """A valid certificate needs no explanation, nor one without a status."""
    assert places(enforcer(more), "E07") == []


def test_complete_explanation_is_silent() -> None:
    """Day and reason are there."""
    assert places(enforcer("status: 注销\nstatus_date: 2026-06-01\nstatus_reason: 调离\n"), "E07") == []
