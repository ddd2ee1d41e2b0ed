"""P08: the kind of case and the promised time."""

from __future__ import annotations

import pytest

from gongshi.findings import Severity
from tests.checks.site import found, item, places


def _case(kind: str, promise: str, more: str = "") -> str:
    return item(f"project_type: {kind}\npromise_time: {promise}\n{more}")


@pytest.mark.parametrize("promise", ["2个工作日", "30日", "1个月"])
def test_item_done_at_once_that_takes_days(promise: str) -> None:
    """More than a working day is not at once."""
    (finding,) = found(_case("即办件", promise), "P08")

    assert (finding.severity, finding.position.line) == (Severity.ERROR, 5)
    assert finding.field == "promise_time"
    assert "即办件" in finding.message.zh


@pytest.mark.parametrize("promise", ["当场办结", "1个工作日", "0个工作日", "1日", "4小时", "24小时"])
def test_item_done_at_once_within_a_day(promise: str) -> None:
    """A working day or less is at once."""
    assert places(_case("即办件", promise), "P08") == []


@pytest.mark.parametrize("promise", ["3日", "48小时"])
def test_days_that_may_be_one_working_day_are_a_warning(promise: str) -> None:
    """Three calendar days may hold a single working day."""
    assert [f.severity for f in found(_case("instant", promise), "P08")] == [Severity.WARNING]


@pytest.mark.parametrize("promise", ["当场办结", "0个工作日"])
def test_promised_case_without_days(promise: str) -> None:
    """An item done by a promised day has a day; an explained 0 is only asked about."""
    assert [f.severity for f in found(_case("承诺件", promise), "P08")] == [Severity.ERROR]
    explained = _case("承诺件", promise, "promise_explain: 见说明\n")
    assert [f.severity for f in found(explained, "P08")] == [Severity.WARNING]


def test_other_kinds_and_absent_fields_are_silent() -> None:
    """Joint and reported cases say nothing about days, and what is absent contradicts nothing."""
    assert places(_case("joint", "当场办结"), "P08") == []
    assert places(_case("reported", "20个工作日"), "P08") == []
    assert places(item("project_type: instant\n"), "P08") == []
    assert places(item("promise_time: 5个工作日\n"), "P08") == []
