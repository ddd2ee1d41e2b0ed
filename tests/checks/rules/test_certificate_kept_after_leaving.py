"""E08: a certificate that outlives the post."""

from __future__ import annotations

import datetime as dt

import pytest

from tests.checks.records import enforcer
from tests.checks.site import found, places

_VALID = "status: 有效\nvalid_until: 2027-12-31\n"


@pytest.mark.parametrize("employment", ["调离", "退休", "辞退", "死亡"])
def test_every_way_of_leaving_is_reported(employment: str) -> None:
    """The finding stands at the employment and shows the status."""
    (finding,) = found(enforcer(f"{_VALID}employment: {employment}\n"), "E08")

    assert (finding.position.line, finding.field) == (6, "employment")
    assert employment in finding.message.zh
    assert [party.position.line for party in finding.related if party.position] == [4]


def test_declared_valid_without_an_end_is_reported() -> None:
    """有效 and 退休 cannot both be true, whatever the term."""
    assert places(enforcer("status: 有效\nemployment: 退休\n"), "E08") == [("a.yml", 5, "employment")]


@pytest.mark.parametrize(
    "more",
    [
        _VALID + "employment: 在岗\n",
        _VALID,
        "employment: 退休\n",
        "status: 注销\nemployment: 退休\n",
        "status: 有效\nvalid_until: 2020-12-31\nemployment: 退休\n",
    ],
)
def test_ended_and_unstated_certificates_are_silent(more: str) -> None:
    """On post, not stated, handed in or expired."""
    assert places(enforcer(more), "E08") == []


def test_cancellation_to_come_still_counts_today() -> None:
    """Until its day the certificate is good, and the person has left."""
    site = enforcer("status: 注销\nstatus_date: 2026-12-01\nvalid_until: 2027-12-31\nemployment: 退休\n")

    assert len(places(site, "E08", day=dt.date(2026, 11, 30))) == 1
    assert places(site, "E08", day=dt.date(2026, 12, 1)) == []
