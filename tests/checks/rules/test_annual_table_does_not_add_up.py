"""F10: the identities of the annual report."""

from __future__ import annotations

import pytest

from gongshi.findings import Severity
from tests.checks.records import figure
from tests.checks.site import found, places


def _disputes(cells: str) -> str:
    return figure(f"table:\n  kind: disputes\n  rows:\n    - row: sued_directly\n      cells: [{cells}]\n")


def _applications(**rows: str) -> str:
    lines = "".join(f"    - row: {row}\n      cells: [{cells}]\n" for row, cells in rows.items())
    return figure(f"table:\n  kind: applications\n  rows:\n{lines}")


def test_the_real_fault() -> None:
    """2+0+1+0 is not 0: an error at the total."""
    (finding,) = found(_disputes("2, 0, 1, 0, 0"), "F10")

    assert (finding.severity, finding.field) == (Severity.ERROR, "table.rows.0.cells.4")
    assert "2+0+1+0" in finding.message.zh
    assert "R4" in finding.message.zh


@pytest.mark.parametrize("cells", ["2, 0, 1, 0, 3", "2, —, 1, —, 3", "2, 空, 1, 0, 4", "空, 空, 空, 空, 0"])
def test_blanks_and_dashes_are_not_zeros(cells: str) -> None:
    """A dash adds nothing; what is blank may be anything that the total leaves room for."""
    assert places(_disputes(cells), "F10") == []


def test_a_blank_cannot_be_negative() -> None:
    """What is known exceeds the total already."""
    assert places(_disputes("2, 空, 1, 0, 2"), "F10") == [("a.yml", 6, "table.rows.0.cells.4")]


def test_the_total_of_a_row() -> None:
    """R2."""
    assert places(_applications(received="1, 2, 0, 0, 0, 0, 4"), "F10") == [
        ("a.yml", 6, "table.rows.0.cells.6")
    ]


def test_what_came_in_went_out() -> None:
    """R1, in each column: 5 + 1 = 4 + 2."""
    rows = {
        "received": "5, 0, 0, 0, 0, 0, 5",
        "carried_in": "1, 0, 0, 0, 0, 0, 1",
        "handled": "4, 0, 0, 0, 0, 0, 4",
    }
    assert places(_applications(**rows, carried_out="2, 0, 0, 0, 0, 0, 2"), "F10") == []
    broken = found(_applications(**rows, carried_out="1, 0, 0, 0, 0, 0, 1"), "F10")
    assert [f.field for f in broken] == ["table.rows.0.cells.0", "table.rows.0.cells.6"]
    assert all("R1" in f.message.zh for f in broken)


def test_outcomes_make_up_what_was_handled() -> None:
    """R3, in each column."""
    rows = {"granted": "3, 1, 0, 0, 0, 0, 4", "not_held": "1, 0, 0, 0, 0, 0, 1"}
    assert places(_applications(**rows, handled="4, 1, 0, 0, 0, 0, 5"), "F10") == []
    broken = found(_applications(**rows, handled="4, 2, 0, 0, 0, 0, 6"), "F10")
    assert [f.field for f in broken] == ["table.rows.2.cells.1", "table.rows.2.cells.6"]
