"""L07: data that are too old."""

from __future__ import annotations

import datetime as dt

from tests.checks.site import CONFIG, DAY, found, places

_OF = "-- site_config.yml --\n" + CONFIG.replace(
    "site:\n", "site:\n  data_day: {day}\n  stale_after_days: 30\n"
)
_POINT = "-- content/inquiry-points/dag.yml --\nname: 示例档案馆\nlast_synced: {day}\n{more}"


def test_the_last_allowed_day_counts() -> None:
    """Thirty days old is allowed, thirty-one is not."""
    assert found(_OF.format(day=DAY - dt.timedelta(days=30)), "L07") == []
    (finding,) = found(_OF.format(day=DAY - dt.timedelta(days=31)), "L07")
    assert (finding.position.path, finding.position.line, finding.judged_on) == ("site_config.yml", 2, DAY)
    assert "31" in finding.message.zh


def test_inquiry_point_that_is_behind_is_named() -> None:
    """An open point's papers are held to the same limit; one that is closed has no readers."""
    old = _POINT.format(day="2026-01-05", more="")

    assert places(old, "L07") == [("dag.yml", 2, "last_synced")]
    assert places(_POINT.format(day="2026-11-01", more=""), "L07") == []
    for status in ("closed", "paused"):
        assert places(_POINT.format(day="2026-01-05", more=f"status: {status}\n"), "L07") == []
