"""References to articles: 第四十二条之一第一款第（二）项 and lists and ranges of them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from gongshi.records.values.numerals import NUMERAL, parse_numeral, to_chinese

ARTICLES_MAX = 500
"""References taken from one list: a range beyond it is a slip, not a citation."""


@dataclass(frozen=True, slots=True)
class ArticleRef:
    """One article (条), with its insertion (之N), paragraph (款) and item (项) where given."""

    article: int
    insert: int | None = None
    paragraph: int | None = None
    item: int | None = None

    @property
    def zh(self) -> str:
        """The reference as statutes write it."""
        written = f"第{to_chinese(self.article)}条"
        if self.insert is not None:
            written += f"之{to_chinese(self.insert)}"
        if self.paragraph is not None:
            written += f"第{to_chinese(self.paragraph)}款"
        if self.item is not None:
            written += f"第（{to_chinese(self.item)}）项"
        return written

    @property
    def en(self) -> str:
        """The reference in English."""
        written = f"art. {self.article}" + (f"-{self.insert}" if self.insert is not None else "")
        written += f" para. {self.paragraph}" if self.paragraph is not None else ""
        return written + (f" item {self.item}" if self.item is not None else "")


_RANGE = r"(?:至|到|[-—–~～－]+)"
_COMMA = r"(?:以及|[、，,;；/和及与或])"
_BETWEEN = rf"\s*(?:{_COMMA}|{_RANGE})\s*"
_NUMBERS = rf"{NUMERAL}(?:{_BETWEEN}第?{NUMERAL})*"
_IN_BRACKETS = rf"[（(]?\s*{NUMERAL}\s*[）)]?"
_SEPARATOR = re.compile(rf"\s*(?:(?P<range>{_RANGE})|{_COMMA})?\s*")
# A line break is no gap: under the title of a text its own first article begins.
_FIRST_GAP = re.compile("[ \t\u3000]*的?[ \t\u3000]*")
_ARTICLE = re.compile(rf"(?P<di>第?)\s*(?P<n>{_NUMBERS})\s*条(?![例件款])(?:之(?P<insert>{NUMERAL}))?")
_PARAGRAPH = re.compile(rf"第\s*(?P<n>{_NUMBERS})\s*款")
_ITEM = re.compile(rf"(?:第\s*|(?=[（(]))(?P<n>{_IN_BRACKETS}(?:{_BETWEEN}第?{_IN_BRACKETS})*)\s*项(?!目)")
_BARE_NUMBERS = re.compile(rf"第?\s*{_NUMBERS}\s*")
_TOKEN = re.compile(rf"(?P<range>{_RANGE})|(?P<n>{NUMERAL})")


@lru_cache(maxsize=16384)
def parse_articles(text: str) -> tuple[ArticleRef, ...]:
    """Return the references with which `text` begins (第七条第一款、第九条); empty where it begins otherwise.

    A range is written out. What follows the references is not read.
    """
    return scan_articles(text, 0)[0]


@lru_cache(maxsize=16384)
def articles_named(text: str) -> tuple[ArticleRef, ...]:
    """Return the references of a field for articles, where 第 and 条 may be left out: 55条、56条; 55."""
    return parse_articles(text) or parse_articles(f"第{text}") or parse_articles(_bare_numbers(text))


def names_only_articles(text: str) -> bool:
    """Whether `text` holds references to articles and nothing else; the first 第 may be left out."""
    return any(scan_articles(words, 0) == (parse_articles(words), len(words)) and bool(parse_articles(words))
               for words in (text, f"第{text}"))  # fmt: skip


def _bare_numbers(text: str) -> str:
    return f"第{text.removeprefix('第')}条" if _BARE_NUMBERS.fullmatch(text) else ""


def scan_articles(text: str, start: int) -> tuple[tuple[ArticleRef, ...], int]:
    """Read references from `start` on; return them and where they end (`start` if there are none)."""
    refs: list[ArticleRef] = []
    end = start
    while len(refs) <= ARTICLES_MAX:
        gap = (_SEPARATOR if refs else _FIRST_GAP).match(text, end)
        position = gap.end() if gap else end
        joined = bool(refs and gap and gap[0].strip())
        ranged = bool(joined and gap and gap["range"])
        stop = _take(text, position, refs, joined=joined, ranged=ranged)
        if stop is None:
            break
        end = stop
    return tuple(refs[:ARTICLES_MAX]), end


def _take(text: str, position: int, refs: list[ArticleRef], *, joined: bool, ranged: bool) -> int | None:
    """Take one 条, 款 or 项 at `position` into `refs`; return where it ends, or None."""
    match = _ARTICLE.match(text, position)
    if match and (match["di"] or refs):
        return match.end() if _take_articles(match, refs, joined=joined, ranged=ranged) else None
    for pattern, level in ((_PARAGRAPH, "paragraph"), (_ITEM, "item")):
        match = pattern.match(text, position) if refs else None
        if match:
            numbers = _expanded(match["n"])
            return match.end() if numbers and _take_parts(level, numbers, refs, joined, ranged) else None
    return None


def _take_articles(match: re.Match[str], refs: list[ArticleRef], *, joined: bool, ranged: bool) -> bool:
    numbers = _expanded(match["n"])
    insert = parse_numeral(match["insert"]) if match["insert"] else None
    if not numbers or (refs and not joined) or (match["insert"] and not insert):
        return False
    if ranged:
        refs.extend([ArticleRef(n) for n in _steps(refs[-1].article + 1, numbers[0] - 1)])
    refs.extend([ArticleRef(n) for n in numbers[:-1]])
    refs.append(ArticleRef(numbers[-1], insert))
    return True


def _take_parts(level: str, numbers: list[int], refs: list[ArticleRef], joined: bool, ranged: bool) -> bool:  # noqa: FBT001  # private, two flags of one separator
    last = refs[-1]
    previous = last.paragraph if level == "paragraph" else last.item
    if not joined:
        if previous is not None or (level == "paragraph" and last.item is not None):
            return False
        refs.pop()
    elif ranged and previous is not None:
        numbers = [*_steps(previous + 1, numbers[0] - 1), *numbers]
    if level == "paragraph":
        refs.extend([ArticleRef(last.article, last.insert, n) for n in numbers])
    else:
        refs.extend([ArticleRef(last.article, last.insert, last.paragraph, n) for n in numbers])
    return True


def _steps(first: int, last: int) -> range:
    return range(first, last + 1) if last - first < ARTICLES_MAX else range(0)


def _expanded(text: str) -> list[int]:
    """Return the numbers of 三、五 or 三至五; empty where one of them is none, or 0."""
    numbers: list[int] = []
    ranged = False
    for token in _TOKEN.finditer(text):
        if token["range"]:
            ranged = True
            continue
        number = parse_numeral(token["n"])
        if not number:
            return []
        if ranged:
            numbers.extend(_steps(numbers[-1] + 1, number - 1))
        numbers.append(number)
        ranged = False
    return numbers
