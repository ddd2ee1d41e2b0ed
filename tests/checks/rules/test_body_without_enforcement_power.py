"""P20: powers of enforcement need an enforcement body."""

from __future__ import annotations

import pytest

from gongshi.findings import Severity
from tests.checks.site import found, item, places

_PLAIN = "-- content/departments/fgj.yml --\nname: 示例区发展和改革局\n"


@pytest.mark.parametrize("category", ["penalty", "coercion", "inspection", "licence"])
def test_powers_of_enforcement(category: str) -> None:
    """Each of the four powers asks for an enforcement body; the department is the other party."""
    (finding,) = found(_PLAIN + item(category=category, dept="fgj"), "P20")

    assert (finding.severity, finding.position.line, finding.field) == (Severity.ERROR, 3, "dept")
    assert "示例区发展和改革局" in finding.message.zh
    assert [str(r.position) for r in finding.related] == ["content/departments/fgj.yml:1:7"]


@pytest.mark.parametrize("category", ["award", "benefit", "confirmation", "public_service", "other"])
def test_other_powers_need_none(category: str) -> None:
    """Awards and services are no enforcement."""
    assert places(_PLAIN + item(category=category, dept="fgj"), "P20") == []


def test_site_without_a_list_of_bodies_gets_a_warning() -> None:
    """Where no department has the section, the list is not kept here."""
    site = "-- content/departments/zjj.yml --\nname: 示例区住房和城乡建设局\n" + item(category="penalty")

    assert [f.severity for f in found(site, "P20")] == [Severity.WARNING]


def test_government_itself_gets_a_warning() -> None:
    """A people's government seldom stands in its own list of bodies."""
    government = "-- content/departments/qzf.yml --\nname: 示例区人民政府\nkind: government\n"

    assert [f.severity for f in found(government + item(dept="qzf"), "P20")] == [Severity.WARNING]


def test_unknown_department_and_cancelled_item_are_silent() -> None:
    """An unknown department is L01's business; a cancelled item is history."""
    assert places(item(category="penalty", dept="nobody"), "P20") == []
    assert places(_PLAIN + item("task_state: cancelled\n", category="penalty", dept="fgj"), "P20") == []
