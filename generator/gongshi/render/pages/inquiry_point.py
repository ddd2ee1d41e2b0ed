"""An inquiry point's page: where, when, whom to ring, what is there."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from gongshi.records.vocabularies import FACILITY, POINT_KIND
from gongshi.render.view import paragraphs

if TYPE_CHECKING:
    from gongshi.records.inquiry_point import InquiryPoint
    from gongshi.render.view import View

_PLACED = frozenset(
    {"id", "name", "address", "hours", "phone", "catalogue", "directions", "status", "facilities"}
)


def context(view: View, point: InquiryPoint) -> dict[str, Any]:
    """Return what the template `pages/inquiry-points.html` shows of `point`."""
    return {
        "kind": view.say(POINT_KIND.label(point.kind)) if point.kind else "",
        "directions": paragraphs(point.directions or ""),
        "standing": view.standing(point),
        "facilities": [view.say(FACILITY.label(f)) for f in point.facilities],
        "rest": view.fact_list(point, _PLACED),
    }
