"""Packages of XML: DOCX, PPTX, XLSX, ODF, OFD; and plain ZIP archives.

Every part is read: the text, comments, headers, footers and notes, what a tracked change
deleted, charts and drawings, properties, pictures, and files embedded in the file.
"""

from __future__ import annotations

import io
import re
import zipfile
import zlib
from typing import TYPE_CHECKING

from gongshi.content.extract.markup import parsed, part_passages
from gongshi.content.extract.passages import Obstacle, Passage
from gongshi.content.extract.workbook import is_sheet_part, workbook_passages

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from gongshi.content.extract.passages import UnpackLimits

_LOCKED = 0x1
_XML = (".xml", ".rels", ".vml")
_DRESS = re.compile(
    r"(?:^|/)(?:styles|stylesWithEffects|fontTable|webSettings|numbering|theme\d*|viewProps|presProps|tableStyles"
    r"|calcChain|\[Content_Types\]|manifest|printerSettings\d*)\.(?:xml|bin)$|(?:^|/)theme/|slideMaster|slideLayout"
    r"|(?:^|/)(?:mimetype|layout-cache)$|\.(?:odttf|ttf|otf|fntdata)$|/printerSettings/"
)
"""Parts that say how a text looks and hold none of it."""


def package_passages(
    data: bytes, limits: UnpackLimits, inner: Callable[[str, bytes], Iterator[Passage | Obstacle]]
) -> Iterator[Passage | Obstacle]:
    """Yield all that the package `data` says; `inner` reads pictures and files within it."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as package:
            parts, obstacle = _unpacked(package, limits)
    except (zipfile.BadZipFile, NotImplementedError, OSError, ValueError, EOFError, zlib.error, RuntimeError):
        parts, obstacle = {}, Obstacle("broken")
    if obstacle:
        yield obstacle
    is_document = any(name in parts for name in ("[Content_Types].xml", "content.xml", "OFD.xml"))
    if "xl/workbook.xml" in parts:
        yield from workbook_passages(parts)
    for name, content in parts.items():
        if is_document and (_DRESS.search(name) or is_sheet_part(name)):
            continue
        if is_document and name.endswith(_XML):
            tree = parsed(content)
            yield from part_passages(name, tree) if tree is not None else [Obstacle("broken", name)]
        elif content:
            yield from inner(name, content)


def _unpacked(package: zipfile.ZipFile, limits: UnpackLimits) -> tuple[dict[str, bytes], Obstacle | None]:
    """Return the parts by name, read no further than the limits: a package may lie about its sizes."""
    parts: dict[str, bytes] = {}
    left = limits.max_bytes
    for info in package.infolist():
        if info.is_dir():
            continue
        if info.flag_bits & _LOCKED:
            return parts, Obstacle("encrypted")
        if len(parts) >= limits.max_parts:
            return parts, Obstacle("too-large")
        with package.open(info) as stream:
            content = stream.read(left + 1)
        left -= len(content)
        if left < 0:
            return parts, Obstacle("too-large")
        parts[info.filename] = content
    return parts, None
