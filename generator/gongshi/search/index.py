"""Search documents -> the files of the index.

    search/meta.js    what the index holds, and a checksum of every other file
    search/t/*.js     terms (none where all texts together are small: then the browser reads them all)
    search/d/*.js     texts, by which every row is verified and shown
    search/facets.js  for each record, its value of each facet
    search/pinyin.js  how the characters in keys are read; search/sounds.js  the other common ones
    search/variants.js  simplified forms of traditional characters

Records stand in the order in which results stand within a tier: live ones first, then by
register, then the shorter title. Everything is a function of the documents and the labels.
"""

from __future__ import annotations

import base64
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from gongshi.search.blocks import Block, TextShards, blocks_of
from gongshi.search.document import FACETS, STATUS
from gongshi.search.fold import fold
from gongshi.search.grams import key_terms, text_terms
from gongshi.search.packing import counts, deflated, script
from gongshi.search.pinyin import as_script as pinyin_script
from gongshi.search.postings import Pairs, shard_count, term_shards
from gongshi.search.variants import as_script as variants_script
from gongshi.search.variants import used

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from gongshi.search.document import Labels, SearchDoc

SEARCH = "search"
"""The folder of the index of the whole site."""
_CHUNK = 400_000
"""Characters whose terms are gathered at a time."""
_LEVEL_1 = bytes(byte for row in range(0xB0, 0xD8) for cell in range(0xA1, 0xFF) for byte in (row, cell))
_COMMON = frozenset(_LEVEL_1.decode("gb2312", "ignore"))
"""The 3,755 characters of level 1 of GB 2312: what a person types who means another of the same sound."""
SCAN_BYTES = 60_000
"""Texts that take less are read whole and scanned: smaller than terms and rows, and exact."""


@dataclass(slots=True)
class _Chunk:
    """Folded lines that wait for their terms to be gathered."""

    lines: list[str]
    blocks: list[int]
    keys: list[bool]
    size: int = 0

    def add(self, line: str, block: int, *, is_key: bool) -> None:
        self.lines.append(line)
        self.blocks.append(block)
        self.keys.append(is_key)
        self.size += len(line) + 1

    def gather(self, pairs: Pairs) -> None:
        """Give the terms of the lines to `pairs` and begin anew."""
        text = "\0".join(self.lines) + "\0"
        codes = np.frombuffer(text.encode("utf-32-le", "surrogatepass"), np.uint32)
        sizes = np.fromiter((len(line) + 1 for line in self.lines), np.int64, len(self.lines))
        blocks = np.repeat(np.array(self.blocks, np.int64), sizes)
        keys = np.repeat(np.array(self.keys, np.bool_), sizes)
        for hashes, places in text_terms(codes):
            pairs.add(hashes, blocks[places], keys[places])
        self.lines, self.blocks, self.keys, self.size = [], [], [], 0


def build_index(
    docs: Sequence[SearchDoc], labels: Labels, *, scan_bytes: int = SCAN_BYTES, folder: str = SEARCH
) -> Iterator[tuple[str, bytes]]:
    """Yield `(path, bytes)` of every file of the index, `meta.js` last; all lie in `folder`.

    `scan_bytes` is the size of all texts from which terms are written.
    """
    place = {slug: n for n, slug in enumerate(labels.registers)}
    ordered = sorted(docs, key=lambda doc: _rank(doc, place[doc.register]))
    per_doc = [list(blocks_of(doc)) for doc in ordered]
    blocks = [block for found in per_doc for block in found]
    checks: dict[str, list[int]] = {"t": [], "d": [], "f": []}
    sizes = []
    total = 0
    for number, (held, data) in enumerate(TextShards(list(labels.registers), _size(blocks)).cut(blocks)):
        sizes.append(held)
        total += len(data)
        yield _file(folder, f"d/{number:04x}", data, checks["d"])
    shards = 0
    if total * 4 / 3 > scan_bytes:
        pairs = _gathered(per_doc)
        shards = shard_count(pairs.count)
        for number, data in enumerate(term_shards(pairs, shards, len(blocks))):
            yield _file(folder, f"t/{number:04x}", data, checks["t"])
    yield _file(folder, "facets", deflated(_facets(ordered, labels)), checks["f"])
    yield f"{folder}/variants.js", variants_script()
    in_keys = {char for doc in docs for key in doc.keys for char in fold(key)}
    yield f"{folder}/pinyin.js", pinyin_script(in_keys)
    yield f"{folder}/sounds.js", pinyin_script(_COMMON - in_keys)
    meta = {
        "registers": [[slug, label] for slug, label in labels.registers.items()],
        "blocks": len(blocks),
        "terms": shards,
        "variants": used(set().union(*(line for block in blocks for line in block.lines))),
        "perDoc": counts([len(found) for found in per_doc]),
        "perShard": counts(sizes),
        "checks": {name: _check_bytes(values) for name, values in checks.items()},
    }
    yield _file(folder, "meta", deflated(meta), [])


