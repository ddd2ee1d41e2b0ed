"""The viewing day in Python: what a reader must be told, and records over which it is tried.

The oracle never looks at a timeline: it derives the standing anew on the viewing day.
"""

from __future__ import annotations

import datetime as dt
from functools import cache
from typing import TYPE_CHECKING, Any, NamedTuple

from gongshi.catalogue.index import Catalogue
from gongshi.config import SiteConfig
from gongshi.content.loader import Loaded
from gongshi.records.registers import BY_SLUG
from gongshi.render.locales import load_locale
from gongshi.render.view import View
from gongshi.resources import theme_dir

if TYPE_CHECKING:
    from collections.abc import Mapping
    from random import Random

    from gongshi.records.base import Record

_SHANGHAI = dt.timezone(dt.timedelta(hours=8))
_FIRST = dt.date(2018, 1, 1)
_DAYS = 365 * 16


class Viewing(NamedTuple):
    """The day that counts, and why it is in doubt: "", "clock" or "stale"."""

    day: dt.date
    doubt: str


class Case(NamedTuple):
    """Records (the first one is looked at), when they were released, and a device's time (UTC)."""

    records: tuple[Mapping[str, Any], ...]
    release: dt.date
    now: dt.datetime
    stale: int
    inspection: bool = False


def decide(now: dt.datetime, release: dt.date, stale: int) -> Viewing:
    """Return which day counts at `now` on the device, `stale` days being the age of old data."""
    day = now.astimezone(_SHANGHAI).date()
    if day < release:
        return Viewing(release, "clock")
    return Viewing(day, "stale" if (day - release).days > stale else "")


def catalogue_of(case: Case) -> tuple[Record, Catalogue]:
    """Return the record that is looked at, and the catalogue that it stands in."""
    found: dict[str, list[Record]] = {slug: [] for slug in BY_SLUG}
    for raw in case.records:
        fields = {name: value for name, value in raw.items() if name != "register" and value is not None}
        found[raw["register"]].append(BY_SLUG[raw["register"]].model_validate(fields))
    first = found[case.records[0]["register"]][0]
    return first, Catalogue(Loaded(found, [], set(), set()))


@cache
def _words() -> Mapping[str, str]:
    return load_locale(theme_dir(), "zh")


@cache
def _config(*, inspection: bool) -> SiteConfig:
    return SiteConfig.model_validate(
        {
            "site": {"title": "示例区政府信息公开"},
            "region": {"name": "示例区", "code": "990101"},
            "footer": {"sponsor": "示例区政府办公室"},
            "enforcers": {"inspection_required": inspection},
        }
    )


def view_on(case: Case, catalogue: Catalogue, day: dt.date) -> View:
    """Return what the pages of a site look at that is built on `day`."""
    return View(catalogue, _config(inspection=case.inspection), day, "zh", _words())


def delivered(case: Case) -> tuple[str, str, str] | None:
    """Return the tone, the words and what comes later, as the page of the release holds them."""
    record, catalogue = catalogue_of(case)
    view = view_on(case, catalogue, case.release)
    standing = view.standing(record)
    return (standing.tone, str(view.standing_text(standing)), view.later(standing)) if standing else None


def expected(case: Case) -> tuple[str, str] | None:
    """Return the tone and the words that a reader must be shown."""
    record, catalogue = catalogue_of(case)
    day, doubt = decide(case.now, case.release, case.stale)
    view = view_on(case, catalogue, day)
    standing = view.standing(record)
    if standing is None:
        return None
    if doubt and standing.is_live:
        return ("unknown", known(case.release))
    return (standing.tone, str(view.standing_text(standing)))


def known(release: dt.date) -> str:
    """Return the words for what cannot be confirmed after `release`."""
    return _words()["today.known"].format(day=release)


# --- random cases ------------------------------------------------------------


def random_case(dice: Random) -> Case:
    """Return a record of any register, a release and a device's clock, often close to a boundary."""
    make = dice.choice((_certificate, _certificate, _documents, _documents, _item, _body, _laws))
    records = make(dice)
    near = [dt.date.fromisoformat(text) for text in _dates(records)]
    shift = dice.choice((0, -1, 1, -30, -31, -29, -180, -181, dice.randint(-30, 0), dice.randint(-400, 400)))
    day = dice.choice([*near, _day(dice)]) + dt.timedelta(days=shift)
    stale = dice.choice((1, 30, 60, 400, 4000))
    # Most releases are young; some are old, and sometimes the clock is behind.
    young = dice.randint(0, stale)
    age = dice.choice((0, 1, young, young, young, stale, stale + 1, 900, -1, -dice.randint(1, 900)))
    clock = dt.datetime.combine(day, dt.time(dice.randrange(24), dice.randrange(60)), dt.UTC)
    return Case(records, day - dt.timedelta(days=age), clock, stale, dice.random() < 0.5)


