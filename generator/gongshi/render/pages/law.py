"""A law's page: its versions, newest first, each with its standing, and who rests on it or cites it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from gongshi.catalogue.law_versions import versions_in_order
from gongshi.findings import Text
from gongshi.records.vocabularies import LAW_KIND

if TYPE_CHECKING:
    from gongshi.catalogue.validity import Standing
    from gongshi.records.law import Law
    from gongshi.render.view import View

_PLACED = frozenset({"id", "title", "versions"})


def context(view: View, law: Law) -> dict[str, Any]:
    """Return what the template `pages/laws.html` shows of `law`."""
    return {
        "kind": view.say(LAW_KIND.label(law.kind)),
        "standing": view.standing(law),
        "versions": [(v, _short(view.version_standing(v, law))) for v in reversed(versions_in_order(law))],
        "resting": view.catalogue.cited_by.get(law.key, ()),
        "citing": view.catalogue.law_register.cited_elsewhere.get(law.key, ()),
        "rest": view.fact_list(law, _PLACED),
    }


_REPLACED = Text("已被新版替代", "replaced by a newer version")


def _short(standing: Standing | None) -> Standing | None:
    """Return the standing of a version without the newer one's day: that one stands above it."""
    if standing is None:
        return None
    later = tuple(short for then in standing.later if (short := _short(then)))
    if standing.state != "newer":
        return replace(standing, later=later)
    return replace(standing, word=_REPLACED, tone="ended", since=None, later=later)