def _rank(doc: SearchDoc, place: int) -> tuple[object, ...]:
    return (doc.is_lapsed, place, len(doc.keys[0]), doc.keys, doc.id)


def _size(blocks: Sequence[Block]) -> int:
    return sum(sum(map(len, block.lines)) for block in blocks)


def _file(folder: str, name: str, data: bytes, checks: list[int]) -> tuple[str, bytes]:
    # A page may hold two indexes: the names under which their files arrive must differ.
    content, check = script(name if folder == SEARCH else f"{folder}/{name}", data)
    checks.append(check & 0xFF)
    return f"{folder}/{name}.js", content


def _check_bytes(values: Sequence[int]) -> str:
    return base64.b64encode(bytes(values)).decode()


def _gathered(per_doc: Sequence[Sequence[Block]]) -> Pairs:
    pairs = Pairs.none()
    chunk = _Chunk([], [], [])
    special: list[int] = []
    counted: list[int] = []
    number = 0
    for found in per_doc:
        for block in found:
            folded = [fold(line) for line in block.lines]
            for place, line in enumerate(folded):
                if line:
                    chunk.add(line, number, is_key=place < block.keys)
            terms = key_terms(folded[: block.keys])
            special += terms
            counted.append(len(terms))
            number += 1
        if chunk.size > _CHUNK:
            chunk.gather(pairs)
    chunk.gather(pairs)
    blocks = np.repeat(np.arange(number), counted)
    pairs.add(np.array(special, np.uint32), blocks, np.zeros(len(special), np.bool_))
    return pairs


def _facets(ordered: Sequence[SearchDoc], labels: Labels) -> list[dict[str, object]]:
    """Return for each facet its values and, for each record, the place of its set of values.

    The facet of the states also holds what changes later: `[day, [record, set, record, set, ...]]`,
    the earliest day first.
    """
    found: list[dict[str, object]] = []
    for position, key in enumerate(FACETS):
        coming = [state for doc in ordered for _, state in doc.turns] if key == STATUS else []
        ids = sorted({value for doc in ordered for value in doc.facets[position]}.union(coming))
        place = {value: n for n, value in enumerate(ids)}
        sets: dict[tuple[str, ...], int] = {}
        of = [sets.setdefault(doc.facets[position], len(sets)) for doc in ordered]
        changes = _changes(ordered, sets) if key == STATUS else []
        found.append(
            {
                "key": key,
                "label": labels.facets.get(key, key),
                "values": [[value, labels.values.get((key, value), value)] for value in ids],
                "sets": [[place[value] for value in held] for held in sets],
                "of": counts(of),
                **({"changes": changes} if changes else {}),
            }
        )
    return found


def _changes(ordered: Sequence[SearchDoc], sets: dict[tuple[str, ...], int]) -> list[tuple[str, list[int]]]:
    """Return what changes on each coming day; sets of states that nothing has yet are added to `sets`."""
    days: dict[str, list[int]] = {}
    for place, doc in enumerate(ordered):
        for day, state in doc.turns:
            days.setdefault(day, []).extend((place, sets.setdefault((state,), len(sets))))
    return sorted(days.items())
