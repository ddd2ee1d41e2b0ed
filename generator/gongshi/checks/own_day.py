"""The day that a record speaks of: the law of that day judges it, not the law of its reader's day.

A list of 2010 is not judged by a law of 2012 (DOMAIN 9). A document has the day on which it was made, a
figure the end of its period; whatever else a record is, it says as of which day its data are, or at least
when they were published.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from gongshi.records.document import Document
from gongshi.records.enforcer import Enforcer
from gongshi.records.figure import Figure

if TYPE_CHECKING:
    import datetime as dt

    from gongshi.records.base import Record


def own_day(record: Record) -> dt.date | None:
    """Return the day whose law judges `record`; nothing where it names none."""
    own: dt.date | None = None
    if isinstance(record, Document):
        own = record.date_document or record.date_publication or record.date_entry_into_force
    elif isinstance(record, Figure) and record.period:
        own = record.period.end or record.period.start
    issued = record.issued if isinstance(record, Enforcer) else None
    # That a certificate was issued is the least that its record can be as of.
    return own or record.as_of or record.publish_date or issued


def judged(record: Record, since: dt.date, viewed: dt.date) -> tuple[dt.date, bool] | None:
    """Return the day on which a law in force `since` judges `record`, and whether that is its own day.

    A record of a day before the law is not judged by it: on the viewing day it can only be said that it
    was not based anew (DOMAIN 9). Nothing where the law is in force on neither day.
    """
    own = own_day(record) or viewed
    if own >= since:
        return own, True
    return (viewed, False) if viewed >= since else None
