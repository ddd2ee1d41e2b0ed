"""T11: codes that a spreadsheet took for numbers."""

from __future__ import annotations

import pytest

from gongshi.records.values import uscc_check_character
from tests.checks.records import department, document, enforcer
from tests.checks.site import found, item, places


@pytest.mark.parametrize(
    "code", ["1.23E+17", "2.10212e+17", "9E+30", "210212001000001000", "1234567890123450000"]
)
def test_damaged_certificate_number_is_reported(code: str) -> None:
    """Scientific notation, or zeros from the sixteenth digit on."""
    (finding,) = found(enforcer(cert_no=code), "T11")

    assert (finding.position.line, finding.field) == (2, "cert_no")
    assert code in finding.message.zh


def test_every_register_with_codes_is_looked_at() -> None:
    """Departments, items and documents carry codes too."""
    site = (
        department("uscc: '1.12102E+17'\n")
        + item("task_code: '1.12102E+30'\nlocal_task_code: '511602000000001000'\n", dept="csgl")
        + document("index_no: '1.1E+20'\n", name="d")
    )

    assert sorted(place[2] for place in places(site, "T11")) == [
        "index_no",
        "local_task_code",
        "task_code",
        "uscc",
    ]


@pytest.mark.parametrize("code", ["21021200101", "210212001000000101", "2102120010000000", "12E45678", "1E5"])
def test_codes_that_no_spreadsheet_made_are_silent(code: str) -> None:
    """Up to fifteen digits nothing is lost, and an E may belong to a code."""
    assert places(enforcer(cert_no=code), "T11") == []


def test_right_credit_code_with_zeros_is_right() -> None:
    """One code in many ends so by nature, and its check character proves it."""
    first = next(c for n in range(1000) if uscc_check_character(c := f"11210212{n:07d}00") == "0")

    assert places(department(f"uscc: '{first}0'\n"), "T11") == []


def test_main_item_code_ends_in_zeros() -> None:
    """The last three digits of a main item are 000 by the standard."""
    assert places(item("task_code: '1121021200000000004442199806000'\n"), "T11") == []
