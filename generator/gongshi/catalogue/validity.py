"""Validity on a day: what a certificate, a document, an item or a body is worth then.

Invariants:

* dates are stored, the standing is derived, and always for a named day;
* a day is a calendar day in Asia/Shanghai; the caller says which;
* nothing is called valid without evidence: no end date on a certificate gives
  `unknown`, not `valid`;
* a last valid day is valid (有效期至 includes its day).
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal, TypeAlias

from gongshi.findings import Text
from gongshi.records.document import Document
from gongshi.records.vocabularies import BODY_STATUS, CERT_STATUS, TASK_STATE

if TYPE_CHECKING:
    from gongshi.catalogue.index import Catalogue
    from gongshi.records.department import Department
    from gongshi.records.enforcer import Enforcer
    from gongshi.records.law import Law
    from gongshi.records.power_item import PowerItem

Tone: TypeAlias = Literal["valid", "soon", "ended", "unknown"]


@dataclass(frozen=True, slots=True)
class Standing:
    """What a record is worth on `day`: a word, its tone, and the dates behind it."""

    state: str
    word: Text
    tone: Tone
    day: dt.date
    since: dt.date | None = None
    until: dt.date | None = None

    @property
    def is_live(self) -> bool:
        """Whether the record counts on its day."""
        return self.tone in ("valid", "soon")


def last_day(start: dt.date, years: int) -> dt.date:
    """Return the last valid day of a term of `years` that begins on `start`.

    "自2022年2月1日起施行，有效期三年" ends on 2025-01-31. Where the corresponding day
    does not exist, the term ends on the last day of the month (民法典 art. 202).
    """
    try:
        return start.replace(year=start.year + years) - dt.timedelta(days=1)
    except ValueError:
        return dt.date(start.year + years, start.month, 28)


_VALID = Text("有效", "valid")
_NOT_YET = Text("尚未施行", "not yet in force")
_IN_FORCE = Text("现行有效", "in force")
_AMENDED = Text("已修改", "in force as amended")
_EXPIRING = Text("即将到期", "expires soon")
_EXPIRED = Text("过期", "expired")
_LAPSED = Text("失效", "lapsed")
_REPEALED = Text("废止", "repealed")
_DOUBT = Text("无法确认", "cannot be confirmed")
_UNKNOWN = Text("未填报", "not stated")


def certificate_standing(enforcer: Enforcer, day: dt.date, soon_days: int = 30) -> Standing:
    """Return what the certificate of `enforcer` is worth on `day`."""
    status, since = enforcer.status, enforcer.status_date
    if status not in (None, "valid") and (since is None or since <= day):
        return Standing(status, CERT_STATUS.label(status), "ended", day, since)
    if enforcer.issued and day < enforcer.issued:
        return Standing("not_yet", Text("尚未生效", "not yet valid"), "unknown", day, enforcer.issued)
    until = enforcer.valid_until
    if until is None or status is None:
        return Standing("unknown", _DOUBT, "unknown", day)
    if day > until:
        return Standing("expired", _EXPIRED, "ended", day, until + dt.timedelta(days=1), until)
    soon = (until - day).days <= soon_days
    return Standing("valid", _VALID, "soon" if soon else "valid", day, enforcer.issued, until)


def document_end(document: Document) -> dt.date | None:
    """Return the document's last valid day by its own terms."""
    if document.date_expiry:
        return document.date_expiry
    start = document.date_entry_into_force
    if start and document.validity_years:
        return last_day(start, document.validity_years)
    return None


def repeal_day(document: Document, catalogue: Catalogue) -> dt.date | None:
    """Return the day from which `document` is repealed: its own, its repealer's, a clean-up's."""
    days = [document.date_repealed]
    repealers = [catalogue.document(document.repealed_by)]
    repealers += [link.source for link in catalogue.incoming(document, "repeals", model=Document)]  # type: ignore[misc]  # narrowed by model
    days += [r.date_entry_into_force or r.date_publication or r.date_document for r in repealers if r]
    days += [c.date for c in document.cleanup if c.result in ("repealed", "lapsed")]
    return min((d for d in days if d), default=None)


