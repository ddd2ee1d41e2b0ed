"""Records -> blocks: the pieces in which texts are looked up, kept and loaded.

A short record is one block. A long one is cut between its lines, so that a term points
near the place where it stands: pairs of characters scattered over a whole regulation say
little about a phrase, within 500 characters they nearly settle it. A block never cuts a
line, so every phrase that a line holds is inside one block.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from gongshi.search.packing import deflated

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from gongshi.search.document import SearchDoc

BLOCK = 512
"""Characters from which a block takes no further line."""
_SHARD_BYTES = 2_700
"""Aim for the size of a text shard before base64: a page of results reads ten of them."""
_LARGE_SITE, _LARGE_SHARD = 24_000_000, 5_400
"""From so many characters on, shards are larger: fewer files, a shorter table of contents."""
_SAMPLED = 64


class Block(NamedTuple):
    """A piece of a record: how many of its lines are keys, and its lines."""

    doc: SearchDoc
    keys: int
    lines: tuple[str, ...]


def blocks_of(doc: SearchDoc) -> Iterator[Block]:
    """Yield the blocks of `doc`, the one that holds its keys first."""
    lines: list[str] = list(doc.keys)
    keys, size = len(lines), sum(map(len, lines))
    for line in doc.body:
        if size and size + len(line) > BLOCK and len(lines) > keys:
            yield Block(doc, keys, tuple(lines))
            lines, keys, size = [], 0, 0
        lines.append(line)
        size += len(line)
    yield Block(doc, keys, tuple(lines))


class TextShards:
    """Cuts blocks into shards of about one size."""

    def __init__(self, registers: Sequence[str], characters: int) -> None:
        """Name `registers` by their places; `characters` is the size of the site's texts."""
        self._place = {slug: n for n, slug in enumerate(registers)}
        self._aim = _LARGE_SHARD if characters > _LARGE_SITE else _SHARD_BYTES
        self._seen = self._made = 0

    def cut(self, blocks: Iterable[Block]) -> Iterator[tuple[int, bytes]]:
        """Yield `(blocks in it, bytes)` of each shard.

        How far text shrinks is learnt from the first shards; after that the aim stands
        still, so that one record changed in the middle moves no later border by more than its own size.
        """
        held: list[Block] = []
        size = 0
        for block in blocks:
            held.append(block)
            size += sum(map(len, block.lines)) + 40
            if size >= self._limit:
                yield self._shard(held, size)
                held, size = [], 0
        if held:
            yield self._shard(held, size)

    @property
    def _limit(self) -> float:
        return self._aim * (self._seen / self._made if self._made else 1.2)

    def _shard(self, blocks: Sequence[Block], size: int) -> tuple[int, bytes]:
        data = deflated([self._entry(block) for block in blocks])
        if self._made < _SAMPLED * self._aim:
            self._seen += size
            self._made += len(data)
        return len(blocks), data

    def _entry(self, block: Block) -> list[object]:
        doc = block.doc
        row = [self._place[doc.register], doc.id, doc.keys[0], doc.note, doc.detail, doc.tone, doc.badge]
        if doc.then:
            row.append(doc.then)
        return [row, block.keys, block.lines]
