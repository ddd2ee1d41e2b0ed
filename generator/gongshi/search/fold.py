"""Text as search sees it; `theme/js/search/fold.js` folds to the same, and shared vectors keep it so.

What does not tell two texts apart for a person who looks something up is taken away, from the index
and from the query alike: width and compatibility forms (NFKC), case, every character that is neither
letter nor digit, traditional and variant forms. 渝〔2010〕3号, 渝[2010]3号 and 渝2010 3号 are one text.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final
from unicodedata import category, normalize

from gongshi.records.variants import table

if TYPE_CHECKING:
    from collections.abc import Iterable

MAX_WORDS: Final = 16
"""Words of a query that are searched; the rest is dropped."""
MAX_WORD: Final = 128
"""Characters of a folded word that are searched; the rest is dropped."""

_LINE_ENDS = "\n\r\u2028\u2029"

# Written out, because \s is not the same set in Python and in JavaScript.
_SPACE = "\t-\r\x1c-\x20\x85\xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000"
# An input method may give the same mark at both ends, so the marks of “…” and "…" close one another.
_MARKS = '"＂“”'
_WORD = re.compile(f"[{_MARKS}][^{_MARKS}]*[{_MARKS}]?|「[^」]*」?|『[^』]*』?|([^{_SPACE}{_MARKS}「『]+)")

# Conjoining vowels and final consonants of Hangul: letters that join the one before them.
_JAMO = range(0x1160, 0x1200)
# Planes of Han characters only. Those that Unicode adds after this Python was made are letters all the
# same: they are added for people's names.
_HAN_PLANES = range(0x20000, 0x3FFFE)
_NONCHARACTERS = (0x2FFFE, 0x2FFFF)


class _JoinedError(Exception):
    """A character that may join the one before it: the text must be folded as a whole."""


class _Kept(dict[int, str]):
    """What each character of a text in NFKC and lower case becomes; learnt as it is met."""

    def __missing__(self, code: int) -> str:
        char = chr(code)
        char = "σ" if char == "ς" else table().get(char, char)
        self[code] = found = char if _is_kept(char) else ""
        return found


class _Alone(dict[int, str]):
    """What each character becomes that joins no other; learnt as it is met."""

    def __missing__(self, code: int) -> str:
        char = chr(code)
        if _joins(char):
            raise _JoinedError
        self[code] = found = normalize("NFKC", char).lower().translate(_KEPT)
        return found


_KEPT: Final = _Kept()
_ALONE: Final = _Alone()
_LINES: Final = _Alone({ord(end): "\n" for end in _LINE_ENDS})


def fold(text: str) -> str:
    """Return the letters and digits of `text`, in one form.

    In this order: NFKC; lower case, final sigma as any sigma; the table of variants; then what is
    neither a letter nor a digit (categories L and N) vanishes. Every character of the planes of Han
    counts as a letter, assigned or not. Folding twice changes nothing.
    """
    try:
        # One pass for nearly every text: no character of it depends on its neighbours.
        return text.translate(_ALONE)
    except _JoinedError:
        # What vanished may have stood between two letters of Hangul that now join.
        return normalize("NFC", normalize("NFKC", text).lower().translate(_KEPT))


def folded_lines(text: str) -> list[str]:
    r"""Return each line of `text`, folded; empty ones are dropped.

    Lines end at \n, \r, U+2028 and U+2029. Nothing is found across a line's end.
    """
    try:
        lines = text.translate(_LINES).split("\n")
    except _JoinedError:
        lines = [fold(line) for line in re.split(f"[{_LINE_ENDS}]", text)]
    return [line for line in lines if line]


@dataclass(frozen=True, slots=True)
class Word:
    """A word of a query: what a record must contain."""

    text: str
    """Folded, never empty, at most MAX_WORD characters."""
    quoted: bool
    """Whether it stood in quotation marks: nothing but these very characters will do."""


def words(query: str) -> list[Word]:
    """Split `query` into the words that a record must all contain, in the order typed.

    White space separates, U+3000 too. "…", “…”, 「…」 and 『…』 keep a phrase together; a mark that
    nobody closed is closed by the end. A word typed twice counts once, as quoted if it ever was. At
    most MAX_WORDS words of MAX_WORD characters are taken.
    """
    found: dict[str, bool] = {}
    for text, quoted in _typed(query):
        if text not in found and len(found) == MAX_WORDS:
            continue
        found[text] = found.get(text, False) or quoted
    return [Word(text, quoted) for text, quoted in found.items()]


def _typed(query: str) -> Iterable[tuple[str, bool]]:
    for match in _WORD.finditer(query):
        text = fold(match.group())[:MAX_WORD]
        if text:
            yield text, match[1] is None


def _is_kept(char: str) -> bool:
    code = ord(char)
    if code in _HAN_PLANES:
        return code not in _NONCHARACTERS
    return category(char)[0] in "LN"


def _joins(char: str) -> bool:
    first = normalize("NFKD", char)[0]
    return category(first)[0] == "M" or ord(first) in _JAMO