def amendment_day(document: Document, catalogue: Catalogue) -> dt.date | None:
    """Return the day of the latest amendment of `document`."""
    changers = [catalogue.document(text) for text in document.amended_by]
    changers += [link.source for link in catalogue.incoming(document, "amends", model=Document)]  # type: ignore[misc]  # narrowed by model
    days = [c.date_entry_into_force or c.date_document for c in changers if c]
    return max((d for d in days if d), default=None)


def document_standing(  # noqa: PLR0911  # one return a state
    document: Document, catalogue: Catalogue, day: dt.date, soon_days: int = 180
) -> Standing:
    """Return what `document` is worth on `day`."""
    repealed = repeal_day(document, catalogue)
    if repealed and day >= repealed:
        lapsed = any(c.result == "lapsed" and c.date == repealed for c in document.cleanup)
        return Standing(
            "lapsed" if lapsed else "repealed", _LAPSED if lapsed else _REPEALED, "ended", day, repealed
        )
    until = document_end(document)
    if until and day > until:
        return Standing("lapsed", _LAPSED, "ended", day, until + dt.timedelta(days=1), until)
    start = document.date_entry_into_force
    if start is None:
        return Standing("unknown", _UNKNOWN, "unknown", day)
    if day < start:
        return Standing("not_yet", _NOT_YET, "unknown", day, start, until)
    if until and (until - day).days <= soon_days:
        return Standing("expiring", _EXPIRING, "soon", day, start, until)
    amended = amendment_day(document, catalogue)
    if amended and amended <= day:
        return Standing("amended", _AMENDED, "valid", day, amended, until)
    return Standing("in_force", _IN_FORCE, "valid", day, start, until)


def item_standing(item: PowerItem, day: dt.date) -> Standing:
    """Return whether `item` may be exercised on `day`."""
    start, end = item.plan_effective_date, item.plan_cancel_date
    if end and day >= end:
        return Standing("cancelled", TASK_STATE.label("cancelled"), "ended", day, end)
    if item.task_state is None:
        return Standing("unknown", _UNKNOWN, "unknown", day)
    if item.task_state == "active" and start and day < start:
        return Standing("not_yet", Text("尚未启用", "not yet in use"), "unknown", day, start)
    if item.task_state != "active":
        tone: Tone = "ended" if item.task_state == "cancelled" else "soon"
        return Standing(item.task_state, TASK_STATE.label(item.task_state), tone, day)
    if end:
        until = end - dt.timedelta(days=1)
        return Standing("active", TASK_STATE.label("active"), "soon", day, start, until)
    return Standing("active", TASK_STATE.label("active"), "valid", day, start)


def body_standing(department: Department, day: dt.date) -> Standing | None:
    """Return whether `department` is an enforcement body on `day`; nothing if it is none."""
    body = department.enforcement
    if body is None:
        return None
    if body.status == "revoked" and (body.status_date is None or body.status_date <= day):
        return Standing("revoked", BODY_STATUS.label("revoked"), "ended", day, body.status_date)
    term = body.entrustment
    if term and term.to_date and day > term.to_date:
        return Standing("expired", Text("委托到期", "entrustment ended"), "ended", day, None, term.to_date)
    if body.status is None:
        return Standing("unknown", _UNKNOWN, "unknown", day)
    # Only what was confirmed can be revoked: before the day of its revocation a body still stands.
    state = "confirmed" if body.status == "revoked" else body.status
    since = None if body.status == "revoked" else body.status_date
    return Standing(state, BODY_STATUS.label(state), "valid", day, since)


def law_standing(law: Law, day: dt.date) -> Standing:
    """Return whether `law` is in force on `day`, by its newest version that had begun."""
    if law.repealed_on and day >= law.repealed_on:
        return Standing("repealed", _REPEALED, "ended", day, law.repealed_on)
    starts = sorted(v.effective or v.date for v in law.versions)
    begun = [start for start in starts if start <= day]
    if begun:
        return Standing("in_force", _IN_FORCE, "valid", day, begun[-1])
    if starts:
        return Standing("not_yet", _NOT_YET, "unknown", day, starts[0])
    return Standing("unknown", _UNKNOWN, "unknown", day)
