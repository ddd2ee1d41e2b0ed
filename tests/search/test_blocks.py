"""Blocks and text shards: every line in one place, nothing cut."""

from __future__ import annotations

import json
import zlib

from hypothesis import given
from hypothesis import strategies as st

from gongshi.search.blocks import BLOCK, TextShards, blocks_of
from gongshi.search.document import SearchDoc
from tests.search.samples import LABELS, sample_docs

bodies = st.lists(st.integers(1, 900).map(lambda n: "字" * n), max_size=12)


@given(bodies)
def test_blocks_hold_every_line_once_in_order(body: list[str]) -> None:
    """The keys stand in the first block; a line is never cut; a block is large only by one line."""
    doc = SearchDoc("documents", "d", ("标题", "文号"), tuple(body))
    blocks = list(blocks_of(doc))
    assert [line for block in blocks for line in block.lines] == ["标题", "文号", *body]
    assert [block.keys for block in blocks] == [2, *[0] * (len(blocks) - 1)]
    for block in blocks:
        lines = block.lines[block.keys :]
        assert sum(map(len, lines[:-1])) <= BLOCK


def test_shards_are_of_about_one_size_and_lose_nothing() -> None:
    """What is read from them is what was put in."""
    blocks = [block for doc in sample_docs(200, 3) for block in blocks_of(doc)]
    shards = list(TextShards(list(LABELS.registers), 10_000).cut(blocks))
    assert sum(count for count, _ in shards) == len(blocks)
    read = [entry for _, data in shards for entry in json.loads(zlib.decompress(data, -15).decode("gbk"))]
    assert [(entry[1], tuple(entry[2])) for entry in read] == [(block.keys, block.lines) for block in blocks]
    sizes = [len(data) for _, data in shards[:-1]]
    assert max(sizes) < 2 * min(sizes)
