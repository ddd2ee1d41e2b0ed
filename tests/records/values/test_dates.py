"""Chinese dates give a day, or nothing."""

from __future__ import annotations

from datetime import date

import pytest

from gongshi.records.values import parse_chinese_date


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("二〇一一年四月十三日", date(2011, 4, 13)),
        ("二○一○年十二月三十一日", date(2010, 12, 31)),
        ("二零二六年十月二十日", date(2026, 10, 20)),
        ("2026年11月23日", date(2026, 11, 23)),
        ("２０２６年１月０５日", date(2026, 1, 5)),
        (" 2010 年 1 月 5 日 ", date(2010, 1, 5)),
    ],
)
def test_chinese_date_is_read(text: str, day: date) -> None:
    """Every usual writing gives the day."""
    assert parse_chinese_date(text) == day


@pytest.mark.parametrize(
    "text", ["", "二○一○年", "2011年2月30日", "2011年13月1日", "11年4月3日", "2026-11-23", "4月3日"]
)
def test_incomplete_or_impossible_date_is_none(text: str) -> None:
    """A year alone, or a day that never was, is no date."""
    assert parse_chinese_date(text) is None
