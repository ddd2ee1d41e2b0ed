"""Refused characters, and how a person calls them."""

from __future__ import annotations

import unicodedata

import pytest

from gongshi.content import characters


@pytest.mark.parametrize(
    ("char", "zh", "en"),
    [
        ("\0", "U+0000 空字符（NUL）", "U+0000 null character (NUL)"),
        ("\x01", "U+0001 控制字符", "U+0001 control character"),
        ("\u200b", "U+200B 零宽空格", "U+200B zero width space"),
        ("\u202e", "U+202E 从右到左强制符", "U+202E right-to-left override"),
        ("\ufeff", "U+FEFF 零宽不换行空格（BOM）", "U+FEFF zero width no-break space (BOM)"),
        ("\ue000", "U+E000 私用区字符（造字）", "U+E000 private-use character"),
        ("\U000f0000", "U+F0000 私用区字符（造字）", "U+F0000 private-use character"),
        ("\ud800", "U+D800 不成对的代理码", "U+D800 lone surrogate"),
        ("\uffff", "U+FFFF 非字符", "U+FFFF noncharacter"),
        ("\U0010ffff", "U+10FFFF 非字符", "U+10FFFF noncharacter"),
    ],
)
def test_character_is_called_by_its_name(char: str, zh: str, en: str) -> None:
    """Code point and name stand in both languages."""
    assert (characters.name_of(char).zh, characters.name_of(char).en) == (zh, en)


def test_all_invisible_characters_are_refused() -> None:
    """Of Unicode's control, format, separator, private and surrogate characters few are let by."""
    kinds = {"Cc", "Cf", "Cs", "Co", "Zl", "Zp"}
    allowed = [
        char
        for char in map(chr, range(0x110000))
        if unicodedata.category(char) in kinds and characters.is_clean(char) and char not in "\t\n"
    ]
    # Numeral signs of Arabic, Syriac, Kaithi and others show ink; they are format characters in name only.
    ink = ("ARABIC", "SYRIAC", "KAITHI", "EGYPTIAN", "SHORTHAND", "MUSICAL")
    assert [char for char in allowed if not unicodedata.name(char).startswith(ink)] == []


def test_quick_look_and_exact_look_agree() -> None:
    """The quick look only spares time: what the exact one finds, it never lets by."""
    every = "".join(map(chr, range(0x110000)))
    refused = [match[0] for match in characters.refused_in(every)]
    assert [char for char in refused if characters.is_clean(char)] == []
    assert characters.is_clean(every.translate(dict.fromkeys(map(ord, refused))))


def test_masked_text_keeps_its_places() -> None:
    """Each refused character becomes one dot, and line ends stay."""
    assert characters.masked("a\u200bb\r\nc\rd\U0010ffff") == "a·b\r\nc·d·"


@pytest.mark.parametrize(
    ("char", "word"),
    [("\r", "LF"), ("\ufffd", "original"), ("\ue000", "standard Unicode"), ("\u200b", "Delete")],
)
def test_advice_fits_the_character(char: str, word: str) -> None:
    """A lost character is restored, a private one replaced, an invisible one deleted."""
    assert word in characters.remedy_for(char).en
