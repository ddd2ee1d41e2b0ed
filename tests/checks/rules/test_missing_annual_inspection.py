"""E06: certificates without the inspection of the last closed year."""

from __future__ import annotations

import datetime as dt

import pytest

from tests.checks.records import enforcer
from tests.checks.site import found, places, settings

_KEPT = settings("enforcers:\n  inspection_required: true\n")
_LIVE = "status: 有效\nissued: 2022-05-01\nvalid_until: 2027-04-30\n"


def test_it_is_reported_where_inspections_are_kept() -> None:
    """And nowhere else."""
    assert places(enforcer(_LIVE), "E06") == []
    (finding,) = found(_KEPT + enforcer(_LIVE), "E06")
    assert (finding.position.line, finding.field, finding.severity) == (2, "cert_no", "warning")
    assert "2025" in finding.message.zh
    assert finding.judged_on == dt.date(2026, 11, 23)


@pytest.mark.parametrize(
    ("year", "result", "count"),
    [(2025, "合格", 0), (2026, "合格", 0), (2024, "合格", 1), (2025, "未审验", 1)],
)
def test_the_last_closed_year_or_this_one_settles_it(year: int, result: str, count: int) -> None:
    """An older one, or one that did not take place, does not."""
    more = f"{_LIVE}annual_inspections: [{{year: {year}, result: {result}}}]\n"
    assert len(places(_KEPT + enforcer(more), "E06")) == count


@pytest.mark.parametrize(
    "more", ["status: 注销\n", "status: 有效\nissued: 2025-03-01\nvalid_until: 2030-02-28\n"]
)
def test_new_and_ended_certificates_need_none(more: str) -> None:
    """Nobody inspects them."""
    assert places(_KEPT + enforcer(more), "E06") == []
