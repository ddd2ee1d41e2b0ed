"""The built site, looked at once more before it is published.

The records and files were searched thoroughly before the build. Here the bytes that would go out are
searched for what must not be in them whatever way it came there: undressed numbers, private mail, starred
marks. What is known from the first search, whether mended or waived, is not reported a second time, nor what
stands in fields of codes and office telephones.

A site of 15,000 records has 140 MB, so most of the work is done by the fastest things there are: one
translation of all bytes, in which every digit is a 0, and a search for eleven of them. Only a file with a
number
that passes its check is read as text.
"""

from __future__ import annotations

import base64
import binascii
import json
import re
import zlib
from dataclasses import dataclass
from typing import TYPE_CHECKING
from weakref import WeakKeyDictionary

from gongshi.checks.privacy.gate import bare, known_words
from gongshi.checks.privacy.numbers import (
    BANK_CARD,
    MOBILE,
    RESIDENT_ID,
    is_old_resident_id,
    is_resident_id,
    passes_luhn,
)
from gongshi.checks.privacy.persons import PRIVATE_MAIL
from gongshi.checks.privacy.scan import scan
from gongshi.checks.privacy.secrecy import SECRECY_MARK
from gongshi.content.extract.files import file_passages
from gongshi.content.extract.passages import Passage, UnpackLimits
from gongshi.content.extract.texts import shown_text
from gongshi.findings import Severity, Text

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Collection, Iterator

    from gongshi.checks.built_site import BuiltSite
    from gongshi.checks.privacy.hits import Hit
    from gongshi.checks.rule import Rule, Scene, SiteDraft

KINDS = frozenset({RESIDENT_ID, MOBILE, BANK_CARD, PRIVATE_MAIL, SECRECY_MARK})
"""What is looked for in the output."""

_ZEROS = bytes(ord("0") if chr(code).isdigit() and code < 128 else ord(" ") for code in range(256))  # noqa: PLR2004
"""Every digit as 0, everything else as a blank."""
_SHORTEST = b"0" * 11
_MAIL = re.compile(rb"@(?:qq|163|126|foxmail|sina|gmail|139|189|hotmail|outlook)\.", re.IGNORECASE)
_STAR = "★".encode()
_STAR_GBK = "★".encode("gbk")
_JOINED = re.compile(rb"[0-9A-Za-z_#%]")
"""What makes a number a part of something longer: a code, a name of a file, an address."""
_COPIED = ("files/",)
"""Attachments, which were examined in the source."""
_ASSETS = (
    ".css",
    ".woff2",
    ".woff",
    ".png",
    ".jpg",
    ".jpeg",
    ".gif",
    ".webp",
    ".ico",
    ".svg",
    ".map",
    ".pdf",
    ".ofd",
)
_PACKED = (".xlsx", ".docx", ".zip")
_INDEX = re.compile(rb'gongshiSearch\.put\("([^"]*)","[0-9a-f]*","([A-Za-z0-9+/=]*)"\)')


_HOLDS_TEXT = re.compile(rb"(?:^|/)d/[0-9a-f]+(?:\.js)?$")
_ID_LENGTH, _LONGEST = 18, 19
_WHERE = Text("生成的网站文件 {path} ", "the built file {path}")


@dataclass(frozen=True, slots=True)
class Escape:
    """Something that stands in the output and in no source: in which file, and where in its text."""

    path: str
    place: tuple[int, int]
    hit: Hit


_known: WeakKeyDictionary[BuiltSite, tuple[Escape, ...]] = WeakKeyDictionary()


def escapes_of(site: BuiltSite, scene: Scene) -> tuple[Escape, ...]:
    """Return what the files of `site` hold of `KINDS`; looked for once."""
    found = _known.get(site)
    if found is None:
        hits = [
            Escape(path, _place(text, hit.start), hit)
            for path in site.paths
            if not path.startswith(_COPIED) and not path.endswith(_ASSETS)
            for text in _texts(site, path, scene.day)
            for hit in scan(text, scene.day)
            if hit.kind in KINDS
        ]
        expected = _expected(scene) if hits else frozenset()
        found = _known[site] = tuple(escape for escape in hits if bare(escape.hit.words) not in expected)
    return found


