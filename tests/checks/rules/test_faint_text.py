"""A01: contrast of the colours that carry text."""

from __future__ import annotations

import pytest

from gongshi.render.accent import accent_tokens
from gongshi.render.assets import stylesheet
from gongshi.resources import theme_dir
from tests.checks.site import found


def _css(text: str) -> str:
    return f"-- site/assets/a.css --\n{text}\n"


def test_pair_below_the_limit_is_named_with_its_ratio() -> None:
    """#767676 on white passes at 4.54; one shade lighter falls below."""
    assert found(_css(":root{--ink:#767676;--paper:#fff}"), "A01") == []
    (finding,) = found(_css("i{}\n:root{--ink:#777777;--paper:#fff}"), "A01")
    assert "#777777" in finding.message.zh
    assert "4.5" in finding.message.en
    assert finding.position.line == 2


def test_another_scheme_is_judged_with_what_it_keeps() -> None:
    """A dark block that changes only the paper is compared with the ink of the first block."""
    css = ":root{--ink:#111111;--paper:#ffffff}\n@media(x){:root{--paper:#222222}}"

    assert [f.position.line for f in found(_css(css), "A01")] == [2]


@pytest.mark.parametrize("accent", ["#174f8c", "#a8201a", "#12703f"])
def test_own_theme_passes_with_any_allowed_accent(accent: str) -> None:
    """Light, dark and high contrast, with the shades derived from the accent."""
    css = stylesheet(theme_dir(), accent_tokens(accent)).decode()

    assert [f.message.en for f in found(_css(css), "A01")] == []


def test_colours_of_text_alone_must_suit_one_of_the_schemes() -> None:
    """White ink for the dark scheme is no fault of the light one; grey ink for both is."""
    schemes = ":root{--ink:#111;--paper:#fff}\n@media(x){:root{--ink:#eee;--paper:#111}}\n"

    assert found(_css(f"{schemes}@media(y){{:root{{--ink:#ffffff}}}}"), "A01") == []
    (finding,) = found(
        _css(f"{schemes}@media(y){{:root{{--ink:#666666}}}}\n@media(z){{:root{{--paper:#777}}}}"), "A01"
    )
    assert finding.position.line == 4
