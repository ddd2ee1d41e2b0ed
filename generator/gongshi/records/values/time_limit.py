"""Time limits with their unit: 20个工作日, 60日, 3个月, 当场办结, 无法定时限.

行政许可法 art. 82 counts in working days; other limits run in calendar days. The
two cannot be converted without a calendar, so `compare` answers only where every
calendar gives the same answer (DOMAIN P06, P07).
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, Literal

from gongshi.findings import Lang, Text
from gongshi.records.values.numerals import NUMERAL, parse_numeral
from gongshi.records.values.problem import ValueProblem, shown
from gongshi.records.values.reader import TextValue

if TYPE_CHECKING:
    from pydantic.json_schema import JsonSchemaValue

Unit = Literal["working_day", "calendar_day", "month", "hour", "instant", "none"]

_COUNT_MAX = 99_999
_GUESSED_MAX = 60  # the advice looks no further: searching a megabyte of 一 would take hours
_COUNTED: dict[str, Unit] = {
    "工作日": "working_day",
    "自然日": "calendar_day",
    "日历日": "calendar_day",
    "日": "calendar_day",
    "天": "calendar_day",
    "月": "month",
    "小时": "hour",
}
_FORM = re.compile(rf"({NUMERAL})\s*(?:个\s*)?(工作日|自然日|日历日|日|天|小时)|({NUMERAL})\s*个\s*(月)")
_INSTANT = frozenset({"当场办结", "即时办结", "立即办结", "当日办结"})
_NONE = frozenset({"无", "无法定时限", "无时限"})
_EN_UNIT = {"working_day": "working day", "calendar_day": "calendar day", "month": "month", "hour": "hour"}
_LOOSE = re.compile(rf"({NUMERAL})\s*(?:个)?\s*(工作日|自然日|日历日|日|天|小时|月)")


@dataclass(frozen=True, slots=True)
class TimeLimit(TextValue):
    """A limit as typed, with its count and unit.

    `days` counts in `unit` (hours and months too); it is None for `instant` and `none`.
    """

    days: int | None
    unit: Unit
    text: str

    @classmethod
    def parse(cls, text: str) -> TimeLimit:
        """Read a limit.

        Raises:
            ValueProblem: no unit, no number, or any other word.
        """
        return _parse(text)

    @property
    def zh(self) -> str:
        """The limit in Chinese; 日 stays 日, since 自然日 would be our reading of it."""
        if self.unit == "instant":
            return "当日办结" if "当日" in self.text else "当场办结"
        if self.unit == "none":
            return "无法定时限" if "法定" in self.text else "无时限"
        plain = "自然日" not in self.text and "日历日" not in self.text
        measure = {
            "working_day": "个工作日",
            "calendar_day": "日" if plain else "个自然日",
            "month": "个月",
            "hour": "小时",
        }[self.unit]
        return f"{self.days} {measure}"

    @property
    def en(self) -> str:
        """The limit in English."""
        if self.unit == "instant":
            return "the same day" if "当日" in self.text else "on the spot"
        if self.unit == "none":
            return "no statutory time limit" if "法定" in self.text else "no time limit"
        return f"{self.days} {_EN_UNIT[self.unit]}{'' if self.days == 1 else 's'}"

    def text_of(self, lang: Lang) -> str:
        """Return the limit for a reader in `lang`."""
        return self.zh if lang == "zh" else self.en

    @property
    def label(self) -> Text:
        """The limit in both languages."""
        return Text(self.zh, self.en)

    def compare(self, other: TimeLimit) -> int | None:
        """Return -1, 0 or 1 as this limit is shorter than, equal to or longer than `other`.

        None where the answer depends on the calendar, or where one side sets no limit.
        """
        if self.unit == other.unit and self.unit in ("instant", "none"):
            return 0
        if "none" in (self.unit, other.unit):
            return None
        if self.unit == other.unit:
            return _sign(self._count, other._count)
        shortest, longest = self.calendar_days
        other_shortest, other_longest = other.calendar_days
        if longest < other_shortest:
            return -1
        if shortest > other_longest:
            return 1
        return 0 if shortest == longest == other_shortest == other_longest else None

    @property
    def is_bare(self) -> bool:
        """Whether it is in 日 or 天 alone, which may also mean working days (行政许可法 art. 82)."""
        return self.unit == "calendar_day" and "自然日" not in self.text and "日历日" not in self.text

    @property
    def _count(self) -> int:
        return self.days or 0

    @property
    def calendar_days(self) -> tuple[float, float]:
        """The fewest and the most calendar days that the limit can take, on any calendar.

        Working days: moved weekends have made runs of eight working days, never of
        eleven, hence one day off in ten at the least; the longest holiday is nine
        days, hence never more than every second day off beyond ten.
        """
        n = self._count
        if n == 0 or self.unit in ("instant", "none"):
            return (0, 0)
        if self.unit == "working_day":
            return (n + (n - 1) // 10, 2 * n + 10)
        if self.unit == "month":
            return (30 * n - 2, 31 * n)
        return (n / 24, n / 24) if self.unit == "hour" else (n, n)

    @classmethod
    def json_schema(cls) -> JsonSchemaValue:
        """Show the forms."""
        return {
            "description": "时限 / time limit",
            "examples": ["20个工作日", "60日", "3个月", "24小时", "当场办结", "无法定时限"],
        }


def _sign(a: int, b: int) -> int:
    return (a > b) - (a < b)


@lru_cache(maxsize=4096)
def _parse(text: str) -> TimeLimit:
    if text in _INSTANT:
        return TimeLimit(None, "instant", text)
    if text in _NONE:
        return TimeLimit(None, "none", text)
    match = _FORM.fullmatch(text)
    count = parse_numeral(match[1] or match[3]) if match else None
    if match is None or count is None or count > _COUNT_MAX:
        raise _problem(text)
    return TimeLimit(count, _COUNTED[match[2] or match[4]], text)


def _problem(text: str) -> ValueProblem:
    loose = _LOOSE.search(text[:_GUESSED_MAX])
    count = parse_numeral(loose[1]) if loose else None
    if loose and count is not None and count <= _COUNT_MAX:
        unit = loose[2]
        form = f"{count}{'个' if unit.endswith(('工作日', '自然日', '日历日', '月')) else ''}{unit}"
        advice = Text(f"是否要写“{form}”？", f"Did you mean “{form}”?")
    else:
        advice = Text(
            "请连单位一起写，例如“20个工作日”“60日”“3个月”“当场办结”“无法定时限”。",
            "Write it with its unit, such as “20个工作日”, “60日”, “3个月”, “当场办结”, “无法定时限”.",
        )
    return ValueProblem(
        Text(f"“{shown(text)}”不是时限的写法。", f"“{shown(text)}” is not a time limit."), advice
    )
