"""The style sheet and scripts of the theme, bundled under names that hold their hash.

A changed file has a new name, so browsers and kiosks may keep what they have.
"""

from __future__ import annotations

import hashlib
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

    from gongshi.render.fonts import Face

FIRST = ("tokens", "frame", "prose", "parts", "narrow")
LAST = ("edition", "kiosk", "print")
_REUSED = ("dark", "contrast", "narrow")
"""Sheets whose rules stand elsewhere too, under other conditions: for `__DARK__` and so on."""
_ONLY_THERE = frozenset({"dark", "contrast"})
"""Those of them that stand nowhere else."""
_COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
_SCRIPT_NOISE = re.compile(
    r"^[ \t]*//[^\n]*\n|^[ \t]*/\*.*?\*/[ \t]*\n|^[ \t]+|^\n", re.DOTALL | re.MULTILINE
)
_SPACE = re.compile(r"\s+")
# A space before or after these never carries meaning; one beside ":" or "+" may.
_TIGHT = re.compile(r"\s*([{};,])\s*")


@dataclass(frozen=True, slots=True)
class Assets:
    """Bundled files.

    `names` maps a stable name (`gongshi.css`, `page.js`, `search.js`) to its path
    in the site; `files` maps that path to the bytes.
    """

    names: Mapping[str, str]
    files: Mapping[str, bytes]


def _shrunk(css: str) -> str:
    tight = _TIGHT.sub(r"\1", _SPACE.sub(" ", css))
    return tight.replace(";}", "}").strip() + "\n"


def _style_order(stem: str) -> tuple[int, str]:
    if stem in FIRST:
        return (FIRST.index(stem), stem)
    return (len(FIRST) + 1 + LAST.index(stem), stem) if stem in LAST else (len(FIRST), stem)


def _declarations(css: str) -> str:
    """Return what stands inside the one rule, or the one condition, of a sheet."""
    return css[css.index("{") + 1 : css.rindex("}")]


def stylesheet(theme_dir: Path, tokens: Mapping[str, str]) -> bytes:
    """Join `css/*.css` in order, with what stands in several places and the colours filled in."""
    texts = {path.stem: path.read_text("utf-8") for path in sorted((theme_dir / "css").glob("*.css"))}
    sheets = {stem: _COMMENT.sub("", text) for stem, text in texts.items()}
    reused = {f"__{stem.upper()}__": _declarations(sheets[stem]) for stem in _REUSED}
    css = "\n".join(sheets[stem] for stem in sorted(sheets.keys() - _ONLY_THERE, key=_style_order))
    for place, value in {**reused, **tokens}.items():
        css = css.replace(place, value)
    return _shrunk(css).encode()


def scripts(theme_dir: Path) -> dict[str, bytes]:
    """Return `js/*.js` by name; the parts in a folder `js/<name>/`, sorted, are joined to `<name>.js`.

    One file a script, because a page that was opened from a folder loads it by an
    element, and the search engine also runs as a worker. What a status says today
    (`today.js`) stays apart: no fault in another script may keep it from its work.
    """
    folder = theme_dir / "js"
    found = {path.name: _plain(path.read_text("utf-8")) for path in sorted(folder.glob("*.js"))}
    for parts in sorted(path for path in folder.iterdir() if path.is_dir()):
        texts = (_plain(path.read_text("utf-8")) for path in sorted(parts.glob("*.js")))
        found[f"{parts.name}.js"] = "\n".join(texts)
    return {name: text.encode() for name, text in found.items()}


def _plain(script: str) -> str:
    """Leave out what only an author reads: comments on lines of their own, and indentation.

    Our scripts hold no template literals, in which a line's beginning would count; a test sees to it.
    """
    return _SCRIPT_NOISE.sub("", script)


def _hashed(name: str, data: bytes) -> str:
    stem, _, suffix = name.rpartition(".")
    return f"assets/{stem}.{hashlib.sha256(data).hexdigest()[:8]}.{suffix}"


def bundle(theme_dir: Path, tokens: Mapping[str, str], faces: Sequence[Face] = ()) -> Assets:
    """Bundle `css/`, `js/` and `img/mark.svg` of `theme_dir`; `tokens` as `accent_tokens` gives them.

    The files of `faces` lie beside the style sheet, which names them at its end.
    """
    fonts = {_hashed("rare.woff2", face.data): face for face in faces}
    rules = "".join(face.rule(path.rpartition("/")[2]) for path, face in fonts.items())
    sources = {"gongshi.css": stylesheet(theme_dir, tokens) + rules.encode()}
    sources |= scripts(theme_dir)
    mark = (theme_dir / "img" / "mark.svg").read_text("utf-8")
    sources["mark.svg"] = mark.replace("__ACCENT__", tokens["__ACCENT__"]).encode()
    names = {name: _hashed(name, data) for name, data in sources.items()}
    return Assets(
        names, {names[n]: data for n, data in sources.items()} | {p: f.data for p, f in fonts.items()}
    )
