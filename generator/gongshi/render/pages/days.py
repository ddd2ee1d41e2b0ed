"""What the pages of items count days with in the browser: the announced calendar, and its words.

Only what differs from Monday to Friday is written down, and only from the year before the build on:
a receipt may lie back a little, and older ones are nobody's question any more.
"""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from gongshi.catalogue.workdays import is_weekday, statutory
from gongshi.render.script_data import script_data

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from gongshi.catalogue.workdays import WorkCalendar
    from gongshi.records.power_item import PowerItem
    from gongshi.render.view import View

WORKDAYS = "power-items/workdays.js"
"""The file's address in the site."""

_COUNTED = ("working_day", "calendar_day", "month")


def calendar_data(calendar: WorkCalendar, first: dt.date) -> dict[str, object]:
    """Return the days on which `calendar` differs from Monday to Friday, from `first` on."""
    first = max(calendar.first, min(first, calendar.last))
    return {
        "first": first.isoformat(),
        "last": calendar.last.isoformat(),
        "off": sorted(
            day.isoformat() for day in calendar.off if first <= day <= calendar.last and is_weekday(day)
        ),
        "on": sorted(day.isoformat() for day in calendar.made_up if first <= day <= calendar.last),
    }


def workdays_data(view: View) -> bytes:
    """Return the file that `theme/js/days.js` reads."""
    words: Mapping[str, str] = {
        key.removeprefix("days."): word for key, word in view.t.items() if key.startswith("days.")
    }
    calendar = statutory(view.config.calendar.local_days)
    data = calendar_data(calendar, dt.date(view.day.year - 1, 1, 1))
    return script_data("gongshiWorkdays", {**data, "words": words})


def ends(item: PowerItem) -> str:
    """Return the limits of `item` of which a last day can be said: "promised working_day 7|statutory ...".

    Nothing where the promise is kept on the spot. A bare 日 is left out: whether it means working days
    (行政许可法 art. 82) or calendar days, the record does not say.
    """
    if item.promise_time and item.promise_time.unit not in _COUNTED:
        return ""
    return "|".join(_terms(item))


def _terms(item: PowerItem) -> Iterator[str]:
    for name, limit in (("promised", item.promise_time), ("statutory", item.anticipate_time)):
        if limit and limit.days and limit.unit in _COUNTED and not limit.is_bare:
            yield f"{name} {limit.unit} {limit.days}"
