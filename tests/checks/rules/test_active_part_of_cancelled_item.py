"""P22: parts of a cancelled item."""

from __future__ import annotations

import datetime as dt

from tests.checks.site import found, item, places


def _main(more: str) -> str:
    return item(more, name="main")


_PART = item("task_state: active\nparent: main\n", name="part")


def test_part_in_use_names_its_main_item() -> None:
    """The finding stands at the reference, and the main item's state is the other party."""
    (finding,) = found(_main("task_state: cancelled\n") + _PART, "P22")

    assert (finding.record, finding.position.line, finding.field) == ("power-items/part", 5, "parent")
    assert [str(r.position) for r in finding.related] == ["content/power-items/main.yml:4:13"]


def test_planned_cancellation_of_the_main_item_counts_on_its_day() -> None:
    """A main item that ends on a day takes its parts with it on that day."""
    site = _main("task_state: active\nplan_cancel_date: 2026-11-23\n") + _PART
    (finding,) = found(site, "P22", day=dt.date(2026, 11, 23))

    assert [str(r.position) for r in finding.related] == ["content/power-items/main.yml:5:19"]
    assert places(site, "P22", day=dt.date(2026, 11, 22)) == []


def test_suspended_main_item_is_not_cancelled() -> None:
    """A suspension ends; its parts may wait."""
    assert places(_main("task_state: suspended\n") + _PART, "P22") == []


def test_part_that_is_not_in_use_is_silent() -> None:
    """A cancelled or unstated part contradicts nothing."""
    main = _main("task_state: cancelled\n")

    assert places(main + item("task_state: cancelled\nparent: main\n", name="part"), "P22") == []
    assert places(main + item("parent: main\n", name="part"), "P22") == []


def test_unknown_main_item_is_silent() -> None:
    """An orphan reference is L01's business."""
    assert places(_PART, "P22") == []
