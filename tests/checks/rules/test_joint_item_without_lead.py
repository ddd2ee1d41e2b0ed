"""P25: who leads where several act."""

from __future__ import annotations

from gongshi.findings import Severity
from tests.checks.site import found, item, places

_PARTNER = "-- content/departments/shj.yml --\nname: 示例区生态环境局\n"


def test_partners_without_a_lead() -> None:
    """A warning at the partners."""
    (finding,) = found(_PARTNER + item("other_depts:\n  - shj\n"), "P25")

    assert (finding.severity, finding.position.line) == (Severity.WARNING, 5)
    assert finding.field == "other_depts"


def test_joint_case_without_a_lead() -> None:
    """The kind of case alone says that others take part."""
    assert places(item("project_type: 联办件\n"), "P25") == [("a.yml", 4, "project_type")]


def test_body_as_its_own_partner_under_any_name() -> None:
    """The body's short name means the body; its place is named."""
    site = _PARTNER + item("other_depts:\n  - shj\n  - 区住建局\nlead_dept: shj\n")
    (finding,) = found(site, "P25")

    assert (finding.position.line, finding.field) == (6, "other_depts.1")
    assert [str(r.position) for r in finding.related] == ["content/power-items/a.yml:3:7"]


def test_unknown_body_is_its_own_partner_by_its_text() -> None:
    """Where neither is known, the same text still means the same body."""
    site = item("other_depts: nobody\nlead_dept: nobody\n", dept="nobody")

    assert places(site, "P25") == [("a.yml", 4, "other_depts.0")]


def test_item_of_one_body_or_with_a_lead_is_silent() -> None:
    """Most items are not joint; cancelled ones are history."""
    assert places(item(), "P25") == []
    assert places(_PARTNER + item("other_depts: shj\nlead_dept: zjj\n"), "P25") == []
    assert places(_PARTNER + item("other_depts: shj\ntask_state: cancelled\n"), "P25") == []
