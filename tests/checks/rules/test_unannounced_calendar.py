"""H01: limits that reach into a year whose holidays are not announced."""

from __future__ import annotations

import datetime as dt

import pytest

from gongshi.catalogue.workdays import statutory
from tests.checks.site import found, item, places

_LAST = statutory().last


def test_the_shortest_of_them_is_reported_once() -> None:
    """One finding for the site, with how many items it concerns and the day that it was counted from."""
    site = (
        item("task_state: 在用\npromise_time: 20个工作日\n")
        + item("task_state: 在用\npromise_time: 15个工作日\nanticipate_time: 90个工作日\n", name="b")
        + item("task_state: 在用\npromise_time: 3个工作日\n", name="c")
    )
    day = _LAST - dt.timedelta(days=14)
    (finding,) = found(site, "H01", day=day)
    assert (finding.position.path, finding.position.line) == ("content/power-items/b.yml", 5)
    assert (finding.severity, finding.judged_on) == ("warning", day)
    assert "有 2 个" in finding.message.zh
    assert str(_LAST.year + 1) in finding.message.zh


def test_a_limit_that_ends_on_the_last_announced_day_is_silent() -> None:
    """One working day more is not."""
    day = _LAST - dt.timedelta(days=1)
    one = "task_state: 在用\npromise_time: {}个工作日\n"
    assert places(item(one.format(1)), "H01", day=day - dt.timedelta(days=2)) == []
    assert places(item(one.format(9)), "H01", day=day) == [("a.yml", 5, "promise_time")]


@pytest.mark.parametrize(
    "more",
    [
        "task_state: 取消\npromise_time: 90个工作日\n",
        "task_state: 在用\npromise_time: 24小时\n",
        "task_state: 在用\npromise_time: 90日\n",
        "task_state: 在用\n",
    ],
)
def test_what_has_no_last_day_is_silent(more: str) -> None:
    """Items that have ended, hours, days that may be worked or not, and items without a limit."""
    assert places(item(more), "H01", day=_LAST) == []
