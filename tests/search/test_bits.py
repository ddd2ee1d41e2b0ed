"""Lists of numbers as bits: what is written is read again, in no more bits than it must take."""

from __future__ import annotations

from math import comb, log2
from typing import TYPE_CHECKING

import numpy as np
from hypothesis import example, given
from hypothesis import strategies as st

from gongshi.search.bits import Codes, bit_length, packed

if TYPE_CHECKING:
    from collections.abc import Sequence

BELOW = 5000
lists = st.lists(
    st.sets(st.integers(0, BELOW - 1), min_size=1, max_size=60).map(sorted), min_size=1, max_size=8
)


class Bits:
    """The reader, plainly: one bit after another, as the browser's reader does in words."""

    def __init__(self, data: bytes) -> None:
        """Stand at the first bit."""
        self.text = "".join(f"{byte:08b}" for byte in data)
        self.at = 0

    def raw(self, bits: int) -> int:
        """Take so many bits."""
        self.at += bits
        return int(self.text[self.at - bits : self.at] or "0", 2)

    def gamma(self) -> int:
        """Take an Elias gamma code."""
        zeros = self.text.index("1", self.at) - self.at
        self.at += zeros
        return self.raw(zeros + 1)

    def sorted(self, size: int, below: int) -> list[int]:
        """Take a sorted list."""
        return self._between(size, 0, below)

    def _between(self, size: int, low: int, high: int) -> list[int]:
        if size in (0, high - low):
            return list(range(low, low + size))
        left = size >> 1
        middle = low + left + self._choice(high - low - size + 1)
        return [*self._between(left, low, middle), middle, *self._between(size - left - 1, middle + 1, high)]

    def _choice(self, choices: int) -> int:
        bits = (choices - 1).bit_length()
        spare = (1 << bits) - choices
        value = self.raw(bits - 1)
        return value if value < spare else value * 2 + self.raw(1) - spare


def _written(found: Sequence[Sequence[int]], below: int) -> bytes:
    size = np.array([len(each) for each in found])
    first = np.cumsum(size) - size
    codes = Codes.empty(int(size.sum()))
    codes.lists(
        first, np.concatenate([np.array(each) for each in found]), first, size, np.full(len(size), below)
    )
    return packed(codes, np.zeros(int(size.sum()), np.int64), 1)[0]


@given(lists)
@example([[0], [BELOW - 1], list(range(BELOW)), [0, BELOW - 1]])
def test_sorted_lists_come_back(found: list[list[int]]) -> None:
    """One after another, without a mark between them."""
    bits = Bits(_written(found, BELOW))
    assert [bits.sorted(len(each), BELOW) for each in found] == found


@given(st.sets(st.integers(0, BELOW - 1), min_size=1, max_size=400).map(sorted))
def test_a_list_takes_little_more_than_the_least_it_can(found: list[int]) -> None:
    """Within a bit a value, and a byte, of what tells it from all lists of its size on average; less in runs."""
    least = log2(comb(BELOW, len(found)))
    assert len(_written([found], BELOW)) * 8 < least + len(found) + 20


def test_neighbours_cost_nothing() -> None:
    """A whole range is known from its size."""
    assert _written([list(range(1000))], 1000) == b""


@given(st.lists(st.integers(1, 2**31), min_size=1))
def test_gamma_codes_come_back(values: list[int]) -> None:
    """Whatever their size."""
    codes = Codes.empty(len(values))
    codes.gamma(np.arange(len(values)), np.array(values))
    bits = Bits(packed(codes, np.zeros(len(values), np.int64), 1)[0])
    assert [bits.gamma() for _ in values] == values


@given(st.integers(1, 2**52 - 1))
def test_bit_length_is_exact(value: int) -> None:
    """Up to where a float holds every whole number."""
    assert bit_length(np.array([value]))[0] == value.bit_length()


def test_each_group_begins_at_a_byte() -> None:
    """So that shards can be files; a group without codes has no bytes."""
    codes = Codes.empty(3)
    codes.gamma(np.arange(3), np.array([1, 5, 1]))
    assert packed(codes, np.array([0, 2, 2]), 3) == [b"\x80", b"", b"\x2c"]
