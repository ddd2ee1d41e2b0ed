"""The hard scalar types: numbers, yes/no, dates, lines of text.

Each alias is a field type. It takes raw text (the reader makes every scalar a
string) or a value that already has the type; anything else raises
`ValueProblem`. Nothing is repaired: the advice gives the right form, a person
writes it.
"""

from __future__ import annotations

import re
import unicodedata
from datetime import date, datetime
from functools import lru_cache
from typing import Annotated

from gongshi.findings import Text
from gongshi.records.values.dates import parse_chinese_date
from gongshi.records.values.numerals import parse_numeral
from gongshi.records.values.problem import BAD_DATE, ValueProblem, as_str, shown
from gongshi.records.values.reader import Reader

LINE_MAX = 500
"""Characters of a `Line`."""
PROSE_MAX = 200_000
"""Characters of a `Prose`."""
WHOLE_DIGITS_MAX = 15
"""Digits of a `Whole`: beyond this a browser's numbers lose units."""
FIRST_YEAR, LAST_YEAR = 1900, 2200
"""The years an `IsoDate` may name; others are slips of the finger."""


def write_instead(form: str) -> Text:
    """Advise the right form of what was typed."""
    return Text(f"请写成“{form}”。", f"Write “{form}”.")


def _problem(zh: str, en: str, advice: Text) -> ValueProblem:
    return ValueProblem(Text(zh, en), advice)


# --- whole numbers -----------------------------------------------------------


def read_whole(value: object) -> int:
    """Read an integer of 0 or more.

    Raises:
        ValueProblem: a sign, a space, an underscore, a unit, a fraction.
    """
    if isinstance(value, str) and value.isascii() and value.isdigit() and len(value) <= WHOLE_DIGITS_MAX:
        return int(value)
    if isinstance(value, int) and not isinstance(value, bool) and value >= 0:
        return value
    text = value if isinstance(value, int | float) else as_str(value)
    number = parse_numeral(text.strip().replace(",", "")) if isinstance(text, str) else None
    raise _problem(
        f"“{shown(text)}”不是整数。",
        f"“{shown(text)}” is not a whole number.",
        Text(
            "请只写阿拉伯数字，例如“20”；单位不写在这里。", "Write digits only, such as “20”, without a unit."
        )
        if number is None or number >= 10**WHOLE_DIGITS_MAX
        else write_instead(str(number)),
    )


# --- yes and no --------------------------------------------------------------

_YES_NO = {"是": True, "true": True, "yes": True, "否": False, "false": False, "no": False}
_LIKE_YES_NO = {
    **dict.fromkeys(("有", "y", "1", "on", "对", "√"), "是"),
    **dict.fromkeys(("无", "没有", "不是", "n", "0", "off", "错", "×"), "否"),
}


def read_yes_no(value: object) -> bool:
    """Read 是 or 否 (or yes, no, true, false).

    Raises:
        ValueProblem: another word; 有 and 无 answer another question.
    """
    found = _YES_NO.get(value) if isinstance(value, str) else value
    if isinstance(found, bool):
        return found
    text = as_str(value)
    folded = text.strip().lower()
    meant = folded if folded in _YES_NO else _LIKE_YES_NO.get(folded)
    raise _problem(
        f"“{shown(text)}”不是“是”或“否”。",
        f"“{shown(text)}” is neither yes nor no.",
        write_instead(meant) if meant else Text("请写“是”或“否”。", "Write “是” (yes) or “否” (no)."),
    )


# --- dates -------------------------------------------------------------------

_LIKE_DATE = re.compile(r"([0-9]{4})([-/.年·])([0-9]{1,2})[-/.月·]([0-9]{1,2})[日号]?(?:[T ][0-9:.+Z]*)?")
_COMPACT_DATE = re.compile(r"([0-9]{4})()([0-9]{2})([0-9]{2})")


def read_date(value: object) -> date:
    """Read a day written YYYY-MM-DD.

    Raises:
        ValueProblem: another form, an impossible day, a year outside 1900-2200 (code H03).
    """
    if isinstance(value, str):
        return _date_of(value)
    if isinstance(value, date) and not isinstance(value, datetime):
        return _within_years(value)
    return _date_of(str(value) if isinstance(value, datetime) else as_str(value))


@lru_cache(maxsize=8192)
def _date_of(text: str) -> date:
    # date.fromisoformat also takes 20261123 and 2026-W48-1, hence the look at the hyphens.
    if len(text) == len("YYYY-MM-DD") and text[4] == text[7] == "-":
        try:
            return _within_years(date.fromisoformat(text))
        except ValueProblem:
            raise
        except ValueError:
            pass
    raise _date_problem(text)


