"""Texts in one width, as a browser shows them, and the way back."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gongshi.checks.privacy.plain import is_dressed, plain


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("１３８－００１３", "138-0013"),
        ("1\u200b3\xad8\ufeff", "138"),
        ("138**0013**8000", "13800138000"),
        ("*138* ~~0013~~ `8000`", "138 0013 8000"),
        ("138<b>0013</b><span class='a'>8000</span>", "13800138000"),
        ("138<!-- -->0013<wbr>8000", "13800138000"),
        ("138<br>0013<br/>8000", "138\n0013\n8000"),
        ("1&#51;8&nbsp;&#x30;013", "138 0013"),
        ("138\\-0013\\-8000", "138-0013-8000"),
    ],
)
def test_a_text_is_read_as_it_is_shown(text: str, shown: str) -> None:
    """Width, what cannot be seen, emphasis, tags, entities and escapes."""
    assert plain(text).text == shown
    assert is_dressed(text) or not text.isascii()


@pytest.mark.parametrize(
    "text",
    [
        "138****8000",
        "138****8000，139****9000",
        "<zhang123@qq.com>",
        '<a href="tel:13800138000">',
        "<!-- 信访人王建国 -->",
        "<a title='13800138000'>",
        "a &amp b",
        "C:\\temp",
        "3 < 5 and 7 > 6",
    ],
)
def test_masks_and_whatever_says_something_stay(text: str) -> None:
    """A tag or a comment with a word or a number in it is text like any other."""
    assert plain(text.replace("，", ",")).text == text.replace("，", ",")


@given(st.text())
def test_every_character_knows_its_place(text: str) -> None:
    """The place of each shown character lies within the text, and places never go back."""
    flat = plain(text)
    places = [flat.origin(n, n + 1)[0] for n in range(len(flat.text))]
    assert places == sorted(places)
    assert all(0 <= place < len(text) for place in places)


@given(st.text(st.characters(max_codepoint=126, exclude_characters="&<\\*~`")))
def test_bare_ascii_is_its_own_plain_text(text: str) -> None:
    """Nothing moves where nothing is dressed."""
    assert plain(text).text == text
    assert plain(text).places is None
