"""Draws a process: connected boxes in SVG, a step each, with the days on it.

The drawing is for the eye only; the ordered list beside it says the same to
readers, phones and print.
"""

from __future__ import annotations

import html
from typing import TYPE_CHECKING

from markupsafe import Markup

if TYPE_CHECKING:
    from collections.abc import Sequence

_ROW, _HEIGHT, _GAP = 720, 64, 14
_FEWEST, _MOST = 2, 6


def process_drawing(steps: Sequence[tuple[str, str]]) -> Markup:
    """Return the steps `(name, time)` as SVG; nothing for a process of one step or of many.

    Six boxes are what a reading column holds in legible type.
    """
    if not _FEWEST <= len(steps) <= _MOST:
        return Markup()
    width = _ROW // len(steps)
    boxes = "".join(_box(i, width, name, time) for i, (name, time) in enumerate(steps))
    size = f'viewBox="0 0 {_ROW} {_HEIGHT}" aria-hidden="true"'
    return Markup(f'<svg class="flow" {size}>{boxes}</svg>')  # noqa: S704  # names are escaped in `_box`


def _box(index: int, width: int, name: str, time: str) -> str:
    left, right = index * width, (index + 1) * width - _GAP
    start, middle = (left if index == 0 else left - _GAP + 4), _HEIGHT // 2
    notch = f"L{left} {middle}" if index else ""
    path = f"M{start} 0H{right - 4}L{right + 10} {middle}L{right - 4} {_HEIGHT}H{start}{notch}Z"
    text = left + (14 if index == 0 else 18)
    room = (width - 36) // 16
    shown = name if len(name) <= room else name[: room - 1] + "…"
    return (
        f'<path d="{path}"/><text x="{text}" y="28">{html.escape(shown)}</text>'
        f'<text class="t" x="{text}" y="49">{html.escape(time)}</text>'
    )
