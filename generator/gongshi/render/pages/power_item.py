"""A power item's page: how long, what it costs, whom to ask; then the proof; then the rest."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from markupsafe import Markup, escape

from gongshi.records.base import fields_of
from gongshi.records.legal_basis import LegalBasis
from gongshi.records.power_item import MANDATORY, ON_APPLICATION, Material, PowerItem
from gongshi.records.vocabularies import CHANGE_KIND, POWER_CATEGORY, SPECIAL_PROCEDURE
from gongshi.render.pages.citations import cited_rules, meant_by
from gongshi.render.pages.days import ends
from gongshi.render.process import process_drawing
from gongshi.render.view import fact_list, paragraphs

if TYPE_CHECKING:
    from collections.abc import Iterator

    from gongshi.catalogue.mentions import Mention
    from gongshi.records.power_item import Contact
    from gongshi.records.values import TimeLimit
    from gongshi.render.pages.citations import Meant
    from gongshi.render.view import View

_PLACED = frozenset({
    "id", "name", "name_sub", "category", "dept", "legal_basis", "materials", "fees", "is_fee", "handle_flow",
    "anticipate_time", "promise_time", "limit_scene_num", "accept_condition", "link_way", "supervise_way",
    "remedy", "duties", "accountability", "faq", "changes", "punish_conduct", "punish_kind", "punish_range",
    "discretion_basis", "coercion_kind", "collect_type", "is_permit_reduce", "check_target", "check_content",
    "check_method", "check_freq_cap", "parent", "flow_chart", "task_state", "site_visit", "special_procedure",
    "anticipate_explain", "promise_explain",
})  # fmt: skip
"""Fields that have their own place on the page; the others are listed under 其他信息."""

_POWERS = (
    "punish_conduct", "punish_kind", "punish_range", "discretion_basis", "coercion_kind", "collect_type",
    "is_permit_reduce", "check_target", "check_content", "check_method", "check_freq_cap",
)  # fmt: skip
"""What the power is, in the categories that nobody applies for."""

_CODES = ("task_code", "catalog_code", "local_task_code", "local_catalog_code")
"""The codes, the one that names the item best first: it stands under the title."""

_FULL_WIDTH = 20
_CALENDAR_DAYS_PER_WORKING_DAY = 1.4


class Cell(NamedTuple):
    """One fact of the answer box: a small label, the fact, a line below it."""

    label: str
    fact: str
    below: str = ""
    href: str = ""


class Basis(NamedTuple):
    """One legal basis as shown."""

    title: Markup
    article: str
    meant: Meant
    text: str
    url: str
    level: str


def context(view: View, item: PowerItem) -> dict[str, Any]:
    """Return what the template `pages/power-items.html` shows of `item`."""
    department = view.catalogue.department(item.dept)
    fields = fields_of(PowerItem)
    bases = view.catalogue.law_register.cited(item)[: len(item.legal_basis)]
    standing = view.standing(item)
    return {
        "item": item,
        "category": view.say(POWER_CATEGORY.label(item.category)),
        "code": _code(view, item),
        "conditions": paragraphs(item.accept_condition or ""),
        "materials": [_material(view, material) for material in item.materials],
        "visit": view.fact_list(item.site_visit) if item.site_visit else "",
        "contacts": list(_contacts(view, item)),
        "changes": sorted(item.changes, key=lambda c: c.date, reverse=True),
        "special": SPECIAL_PROCEDURE,
        "change": CHANGE_KIND,
        "department": department,
        "standing": standing,
        "cells": list(_cells(view, item)),
        "bar": _bar(item),
        "ends": ends(item) if _on_application(item) and standing and standing.is_live else "",
        "powers": fact_list(
            (view.say(fields[n].fact.label), view.field(fields[n], getattr(item, n)))
            for n in _POWERS
            if getattr(item, n) not in (None, ())
        ),
        "bases": [_basis(view, item, *pair) for pair in zip(item.legal_basis, bases, strict=True)],
        "cited": cited_rules(view, item, {m.target.key for m in bases if m.target}),
        "drawing": process_drawing([(s.step, _limit(view, s.duration)) for s in item.handle_flow]),
        "rest": view.fact_list(item, _placed(item)),
        "children": [link.source for link in view.catalogue.incoming(item, "parent", model=PowerItem)],
        "parent": view.catalogue.target(PowerItem.slug, item.parent),
        "enforcers": len(view.catalogue.enforcers_of(department)) if department else 0,
        "on_application": _on_application(item),
    }


def _code(view: View, item: PowerItem) -> str:
    for name in _CODES:
        value = getattr(item, name)
        if value is not None:
            return f"{view.say(fields_of(PowerItem)[name].fact.label)} {value}"
    return ""


def _material(view: View, material: Material) -> tuple[str, str, str, list[str], list[tuple[str, str]]]:
    fields = fields_of(Material)

    def word(name: str) -> str:
        value, vocabulary = getattr(material, name), fields[name].vocabulary
        return view.say(vocabulary.label(value)) if value and vocabulary else ""

    copies = view.t["item.copies"].format(n=material.page_num) if material.page_num else ""
    form = "，".join(piece for piece in (f"{word('type')} {copies}".strip(), word("format")) if piece)
    need = "" if material.is_need in (None, "required") else f"（{word('is_need')}）"
    notes = [
        f"{view.say(fields[name].fact.label)}：{value}"
        for name in ("source_explain", "by_law", "fill_explain", "accept_stand")
        if (value := getattr(material, name))
    ]
    files = [(f.title, f"../files/{f.file}") for f in (material.form_guid, material.example_guid) if f]
    unstated = view.t["view.not_stated"]
    return material.name + need, form or unstated, word("source_type") or unstated, notes, files


def _contacts(view: View, item: PowerItem) -> Iterator[tuple[str, Markup]]:
    for name in ("link_way", "supervise_way"):
        contact = getattr(item, name)
        if contact:
            shown = "<br>".join(f"{label} {value}" for label, value in view.facts(contact))
            yield view.say(fields_of(PowerItem)[name].fact.label), Markup(shown)  # noqa: S704  # values are markup


def _placed(item: PowerItem) -> frozenset[str]:
    """Return the fields that this page shows elsewhere: the answer box differs by category."""
    placed = _PLACED | {name for name in _CODES[:1] if getattr(item, name) is not None}
    return placed if _on_application(item) else placed - {"limit_scene_num", "is_fee"}


def _on_application(item: PowerItem) -> bool:
    return set(ON_APPLICATION) <= set(MANDATORY[item.category]) or item.promise_time is not None


def _limit(view: View, limit: TimeLimit | None) -> str:
    return limit.text_of(view.lang) if limit else ""


def _cells(view: View, item: PowerItem) -> Iterator[Cell]:
    t = view.t
    if _on_application(item):
        promised = _limit(view, item.promise_time or item.anticipate_time) or t["view.not_stated"]
        legal = _limit(view, item.anticipate_time)
        yield Cell(t["item.how_long"], promised, t["item.statutory"].format(limit=legal) if legal else "")
        yield Cell(t["item.fee"], *_fee(view, item))
        if item.limit_scene_num is not None:
            ways = "、".join(_ways(view, item))
            fact = (
                t["item.visits"].format(n=item.limit_scene_num)
                if item.limit_scene_num
                else t["item.no_visit"]
            )
            yield Cell(t["item.on_site"], fact, ways)
    else:
        yield from _power_cells(view, item)
    yield _ask(view, item.link_way, item.supervise_way)


def _power_cells(view: View, item: PowerItem) -> Iterator[Cell]:
    fields = fields_of(PowerItem)
    for name in (
        "punish_kind",
        "punish_range",
        "coercion_kind",
        "collect_type",
        "check_method",
        "check_freq_cap",
    ):
        value = getattr(item, name)
        if value not in (None, ()):
            shown = view.field(fields[name], value)
            yield Cell(view.say(fields[name].fact.label), str(shown.striptags()))
    if item.anticipate_time:
        yield Cell(view.t["item.time_limit"], _limit(view, item.anticipate_time))


def _fee(view: View, item: PowerItem) -> tuple[str, str]:
    if item.is_fee is None:
        return view.t["view.not_stated"], ""
    if not item.is_fee:
        return view.t["item.free"], ""
    return view.t["item.charged"], "、".join(fee.standard or fee.name for fee in item.fees[:2])


def _ways(view: View, item: PowerItem) -> Iterator[str]:
    vocabulary = fields_of(PowerItem)["handle_type"].vocabulary
    for way in item.handle_type:
        if vocabulary:
            yield view.say(vocabulary.label(way))


def _ask(view: View, ask: Contact | None, complain: Contact | None) -> Cell:
    phone = ask.phone if ask and ask.phone else ""
    watch = complain.phone if complain and complain.phone else ""
    below = view.t["item.watch"].format(phone=watch) if watch and phone else ""
    label = view.t["item.ask"] if phone else view.t["item.complain"]
    return Cell(label, phone or watch or view.t["view.not_stated"], below)


def _bar(item: PowerItem) -> tuple[int, TimeLimit, TimeLimit] | None:
    """Return the promise's share of the statutory limit in steps of five percent."""
    promise, legal = item.promise_time, item.anticipate_time
    if promise is None or legal is None or not legal.days:
        return None
    share = (promise.days or 0) / legal.days if promise.unit == legal.unit else _share(promise, legal)
    steps = min(_FULL_WIDTH, max(1, round(share * _FULL_WIDTH)))
    return steps * 5, promise, legal


