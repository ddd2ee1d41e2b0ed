"""A few characters cut out of fonts of the build machine, as WOFF2 files of a few KB.

Invariants:

* the bytes depend on the font file, the characters and the versions of fontTools and
  brotli, never on the clock or on the folder;
* who made the font and under which licence stays in its name table; the font's own name
  does not, because licences with reserved names keep it for the whole font;
* a font that says it may not be embedded is not used.

fontTools is imported only where the cache does not hold the answer.
"""

from __future__ import annotations

import base64
import hashlib
import io
import json
import os
from contextlib import suppress
from dataclasses import dataclass
from importlib.metadata import version
from pathlib import Path
from typing import TYPE_CHECKING

from gongshi.findings import Finding, Position
from gongshi.render.glyph_faults import NOT_INSTALLABLE, UNREADABLE, UNUSABLE_FONT

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping, Sequence

    from fontTools.ttLib import TTFont  # type: ignore[import-untyped]  # ships no types

    from gongshi.config import FontsSection
    from gongshi.findings import Text

FAMILY = "gongshi-rare"
"""The name under which the style sheets know what is cut out here."""
KEPT = "content/fonts"
"""The folder, below the site's, for font files that are kept with the site."""
SUFFIXES = frozenset({".ttf", ".otf", ".ttc", ".otc", ".woff", ".woff2"})

_OWN_NAMES = (1, 3, 4, 6, 16, 17, 18, 20, 21, 22, 25)
_INSTALLABLE = 0
_TABLES = frozenset(
    {"head", "hhea", "maxp", "OS/2", "hmtx", "cmap", "loca", "glyf", "CFF ", "CFF2", "name", "post"}
)
"""What one upright character needs; the rest serves shaping, hinting and vertical or variable text."""


@dataclass(frozen=True, slots=True)
class Face:
    """Characters, and the WOFF2 file that shows them."""

    chars: str
    data: bytes

    def rule(self, address: str) -> str:
        """Return the `@font-face` rule; the browser fetches `address` only for a page that needs it."""
        return (
            f'@font-face{{font-family:{FAMILY};src:url({address}) format("woff2");'
            f"font-display:swap;unicode-range:{unicode_range(self.chars)}}}\n"
        )


def unicode_range(chars: str) -> str:
    """Return `chars` as CSS writes them: `U+20BB7,U+2CB4A-2CB4C`."""
    runs: list[list[int]] = []
    for code in sorted(map(ord, set(chars))):
        if runs and code == runs[-1][1] + 1:
            runs[-1][1] = code
        else:
            runs.append([code, code])
    return ",".join(f"U+{a:X}" if a == b else f"U+{a:X}-{b:X}" for a, b in runs)


class UnusableFontError(Exception):
    """A font file cannot be used; `reason` says why."""

    def __init__(self, reason: Text) -> None:
        """Carry the reason."""
        super().__init__(reason.en)
        self.reason = reason


# --- where the fonts are -----------------------------------------------------


def font_files(root: Path, settings: FontsSection) -> Iterator[tuple[str, Path | None]]:
    """Yield `(name, file)`, best first: the fonts kept with the site, then those of the setting.

    A font of the setting that no folder holds has no file.
    """
    kept = root / KEPT
    for path in sorted(kept.iterdir()) if kept.is_dir() else ():
        if path.suffix.lower() in SUFFIXES:
            yield f"{KEPT}/{path.name}", path
    folders = [root / Path(folder).expanduser() for folder in settings.folders]
    places = _places(folders, {*settings.order})
    for name in settings.order:
        yield name, places.get(name)


def _places(folders: Sequence[Path], names: set[str]) -> Mapping[str, Path]:
    """Find the files called `names` below `folders`; the first folder wins."""
    found: dict[str, Path] = {}
    for folder in folders:
        for base, below, files in os.walk(folder):
            below.sort()
            for name in sorted(names & {*files} - {*found}):
                found[name] = Path(base, name)
    return found


# --- what is cut out ---------------------------------------------------------


def cut(data: bytes, chars: Collection[str]) -> Face:
    """Return the part of the font `data` that shows `chars`, as far as it does; maybe of no character.

    Raises `UnusableFontError`.
    """
    try:
        font = _opened(data)
        shown = "".join(sorted(_shown(font, chars)))
        return Face(shown, _subset(font, shown) if shown else b"")
    except UnusableFontError:
        raise
    except Exception as error:  # a damaged table may raise anything; no stack trace leaves
        raise UnusableFontError(UNREADABLE) from error