def _day(dice: Random) -> dt.date:
    return _FIRST + dt.timedelta(days=dice.randrange(_DAYS))


def _maybe(dice: Random, share: float = 0.6) -> str | None:
    return _day(dice).isoformat() if dice.random() < share else None


def _dates(value: Any) -> list[str]:  # noqa: ANN401  # raw records
    if isinstance(value, dict):
        value = list(value.values())
    if isinstance(value, list | tuple):
        return [text for one in value for text in _dates(one)]
    return [value] if isinstance(value, str) and value[:2] == "20" and value[4:5] == "-" else []


def _certificate(dice: Random) -> tuple[dict[str, Any], ...]:
    years = [str(dice.randint(2018, 2034)) for _ in range(dice.randrange(4))]
    inspections = [
        {"year": year, "result": dice.choice(("passed", "passed", "failed", "missing"))}
        | ({"date": f"{year}-0{dice.randint(1, 9)}-15"} if dice.random() < 0.5 else {})
        for year in years
    ]
    status = dice.choice((None, *["valid"] * 6, "suspended", "withdrawn", "revoked", "lost"))
    holder = {"id": "z-1", "name": "示例甲", "cert_no": "SL000001", "body": "zjj", "status": status}
    dates = {"issued": _maybe(dice), "valid_until": _maybe(dice, 0.9), "status_date": _maybe(dice)}
    return ({"register": "enforcers", **holder, **dates, "annual_inspections": inspections},)


def _documents(dice: Random) -> tuple[dict[str, Any], ...]:
    results = ("kept", "amended", "repealed", "lapsed")
    cleanup = [
        {"round": f"第{n}轮", "result": dice.choice(results), **_filled({"date": _maybe(dice, 0.8)})}
        for n in range(dice.choice((0, 0, 0, 1, 2)))
    ]
    old = {
        "register": "documents", "id": "gd-1", "title": "示例办法", "cleanup": cleanup,
        "date_entry_into_force": _maybe(dice, 0.9), "date_expiry": _maybe(dice, 0.3),
        "validity_years": dice.choice((None, "1", "3", "5")), "date_repealed": _maybe(dice, 0.1),
        "repealed_by": dice.choice((*[None] * 6, "gd-2", "没有这份文件")),
    }  # fmt: skip
    new = {
        "register": "documents", "id": "gd-2", "title": "示例新办法", "date_entry_into_force": _maybe(dice),
        "date_document": _maybe(dice), dice.choice(("repeals", "amends", "based_on")): ["gd-1"],
    }  # fmt: skip
    other = {"register": "documents", "id": "gd-3", "title": "示例修改决定", "amends": ["gd-1"]}
    return (old, new, other | {"date_document": _maybe(dice)})


def _item(dice: Random) -> tuple[dict[str, Any], ...]:
    item = {"id": "xk-1", "name": "示例事项", "category": "licence", "dept": "zjj"}
    state = dice.choice((None, "active", "active", "suspended", "cancelled"))
    plan = {"plan_effective_date": _maybe(dice), "plan_cancel_date": _maybe(dice)}
    return ({"register": "power-items", **item, "task_state": state, **plan},)


def _body(dice: Random) -> tuple[dict[str, Any], ...]:
    term = {"principal": "zjj", "from_date": _maybe(dice), "to_date": _maybe(dice)}
    state = {"status": dice.choice((None, "confirmed", "changed", "revoked")), "status_date": _maybe(dice)}
    known = {name: value for name, value in {**state, "entrustment": _filled(term)}.items() if value}
    body = {"id": "zjj", "name": "示例局", "enforcement": {"kind": "entrusted", **known}}
    return ({"register": "departments", **body},)


def _filled(part: Mapping[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in part.items() if value is not None}


def _laws(dice: Random) -> tuple[dict[str, Any], ...]:
    def versions() -> list[dict[str, Any]]:
        made = ({"date": _day(dice).isoformat(), "effective": _maybe(dice)} for _ in range(dice.randrange(4)))
        return [_filled(version) for version in made]

    old = {"register": "laws", "id": "jiu", "title": "示例法", "kind": "law", "versions": versions()}
    ends = {"repealed_on": _maybe(dice, 0.3), "superseded_by": dice.choice((None, None, "xin", "没有"))}
    new = {"register": "laws", "id": "xin", "title": "示例新法", "kind": "law", "versions": versions()}
    return (old | ends, new)
