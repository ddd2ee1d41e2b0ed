"""P03: codes that are not built as their scheme says."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gongshi.findings import Severity
from tests.checks.site import found, item, places

_USCC = "11210212MB0000001C"


def _code(text: str) -> str:
    return f'task_code: "{text}"\n'


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (f"{_USCC}400013100900", "位数"),
        (f"{_USCC}40001310090000", "位数"),
        (f"{_USCC}400013100900A", "字符"),
        (f"{_USCC}7000131009000", "层级位"),
    ],
)
def test_form_of_a_national_code(text: str, said: str) -> None:
    """A national code of wrong length, characters or level is an error."""
    (finding,) = found(item(_code(text)), "P03")

    assert (finding.severity, finding.position.line, finding.field) == (Severity.ERROR, 4, "task_code")
    assert said in finding.message.zh


def test_type_digits_of_another_category() -> None:
    """02 is a penalty; on a licence it is an error that names both."""
    (finding,) = found(item(_code(f"{_USCC}4000231009000")), "P03")

    assert finding.severity is Severity.ERROR
    assert "“02”" in finding.message.zh
    assert "行政许可" in finding.message.zh


def test_unknown_type_digits_are_a_warning() -> None:
    """Provinces add types of their own; 21 extends the public services and is right there."""
    code = _code(f"{_USCC}4443199806003")

    assert [f.severity for f in found(item(code), "P03")] == [Severity.WARNING]
    service = _code(f"{_USCC}4442199806003")
    assert places(item(service, category="public_service"), "P03") == []


def test_category_without_a_type_code_is_not_judged() -> None:
    """Approvals of 2010 have no type in the standard; under that scheme a mismatch is a warning."""
    old = "category_scheme: report2010\n"

    assert places(item(old + _code(f"{_USCC}4000131009000"), category="approval"), "P03") == []
    other = found(item(old + _code(f"{_USCC}4000631009000"), category="other"), "P03")
    assert [f.severity for f in other] == [Severity.WARNING]


def test_level_digit_against_the_level() -> None:
    """The level of the code is compared only where the item states its level."""
    code = _code(f"{_USCC}3000131009000")

    assert [f.field for f in found(item(f"{code}use_level: county\n"), "P03")] == ["task_code"]
    assert places(item(f"{code}use_level: city\n"), "P03") == []
    assert places(item(code), "P03") == []


def test_provincial_code_gets_warnings() -> None:
    """A Sichuan code is judged by its own letters, and lightly."""
    code = _code("511A0138000000-210212000000-000-11210212MB0000001C-4-00")

    assert places(item(code), "P03") == []
    found_here = found(item(f"{code}use_level: city\n", category="award"), "P03")
    assert [f.severity for f in found_here] == [Severity.WARNING, Severity.WARNING]


@pytest.mark.parametrize("series", ["513A", "512B", "512C"])
def test_letters_of_services_are_no_type(series: str) -> None:
    """Only the first series, of powers, tells the type by its letter."""
    code = _code(f"{series}0999900001-210212000000-000-11210212MB0000001C-1-00")
    assert places(item(code, category="public_service"), "P03") == []


def test_repeated_catalog_code_is_judged_once() -> None:
    """The same wrong type in both codes is one fault; a wrong catalog code alone is one too."""
    catalog = 'catalog_code: "000231009000"\n'

    assert places(item(catalog + _code(f"{_USCC}4000231009000")), "P03") == [("a.yml", 5, "task_code")]
    assert places(item(catalog), "P03") == [("a.yml", 4, "catalog_code")]
    assert places(item('catalog_code: "00013100900"\n'), "P03") == [("a.yml", 4, "catalog_code")]


@pytest.mark.parametrize("text", ["123", "XK-0012", "1234567890123456", "A" * 28, "示例1号"])
def test_local_code_is_left_alone_or_warned_of(text: str) -> None:
    """A code of no known scheme is no error."""
    assert Severity.ERROR not in {f.severity for f in found(item(_code(text)), "P03")}


def test_nearly_national_code_is_asked_about() -> None:
    """A code one character off the national length was probably meant to be one."""
    (finding,) = found(item(_code("1" * 30)), "P03")

    assert finding.severity is Severity.WARNING


@given(st.text(alphabet="0123456789ABCX-号", min_size=1, max_size=60).filter(lambda t: t.strip() == t))
def test_any_text_is_judged_without_an_accident(text: str) -> None:
    """Whatever stands in the two fields, the rule answers."""
    site = item(f'task_code: "{text}"\ncatalog_code: "{text}"\nuse_level: county\n')

    assert {f.code for f in found(site, "P03")} <= {"P03"}
