"""How a Han character may be read, for search by pinyin and by initials.

Every reading counts, however rare: a person types the one they know, and 单 in a name may be dan, chan
or shan. Tones are left out; ü is v, as input methods have it (lv, nve).

The dictionary is pypinyin's, of single characters (41,923 of them, MIT). It is loaded when the first
reading is asked for: about 50 ms, against 200 ms with the phrases, which nothing here needs.
"""

from __future__ import annotations

import os
from functools import cache
from typing import TYPE_CHECKING, Final
from unicodedata import normalize

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

# As a surname only, and missing from the dictionary.
_SURNAMES: Final = {"费": "bi", "谌": "shen", "贠": "yun", "黑": "he"}


@cache
def readings(char: str) -> tuple[str, ...]:
    """Return the toneless readings of `char`, of a-z, sorted; none if it is no Han character."""
    toned = _dictionary().get(ord(char), "")
    found = {_toneless(reading) for reading in toned.split(",") if reading}
    if char in _SURNAMES:
        found.add(_SURNAMES[char])
    return tuple(sorted(found))


@cache
def initials(char: str) -> tuple[str, ...]:
    """Return the letters that the readings of `char` begin with, sorted."""
    return tuple(sorted({reading[0] for reading in readings(char)}))


def as_script(chars: Iterable[str]) -> bytes:
    """Return the readings of `chars` as the script that fills `gongshiSearch.pinyin`, in UTF-8.

    Characters stand by code point, readings of one are separated by commas, those of the next by a
    space; a character without a reading is left out.
    """
    known = sorted(char for char in set(chars) if readings(char))
    spelt = " ".join(",".join(readings(char)) for char in known)
    return f'gongshiSearch.pinyin("{"".join(known)}","{spelt}");\n'.encode()


def usual_initials(word: str) -> str:
    """Return the first letter of each character's most usual reading; nothing for what has none."""
    usual = (_toneless(_dictionary().get(ord(char), "").partition(",")[0]) for char in word)
    return "".join(reading[:1] for reading in usual)


@cache
def _dictionary() -> Mapping[int, str]:
    # pypinyin reads this once, when it is imported. Whoever has imported it before keeps the phrases.
    os.environ.setdefault("PYPINYIN_NO_PHRASES", "1")
    from pypinyin.constants import PINYIN_DICT

    return PINYIN_DICT


def _toneless(reading: str) -> str:
    letters = normalize("NFD", reading).replace("u\u0308", "v")
    return "".join(letter for letter in letters if "a" <= letter <= "z")
