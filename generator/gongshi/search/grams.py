"""Terms: which pieces of a folded text can be looked up.

Single characters and pairs of characters everywhere; runs of three, four and six within
Latin letters and digits, where pairs say little ("20" stands in every second record); and
three where these meet other characters ("18号", "发20"), as in the numbers of documents.
A term is known by a 26-bit hash alone, which is a third of the bytes that its text would
take. Two terms of one hash share their postings: that can add a candidate, never lose
one, and every row shown is verified against its text.

Beside these stand terms that no text can hold, each behind a mark: whole keys, syllables,
pairs of syllables (the second one whole, or its initial) and runs of initials of the keys'
Han characters.
"""

from __future__ import annotations

from functools import cache
from itertools import product
from typing import TYPE_CHECKING

import numpy as np

from gongshi.search.pinyin import initials, readings

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from numpy.typing import NDArray

WHOLE, SYLLABLE, INITIALS = "\x01", "\x02", "\x03"
"""Marks of the terms that are not a piece of text."""

_SEED, _STEP, _LAST = 0x9E3779B9, 0x85EBCA6B, 0xC2B2AE35
_MASK = 0xFFFFFFFF
_ANY, _LATIN, _BORDER = (1, 2), (3, 4, 6), 3
"""Lengths of the terms of any text, of Latin letters and digits, and where these meet other characters."""
HASH_BITS = 26


def term_hash(term: str) -> int:
    """Return the hash by which `term` is known."""
    value = _SEED
    for char in term:
        value = ((value ^ ord(char)) * _STEP) & _MASK
        value ^= value >> 13
    value = (value * _LAST) & _MASK
    return (value ^ (value >> 16)) >> (32 - HASH_BITS)


def _step(value: NDArray[np.uint32], codes: NDArray[np.uint32]) -> NDArray[np.uint32]:
    value = (value ^ codes) * np.uint32(_STEP)
    return value ^ (value >> np.uint32(13))


def _finished(value: NDArray[np.uint32]) -> NDArray[np.uint32]:
    value = value * np.uint32(_LAST)
    return (value ^ (value >> np.uint32(16))) >> np.uint32(32 - HASH_BITS)


def text_terms(codes: NDArray[np.uint32]) -> Iterator[tuple[NDArray[np.uint32], NDArray[np.intp]]]:
    """Yield `(hashes, places)` of every term of a text; `codes` are code points, 0 is a break."""
    inside = codes > 0
    latin = inside & (codes < 128)  # noqa: PLR2004  # what folding leaves below 128 is a-z and 0-9
    value = _step(np.full(codes.shape, _SEED, np.uint32), codes)
    ends, runs = inside, latin
    for length in range(1, max(_LATIN) + 1):
        if length > 1:
            following = codes[length - 1 :]
            value = _step(value[: len(following)], following)
            ends = ends[: len(following)] & inside[length - 1 :]
            runs = runs[: len(following)] & latin[length - 1 :]
        if length in _ANY or length in _LATIN:
            places = np.flatnonzero(ends if length in _ANY else runs)
            yield _finished(value[places]), places
        if length == _BORDER:
            mixed = latin[: len(following)] | latin[1 : 1 + len(following)] | latin[2:]
            places = np.flatnonzero(ends & mixed & ~runs)
            yield _finished(value[places]), places


def key_terms(keys: Iterable[str]) -> set[int]:
    """Return the hashes of the terms of folded keys that are not a piece of text."""
    found = set()
    for key in keys:
        found.add(term_hash(WHOLE + key))
        found.update(*map(_syllables, key))
        found.update(*map(_syllable_pairs, key, key[1:]))
        found.update(*map(_initials, key, key[1:]))
        found.update(*map(_initials, key, key[1:], key[2:]))
    return found


@cache
def _syllables(char: str) -> tuple[int, ...]:
    return tuple(term_hash(SYLLABLE + reading) for reading in readings(char))


@cache
def _syllable_pairs(*chars: str) -> tuple[int, ...]:
    both = list(product(*map(readings, chars)))
    ends = {f"{first} {end}" for first, second in both for end in (second, second[0])}
    return tuple(term_hash(SYLLABLE + end) for end in sorted(ends))


@cache
def _initials(*chars: str) -> tuple[int, ...]:
    letters = [initials(char) for char in chars]
    return tuple(term_hash(INITIALS + "".join(each)) for each in product(*letters))
