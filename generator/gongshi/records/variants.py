"""Traditional and variant characters, and the simplified one that is usual in their place.

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

if TYPE_CHECKING:
    from collections.abc import Mapping

_FILE = Path(__file__).with_name("variants.txt")


@cache
def table() -> Mapping[str, str]:
    """Return what stands for a character in everyday writing: one for one."""
    replaced, replacing = lines()
    return MappingProxyType(dict(zip(replaced, replacing, strict=True)))


def lines() -> tuple[str, str]:
    """Return the table as its two lines: all that are replaced, then what replaces each."""
    replaced, replacing = _FILE.read_text(encoding="utf-8").splitlines()
    return replaced, replacing
