"""E09: departments that punish or coerce with fewer than two enforcers."""

from __future__ import annotations

import datetime as dt

import pytest

from tests.checks.records import enforcer
from tests.checks.site import DAY, found, item, places, settings

_PUNISHES = item("task_state: 在用\n", category="penalty")
_LIVE = "status: 有效\nissued: 2024-01-01\nvalid_until: 2026-12-31\n"


def _holders(*more: str) -> str:
    return "".join(enforcer(text, name=f"e{n}", cert_no=f"2102120010{n}") for n, text in enumerate(more))


def test_one_enforcer_is_too_few() -> None:
    """An error at the department, on the viewing day."""
    (finding,) = found(_PUNISHES + _holders(_LIVE), "E09")
    assert (finding.position.path, finding.position.line) == ("content/departments/zjj.yml", 1)
    assert (finding.severity, finding.judged_on) == ("error", DAY)
    assert "只有 1 人" in finding.message.zh
    assert places(_PUNISHES + _holders(_LIVE, _LIVE), "E09") == []


def test_certificates_that_ran_out_are_a_warning() -> None:
    """The people are there; their papers are not."""
    (finding,) = found(_PUNISHES + _holders(_LIVE, _LIVE), "E09", day=dt.date(2027, 1, 1))
    assert finding.severity == "warning"


@pytest.mark.parametrize("other", ["status: 注销\n", _LIVE + "cert_type: 听证主持人证\n"])
def test_cancelled_and_other_certificates_do_not_count(other: str) -> None:
    """Who chairs hearings does not enforce."""
    assert len(places(_PUNISHES + _holders(_LIVE, other), "E09")) == 1


@pytest.mark.parametrize(
    "site",
    [
        _PUNISHES,
        item("task_state: 在用\n") + _holders(_LIVE),
        item("task_state: 取消\n", category="penalty") + _holders(_LIVE),
        settings("enforcers:\n  withheld_bodies: [zjj]\n") + _PUNISHES + _holders(_LIVE),
    ],
)
def test_where_nothing_can_be_said_nothing_is(site: str) -> None:
    """No register of enforcers, no such power, no power in use, holders that are only counted."""
    assert places(site, "E09") == []
