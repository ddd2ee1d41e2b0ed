"""Term shards: what is looked up in them is what was put in, whatever the order."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from gongshi.search.grams import HASH_BITS
from gongshi.search.postings import Pairs, shard_count, term_shards
from tests.search.test_bits import Bits

if TYPE_CHECKING:
    import random

BLOCKS = 300
Triples: TypeAlias = "list[tuple[int, int, bool]]"
triples = st.lists(
    st.tuples(
        st.one_of(st.integers(0, 40), st.integers(0, 2**HASH_BITS - 1)),
        st.integers(0, BLOCKS - 1),
        st.booleans(),
    ),
    max_size=200,
)


def _pairs(found: Triples, pieces: int = 1) -> Pairs:
    pairs = Pairs.none()
    for n in range(pieces):
        piece = found[n::pieces]
        hashes = np.array([h for h, _, _ in piece], np.uint32)
        pairs.add(
            hashes, np.array([b for _, b, _ in piece], np.int64), np.array([k for _, _, k in piece], np.bool_)
        )
    return pairs


def _read(data: bytes, shard: int, shards: int) -> dict[int, tuple[list[int], list[int]]]:
    """Return `hash -> (blocks, blocks with a key hit)`."""
    bits = Bits(data)
    width = 2**HASH_BITS // shards
    count = bits.gamma() - 1
    found = {}
    for tail in bits.sorted(count, width):
        blocks = bits.sorted(bits.gamma(), BLOCKS)
        kind = bits.gamma()
        keys = {1: [], 2: blocks}.get(kind)
        if keys is None:
            keys = [blocks[place] for place in bits.sorted(bits.gamma(), len(blocks))]
        found[shard * width + tail] = (blocks, keys)
    return found


def _all(found: Triples, shards: int, pieces: int = 1) -> dict[int, tuple[list[int], list[int]]]:
    read: dict[int, tuple[list[int], list[int]]] = {}
    for n, data in enumerate(term_shards(_pairs(found, pieces), shards, BLOCKS)):
        read |= _read(data, n, shards)
    return read


def _expected(found: Triples) -> dict[int, tuple[list[int], list[int]]]:
    terms = sorted({h for h, _, _ in found})
    return {
        term: (
            sorted({b for h, b, _ in found if h == term}),
            sorted({b for h, b, k in found if h == term and k}),
        )
        for term in terms
    }


@given(triples, st.sampled_from([16, 64, 1024]))
def test_every_term_has_its_blocks_and_its_key_hits(found: Triples, shards: int) -> None:
    """Repeated pairs count once; a key hit anywhere in a block makes it one."""
    assert _all(found, shards) == _expected(found)


@given(triples, st.randoms(use_true_random=False))
def test_the_bytes_do_not_depend_on_the_order(found: Triples, rng: random.Random) -> None:
    """Nor on the pieces in which pairs came."""
    mixed = rng.sample(found, len(found))
    assert list(term_shards(_pairs(found), 16, BLOCKS)) == list(term_shards(_pairs(mixed, 3), 16, BLOCKS))


@pytest.mark.parametrize(
    ("pairs", "shards"), [(0, 16), (40_000, 16), (1_000_000, 256), (100_000_000, 32_768)]
)
def test_shards_grow_in_number_not_in_size(pairs: int, shards: int) -> None:
    """Always a power of two."""
    assert shard_count(pairs) == shards
