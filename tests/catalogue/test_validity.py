"""What a record is worth on a day: known answers, boundaries, and what must never be live."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gongshi.catalogue.validity import (
    body_standing,
    certificate_standing,
    document_end,
    document_standing,
    item_standing,
    last_day,
    law_standing,
)
from gongshi.records.vocabularies import CERT_STATUS
from tests.catalogue.records import catalogue_of, department, document, enforcer, item, law

D = dt.date.fromisoformat
DAYS = st.dates(dt.date(1990, 1, 1), dt.date(2100, 12, 31))
MAYBE = st.none() | DAYS


def given_only(**fields: object) -> dict[str, object]:
    """Return `fields` without those left out: a vocabulary takes no None."""
    return {name: value for name, value in fields.items() if value is not None}


@pytest.mark.parametrize(
    ("start", "years", "end"),
    [
        ("2022-02-01", 3, "2025-01-31"),
        ("2022-01-01", 5, "2026-12-31"),
        ("2020-03-01", 4, "2024-02-29"),
        ("2020-03-01", 3, "2023-02-28"),
        ("2020-02-29", 4, "2024-02-28"),
        ("2020-02-29", 5, "2025-02-28"),
    ],
)
def test_a_term_ends_on_the_day_before_its_anniversary(start: str, years: int, end: str) -> None:
    """自2022年2月1日起施行，有效期三年 ends on 2025-01-31; a leap day has its own rule."""
    assert last_day(D(start), years) == D(end)


# --- certificates ------------------------------------------------------------


@pytest.mark.parametrize(
    ("day", "state", "live"),
    [
        ("2024-12-31", "not_yet", False),
        ("2025-01-01", "valid", True),
        ("2026-06-30", "valid", True),
        ("2026-07-01", "expired", False),
    ],
)
def test_a_certificate_is_valid_through_its_last_day(day: str, state: str, live: bool) -> None:  # noqa: FBT001  # a table's column
    """Both ends of the term belong to it."""
    holder = enforcer(status="valid", issued="2025-01-01", valid_until="2026-06-30")
    standing = certificate_standing(holder, D(day))
    assert (standing.state, standing.is_live) == (state, live)


@pytest.mark.parametrize(("day", "tone"), [("2026-05-30", "valid"), ("2026-05-31", "soon")])
def test_a_certificate_expires_soon_from_thirty_days_before(day: str, tone: str) -> None:
    """Thirty days before the last day the tone changes, and not a day sooner."""
    assert certificate_standing(enforcer(status="valid", valid_until="2026-06-30"), D(day)).tone == tone


def test_a_status_counts_from_its_date() -> None:
    """A certificate withdrawn from next month on is still what it was today."""
    holder = enforcer(status="withdrawn", status_date="2026-05-01", valid_until="2027-01-01")
    assert certificate_standing(holder, D("2026-04-30")).is_live
    ended = certificate_standing(holder, D("2026-05-01"))
    assert (ended.state, ended.tone, ended.since) == ("withdrawn", "ended", D("2026-05-01"))


@pytest.mark.parametrize("status", [s for s in CERT_STATUS.ids if s != "valid"])
def test_a_status_without_date_counts_always(status: str) -> None:
    """Where nobody says since when, the certificate is not live on any day."""
    standing = certificate_standing(enforcer(status=status, valid_until="2099-01-01"), D("2026-01-01"))
    assert (standing.state, standing.is_live) == (status, False)


@pytest.mark.parametrize("more", [{"status": "valid"}, {"valid_until": "2099-01-01"}, {}])
def test_a_certificate_without_evidence_is_unknown(more: dict[str, str]) -> None:
    """Without a status or an end nothing is called valid."""
    assert certificate_standing(enforcer(**more), D("2026-01-01")).tone == "unknown"


@given(status=st.sampled_from([None, *CERT_STATUS.ids]), since=MAYBE, issued=MAYBE, until=MAYBE, day=DAYS)
def test_no_certificate_is_live_without_an_end_or_past_it(
    status: str | None, since: dt.date | None, issued: dt.date | None, until: dt.date | None, day: dt.date
) -> None:
    """Whatever else the record says: no end, or an end that is past, is never live."""
    holder = enforcer(**given_only(status=status, status_date=since, issued=issued, valid_until=until))
    if certificate_standing(holder, day).is_live:
        assert until is not None
        assert day <= until
        assert issued is None or issued <= day


_PASSED_2024 = {"year": "2024", "result": "passed"}


@pytest.mark.parametrize(
    ("inspections", "day", "state"),
    [
        ([_PASSED_2024], "2025-12-31", "valid"),
        ([_PASSED_2024], "2026-01-01", "uninspected"),
        (
            [_PASSED_2024, {"year": "2026", "result": "passed", "date": "2026-03-01"}],
            "2026-02-28",
            "uninspected",
        ),
        ([_PASSED_2024, {"year": "2026", "result": "passed", "date": "2026-03-01"}], "2026-03-01", "valid"),
        ([_PASSED_2024, {"year": "2025", "result": "missing"}], "2026-01-01", "uninspected"),
        ([_PASSED_2024, {"year": "2025", "result": "failed", "date": "2025-06-01"}], "2025-05-31", "valid"),
        ([_PASSED_2024, {"year": "2025", "result": "failed", "date": "2025-06-01"}], "2025-06-01", "failed"),
        (
            [{"year": "2025", "result": "failed"}, {"year": "2025", "result": "passed"}],
            "2025-06-01",
            "failed",
        ),
        ([{"year": "2025", "result": "failed"}, {"year": "2026", "result": "passed"}], "2026-01-01", "valid"),
        ([], "2022-12-31", "valid"),
        ([], "2023-01-01", "uninspected"),
    ],
)
def test_a_missing_or_failed_inspection_is_not_valid(
    inspections: list[dict[str, str]], day: str, state: str
) -> None:
    """On a day of year y an inspection of y-1 or y must have been passed, unless it was issued then."""
    holder = enforcer(
        status="valid", issued="2021-05-01", valid_until="2030-01-01", annual_inspections=inspections
    )
    standing = certificate_standing(holder, D(day), inspection=True)
    assert standing.state == state
    assert standing.is_live == (state == "valid")
    assert certificate_standing(holder, D(day)).is_live, "where no inspection is kept, none is missed"


def test_a_missing_inspection_says_since_when() -> None:
    """From the first day of the year after the one that it should have been passed in."""
    holder = enforcer(status="valid", valid_until="2030-01-01", annual_inspections=[_PASSED_2024])
    assert certificate_standing(holder, D("2027-05-01"), inspection=True).since == D("2026-01-01")


# --- documents ---------------------------------------------------------------


@pytest.mark.parametrize(
    ("day", "state"),
    [
        ("2022-01-31", "not_yet"),
        ("2022-02-01", "in_force"),
        ("2024-08-03", "in_force"),
        ("2024-08-04", "expiring"),
        ("2025-01-31", "expiring"),
        ("2025-02-01", "lapsed"),
    ],
)
def test_a_document_runs_from_its_first_to_its_last_day(day: str, state: str) -> None:
    """The whole life of a document of three years, at its boundaries."""
    doc = document(date_entry_into_force="2022-02-01", validity_years="3")
    assert document_standing(doc, catalogue_of(doc), D(day)).state == state


def test_a_stated_end_comes_before_a_computed_one() -> None:
    """The last valid day that the document names is its end."""
    doc = document(date_entry_into_force="2022-02-01", validity_years="3", date_expiry="2023-01-01")
    assert document_end(doc) == D("2023-01-01")


def test_a_document_without_dates_is_unknown() -> None:
    """Nothing is in force without a day on which it began."""
    doc = document()
    assert document_standing(doc, catalogue_of(doc), D("2026-01-01")).tone == "unknown"


def test_a_document_is_repealed_by_its_own_date() -> None:
    """On the day of repeal it no longer counts."""
    doc = document(date_entry_into_force="2020-01-01", date_repealed="2023-05-01")
    catalogue = catalogue_of(doc)
    assert document_standing(doc, catalogue, D("2023-04-30")).is_live
    assert document_standing(doc, catalogue, D("2023-05-01")).state == "repealed"


@pytest.mark.parametrize("from_old", [True, False], ids=["old_names_new", "new_names_old"])
def test_a_document_is_repealed_when_its_repealer_takes_force(from_old: bool) -> None:  # noqa: FBT001  # a table's column
    """Whichever of the two says so, the day is that of the repealer's entry into force."""
    old = document(date_entry_into_force="2020-01-01", repealed_by="gd-2" if from_old else None)
    new = document(
        id="gd-2", title="新办法", date_entry_into_force="2023-05-01", repeals=[] if from_old else ["gd-1"]
    )
    catalogue = catalogue_of(old, new)
    assert document_standing(old, catalogue, D("2023-04-30")).is_live
    assert document_standing(old, catalogue, D("2023-05-01")).state == "repealed"


