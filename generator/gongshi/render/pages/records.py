"""The record pages of every register, each from its builder and its template."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from gongshi.records.department import Department
from gongshi.records.document import Document
from gongshi.records.enforcer import Enforcer
from gongshi.records.figure import Figure
from gongshi.records.inquiry_point import InquiryPoint
from gongshi.records.law import Law
from gongshi.records.power_item import PowerItem
from gongshi.render.environment import template
from gongshi.render.pages import department, document, enforcer, figure, inquiry_point, law, power_item
from gongshi.render.pages.page import Page
from gongshi.render.qr import qr_code

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from markupsafe import Markup

    from gongshi.records.base import Record
    from gongshi.render.view import View

_CONTEXTS: dict[type[Record], Callable[[View, Any], dict[str, Any]]] = {
    PowerItem: power_item.context,
    Document: document.context,
    Enforcer: enforcer.context,
    Department: department.context,
    InquiryPoint: inquiry_point.context,
    Law: law.context,
    Figure: figure.context,
}
"""What each register's template is given."""


def record_pages(view: View, theme_dir: Path) -> Iterator[Page]:
    """Yield the page of every record that may be shown, register by register."""
    for model in view.registers:
        render = template(theme_dir, view.lang, model.slug)
        context = _CONTEXTS[model]
        robots = "noindex" if model is Enforcer and view.config.enforcers.noindex else ""
        for record in view.catalogue.shown(model):
            qr = _code(view, record)
            shown = context(view, record)
            body = render(view=view, t=view.t, record=record, qr=qr, **shown)
            yield Page(
                path=f"{record.key}.html",
                shell=model.slug,
                title=record.caption,
                description=_description(view, record),
                body=body,
                robots=robots,
                listed=not robots,
                counts_days=bool(shown.get("ends")),
            )


_CODED = (PowerItem, Document, Enforcer, InquiryPoint)
"""Records that people take away on paper, or meet there."""


def _code(view: View, record: Record) -> Markup:
    """Return the code of the page's public address; nothing where the site does not know its own."""
    base = view.config.site.base_url
    is_coded = base and isinstance(record, _CODED)
    return qr_code(f"{base}{record.key}.html" if is_coded else "", view.t["qr.label"])


def _description(view: View, record: Record) -> str:
    standing = view.standing(record)
    abstract = getattr(record, "abstract", None)
    pieces = [
        view.say(record.label),
        record.caption,
        view.standing_text(standing) if standing else "",
        abstract or "",
    ]
    return " · ".join(piece for piece in pieces if piece)
