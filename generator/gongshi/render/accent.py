"""The one brand colour: checked for contrast, and the shades derived from it.

Colours are `#rrggbb`.
"""

from __future__ import annotations

import re
from colorsys import hls_to_rgb, rgb_to_hls
from typing import TYPE_CHECKING

from gongshi.checks.colours import MIN_CONTRAST, contrast, rgb
from gongshi.render.shell_faults import BAD_ACCENT, FAINT_ACCENT, config_error

if TYPE_CHECKING:
    from gongshi.checks.colours import RGB

WHITE: RGB = (255, 255, 255)
DARK_PAPER: RGB = (16, 21, 28)
"""The page in the dark scheme; the same as `--paper` in `theme/css/dark.css`."""
PANEL: RGB = (245, 247, 250)
DARK_PANEL: RGB = (25, 32, 42)
"""The panels, as `--panel` has them: links stand on these too."""

MIN_TEXT = 7.0
MIN_STRONG = 10.0
"""What text in high contrast has at least."""
_STEPS = 50
_HEX = re.compile(r"#[0-9a-fA-F]{6}\Z")


def parsed(colour: str) -> RGB:
    """Read `#rrggbb`; raise `ShellError` for anything else."""
    if not _HEX.match(colour):
        raise config_error(BAD_ACCENT, accent=colour)
    return rgb(colour)


def _hex(colour: RGB) -> str:
    return "#" + "".join(f"{round(part):02x}" for part in colour)


def _whole(red: float, green: float, blue: float) -> RGB:
    """Return a colour as a style sheet can say it: its contrast is then the one that readers get."""
    return (round(red), round(green), round(blue))


def _mixed(colour: RGB, other: RGB, share: float) -> RGB:
    """Blend `share` (0 to 1) of `other` into `colour`."""
    red, green, blue = (a + (b - a) * share for a, b in zip(colour, other, strict=True))
    return _whole(red, green, blue)


def _readable(colour: RGB, grounds: tuple[RGB, ...], end: float, ratio: float = MIN_TEXT) -> RGB:
    """Move the lightness of `colour` towards `end` (0 black, 1 white) until every ground gives `ratio`."""
    hue, lightness, saturation = rgb_to_hls(*(part / 255 for part in colour))
    for step in range(_STEPS + 1):
        share = step / _STEPS
        red, green, blue = hls_to_rgb(hue, lightness + (end - lightness) * share, saturation)
        shade = _whole(red * 255, green * 255, blue * 255)
        if all(contrast(shade, ground) >= ratio for ground in grounds):
            return shade
    return (end * 255, end * 255, end * 255)


def accent_tokens(accent: str) -> dict[str, str]:
    """Return the placeholders of `theme/css` with their colours.

    Raises `ShellError` when `accent` is no colour, or white text on it would
    fall below 4.5:1.
    """
    colour = parsed(accent)
    ratio = contrast(colour, WHITE)
    if ratio < MIN_CONTRAST:
        raise config_error(FAINT_ACCENT, accent=accent, ratio=f"{ratio:.1f}")
    soft = _mixed(colour, WHITE, 0.94)
    dark_soft = _mixed(_readable(colour, (DARK_PAPER,), 1), DARK_PAPER, 0.84)
    return {
        "__ACCENT__": _hex(colour),
        "__ACCENT_LINK__": _hex(_readable(colour, (PANEL, soft), 0)),
        "__ACCENT_SOFT__": _hex(soft),
        "__DARK_BRAND__": _hex(_mixed(colour, DARK_PAPER, 0.45)),
        "__DARK_LINK__": _hex(_readable(colour, (DARK_PANEL, dark_soft), 1)),
        "__DARK_SOFT__": _hex(dark_soft),
        "__CONTRAST_ACCENT__": _hex(_readable(colour, (PANEL,), 0, MIN_STRONG)),
    }
