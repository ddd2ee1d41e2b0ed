"""PDF files: text, annotations, form fields, metadata, and the files embedded in them."""

from __future__ import annotations

import io
import logging
import re
from typing import TYPE_CHECKING, Any

from gongshi.content.extract.passages import Obstacle, Passage

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from pypdf import PageObject, PdfReader

    from gongshi.content.extract.passages import UnpackLimits

_TAG = re.compile(r"<[^<>]*>")
_AUTHORS = frozenset({"/Author"})


def pdf_passages(
    data: bytes, limits: UnpackLimits, inner: Callable[[str, bytes], Iterator[Passage | Obstacle]]
) -> Iterator[Passage | Obstacle]:
    """Yield all that `data` says; `inner` reads the files embedded in it."""
    from pypdf import PdfReader

    logging.getLogger("pypdf").setLevel(logging.CRITICAL)  # what is wrong with the file is a finding of ours
    try:
        reader = PdfReader(io.BytesIO(data))
        if reader.is_encrypted and not reader.decrypt(""):
            yield Obstacle("encrypted")
            return
        pages = list(reader.pages)[: limits.max_parts + 1]
    except Exception:  # noqa: BLE001 - a hostile file makes pypdf raise anything; none of it is our fault
        yield Obstacle("broken")
        return
    if len(pages) > limits.max_parts:
        yield Obstacle("too-large", f"p. {limits.max_parts}+")
    for number, page in enumerate(pages[: limits.max_parts], start=1):
        yield from _guarded(lambda page=page, number=number: _page(page, number), f"p. {number}")  # type: ignore[misc]
    yield from _guarded(lambda: _about(reader), "metadata")
    yield from _guarded(lambda: _fields(reader), "form")
    yield from _guarded(lambda: _embedded(reader, inner), "embedded files")


def _guarded(read: Callable[[], Iterator[Passage | Obstacle]], part: str) -> Iterator[Passage | Obstacle]:
    try:
        yield from list(read())
    except Exception:  # noqa: BLE001 - as above: the rest of the file is still read
        yield Obstacle("broken", part)


def _page(page: PageObject, number: int) -> Iterator[Passage | Obstacle]:
    text = page.extract_text()
    if text.strip():
        yield Passage("page", text, str(number))
    elif _holds_picture(page):
        yield Obstacle("picture-only", f"p. {number}")
    for reference in page.get("/Annots") or ():
        annotation = reference.get_object()
        for key in ("/Contents", "/RC", "/T", "/Subj", "/V"):
            if isinstance(annotation.get(key), str):
                yield Passage("annotation", _TAG.sub("\n", annotation[key]), str(number))
        action = annotation.get("/A")
        if action is not None and isinstance(action.get_object().get("/URI"), str):
            yield Passage("link", action.get_object()["/URI"], f"p. {number}")


def _holds_picture(page: PageObject) -> bool:
    resources: Any = page.get("/Resources") or {}
    drawn: Any = resources.get_object().get("/XObject") if resources else None
    objects = drawn.get_object().values() if drawn is not None else ()
    return any(found.get_object().get("/Subtype") in ("/Image", "/Form") for found in objects)


def _about(reader: PdfReader) -> Iterator[Passage]:
    for key, value in (reader.metadata or {}).items():
        if isinstance(value, str):
            yield Passage("author" if key in _AUTHORS else "property", value, key.lstrip("/"))
    root: Any = reader.trailer["/Root"]
    packet = root.get("/Metadata")
    if packet is not None:
        text = packet.get_object().get_data().decode("utf-8", "replace")
        yield Passage("property", _TAG.sub("\n", text), "XMP")


def _fields(reader: PdfReader) -> Iterator[Passage]:
    for name, found in (reader.get_fields() or {}).items():
        value = found.get("/V")
        if isinstance(value, str) and value:
            yield Passage("form", f"{name}：{value}", name)


def _embedded(
    reader: PdfReader, inner: Callable[[str, bytes], Iterator[Passage | Obstacle]]
) -> Iterator[Passage | Obstacle]:
    for name, contents in reader.attachments.items():
        for content in contents:
            yield from inner(name, content)
