"""D11: documents kept in force after their last valid day."""

from __future__ import annotations

import datetime as dt

from tests.checks.records import document
from tests.checks.site import found, places

_ENDED = "date_entry_into_force: 2019-01-01\nvalidity_years: 5\ncleanup:\n  - round: 2024年清理\n    result: {}\n    date: {}\n"


def test_a_result_after_the_end_is_reported_with_both_days() -> None:
    """The clean-up and the term stand against each other."""
    (finding,) = found(document(_ENDED.format("继续有效", "2024-06-30")), "D11")
    assert (finding.position.line, finding.field, finding.severity) == (6, "cleanup.0.result", "error")
    assert "2023-12-31" in finding.message.zh
    assert [r.position.line for r in finding.related] == [3]


def test_a_result_before_the_end_or_of_another_kind_is_sound() -> None:
    """On the last valid day it was still in force; and what lapsed may be called lapsed."""
    assert places(document(_ENDED.format("继续有效", "2023-12-31")), "D11") == []
    assert places(document(_ENDED.format("失效", "2024-06-30")), "D11") == []


def test_a_clean_up_to_come_says_nothing_yet() -> None:
    """It counts from its own day on."""
    site = document(_ENDED.format("继续有效", "2024-06-30"))
    assert places(site, "D11", day=dt.date(2024, 6, 29)) == []
    assert len(places(site, "D11", day=dt.date(2024, 6, 30))) == 1
