"""Working days: when a time limit ends, by the calendar that the State Council announced.

Invariants:

* the day of receipt is not counted (民法典 art. 201): the first day is the next one, of working days the
  next working day;
* a limit in calendar days or months that would end on a day off ends on the next working day (民法典
  art. 203); a month without the corresponding day ends the limit on its last day (art. 202);
* a Saturday or Sunday made up for (调休上班) is a working day; nothing is counted as Monday to Friday;
* what has not been announced is not guessed: the answer is then `NotAnnounced`, with a day before which
  the limit cannot end;
* the last days of December belong to the announcement of the year after (2018-12-31 was made a day off
  in December 2018), so that the calendar of the last announced year ends on the 28th.
"""

from __future__ import annotations

import calendar as months
import datetime as dt
from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, TypeAlias

from chinese_calendar import constants  # type: ignore[import-untyped]  # ships no types

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from gongshi.records.values import TimeLimit

_DAY = dt.timedelta(days=1)
_MENDED = {dt.date(2005, 12, 31): True}
"""Where `chinesecalendar` errs: that Saturday was made up for 2006-01-03."""
_LAST_KNOWN = (12, 28)
"""Month and day to which a year's own announcement holds; no later one has ever reached further back."""
_RUN = 10
"""Among eleven days one is off: moved weekends have made runs of eight working days, never of eleven."""


@dataclass(frozen=True, slots=True)
class NotAnnounced:
    """The calendar of `year` is not announced, or not recorded, being long past."""

    year: int
    earliest: dt.date | None = None
    """The limit ends no earlier than on this day, where that can be said."""


Ending: TypeAlias = dt.date | NotAnnounced


class WorkCalendar:
    """The working days from `first` to `last`, both included; lookups only."""

    def __init__(self, off: Iterable[dt.date], made_up: Iterable[dt.date]) -> None:
        """Take days off beyond Saturday and Sunday, and Saturdays and Sundays that are worked."""
        self.off = frozenset(off)
        self.made_up = frozenset(made_up)
        years = {day.year for day in self.off | self.made_up}
        self.first = dt.date(min(years), 1, 1)
        self.last = dt.date(max(years), *_LAST_KNOWN)
        self._days = [day.toordinal() for day in self._all() if self._works(day)]

    def _all(self) -> Iterator[dt.date]:
        return (self.first + dt.timedelta(days=n) for n in range((self.last - self.first).days + 1))

    def _works(self, day: dt.date) -> bool:
        return day in self.made_up or (is_weekday(day) and day not in self.off)

    def knows(self, day: dt.date) -> bool:
        """Whether it is announced of `day` whether it is worked."""
        return self.first <= day <= self.last

    def is_working(self, day: dt.date) -> bool | None:
        """Whether `day` is a working day; nothing where that is not announced."""
        return self._works(day) if self.knows(day) else None

    def add(self, receipt: dt.date, days: int) -> Ending:
        """Return the last of `days` working days that begin after `receipt`; of none, that day itself."""
        if days <= 0:
            return self.settled(receipt)
        if receipt < self.first - _DAY:
            return NotAnnounced(receipt.year)
        start = bisect_right(self._days, receipt.toordinal())
        place = start + days - 1
        if place < len(self._days):
            return dt.date.fromordinal(self._days[place])
        # Beyond the last announced day every day may turn out to be worked, but for one in eleven.
        left = days - (len(self._days) - start)
        return self._beyond(max(receipt, self.last), left + (left - 1) // _RUN)

    def settled(self, day: dt.date) -> Ending:
        """Return `day` where it is worked, else the next working day (民法典 art. 203)."""
        if day < self.first:
            return NotAnnounced(day.year)
        place = bisect_left(self._days, day.toordinal())
        if place < len(self._days):
            return dt.date.fromordinal(self._days[place])
        return self._beyond(max(day, self.last + _DAY), 0)

    def _beyond(self, day: dt.date, days: int) -> NotAnnounced:
        try:
            earliest = day + dt.timedelta(days=days)
        except OverflowError:
            return NotAnnounced(self.last.year + 1)
        return NotAnnounced(self.last.year + 1, earliest)

    def count(self, after: dt.date, until: dt.date) -> int | None:
        """Return how many working days follow `after`, up to and with `until`; nothing if unannounced."""
        if not (self.knows(after) and self.knows(until)):
            return None
        return bisect_right(self._days, until.toordinal()) - bisect_right(self._days, after.toordinal())

    def end(self, receipt: dt.date, limit: TimeLimit) -> Ending | None:
        """Return the last day of `limit` after something was received on `receipt`.

        Nothing for hours, which no day answers, and where there is no limit.
        """
        days = limit.days or 0
        if limit.unit == "working_day":
            return self.add(receipt, days)
        if limit.unit == "instant":
            return self.settled(receipt)
        if limit.unit not in ("calendar_day", "month"):
            return None
        try:
            last = _months_on(receipt, days) if limit.unit == "month" else receipt + dt.timedelta(days=days)
        except (OverflowError, ValueError):
            return NotAnnounced(self.last.year + 1)
        return self.settled(last)


def is_weekday(day: dt.date) -> bool:
    """Whether `day` is one of Monday to Friday."""
    return day.weekday() < 5  # noqa: PLR2004  # the week has two days off


def _months_on(day: dt.date, count: int) -> dt.date:
    """Return the corresponding day `count` months on (民法典 art. 202)."""
    year, month = divmod(day.year * 12 + day.month - 1 + count, 12)
    return dt.date(year, month + 1, min(day.day, months.monthrange(year, month + 1)[1]))


@lru_cache(maxsize=8)
def statutory(local_days: tuple[dt.date, ...] = ()) -> WorkCalendar:
    """Return the announced calendar; `local_days` are days off of this place alone (自治地方的节日)."""
    off = {day for day in constants.holidays if not _MENDED.get(day)} | set(local_days)
    made_up = {day for day in constants.workdays if not is_weekday(day)}
    made_up |= {day for day, works in _MENDED.items() if works}
    known = range(min(constants.holidays).year, max(constants.holidays).year + 1)
    return WorkCalendar(
        (day for day in off if day.year in known), (day for day in made_up if day not in local_days)
    )
