"""Traditional and variant characters, and the simplified one that search puts in their place.

Two lines of `variants.txt`, sorted by code point: all that are replaced, then what replaces each.
No character that GB 2312 holds is ever replaced, so a text typed with an everyday keyboard keeps
every character. The replacement is one that GB 2312 holds, or, where it has none, the simplified
form of the BMP (禕 -> 祎), and never one that is itself replaced.

Made once, as facts, from:
1. OpenCC 1.4.2 (Apache-2.0, `pip install opencc`), `dictionary/TSCharacters.txt`: of several forms
   the first that GB 2312 holds, else the first where it is in the BMP;
2. its TWVariants, HKVariants and JPVariants, both ways, where one form leads to GB 2312 by (1);
3. the radicals of U+2E80 to U+2EF3 that look like a character, which text copied out of a PDF holds
   (Unicode's EquivalentUnifiedIdeograph.txt), where NFKC does not replace them already;
4. about 300 variants of names and places, chosen by hand, that nobody reads as another character
   (峩 峨), most of them from the table of 1955 (第一批异体字整理表). Left out are those that the
   table of 2013 (通用规范汉字表) made characters of their own, since two persons may differ by them:
   喆 is not 哲, 堃 is not 坤, 邨 is not 村.

To renew it, or to add a pair, edit the two lines; the tests check each rule above.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING
from unicodedata import normalize

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

_FILE = Path(__file__).with_name("variants.txt")


@cache
def table() -> Mapping[str, str]:
    """Return what search reads in place of a character: one for one."""
    replaced, replacing = _lines()
    return MappingProxyType(dict(zip(replaced, replacing, strict=True)))


def used(chars: Iterable[str]) -> tuple[str, str]:
    """Return the part of the table that texts of these characters need, as its two lines.

    An index carries it, so that a browser folds the texts as they were folded when the index was built,
    without the whole table: 国 must find 國.
    """
    plain = set(normalize("NFKC", "".join(sorted(set(chars)))))
    found = sorted(plain & table().keys())
    return "".join(found), "".join(table()[char] for char in found)


def as_script() -> bytes:
    """Return the table as the script that fills `gongshiSearch.variants`, in UTF-8."""
    replaced, replacing = _lines()
    return f'gongshiSearch.variants("{replaced}","{replacing}");\n'.encode()


def _lines() -> tuple[str, str]:
    replaced, replacing = _FILE.read_text(encoding="utf-8").splitlines()
    return replaced, replacing
