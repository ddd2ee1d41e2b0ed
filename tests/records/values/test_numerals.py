"""Numerals are read for certain or not at all."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gongshi.records.values import parse_numeral, to_chinese
from gongshi.records.values.numerals import LARGEST


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("0", 0),
        ("42", 42),
        ("４２", 42),
        ("零", 0),
        ("十", 10),
        ("十二", 12),
        ("一十二", 12),
        ("二十", 20),
        ("四十二", 42),
        ("一百零五", 105),
        ("一百〇五", 105),
        ("一百一十", 110),
        ("一百十", 110),
        ("两百", 200),
        ("一千零一十", 1010),
        ("十万", 100_000),
        ("一万零一", 10_001),
        ("二〇一一", 2011),
        ("二○一○", 2010),
    ],
)
def test_numeral_is_read(text: str, number: int) -> None:
    """Arabic, full-width and Chinese numerals give their number."""
    assert parse_numeral(text) == number


@pytest.mark.parametrize(
    "text", ["", "一百五", "十十", "百", "万", "百百", "一千五十", "-3", "3.5", "²", "三x", "9" * 19]
)
def test_doubtful_numeral_is_not_read(text: str) -> None:
    """一百五 is 150 to the ear and 105 to the rule: it is neither here."""
    assert parse_numeral(text) is None


@given(st.integers(0, LARGEST))
def test_chinese_numeral_round_trip(number: int) -> None:
    """What is written is read back."""
    assert parse_numeral(to_chinese(number)) == number


@given(st.text(alphabet="零〇一二两九十百千万", max_size=12))
def test_reading_never_invents_a_number(text: str) -> None:
    """A numeral with units, once read, is written with the same units and no others."""
    number = parse_numeral(text)
    if number is not None and any(unit in text for unit in "十百千万"):
        written = to_chinese(number)
        assert sorted(c for c in text if c in "百千万") == sorted(c for c in written if c in "百千万")


@pytest.mark.parametrize("number", [-1, LARGEST + 1])
def test_number_out_of_range_is_not_written(number: int) -> None:
    """There is no silent overflow."""
    with pytest.raises(ValueError, match="no Chinese numeral"):
        to_chinese(number)
