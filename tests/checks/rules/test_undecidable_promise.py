"""P07: limits that only a calendar could compare."""

from __future__ import annotations

import pytest

from gongshi.findings import Severity
from tests.checks.site import found, item, places

_LIMITS = "anticipate_time: {}\npromise_time: {}\n"


@pytest.mark.parametrize(
    ("statute", "promise"), [("5个工作日", "7日"), ("20个工作日", "1个月"), ("30日", "1个月")]
)
def test_units_that_cannot_be_compared(statute: str, promise: str) -> None:
    """The finding is a warning at the promise."""
    (finding,) = found(item(_LIMITS.format(statute, promise)), "P07")

    assert (finding.severity, finding.position.line) == (Severity.WARNING, 5)
    assert finding.field == "promise_time"


@pytest.mark.parametrize(
    ("statute", "promise"),
    [
        ("20个工作日", "10日"),
        ("20个工作日", "60日"),
        ("无法定时限", "7日"),
        ("0日", "5个工作日"),
        ("20个工作日", "当场办结"),
    ],
)
def test_what_can_be_decided_is_silent(statute: str, promise: str) -> None:
    """A decided comparison is P06's business, and without a limit there is none to keep."""
    assert places(item(_LIMITS.format(statute, promise)), "P07") == []


def test_one_limit_alone_is_silent() -> None:
    """Nothing to compare, nothing to say."""
    assert places(item("promise_time: 7日\n"), "P07") == []


def test_never_together_with_the_longer_promise() -> None:
    """A promise is either surely longer, or undecidable, or neither."""
    units = ("3个工作日", "3日", "1个月", "72小时", "当场办结", "20个工作日", "45日")
    for statute in units:
        for promise in units:
            site = item(_LIMITS.format(statute, promise))
            assert not (found(site, "P06") and found(site, "P07"))
