"""The first page of the self-service screens at inquiry points, and what their layer knows.

A kiosk shows the same pages, the same bytes, as the web. What makes it one is a layer of
scripts (`theme/js/kiosk/`), which `kiosk.html` turns on for as long as its tab is open. Words
and facts of the layer lie in one file, `layer.js`, that only readers of large type and kiosks
fetch. Without script the page reads as four doors and the plain lists behind them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from gongshi.records.document import Document
from gongshi.records.enforcer import Enforcer
from gongshi.records.inquiry_point import InquiryPoint
from gongshi.records.power_item import PowerItem
from gongshi.render.environment import template
from gongshi.render.pages.home import newest
from gongshi.render.pages.lists import facet_path
from gongshi.render.pages.page import Page
from gongshi.render.pages.search import item_example
from gongshi.render.script_data import script_data

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

    from gongshi.records.base import Record
    from gongshi.render.rows import Listing
    from gongshi.render.view import View

KIOSK = "kiosk.html"
"""The page's address in the site; `?point=ID` behind it says once at which inquiry point the kiosk stands."""
LAYER = "layer.js"
"""The words and facts of the layers."""

_WAYS: Mapping[type[Record], Mapping[str, str]] = {
    PowerItem: {"dept": "kiosk.by_department", "category": "kiosk.by_kind"},
    Document: {"status": "kiosk.by_state", "issuer": "kiosk.by_issuer"},
}
"""The facets behind a door, with their headings, in their order."""


def kiosk_page(view: View, theme_dir: Path, listings: Mapping[type[Record], Listing]) -> Page:
    """Return the page; search engines need not keep it."""
    t = view.t
    word, letters = item_example(view)
    body = template(theme_dir, view.lang, "kiosk")(
        view=view,
        t=t,
        shows=set(view.config.registers),
        ways={model.slug: list(_ways(listings[model], t)) for model in _WAYS if model in listings},
        points=_points(view),
        notices=newest(view),
        people=Enforcer.slug in view.config.registers,
        example=f"{word} = {letters.upper()}" if word else "",
    )
    return Page(KIOSK, "root", t["kiosk.title"], t["kiosk.about"], body, robots="noindex", listed=False)


def _ways(found: Listing, t: Mapping[str, str]) -> Iterator[tuple[str, list[tuple[str, str, int]]]]:
    """Yield heading and (address, words, count) of each narrowed list that leads on from a door."""
    facets = {facet.key: facet for facet in found.facets}
    for key, heading in _WAYS[found.model].items():
        if key in facets:
            slug = found.model.slug
            values = facets[key].values
            yield t[heading], [(f"{slug}/{facet_path(key, v.id)}", v.label, v.count) for v in values]


def _points(view: View) -> list[tuple[InquiryPoint, str]]:
    """Return the inquiry points that are open, each with its place on the earth where it is known."""
    if InquiryPoint.slug not in view.config.registers:
        return []
    return [(p, _place(p)) for p in view.catalogue.of(InquiryPoint) if p.status in (None, "open")]


def _place(point: InquiryPoint) -> str:
    place = point.location
    return f"{place.latitude} {place.longitude} {place.datum}" if place else ""


def layer_data(view: View) -> bytes:
    """Return the file that the layers read: words, and what a kiosk knows of the site."""
    kiosk = view.config.kiosk
    prefix = "layer."
    facts: dict[str, Any] = {
        "words": {key.removeprefix(prefix): word for key, word in view.t.items() if key.startswith(prefix)},
        "site": view.config.site.title if view.lang == "zh" else view.config.site.title_en,
        "base": view.config.site.base_url,
        "phone": view.config.footer.phone,
        "idle": kiosk.idle_seconds,
        "warn": kiosk.warn_seconds,
        "slide": kiosk.slide_seconds,
        "points": [{"id": p.id, "name": p.name, "address": p.address or ""} for p, _ in _points(view)],
        "notices": [{"day": str(news.day), "text": news.text} for news in newest(view)],
    }
    return script_data("gongshiLayer", facts)
