"""Regions, phones, coordinates, addresses and ids take the right form only."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import TypeAdapter

from gongshi.records.values import Identifier, Latitude, Longitude, Phone, Region, WebAddress

from . import problem_of


@pytest.mark.parametrize("raw", ["210212", "511602", "110000", "820000"])
def test_region_code_is_read(raw: str) -> None:
    """Six digits of a province that exists."""
    assert TypeAdapter(Region).validate_python(raw) == raw


@pytest.mark.parametrize(
    ("raw", "advice"),
    [
        ("511602000000", "“511602”"),
        ("210212001", "“210212”"),
        ("２１０２１２", "“210212”"),
        ("980000", "GB/T 2260"),
        ("21021", "GB/T 2260"),
    ],
)
def test_other_region_code_is_refused(raw: str, advice: str) -> None:
    """A statistical code of 12 digits begins with the right six."""
    assert advice in problem_of(Region, raw).advice.zh


@pytest.mark.parametrize(
    "raw",
    [
        "12345",
        "110",
        "0411-86612345",
        "0411-86612345 转 801、12345",
        "+86 411 8661 2345",
        "（0411）86612345；12345",
    ],
)
def test_phone_is_read(raw: str) -> None:
    """Office numbers as they are printed."""
    assert TypeAdapter(Phone).validate_python(raw) == raw


@pytest.mark.parametrize(
    ("raw", "advice"),
    [
        ("电话0411-86612345", "只写号码"),
        ("12-34", "只写号码"),
        ("0411-86612345,12345", "“0411-86612345、12345”"),
        ("８６６１２３４５", "“86612345”"),
        ("86612345 ext 8", "只写号码"),
        ("", "只写号码"),
        ("12345、", "只写号码"),
        ("1" * 200, "只写号码"),
    ],
)
def test_other_phone_is_refused(raw: str, advice: str) -> None:
    """Letters, words and lost digits are not dialled."""
    assert advice in problem_of(Phone, raw).advice.zh


@pytest.mark.parametrize(("raw", "degrees"), [("38.8512", 38.8512), ("-90", -90.0), (38, 38.0)])
def test_latitude_is_read(raw: object, degrees: float) -> None:
    """Decimal degrees."""
    assert TypeAdapter(Latitude).validate_python(raw) == degrees


def test_longitude_reaches_180() -> None:
    """The limits belong to the range."""
    assert TypeAdapter(Longitude).validate_python("180") == 180.0
    assert problem_of(Longitude, "180.1").code == "R15"


def test_swapped_coordinates_are_suspected() -> None:
    """121 degrees north is Dalian's longitude in the wrong field."""
    assert "swapped" in problem_of(Latitude, "121.26").advice.en


@pytest.mark.parametrize("raw", ["38°51′", "N38", "nan", "inf", "1e1", "", "３８"])
def test_other_coordinate_is_refused(raw: object) -> None:
    """Degrees and minutes, and what only a computer calls a number."""
    assert "decimal degrees" in problem_of(Latitude, raw).advice.en


@pytest.mark.parametrize(
    "raw",
    [
        "https://www.example.gov.cn/zwgk/",
        "http://example.cn:8080/a?b=c#d",
        "https://例子.cn/路径",
        "http://[::1]/",
    ],
)
def test_web_address_is_read(raw: str) -> None:
    """An http or https address with a host."""
    assert TypeAdapter(WebAddress).validate_python(raw) == raw


@pytest.mark.parametrize(
    "raw",
    [
        "javascript:alert(1)",
        "ftp://example.cn/",
        "//example.cn",
        "https://",
        "https://user:word@example.cn/",
        "https://example.cn/a b",
        'https://example.cn/"onload=',
        "https://example.cn:port/",
        "https://[::1",
        "https://example.cn/" + "a" * 2000,
        "",
    ],
)
def test_other_address_is_refused(raw: str) -> None:
    """Nothing that a browser would run, and nothing that hides where it leads."""
    assert problem_of(WebAddress, raw).code == "R15"


def test_address_without_scheme_is_given_one_in_the_advice() -> None:
    """www.… is what people type."""
    assert "“https://www.example.cn”" in problem_of(WebAddress, "www.example.cn").advice.zh


@pytest.mark.parametrize("raw", ["xk-0012", "a", "1", "gd-2019-7", "a.b", "contract", "com", "x" * 80])
def test_identifier_is_read(raw: str) -> None:
    """Small letters, digits, single hyphens and dots."""
    assert TypeAdapter(Identifier).validate_python(raw) == raw


@pytest.mark.parametrize(
    ("raw", "advice"),
    [
        ("XK-0012", "“xk-0012”"),
        ("a_b", "“a-b”"),
        ("-a", "“a”"),
        ("a--b", "“a-b”"),
        ("许可", "small letters"),
        ("", "small letters"),
        ("../etc/passwd", "“etc-passwd”"),
        ("a/b", "“a-b”"),
        ("a\n", "“a”"),
        ("x" * 81, "small letters"),
        ("con", "another"),
        ("nul.a", "another"),
        ("com1", "another"),
        ("index", "another"),
        ("page-2", "another"),
        ("by-category", "another"),
    ],
)
def test_other_identifier_is_refused(raw: str, advice: str) -> None:
    """An id is a file name on every system and an address for good."""
    assert advice in problem_of(Identifier, raw).advice.en


@given(st.text(max_size=90))
def test_accepted_identifier_is_a_safe_file_name(raw: str) -> None:
    """Whatever is accepted has no separator, no dot at an end and no capital."""
    try:
        accepted = TypeAdapter(Identifier).validate_python(raw)
    except ValueError:
        return
    assert accepted == raw.lower()
    assert not set(accepted) & set("/\\: \n")
    assert accepted[0] != "." != accepted[-1]
