"""P27: channels that lead nowhere."""

from __future__ import annotations

import pytest

from gongshi.findings import Severity
from tests.checks.site import found, item, places, report_of


def test_remedy_without_a_body() -> None:
    """A period alone tells nobody where to go."""
    site = item("remedy:\n  reconsideration_period: 60日\n  litigation_period: 6个月\n")
    (finding,) = found(site, "P27")

    assert (finding.severity, finding.position.line, finding.field) == (Severity.ERROR, 5, "remedy")


@pytest.mark.parametrize("body", ["reconsideration_body: 示例区人民政府", "court: 示例区人民法院"])
def test_one_body_is_enough(body: str) -> None:
    """Reconsideration or a court: either is a way."""
    assert places(item(f"remedy:\n  {body}\n"), "P27") == []


@pytest.mark.parametrize("way", ["phone: 0411-12345678", "window: 示例窗口", "letter: 示例区文化路1号"])
def test_any_way_to_complain_is_enough(way: str) -> None:
    """A number, a counter or an address will do."""
    assert places(item(f"supervise_way:\n  {way}\n"), "P27") == []


def test_complaint_channel_without_a_way() -> None:
    """An empty group of fields is no channel."""
    site = item("supervise_way: {}\n")

    assert [f.field for f in found(site, "P27")] == ["supervise_way"]


@pytest.mark.parametrize("category", ["benefit", "confirmation"])
def test_contestable_decision_without_a_remedy_is_a_warning(category: str) -> None:
    """Where P32 does not ask for a remedy, a decision that can be contested is asked about."""
    (finding,) = found(item(category=category), "P27")

    assert (finding.severity, finding.field) == (Severity.WARNING, "remedy")


@pytest.mark.parametrize("category", ["licence", "penalty", "award", "inspection", "confirmation"])
def test_absent_channel_is_never_told_twice(category: str) -> None:
    """What the rule on mandatory fields says is not repeated."""
    report = report_of(item(category=category), rules=["P27", "P32"])
    fields = [f.field for f in report if f.field in ("remedy", "supervise_way")]

    assert len(fields) == len(set(fields))


def test_cancelled_item_is_silent() -> None:
    """Nobody contests an item that is gone."""
    assert places(item("task_state: cancelled\nremedy:\n  court_period: x\n"), "P27") == []
    assert places(item("task_state: cancelled\n", category="benefit"), "P27") == []
