"""E04: certificates that have run out and are recorded as valid."""

from __future__ import annotations

import datetime as dt

from tests.checks.records import enforcer
from tests.checks.site import found, places

_UNTIL = "status: 有效\nvalid_until: 2026-06-14\n"


def test_from_the_day_after_the_last_it_is_reported() -> None:
    """The last day itself is valid; the verdict names its day."""
    assert places(enforcer(_UNTIL), "E04", day=dt.date(2026, 6, 14)) == []
    (finding,) = found(enforcer(_UNTIL), "E04", day=dt.date(2026, 6, 15))
    assert (finding.position.line, finding.field, finding.severity) == (5, "valid_until", "warning")
    assert finding.judged_on == dt.date(2026, 6, 15)
    assert [r.position.line for r in finding.related] == [4]


def test_another_status_or_no_last_day_is_silent() -> None:
    """What was cancelled may lie in the past."""
    assert places(enforcer(_UNTIL.replace("有效\n", "注销\n")), "E04") == []
    assert places(enforcer("status: 有效\n"), "E04") == []
