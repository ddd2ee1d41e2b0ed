"""A06: what moves, plays or reloads."""

from __future__ import annotations

import pytest

from tests.checks.site import found, page


@pytest.mark.parametrize(
    "body",
    [
        '<meta http-equiv="refresh" content="5">',
        "<marquee>示例</marquee>",
        '<blink class="x">示例</blink>',
        '<video autoplay src="a"></video>',
    ],
)
def test_what_moves_is_found(body: str) -> None:
    """At the tag that does it."""
    assert [f.position.line for f in found(page(body), "A06")] == [9]


def test_what_waits_for_the_reader_is_silent() -> None:
    """A medium with controls, and the meta data of any page."""
    assert (
        found(page('<video controls src="a"></video>', head='<meta http-equiv="x-ua" content="y">\n'), "A06")
        == []
    )


def test_endless_animation_must_mind_the_readers_wish() -> None:
    """A style that turns for ever passes only where less motion can be asked for."""
    css = "-- site/a.css --\ni{}\nb{animation:turn 2s infinite}\n"

    assert [f.position.line for f in found(css, "A06")] == [2]
    assert found(css + "@media(prefers-reduced-motion:reduce){b{animation:none}}\n", "A06") == []
