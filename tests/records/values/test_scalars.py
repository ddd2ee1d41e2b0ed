"""Hard scalar types take the right form and advise it otherwise."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import TypeAdapter, ValidationError

from gongshi.records.values import IsoDate, Line, Prose, ValueProblem, Whole, YesNo

from . import problem_of

KINDS = {"whole": Whole, "yes-no": YesNo, "date": IsoDate, "line": Line, "prose": Prose}


@pytest.mark.parametrize(("raw", "number"), [("0", 0), ("20", 20), ("007", 7), (3, 3)])
def test_whole_number_is_read(raw: object, number: int) -> None:
    """Digits, and an integer that is one already."""
    assert TypeAdapter(Whole).validate_python(raw) == number


@pytest.mark.parametrize(
    ("raw", "advice"),
    [
        ("1_000", "digits only"),
        ("+5", "digits only"),
        ("-5", "digits only"),
        (" 5", "“5”"),
        ("1,412", "“1412”"),
        ("１２", "“12”"),
        ("二十", "“20”"),
        ("5件", "digits only"),
        ("", "digits only"),
        ("²", "digits only"),
        ("9" * 16, "digits only"),
        (-1, "digits only"),
        (True, "digits only"),
        (2.5, "digits only"),
    ],
)
def test_other_number_is_refused_with_advice(raw: object, advice: str) -> None:
    """Python would take 1_000, +5 and full-width digits; a register does not."""
    problem = problem_of(Whole, raw)
    assert problem.code == "R15"
    assert advice in problem.advice.en


@pytest.mark.parametrize(
    ("raw", "meant"),
    [
        ("是", True),
        ("yes", True),
        ("true", True),
        (True, True),
        ("否", False),
        ("no", False),
        ("false", False),
    ],
)
def test_yes_and_no_are_read(raw: object, meant: bool) -> None:  # noqa: FBT001  # a table of values
    """Six words and the Boolean itself."""
    assert TypeAdapter(YesNo).validate_python(raw) is meant


@pytest.mark.parametrize(
    ("raw", "advice"),
    [("有", "“是”"), ("无", "“否”"), ("1", "“是”"), ("Yes", "“yes”"), ("也许", "“否”"), ("", "“是”")],
)
def test_other_answer_is_refused(raw: str, advice: str) -> None:
    """有 answers whether there is one, not whether it is so."""
    assert advice in problem_of(YesNo, raw).advice.zh


@pytest.mark.parametrize("raw", ["2026-11-23", date(2026, 11, 23)])
def test_iso_date_is_read(raw: object) -> None:
    """YYYY-MM-DD, or a date that is one already."""
    assert TypeAdapter(IsoDate).validate_python(raw) == date(2026, 11, 23)


@pytest.mark.parametrize(
    "raw",
    [
        "2026年11月23日",
        "2026/11/23",
        "2026.11.23",
        "2026-11-23 ",
        "２０２６-11-23",
        "二〇二六年十一月二十三日",
        "20261123",
        "2026-11-23 00:00:00",
        datetime(2026, 11, 23),  # noqa: DTZ001  # as a spreadsheet gives it
    ],
)
def test_date_in_another_form_is_refused_with_its_iso_form(raw: object) -> None:
    """The clerk is told what to write; nothing is converted on the way."""
    problem = problem_of(IsoDate, raw)
    assert problem.code == "H03"
    assert "“2026-11-23”" in problem.advice.zh


@pytest.mark.parametrize(
    "raw", ["", "2026-02-30", "2026-13-01", "2026-W48-1", "0026-11-23", "2026-11", "x", "1899-12-31"]
)
def test_impossible_date_is_refused(raw: str) -> None:
    """No such day, no day at all, or a year nobody means."""
    assert problem_of(IsoDate, raw).code == "H03"


def test_impossible_day_is_called_so() -> None:
    """The form is right, so the message speaks of the day."""
    assert problem_of(IsoDate, "2026-02-30").message.zh == "没有“2026-02-30”这一天。"


@given(st.dates(date(1900, 1, 1), date(2200, 12, 31)))
def test_every_calendar_day_is_read(day: date) -> None:
    """The ISO form of any day of three centuries gives that day."""
    assert TypeAdapter(IsoDate).validate_python(day.isoformat()) == day


@pytest.mark.parametrize("raw", ["企业投资项目备案（县级）", "a", "全角　空格", "字" * 500])
def test_line_is_kept_as_typed(raw: str) -> None:
    """One line within the limit."""
    assert TypeAdapter(Line).validate_python(raw) == raw


@pytest.mark.parametrize(
    ("raw", "message"),
    [
        ("", "Nothing"),
        ("　 ", "Nothing"),
        (" a", "blanks"),
        ("a\n", "blanks"),
        ("a\nb", "line break"),
        ("a\u2028b", "line break"),
        ("字" * 501, "501 characters"),
        (["a"], "not a list"),
        ({"a": "b"}, "not a mapping"),
        (5, "A text is expected"),
    ],
)
def test_other_text_is_no_line(raw: object, message: str) -> None:
    """The message says which rule was broken."""
    assert message in problem_of(Line, raw).message.en


def test_prose_takes_many_lines_up_to_its_limit() -> None:
    """200,000 characters are taken, one more is not."""
    text = "一二\n" * 66_666 + "完。"
    assert TypeAdapter(Prose).validate_python(text) == text
    assert "200001" in problem_of(Prose, "字" * 200_001).message.en


@pytest.mark.parametrize("kind", KINDS.values(), ids=KINDS)
@given(raw=st.text(max_size=60))
def test_any_text_is_taken_or_refused_in_words(kind: Any, raw: str) -> None:  # noqa: ANN401  # an annotated alias has no type
    """No text makes a reader fail in any other way, and both languages speak."""
    try:
        TypeAdapter(kind).validate_python(raw)
    except ValidationError as refusal:
        problem = refusal.errors()[0]["ctx"]["error"]
        assert isinstance(problem, ValueProblem)
        assert all((problem.message.zh, problem.message.en, problem.advice.zh, problem.advice.en))


@pytest.mark.parametrize("kind", KINDS.values(), ids=KINDS)
def test_scalar_has_a_json_schema(kind: Any) -> None:  # noqa: ANN401  # as above
    """Editors complete and check from it."""
    assert TypeAdapter(kind).json_schema().keys() & {"type", "enum"}
