"""Fonts of a few characters: small, the same every time, with their licence, and only where it is allowed."""

from __future__ import annotations

import io
import json
from contextlib import suppress
from typing import TYPE_CHECKING

import pytest
from fontTools.ttLib import TTFont  # type: ignore[import-untyped]  # ships no types
from hypothesis import given
from hypothesis import strategies as st

from gongshi.config import FontsSection
from gongshi.findings import Finding
from gongshi.render.fonts import Cutter, Face, UnusableFontError, cut, font_files, unicode_range
from tests.fonts import LICENCE, tiny_font

if TYPE_CHECKING:
    from pathlib import Path

JI, GE, DU = "\U00020bb7", "\U0002cb4a", "\U00031350"


def _read(data: bytes) -> TTFont:
    return TTFont(io.BytesIO(data))


def test_only_the_characters_asked_for_are_cut_out() -> None:
    """As WOFF2, with the outline of each and nothing of the others."""
    face = cut(tiny_font({JI: 1000, GE: 900, "一": 800}), {JI, DU})
    assert face.chars == JI
    font = _read(face.data)
    assert font.flavor == "woff2"
    assert set(font.getBestCmap()) == {ord(JI)}
    assert font["hmtx"][font.getBestCmap()[ord(JI)]] == (1000, 0)


def test_a_font_without_the_characters_gives_nothing() -> None:
    """No file is made of an empty set."""
    assert cut(tiny_font({"一": 1000}), {JI}) == Face("", b"")


def test_a_blank_glyph_shows_nothing() -> None:
    """A font that has the character and draws no line does not count."""
    assert cut(tiny_font({JI: 1000, GE: 1000}, blank=JI), {JI, GE}).chars == GE


def test_the_same_font_and_characters_give_the_same_bytes() -> None:
    """Whatever the order in which the characters came."""
    data = tiny_font({JI: 1000, GE: 900, DU: 700})
    assert cut(data, [JI, GE, DU]) == cut(data, [DU, JI, GE])


def test_the_licence_stays_and_the_reserved_name_goes() -> None:
    """Copyright, licence and its address are in the file; the family is called ours."""
    names = _read(cut(tiny_font({JI: 1000}), {JI}).data)["name"]
    assert names.getDebugName(0) == "Copyright of nobody"
    assert names.getDebugName(13) == LICENCE
    assert names.getDebugName(14) == "https://fonts.example.org/"
    assert {names.getDebugName(i) for i in (1, 4, 6)} == {"gongshi-rare"}
    assert not [r for r in names.names if "Reserved" in r.toUnicode()]


@pytest.mark.parametrize("fs_type", [0x0002, 0x0004, 0x0008, 0x0100, 0x0200])
def test_a_font_that_may_not_be_embedded_is_refused(fs_type: int) -> None:
    """Restricted, preview, editable, no subsetting, bitmaps only: all but installable."""
    with pytest.raises(UnusableFontError, match="fsType"):
        cut(tiny_font({JI: 1000}, fs_type=fs_type), {JI})


@pytest.mark.parametrize("data", [b"", b"no font", tiny_font({JI: 1000})[:300]], ids=["empty", "text", "cut"])
def test_what_is_no_font_is_refused(data: bytes) -> None:
    """An empty file, a text, half a font."""
    with pytest.raises(UnusableFontError, match="cannot be read"):
        cut(data, {JI})


@given(st.integers(0), st.integers(0, 255))
def test_a_damaged_font_is_refused_or_used(place: int, byte: int) -> None:
    """Whatever a wrong byte does to a table, no other error leaves."""
    data = bytearray(tiny_font({JI: 1000}))
    data[place % len(data)] = byte
    with suppress(UnusableFontError):
        assert cut(bytes(data), {JI}).chars in (JI, "")


