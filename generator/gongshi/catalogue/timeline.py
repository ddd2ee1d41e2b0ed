"""What a record is worth on every day: its standing, cut where it changes.

A standing is piecewise constant in the day, so a few days settle all of them: those on which
something of the record begins or ends, and those from which an end is near. Pages carry the
segments that begin after the build; the browser only looks up the one of the viewing day, and
holds no second copy of the law.

Invariant: on every day, `standing_on(timeline(record), day)` says what `standing_of(record, day)` says.
"""

from __future__ import annotations

import datetime as dt
from bisect import bisect_right
from dataclasses import replace
from typing import TYPE_CHECKING

from gongshi.catalogue.law_versions import version_days
from gongshi.catalogue.validity import (
    SOON_DAYS,
    Standing,
    amendment_days,
    document_end,
    inspection_day,
    new_year,
    repeal_day,
    standing_of,
    superseded_day,
)
from gongshi.records.department import Department
from gongshi.records.document import Document
from gongshi.records.enforcer import Enforcer
from gongshi.records.law import Law
from gongshi.records.power_item import PowerItem

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from gongshi.catalogue.index import Catalogue
    from gongshi.config import SiteConfig
    from gongshi.records.base import Record


def timeline(
    record: Record, catalogue: Catalogue, config: SiteConfig, since: dt.date = dt.date.min
) -> tuple[Standing, ...]:
    """Return what `record` is worth from `since` on, each standing with its first day as its `day`.

    Empty where the standing of the record is no question.
    """
    turns = {day for day in _turns(record, catalogue, config) if day is not None and day > since}
    found: list[Standing] = []
    for day in (since, *sorted(turns)):
        standing = standing_of(record, catalogue, config, day)
        if standing is None:
            return ()
        if not found or not standing.says_what(found[-1]):
            found.append(standing)
    return tuple(found)


def standing_on(segments: Sequence[Standing], day: dt.date) -> Standing | None:
    """Return the standing on `day`; nothing before the first segment."""
    place = bisect_right(segments, day, key=lambda segment: segment.day)
    return replace(segments[place - 1], day=day) if place else None


def _turns(record: Record, catalogue: Catalogue, config: SiteConfig) -> Iterator[dt.date | None]:
    """Yield every day on which the standing of `record` may change."""
    if isinstance(record, Enforcer):
        yield from _certificate(record, inspection=config.enforcers.inspection_required)
    elif isinstance(record, Document):
        yield from (record.date_entry_into_force, repeal_day(record, catalogue))
        yield from amendment_days(record, catalogue)
        yield from _end(document_end(record), config.documents.expiring_within_days)
    elif isinstance(record, PowerItem):
        yield from (record.plan_effective_date, record.plan_cancel_date)
    elif isinstance(record, Department) and record.enforcement:
        term = record.enforcement.entrustment
        yield from (record.enforcement.status_date, term.from_date if term else None)
        yield from _end(term.to_date if term else None, SOON_DAYS)
    elif isinstance(record, Law):
        yield from (record.adopted_on, record.repealed_on, superseded_day(record, catalogue))
        yield from version_days(record)


def _certificate(enforcer: Enforcer, *, inspection: bool) -> Iterator[dt.date | None]:
    yield from (enforcer.status_date, enforcer.issued)
    yield from _end(enforcer.valid_until, SOON_DAYS)
    if inspection:
        # What was passed or issued in a year serves until the end of the next one.
        yield new_year(enforcer.issued.year + 2) if enforcer.issued else None
        for one in enforcer.annual_inspections:
            yield from (inspection_day(one), new_year(one.year + 2))


def _end(last: dt.date | None, soon_days: int) -> Iterator[dt.date]:
    """Yield the day after a last day, and the one from which it is near; none beyond the calendar."""
    for days in (1, -soon_days):
        if last and dt.date.min.toordinal() <= last.toordinal() + days <= dt.date.max.toordinal():
            yield last + dt.timedelta(days=days)
