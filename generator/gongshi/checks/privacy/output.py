"""The built site, looked at once more before it is published.

The records and files were searched thoroughly before the build. Here the bytes that would
go out are searched for what must not be in them whatever way it came: numbers with a check digit,
mobile numbers, private mail, starred marks. What is known from the first search, whether
mended or waived, is not reported a second time, nor what stands in fields of codes and office telephones.

One expression over bytes decides whether a page is looked at more closely. Of the pages of one
folder, which share a frame, the first is read whole and of the others what is their own.
"""

from __future__ import annotations

import base64
import binascii
import json
import re
import zlib
from dataclasses import dataclass, field
from typing import TYPE_CHECKING
from weakref import WeakKeyDictionary

from gongshi.checks.privacy.gate import bare, known_words
from gongshi.checks.privacy.numbers import BANK_CARD, MOBILE, RESIDENT_ID
from gongshi.checks.privacy.persons import PRIVATE_MAIL
from gongshi.checks.privacy.scan import scan
from gongshi.checks.privacy.secrecy import SECRECY_MARK
from gongshi.content.extract.files import file_passages
from gongshi.content.extract.passages import Passage, UnpackLimits
from gongshi.content.extract.texts import shown_text
from gongshi.findings import Severity, Text

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

    from gongshi.checks.built_site import BuiltSite
    from gongshi.checks.privacy.hits import Hit
    from gongshi.checks.rule import Rule, Scene, SiteDraft

KINDS = frozenset({RESIDENT_ID, MOBILE, BANK_CARD, PRIVATE_MAIL, SECRECY_MARK})
"""What is looked for in the output."""

_SUSPECT = re.compile(
    rb"(?<![0-9A-Za-z.#_-])(?:1[3-9]\d(?:\d{8}|[ -]\d{4}[ -]\d{4})|\d{15}(?:\d{1,4}|\d\d[Xx])?"
    rb"|\d{6}[ -]\d{8}[ -]\d{3}[0-9Xx]|\d{4}(?:[ -]\d{4}){3})(?![0-9A-Za-z])"
    rb"|@(?:qq|163|126|foxmail|sina|gmail|139|189|hotmail|outlook)\.|(?:\xe5\xaf\x86) ?\xe2\x98\x85"
)
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


_WHERE = Text("生成的网站文件 {path} ", "the built file {path}")


@dataclass(slots=True)
class Output:
    """What the built site says: what must not be there, and the rows of its indexes."""

    hits: list[tuple[str, tuple[int, int], Hit]] = field(default_factory=list)
    """Path, line and column, and what was found."""
    rows: list[tuple[str, list[object]]] = field(default_factory=list)
    """Path of an index file, and a row of it: register, id, title, ..."""


_known: WeakKeyDictionary[BuiltSite, Output] = WeakKeyDictionary()


def output(site: BuiltSite, scene: Scene) -> Output:
    """Return what the files of `site` say, read once for all rules."""
    found = _known.get(site)
    if found is None:
        found = _known[site] = Output()
        expected = _expected(scene)
        frames: set[str] = set()
        for path in site.paths:
            if path.startswith(_COPIED) or path.endswith(_ASSETS):
                continue
            for text in _texts(site.data(path), path, frames, found):
                for hit in scan(text, scene.day):
                    if hit.kind in KINDS and bare(hit.words) not in expected:
                        found.hits.append((path, _place(text, hit.start), hit))
    return found


def _expected(scene: Scene) -> frozenset[str]:
    """Return what the first search knows, and what the site's own footer gives as its contact."""
    footer = scene.config.footer
    return known_words(scene) | {bare(footer.phone), bare(footer.email)}


def _place(text: str, offset: int) -> tuple[int, int]:
    return text.count("\n", 0, offset) + 1, offset - text.rfind("\n", 0, offset)


def _texts(data: bytes, path: str, frames: set[str], found: Output) -> Iterator[str]:
    """Yield the suspect texts of one file; rows of an index are kept on the way."""
    if path.endswith(".html"):
        own = _own_part(data, path, frames)
        if _SUSPECT.search(own):
            yield shown_text(own.decode("utf-8", "replace"))
    elif path.endswith(_PACKED):
        passages = file_passages(path, data, UnpackLimits())
        yield from (passage.text for passage in passages if isinstance(passage, Passage))
    else:
        for content in _contents(data, path, found):
            if _SUSPECT.search(content):
                yield content.decode("utf-8", "replace")


def _own_part(data: bytes, path: str, frames: set[str]) -> bytes:
    folder = path.rpartition("/")[0]
    start, end = data.find(b"<main"), data.rfind(b"</main>")
    if folder not in frames or not 0 <= start < end:
        frames.add(folder)
        return data
    return data[start:end]


def _contents(data: bytes, path: str, found: Output) -> Iterator[bytes]:
    """Yield a file's text; of an index file, what is packed in it."""
    matches = list(_INDEX.finditer(data)) if path.endswith(".js") else []
    if not matches:
        yield data
    for match in matches:
        value = unpacked(match[2])
        if value is not None:
            found.rows += [(path, row) for row in _rows(value)]
            yield json.dumps(value, ensure_ascii=False, indent=0).encode("utf-8", "replace")


def unpacked(payload: bytes) -> object | None:
    """Return what an index file packs: base64, raw DEFLATE, JSON in GBK; `None` where it packs no JSON."""
    try:
        return json.loads(zlib.decompress(base64.b64decode(payload), -15).decode("gbk"))  # type: ignore[no-any-return]
    except (binascii.Error, zlib.error, ValueError):
        return None


def _rows(value: object) -> Iterator[list[object]]:
    """Yield the rows of a shard of texts: `[[register, id, title, ...], keys, lines]`."""
    for entry in value if isinstance(value, list) else ():
        if isinstance(entry, list) and entry and isinstance(entry[0], list):
            yield entry[0]


def escapes(rule: Rule, site: BuiltSite, scene: Scene, kinds: Collection[str]) -> Iterator[SiteDraft]:
    """Draft a finding of `rule` for everything of `kinds` in the built site that the sources did not show."""
    for path, place, hit in output(site, scene).hits:
        if hit.kind in kinds:
            severity = None if hit.is_sure else Severity.WARNING
            yield rule.on(path, place, severity=severity, where=_WHERE.filled(path=path), shown=hit.shown)
