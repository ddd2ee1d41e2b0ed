"""A department's page: where and when, what it may do, what it issued, who enforces."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, Any

from gongshi.records.vocabularies import ORG_KIND, POWER_CATEGORY
from gongshi.render.pages.board import board_path
from gongshi.render.pages.lists import MANY, facet_path
from gongshi.render.pages.verify import is_sealed

if TYPE_CHECKING:
    from gongshi.records.department import Department
    from gongshi.records.power_item import PowerItem
    from gongshi.render.view import View

_PLACED = frozenset({
    "id", "name", "duties", "offices", "enforcement", "address", "hours", "phone",
    "supervise_phone", "executes_laws", "summary",
})  # fmt: skip


def context(view: View, department: Department) -> dict[str, Any]:
    """Return what the template `pages/departments.html` shows of `department`."""
    catalogue = view.catalogue
    items = catalogue.items_of(department)
    enforcers = catalogue.enforcers_of(department)
    documents = catalogue.documents_of(department)
    return {
        "kind": view.say(ORG_KIND.label(department.kind)) if department.kind else "",
        "standing": view.standing(department),
        "groups": _groups(view, items),
        "items": len(items),
        "many": MANY,
        "documents": sorted(
            documents, key=lambda d: (d.date_document is None, d.date_document), reverse=True
        ),
        "enforcers": enforcers,
        "unnamed": catalogue.unnamed.get(department.id, 0),
        "sealed": is_sealed(view),
        "board": board_path(department),
        "live": sum(1 for e in enforcers if (s := view.standing(e)) and s.is_live),
        "rest": view.fact_list(department, _PLACED),
        "body": view.fact_list(department.enforcement) if department.enforcement else "",
        "list_path": facet_path("dept", department.id),
        "roster_path": facet_path("body", department.id),
        "issued_path": facet_path("issuer", department.id),
    }


def _groups(view: View, items: tuple[PowerItem, ...]) -> list[tuple[str, int, list[PowerItem]]]:
    """Group items by category, in the order of the vocabulary, cut where it grows long."""
    found: dict[str, list[PowerItem]] = defaultdict(list)
    for item in items:
        found[item.category].append(item)
    room = MANY
    groups = []
    for term in POWER_CATEGORY:
        members = found.get(term.id)
        if members:
            shown = members[: max(0, room)]
            room -= len(shown)
            groups.append((view.say(POWER_CATEGORY.label(term.id)), len(members), shown))
    return groups
