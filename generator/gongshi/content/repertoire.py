"""The characters that common systems show without help: what a page may use as it is.

A character is here when each of these shows it from its own fonts: Windows with Chinese
(Microsoft YaHei, SimSun, Segoe UI), macOS and iOS (PingFang), phones from 2017 on
(Noto Sans CJK) and a Debian machine with `fonts-noto-cjk` and `fonts-dejavu-core`. That is, as
ranges rather than as a copy of anybody's table:

* what GBK encodes, and CJK Extension A up to U+4DB5: both were mandatory in GB 18030-2000 and
  -2005, so that every system sold in China has had to show them since 2001;
* Latin, Greek and Cyrillic letters and signs that Windows' oldest Unicode set (WGL4) holds;
* signs that official texts use and all four show: numbers in circles up to 50, Hangul, ticks.

Not here, because a phone of 2017 shows a box: what Unicode added to the basic block after
U+9FA5 (some of it in personal names), Extensions B and later with the 196 characters that
the Table of General Standard Chinese Characters (通用规范汉字表, 2013) takes from outside
the basic block, GB 18030-2022 level 3, compatibility ideographs beyond GBK's 21, emoji.
"""

from __future__ import annotations

import html
import re
from functools import cache

_RANGES = """
9-A D 20-7E A0-AC AE-17F 192 1A0-1A1 1AF-1B0 1CD-1DC 1F8-1FF 251 261 2C6-2C7 2C9-2CB 2D8-2DD 384-386
388-38A 38C 38E-3A1 3A3-3CE 401-40C 40E-44F 451-45C 45E-45F 490-491 1E3E-1E3F 1E80-1E85 1EF2-1EF3
2000-200A 2010-2016 2018-201E 2020-2022 2025-2026 202F-2030 2032-2033 2035 2039-203C 203E 2044 205F
207F 20A3-20A4 20A7 20AC 2100 2103 2105 2109 2113 2116 2121-2122 2126-2127 212B 212E 2153-2154
215B-215E 2160-216B 2170-217B 2190-2199 21A8 2200 2202-2203 2205-2208 220B 220F 2211-2213 2215
2219-221A 221D-2220 2223 2225-222E 2234-2237 223D 2245 2248 224C 2252 2260-2261 2264-2267 226A-226B
226E-226F 2282-2287 2295-2299 22A5 22BF 2302 2310 2312 2320-2321 2460-254B 2550-2573 2580-2595
25A0-25A3 25AA-25AC 25B2-25B3 25BA 25BC-25BD 25C4 25C6-25C7 25C9-25CC 25CE-25CF 25D8-25D9 25E2-25E6
25EF 2605-2606 2609 260E-2612 2640 2642 2660-2667 266A-266B 2713-2718 2776-277F 2FF0-2FFB 3000-303F
3041-3096 3099-30FF 3105-3129 3131-318E 3220-3243 3251-325F 3280-32BF 3300-332B 332D-3357 3371-4DB5
4E00-9FA5 AC00-D7A3 F92C F979 F995 F9E7 F9F1 FA0C-FA0F FA11 FA13-FA14 FA18 FA1F-FA21 FA23-FA24
FA27-FA29 FE00-FE0F FE30-FE31 FE33-FE44 FE49-FE52 FE54-FE57 FE59-FE66 FE68-FE6B FF01-FF9F FFE0-FFE6
FFE8-FFEE E0100-E01EF
"""
# FE00-FE0F and E0100-E01EF choose a variant and are invisible themselves; the character before them shows.


def _pairs(text: str) -> list[tuple[int, int]]:
    """Read `A-B C ...`, hexadecimal, ascending."""
    ends = (word.partition("-") for word in text.split())
    return [(int(first, 16), int(last or first, 16)) for first, _, last in ends]


SHOWN: tuple[tuple[int, int], ...] = tuple(_pairs(_RANGES))
"""First and last code point of each range, ascending."""


def _gaps() -> list[tuple[int, int]]:
    """Return the ranges between those that are shown."""
    edges = [0, *(edge for first, last in SHOWN for edge in (first, last + 1)), 0x110000]
    return [(start, end - 1) for start, end in zip(edges[::2], edges[1::2], strict=True) if start < end]


RARE = "".join(f"\\U{first:08x}-\\U{last:08x}" for first, last in _gaps())
"""The characters that are not shown everywhere, for a character class."""


@cache
def _finder() -> re.Pattern[str]:
    return re.compile(f"[{RARE}]")


def rare_in(text: str) -> list[str]:
    """Return the characters of `text` that common systems may not show, each once, in order.

    What Markdown makes of a reference such as `&#x20BB7;` counts too.
    """
    found = _finder().findall(text)
    if "&#" in text:
        found += _finder().findall(html.unescape(text))
    return list(dict.fromkeys(found))