def _within_years(day: date) -> date:
    if FIRST_YEAR <= day.year <= LAST_YEAR:
        return day
    raise ValueProblem(
        Text(f"年份 {day.year} 不合理。", f"The year {day.year} is out of range."),
        Text(f"年份应在 {FIRST_YEAR} 至 {LAST_YEAR} 之间。", f"Years run from {FIRST_YEAR} to {LAST_YEAR}."),
        BAD_DATE,
    )


def _date_problem(text: str) -> ValueProblem:
    iso = _iso_meant(text)
    possible = Text(f"日期“{shown(text)}”的写法不对。", f"The date “{shown(text)}” is not in the right form.")
    impossible = Text(f"没有“{shown(text)}”这一天。", f"There is no such day as “{shown(text)}”.")
    looks_iso = re.fullmatch(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", text) is not None
    return ValueProblem(
        impossible if looks_iso else possible,
        write_instead(iso)
        if iso
        else Text("请按“年-月-日”写，例如“2026-11-23”。", "Write year-month-day, such as “2026-11-23”."),
        BAD_DATE,
    )


def _iso_meant(text: str) -> str | None:
    plain = unicodedata.normalize("NFKC", text).strip()
    match = _LIKE_DATE.fullmatch(plain) or _COMPACT_DATE.fullmatch(plain)
    try:
        day = date(int(match[1]), int(match[3]), int(match[4])) if match else parse_chinese_date(text)
    except ValueError:
        return None
    return day.isoformat() if day and FIRST_YEAR <= day.year <= LAST_YEAR else None


# --- text --------------------------------------------------------------------

_LINE_BREAK = re.compile("[\n\r\v\f\x1c-\x1e\x85\u2028\u2029]")


def read_line(value: object) -> str:
    """Read one line of text, without blanks around it.

    Raises:
        ValueProblem: empty, several lines, too long, or blanks at an end.
    """
    text = value if isinstance(value, str) else as_str(value)
    # isprintable is False for every line break, so this one test suffices for almost all lines.
    if (
        0 < len(text) <= LINE_MAX
        and text.strip() == text
        and (text.isprintable() or not _LINE_BREAK.search(text))
    ):
        return text
    raise _line_problem(text)


def _line_problem(text: str) -> ValueProblem:
    stripped = text.strip()
    if not stripped:
        return _problem(
            "这里是空的。",
            "Nothing is written here.",
            Text("请写上内容；没有内容就删去这一行。", "Write the value, or leave the whole line out."),
        )
    if _LINE_BREAK.search(stripped):
        return _problem(
            "这里只能写一行，现在有换行。",
            "One line is expected here, and there is a line break.",
            Text("请把内容写在一行里。", "Put it on one line."),
        )
    if len(stripped) > LINE_MAX:
        return _too_long(len(stripped), LINE_MAX)
    return _problem(
        f"“{shown(text)}”前后有空格。",
        f"“{shown(text)}” has blanks around it.",
        write_instead(shown(stripped)),
    )


def _too_long(length: int, limit: int) -> ValueProblem:
    return _problem(
        f"这里写了 {length} 个字，最多 {limit} 个。",
        f"{length} characters are written here; the limit is {limit}.",
        Text("请缩短，或放进附件。", "Shorten it, or move it to an attachment."),
    )


def read_prose(value: object) -> str:
    """Read text of any number of lines; it may be empty.

    Raises:
        ValueProblem: not a text, or longer than `PROSE_MAX`.
    """
    text = value if isinstance(value, str) else as_str(value)
    if len(text) > PROSE_MAX:
        raise _too_long(len(text), PROSE_MAX)
    return text


# --- the field types ---------------------------------------------------------

Whole = Annotated[
    int, Reader(read_whole, {"type": ["integer", "string"], "minimum": 0, "pattern": "^[0-9]{1,15}$"})
]
"""An integer of 0 or more."""

YesNo = Annotated[bool, Reader(read_yes_no, {"enum": [True, False, *_YES_NO]})]
"""Yes or no."""

IsoDate = Annotated[
    date, Reader(read_date, {"type": "string", "format": "date", "pattern": r"^[0-9]{4}-[0-9]{2}-[0-9]{2}$"})
]
"""A calendar day."""

Line = Annotated[
    str,
    Reader(
        read_line,
        {"type": ["string", "number"], "minLength": 1, "maxLength": LINE_MAX, "pattern": r"^\S(.*\S)?$"},
    ),
]
"""One line of text. A number without quotes is a text too, since the reader makes no numbers."""

Prose = Annotated[str, Reader(read_prose, {"type": ["string", "number"], "maxLength": PROSE_MAX})]
"""Text of several lines, usually Markdown."""
