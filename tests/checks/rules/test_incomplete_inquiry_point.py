"""L12: what a visitor of an inquiry point needs to know."""

from __future__ import annotations

from gongshi.findings import Severity
from tests.checks.site import found, places


def _point(more: str) -> str:
    return f"-- content/inquiry-points/a.yml --\nname: 示例区图书馆\n{more}"


def test_each_missing_fact_is_a_warning_of_its_own() -> None:
    """Address, hours and telephone are asked for one by one."""
    findings = found(_point(""), "L12")

    assert [f.field for f in findings] == ["address", "hours", "phone"]
    assert {f.severity for f in findings} == {Severity.WARNING}
    assert all("示例区图书馆" in f.message.zh for f in findings)


def test_only_what_is_missing_is_named() -> None:
    """What is there is not complained of."""
    assert places(_point("address: 示例区文化路2号\nhours: 每天\n"), "L12") == [("a.yml", 1, "phone")]


def test_abolished_point_is_silent_and_a_paused_one_is_not() -> None:
    """A point that opens again must be found again."""
    assert places(_point("status: closed\n"), "L12") == []
    assert len(found(_point("status: paused\n"), "L12")) == 3
