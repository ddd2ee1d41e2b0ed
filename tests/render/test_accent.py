"""The colours of every scheme, by arithmetic: what carries text can be read, whatever accent a site chooses."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from gongshi.checks.colours import MIN_CONTRAST, contrast
from gongshi.render.accent import WHITE, accent_tokens, parsed
from gongshi.resources import theme_dir

if TYPE_CHECKING:
    from collections.abc import Mapping

ACCENT = "#174f8c"
SHEETS = {"light": "tokens", "dark": "dark", "contrast": "contrast"}
TEXT = 7.0
REST = 4.5
STRONG = 10.0
EDGE = 3.0
"""WCAG 2.2, 1.4.11: the outline of what can be operated."""
TONES = ("valid", "soon", "ended", "unknown")
_COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
_TOKEN = re.compile(r"--([a-z0-9-]+):\s*([^;]+);")


def _colours(scheme: str, accent: str) -> dict[str, str]:
    """Return the colours that a scheme declares, by name."""
    css = _COMMENT.sub("", (theme_dir() / f"css/{SHEETS[scheme]}.css").read_text("utf-8"))
    first = css[css.index("{") + 1 : css.index("}")]
    filled = accent_tokens(accent)
    found = {name: filled.get(value.strip(), value.strip()) for name, value in _TOKEN.findall(first)}
    return {name: value for name, value in found.items() if re.fullmatch("#[0-9a-f]{6}", value)}


def _ratio(colours: Mapping[str, str], text: str, ground: str) -> float:
    return contrast(parsed(colours[text]), parsed(colours[ground]))


def _faint(colours: Mapping[str, str], scheme: str) -> list[str]:
    """Return every pair that stands on a page and is too faint."""
    strong = scheme == "contrast"
    text, rest = (STRONG, TEXT) if strong else (TEXT, REST)
    grounds = ("paper", "panel", "soft")
    wanted = [(ink, ground, text) for ink in ("ink", "ink-2", "link") for ground in grounds]
    wanted += [("ink-3", ground, text if strong else rest) for ground in ("paper", "panel")]
    wanted += [(tone, ground, rest) for tone in TONES for ground in ("paper", "panel", f"{tone}-soft")]
    wanted += [("ink", f"{tone}-soft", text) for tone in TONES] + [("ink", "marked", text)]
    wanted += [("on-accent", "accent", rest), ("accent", "paper", rest), ("edge", "paper", EDGE)]
    found = [
        f"{one} on {two}: {_ratio(colours, one, two):.2f} < {least}"
        for one, two, least in wanted
        if _ratio(colours, one, two) < least
    ]
    white = contrast(WHITE, parsed(colours["brand"]))
    return [*found, *([f"white on brand: {white:.2f}"] if white < MIN_CONTRAST else [])]


@pytest.mark.parametrize("scheme", SHEETS)
def test_every_pair_of_a_scheme_can_be_read(scheme: str) -> None:
    """Text has 7:1 (10:1 in high contrast), captions and status words 4.5:1, outlines 3:1."""
    assert _faint(_colours(scheme, ACCENT), scheme) == []


@given(st.integers(0, 0xFFFFFF))
def test_no_accent_that_is_accepted_makes_a_page_faint(number: int) -> None:
    """Whatever a site chooses, its shades keep the ratios in every scheme."""
    accent = f"#{number:06x}"
    assume(contrast(parsed(accent), WHITE) >= MIN_CONTRAST)
    found = {scheme: _faint(_colours(scheme, accent), scheme) for scheme in SHEETS}
    assert found == {scheme: [] for scheme in SHEETS}


def test_every_scheme_says_every_colour() -> None:
    """A scheme that left one out would show that of another."""
    names = {scheme: set(_colours(scheme, ACCENT)) for scheme in SHEETS}
    assert names["light"] == names["dark"] == names["contrast"]
