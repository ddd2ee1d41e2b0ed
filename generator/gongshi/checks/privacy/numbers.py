"""Resident IDs, mobile numbers and bank cards, however they are spaced.

A number that is written in groups is read group by group: every way of putting
neighbouring groups together is tried, so that a date or a landline before it hides
nothing. What has a check digit and a date in it (GB 11643) needs nothing else; the
other forms are told apart from codes and sums by what stands beside them.
"""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from gongshi.checks.privacy.hits import Hit
from gongshi.checks.privacy.names import begins_with_name, ends_with_name, has_name
from gongshi.records.values.uscc import is_valid_uscc

if TYPE_CHECKING:
    from collections.abc import Iterator

    from gongshi.checks.privacy.plain import Plain

RESIDENT_ID = "resident-id"
MOBILE = "mobile"
BANK_CARD = "bank-card"

_SEPARATORS = r" \t\r\n\-.·•‧_—–‐‒−/"
_RUN = re.compile(rf"\d(?:[{_SEPARATORS}]{{0,3}}\d){{10,199}}(?:[{_SEPARATORS}]{{0,3}}[Xx](?![0-9A-Z]))?")
_GROUP = re.compile(r"\d+")
_LONGEST = 19
_BEFORE, _AFTER = 24, 8

# GB 11643-1999: ISO 7064 MOD 11-2.
_ID_WEIGHTS = (7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2)
_ID_CHECK = "10X98765432"
_PROVINCE = re.compile("1[1-5]|2[1-3]|3[1-7]|4[1-6]|5[0-4]|6[1-5]|71|8[1-3]")
_ID_LENGTH, _OLD_ID_LENGTH, _MOBILE_LENGTH, _SHORTEST_CARD = 18, 15, 11, 16
_FIRST_YEAR = 1900

_ID_WORDS = re.compile(r"身份证|身份号|公民身份|证件号|证件|\bid\b|idcard|居民证|户口", re.IGNORECASE)
_ID_NAMES = re.compile(r"(?:身份证|居民证|公民身份)[^0-9A-Za-z。；;]{0,8}$")
"""What calls a number an ID; it stands directly before the number."""
_USCC_WORDS = re.compile(r"信用代码|信用编码|机构代码|uscc", re.IGNORECASE)
_PHONE_WORDS = re.compile(
    r"手机|电话|联系|移动|微信|致电|拨打|短信|号码|通讯|来电|tel|mobile|phone|cell|wechat|\bwx\b|\+ ?86",
    re.IGNORECASE,
)
_CARD_WORDS = re.compile(
    r"卡号|银行|账号|帐号|账户|帐户|开户|收款|转账|汇款|一卡通|社保卡|\bcard\b", re.IGNORECASE
)
_OFFICE_ACCOUNT = re.compile("对公|财政专户|非税|国库|基本户|单位账|公司账")
_CODE_WORDS = re.compile(
    r"编号|编码|代码|序号|流水|单号|文号|证号|许可证|备案|登记|批号|条码|凭证|发票|税号|宗地|地块|案号|合同号"
    r"|监管号|标识码|统一号|索引号|受理号|登记号|商品|\bno\b|code|https?:|[0-9A-Za-z]/",
    re.IGNORECASE,
)
_OFFICE_PHONE = re.compile(
    "(?:办公|值班|监督|咨询|投诉|服务|举报|热线|公开|单位|窗口)(?:联系)?(?:电话|热线|号码)[^0-9\\n]{0,3}$"
)
_QUANTITY = re.compile(
    r" ?(?:亿|万|千|元|美元|吨|公斤|千瓦|平方|立方|亩|公顷|米|公里|升|股|辆|台|套|人|户|个|件|%|‰|\.\d|,\d)"
)
_MAY_BE_PERSON = re.compile(
    r"[找问人师长任员村家户群]|先生|女士|同志|负责|经理|书记|报名|咨询|预约|投稿"
    r"|[处局所站会办室厅委队校院店科][ :]?\(?\0"
)
"""What stands before a bare number that somebody may answer; without it, it is a number like any other."""
_JOINT = r"[ \t;,/、|]{1,3}"
_LANDLINE_AHEAD = re.compile(rf"(?<!\d)0\d{{2,3}}-?\d{{7,8}}{_JOINT}$")
_LANDLINE_BEHIND = re.compile(rf"{_JOINT}0\d{{2,3}}-?\d{{7,8}}(?!\d)")
_ONLY_MOBILES = re.compile(r"[ \t|,;:/、]*(?:(?<!\d)1[3-9]\d{9}(?!\d)[ \t|,;:/、]*)+")
_CELL_BEFORE = re.compile(r";[^;:\d]{1,8}:$")
"""The heading in front of a cell in a row of a table."""
_CLOSE = 12
_LATIN_END = re.compile(r"[A-Za-z]+$")
_LATIN_PHONE = re.compile(r"tel|phone|mobile|mob|cell|wx|wechat|call|[tmp]", re.IGNORECASE)
_GROUPINGS = frozenset(
    {(3, 4, 4), (4, 4, 3), (4, 7), (3, 3, 5), (3, 8), (7, 4), (5, 6), (3, 3, 3, 2), (3, 4, 2, 2), (1,) * 11}
)
"""How people write a mobile number in groups."""