@given(st.sets(st.characters(min_codepoint=0x20000, max_codepoint=0x20020), min_size=1))
def test_the_range_names_exactly_the_characters(chars: set[str]) -> None:
    """Read back, the list of ranges is the set."""
    named: set[str] = set()
    for part in unicode_range("".join(chars)).split(","):
        first, _, last = part.removeprefix("U+").partition("-")
        named |= set(map(chr, range(int(first, 16), int(last or first, 16) + 1)))
    assert named == chars


def test_the_rule_says_which_characters_it_is_for() -> None:
    """A browser fetches the file only for a page that holds one of them."""
    assert Face(JI + GE, b"").rule("rare.1.woff2") == (
        '@font-face{font-family:gongshi-rare;src:url(rare.1.woff2) format("woff2");'
        "font-display:swap;unicode-range:U+20BB7,U+2CB4A}\n"
    )


def test_fonts_of_the_site_come_before_those_of_the_machine(tmp_path: Path) -> None:
    """Then in the order of the setting; the first folder wins; what is missing is said."""
    for path in ("content/fonts/b.ttf", "content/fonts/a.woff2", "content/fonts/note.txt", "one/x/B.ttf"):
        (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / path).touch()
    for path in ("two/B.ttf", "two/A.ttf"):
        (tmp_path / path).parent.mkdir(exist_ok=True)
        (tmp_path / path).touch()
    settings = FontsSection(order=("A.ttf", "C.ttf", "B.ttf"), folders=("one", str(tmp_path / "two"), "gone"))
    assert list(font_files(tmp_path, settings)) == [
        ("content/fonts/a.woff2", tmp_path / "content/fonts/a.woff2"),
        ("content/fonts/b.ttf", tmp_path / "content/fonts/b.ttf"),
        ("A.ttf", tmp_path / "two/A.ttf"),
        ("C.ttf", None),
        ("B.ttf", tmp_path / "one/x/B.ttf"),
    ]


def _face(cutter: Cutter, path: Path) -> Face:
    face = cutter.face(path, path.name, {JI})
    assert isinstance(face, Face)
    return face


def test_a_cut_is_remembered_until_font_or_characters_change(tmp_path: Path) -> None:
    """The second build reads the result; another font under the same name is cut anew."""
    path, file = tmp_path / "a.ttf", tmp_path / "cache" / "fonts.json"
    path.write_bytes(tiny_font({JI: 1000}))
    first = Cutter(file)
    face = _face(first, path)
    first.save()
    kept = json.loads(file.read_text("utf-8"))
    [key] = kept
    file.write_text(json.dumps({key: [JI, "AAAA"]}), "utf-8")
    assert _face(Cutter(file), path) == Face(JI, b"\0\0\0")
    path.write_bytes(tiny_font({JI: 990}))
    changed = _face(Cutter(file), path)
    assert changed.data not in (face.data, b"\0\0\0")


@pytest.mark.parametrize(
    "text", ["", "[]", "{", '{"k": 1}', '{"KEY": 1}', '{"KEY": ["a", "§"]}', '{"KEY": []}']
)
def test_a_damaged_cache_is_no_cache(tmp_path: Path, text: str) -> None:
    """Whatever stands in the file, the answer is the font's."""
    path, file = tmp_path / "a.ttf", tmp_path / "fonts.json"
    path.write_bytes(tiny_font({JI: 1000}))
    probe = Cutter(file)
    face = _face(probe, path)
    probe.save()
    [key] = json.loads(file.read_text("utf-8"))
    file.write_text(text.replace("KEY", key), "utf-8")
    assert _face(Cutter(file), path) == face


def test_a_font_that_is_gone_or_broken_is_a_finding(tmp_path: Path) -> None:
    """With the name under which the clerk knows it."""
    (tmp_path / "b.ttf").write_bytes(b"x")
    for name in ("a.ttf", "b.ttf"):
        found = Cutter(None).face(tmp_path / name, name, {JI})
        assert isinstance(found, Finding)
        assert (found.code, found.position.path) == ("OUT122", name)
