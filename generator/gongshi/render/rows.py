"""The rows of a list: what a record shows in a table, and by what it can be narrowed.

Invariant: a row holds published fields only; what a facet counts is what the
list shows.
"""

from __future__ import annotations

import datetime as dt
import html
from collections import Counter
from dataclasses import dataclass
from hashlib import blake2b
from typing import TYPE_CHECKING, Any

from markupsafe import Markup

from gongshi.records.base import FieldInfo, Record, fields_of
from gongshi.records.department import Department
from gongshi.records.document import Document
from gongshi.records.enforcer import Enforcer
from gongshi.records.inquiry_point import InquiryPoint
from gongshi.records.law import Law
from gongshi.records.power_item import PowerItem

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from gongshi.catalogue.validity import Standing
    from gongshi.render.view import View

STATUS = "status"
"""The facet of the derived standing; its values are states, not words."""

_REPLACED_BY_STANDING = frozenset({"task_state", "status", "valid_until"})
"""Columns and facets that the standing says better."""


@dataclass(frozen=True, slots=True)
class Value:
    """One value of a facet: what stands in addresses, what is shown, how many have it."""

    id: str
    label: str
    count: int


@dataclass(frozen=True, slots=True)
class Facet:
    """One way to narrow a list."""

    key: str
    label: str
    values: tuple[Value, ...]


@dataclass(frozen=True, slots=True)
class Row:
    """One record in a list; `facets` holds, for each facet of the list, the ids it has."""

    record: Record
    caption: str
    columns: tuple[str, ...]
    standing: Standing | None
    facets: tuple[tuple[str, ...], ...]
    html: Markup
    """The row as it stands in a table; made once, shown on several pages."""


@dataclass(frozen=True, slots=True)
class Listing:
    """A whole list: headings, rows in their order, facets with counts."""

    model: type[Record]
    headings: tuple[str, ...]
    rows: tuple[Row, ...]
    facets: tuple[Facet, ...]
    """The last one is that of the standing, counted on the day of the build."""
    states: tuple[Value, ...] = ()
    """Every state that a row has or will have, those of the last facet first."""


def listing(view: View, model: type[Record]) -> Listing:
    """Return the list of `model`'s records that may be shown."""
    columns, facets = _columns(model), _facet_fields(model)
    labels: dict[tuple[str, str], str] = {}
    rows = []
    for record in _ordered(view, model):
        standing = view.standing(record)
        found = [_facet_values(view, info, getattr(record, info.name)) for info in facets]
        if standing is not None:
            found.append(((standing.state, view.say(standing.word)),))
        else:
            found.append(())
        for info_key, values in zip([*(i.name for i in facets), STATUS], found, strict=True):
            labels.update({(info_key, value): label for value, label in values})
        shown = tuple(_cell(view, info, getattr(record, info.name)) for info in columns)
        ids = tuple(tuple(value for value, _ in values) for values in found)
        rows.append(Row(record, record.caption, shown, standing, ids, _row(view, record, shown, standing)))
    named = [(info.name, view.say(info.fact.label)) for info in facets] + [(STATUS, view.t["list.status"])]
    headings = tuple(view.say(info.fact.label) for info in columns)
    counted = tuple(_counted(named, rows, labels))
    return Listing(model, headings, tuple(rows), counted, _states(view, counted[-1], rows))


def _states(view: View, facet: Facet, rows: Iterable[Row]) -> tuple[Value, ...]:
    """Return the values of `facet` and, in the order of their ids, the states that come later."""
    coming = [then for row in rows if row.standing for then in row.standing.later]
    known = {value.id for value in facet.values}
    new = {then.state: Value(then.state, view.say(then.word), 0) for then in coming}
    return (*facet.values, *(new[state] for state in sorted(new.keys() - known)))


def _row(view: View, record: Record, columns: Sequence[str], standing: Standing | None) -> Markup:
    link = f'<a href="{record.id}.html">{html.escape(record.caption)}</a>'
    cells = (link, *(html.escape(text) for text in columns), view.badge(standing))
    inner = "".join(f'<td role="cell">{cell}</td>' for cell in cells)
    return Markup(f'<tr role="row">{inner}</tr>\n')  # noqa: S704  # escaped above


