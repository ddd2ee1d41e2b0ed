"""A plain scan of every text: the slow, obvious answer to which records a query finds."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from gongshi.search.fold import Word, fold, words
from gongshi.search.pinyin import initials, readings

if TYPE_CHECKING:
    from collections.abc import Sequence

    from gongshi.search.document import SearchDoc

_READABLE = re.compile(r"[a-z]{2,64}")


class Oracle:
    """All texts of some records, folded once."""

    def __init__(self, docs: Sequence[SearchDoc]) -> None:
        """Fold everything."""
        self._texts = {
            f"{doc.register}/{doc.id}": ([fold(key) for key in doc.keys], [fold(line) for line in doc.body])
            for doc in docs
        }

    def found(self, query: str) -> set[str]:
        """Return `<register>/<id>` of every record that holds each word of `query`, or is read like it."""
        wanted = words(query)
        return {
            name
            for name, (keys, body) in self._texts.items()
            if wanted and all(_holds(keys, body, word) for word in wanted)
        }


def _holds(keys: list[str], body: list[str], word: Word) -> bool:
    if any(word.text in line for line in (*keys, *body)):
        return True
    reads = not word.quoted and _READABLE.fullmatch(word.text)
    return bool(reads) and any(_reads(key, word.text) for key in keys)


def _reads(key: str, word: str) -> bool:
    return any(_initials(key[at:], word) or _syllables(key[at:], word) for at in range(len(key)))


def _initials(key: str, word: str) -> bool:
    return len(key) >= len(word) and all(
        letter in initials(char) for letter, char in zip(word, key, strict=False)
    )


def _syllables(key: str, word: str) -> bool:
    """Whether `word` is the syllables of the first characters of `key`, the last one cut short or not."""
    return bool(key) and any(
        reading.startswith(word) or (word.startswith(reading) and _syllables(key[1:], word[len(reading) :]))
        for reading in readings(key[0])
    )
