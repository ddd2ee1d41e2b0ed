"""Unified social credit codes are judged by GB 32100-2015."""

from __future__ import annotations

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st
from pydantic import TypeAdapter

from gongshi.records.values import Uscc, is_valid_uscc, uscc_check_character, uscc_fault

ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY"
KNOWN = "91350100M000100Y43"
CODES = st.text(ALPHABET, min_size=17, max_size=17).map(lambda s: s + uscc_check_character(s))


def test_known_code_is_valid() -> None:
    """The example of the standard."""
    assert is_valid_uscc(KNOWN)
    assert uscc_check_character(KNOWN[:17]) == "3"


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ("", "length"),
        (KNOWN[:-1], "length"),
        (KNOWN + "0", "length"),
        (KNOWN.lower(), "alphabet"),
        ("O" + KNOWN[1:], "alphabet"),
        ("９" + KNOWN[1:], "alphabet"),
        (" " + KNOWN[1:], "alphabet"),
        ("91350100M000100Y44", "check-digit"),
        ("19350100M000100Y43", "check-digit"),
    ],
)
def test_fault_is_named(text: str, fault: str) -> None:
    """Length before alphabet before check digit."""
    assert uscc_fault(text) == fault
    assert not is_valid_uscc(text)


@given(CODES, st.integers(0, 17), st.characters())
def test_changing_any_character_is_detected(code: str, place: int, char: str) -> None:
    """The weights are units modulo 31, so no single change goes unseen."""
    assume(code[place] != char)
    changed = code[:place] + char + code[place + 1 :]
    assert uscc_fault(code) is None
    assert uscc_fault(changed) == ("check-digit" if char in ALPHABET else "alphabet")


@pytest.mark.parametrize("first", ["", "1" * 16, "I" + "1" * 16])
def test_check_character_needs_seventeen_of_the_alphabet(first: str) -> None:
    """Otherwise there is nothing to compute."""
    with pytest.raises(ValueError, match="first 17"):
        uscc_check_character(first)


@pytest.mark.parametrize("raw", [KNOWN, KNOWN.lower(), "缺", ""])
def test_field_keeps_any_text(raw: str) -> None:
    """A bad code is a finding, not a refusal."""
    assert TypeAdapter(Uscc).validate_python(raw) == raw