def _columns(model: type[Record]) -> list[FieldInfo]:
    return [
        info
        for name, info in fields_of(model).items()
        if info.fact.column and name != model.caption_field and name not in _REPLACED_BY_STANDING
    ]


def _facet_fields(model: type[Record]) -> list[FieldInfo]:
    return [
        info
        for name, info in fields_of(model).items()
        if info.fact.facet and info.fact.publish and name not in _REPLACED_BY_STANDING
    ]


def facet_names(model: type[Record]) -> frozenset[str]:
    """Return the fields of `model` by whose values its list has pages of their own."""
    return frozenset(info.name for info in _facet_fields(model))


def facet_id(text: str) -> str:
    """Return a short, stable, address-safe id for a facet value that is free text."""
    plain = text.lower()
    if plain.isascii() and plain.replace("-", "").replace("_", "").isalnum():
        return plain
    return blake2b(text.encode(), digest_size=5).hexdigest()


def _facet_values(view: View, info: FieldInfo, value: Any) -> tuple[tuple[str, str], ...]:  # noqa: ANN401  # a field may hold anything
    if value is None:
        return ()
    many = value if isinstance(value, tuple) else (value,)
    if info.fact.ref:
        targets = ((view.catalogue.target(info.fact.ref, text), text) for text in many)
        return tuple((t.id, t.caption) if t else (facet_id(text), text) for t, text in targets)
    if info.vocabulary:
        return tuple((v, view.say(info.vocabulary.label(v))) for v in many)
    return tuple((facet_id(str(v)), str(v)) for v in many)


def _cell(view: View, info: FieldInfo, value: Any) -> str:  # noqa: ANN401  # a field may hold anything
    if value is None or value == ():
        return ""
    if info.fact.ref:
        many = value if isinstance(value, tuple) else (value,)
        targets = ((view.catalogue.target(info.fact.ref, text), text) for text in many)
        return "、".join(t.caption if t else text for t, text in targets)
    if info.vocabulary:
        return view.say(info.vocabulary.label(value))
    return str(value)


def _counted(
    named: Sequence[tuple[str, str]], rows: Sequence[Row], labels: dict[tuple[str, str], str]
) -> Iterable[Facet]:
    for position, (key, label) in enumerate(named):
        counts = Counter(value for row in rows for value in row.facets[position])
        values = tuple(
            Value(value, labels[key, value], count)
            for value, count in sorted(counts.items(), key=lambda pair: (-pair[1], pair[0]))
        )
        yield Facet(key, label, values)


# --- order -------------------------------------------------------------------

_LAST = dt.date.min


def _newest(day: dt.date | None) -> int:
    return -(day or _LAST).toordinal()


def _by_category(view: View, item: PowerItem) -> tuple[Any, ...]:
    info = fields_of(PowerItem)["category"].vocabulary
    place = info.ids.index(item.category) if info else 0
    return (place, view.catalogue.department(item.dept) is None, item.dept, item.caption, item.id)


_ORDERS: dict[type[Record], Callable[[View, Any], tuple[Any, ...]]] = {
    PowerItem: _by_category,
    Document: lambda _v, d: (_newest(d.date_document), d.id),
    Enforcer: lambda _v, e: (e.body, e.name, e.cert_no),
    Department: lambda _v, d: (_kind_place(d), d.id),
    InquiryPoint: lambda _v, p: (p.status != "open", p.id),
    Law: lambda _v, law: (_law_place(law), law.title),
}


def _kind_place(department: Department) -> int:
    vocabulary = fields_of(Department)["kind"].vocabulary
    return vocabulary.ids.index(department.kind) if vocabulary and department.kind else 99


def _law_place(law: Law) -> int:
    vocabulary = fields_of(Law)["kind"].vocabulary
    return vocabulary.ids.index(law.kind) if vocabulary else 0


def _ordered(view: View, model: type[Record]) -> list[Record]:
    order = _ORDERS[model]
    return sorted(view.catalogue.shown(model), key=lambda record: order(view, record))
