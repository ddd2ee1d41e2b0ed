"""All detectors over one text, behind a guard that lets most texts by at once."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from gongshi.checks.privacy.numbers import numbers_in
from gongshi.checks.privacy.persons import persons_in
from gongshi.checks.privacy.plain import is_dressed, plain
from gongshi.checks.privacy.secrecy import secrecy_in
from gongshi.checks.privacy.tables import rows_in

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterable

    from gongshi.checks.privacy.hits import Hit

_DIGITS = re.compile(r"\d(?:(?:[\W_]{0,3}\d){10}|生)")
"""Eleven digits, whatever stands between them; or a birthday."""
_PLATE = re.compile("[京津冀晋蒙辽吉黑沪苏浙皖闽赣鲁豫鄂湘粤桂琼渝川贵云藏陕甘青宁新][A-ZＡ-Ｚ]")
_WORDS = re.compile(
    "@|＠|密|内部|不予公开|注意保存|外传|阅后即焚|护照|行证|回乡证|台胞证|"
    "港澳证|assport|地址|户籍|户口|出生|生日|生于|日生|月生|年生|访人|"
    "信人|诉人|报人|举人|告人|映人|害人|养人|成年人|群众|学生|儿童|幼儿|男童|"
    "女童|孤儿|患儿|婴儿|少年"
)
"""Some part of every word that the detectors of secrecy and of persons look for, but for homes."""
_ROOM, _COUNT = "[室户组队社栋幢座#]", r"[\d一二三四五六七八九十]"
# One set of characters in front of everything, as in `checks.suspects`.
_HOME = re.compile(
    "[楼室户组队社栋幢座#村单住-](?:"
    f"(?:(?<={_COUNT}号楼)|(?<={_COUNT} 号楼)|(?<={_COUNT}{_ROOM})|(?<={_COUNT} {_ROOM}))"
    "|(?<=村)民小组|(?<=单)元|(?<=住)(?![房宅建院所户校保权用])"
    r"|(?:(?<=[\u4e00-\u9fff]\d-)|(?<=[\u4e00-\u9fff]\d\d-)|(?<=[\u4e00-\u9fff]\d\d\d-))\d{1,2}-\d{2,4})"
)


def is_suspect(text: str) -> bool:
    """Whether `text` is worth a closer look; says yes too often and no never wrongly."""
    return bool(
        _WORDS.search(text)
        or is_dressed(text)
        or _DIGITS.search(text)
        or _HOME.search(text)
        or _PLATE.search(text)
    )


def scan(text: str, today: dt.date) -> list[Hit]:
    """Return everything in `text` that must not be published, in the order of its places."""
    if not is_suspect(text):
        return []
    flat = plain(text)
    hits = [*numbers_in(flat, today), *persons_in(flat, today), *secrecy_in(flat)]
    for row in rows_in(text):
        known = [
            hit for hit in (*numbers_in(row, today), *persons_in(row, today)) if not _is_among(hit, hits)
        ]
        hits += known
    return sorted(hits, key=lambda hit: (hit.start, hit.kind))


def _is_among(hit: Hit, hits: Iterable[Hit]) -> bool:
    return any(hit.kind == other.kind and hit.start < other.end and other.start < hit.end for other in hits)
