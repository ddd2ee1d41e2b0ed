"""Colours and their contrast (WCAG 2.2, 1.4.3): a ratio from 1 to 21."""

from __future__ import annotations

from typing import TypeAlias

RGB: TypeAlias = tuple[float, float, float]

MIN_CONTRAST = 4.5
"""What text of common size needs."""
_LINEAR_BELOW = 0.04045
_SHORT = 4


def rgb(colour: str) -> RGB:
    """Read `#rrggbb` or `#rgb`."""
    digits = colour[1:] if len(colour) > _SHORT else "".join(digit * 2 for digit in colour[1:])
    return (int(digits[:2], 16), int(digits[2:4], 16), int(digits[4:], 16))


def _luminance(colour: RGB) -> float:
    shares = [c / 255 for c in colour]
    red, green, blue = (c / 12.92 if c <= _LINEAR_BELOW else ((c + 0.055) / 1.055) ** 2.4 for c in shares)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: RGB, other: RGB) -> float:
    """Return the contrast ratio of two colours."""
    darker, lighter = sorted((_luminance(one), _luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)
