"""B03: an enforcement body that was never announced."""

from __future__ import annotations

import datetime as dt

import pytest

from tests.checks.records import department
from tests.checks.site import found, places

_BODY = "enforcement:\n  kind: 法定行政机关\n"
_NO_OTHER = department(name="zjj", title="示例区档案馆")


def test_body_without_announcement_is_a_warning() -> None:
    """The finding stands at the enforcement section."""
    (finding,) = found(_NO_OTHER + department(_BODY), "B03")

    assert finding.field == "enforcement"
    assert finding.position.line == 3
    assert finding.severity == "warning"


def test_empty_announcement_says_nothing() -> None:
    """Neither number nor day: nobody could look it up."""
    assert [p[2] for p in places(_NO_OTHER + department(_BODY + "  announcement: {}\n"), "B03")] == [
        "enforcement.announcement"
    ]


@pytest.mark.parametrize("said", ["doc_number: 示政告〔2020〕3号", "date: 2020-03-01"])
def test_number_or_day_suffices(said: str) -> None:
    """Either leads to the announcement."""
    assert places(_NO_OTHER + department(f"{_BODY}  announcement:\n    {said}\n"), "B03") == []


def test_other_departments_and_revoked_bodies_are_silent() -> None:
    """Who does not enforce is not announced; a revocation counts from its day."""
    revoked = department(_BODY + "  status: 撤销\n  status_date: 2026-06-01\n")

    assert places(_NO_OTHER, "B03") == []
    assert places(_NO_OTHER + revoked, "B03", day=dt.date(2026, 6, 1)) == []
    assert len(places(_NO_OTHER + revoked, "B03", day=dt.date(2026, 5, 31))) == 1
