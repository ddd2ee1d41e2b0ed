"""Numbers as reports state them, and the cells of their tables."""

from __future__ import annotations

from contextlib import suppress
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gongshi.records.values import Amount, Cell, ValueProblem
from gongshi.records.values.amount import numbers_in


@pytest.mark.parametrize(
    ("text", "number", "unit", "bounds"),
    [
        ("1412", "1412", "", ()),
        ("1,412项", "1412", "项", ()),
        ("１２", "12", "", ()),
        ("近600余人", "600", "人", ("below", "above")),
        ("近百余条", "100", "条", ("below", "above")),
        ("100多条", "100", "条", ("above",)),
        ("约3万元", "3", "万元", ("about",)),
        ("1.2万人", "12000", "人", ()),
        ("90.48%", "90.48", "%", ()),
        ("五项", "5", "项", ()),
        ("5日以上", "5", "日", ("above",)),
        ("≥5日", "5", "日", ("above",)),
        ("-3", "-3", "", ()),
    ],
)
def test_number_unit_and_how_exact(text: str, number: str, unit: str, bounds: tuple[str, ...]) -> None:
    """The text stays as typed beside what was read from it."""
    amount = Amount.parse(text)

    assert (amount.text, amount.number, amount.unit, amount.bounds) == (text, Decimal(number), unit, bounds)
    assert amount.is_contradictory == ({"below", "above"} <= set(bounds))


@pytest.mark.parametrize("text", ["若干", "", "1,41", "12和13", "14l2", "1412" * 20])
def test_what_is_not_one_number_is_refused(text: str) -> None:
    """With advice."""
    with pytest.raises(ValueProblem, match="not one number"):
        Amount.parse(text)


@given(st.integers(0, 10**9))
def test_grouping_does_not_matter(number: int) -> None:
    """1412 and 1,412 are one number."""
    assert Amount.parse(str(number)).number == Amount.parse(f"{number:,}").number == number


@given(st.text(max_size=60))
def test_any_text_is_read_or_refused(text: str) -> None:
    """Nothing else is raised."""
    with suppress(ValueProblem):
        assert Amount.parse(text).text == text


@pytest.mark.parametrize(
    ("text", "state", "known"),
    [
        ("12", "value", 12),
        ("0", "zero", 0),
        ("空", "blank", None),
        ("", "blank", None),
        ("—", "na", 0),
        ("-", "na", 0),
    ],
)
def test_blank_zero_and_not_applicable_differ(text: str, state: str, known: int | None) -> None:
    """What a cell adds to a sum is known but for a blank."""
    assert (Cell.parse(text).state, Cell.parse(text).known) == (state, known)


def test_numbers_of_a_sentence() -> None:
    """Each once, in order; years are none."""
    assert numbers_in("2010年受理187件，其中十二件转办，187件办结") == (187, 12)
