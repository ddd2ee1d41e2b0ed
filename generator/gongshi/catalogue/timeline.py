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
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from gongshi.catalogue.index import Catalogue
    from gongshi.config import SiteConfig
    from gongshi.records.base import Record
    from gongshi.records.law import LawVersion


def timeline(
    record: Record, catalogue: Catalogue, config: SiteConfig, since: dt.date = dt.date.min
) -> tuple[Standing, ...]:
    """Return what `record` is worth from `since` on, each standing with its first day as its `day`.

    Empty where the standing of the record is no question.
    """
    return _segments(
        lambda day: standing_of(record, catalogue, config, day), _turns(record, catalogue, config), since
    )


def version_timeline(
    version: LawVersion, law: Law, catalogue: Catalogue, since: dt.date = dt.date.min
) -> tuple[Standing, ...]:
    """Return what one version of `law` is worth from `since` on, as `timeline` does of a record."""
    register = catalogue.law_register
    return _segments(
        lambda day: register.version_standing(version, law, day), _law_turns(law, catalogue), since
    )


def _segments(
    standing_at: Callable[[dt.date], Standing | None], turns: Iterable[dt.date | None], since: dt.date
) -> tuple[Standing, ...]:
    found: list[Standing] = []
    for day in (since, *sorted({day for day in turns if day is not None and day > since})):
        standing = standing_at(day)
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
        yield from _law_turns(record, catalogue)


def _law_turns(law: Law, catalogue: Catalogue) -> Iterator[dt.date | None]:
    yield from (law.adopted_on, law.repealed_on, superseded_day(law, catalogue), *version_days(law))


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