@pytest.mark.parametrize(
    ("result", "state"),
    [("repealed", "repealed"), ("lapsed", "lapsed"), ("kept", "in_force"), ("amended", "in_force")],
)
def test_a_clean_up_ends_only_what_it_repeals_or_declares_lapsed(result: str, state: str) -> None:
    """Kept and to-be-amended documents stay in force."""
    cleanup = [{"round": "2023年清理", "result": result, "date": "2023-05-01"}]
    doc = document(date_entry_into_force="2020-01-01", cleanup=cleanup)
    catalogue = catalogue_of(doc)
    assert document_standing(doc, catalogue, D("2023-04-30")).state == "in_force"
    assert document_standing(doc, catalogue, D("2023-05-01")).state == state


@pytest.mark.parametrize(
    "more",
    [
        {"repealed_by": "样本规〔2020〕1号"},
        {"cleanup": [{"round": "2023年清理", "result": "repealed"}]},
        {"cleanup": [{"round": "2023年清理", "result": "lapsed"}]},
    ],
)
def test_a_repeal_without_a_day_counts_always(more: dict[str, object]) -> None:
    """Nothing is called in force of which the record says that it was repealed."""
    doc = document(date_entry_into_force="2020-01-01", **more)
    standing = document_standing(doc, catalogue_of(doc), D("2026-01-01"))
    assert (standing.tone, standing.since) == ("ended", None)


