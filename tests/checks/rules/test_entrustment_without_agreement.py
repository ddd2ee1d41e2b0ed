"""B02: an entrustment without an agreement, or past its term."""

from __future__ import annotations

import datetime as dt

import pytest

from tests.checks.records import department
from tests.checks.site import places

_ENTRUSTED = "enforcement:\n  kind: 受委托组织\n  status: 确认\n"
_TERM = "  entrustment:\n    principal: zjj\n"


def test_missing_entrustment_is_reported_at_the_kind() -> None:
    """The kind says that there must be one."""
    assert places(department(_ENTRUSTED), "B02") == [("csgl.yml", 3, "enforcement.kind")]


def test_entrustment_without_agreement_is_reported() -> None:
    """A principal alone is no agreement in writing."""
    assert places(department(_ENTRUSTED + _TERM), "B02") == [("csgl.yml", 6, "enforcement.entrustment")]


def test_last_day_of_the_term_still_counts() -> None:
    """The day after it the body may no longer act."""
    site = department(_ENTRUSTED + _TERM + "    document: 委托书\n    to_date: 2026-11-23\n")

    assert places(site, "B02", day=dt.date(2026, 11, 23)) == []
    assert places(site, "B02", day=dt.date(2026, 11, 24)) == [
        ("csgl.yml", 8, "enforcement.entrustment.to_date")
    ]


@pytest.mark.parametrize(
    "more",
    [
        "",
        "enforcement:\n  kind: 法定行政机关\n",
        "enforcement:\n  kind: 法律法规授权组织\n",
        "enforcement:\n  kind: 受委托组织\n  status: 撤销\n",
        _ENTRUSTED + _TERM + "    document: 委托书\n",
    ],
)
def test_other_kinds_and_revoked_bodies_are_silent(more: str) -> None:
    """Only who acts in another's name needs an agreement, and an agreement may have no term here."""
    assert places(department(more), "B02") == []
