"""E02: two live certificates of one person."""

from __future__ import annotations

import datetime as dt

import pytest

from tests.checks.records import department, enforcer
from tests.checks.site import found, places

_LIVE = "status: 有效\nvalid_until: 2027-12-31\n"


def _pair(first: str = _LIVE, second: str = _LIVE, **other: str) -> str:
    return enforcer(first) + enforcer(second, name="b", **({"cert_no": "21021200102"} | other))


def test_second_live_certificate_leads_to_the_first() -> None:
    """It is a warning: two people may bear one name."""
    (finding,) = found(_pair(), "E02")

    assert (finding.position.path, finding.position.line) == ("content/enforcers/b.yml", 2)
    assert finding.severity == "warning"
    assert [str(party.position) for party in finding.related] == ["content/enforcers/a.yml:2:10"]
    assert "21021200102" in finding.message.zh


def test_body_is_the_same_by_id_and_by_name() -> None:
    """A reference may be written either way."""
    assert len(places(_pair(body="示例区住房和城乡建设局"), "E02")) == 1


@pytest.mark.parametrize(
    "second",
    [
        "",
        "status: 有效\n",
        "status: 有效\nvalid_until: 2020-12-31\n",
        "status: 注销\nvalid_until: 2027-12-31\n",
        _LIVE + "issued: 2027-01-01\n",
        _LIVE + "cert_type: 行政执法监督证\n",
    ],
)
def test_certificate_that_does_not_count_is_no_second_one(second: str) -> None:
    """Unknown, expired, cancelled, not yet begun, or of another type."""
    assert places(_pair(second=second), "E02") == []


def test_viewing_day_decides() -> None:
    """The day after the first one ended there is one left."""
    site = _pair(first="status: 有效\nvalid_until: 2026-11-23\n")

    assert len(places(site, "E02", day=dt.date(2026, 11, 23))) == 1
    assert places(site, "E02", day=dt.date(2026, 11, 24)) == []


def test_other_body_and_repeated_number_are_other_matters() -> None:
    """Another body has its own people; one number written twice is E01's."""
    other = department("enforcement:\n  kind: 法定机关\n", name="csgl")

    assert places(other + _pair(body="csgl"), "E02") == []
    assert places(_pair(cert_no="21021200101"), "E02") == []
