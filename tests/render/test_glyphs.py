"""Characters that common systems do not show: a font is shipped, or the build names the place and stops."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from gongshi.findings import Severity, as_text
from tests.checks.site import item, write_site
from tests.fonts import tiny_font
from tests.sites import LENIENT, build_in, bytes_of

if TYPE_CHECKING:
    from pathlib import Path

    from gongshi.findings import Finding
    from gongshi.pipeline import Built

JI, GE, HAO = "\U00020bb7", "\U0002cb4a", "\U00031350"
NO_FONTS = "fonts:\n  folders: []\n"
"""Settings under which the fonts of the machine that runs the tests do not count."""


def _site(*files: str, settings: str = NO_FONTS) -> str:
    return "\n".join([f"-- site_config.yml --\n{LENIENT}{settings}", *files])


def _build(root: Path, site: str, **fonts: bytes) -> Built:
    write_site(site, root)
    for name, data in fonts.items():
        path = root / "content/fonts" / f"{name}.ttf"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)
    return build_in(root)


def _glyph_findings(done: Built) -> list[Finding]:
    return [f for f in done.report if f.code.startswith("OUT12")]


def _style(root: Path) -> str:
    [sheet] = (root / "site/assets").glob("gongshi.*.css")
    return sheet.read_text("utf-8")


def _font_files(root: Path) -> list[Path]:
    return sorted((root / "site/assets").glob("*.woff2"))


def test_a_site_of_common_characters_ships_no_font(tmp_path: Path) -> None:
    """No file, no rule, no cache, even where a font is kept with the site."""
    assert _build(tmp_path, _site(item()), kept=tiny_font({JI: 1000})).files
    assert _font_files(tmp_path) == []
    assert "@font-face" not in _style(tmp_path)
    assert not (tmp_path / ".gongshi-cache/fonts.json").exists()


def test_a_rare_name_brings_its_font(tmp_path: Path) -> None:
    """One small file beside the style sheet, and a rule for just that character."""
    done = _build(tmp_path, _site(item(f"note: 示例{JI}野\n")), kept=tiny_font({JI: 1000, GE: 1000}))
    assert done.files, as_text(done.report, "en")
    assert _glyph_findings(done) == []
    [font] = _font_files(tmp_path)
    assert font.stat().st_size < 2_000
    assert _style(tmp_path).endswith(
        f"@font-face{{font-family:gongshi-rare;src:url({font.name}) "
        'format("woff2");font-display:swap;unicode-range:U+20BB7}\n'
    )


def test_each_stack_of_fonts_ends_with_ours_before_the_generic_one() -> None:
    """A system's own glyph is taken first; ours before the last resort, on screen and paper."""
    from gongshi.resources import theme_dir

    css = "\n".join(path.read_text("utf-8") for path in sorted((theme_dir() / "css").glob("*.css")))
    stacks = re.findall(r"[^:;{]*(?:sans-serif|serif|monospace)\s*[;}]", css)
    assert len(stacks) > 3
    assert [stack for stack in stacks if not re.search(r"gongshi-rare, [a-z-]+\s*[;}]$", stack)] == []


def test_every_font_shows_what_those_before_it_do_not(tmp_path: Path) -> None:
    """In the order of the names; each character once."""
    site = _site(item(f"note: 示例{JI}{GE}{HAO}\n"))
    done = _build(
        tmp_path, site, a=tiny_font({GE: 1000}), b=tiny_font({GE: 1000, JI: 500}), c=tiny_font({HAO: 700})
    )
    assert done.files, as_text(done.report, "en")
    assert len(_font_files(tmp_path)) == 3
    assert re.findall(r"unicode-range:([^}]*)}", _style(tmp_path)) == ["U+2CB4A", "U+20BB7", "U+31350"]


def test_a_character_that_no_font_holds_stops_the_build(tmp_path: Path) -> None:
    """The finding names record, field, line, code point, where was looked, and what to do."""
    site = _site(item(f"note: 示例{JI}野\n"), settings=NO_FONTS + "  order: [A.ttf]\n")
    done = _build(tmp_path, site, kept=tiny_font({GE: 1000}))
    assert not done.files
    assert not (tmp_path / "site").exists()
    [found] = _glyph_findings(done)
    assert (found.code, found.severity) == ("OUT121", Severity.ERROR)
    assert (found.position.path, found.position.line) == ("content/power-items/a.yml", 4)
    assert (found.record, found.field) == ("power-items/a", "note")
    for message in (found.message.zh, found.message.en):
        assert JI in message
        assert "U+20BB7" in message
        assert "content/fonts/kept.ttf、A.ttf (-)" in message
    for advice in (found.advice.zh, found.advice.en):
        assert "fonts-lxgw-wenkai" in advice
        assert "content/fonts/" in advice


