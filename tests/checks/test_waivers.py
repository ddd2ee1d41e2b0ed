"""Waivers: accepted findings, each with a reason, and none that outlives its cause."""

from __future__ import annotations

import datetime as dt

import pytest

from gongshi.findings import Severity
from tests.checks.site import CONFIG, report_of

_ITEMS = """\
-- content/power-items/a.yml --
name: 示例事项甲
category: licence
dept: zjj
-- content/power-items/b.yml --
name: 示例事项乙
category: licence
dept: zjj
"""


def _waived(record: str, *, rule: str = "P12", more: str = "") -> str:
    return (
        f"-- site_config.yml --\n{CONFIG}rules:\n  waivers:\n    - rule: {rule}\n      record: {record}\n"
        f"      reason: 正在核对\n      by: 示例科室\n{more}{_ITEMS}"
    )


def _records(site: str, code: str, day: dt.date = dt.date(2026, 11, 23)) -> list[str]:
    return [f.record for f in report_of(site, day=day) if f.code == code]


@pytest.mark.parametrize(
    ("record", "left"),
    [
        ("power-items/a", ["power-items/b"]),
        ("power-items/*", []),
        ('"*"', []),
        ("documents/*", ["power-items/a", "power-items/b"]),
    ],
)
def test_waiver_covers_the_records_it_names(record: str, left: list[str]) -> None:
    """One record, a register or the whole site may be named."""
    assert _records(_waived(record), "P12") == left


def test_used_waiver_is_not_reported() -> None:
    """A waiver that covers something is no fault."""
    assert _records(_waived("power-items/a"), "W01") == []


def test_waiver_that_covers_nothing_is_reported() -> None:
    """A waiver left behind would hide the fault when it comes back."""
    (finding,) = (f for f in report_of(_waived("power-items/z")) if f.code == "W01")

    assert finding.severity is Severity.WARNING
    assert (str(finding.position), finding.field) == ("site_config.yml:10:7", "rules.waivers.0")
    assert "power-items/z" in finding.message.zh


def test_waiver_holds_for_its_last_day_and_not_longer() -> None:
    """After `until` the finding is back, and the waiver itself is an error."""
    site = _waived("power-items/*", more="      until: 2026-11-23\n")
    after = dt.date(2026, 11, 24)

    assert _records(site, "P12") == []
    assert _records(site, "W02") == []
    assert _records(site, "P12", after) == ["power-items/a", "power-items/b"]
    assert [f.severity for f in report_of(site, day=after) if f.code == "W02"] == [Severity.ERROR]
    assert _records(site, "W01", after) == []


def test_waiver_may_name_a_field() -> None:
    """A waiver of one field leaves the other fields of the rule alone."""
    site = _waived("power-items/a", rule="P32", more="      field: remedy\n")
    fields = {f.field for f in report_of(site) if f.code == "P32" and f.record == "power-items/a"}

    assert "remedy" not in fields
    assert "materials" in fields


def test_waiver_of_an_unknown_rule_is_reported_once() -> None:
    """A misspelt code is named as such, not as a waiver that is not needed."""
    codes = [f.code for f in report_of(_waived("power-items/a", rule="P999")) if f.code.startswith("W")]

    assert codes == ["W03"]


def test_what_is_wrong_with_the_settings_is_placed_at_its_line() -> None:
    """A file of settings is long, and the clerk did not write it."""
    waiver = _waived("power-items/*", more="      until: 2026-11-22\n")
    levels = f"-- site_config.yml --\n{CONFIG}rules:\n  levels:\n    P01: 错误\n    P999: 错误\n{_ITEMS}"
    named = _waived("power-items/*").replace("by: 示例科室", "by: 王小明")
    places = {f.code: str(f.position) for site in (waiver, levels, named) for f in report_of(site)}

    assert places["W02"] == "site_config.yml:14:14"
    assert places["W03"] == "site_config.yml:11:11"
    assert places["W04"] == "site_config.yml:13:11"


def test_unread_file_cannot_be_waived() -> None:
    """What was not read stays reported, and the waiver of it counts as unused."""
    site = (
        _waived("power-items/c", rule="R14")
        + "-- content/power-items/c.yml --\nname: 示例事项丙\ndept: zjj\n"
    )

    assert _records(site, "R14") == ["power-items/c"]
    assert len([f for f in report_of(site) if f.code == "W01"]) == 1


def test_waiver_holds_from_its_first_day() -> None:
    """Before `since` nothing is covered, and nobody calls the waiver unused."""
    site = _waived("power-items/*", more="      since: 2026-11-23\n")
    before = dt.date(2026, 11, 22)

    assert _records(site, "P12") == []
    assert _records(site, "P12", before) == ["power-items/a", "power-items/b"]
    assert _records(site, "W01", before) == []


def _persons(text: str) -> list[tuple[str, Severity]]:
    found = (f for f in report_of(text) if f.code == "W04")
    return [(f.field.removeprefix("rules.waivers.0."), f.severity) for f in found]


def test_waiver_that_names_a_person_is_reported() -> None:
    """It is published: an office or a post stands there, and the name is kept apart."""
    site = _waived("power-items/a")

    assert _persons(site) == []
    assert _persons(site.replace("by: 示例科室", "by: 王小明")) == [("by", Severity.WARNING)]
    assert _persons(site.replace("by: 示例科室", "by: 示例科室\n      person: 王小明")) == []


def test_waiver_that_gives_a_number_of_a_person_stops_publication() -> None:
    """The gate looks at the settings' published words as at any other."""
    site = _waived("power-items/a").replace("reason: 正在核对", "reason: 问经办人手机13800138000")
    (finding,) = (f for f in report_of(site) if f.code == "W04")

    assert (finding.field, finding.severity) == ("rules.waivers.0.reason", Severity.ERROR)
    assert "13800138000" not in finding.message.zh
