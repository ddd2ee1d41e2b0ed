"""A law's page: its versions, newest first, and the power items that rest on it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from gongshi.records.vocabularies import LAW_KIND

if TYPE_CHECKING:
    from gongshi.records.law import Law
    from gongshi.render.view import View

_PLACED = frozenset({"id", "title", "versions"})


def context(view: View, law: Law) -> dict[str, Any]:
    """Return what the template `pages/laws.html` shows of `law`."""
    return {
        "kind": view.say(LAW_KIND.label(law.kind)),
        "standing": view.standing(law),
        "versions": sorted(law.versions, key=lambda v: v.effective or v.date, reverse=True),
        "resting": view.catalogue.cited_by.get(law.key, ()),
        "rest": view.fact_list(law, _PLACED),
    }
