"""Validity on a day: what a certificate, a document, an item or a body is worth then.

Invariants:

* dates are stored, the standing is derived, and always for a named day;
* a day is a calendar day in Asia/Shanghai; the caller says which;
* nothing is called valid without evidence: no end date on a certificate gives
  `unknown`, not `valid`;
* a last valid day is valid (有效期至 includes its day);
* what is said to have ended without a day has ended on every day;
* on the way through the days a standing changes only on the days that
  `catalogue.timeline` names.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Literal, TypeAlias

from gongshi.catalogue.law_versions import before_first, begun_version, start_of, version_days
from gongshi.findings import Text
from gongshi.records.department import Department
from gongshi.records.document import Document
from gongshi.records.enforcer import AnnualInspection, Enforcer
from gongshi.records.inquiry_point import InquiryPoint
from gongshi.records.law import Law
from gongshi.records.once import once_on
from gongshi.records.power_item import PowerItem
from gongshi.records.vocabularies import BODY_STATUS, CERT_STATUS, POINT_STATUS, TASK_STATE

if TYPE_CHECKING:
    from gongshi.catalogue.index import Catalogue
    from gongshi.config import SiteConfig
    from gongshi.records.base import Record

Tone: TypeAlias = Literal["valid", "soon", "ended", "unknown"]

SOON_DAYS = 30
"""Days before the last one from which a certificate or an entrustment ends soon."""


@dataclass(frozen=True, slots=True)
class Standing:
    """What a record is worth on `day`: a word, its tone, and the dates behind it.

    `later` holds what it will be worth after that day, each from its own `day` on, where
    somebody looked ahead (`catalogue.timeline`).
    """

    state: str
    word: Text
    tone: Tone
    day: dt.date
    since: dt.date | None = None
    until: dt.date | None = None
    later: tuple[Standing, ...] = field(default=(), compare=False, repr=False)

    def says_what(self, other: Standing) -> bool:
        """Whether it says what `other` says, be it of another day."""
        mine = (self.state, self.tone, self.word, self.since, self.until)
        return mine == (other.state, other.tone, other.word, other.since, other.until)

    @property
    def is_live(self) -> bool:
        """Whether the record counts on its day."""
        return self.tone in ("valid", "soon")


def standing_of(record: Record, catalogue: Catalogue, config: SiteConfig, day: dt.date) -> Standing | None:  # noqa: PLR0911  # one return a register
    """Return what `record` is worth on `day` by the rules of the site; nothing where that is no question."""
    if isinstance(record, PowerItem):
        return item_standing(record, day)
    if isinstance(record, Enforcer):
        return certificate_standing(record, day, inspection=config.enforcers.inspection_required)
    if isinstance(record, Document):
        return document_standing(record, catalogue, day, config.documents.expiring_within_days)
    if isinstance(record, Law):
        return law_standing(record, day, catalogue)
    if isinstance(record, Department):
        return body_standing(record, day)
    if isinstance(record, InquiryPoint):
        return point_standing(record, day)
    return None


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
NOT_YET = Text("尚未施行", "not yet in force")
_IN_FORCE = Text("现行有效", "in force")
_AMENDED = Text("已修改", "in force as amended")
_EXPIRING = Text("即将到期", "expires soon")
_EXPIRED = Text("过期", "expired")
_LAPSED = Text("失效", "lapsed")
_REPEALED = Text("废止", "repealed")
_DOUBT = Text("无法确认", "cannot be confirmed")
_UNKNOWN = Text("未填报", "not stated")
_UNINSPECTED = Text("未审验", "annual inspection missing")
_FAILED = Text("审验不合格", "annual inspection failed")
_SUPERSEDED = Text("已被替代", "superseded")
_UNLISTED = Text("当时的版本未收录", "version of that time not held here")
_NOT_CONFIRMED = Text("尚未确认", "not yet confirmed")
_NOT_ENTRUSTED = Text("委托尚未开始", "entrustment not yet begun")


def certificate_standing(
    enforcer: Enforcer, day: dt.date, soon_days: int = SOON_DAYS, *, inspection: bool = False
) -> Standing:
    """Return what the certificate of `enforcer` is worth on `day`.

    `inspection`: whether the annual inspection (年度审验) is kept here, so that a missing one counts.
    """
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
    if inspection and (lacking := _uninspected(enforcer, day)):
        return lacking
    soon = (until - day).days <= soon_days
    return Standing("valid", _VALID, "soon" if soon else "valid", day, enforcer.issued, until)


def new_year(year: int) -> dt.date | None:
    """Return the first day of `year`; nothing for a year that no calendar here has."""
    return dt.date(year, 1, 1) if dt.MINYEAR <= year <= dt.MAXYEAR else None


def inspection_day(inspection: AnnualInspection) -> dt.date | None:
    """Return the day from which an inspection counts: its own, else the first of its year."""
    return inspection.date or new_year(inspection.year)


def _order(inspection: AnnualInspection) -> tuple[int, bool, dt.date]:
    """Order inspections; in one year an undated failure stands last, since nothing says it was mended."""
    undated_failure = inspection.result == "failed" and inspection.date is None
    return (inspection.year, undated_failure, inspection.date or dt.date.min)


def _uninspected(enforcer: Enforcer, day: dt.date) -> Standing | None:
    """Return why the annual inspection speaks against a certificate on `day`, if it does.

    On a day of year y it takes a passed inspection of year y-1 or y, or an issue in one of them
    (the inspection of a year may be held until its end). A missing one is `unknown`, not `ended`:
    nobody took the certificate back, the register cannot say that it still holds (DOMAIN E06 warns
    of it). A failed one is `ended`, until a later one is passed.
    """
    done = [i for i in enforcer.annual_inspections if i.result != "missing"]
    known = [i for i in done if (begins := inspection_day(i)) and begins <= day]
    newest = max(known, key=_order, default=None)
    if newest and newest.result == "failed":
        return Standing("failed", _FAILED, "ended", day, newest.date)
    years = [newest.year] if newest else []
    years += [enforcer.issued.year] if enforcer.issued else []
    if years and max(years) >= day.year - 1:
        return None
    since = new_year(max(years) + 2) if years else None
    return Standing("uninspected", _UNINSPECTED, "unknown", day, since)


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


def is_repealed_undated(document: Document, catalogue: Catalogue) -> bool:
    """Whether `document` is said to have been repealed, and nothing says since when."""
    return (
        document.repealed_by is not None
        or any(c.result in ("repealed", "lapsed") for c in document.cleanup)
        or bool(catalogue.incoming(document, "repeals", model=Document))
    ) and repeal_day(document, catalogue) is None


def amendment_days(document: Document, catalogue: Catalogue) -> list[dt.date]:
    """Return the days on which amendments of `document` take force."""
    changers = [catalogue.document(text) for text in document.amended_by]
    changers += [link.source for link in catalogue.incoming(document, "amends", model=Document)]  # type: ignore[misc]  # narrowed by model
    days = [c.date_entry_into_force or c.date_document for c in changers if c]
    return [d for d in days if d]


def amendment_day(document: Document, catalogue: Catalogue) -> dt.date | None:
    """Return the day of the latest amendment of `document`."""
    return max(amendment_days(document, catalogue), default=None)


def _repealed(document: Document, catalogue: Catalogue, day: dt.date) -> Standing | None:
    """Return the standing of a document that was repealed or declared lapsed by `day`."""
    repealed = repeal_day(document, catalogue)
    if repealed is None and not is_repealed_undated(document, catalogue):
        return None
    if repealed and day < repealed:
        return None
    lapsed = any(c.result == "lapsed" and c.date == repealed for c in document.cleanup)
    return Standing(
        "lapsed" if lapsed else "repealed", _LAPSED if lapsed else _REPEALED, "ended", day, repealed
    )


def document_standing(  # noqa: PLR0911  # one return a state
    document: Document, catalogue: Catalogue, day: dt.date, soon_days: int = 180
) -> Standing:
    """Return what `document` is worth on `day`."""
    if ended := _repealed(document, catalogue, day):
        return ended
    until = document_end(document)
    if until and day > until:
        return Standing("lapsed", _LAPSED, "ended", day, until + dt.timedelta(days=1), until)
    start = document.date_entry_into_force
    if start is None:
        return Standing("unknown", _UNKNOWN, "unknown", day)
    if day < start:
        return Standing("not_yet", NOT_YET, "unknown", day, start, until)
    if until and (until - day).days <= soon_days:
        return Standing("expiring", _EXPIRING, "soon", day, start, until)
    amended = max((d for d in amendment_days(document, catalogue) if d <= day), default=None)
    if amended:
        return Standing("amended", _AMENDED, "valid", day, amended, until)
    return Standing("in_force", _IN_FORCE, "valid", day, start, until)


@once_on
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
        return Standing(item.task_state, TASK_STATE.label(item.task_state), "ended", day)
    if end:
        until = end - dt.timedelta(days=1)
        return Standing("active", TASK_STATE.label("active"), "soon", day, start, until)
    return Standing("active", TASK_STATE.label("active"), "valid", day, start)


@once_on
def body_standing(department: Department, day: dt.date) -> Standing | None:
    """Return whether `department` is an enforcement body on `day`; nothing if it is none.

    An entrusted body stands as long as its entrustment does.
    """
    body = department.enforcement
    if body is None:
        return None
    since, term = body.status_date, body.entrustment
    begun = since is None or since <= day
    if body.status == "revoked" and begun:
        return Standing("revoked", BODY_STATUS.label("revoked"), "ended", day, since)
    until = term.to_date if term else None
    if until and day > until:
        ended = Text("委托到期", "entrustment ended")
        return Standing("expired", ended, "ended", day, until + dt.timedelta(days=1), until)
    if lacking := _not_begun(department, day):
        return lacking
    # Only what was confirmed can be changed or revoked: before that day a body stands as confirmed.
    state = body.status if body.status and begun and body.status != "revoked" else "confirmed"
    soon = until is not None and (until - day).days <= SOON_DAYS
    tone: Tone = "soon" if soon else "valid"
    return Standing(state, BODY_STATUS.label(state), tone, day, since if begun else None, until)


def _not_begun(department: Department, day: dt.date) -> Standing | None:
    """Return the standing of a body that is not one yet, or of which nobody says whether it is."""
    body = department.enforcement
    if body is None or body.status is None:
        return Standing("unknown", _UNKNOWN, "unknown", day)
    if body.status == "confirmed" and body.status_date and day < body.status_date:
        return Standing("not_yet", _NOT_CONFIRMED, "unknown", day, body.status_date)
    begins = body.entrustment.from_date if body.entrustment else None
    if begins and day < begins:
        return Standing("not_yet", _NOT_ENTRUSTED, "unknown", day, begins)
    return None


def point_standing(point: InquiryPoint, day: dt.date) -> Standing | None:
    """Return whether an inquiry point is open; its record knows no days."""
    if point.status is None:
        return None
    tone: Tone = "valid" if point.status == "open" else "soon" if point.status == "paused" else "ended"
    return Standing(point.status, POINT_STATUS.label(point.status), tone, day)


def superseded_day(law: Law, catalogue: Catalogue | None) -> dt.date | None:
    """Return the day on which the first version of the law that replaces `law` takes force."""
    successor = catalogue.target(Law.slug, law.superseded_by) if catalogue else None
    return min(version_days(successor), default=None) if isinstance(successor, Law) else None


def law_standing(law: Law, day: dt.date, catalogue: Catalogue | None = None) -> Standing:
    """Return whether `law` is in force on `day`, by its newest version that had begun.

    A law that another one replaces ends with that one's first version where it names no end of
    its own; at once where the other's days are not known.
    """
    if law.repealed_on and day >= law.repealed_on:
        return Standing("repealed", _REPEALED, "ended", day, law.repealed_on)
    if law.superseded_by and not law.repealed_on:
        replaced = superseded_day(law, catalogue)
        if replaced is None or day >= replaced:
            return Standing("superseded", _SUPERSEDED, "ended", day, replaced)
    if not law.versions:
        return Standing("unknown", _UNKNOWN, "unknown", day)
    if begun := begun_version(law, day):
        return Standing("in_force", _IN_FORCE, "valid", day, start_of(begun))
    if before_first(law, day) == "unlisted":
        return Standing("unlisted", _UNLISTED, "unknown", day, law.adopted_on)
    return Standing("not_yet", NOT_YET, "unknown", day, version_days(law)[0])
