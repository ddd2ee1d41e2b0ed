"""What common systems show: the standard's mandatory part is in, what old phones lack is out."""

from __future__ import annotations

import itertools
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gongshi.content.repertoire import SHOWN, rare_in
from gongshi.resources import theme_dir


def _is_shown(char: str) -> bool:
    return any(first <= ord(char) <= last for first, last in SHOWN)


def test_ranges_ascend_and_do_not_touch() -> None:
    """So that the gaps between them are the rest."""
    assert all(first <= last for first, last in SHOWN)
    assert all(a[1] + 1 < b[0] for a, b in itertools.pairwise(SHOWN))


def test_no_range_holds_what_unicode_does_not_know() -> None:
    """A code without a character would be a slip of the pen."""
    unassigned = [hex(c) for a, b in SHOWN for c in range(a, b + 1) if unicodedata.category(chr(c)) == "Cn"]
    assert unassigned == []


@given(st.text())
def test_the_expression_agrees_with_the_ranges(text: str) -> None:
    """For any text, each rare character once, in order."""
    assert rare_in(text.replace("&", "")) == list(
        dict.fromkeys(c for c in text.replace("&", "") if not _is_shown(c))
    )


def test_the_edges_of_every_range() -> None:
    """First and last are shown; their neighbours outside are not."""
    for first, last in SHOWN:
        assert rare_in(f"{chr(first)}{chr(last)}") == []
        outside = [chr(c) for c in (first - 1, last + 1) if c >= 0]
        assert rare_in("".join(outside)) == list(dict.fromkeys(outside))


def test_everything_in_gbk_is_shown() -> None:
    """Every pair of bytes that GBK gives a meaning, and Extension A as GB 18030-2005 has it."""
    codes = (bytes(pair) for pair in itertools.product(range(0x81, 0xFF), {*range(0x40, 0xFF)} - {0x7F}))
    chars = "".join(code.decode("gbk", "ignore") for code in codes)
    assert len(chars) > 21_000
    assert rare_in(chars) == []
    assert rare_in("".join(map(chr, range(0x3400, 0x4DB6)))) == []


@pytest.mark.parametrize(
    "char",
    ["龦", "鿍", "鿿", "䶶", "𠮷", "𬭊", "𪜀", "𰀀", "𱍐", "豈", "丽", "😀", "⼀", "ᠠ", "🄯"],
)
def test_what_old_phones_lack_is_rare(char: str) -> None:
    """Additions to the basic block, later extensions, compatibility ideographs, radicals, emoji, other scripts."""
    assert rare_in(f"示例{char}示例") == [char]


def test_ordinary_official_text_is_not_rare() -> None:
    """Numbers in circles, units, signs, names with tones, quotation marks, a variation selector."""
    assert (
        rare_in("渝府发〔2010〕3号 ①⑳㉑㊿ ℃㎡‰ ☎☑✓ Lǜ ńǹ “甲”——乙… №½ ×÷≥ 葛\U000e0100 §6 € ä 한국\n\t") == []
    )


def test_a_reference_in_markdown_counts() -> None:
    """`&#x20BB7;` becomes the character on the page."""
    assert rare_in("示例&#x20BB7;&#x4e00;&#134071;") == ["\U00020bb7"]
    assert rare_in("A&B &#38;") == []


def test_the_words_of_the_theme_need_no_font() -> None:
    """Locales, templates, scripts and styles are written in what everybody's system shows."""
    files = [f for f in theme_dir().rglob("*") if f.suffix in {".yml", ".html", ".js", ".css"}]
    assert files
    assert {f.name: found for f in files if (found := rare_in(f.read_text("utf-8")))} == {}
