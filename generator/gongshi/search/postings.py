"""Terms -> shards: for every term, the blocks that hold it, and those that hold it in a key.

A shard is one stream of bits (`bits.py`):

    gamma(terms + 1)  list(hashes within the shard)  then for each term, by ascending hash:
    gamma(blocks)  list(blocks)  gamma(1 none | 2 all | 3 some are key hits)
    [gamma(key hits)  list(places of the key hits among the blocks)]

Invariant: the bytes depend on the set of pairs only, not on the order in which they came.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from gongshi.search.bits import Codes, packed
from gongshi.search.grams import HASH_BITS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from numpy.typing import NDArray

    from gongshi.search.bits import Ints

_BLOCK_BITS = 31
_PARTS = 16
"""Pieces of the hash space that are sorted and written one after another, to bound memory."""
_PART_BITS = _BLOCK_BITS + 1 + HASH_BITS - (_PARTS.bit_length() - 1)
"""Bits of a pair below those that say its part."""
_SHARD_BYTES = 3_600
"""Aim for the size of a shard, before base64."""
_PAIR_BYTES = 1.25
"""What a pair of term and block takes on average, measured on laws, items and holders."""


@dataclass(slots=True)
class Pairs:
    """Pairs of term and block, gathered piece by piece.

    A pair is one number: hash, block (31 bits), 0 for a key hit and 1 for none.
    """

    parts: list[list[NDArray[np.uint64]]]
    count: int = 0

    @classmethod
    def none(cls) -> Pairs:
        """Return no pairs."""
        return cls([[] for _ in range(_PARTS)])

    def add(self, hashes: NDArray[np.uint32], blocks: Ints, is_key: NDArray[np.bool_]) -> None:
        """Add pairs, in any order, repeated or not."""
        low = (blocks << 1) | ~is_key
        pairs = (hashes.astype(np.uint64) << np.uint64(_BLOCK_BITS + 1)) | low.astype(np.uint64)
        pairs.sort()
        pairs = pairs[_is_first(pairs)]
        edges = np.arange(1, _PARTS, dtype=np.uint64) << np.uint64(_PART_BITS)
        for part, piece in zip(self.parts, np.split(pairs, np.searchsorted(pairs, edges)), strict=True):
            part.append(piece)
        self.count += len(pairs)

    def sorted_parts(self) -> Iterator[NDArray[np.uint64]]:
        """Yield the pairs in order, a piece of the hash space at a time; each can be taken once."""
        for part in self.parts:
            pairs = np.concatenate(part) if part else np.zeros(0, np.uint64)
            part.clear()
            pairs.sort()
            # Of a pair with and without key hit, the first, which is the key hit, stays.
            yield pairs[_is_first(pairs >> np.uint64(1))]


def _is_first(values: NDArray[np.uint64]) -> NDArray[np.bool_]:
    """Tell of each of the sorted values whether the one before it differs."""
    first = np.ones(len(values), np.bool_)
    np.not_equal(values[1:], values[:-1], out=first[1:])
    return first


def shard_count(pairs: int) -> int:
    """Return the number of shards for so many pairs: a power of two, at least one for each part."""
    wanted = max(1.0, pairs * _PAIR_BYTES / _SHARD_BYTES)
    return max(_PARTS, 1 << round(float(np.log2(wanted))))


def term_shards(pairs: Pairs, shards: int, blocks: int) -> Iterator[bytes]:
    """Yield the bytes of each shard; `blocks` is the number of blocks of the index."""
    for part in pairs.sorted_parts():
        yield from _part_shards(part, shards, blocks)


def _part_shards(part: NDArray[np.uint64], shards: int, blocks: int) -> list[bytes]:
    hashes = (part >> np.uint64(_BLOCK_BITS + 1)).astype(np.int64)
    values = ((part >> np.uint64(1)) & np.uint64((1 << _BLOCK_BITS) - 1)).astype(np.int64)
    is_key = part & np.uint64(1) == 0
    first = np.flatnonzero(np.diff(hashes, prepend=-1))
    tail_bits = HASH_BITS - (shards.bit_length() - 1)
    count = shards // _PARTS
    # The part holds whole shards, so its first one begins where the part's hashes begin.
    shard = (hashes[first] >> tail_bits) % count
    tails = hashes[first] & ((1 << tail_bits) - 1)
    postings = _Lists(values, first, np.diff(first, append=len(part)))
    return _written(_Terms(shard, tails, count, 1 << tail_bits), postings, _keys(is_key, postings), blocks)


class _Lists(NamedTuple):
    """Sorted lists that lie one after another: list i is `values[first[i]:][:size[i]]`."""

    values: Ints
    first: Ints
    size: Ints


def _keys(is_key: NDArray[np.bool_], postings: _Lists) -> _Lists:
    """Return for each term the places, within its blocks, of those that hold it in a key."""
    at = np.flatnonzero(is_key)
    owner = np.searchsorted(postings.first, at, "right") - 1
    size = np.bincount(owner, minlength=len(postings.first)).astype(np.int64)
    return _Lists(at - postings.first[owner], np.cumsum(size) - size, size)


class _Terms(NamedTuple):
    """The terms of a part: the shard of each, below `shards`; its hash within the shard, below `hashes`."""

    shard: Ints
    tail: Ints
    shards: int
    hashes: int

    def per_shard(self, weights: Ints | None = None) -> Ints:
        """Return how many terms each shard has, or the sum of their weights."""
        return np.bincount(self.shard, weights=weights, minlength=self.shards).astype(np.int64)


def _written(terms: _Terms, postings: _Lists, keys: _Lists, blocks: int) -> list[bytes]:
    count = terms.per_shard()
    some = (keys.size > 0) & (keys.size < postings.size)
    lengths = 2 + postings.size + np.where(some, 1 + keys.size, 0)
    of_terms = terms.per_shard(lengths)
    size = 1 + count + of_terms
    opening = _starts(size)
    codes = Codes.empty(int(size.sum()))
    codes.gamma(opening, count + 1)
    full = count > 0
    codes.lists((opening + 1)[full], terms.tail, _starts(count)[full], count[full], _all(full, terms.hashes))
    place = _starts(lengths) + (opening + 1 + count - _starts(of_terms))[terms.shard]
    codes.gamma(place, postings.size)
    codes.lists(place + 1, postings.values, postings.first, postings.size, _all(place >= 0, blocks))
    place = place + 1 + postings.size
    codes.gamma(place, np.where(some, 3, 1 + (keys.size > 0)))
    codes.gamma(place[some] + 1, keys.size[some])
    codes.lists(place[some] + 2, keys.values, keys.first[some], keys.size[some], postings.size[some])
    return packed(codes, np.repeat(np.arange(terms.shards), size), terms.shards)


def _starts(sizes: Ints) -> Ints:
    return np.cumsum(sizes) - sizes


def _all(which: NDArray[np.bool_], value: int) -> Ints:
    return np.full(int(which.sum()), value, np.int64)
