"""E03: an enforcer of a body that may not enforce."""

from __future__ import annotations

import datetime as dt

import pytest

from tests.checks.records import department, enforcer
from tests.checks.site import found, places

_ARCHIVE = department(name="dag", title="示例区档案馆")
_REVOKED = department("enforcement:\n  kind: 法定机关\n  status: 撤销\n  status_date: 2026-06-01\n")


def test_body_that_never_enforced_is_named() -> None:
    """The finding stands at the reference and shows the department."""
    (finding,) = found(_ARCHIVE + enforcer(body="dag"), "E03")

    assert (finding.position.path, finding.position.line, finding.field) == (
        "content/enforcers/a.yml",
        3,
        "body",
    )
    assert "示例区档案馆不是行政执法主体" in finding.message.zh
    assert [party.what.zh for party in finding.related] == ["示例区档案馆"]


def test_revoked_body_counts_from_its_day() -> None:
    """Before the revocation the body still enforced."""
    site = _REVOKED + enforcer(body="csgl")

    assert places(site, "E03", day=dt.date(2026, 5, 31)) == []
    assert places(site, "E03", day=dt.date(2026, 6, 1)) == [("a.yml", 3, "body")]


@pytest.mark.parametrize(
    "more",
    [
        "status: 注销\n",
        "status: 有效\nvalid_until: 2020-12-31\n",
        "cert_type: 行政执法监督证\n",
        "cert_type: 听证主持人证\n",
    ],
)
def test_ended_and_supervising_certificates_are_silent(more: str) -> None:
    """An ended certificate is history; supervisors belong to bodies that do not enforce."""
    assert places(_ARCHIVE + enforcer(more, body="dag"), "E03") == []


def test_unknown_body_is_left_to_the_rule_on_references() -> None:
    """A name that leads nowhere says nothing about powers."""
    assert places(enforcer(body="不在本站的单位"), "E03") == []