def is_resident_id(text: str, today: dt.date) -> bool:
    """Whether `text` is an 18-digit resident ID: province, date of birth and check digit (GB 11643)."""
    if len(text) != _ID_LENGTH or not text[:17].isdecimal() or not _PROVINCE.match(text):
        return False
    return _is_birthday(text[6:14], today) and id_check_digit(text[:17]) == text[17].upper()


def id_check_digit(first17: str) -> str:
    """Return the check digit that GB 11643 puts behind 17 digits."""
    return _ID_CHECK[sum(int(d) * w for d, w in zip(first17, _ID_WEIGHTS, strict=True)) % 11]


def is_old_resident_id(text: str) -> bool:
    """Whether `text` has the form of a 15-digit resident ID, which has no check digit."""
    is_form = len(text) == _OLD_ID_LENGTH and text.isdecimal() and bool(_PROVINCE.match(text))
    return is_form and _is_birthday(f"19{text[6:12]}", dt.date.max)


def _is_birthday(digits: str, today: dt.date) -> bool:
    try:
        day = dt.date(int(digits[:4]), int(digits[4:6]), int(digits[6:8]))
    except ValueError:
        return False
    return day.year >= _FIRST_YEAR and day <= today


def passes_luhn(digits: str) -> bool:
    """Whether the check digit of a card number is right (ISO/IEC 7812-1)."""
    total = 0
    for place, digit in enumerate(reversed(digits)):
        value = int(digit) * (1 + place % 2)
        total += value - 9 if value > 9 else value  # noqa: PLR2004 - the cross sum of a two-digit product
    return total % 10 == 0


@dataclass(frozen=True, slots=True)
class _Window:
    """Neighbouring groups of digits, put together, with what stands around them."""

    digits: str
    start: int
    end: int
    groups: tuple[int, ...]
    text: str

    @property
    def before(self) -> str:
        """What stands before it in its line; at the beginning of a line, the line above."""
        return self.text[max(0, self.start - _BEFORE) : self.start].rstrip("\n").rpartition("\n")[2]

    @property
    def after(self) -> str:
        return self.text[self.end : self.end + _AFTER].partition("\n")[0]

    @property
    def has_landline_beside(self) -> bool:
        """Whether the number of a desk stands directly before or behind it."""
        ahead = self.text[max(0, self.start - _BEFORE) : self.start]
        return bool(_LANDLINE_AHEAD.search(ahead) or _LANDLINE_BEHIND.match(self.text, self.end))

    @property
    def line(self) -> str:
        """The whole line that it stands in."""
        first = self.text.rfind("\n", 0, self.start) + 1
        return self.text[first:].partition("\n")[0]

    @property
    def is_wrapped(self) -> bool:
        """Whether nothing parts the digits but the end of a line, once."""
        return len(self.groups) == 2 and self.text[self.start : self.end].count("\n") == 1  # noqa: PLR2004 - once

    @property
    def is_cut_out(self) -> bool:
        """Whether a Latin letter or a digit touches it, so that it is a part of something longer."""
        beside = self.text[max(0, self.start - 1) : self.start] + self.text[self.end : self.end + 1]
        return any(letter.isascii() and letter.isalnum() for letter in beside)


def numbers_in(plain: Plain, today: dt.date) -> Iterator[Hit]:
    """Yield the personal numbers that `plain` holds, in the order of their places."""
    for run in _RUN.finditer(plain.text):
        taken = -1
        for window in sorted(_windows(plain.text, run), key=_priority):
            kind = _kind(window, today)
            if kind and window.start >= taken:
                start, end = plain.origin(window.start, window.end)
                yield Hit(kind[0], start, end, plain.text[window.start : window.end], kind[1])
                taken = window.end


def _priority(window: _Window) -> tuple[int, int]:
    return (window.start, -len(window.digits))


def _windows(text: str, run: re.Match[str]) -> Iterator[_Window]:
    groups = [m.span() for m in _GROUP.finditer(text, run.start(), run.end())]
    ends_with_x = text[run.end() - 1] in "xX"
    for first, (start, _) in enumerate(groups):
        digits, sizes = "", []
        for place in range(first, len(groups)):
            a, b = groups[place]
            digits += text[a:b]
            sizes.append(b - a)
            if len(digits) > _LONGEST:
                break
            if len(digits) >= _MOBILE_LENGTH:
                yield _Window(digits, start, b, tuple(sizes), text)
            if ends_with_x and place == len(groups) - 1 and len(digits) == _ID_LENGTH - 1:
                yield _Window(f"{digits}X", start, run.end(), tuple(sizes), text)


