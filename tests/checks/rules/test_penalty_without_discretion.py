"""P28: the discretion standard of a penalty."""

from __future__ import annotations

from gongshi.findings import Severity
from tests.checks.site import found, item, places


def test_penalty_without_a_standard_is_a_warning() -> None:
    """Making a standard is not compulsory, publishing it is."""
    (finding,) = found(item(category="penalty"), "P28")

    assert (finding.severity, finding.position.line) == (Severity.WARNING, 1)
    assert finding.field == "discretion_basis"


def test_other_categories_have_no_discretion_standard() -> None:
    """Only penalties are meant."""
    assert places(item(category="coercion") + item(name="b"), "P28") == []


def test_named_standard_passes_even_if_it_is_an_orphan() -> None:
    """A name that leads nowhere is L01's business."""
    assert places(item("discretion_basis: gui-2024-9\n", category="penalty"), "P28") == []


def test_old_data_and_cancelled_items_are_silent() -> None:
    """The article is in force since 2021-07-15."""
    assert places(item("as_of: 2021-07-14\n", category="penalty"), "P28") == []
    assert len(found(item("as_of: 2021-07-15\n", category="penalty"), "P28")) == 1
    assert places(item("task_state: cancelled\n", category="penalty"), "P28") == []