def _opened(data: bytes) -> TTFont:
    from fontTools.ttLib import TTFont

    # A collection holds one design for several regions: the first stands for all.
    font = TTFont(io.BytesIO(data), lazy=True, recalcTimestamp=False, recalcBBoxes=False, fontNumber=0)
    if font["OS/2"].fsType != _INSTALLABLE:
        raise UnusableFontError(NOT_INSTALLABLE)
    return font


def _shown(font: TTFont, chars: Collection[str]) -> Iterator[str]:
    """Yield those of `chars` for which the font holds a glyph that draws something."""
    from fontTools.pens.boundsPen import ControlBoundsPen  # type: ignore[import-untyped]  # ships no types

    names, glyphs = font.getBestCmap() or {}, font.getGlyphSet()
    for char in chars:
        name = names.get(ord(char))
        if name is None or name == ".notdef":
            continue
        pen = ControlBoundsPen(glyphs)
        glyphs[name].draw(pen)
        if pen.bounds is not None:
            yield char


def _subset(font: TTFont, chars: str) -> bytes:
    from fontTools import subset  # type: ignore[import-untyped]  # ships no types

    options = subset.Options(
        flavor="woff2",
        layout_features=[],
        hinting=False,
        name_IDs=["*"],
        name_languages=["*"],
        recalc_timestamp=False,
    )
    # Before the subsetter sees them, which would write to the log about each table that it does not know.
    for tag in {*font.keys()} - _TABLES - {"GlyphOrder"}:
        del font[tag]
    subsetter = subset.Subsetter(options)
    subsetter.populate(unicodes=map(ord, chars))
    subsetter.subset(font)
    _renamed(font)
    out = io.BytesIO()
    font.flavor = "woff2"
    font.save(out, reorderTables=True)
    return out.getvalue()


def _renamed(font: TTFont) -> None:
    """Take the font's own name out; copyright, maker, licence and their addresses stay."""
    names = font["name"]
    names.names = [record for record in names.names if record.nameID not in _OWN_NAMES]
    for name_id, text in ((1, FAMILY), (2, "Regular"), (4, FAMILY), (6, FAMILY)):
        names.setName(text, name_id, 3, 1, 0x409)


# --- the cache ---------------------------------------------------------------


class Cutter:
    """Cuts characters out of font files and remembers the results in `file` (`None`: does not)."""

    def __init__(self, file: Path | None) -> None:
        """Read what the last build left; what cannot be read is no cache."""
        self._file = file
        self._known: dict[str, list[str]] = {}
        self._used: dict[str, list[str]] = {}
        if file is not None:
            with suppress(OSError, ValueError, AttributeError):
                self._known = dict(json.loads(file.read_text("utf-8")).items())

    def face(self, path: Path, name: str, chars: Collection[str]) -> Face | Finding:
        """Return what the font in `path` gives of `chars`, or why it cannot be used."""
        try:
            data = path.read_bytes()
            key = _key(data, chars)
            face = _recalled(self._known.get(key)) or cut(data, chars)
        except OSError:
            return _unusable(name, UNREADABLE)
        except UnusableFontError as error:
            return _unusable(name, error.reason)
        self._used[key] = [face.chars, base64.b64encode(face.data).decode()]
        return face

    def save(self) -> None:
        """Keep what this build used; forget the rest."""
        if self._file is None or self._used == self._known:
            return
        self._file.parent.mkdir(parents=True, exist_ok=True)
        staged = self._file.with_suffix(f".{os.getpid()}")
        staged.write_text(json.dumps(self._used), "utf-8")
        staged.replace(self._file)


def _unusable(name: str, reason: Text) -> Finding:
    return UNUSABLE_FONT.at(Position(name), name=name, reason=reason, folder=KEPT)


def _key(data: bytes, chars: Collection[str]) -> str:
    code = Path(__file__).read_bytes()
    versions = (version("fonttools"), version("brotli"))
    digest = hashlib.blake2b(repr((versions, sorted(chars))).encode() + code, digest_size=20)
    digest.update(data)
    return digest.hexdigest()


def _recalled(kept: object) -> Face | None:
    try:
        chars, data = map(str, kept)  # type: ignore[call-overload]  # whatever stood in the file
        return Face(chars, base64.b64decode(data, validate=True))
    except (TypeError, ValueError):
        return None