def _share(promise: TimeLimit, legal: TimeLimit) -> float:
    days = {"working_day": _CALENDAR_DAYS_PER_WORKING_DAY, "calendar_day": 1.0, "month": 30.0, "hour": 1 / 24}
    length = days.get(legal.unit, 1.0) * (legal.days or 1)
    return days.get(promise.unit, 0.0) * (promise.days or 0) / length


def _basis(view: View, item: PowerItem, basis: LegalBasis, mention: Mention) -> Basis:
    target = mention.target
    number = (
        f"（{basis.doc_number}）" if basis.doc_number and str(basis.doc_number) not in basis.title else ""
    )
    version = f"（{basis.version}）" if basis.version else ""
    named = basis.title if basis.title.startswith("《") or not _is_title(basis) else f"《{basis.title}》"
    title = escape(f"{named}{version}{number}")
    if target is not None and target.slug in view.config.registers:
        title = Markup(f'<a href="../{target.key}.html">{title}</a>')  # noqa: S704  # escaped above
    info = fields_of(LegalBasis)["level"]
    level = view.say(info.vocabulary.label(basis.level)) if info.vocabulary and basis.level else ""
    meant = meant_by(view, item, mention)
    return Basis(title, basis.article or "", meant, basis.text or "", basis.url or "", level)


def _is_title(basis: LegalBasis) -> bool:
    """Whether the basis is named by a title rather than by a document number."""
    return "〔" not in basis.title
