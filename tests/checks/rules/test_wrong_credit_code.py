"""B01: a unified social credit code that is wrong or another's."""

from __future__ import annotations

import pytest

from tests.checks.records import department
from tests.checks.site import found, item, places

_GOOD = "91350100M000100Y43"


def _coded(code: str, name: str = "csgl") -> str:
    return department(f"uscc: '{code}'\n", name=name, title=f"示例区{name}")


@pytest.mark.parametrize(
    ("code", "said"),
    [
        (_GOOD[:-1], "不是 18 位"),
        ("", "不是 18 位"),
        (_GOOD.lower(), "不该有的字符"),
        (_GOOD.replace("Y", "Z"), "不该有的字符"),
        (_GOOD[:-1] + "4", "末位校验码不对"),
    ],
)
def test_each_fault_of_form_is_named(code: str, said: str) -> None:
    """The finding stands at the code of the department."""
    (finding,) = found(_coded(code), "B01")

    assert (finding.position.line, finding.field) == (2, "uscc")
    assert said in finding.message.zh


def test_code_of_two_departments_names_the_first() -> None:
    """A code belongs to one body."""
    (finding,) = found(_coded(_GOOD, "a") + _coded(_GOOD, "b"), "B01")

    assert finding.position.path == "content/departments/b.yml"
    assert [party.what.zh for party in finding.related] == ["示例区a"]


def test_item_with_another_code_names_the_department() -> None:
    """The item's body and its code must be one."""
    site = _coded(_GOOD) + item("dept_code: 11210212000000000X\n", dept="csgl")
    (finding,) = found(site, "B01")

    assert (finding.position.path, finding.field) == ("content/power-items/a.yml", "dept_code")
    assert _GOOD in finding.message.zh


def test_item_is_judged_by_form_where_the_department_has_no_code() -> None:
    """Something must be said of a malformed code, once."""
    assert places(department() + item("dept_code: 12345\n", dept="csgl"), "B01") == [
        ("a.yml", 4, "dept_code")
    ]
    assert places(department() + item(f"dept_code: {_GOOD}\n", dept="csgl"), "B01") == []


def test_wrong_code_that_item_and_department_share_is_reported_once() -> None:
    """It is the department's fault, not that of its hundred items."""
    site = _coded("12345") + item("dept_code: 12345\n", dept="csgl")

    assert places(site, "B01") == [("csgl.yml", 2, "uscc")]


def test_sound_and_missing_codes_are_silent() -> None:
    """Two departments without a code do not share one."""
    site = _coded(_GOOD) + department(name="x", title="示例区甲局") + department(name="y", title="示例区乙局")

    assert places(site + item(f"dept_code: {_GOOD}\n", dept="csgl") + item(name="b", dept="x"), "B01") == []
