"""A rare character is drawn with the font that the site ships: served under the policy, from a folder, on paper."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from gongshi.findings import as_text
from tests.browser.conftest import serving
from tests.browser.waiting import until
from tests.checks.site import item, write_site
from tests.fonts import tiny_font
from tests.sites import LENIENT, build_in

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from playwright.sync_api import BrowserContext, Page

# Of Extension H: in none of the families that the style sheets name before ours.
RARE, UNKNOWN = "\U00031350", "\U00031351"
WIDTH = 3
"""How many em wide the font draws it; no system's box is."""

_MEASURE = """text => {
  const span = document.createElement("span");
  span.textContent = text;
  document.querySelector("h1").append(span);
  const width = span.getBoundingClientRect().width / parseFloat(getComputedStyle(span).fontSize);
  span.remove();
  return width;
}"""


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A site with a rare name, and a font for it kept beside its records."""
    root = tmp_path_factory.mktemp("rare")
    write_site(
        f"-- site_config.yml --\n{LENIENT}fonts:\n  folders: []\n  assume_shown: ['{UNKNOWN}']\n"
        + item().replace("name: 示例事项a", f"name: 示例{RARE}证")
        + item(name="b"),
        root,
    )
    (root / "content/fonts").mkdir()
    (root / "content/fonts/tiny.ttf").write_bytes(tiny_font({RARE: WIDTH * 1000}))
    done = build_in(root)
    assert done.files, as_text(done.report, "en")
    return root / "site"


@pytest.fixture(params=["http", "file"])
def address(request: pytest.FixtureRequest, site: Path) -> Iterator[str]:
    """The site as served under a strict policy, and as opened from a folder."""
    if request.param == "file":
        yield f"{site.as_uri()}/"
    else:
        with serving(site, strict=True) as found:
            yield found


def _opened(context: BrowserContext, address: str, path: str) -> tuple[Page, list[str]]:
    page = context.new_page()
    fonts: list[str] = []
    page.on("requestfinished", lambda r: fonts.append(r.url) if r.url.endswith(".woff2") else None)
    page.goto(address + path)
    page.evaluate("() => document.fonts.ready.then(() => true)")
    return page, fonts


def test_a_rare_name_is_drawn_with_the_shipped_font(context: BrowserContext, address: str) -> None:
    """Its width is that of the font, on the page and where a script puts it; a box is not so wide."""
    page, fonts = _opened(context, address, "power-items/a.html")
    until(page, "() => [...document.fonts].some(face => face.status === 'loaded')")
    assert page.evaluate(_MEASURE, RARE) == pytest.approx(WIDTH, abs=0.05)
    assert page.evaluate(_MEASURE, UNKNOWN) < WIDTH - 1
    assert page.evaluate("char => document.fonts.check('16px gongshi-rare', char)", RARE)
    if address.startswith("http"):
        assert len(fonts) == 1


def test_print_uses_it_too(context: BrowserContext, address: str) -> None:
    """On paper the character is as wide as on the screen."""
    page, _ = _opened(context, address, "power-items/a.html")
    page.emulate_media(media="print")
    until(page, "() => [...document.fonts].some(face => face.status === 'loaded')")
    assert page.evaluate(_MEASURE, RARE) == pytest.approx(WIDTH, abs=0.05)


def test_a_page_without_the_character_fetches_no_font(context: BrowserContext, address: str) -> None:
    """The rule is in every page's style sheet, the file only where it is needed."""
    page, fonts = _opened(context, address, "power-items/b.html")
    assert fonts == []
    assert page.evaluate("() => [...document.fonts].map(face => face.status)") == ["unloaded"]
