"""Terms: the same in numpy as written out, and enough of them."""

from __future__ import annotations

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from gongshi.search.fold import fold
from gongshi.search.grams import HASH_BITS, INITIALS, SYLLABLE, WHOLE, key_terms, term_hash, text_terms

folded = st.text(st.sampled_from("行政许可处罚abc0129𬴊国"), max_size=12)


def _found(lines: list[str]) -> set[tuple[int, int]]:
    text = "\0".join(lines) + "\0"
    codes = np.frombuffer(text.encode("utf-32-le"), np.uint32)
    return {
        (int(value), int(place))
        for hashes, places in text_terms(codes)
        for value, place in zip(hashes, places, strict=True)
    }


def _expected(lines: list[str]) -> set[tuple[int, int]]:
    found = set()
    at = 0
    for line in lines:
        for length in (1, 2, 3, 4, 6):
            for start in range(len(line) - length + 1):
                gram = line[start : start + length]
                is_border = length == 3 and any(map(str.isascii, gram))
                if length <= 2 or gram.isascii() or is_border:
                    found.add((term_hash(gram), at + start))
        at += len(line) + 1
    return found


@given(st.lists(folded, max_size=4))
def test_terms_are_characters_pairs_and_runs_of_latin(lines: list[str]) -> None:
    """None reaches over the end of a line."""
    assert _found(lines) == _expected(lines)


def test_hashes_are_the_ones_that_indexes_hold() -> None:
    """A change here is a change of every index; the browser has the same in its tests of answers."""
    assert [term_hash(term) for term in ("行", "行政", "2010", "𬴊")] == [
        8527048,
        47713867,
        4815380,
        32933733,
    ]
    assert all(0 <= term_hash(chr(code)) < 2**HASH_BITS for code in range(0x4E00, 0x4F00))


def test_a_key_can_be_read_with_every_reading() -> None:
    """Syllables, and initials of two and three characters in a row; a letter breaks a run."""
    found = key_terms([fold("单小A国强")])
    for term in (WHOLE + "单小a国强", SYLLABLE + "shan", SYLLABLE + "dan", INITIALS + "sx", INITIALS + "dx"):
        assert term_hash(term) in found
    assert {
        term_hash(SYLLABLE + "shan xiao"),
        term_hash(SYLLABLE + "guo qiang"),
        term_hash(SYLLABLE + "guo q"),
    } <= found
    assert term_hash(INITIALS + "gq") in found
    assert term_hash(INITIALS + "xg") not in found
    assert term_hash(INITIALS + "xag") not in found
