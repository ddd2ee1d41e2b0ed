"""Tiny fonts, made on the fly: a character each, a box as wide as the test wants it."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

from fontTools.fontBuilder import FontBuilder  # type: ignore[import-untyped]  # ships no types
from fontTools.pens.ttGlyphPen import TTGlyphPen  # type: ignore[import-untyped]  # ships no types

if TYPE_CHECKING:
    from collections.abc import Mapping

LICENCE = "Free to use, for tests."


def tiny_font(widths: Mapping[str, int], *, blank: str = "", fs_type: int = 0) -> bytes:
    """Return a TrueType font of 1000 units an em: for each character of `widths` a black box that wide.

    The characters of `blank` have a glyph that draws nothing.
    """
    shapes = {f"u{ord(char):X}": (char, width) for char, width in widths.items()}
    builder = FontBuilder(1000, isTTF=True)
    builder.setupGlyphOrder([".notdef", *shapes])
    builder.setupCharacterMap({ord(char): name for name, (char, _) in shapes.items()})
    glyphs = {n: _box(0 if char in blank else width) for n, (char, width) in shapes.items()}
    builder.setupGlyf({".notdef": _box(500), **glyphs})
    builder.setupHorizontalMetrics({".notdef": (500, 0), **{n: (w, 0) for n, (_, w) in shapes.items()}})
    builder.setupHorizontalHeader(ascent=800, descent=-200)
    builder.setupNameTable(
        {
            "copyright": "Copyright of nobody",
            "familyName": "Reserved Name",
            "styleName": "Regular",
            "licenseDescription": LICENCE,
            "licenseInfoURL": "https://fonts.example.org/",
        }
    )
    builder.setupOS2(sTypoAscender=800, sTypoDescender=-200, fsType=fs_type)
    builder.setupPost()
    builder.updateHead(created=0, modified=0)
    builder.font.recalcTimestamp = False  # the same font every time
    out = io.BytesIO()
    builder.save(out)
    return out.getvalue()


def _box(width: int) -> object:
    pen = TTGlyphPen(None)
    if width:
        pen.moveTo((0, 0))
        for corner in ((0, 700), (width, 700), (width, 0)):
            pen.lineTo(corner)
        pen.closePath()
    return pen.glyph()