def test_a_later_amendment_does_not_hide_an_earlier_one() -> None:
    """Between the two the document stands as the first one left it."""
    doc = document(date_entry_into_force="2020-01-01")
    first = document(id="gd-2", title="修改一", date_entry_into_force="2022-01-01", amends=["gd-1"])
    second = document(id="gd-3", title="修改二", date_entry_into_force="2024-01-01", amends=["gd-1"])
    standing = document_standing(doc, catalogue_of(doc, first, second), D("2023-01-01"))
    assert (standing.state, standing.since) == ("amended", D("2022-01-01"))


def test_a_document_is_amended_once_the_amendment_is_in_force() -> None:
    """Before that day it stands as it was."""
    doc = document(date_entry_into_force="2020-01-01")
    change = document(id="gd-2", title="修改决定", date_entry_into_force="2023-05-01", amends=["gd-1"])
    catalogue = catalogue_of(doc, change)
    assert document_standing(doc, catalogue, D("2023-04-30")).state == "in_force"
    assert document_standing(doc, catalogue, D("2023-05-01")).state == "amended"


@given(start=MAYBE, expiry=MAYBE, repealed=MAYBE, years=st.none() | st.integers(0, 20), day=DAYS, later=DAYS)
def test_a_document_that_ended_stays_ended(
    start: dt.date | None,
    expiry: dt.date | None,
    repealed: dt.date | None,
    years: int | None,
    day: dt.date,
    later: dt.date,
) -> None:
    """The standing is monotone: no later day revives what ended."""
    doc = document(
        date_entry_into_force=start, date_expiry=expiry, date_repealed=repealed, validity_years=years
    )
    catalogue = catalogue_of(doc)
    first, second = sorted((day, later))
    if document_standing(doc, catalogue, first).tone == "ended":
        assert document_standing(doc, catalogue, second).tone == "ended"


# --- items, bodies, laws -----------------------------------------------------


@pytest.mark.parametrize(
    ("more", "day", "state", "tone"),
    [
        ({}, "2026-01-01", "unknown", "unknown"),
        ({"task_state": "active"}, "2026-01-01", "active", "valid"),
        ({"task_state": "suspended"}, "2026-01-01", "suspended", "ended"),
        ({"task_state": "cancelled"}, "2026-01-01", "cancelled", "ended"),
        ({"task_state": "active", "plan_effective_date": "2026-02-01"}, "2026-01-31", "not_yet", "unknown"),
        ({"task_state": "active", "plan_effective_date": "2026-02-01"}, "2026-02-01", "active", "valid"),
        ({"task_state": "active", "plan_cancel_date": "2026-02-01"}, "2026-01-31", "active", "soon"),
        ({"task_state": "active", "plan_cancel_date": "2026-02-01"}, "2026-02-01", "cancelled", "ended"),
    ],
)
def test_an_item_begins_and_ends_as_planned(more: dict[str, str], day: str, state: str, tone: str) -> None:
    """The day of the plan is the first of the new state."""
    standing = item_standing(item(**more), D(day))
    assert (standing.state, standing.tone) == (state, tone)


def test_a_department_that_enforces_nothing_has_no_standing() -> None:
    """Only enforcement bodies have one."""
    assert body_standing(department(), D("2026-01-01")) is None


