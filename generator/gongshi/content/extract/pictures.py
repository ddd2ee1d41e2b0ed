"""What a picture says beside what it shows: author, description, and where it was taken."""

from __future__ import annotations

import io
import re
import warnings
from typing import TYPE_CHECKING

from gongshi.content.extract.passages import Obstacle, Passage

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PIL.Image import Exif, Image
    from PIL.ImageFile import ImageFile

_GPS_IFD, _EXIF_IFD = 0x8825, 0x8769
_AUTHORS = frozenset({315, 33432, 40093, 42032})  # Artist, Copyright, XPAuthor, CameraOwnerName
_WINDOWS = range(40091, 40096)  # XPTitle ... XPSubject: UTF-16
_USER_COMMENT = 37510
_CHARSET = 8  # bytes that name the character set of a user comment
_BYLINES = {(2, 80): "By-line", (2, 122): "Writer", (2, 120): "Caption", (2, 105): "Headline"}
_XMP_GPS = re.compile(r"exif:GPSL(?:atitude|ongitude)\b")
_XMP_AUTHOR = re.compile(r"<dc:creator>(.*?)</dc:creator>", re.DOTALL)
_TAG = re.compile(r"<[^<>]*>")
SUFFIXES = frozenset({"png", "jpg", "jpeg", "webp", "gif", "tif", "tiff", "bmp", "heic", "heif"})


def picture_passages(data: bytes) -> Iterator[Passage | Obstacle]:
    """Yield the texts in a picture's metadata; its pixels are never decoded."""
    from PIL import Image, UnidentifiedImageError

    try:
        with warnings.catch_warnings():
            # A picture of many pixels, or odd EXIF: neither matters where no pixel is decoded.
            warnings.simplefilter("ignore")
            with Image.open(io.BytesIO(data)) as image:
                yield from [*_exif(image.getexif()), *_info(image), *_iptc(image)]
    except (UnidentifiedImageError, OSError, SyntaxError, ValueError, TypeError, KeyError):
        yield Obstacle("broken")


def _exif(exif: Exif) -> Iterator[Passage]:
    from PIL.ExifTags import TAGS

    if exif.get_ifd(_GPS_IFD):
        yield Passage("gps", "EXIF", "EXIF")
    for tag, value in (*exif.items(), *exif.get_ifd(_EXIF_IFD).items()):
        text = _as_text(tag, value)
        if text:
            name = f"EXIF {TAGS.get(tag, tag)}"
            yield Passage("author" if tag in _AUTHORS else "property", text, name)


def _as_text(tag: int, value: object) -> str:
    if isinstance(value, str):
        return value.strip("\0 ")
    if isinstance(value, tuple) and value and all(isinstance(part, int) and part < 256 for part in value):  # noqa: PLR2004
        value = bytes(value)
    if not isinstance(value, bytes):
        return ""
    if tag in _WINDOWS:
        return value.decode("utf-16-le", "replace").strip("\0 ")
    if tag == _USER_COMMENT:
        codec = "utf-16" if value.startswith(b"UNICODE") else "utf-8"
        return value[_CHARSET:].decode(codec, "replace").strip("\0 ")
    return ""


def _info(image: Image) -> Iterator[Passage]:
    xmp = ""
    for key, value in image.info.items():
        words = value.decode("utf-8", "replace") if isinstance(value, bytes) else value
        if not isinstance(words, str) or key in ("exif", "icc_profile", "photoshop"):
            continue
        if "xmp" in str(key).lower():
            xmp = words
        else:
            kind = "author" if str(key).lower() in ("author", "artist", "copyright") else "property"
            yield Passage(kind, words, str(key))
    if _XMP_GPS.search(xmp):
        yield Passage("gps", "XMP", "XMP")
    for creator in _XMP_AUTHOR.findall(xmp):
        yield Passage("author", _TAG.sub(" ", creator).strip(), "XMP creator")
    if xmp:
        yield Passage("property", _TAG.sub("\n", xmp), "XMP")


def _iptc(image: ImageFile) -> Iterator[Passage]:
    from PIL import IptcImagePlugin

    found = IptcImagePlugin.getiptcinfo(image) or {}
    for key, name in _BYLINES.items():
        value = found.get(key)
        for part in value if isinstance(value, list) else [value]:
            if isinstance(part, bytes):
                yield Passage(
                    "author" if key[1] in (80, 122) else "property",
                    part.decode("utf-8", "replace"),
                    f"IPTC {name}",
                )
