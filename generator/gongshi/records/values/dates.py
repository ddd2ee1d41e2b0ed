"""Dates as Chinese texts write them: 二〇一一年四月十三日, 2026年11月23日."""

from __future__ import annotations

import re
from datetime import date

from gongshi.records.values.numerals import parse_numeral

_NUMERAL = "[0-9０-９零〇○一二三四五六七八九十]"
_CHINESE_DATE = re.compile(f"({_NUMERAL}{{4}})年({_NUMERAL}{{1,3}})月({_NUMERAL}{{1,3}})[日号]")
_SPACE = re.compile(r"\s+")


def parse_chinese_date(text: str) -> date | None:
    """Return the day that `text` names, or None: no day, no such day, no full year.

    二○一○ is often typed with U+25CB (a geometric circle) instead of 〇: both count.
    """
    match = _CHINESE_DATE.fullmatch(_SPACE.sub("", text))
    if match is None:
        return None
    year, month, day = (parse_numeral(part) for part in match.groups())
    if year is None or month is None or day is None:
        return None
    try:
        return date(year, month, day)
    except ValueError:  # 2011年2月30日
        return None
