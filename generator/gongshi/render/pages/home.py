"""The home page: one box to ask, three doors with live counts, what is new, where to go."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from gongshi.records.department import Department
from gongshi.records.document import Document
from gongshi.records.enforcer import Enforcer
from gongshi.records.figure import Figure
from gongshi.records.inquiry_point import InquiryPoint
from gongshi.records.power_item import PowerItem
from gongshi.records.vocabularies import CHANGE_KIND
from gongshi.render.environment import template
from gongshi.render.pages.page import Page
from gongshi.render.pages.tally import tally
from gongshi.render.pages.verify import VERIFY, holders, is_sealed

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterator
    from pathlib import Path

    from gongshi.records.base import Record
    from gongshi.render.view import View

_NEWEST = 8
_POINTS = 6


@dataclass(frozen=True, slots=True)
class Door:
    """One large way in: a name, a count, a sentence."""

    href: str
    name: str
    count: str
    says: str


@dataclass(frozen=True, slots=True)
class News:
    """Something that changed, with its day."""

    day: dt.date
    text: str
    href: str


def home_page(view: View, theme_dir: Path) -> Page:
    """Return the home page."""
    site = view.config.site
    body = template(theme_dir, view.lang, "home")(view=view, t=view.t, **_context(view))
    title = site.title if view.lang == "zh" else site.title_en
    return Page("index.html", "home", title, view.t["home.lead"].format(region=view.config.region.name), body)


def _context(view: View) -> dict[str, Any]:
    points = [p for p in view.catalogue.of(InquiryPoint) if p.status in (None, "open")]
    departments = [d for d in view.catalogue.of(Department) if view.catalogue.items_of(d)]
    return {
        "doors": [door for door in _doors(view) if door],
        "news": newest(view),
        "points": points[:_POINTS],
        "point_count": len(view.catalogue.of(InquiryPoint)),
        "departments": [(d, len(view.catalogue.items_of(d))) for d in departments],
        "region": view.config.region.name,
        "shows": set(view.config.registers),
        "figures": _figures(view),
    }


def _figures(view: View) -> str:
    """Return what the check of the figures gave, in a sentence; nothing where there are none."""
    if Figure not in view.registers or not view.catalogue.of(Figure):
        return ""
    counts = tally(view)
    return view.t["figures.home" if counts["wrong"] else "figures.home_all"].format(**counts)


def _live(view: View, records: tuple[Record, ...]) -> int:
    return sum(1 for r in records if (s := view.standing(r)) is not None and s.is_live)


def _doors(view: View) -> Iterator[Door | None]:
    shown = view.config.registers
    catalogue, t = view.catalogue, view.t
    items = catalogue.of(PowerItem)
    if PowerItem.slug in shown:
        kinds = len({item.category for item in items})
        bodies = len({item.dept for item in items})
        says = t["home.items_say"].format(departments=bodies, kinds=kinds)
        yield Door("power-items/index.html", view.say(PowerItem.label), view.number(len(items)), says)
    if Document.slug in shown:
        documents = catalogue.of(Document)
        ended = sum(1 for d in documents if (s := view.standing(d)) and s.tone == "ended")
        says = t["home.documents_say"].format(ended=ended)
        yield Door(
            "documents/index.html", view.say(Document.label), view.number(_live(view, documents)), says
        )
    if Enforcer.slug in shown and is_sealed(view):
        number = view.number(holders(view))
        yield Door(VERIFY, view.say(Enforcer.label), number, t["holders.door"])
    elif Enforcer.slug in shown:
        enforcers = catalogue.of(Enforcer)
        soon = sum(1 for e in enforcers if (s := view.standing(e)) and s.tone == "soon")
        says = t["home.enforcers_say"].format(soon=soon)
        yield Door(
            "enforcers/index.html", view.say(Enforcer.label), view.number(_live(view, enforcers)), says
        )


def newest(view: View) -> list[News]:
    """Return the latest changes of the registers that the site shows, the newest first."""
    shown = (news for news in _news(view) if news.href.partition("/")[0] in view.config.registers)
    return sorted(shown, key=lambda n: (n.day, n.text), reverse=True)[:_NEWEST]


def _news(view: View) -> Iterator[News]:
    for item in view.catalogue.of(PowerItem):
        for change in item.changes:
            if change.date <= view.day:
                what = change.content or view.say(CHANGE_KIND.label(change.kind))
                yield News(change.date, f"{item.name}：{what}", f"{item.key}.html")
    for document in view.catalogue.of(Document):
        standing = view.standing(document)
        if standing is None or standing.since is None or standing.since > view.day:
            continue
        name = f"《{document.title}》"
        yield News(
            standing.since,
            view.t["home.document_news"].format(name=name, word=view.say(standing.word)),
            f"{document.key}.html",
        )
    for point in view.catalogue.of(InquiryPoint):
        if point.established and point.established <= view.day:
            yield News(
                point.established, view.t["home.point_news"].format(name=point.name), f"{point.key}.html"
            )
