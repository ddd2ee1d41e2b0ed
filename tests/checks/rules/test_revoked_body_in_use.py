"""P21: items of a body that is no more."""

from __future__ import annotations

import datetime as dt

from gongshi.findings import Severity
from tests.checks.site import found, item, places


def _body(status: str, more: str = "") -> str:
    return (
        "-- content/departments/zjj.yml --\nname: 示例区住房和城乡建设局\n"
        f"enforcement:\n  kind: statutory\n  status: {status}\n{more}"
    )


_IN_USE = item("task_state: active\n", category="penalty")


def test_revoked_body() -> None:
    """The item names its body; the body's status is the other party."""
    (finding,) = found(_body("revoked") + _IN_USE, "P21")

    assert (finding.severity, finding.position.line, finding.field) == (Severity.ERROR, 3, "dept")
    assert [str(r.position) for r in finding.related] == ["content/departments/zjj.yml:4:11"]


def test_changed_body_is_a_warning() -> None:
    """A changed body still exists, perhaps under another name."""
    (finding,) = found(_body("changed") + _IN_USE, "P21")

    assert finding.severity is Severity.WARNING
    assert "变更" in finding.message.zh


def test_day_of_the_change_counts() -> None:
    """From its status date on the body is revoked or changed, and not before."""
    for status in ("revoked", "changed"):
        site = _body(status, "  status_date: 2026-11-23\n") + _IN_USE
        assert len(found(site, "P21", day=dt.date(2026, 11, 23))) == 1
        assert places(site, "P21", day=dt.date(2026, 11, 22)) == []


def test_item_that_is_not_in_use_is_silent() -> None:
    """Cancelled, suspended, planned, and ended items are not in use; an unstated state decides nothing."""
    for state in (
        "task_state: cancelled\n",
        "task_state: suspended\n",
        "",
        "task_state: active\nplan_effective_date: 2027-01-01\n",
        "task_state: active\nplan_cancel_date: 2026-01-01\n",
    ):
        assert places(_body("revoked") + item(state, category="penalty"), "P21") == []


def test_confirmed_or_no_body_is_silent() -> None:
    """A department that is no enforcement body was never revoked."""
    plain = "-- content/departments/zjj.yml --\nname: 示例区住房和城乡建设局\n"

    assert places(_body("confirmed") + _IN_USE, "P21") == []
    assert places(plain + _IN_USE, "P21") == []
