"""Sorted lists of whole numbers as a stream of bits, a whole array of lists at a time.

Binary interpolative coding (Moffat & Stuiver 2000): of a sorted list, the middle value is
written first, in just as many bits as the range that is left for it allows; then the left half,
then the right, each with its narrower range. Where records that share words lie side by side,
as they do here, values cost little or nothing; and no list needs a parameter. A bitmap is never
smaller by more than a few bits, so that no second form is needed.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeAlias

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

Ints: TypeAlias = "NDArray[np.int64]"


@dataclass(frozen=True, slots=True)
class Codes:
    """Codes in the order in which they are written: the bits of each, and its value."""

    bits: Ints
    value: Ints

    @classmethod
    def empty(cls, length: int) -> Codes:
        """Return room for `length` codes of no bits."""
        return cls(np.zeros(length, np.int64), np.zeros(length, np.int64))

    def gamma(self, at: Ints, values: Ints) -> None:
        """Put `values`, each at least 1, at the places `at`.

        The zeros before the highest bit say the length (Elias 1975).
        """
        self.bits[at], self.value[at] = 2 * bit_length(values) - 1, values

    def lists(self, at: Ints, values: Ints, first: Ints, size: Ints, below: Ints) -> None:
        """Put sorted lists, one code a value.

        List i is `values[first[i]:][:size[i]]`, its values are less than `below[i]`; it takes
        the places from `at[i]` on. Every list has a value.
        """
        place, start, count = at, first, size
        low, high = np.zeros_like(below), below
        while len(place):
            left = count >> 1
            middle = values[start + left]
            self._choice(place, middle - low - left, high - low - count + 1)
            right = count - left - 1
            place = np.concatenate((place + 1, place + 1 + left))
            start = np.concatenate((start, start + left + 1))
            low = np.concatenate((low, middle + 1))
            high = np.concatenate((middle, high))
            count = np.concatenate((left, right))
            # What is left to say of an empty list, or of one that fills its range, is nothing.
            open_ = (count > 0) & (count < high - low)
            place, start, count, low, high = (a[open_] for a in (place, start, count, low, high))

    def _choice(self, at: Ints, values: Ints, choices: Ints) -> None:
        """Put one of `choices` values, in truncated binary: the first few take a bit less."""
        bits = bit_length(np.maximum(choices - 1, 1))
        spare = (1 << bits) - choices
        short = values < spare
        one = choices == 1
        self.bits[at] = np.where(one, 0, bits - short)
        self.value[at] = np.where(one, 0, np.where(short, values, values + spare))


def bit_length(values: Ints) -> Ints:
    """Return for each value of at least 1, below 2**52, how many bits it has."""
    return np.frexp(values.astype(np.float64))[1].astype(np.int64)


def packed(codes: Codes, group: Ints, groups: int) -> list[bytes]:
    """Return the bytes of each group; `group` gives the group of each code, in ascending order."""
    bits_of = np.bincount(group, weights=codes.bits, minlength=groups).astype(np.int64)
    bytes_of = (bits_of + 7) >> 3
    starts_of = np.concatenate(([0], np.cumsum(bytes_of)))
    before_group = np.concatenate(([0], np.cumsum(bits_of)))[group]
    ends = np.cumsum(codes.bits) - before_group + (starts_of[group] << 3)
    bits = np.zeros(int(starts_of[-1]) << 3, np.uint8)
    ends, value, left = ends - 1, codes.value, codes.bits
    for bit in range(int(left.max(initial=0))):
        more = left > bit
        ends, value, left = ends[more], value[more], left[more]
        bits[ends[(value >> bit) & 1 == 1] - bit] = 1
    data = np.packbits(bits).tobytes()
    return [data[starts_of[i] : starts_of[i + 1]] for i in range(groups)]
