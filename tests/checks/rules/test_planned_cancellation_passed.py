"""P23: the planned day of cancellation has come."""

from __future__ import annotations

import datetime as dt

from tests.checks.site import found, item, places

_PLANNED = item("task_state: active\nplan_cancel_date: 2026-06-30\n")


def test_both_dates_are_named() -> None:
    """The finding stands at the state, with the planned day as the other party."""
    (finding,) = found(_PLANNED, "P23")

    assert (finding.position.line, finding.field) == (4, "task_state")
    assert "2026-06-30" in finding.message.zh
    assert "2026-11-23" in finding.message.zh
    assert [str(r.position) for r in finding.related] == ["content/power-items/a.yml:5:19"]


def test_the_day_itself_counts() -> None:
    """From the planned day on the item is cancelled, as the pages show it."""
    assert places(_PLANNED, "P23", day=dt.date(2026, 6, 29)) == []
    assert places(_PLANNED, "P23", day=dt.date(2026, 6, 30)) == [("a.yml", 4, "task_state")]


def test_other_states_contradict_nothing() -> None:
    """Cancelled, suspended and unstated items are silent, as is an item without a planned end."""
    for state in ("task_state: cancelled\n", "task_state: suspended\n", ""):
        assert places(item(f"{state}plan_cancel_date: 2026-06-30\n"), "P23") == []
    assert places(item("task_state: active\n"), "P23") == []
