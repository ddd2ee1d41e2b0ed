"""Numbers that nobody has, in the forms that the detectors must know: strategies for Hypothesis."""

from __future__ import annotations

import datetime as dt

from hypothesis import strategies as st

from gongshi.checks.privacy.numbers import id_check_digit, passes_luhn

DAY = dt.date(2026, 11, 23)

_REGIONS = ("110105", "210212", "310115", "440305", "510107", "653101", "820000")
_WIDE = {ord("0") + n: 0xFF10 + n for n in range(10)} | {ord("X"): 0xFF38, ord("x"): 0xFF58}
_JOINTS = (
    "",
    " ",
    "-",
    "－",
    "　",
    ".",
    "·",
    "_",
    "–",
    "\n",
    "/",
    "\u200b",
    "\xad",
    "&nbsp;",
    "&#8203;",
    "\\-",
)
SURROUNDINGS = (
    "{}", "示例甲{}", "示例甲（{}）", "编号{}", "证件：{}；", "为{}的", "ID{}", "1、示例 {} 号", "“{}”", "|{}|",
    "电话0411-12345678，{}", "2026年3月，{}。", "[{}]", "统计{}人",
)  # fmt: skip
"""What may stand around a number whose check digit tells it."""


@st.composite
def resident_ids(draw: st.DrawFn) -> str:
    """Draw 18 digits that GB 11643 accepts, with a small x half of the time."""
    born = draw(st.dates(dt.date(1900, 1, 1), DAY))
    first = f"{draw(st.sampled_from(_REGIONS))}{born:%Y%m%d}{draw(st.integers(0, 999)):03d}"
    last = id_check_digit(first)
    return first + (last.lower() if draw(st.booleans()) else last)


@st.composite
def old_ids(draw: st.DrawFn) -> str:
    """Draw 15 digits of the form before 1999."""
    born = draw(st.dates(dt.date(1900, 1, 1), dt.date(1999, 12, 31)))
    return f"{draw(st.sampled_from(_REGIONS))}{born:%y%m%d}{draw(st.integers(0, 999)):03d}"


@st.composite
def mobiles(draw: st.DrawFn) -> str:
    """Draw a mobile number."""
    return f"1{draw(st.sampled_from('3456789'))}{draw(st.integers(0, 10**9 - 1)):09d}"


@st.composite
def cards(draw: st.DrawFn) -> str:
    """Draw the number of a card that passes Luhn's check, of more than two digits."""
    first = "62" + draw(st.text("0123456789", min_size=13, max_size=16))
    number = next(f"{first}{digit}" for digit in range(10) if passes_luhn(f"{first}{digit}"))
    return number if len(set(number)) > 2 else "6222021234567890128"


@st.composite
def dressed(draw: st.DrawFn, number: str) -> str:
    """Draw a way to write `number`: parted anywhere by one joint, and in full width or mixed."""
    cuts = draw(st.sets(st.integers(1, len(number) - 1), max_size=4))
    joint = draw(st.sampled_from(_JOINTS))
    parts = [number[a:b] for a, b in zip([0, *sorted(cuts)], [*sorted(cuts), len(number)], strict=True)]
    return joint.join(part.translate(_WIDE) if draw(st.booleans()) else part for part in parts)
