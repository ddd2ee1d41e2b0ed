"""B04: an enforcement body to which no item refers."""

from __future__ import annotations

import pytest

from tests.checks.records import department
from tests.checks.site import found, item, places

_BODY = "enforcement:\n  kind: {}\n"
_ELSEWHERE = item(dept="zjj")


def test_body_without_items_is_a_warning() -> None:
    """Other departments have items, this one has none."""
    (finding,) = found(department(_BODY.format("法定行政机关")) + _ELSEWHERE, "B04")

    assert (finding.position.path, finding.position.line) == ("content/departments/csgl.yml", 3)
    assert finding.severity == "warning"


@pytest.mark.parametrize("more", ["dept: csgl", "dept: 示例区城市管理局", "dept: zjj\nother_depts: csgl"])
def test_any_reference_of_an_item_suffices(more: str) -> None:
    """By id, by name, or as a body that takes part."""
    other = f"-- content/power-items/b.yml --\nname: 示例事项\ncategory: 行政处罚\n{more}\n"

    assert places(department(_BODY.format("法定行政机关")) + _ELSEWHERE + other, "B04") == []


@pytest.mark.parametrize(
    "more",
    [
        "",
        _BODY.format("受委托组织"),
        _BODY.format("法定行政机关") + "  status: 撤销\n",
        _BODY.format("法定行政机关") + "  delegated_items: a\n",
    ],
)
def test_bodies_without_powers_of_their_own_are_silent(more: str) -> None:
    """Entrusted, revoked, delegated, or no enforcement body at all."""
    assert places(department(more) + _ELSEWHERE, "B04") == []


def test_site_without_items_proves_nothing() -> None:
    """A site may publish its bodies before its items."""
    assert places(department(_BODY.format("法定行政机关")), "B04") == []