@pytest.mark.parametrize(
    ("day", "state", "zh", "tone"),
    [("2026-04-30", "confirmed", "确认", "valid"), ("2026-05-01", "revoked", "撤销", "ended")],
)
def test_a_body_is_what_it_was_until_it_is_revoked(day: str, state: str, zh: str, tone: str) -> None:
    """A revocation from a future date is not shown as one today."""
    body = department(enforcement={"kind": "statutory", "status": "revoked", "status_date": "2026-05-01"})
    standing = body_standing(body, D(day))
    assert standing is not None
    assert (standing.state, standing.word.zh, standing.tone) == (state, zh, tone)


@pytest.mark.parametrize(
    ("status", "day", "state"),
    [("changed", "2026-04-30", "confirmed"), ("changed", "2026-05-01", "changed"),
     ("confirmed", "2026-04-30", "not_yet"), ("confirmed", "2026-05-01", "confirmed")],
)  # fmt: skip
def test_a_status_of_a_body_counts_from_its_date(status: str, day: str, state: str) -> None:
    """What was changed was confirmed before; what was confirmed was nothing before."""
    body = department(enforcement={"kind": "statutory", "status": status, "status_date": "2026-05-01"})
    standing = body_standing(body, D(day))
    assert standing is not None
    assert standing.state == state


@pytest.mark.parametrize(
    ("status", "state", "tone"),
    [("confirmed", "confirmed", "valid"), ("changed", "changed", "valid"), ("revoked", "revoked", "ended"),
     (None, "unknown", "unknown")],
)  # fmt: skip
def test_a_body_without_date_is_what_its_status_says(status: str | None, state: str, tone: str) -> None:
    """No status is not a confirmation."""
    body = department(enforcement={"kind": "statutory", **given_only(status=status)})
    standing = body_standing(body, D("2026-01-01"))
    assert standing is not None
    assert (standing.state, standing.tone) == (state, tone)


@pytest.mark.parametrize(
    ("day", "tone"),
    [("2025-12-31", "unknown"), ("2026-01-01", "valid"), ("2026-05-01", "soon"), ("2026-05-02", "ended")],
)
def test_an_entrusted_body_ends_with_its_entrustment(day: str, tone: str) -> None:
    """Both ends of the agreement belong to it."""
    term = {"principal": "zjj", "from_date": "2026-01-01", "to_date": "2026-05-01"}
    body = department(enforcement={"kind": "entrusted", "status": "confirmed", "entrustment": term})
    standing = body_standing(body, D(day))
    assert standing is not None
    assert standing.tone == tone


@pytest.mark.parametrize(
    ("day", "state", "since"),
    [
        ("1997-12-31", "not_yet", "1998-03-01"),
        ("2019-04-22", "in_force", "1998-03-01"),
        ("2019-04-23", "in_force", "2019-04-23"),
        ("2030-01-01", "repealed", "2030-01-01"),
    ],
)
def test_a_law_stands_by_its_newest_version_that_had_begun(day: str, state: str, since: str) -> None:
    """Versions may be listed in any order; a version counts from its entry into force."""
    versions = [{"date": "2019-04-23"}, {"date": "1997-11-01", "effective": "1998-03-01"}]
    standing = law_standing(law(versions=versions, repealed_on="2030-01-01"), D(day))
    assert (standing.state, standing.since) == (state, D(since))


def test_a_law_without_versions_is_unknown() -> None:
    """No version is no evidence."""
    assert law_standing(law(), D("2026-01-01")).tone == "unknown"


@pytest.mark.parametrize(
    ("day", "state", "since"),
    [("2022-02-28", "in_force", "2014-03-01"), ("2022-03-01", "superseded", "2022-03-01")],
)
def test_a_law_without_an_end_ends_when_its_successor_begins(day: str, state: str, since: str) -> None:
    """The first version of the other law decides."""
    old = law(versions=[{"date": "2014-03-01"}], superseded_by="xin")
    new = law(id="xin", title="示例新法", versions=[{"date": "2021-08-24", "effective": "2022-03-01"}])
    standing = law_standing(old, D(day), catalogue_of(old, new))
    assert (standing.state, standing.since) == (state, D(since))


def test_a_law_replaced_by_one_without_days_has_ended() -> None:
    """Nothing is in force of which the record says that another took its place."""
    old = law(versions=[{"date": "2014-03-01"}], superseded_by="没有这部法")
    assert law_standing(old, D("2026-01-01"), catalogue_of(old)).tone == "ended"
