"""Document numbers are read tolerantly, and every slip is named."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import BaseModel, TypeAdapter

from gongshi.records.values import DocNumber, find_doc_numbers

ORGS = st.sampled_from(["示政发", "示政办发", "示法办", "示市监规", "国发", "示政办联发"])
YEARS = st.integers(1900, 2099)
NUMBERS = st.integers(1, 99_999)
BRACKETS = st.sampled_from(["[]", "()", "（）", "【】", "［］", "〔]", "(〕"])


@pytest.mark.parametrize(
    ("text", "kind", "org", "year", "number"),
    [
        ("示政发〔2009〕65号", "series", "示政发", 2009, 65),
        ("国务院令第825号", "order", "国务院令", None, 825),
        ("国令第843号", "order", "国令", None, 843),
        ("部令第26号", "order", "部令", None, 26),
        ("主席令第七十号", "order", "主席令", None, 70),
        ("示范部令2019年第5号", "order", "示范部令", 2019, 5),
        ("公告〔2026〕第5号", "notice", "公告", 2026, 5),
        ("法释〔2018〕1号", "notice", "法释", 2018, 1),
        ("2026年第5号公告", "notice", "公告", 2026, 5),
        ("示范总局公告2026年第5号", "notice", "示范总局公告", 2026, 5),
        ("示范部 示范总局公告2026年第5号", "notice", "示范部 示范总局公告", 2026, 5),
    ],
)
def test_well_formed_number_has_no_fault(
    text: str, kind: str, org: str, year: int | None, number: int
) -> None:
    """Series, orders and notices, each in its own form."""
    read = DocNumber.parse(text)
    assert (read.kind, read.org, read.year, read.number) == (kind, org, year, number)
    assert read.faults == frozenset()


@pytest.mark.parametrize(
    ("text", "canonical", "faults"),
    [
        ("示政发〔2009〕65 号", "示政发〔2009〕65号", {"spaces"}),
        ("示政办发[2010]044号", "示政办发〔2010〕44号", {"brackets", "leading-zero"}),
        ("示法办〔2010〕第31号", "示法办〔2010〕31号", {"ordinal-word"}),
        ("示政发〔2009]65号", "示政发〔2009〕65号", {"brackets"}),
        (
            "示 政发（2009）第 065 号",
            "示政发〔2009〕65号",
            {"brackets", "spaces", "ordinal-word", "leading-zero"},
        ),
        (" 示政发〔2009〕65号", "示政发〔2009〕65号", {"spaces"}),
        ("示政发〔２００９〕６５号", "示政发〔2009〕65号", {"unparsable"}),
        ("法释〔2018〕第1号", "法释〔2018〕1号", {"ordinal-word"}),
        ("公告〔2026〕5号", "公告〔2026〕第5号", set()),
        ("国务院令（第825号）", "国务院令第825号", {"brackets"}),
        ("国务院令第0825号", "国务院令第825号", {"leading-zero"}),
        ("国务院令第825 号", "国务院令第825号", {"spaces"}),
        ("公告2026年第05号", "公告2026年第5号", {"leading-zero"}),
        ("示政发〔09〕65号", None, {"two-digit-year"}),
        ("示政发〔2009〕65", None, {"unparsable"}),
        ("示政发2009-65", None, {"unparsable"}),
        ("示政发〔2009〕0号", None, {"unparsable"}),
        ("示政发〔1800〕5号", None, {"unparsable"}),
        ("国务院令（第825号", None, {"unparsable"}),
        ("字" * 17 + "〔2009〕5号", None, {"unparsable"}),
        ("", None, {"unparsable"}),
    ],
)
def test_slip_is_named(text: str, canonical: str | None, faults: set[str]) -> None:
    """Each slip has its own name, and the right form is known where the text settles it."""
    read = DocNumber.parse(text)
    assert (read.canonical, set(read.faults)) == (canonical, faults)
    assert str(read) == text


@given(ORGS, YEARS, NUMBERS)
def test_canonical_number_parses_to_itself(org: str, year: int, number: int) -> None:
    """The right form has no fault and is its own canonical form."""
    text = f"{org}〔{year}〕{number}号"
    read = DocNumber.parse(text)
    assert (read.text, read.canonical, read.faults, read.kind) == (text, text, frozenset(), "series")


@given(ORGS, YEARS, NUMBERS, BRACKETS, st.integers(0, 2), st.booleans(), st.sampled_from(["", " ", "\u3000"]))
def test_mangled_number_has_the_same_canonical_form(  # noqa: PLR0913, PLR0917  # one argument per way to mangle
    org: str,
    year: int,
    number: int,
    brackets: str,
    zeros: int,
    ordinal: bool,  # noqa: FBT001  # drawn
    space: str,
) -> None:
    """Whatever was mangled, the faults say what, and the number is the same."""
    digits = str(number).rjust(min(5, len(str(number)) + zeros), "0")
    text = f"{org}{brackets[0]}{year}{brackets[1]}{'第' if ordinal else ''}{space}{digits}{space}号"
    read = DocNumber.parse(text)
    expected = {"brackets"}
    expected |= {"leading-zero"} if digits[0] == "0" else set()
    expected |= {"ordinal-word"} if ordinal else set()
    expected |= {"spaces"} if space else set()
    assert read.canonical == f"{org}〔{year}〕{number}号"
    assert read.faults == expected


@given(st.text(max_size=50) | st.text(alphabet="示政令第号公告〔〕[]2019年０ 七", max_size=30))
def test_any_text_is_kept_and_never_raises(text: str) -> None:
    """A tolerant type keeps what was typed; a canonical form is always well-formed."""
    read = DocNumber.parse(text)
    assert read.text == text
    if read.canonical is not None:
        again = DocNumber.parse(read.canonical)
        assert (again.canonical, again.faults) == (read.canonical, frozenset())
    find_doc_numbers(text)


@pytest.mark.parametrize(
    ("text", "normative"),
    [
        ("示市监规〔2026〕1号", True),
        ("工信部联规〔2026〕186号", True),
        ("示政发〔2026〕1号", False),
        ("示规划〔2026〕1号", False),
    ],
)
def test_normative_series_is_known_by_its_code(text: str, normative: bool) -> None:  # noqa: FBT001  # a table
    """规 marks the series; 规划 is the name of an office."""
    assert DocNumber.parse(text).is_normative_series is normative


@pytest.mark.parametrize(
    ("text", "is_legislation"),
    [
        ("国务院令第999号", True),
        ("示例总局令第9号", True),
        ("示例自治区人民政府令第9号", True),
        ("示例市人民政府令2026年第9号", True),
        ("示例区人民政府令第9号", False),
        ("示例县政府令第9号", False),
        ("令第9号", False),
        ("国发〔2026〕9号", False),
        ("示例部公告2026年第9号", False),
    ],
)
def test_orders_issue_regulations_and_rules(text: str, is_legislation: bool) -> None:  # noqa: FBT001  # a table
    """But not those of counties and districts, which make no rules, nor those of nobody."""
    assert DocNumber.parse(text).is_legislation is is_legislation


def test_numbers_are_found_in_running_text() -> None:
    """Lead-in words are no part of an agency code, and each number stands where it is found."""
    text = (
        "根据示政发〔2009〕65 号和示政办发[2010]044号，以及《关于培训的通知》（示法办〔2010〕第31号），"
        "按照国务院令第825号、示范总局公告2026年第5号执行；（国务院令（第431号））"
    )
    found = find_doc_numbers(text)
    assert [d.canonical for _, d in found] == [
        "示政发〔2009〕65号",
        "示政办发〔2010〕44号",
        "示法办〔2010〕31号",
        "国务院令第825号",
        "示范总局公告2026年第5号",
        "国务院令第431号",
    ]
    assert all(text.startswith(d.text, place) for place, d in found)


@pytest.mark.parametrize(
    "text", ["", "号", "第5号楼", "〔2009〕5号", "命令第5号" + "啊", "他住在2009年建成的5号楼"]
)
def test_text_without_agency_yields_no_series(text: str) -> None:
    """A bracket and a number alone are no document number."""
    assert [d for _, d in find_doc_numbers(text) if d.kind == "series"] == []


def test_model_carries_the_number_and_writes_the_text() -> None:
    """JSON holds what was typed; reading it again gives the same value."""

    class Model(BaseModel):
        number: DocNumber

    model = Model.model_validate({"number": "示政发[2009]65号"})
    assert model.number.year == 2009
    assert model.model_dump_json() == '{"number":"示政发[2009]65号"}'
    assert Model.model_validate(model.model_dump()) == model
    assert TypeAdapter(DocNumber).json_schema()["type"] == "string"
