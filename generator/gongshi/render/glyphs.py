"""Characters that common systems do not show: where the site uses them, and which font shows them.

Only published text counts: records, settings that stand on pages, editorial pages. Records
come from the walk that the rules on text share (`checks.suspects`), so a site without a rare
character costs nothing here, opens no font and ships none.

Holders who are withheld, or confirmed only by number and name, are no part of the public
catalogue and so of no font: a font that holds a rare character would tell that somebody bears it.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeAlias

from gongshi.content.repertoire import rare_in
from gongshi.findings import Finding, Position
from gongshi.records.walk import texts
from gongshi.render.fonts import KEPT, Cutter, Face, font_files
from gongshi.render.glyph_faults import ASSUMED_SHOWN, WITHOUT_GLYPH

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence
    from pathlib import Path

    from gongshi.config import SiteConfig
    from gongshi.records.base import Record
    from gongshi.render.view import View

Locate: TypeAlias = "Callable[[Record, tuple[str | int, ...]], Position]"

PACKAGES = "fonts-lxgw-wenkai fonts-babelstone-han fonts-hanazono"
"""The Debian packages that hold the fonts of the default setting."""

_ON_PAGES = ("site", "region", "footer", "mkdocs", "rules")
"""The sections of the settings of which something stands on pages."""
_MOST_NAMED = 30
"""Characters that one finding spells out."""


@dataclass(frozen=True, slots=True)
class Use:
    """One place where a rare character is used; `position` is asked for only where it is needed."""

    char: str
    position: Callable[[], Position]
    record: str = ""
    field: str = ""


@dataclass(frozen=True, slots=True)
class Glyphs:
    """What the pages need to show every character, and what stood in the way."""

    faces: tuple[Face, ...] = ()
    findings: tuple[Finding, ...] = ()


# --- where rare characters are used ------------------------------------------


def uses_in_records(view: View, records: Iterable[Record], locate: Locate) -> Iterator[Use]:
    """Yield the uses in those of `records` that are public.

    A register that the site does not list counts too: its records are named where others refer to them.
    """
    for record in records:
        if view.catalogue.target(record.slug, record.id) is not record:
            continue
        for steps, text in texts(record):
            for char in rare_in(text):
                place = _at(locate, record, steps)
                yield Use(char, place, record.key, ".".join(map(str, steps)))


def _at(locate: Locate, record: Record, steps: tuple[str | int, ...]) -> Callable[[], Position]:
    return lambda: locate(record, steps)


def uses_in_settings(config: SiteConfig, file: Path) -> Iterator[Use]:
    """Yield the uses in the settings that stand on pages; `file` is where they were read."""
    for section in _ON_PAGES:
        for field, text in _strings(getattr(config, section), section):
            for char in rare_in(text):
                yield Use(char, _in_file(file, file.name, char), field=field)


def _strings(value: object, path: str) -> Iterator[tuple[str, str]]:
    """Yield `(dotted path, string)` for every string below `value`."""
    if isinstance(value, str):
        yield path, value
    elif isinstance(value, dict):
        for key, inner in value.items():
            yield from _strings(inner, f"{path}.{key}")
    elif isinstance(value, (list, tuple)):
        for index, inner in enumerate(value):
            yield from _strings(inner, f"{path}.{index}")
    elif hasattr(value, "__dict__"):
        yield from _strings(vars(value), path)


def uses_in_pages(pages_dir: Path) -> Iterator[Use]:
    """Yield the uses in the editorial pages; what cannot be read is reported where pages are built."""
    for path in sorted(pages_dir.rglob("*.md")) if pages_dir.is_dir() else ():
        name = f"pages/{path.relative_to(pages_dir).as_posix()}"
        for char in rare_in(_text(path)):
            yield Use(char, _in_file(path, name, char))


def _text(path: Path) -> str:
    try:
        return path.read_text("utf-8", errors="ignore")
    except OSError:
        return ""


def _in_file(path: Path, name: str, char: str) -> Callable[[], Position]:
    """Return a look-up of the first place of `char`: the whole file where it is written as a reference."""

    def place() -> Position:
        before, found, _ = _text(path).partition(char)
        if not found:
            return Position(name)
        return Position(name, before.count("\n") + 1, len(before) - before.rfind("\n"))

    return place


# --- which font shows them ---------------------------------------------------


def glyphs_for(uses: Sequence[Use], config: SiteConfig, root: Path, cache: Path | None) -> Glyphs:
    """Return the fonts that show every character of `uses`, cut from what the build machine has.

    Each finding that is an error must stop the build: some page would show an empty box.
    """
    assumed = {use.char for use in uses if config.fonts.is_assumed(use.char)}
    wanted = {use.char for use in uses} - assumed
    findings: list[Finding] = [_assumed(assumed)] if assumed else []
    faces: list[Face] = []
    looked: list[str] = []
    cutter = Cutter(cache)
    for name, path in font_files(root, config.fonts) if wanted else ():
        face = cutter.face(path, name, wanted) if path else None
        looked.append(name if path else f"{name} (-)")
        if isinstance(face, Finding):
            findings.append(face)
        elif face and face.chars:
            faces.append(face)
            wanted -= {*face.chars}
        if not wanted:
            break
    cutter.save()
    findings += [_without(use, looked) for use in uses if use.char in wanted]
    return Glyphs(tuple(faces), tuple(findings))


def _assumed(chars: Iterable[str]) -> Finding:
    named = [f"{char} U+{ord(char):04X}" for char in sorted(chars)]
    more = ["…"] if len(named) > _MOST_NAMED else []
    chars = "、".join([*named[:_MOST_NAMED], *more])
    return ASSUMED_SHOWN.at(Position("site_config.yml"), field="fonts.assume_shown", chars=chars)


def _without(use: Use, looked: Sequence[str]) -> Finding:
    return WITHOUT_GLYPH.at(
        use.position(),
        field=use.field,
        record=use.record,
        char=use.char,
        code=f"U+{ord(use.char):04X}",
        looked="、".join(looked) or "-",
        packages=PACKAGES,
        folder=KEPT,
    )
