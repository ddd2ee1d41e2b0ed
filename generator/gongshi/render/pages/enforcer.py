"""A certificate's page: one word first, then who, by which authority, as of which day."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from gongshi.records.vocabularies import BODY_KIND, INSPECTION_RESULT

if TYPE_CHECKING:
    from gongshi.records.department import Department
    from gongshi.records.enforcer import Enforcer
    from gongshi.render.view import View

_PLACED = frozenset({"id", "name", "status", "status_date", "status_reason", "annual_inspections", "body"})


def context(view: View, enforcer: Enforcer) -> dict[str, Any]:
    """Return what the template `pages/enforcers.html` shows of `enforcer`."""
    department = view.catalogue.department(enforcer.body)
    return {
        "standing": view.standing(enforcer),
        "department": department,
        "result": INSPECTION_RESULT,
        "kind": _kind(view, department),
        "rest": list(view.facts(enforcer, _PLACED)),
        "inspections": sorted(enforcer.annual_inspections, key=lambda i: -i.year),
        "phone": department.supervise_phone or department.phone if department else None,
    }


def _kind(view: View, department: Department | None) -> str:
    if department is None or department.enforcement is None:
        return ""
    return view.say(BODY_KIND.label(department.enforcement.kind))