def _expected(scene: Scene) -> frozenset[str]:
    """Return what the sources hold, and what the site's own footer gives as its contact."""
    footer = scene.config.footer
    return known_words(scene) | {bare(footer.phone), bare(footer.email)}


def _place(text: str, offset: int) -> tuple[int, int]:
    return text.count("\n", 0, offset) + 1, offset - text.rfind("\n", 0, offset)


def _texts(site: BuiltSite, path: str, day: dt.date) -> Iterator[str]:
    """Yield the texts of one file that are worth a closer look."""
    data = site.data(path)
    if path.endswith(_PACKED):
        passages = file_passages(path, data, UnpackLimits())
        yield from (passage.text for passage in passages if isinstance(passage, Passage))
    elif path.endswith(".html"):
        if _is_suspect(data, day):
            yield shown_text(data.decode("utf-8", "replace"))
    else:
        packed = [inflated(payload) for payload in _packed(data)] if path.endswith(".js") else []
        yield from (text.decode("gbk", "replace") for text in packed if _is_suspect(text, day))
        if not packed and _is_suspect(data, day):
            yield data.decode("utf-8", "replace")


def _is_suspect(data: bytes, day: dt.date) -> bool:
    if _STAR in data or _STAR_GBK in data or (b"@" in data and _MAIL.search(data)):
        return True
    digits = data.translate(_ZEROS)
    start = digits.find(_SHORTEST)
    while start >= 0:
        end = digits.find(b" ", start)
        end = end if end >= 0 else len(data)
        if end - start <= _LONGEST and _is_number(data, start, end, day):
            return True
        start = digits.find(_SHORTEST, end)
    return False


def _is_number(data: bytes, start: int, end: int, day: dt.date) -> bool:
    """Whether the digits of `data` between `start` and `end` may be somebody's number."""
    after = data[end : end + 1]
    number = data[start:end].decode("ascii")
    if len(number) == _ID_LENGTH - 1 and after in (b"X", b"x"):
        number, after = f"{number}X", data[end + 1 : end + 2]
    if _JOINED.match(data[start - 1 : start]) or _JOINED.match(after):
        return False
    if len(number) == len(_SHORTEST):
        return number[0] == "1" and number[1] in "3456789"
    if is_resident_id(number, day) or is_old_resident_id(number):
        return True
    return number.startswith("62") and number.isdecimal() and passes_luhn(number)


def _packed(data: bytes) -> Iterator[bytes]:
    """Yield what the index files hold that carry texts; the others hold hashed terms, bits and readings."""
    return (match[2] for match in _INDEX.finditer(data) if _HOLDS_TEXT.search(match[1]))


def rows_of(site: BuiltSite) -> Iterator[tuple[str, list[object]]]:
    """Yield the path of each index file, and the rows of records in it: register, id, title, ..."""
    for path in site.paths:
        if path.endswith(".js") and _HOLDS_TEXT.search(path.encode()):
            for payload in _packed(site.data(path)):
                yield from ((path, row) for row in _rows(payload))


def inflated(payload: bytes) -> bytes:
    """Return what an index file packs, JSON in GBK; nothing where it is damaged: a browser would notice."""
    try:
        return zlib.decompress(base64.b64decode(payload), -15)
    except (binascii.Error, zlib.error):
        return b""


def _rows(payload: bytes) -> Iterator[list[object]]:
    """Yield the rows of a shard of texts: `[[register, id, title, ...], keys, lines]`."""
    for entry in json.loads(inflated(payload).decode("gbk") or "[]"):
        yield entry[0]


def escapes(rule: Rule, site: BuiltSite, scene: Scene, kinds: Collection[str]) -> Iterator[SiteDraft]:
    """Draft a finding of `rule` for everything of `kinds` in the built site that the sources did not show."""
    for escape in escapes_of(site, scene):
        if escape.hit.kind in kinds:
            yield rule.on(
                escape.path,
                escape.place,
                severity=None if escape.hit.is_sure else Severity.WARNING,
                where=_WHERE.filled(path=escape.path),
                shown=escape.hit.shown,
            )
