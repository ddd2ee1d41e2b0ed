"""P06: a promise that is longer than the law allows."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.checks.site import found, item, places

_LIMITS = "anticipate_time: {}\npromise_time: {}\n"


def test_longer_promise_names_both_limits() -> None:
    """The finding stands at the promise and says both limits."""
    (finding,) = found(item(_LIMITS.format("20个工作日", "25个工作日")), "P06")

    assert (finding.position.line, finding.field) == (5, "promise_time")
    assert "25 个工作日" in finding.message.zh
    assert "20 working days" in finding.message.en


@pytest.mark.parametrize(
    ("statute", "promise"),
    [("20个工作日", "60日"), ("5日", "10个工作日"), ("1个月", "60日"), ("当场办结", "3个工作日")],
)
def test_surely_longer_in_another_unit(statute: str, promise: str) -> None:
    """Units are converted where every calendar gives the same answer."""
    assert places(item(_LIMITS.format(statute, promise)), "P06") == [("a.yml", 5, "promise_time")]


@pytest.mark.parametrize(
    ("statute", "promise"),
    [
        ("20个工作日", "20个工作日"),
        ("20个工作日", "25日"),
        ("5个工作日", "7日"),
        ("无法定时限", "30个工作日"),
        ("0个工作日", "30个工作日"),
        ("20个工作日", "当场办结"),
    ],
)
def test_no_false_alarm(statute: str, promise: str) -> None:
    """Equal, undecidable or unlimited is not longer; a statutory 0 means that there is no limit."""
    assert places(item(_LIMITS.format(statute, promise)), "P06") == []


def test_one_limit_alone_is_silent() -> None:
    """A missing limit is reported by the rule on mandatory fields."""
    assert places(item("promise_time: 5个工作日\n"), "P06") == []
    assert places(item("anticipate_time: 5个工作日\n"), "P06") == []


def test_site_visit_is_compared_too() -> None:
    """The visit has limits of its own."""
    visit = "site_visit:\n  required: 是\n  statutory_time: 5个工作日\n  promise_time: 7个工作日\n"

    assert places(item(visit), "P06") == [("a.yml", 7, "site_visit.promise_time")]


@given(st.integers(1, 400), st.integers(1, 400), st.sampled_from(["个工作日", "日", "个月", "小时"]))
def test_same_unit_is_compared_by_number(statute: int, promise: int, unit: str) -> None:
    """In one unit the larger number is the longer limit."""
    site = item(_LIMITS.format(f"{statute}{unit}", f"{promise}{unit}"))

    assert bool(found(site, "P06")) == (promise > statute)