def _kind(window: _Window, today: dt.date) -> tuple[str, bool] | None:
    """Return what the window is and whether that is sure, or nothing."""
    size = len(window.digits)
    if size == _MOBILE_LENGTH:
        return _mobile(window)
    if size == _ID_LENGTH and is_resident_id(window.digits, today) and not _is_uscc(window):
        return RESIDENT_ID, True
    if size == _ID_LENGTH and _is_mistyped_id(window, today):
        return RESIDENT_ID, True
    if size == _OLD_ID_LENGTH and is_old_resident_id(window.digits) and not window.is_cut_out:
        return (RESIDENT_ID, True) if _ID_WORDS.search(window.before) else None
    return _card(window) if size >= _SHORTEST_CARD and window.digits.isdecimal() else None


def _is_mistyped_id(window: _Window, today: dt.date) -> bool:
    """Whether 18 digits are called an ID and differ from one by a slip, or by the zeros of a spreadsheet.

    What is left of the number tells the place and the day of birth all the same.
    """
    digits = window.digits
    is_form = bool(_PROVINCE.match(digits)) and _is_birthday(digits[6:14], today) and not window.is_cut_out
    return is_form and not _is_uscc(window) and bool(_ID_NAMES.search(window.before))


def _is_uscc(window: _Window) -> bool:
    """Whether the digits are a credit code: told by the field, else by the words before them (GB 32100)."""
    return is_valid_uscc(window.digits) and bool(_USCC_WORDS.search(window.before))


def _mobile(window: _Window) -> tuple[str, bool] | None:
    digits, before, after = window.digits, window.before, window.after
    if digits[0] != "1" or digits[1] not in "3456789" or _is_part_of_code(before, after):
        return None
    if _PHONE_WORDS.search(before) or ends_with_name(before) or window.has_landline_beside:
        return MOBILE, not _OFFICE_PHONE.search(before)
    is_parted = len(window.groups) > 1
    is_grouped = window.groups in _GROUPINGS and _is_even(window)
    if is_parted and not is_grouped and not window.is_wrapped:
        return None
    if _QUANTITY.match(after) or _CODE_WORDS.search(before.rpartition(";")[2]):
        return None
    if is_parted and is_grouped:
        return MOBILE, True
    return _bare_mobile(window, is_alone=not is_parted)


def _bare_mobile(window: _Window, *, is_alone: bool) -> tuple[str, bool] | None:
    """Judge eleven digits without a label by what stands behind them, and by whether anything does."""
    before, after = window.before, window.after
    if _PHONE_WORDS.search(after) or begins_with_name(after):
        return MOBILE, True
    if is_alone and _ONLY_MOBILES.fullmatch(window.line):
        return MOBILE, True
    is_cell = _CELL_BEFORE.search(before) and not after.strip(" \t|,").partition(";")[0]
    if is_alone and is_cell and has_name(before):
        return MOBILE, True
    return (MOBILE, False) if _MAY_BE_PERSON.search(f"{before[-_CLOSE:]}\0{after[:1]}") else None


def _is_part_of_code(before: str, after: str) -> bool:
    latin = _LATIN_END.search(before)
    follows = after[:1].isascii() and after[:1].isalpha()
    return follows or bool(latin and not _LATIN_PHONE.fullmatch(latin[0]))


def _is_even(window: _Window) -> bool:
    """Whether the same joint stands between all groups, and not beside them as well."""
    words = window.text[window.start : window.end]
    joints = set(_GROUP.sub("\0", words).strip("\0").split("\0"))
    joint = next(iter(joints))
    goes_on = window.text[: window.start].endswith(joint) or window.text.startswith(joint, window.end)
    return len(joints) == 1 and (joint.isspace() or joint == "." or not goes_on)


def _card(window: _Window) -> tuple[str, bool] | None:
    if not passes_luhn(window.digits) or len(set(window.digits)) < 3 or window.is_cut_out:  # noqa: PLR2004 - 0000...
        return None
    named = bool(_CARD_WORDS.search(window.before))
    if _OFFICE_ACCOUNT.search(window.before):
        return None
    if named:
        return BANK_CARD, True
    even = (
        len(window.groups) == 1
        or window.is_wrapped
        or (_is_card_grouping(window.groups) and _is_even(window))
    )
    is_code = _CODE_WORDS.search(window.before) or _QUANTITY.match(window.after)
    return (BANK_CARD, True) if window.digits.startswith("62") and even and not is_code else None


def _is_card_grouping(groups: tuple[int, ...]) -> bool:
    """Whether people write the number of a card so: in fours, or its first six apart."""
    return set(groups[:-1]) == {4} or (groups[0] == 6 and len(groups) == 2)  # noqa: PLR2004 - six and the rest
