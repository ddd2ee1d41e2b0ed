"""Folding: what a person need not get right when they look something up."""

from __future__ import annotations

import json
import unicodedata
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gongshi.search.fold import MAX_WORD, MAX_WORDS, Word, fold, folded_lines, words

VECTORS = json.loads((Path(__file__).parent / "fold_vectors.json").read_text(encoding="utf-8"))
"""Shared with tests/browser/test_fold.py: `fold`: [text, folded]; `words`: [query, [text, quoted]...]."""

# What meets its neighbours: marks, Hangul, half-width sound marks, sigma, quotes, lone surrogates.
AWKWARD = st.text(
    st.sampled_from('aΣςİJé\u0301\u0338\u030cｶﾞ각가ㄱㅏ中國𠮷⻓．。、 \u3000\n\r\u2028"“」『\ud800\udc00½㎏ﷺ')
)
ANY = st.text(st.characters()) | AWKWARD


@pytest.mark.parametrize(("text", "folded"), VECTORS["fold"])
def test_vectors_fold_as_written(text: str, folded: str) -> None:
    """Each awkward text, one by one."""
    assert fold(text) == folded


@pytest.mark.parametrize(("query", "expected"), VECTORS["words"])
def test_vectors_split_as_written(query: str, expected: list[list[object]]) -> None:
    """Each awkward query, one by one."""
    assert [[word.text, word.quoted] for word in words(query)] == expected


@given(ANY)
def test_folding_twice_changes_nothing(text: str) -> None:
    """So that what was folded may be folded again anywhere."""
    assert fold(fold(text)) == fold(text)


@given(ANY)
def test_only_letters_and_digits_stay(text: str) -> None:
    """Of Unicode's categories, and the planes of Han."""
    assert all(unicodedata.category(char)[0] in "LN" or 0x20000 <= ord(char) < 0x40000 for char in fold(text))


@given(ANY)
def test_folding_in_one_pass_gives_what_the_definition_gives(text: str) -> None:
    """A mark at the start vanishes, and makes the whole text take the slow way."""
    assert fold(text) == fold("\u0301" + text)


@given(ANY, ANY)
def test_texts_apart_fold_as_each_alone(one: str, other: str) -> None:
    """A letter between them, so that no mark or vowel of the second joins the first."""
    assert fold(f"{one}中{other}") == f"{fold(one)}中{fold(other)}"


def test_each_character_folds_to_what_stays_as_it_is() -> None:
    """Surrogates too, and a sample of the planes of Han and beyond."""
    codes = (*range(0x20000), *range(0x2F800, 0x2FA20), *range(0x20000, 0x110000, 97))
    every = [chr(code) for code in codes]
    assert [char for char in every if fold(fold(char)) != fold(char)] == []


def test_characters_of_han_newer_than_this_python_are_kept() -> None:
    """A name registered since must not vanish from the index."""
    newer = "\U0002ebf0\U00031350\U000323b0"
    assert fold(f"王{newer}") == f"王{newer}"


@pytest.mark.parametrize("end", ["\n", "\r", "\r\n", "\u2028", "\u2029", "\n\n", "\n、\n"])
def test_line_ends_part_the_text(end: str) -> None:
    """Each kind, and several in a row."""
    assert folded_lines(f"行 政{end}许可") == ["行政", "许可"]


def test_empty_lines_are_dropped() -> None:
    """And those that hold no letter."""
    assert folded_lines("\n，。\n \n一\n") == ["一"]
    assert folded_lines("") == []


def test_a_mark_does_not_reach_across_a_line_end() -> None:
    """The letter before it stays as it is."""
    assert folded_lines("e\n\u0301a") == ["e", "a"]


@given(ANY)
def test_lines_are_the_folded_lines(text: str) -> None:
    """Of any text: the one pass over all lines is only quicker."""
    plain = text.replace("\r", "\n").replace("\u2028", "\n").replace("\u2029", "\n").split("\n")
    assert folded_lines(text) == [folded for line in plain if (folded := fold(line))]


@given(ANY)
def test_every_query_gives_few_short_different_words(query: str) -> None:
    """Whatever is typed or pasted."""
    found = words(query)
    assert len(found) <= MAX_WORDS
    assert all(0 < len(word.text) <= MAX_WORD for word in found)
    assert len({word.text for word in found}) == len(found)


def test_a_quoted_phrase_is_told_from_a_word() -> None:
    """The space inside vanishes, the one outside separates."""
    assert words("“行政 许可” 事项") == [Word("行政许可", quoted=True), Word("事项", quoted=False)]
