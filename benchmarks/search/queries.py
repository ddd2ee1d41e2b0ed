"""What is asked: random pieces of the records' own text, drawn with a fixed seed.

Every query of the mass is taken out of a record, so that record holds it; but for those with one
character wrong, which try what happens when nothing is found. Kinds are named as the tables print them.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from random import Random
from typing import TYPE_CHECKING

from pypinyin import Style, lazy_pinyin

from gongshi.search.fold import fold

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from gongshi.search.document import SearchDoc

LENGTHS = (1, 2, 3, 4, 6, 8)
_RUN = re.compile(r"[^\W_]+")
_NUMBER = re.compile(r"[\u4e00-\u9fff]{2,12}[〔\[(（]\d{4}[〕\])）]\d+号|[\u4e00-\u9fff]{2,6}令第\d+号")
_CERTIFICATE = re.compile(r"[A-Z]{0,4}\d{6,}[A-Z0-9]*")
_HAN = re.compile(r"[\u4e00-\u9fff]{2,}")
_PUNCTUATED = re.compile(r"[\w\s]{1,5}[，。、；：（）《》—·,.;:()/-]+[^\W_]{1,5}")
_BRACKETS = ("〔〕", "[]", "（）", "()", "【】")
_TRIES = 60
_FIRST_FEW = 5
_HALF = "distinctive half of a title"


@dataclass(frozen=True, slots=True)
class Query:
    """One query and its kind."""

    kind: str
    text: str


@dataclass(frozen=True, slots=True)
class Known:
    """A query that means one record, the titles that count as it, and the lowest rank allowed."""

    kind: str
    text: str
    titles: frozenset[str]
    within: int


def mass(docs: Sequence[SearchDoc], each: int, seed: int = 7) -> list[Query]:
    """Return up to `each` different queries of every kind that the records can yield."""
    random = Random(seed)  # noqa: S311  # reproducible, not secret
    people = [doc for doc in docs if doc.register == "enforcers"]
    found: list[Query] = []
    for kind, draw in _kinds():
        source = people if kind in _OF_PEOPLE and people else docs
        found += [Query(kind, text) for text in _different(source, draw, each, random)]
    return found


def _different(
    docs: Sequence[SearchDoc], draw: Callable[[SearchDoc, Random], str], each: int, random: Random
) -> Iterator[str]:
    seen: set[str] = set()
    for _ in range(each * _TRIES):
        text = draw(docs[random.randrange(len(docs))], random)
        if text and text not in seen and fold(text):
            seen.add(text)
            yield text
            if len(seen) == each:
                return


_OF_PEOPLE = {"certificate number", "last 4 or 6 of a certificate number", "name"}


def _kinds() -> Iterator[tuple[str, Callable[[SearchDoc, Random], str]]]:
    for length in LENGTHS:
        yield f"{length} character{'s' * (length > 1)}", _piece_of(length)
    yield "document number", _document_number
    yield "part of a document number", _document_number_part
    yield "certificate number", _certificate
    yield "last 4 or 6 of a certificate number", _certificate_end
    yield "name", _name
    yield "pinyin in full", _pinyin(Style.NORMAL)
    yield "pinyin, last syllable cut short", _pinyin_begun
    yield "initials", _pinyin(Style.FIRST_LETTER)
    yield "with punctuation", _punctuated
    yield "two words", _two_words
    yield "one character wrong", _mistyped


def _lines(doc: SearchDoc) -> tuple[str, ...]:
    return (*doc.keys, *doc.body)


def _line(doc: SearchDoc, random: Random) -> str:
    lines = _lines(doc)
    # By length: a record's long text is asked for as often as it is long.
    return random.choices(lines, [len(line) + 1 for line in lines])[0]


def _piece_of(length: int) -> Callable[[SearchDoc, Random], str]:
    def draw(doc: SearchDoc, random: Random) -> str:
        runs = [run for run in _RUN.findall(_line(doc, random)) if len(run) >= length]
        if not runs:
            return ""
        run = random.choice(runs)
        start = random.randrange(len(run) - length + 1)
        return str(run[start : start + length])

    return draw


def _document_number(doc: SearchDoc, random: Random) -> str:
    numbers = [number for line in _lines(doc) for number in _NUMBER.findall(line)]
    if not numbers:
        return ""
    pair = random.choice(_BRACKETS)
    return str(random.choice(numbers)).replace("〔", pair[0]).replace("〕", pair[1])


def _document_number_part(doc: SearchDoc, random: Random) -> str:
    number = _document_number(doc, random)
    if len(number) < 6:
        return ""
    start = random.randrange(len(number) - 4)
    return number[start : random.randrange(start + 4, len(number) + 1)].strip()


def _certificate(doc: SearchDoc, random: Random) -> str:
    found = [key for key in doc.keys[1:] if _CERTIFICATE.fullmatch(key)]
    return random.choice(found) if found else ""


def _certificate_end(doc: SearchDoc, random: Random) -> str:
    return _certificate(doc, random)[-random.choice((4, 6)) :]


def _name(doc: SearchDoc, random: Random) -> str:
    return doc.keys[0] if doc.register == "enforcers" or random.random() < 0.3 else ""


def _pinyin(style: Style) -> Callable[[SearchDoc, Random], str]:
    def draw(doc: SearchDoc, random: Random) -> str:
        runs = _HAN.findall(doc.keys[0])
        if not runs:
            return ""
        run = random.choice(runs)
        length = min(len(run), random.choice((2, 3, 4, 6)))
        start = random.randrange(len(run) - length + 1)
        return "".join(lazy_pinyin(run[start : start + length], style=style))

    return draw


def _pinyin_begun(doc: SearchDoc, random: Random) -> str:
    whole = _pinyin(Style.NORMAL)(doc, random)
    return whole[: len(whole) - random.choice((1, 2))] if len(whole) > 5 else ""


def _punctuated(doc: SearchDoc, random: Random) -> str:
    found = _PUNCTUATED.findall(_line(doc, random))
    return str(random.choice(found)).strip() if found else ""


def _two_words(doc: SearchDoc, random: Random) -> str:
    words = [_piece_of(random.choice((2, 3)))(doc, random) for _ in range(2)]
    return " ".join(words) if all(words) else ""


def _mistyped(doc: SearchDoc, random: Random) -> str:
    """Return a piece of a title with one character changed: most of these are nowhere."""
    piece = _piece_of(random.choice((4, 5, 6)))(doc, random)
    if not piece:
        return ""
    place = random.randrange(len(piece))
    return piece[:place] + random.choice("鹏岚沁皓琛翊霁") + piece[place + 1 :]


def known_items(docs: Sequence[SearchDoc], count: int, seed: int = 11) -> list[Known]:
    """Return up to `count` known items of each kind: titles, numbers and names, halves of titles."""
    random = Random(seed)  # noqa: S311  # reproducible, not secret
    halves = _Halves({fold(doc.keys[0]) for doc in docs})
    found: dict[str, list[Known]] = {"whole title": [], "whole number or name": [], _HALF: []}
    for doc in random.sample(list(docs), len(docs)):
        own = frozenset({fold(doc.keys[0])})
        found["whole title"].append(Known("whole title", doc.keys[0], own, 1))
        if half := halves.distinctive(fold(doc.keys[0])):
            found[_HALF].append(Known(_HALF, half, own, _FIRST_FEW))
        if len(doc.keys) > 1 and (key := random.choice(doc.keys[1:])):
            found["whole number or name"].append(Known("whole number or name", key, frozenset({key}), 1))
        if all(len(each) >= count for each in found.values()):
            break
    return [known for each in found.values() for known in _bearers(docs, each[:count])]


def _bearers(docs: Sequence[SearchDoc], items: Sequence[Known]) -> Iterator[Known]:
    """Give items that mean a number the titles of all records that bear it."""
    if items and items[0].kind != "whole number or name":
        yield from items
        return
    titles: dict[str, set[str]] = {item.text: set() for item in items}
    for doc in docs:
        for key in titles.keys() & doc.keys:
            titles[key].add(fold(doc.keys[0]))
    yield from (Known(item.kind, item.text, frozenset(titles[item.text]), item.within) for item in items)


class _Halves:
    """Halves of titles; one is distinctive where no more titles hold it than are looked at."""

    def __init__(self, titles: Iterable[str]) -> None:
        self._text = "\n".join(sorted(titles))

    def distinctive(self, title: str) -> str:
        """Return the half of `title` that the fewest titles hold; nothing where even that says too little."""
        middle = len(title) // 2
        times, half = min((self._text.count(half), half) for half in (title[:middle], title[middle:]) if half)
        return half if middle > 1 and times <= _FIRST_FEW else ""
