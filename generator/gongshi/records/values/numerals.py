"""Numerals as Chinese official texts write them: 42, ４２, 四十二, 二〇一一."""

from __future__ import annotations

import re
from functools import lru_cache

LARGEST = 99_999_999
"""Beyond 千万 no article, item or time limit is counted."""

NUMERAL = "(?:[0-9０-９]+|[零〇○一二两三四五六七八九十百千万]+)"
"""Pattern of one numeral, to be built into others."""

_DIGITS = "零一二三四五六七八九"
_VALUES = {**{c: i for i, c in enumerate(_DIGITS)}, "〇": 0, "○": 0, "两": 2}
_UNITS = {"十": 10, "百": 100, "千": 1000}
_TEN_THOUSAND = 10_000
_LONGEST = 18
_ARABIC = re.compile("[0-9０-９]+")
_SAME = str.maketrans({"〇": "零", "○": "零", "两": "二"})


@lru_cache(maxsize=4096)
def parse_numeral(text: str) -> int | None:
    """Return the number that `text` writes, or None where it writes none for certain.

    Colloquial forms such as 一百五 (150 to the ear, 105 to the rule) are None.
    """
    if not text or len(text) > _LONGEST:
        return None
    if _ARABIC.fullmatch(text):
        return int(text)
    if len(text) > 1 and all(c in _VALUES for c in text):
        return int("".join(str(_VALUES[c]) for c in text))
    return _chinese(text)


def _chinese(text: str) -> int | None:
    high, myriad, low = text.rpartition("万")
    number = 0
    for part, factor in ((high, _TEN_THOUSAND), (low, 1)):
        if part:
            value = _section(part)
            if value is None:
                return None
            number += value * factor
    if (myriad and not high) or number > LARGEST:
        return None
    # Reading is lenient, so the writing decides: what is not written so is not this number.
    return number if _folded(to_chinese(number)) == _folded(text) else None


def _section(text: str) -> int | None:
    total, digit = 0, None
    for char in text:
        if char in _VALUES:
            digit = _VALUES[char]
        elif char in _UNITS:
            total += (1 if digit is None else digit) * _UNITS[char]
            digit = None
        else:
            return None
    return total + (digit or 0)


def _folded(text: str) -> str:
    """Make 十 and 一十 alike, and 〇 and 零: both are good usage."""
    return text.translate(_SAME).replace("一十", "十")


def to_chinese(number: int) -> str:
    """Write `number` (0 to 99,999,999) as statutes do: 十, 四十二, 一百零五, 一万零一十.

    Raises:
        ValueError: the number is out of range.
    """
    if not 0 <= number <= LARGEST:
        msg = f"no Chinese numeral for {number}"
        raise ValueError(msg)
    if number == 0:
        return "零"
    high, low = divmod(number, _TEN_THOUSAND)
    written = (_four(high) + "万" if high else "") + (_four(low, after=high > 0) if low else "")
    return written[1:] if written.startswith("一十") else written


def _four(number: int, *, after: bool = False) -> str:
    written, gap = "", after and number < _TEN_THOUSAND // 10
    for unit, word in ((1000, "千"), (100, "百"), (10, "十"), (1, "")):
        digit = number // unit % 10
        if digit:
            written += ("零" if gap else "") + _DIGITS[digit] + word
            gap = False
        elif written:
            gap = True
    return written