def test_every_place_is_named(tmp_path: Path) -> None:
    """Records, settings and pages, at once; a reference in Markdown too."""
    site = _site(
        item(f"note: 示例{JI}\nlegal_basis:\n  - title: 示例{JI}条例\n"),
        item(f"note: 示例{GE}\n", name="b"),
        f"-- content/pages/about.md --\n---\ntitle: 关于\n---\n\n示例 {HAO} 一\n",
        "-- content/pages/help.md --\n# 说明\n\n示例 &#x20BB7;\n",
        settings=NO_FONTS,
    ).replace("sponsor: 示例区人民政府", f"sponsor: 示例{GE}区人民政府")
    places = [
        (f.position.path, f.position.line, f.position.column > 0, f.record, f.field)
        for f in _glyph_findings(_build(tmp_path, site))
    ]
    assert places == [
        ("content/power-items/a.yml", 4, True, "power-items/a", "note"),
        ("content/power-items/a.yml", 6, True, "power-items/a", "legal_basis.0.title"),
        ("content/power-items/b.yml", 4, True, "power-items/b", "note"),
        ("pages/about.md", 5, True, "", ""),
        ("pages/help.md", 0, False, "", ""),
        ("site_config.yml", 7, True, "", "footer.sponsor"),
    ]


def test_what_is_not_published_needs_no_font(tmp_path: Path) -> None:
    """The name of who reviewed a record."""
    review = f"review:\n  by: 示例{JI}\n  date: 2026-01-01\n  result: 同意公开\n"
    done = _build(tmp_path, _site(item(review)))
    assert done.files, as_text(done.report, "en")
    assert _font_files(tmp_path) == []


def test_a_record_that_is_only_named_needs_its_font(tmp_path: Path) -> None:
    """A department of a register that the site does not list stands on the pages of its items."""
    dept = f"-- content/departments/x.yml --\nname: 示例{JI}局\nenforcement:\n  kind: statutory\n  status: confirmed\n"
    site = _site(item(dept="x"), dept, settings="registers: [power-items]\n" + NO_FONTS)
    done = _build(tmp_path, site, kept=tiny_font({JI: 1000}))
    assert done.files, as_text(done.report, "en")
    assert JI in (tmp_path / "site/power-items/a.html").read_text("utf-8")
    assert len(_font_files(tmp_path)) == 1


def test_holders_who_are_not_named_leave_no_trace_in_a_font(tmp_path: Path) -> None:
    """Where names are confirmed and not listed, a font that holds one would tell of its bearer."""
    holder = f"-- content/enforcers/x.yml --\nname: 示例{JI}\ncert_no: SL000000001\nbody: zjj\n"
    more = "enforcers:\n  publication: lookup\n  iterations: 1000\n"
    site = _site(item(f"note: {GE}\n"), holder, settings=more + NO_FONTS)
    done = _build(tmp_path, site, kept=tiny_font({JI: 1000, GE: 1000}))
    assert done.files, as_text(done.report, "en")
    assert re.findall(r"unicode-range:([^}]*)}", _style(tmp_path)) == ["U+2CB4A"]


@pytest.mark.parametrize("written", [JI, "U+20BB7", "u+20000-2FFFF", f"{GE}{JI}"])
def test_what_a_site_assumes_to_be_shown_is_told(tmp_path: Path, written: str) -> None:
    """No font, no error, and each time a line that names the characters."""
    site = _site(item(f"note: 示例{JI}\n"), settings=f'{NO_FONTS}  assume_shown: ["{written}"]\n')
    done = _build(tmp_path, site)
    assert done.files, as_text(done.report, "en")
    [found] = _glyph_findings(done)
    assert (found.code, found.severity, found.field) == ("OUT123", Severity.INFO, "fonts.assume_shown")
    assert f"{JI} U+20BB7" in found.message.zh


def test_a_font_that_cannot_be_used_is_an_error_where_it_is_needed(tmp_path: Path) -> None:
    """And only there: a site of common characters never opens it."""
    site = _site(item(f"note: 示例{JI}\n"))
    done = _build(tmp_path, site, a=tiny_font({JI: 1000}, fs_type=2), b=tiny_font({JI: 1000}))
    assert not done.files
    [found] = _glyph_findings(done)
    assert (found.code, found.position.path) == ("OUT122", "content/fonts/a.ttf")
    assert "fsType" in found.message.zh


def test_two_builds_give_the_same_bytes(tmp_path: Path) -> None:
    """Fonts included, with a cache and without."""
    site = _site(item(f"note: 示例{JI}{GE}\n"))
    sites = []
    for name in ("one", "two"):
        done = _build(tmp_path / name, site, kept=tiny_font({JI: 1000, GE: 900}))
        assert done.files, as_text(done.report, "en")
        sites.append(bytes_of(tmp_path / name / "site"))
    assert build_in(tmp_path / "one").files
    sites.append(bytes_of(tmp_path / "one" / "site"))
    assert build_in(tmp_path / "two", use_cache=False).files
    sites.append(bytes_of(tmp_path / "two" / "site"))
    assert sites[0] == sites[1] == sites[2] == sites[3]


def test_a_new_rare_character_reaches_pages_that_are_cached(tmp_path: Path) -> None:
    """The frame names the style sheet, whose name changes with the fonts."""
    assert _build(tmp_path, _site(item()), kept=tiny_font({JI: 1000})).files
    assert _build(tmp_path, _site(item(f"note: 示例{JI}\n"))).files
    [sheet] = (tmp_path / "site/assets").glob("gongshi.*.css")
    page = (tmp_path / "site/power-items/a.html").read_text("utf-8")
    assert f'href="../assets/{sheet.name}"' in page
    assert "U+20BB7" in sheet.read_text("utf-8")
