"""Draws a process: connected boxes in SVG, a step each, with the days on it.

The drawing is for the eye only; the ordered list beside it says the same to
readers, phones and print.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from markupsafe import Markup

if TYPE_CHECKING:
    from collections.abc import Sequence

_WIDTH, _HEIGHT, _GAP = 150, 64, 14
_FEWEST, _MOST = 2, 6


def process_drawing(steps: Sequence[tuple[str, str]]) -> Markup:
    """Return the steps `(name, time)` as SVG; nothing for a process of one step or of many.

    Six boxes are what a reading column holds in legible type.
    """
    if not _FEWEST <= len(steps) <= _MOST:
        return Markup()
    total = len(steps) * _WIDTH
    boxes = Markup("").join(_box(i, name, time) for i, (name, time) in enumerate(steps))
    return Markup(
        '<svg class="flow" viewBox="0 0 {} {}" aria-hidden="true" focusable="false">{}</svg>'
    ).format(total, _HEIGHT, boxes)


def _box(index: int, name: str, time: str) -> Markup:
    left, right, tip = index * _WIDTH, (index + 1) * _WIDTH - _GAP, _GAP
    start = f"M{left} 0" if index == 0 else f"M{left - tip + 4} 0"
    notch = f"L{left} {_HEIGHT // 2}" if index else ""
    foot = left if index == 0 else left - tip + 4
    path = f"{start}H{right - 4}L{right + 10} {_HEIGHT // 2}L{right - 4} {_HEIGHT}H{foot}{notch}Z"
    text = left + (14 if index == 0 else 18)
    shown = name if len(name) <= 7 else name[:6] + "…"
    return Markup(
        '<path d="{}"/><text x="{}" y="28">{}</text><text class="t" x="{}" y="49">{}</text>'
    ).format(path, text, shown, text, time)
