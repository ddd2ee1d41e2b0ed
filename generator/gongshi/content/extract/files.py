"""Any file: told by its first bytes, not by its name, and read by whoever knows its kind."""

from __future__ import annotations

import base64
import binascii
import re
from functools import partial
from typing import TYPE_CHECKING

from gongshi.content.extract.markup import local, parsed
from gongshi.content.extract.packages import package_passages
from gongshi.content.extract.passages import Obstacle, Passage, UnpackLimits
from gongshi.content.extract.pdf import pdf_passages
from gongshi.content.extract.pictures import SUFFIXES, picture_passages
from gongshi.content.extract.texts import decoded, text_passages

if TYPE_CHECKING:
    from collections.abc import Iterator

_PICTURES = (b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"II*\0", b"MM\0*", b"BM")
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_LOCKED_OFFICE = "EncryptedPackage".encode("utf-16-le")
_PACKED = (b"Rar!", b"7z\xbc\xaf\x27\x1c", b"\x1f\x8b", b"BZh", b"\xfd7zXZ")
_SVG = re.compile(rb"<svg[\s>]")
_DATA = re.compile(r"data:[\w/+.\-]*;base64,(.*)", re.DOTALL)
_HEAD = 4096
_BINARY = frozenset(
    {
        "pdf",
        "docx",
        "xlsx",
        "pptx",
        "docm",
        "xlsm",
        "odt",
        "ods",
        "odp",
        "ofd",
        "zip",
        "doc",
        "xls",
        "ppt",
        "wps",
        "et",
        *SUFFIXES,
    }
)
"""Suffixes whose files never are plain text."""


def file_passages(
    name: str, data: bytes, limits: UnpackLimits, depth: int = 1
) -> Iterator[Passage | Obstacle]:
    """Yield everything that the file `name` with the bytes `data` says, its name first, with its folders."""
    yield Passage("name", name.replace("/", "\n"))
    inner = partial(_inner, limits=limits, depth=depth)
    head = data[:_HEAD]
    if b"%PDF-" in head[:1024]:
        yield from pdf_passages(data, limits, inner)
    elif head.startswith(b"PK"):
        yield from package_passages(data, limits, inner)
    elif head.startswith(_PICTURES) or (head[:4] == b"RIFF" and head[8:12] == b"WEBP"):
        yield from picture_passages(data)
    elif head.startswith(_OLE):
        yield Obstacle("encrypted" if _LOCKED_OFFICE in data else "old-office")
    elif _SVG.search(head):
        yield from _svg(data, inner)
    elif data and name.rsplit(".", 1)[-1].lower() in _BINARY:
        yield Obstacle("broken")
    else:
        text = None if head.startswith(_PACKED) else decoded(data)
        yield from [Obstacle("unknown")] if text is None else text_passages(name, text)


def _inner(name: str, data: bytes, *, limits: UnpackLimits, depth: int) -> Iterator[Passage | Obstacle]:
    """Yield what a file within a file says, its own name put before each place."""
    if depth >= limits.max_depth:
        yield Obstacle("too-deep", name)
        return
    for found in file_passages(name, data, limits, depth + 1):
        if isinstance(found, Obstacle):
            yield Obstacle(found.reason, f"{name} {found.part}".strip())
        else:
            yield Passage(found.kind, found.text, f"{name} {found.at}".strip(), found.marks)


def _svg(data: bytes, inner: partial[Iterator[Passage | Obstacle]]) -> Iterator[Passage | Obstacle]:
    tree = parsed(data)
    if tree is None:
        yield Obstacle("broken")
        return
    words = "\n".join(text.strip() for text in tree.itertext() if text.strip())
    yield Passage("part", words, "SVG")
    for comment in re.findall(r"<!--(.*?)-->", data.decode("utf-8", "replace"), re.DOTALL):
        yield Passage("comment", comment, "SVG")
    for element in tree.iter():
        for key, value in element.attrib.items():
            match = _DATA.match(value) if key.endswith("href") else None
            if match:
                try:
                    yield from inner(f"{local(element)} data", base64.b64decode(match[1]))
                except binascii.Error:
                    yield Obstacle("broken", local(element))
            elif key.rpartition("}")[2] in ("aria-label", "title", "label", "desc"):
                yield Passage("part", value, "SVG")
