"""What a search must find: a scan of every line of every record, without any index.

A word of a query is in a record when its folded form stands inside one folded line. A word
of two Latin letters or more is also in a record when it spells consecutive Han characters of a
key, by any reading of each: in full, the last syllable perhaps cut short, or by their first
letters. Words are joined by AND.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import defaultdict
from functools import cached_property
from typing import TYPE_CHECKING

from gongshi.search.fold import fold, words
from gongshi.search.pinyin import readings

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from gongshi.search.document import SearchDoc

_LETTERS = re.compile(r"[a-z]{2,}")
_HAN = re.compile(r"[\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]")
_LONGEST_SYLLABLE = 6


class _Lines:
    """The folded lines of all records as one text, to be searched at the speed of `str.find`."""

    def __init__(self, records: Iterable[Iterable[str]]) -> None:
        self._starts: list[int] = []
        parts, size = [], 0
        for lines in records:
            self._starts.append(size)
            text = "".join(f"\n{fold(line)}" for line in lines) + "\n"
            parts.append(text)
            size += len(text)
        self._starts.append(size)
        self.text = "".join(parts)

    def record_at(self, place: int) -> int:
        return bisect_right(self._starts, place) - 1

    def holding(self, piece: str) -> set[int]:
        """Return the records that hold `piece`, jumping to the next record after each hit."""
        found = set()
        place = self.text.find(piece)
        while place >= 0:
            record = self.record_at(place)
            found.add(record)
            place = self.text.find(piece, self._starts[record + 1])
        return found


class Oracle:
    """Answers queries by scanning."""

    def __init__(self, docs: Sequence[SearchDoc]) -> None:
        """Fold every line of `docs` once; results are numbers in `docs`."""
        self._lines = _Lines((*doc.keys, *doc.body) for doc in docs)
        self._keys = _Lines(doc.keys for doc in docs)

    def holding(self, query: str) -> set[int]:
        """Return the records that hold every word of `query`; none where no word is left."""
        sets = [self._word(word.text) for word in words(query)]
        return set.intersection(*sets) if sets else set()

    def _word(self, text: str) -> set[int]:
        found = self._lines.holding(text)
        if _LETTERS.fullmatch(text):
            for pattern in (*self._spelt(text), self._initials(text)):
                if pattern:
                    found |= {self._keys.record_at(m.start()) for m in pattern.finditer(self._keys.text)}
        return found

    @cached_property
    def _by_reading(self) -> dict[str, str]:
        """The Han characters of the keys by each of their readings."""
        found = defaultdict(list)
        for char in sorted(set(_HAN.findall(self._keys.text))):
            for reading in readings(char):
                found[reading].append(char)
        return {reading: "".join(chars) for reading, chars in found.items()}

    @cached_property
    def _by_initial(self) -> dict[str, str]:
        found: dict[str, set[str]] = defaultdict(set)
        for reading, chars in self._by_reading.items():
            found[reading[0]].update(chars)
        return {letter: "".join(sorted(chars)) for letter, chars in found.items()}

    def _spelt(self, text: str) -> Iterator[re.Pattern[str]]:
        for syllables, rest in self._cuts(text):
            last = [self._beginning(rest)] if rest else []
            if all(last):
                yield _overlapping([*(self._by_reading[syllable] for syllable in syllables), *last])

    def _cuts(self, text: str) -> Iterator[tuple[list[str], str]]:
        """Yield the ways to cut `text` into syllables that some character has, the last perhaps cut short."""
        yield [], text
        for length in range(1, min(_LONGEST_SYLLABLE, len(text)) + 1):
            if text[:length] in self._by_reading:
                if length == len(text):
                    yield [text], ""
                else:
                    yield from (([text[:length], *more], rest) for more, rest in self._cuts(text[length:]))

    def _beginning(self, rest: str) -> str:
        """Return the characters with a reading that begins with `rest`."""
        return "".join(chars for reading, chars in self._by_reading.items() if reading.startswith(rest))

    def _initials(self, text: str) -> re.Pattern[str] | None:
        classes = [self._by_initial.get(letter, "") for letter in text]
        return _overlapping(classes) if all(classes) else None


def _overlapping(classes: Sequence[str]) -> re.Pattern[str]:
    """Return a pattern for one character of each class in turn that may match at every place."""
    first, *rest = (f"[{chars}]" for chars in classes)
    return re.compile(f"{first}(?={''.join(rest)})")
