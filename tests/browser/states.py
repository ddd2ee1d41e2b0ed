"""Every family of pages in every state that a reader can meet it in, and the modes in which it is shown.

What is tested for accessibility in a browser, here and by `make audit`, is this list and no other.
"""

from __future__ import annotations

import re
from contextlib import contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from tests.browser.waiting import until

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from playwright.sync_api import BrowserContext, Page

REGISTERS = ("power-items", "documents", "enforcers", "departments", "inquiry-points", "laws")
_NO_RECORD = ("index", "page-", "by-", "board")
_PATIENCE = 20_000
"""Milliseconds: how long an index may take to come on a busy machine; nothing is measured by it."""


_ALIKE = (
    *(
        "tbody > tr",
        ".hits > li",
        ".facets > li",
        ".rows > li",
        ".grid-3 > li",
        ".items > li",
        ".cards > li",
        ".board > *",
    ),
    *(".groups .chip", ".keys > .key"),
)
_THIN = """alike => alike.forEach(what =>
  document.querySelectorAll(what).forEach(one => {
    if ([...one.parentElement.children].indexOf(one) > 7) one.remove();
  }))"""
"""Of what comes in rows the first eight stay: what holds for them holds for the rest, in a tenth of the time."""


@dataclass(frozen=True, slots=True)
class State:
    """A page at `path`, and what is done there before it is looked at."""

    name: str
    path: str
    reach: Callable[[Page], object] = lambda _: None
    is_kiosk: bool = False

    @contextmanager
    def opened(self, context: BrowserContext, address: str) -> Iterator[Page]:
        """Yield a page of its own that is in this state: a kiosk remembers what it is by the tab."""
        page = context.new_page()
        page.goto(address + self.path)
        self.reach(page)
        page.evaluate(_THIN, list(_ALIKE))
        yield page
        page.close()


# --- where a reader gets to ----------------------------------------------------


def _shown(selector: str) -> Callable[[Page], object]:
    return lambda page: page.wait_for_selector(selector, timeout=_PATIENCE)


def _suggests(page: Page) -> None:
    page.locator(".page form[data-find] input, .lost input").first.fill("示例")
    page.wait_for_selector(".suggest:not([hidden]) [role=option]", timeout=_PATIENCE)


def _suggests_nothing(page: Page) -> None:
    page.locator(".page form[data-find] input, .lost input").first.fill("龘靐齉爩")
    page.wait_for_selector(".suggest:not([hidden])", timeout=_PATIENCE)


def _search_fails(page: Page) -> None:
    page.route("**/search/**", lambda route: route.abort())
    page.goto(page.url.partition("?")[0] + "?q=许可")
    page.wait_for_selector(".said h2", timeout=_PATIENCE)
    page.unroute("**/search/**")


def _unfold(page: Page) -> None:
    page.evaluate("document.querySelectorAll('main details').forEach(part => { part.open = true; })")


def _narrow(page: Page) -> None:
    _unfold(page)
    page.locator("[data-facet] [data-value]").first.click()
    page.wait_for_selector(".chosen button", timeout=_PATIENCE)


def _find_nothing(page: Page) -> None:
    page.locator(".list-tools input").fill("没有这样的事项")
    page.locator(".list-tools button").click()
    until(page, "document.querySelector('.count b').textContent === '0'")


def _kiosk_finds(page: Page) -> None:
    for letter in "XK":
        page.get_by_role("button", name=letter, exact=True).first.click()
    page.wait_for_selector(".cards.found > li", timeout=_PATIENCE)


def _kiosk_page(path: str) -> Callable[[Page], object]:
    def reach(page: Page) -> None:
        page.goto(page.url.replace("kiosk.html", path))
        page.wait_for_selector(".kiosk-foot", timeout=_PATIENCE)

    return reach


def _kiosk_code(page: Page) -> None:
    page.locator(".kiosk-foot button").filter(has_text="带走").click()
    page.wait_for_selector("dialog[open]", timeout=_PATIENCE)


def _menu(page: Page) -> None:
    page.evaluate("document.querySelector('details.menu').open = true")


# --- the list --------------------------------------------------------------------


def records_of(folder: Path) -> list[Path]:
    """Return the pages of records in the folder of a register."""
    return sorted(f for f in folder.glob("*.html") if not f.name.startswith(_NO_RECORD))


def longest_record(folder: Path) -> str:
    """Return the name of the record page in `folder` with the most to show."""
    return max(records_of(folder), key=lambda f: (f.stat().st_size, f.name)).name


def families_of(site: Path) -> list[str]:
    """Return one address of every family of pages that a built site has."""
    found = [
        "index.html",
        "404.html",
        "search.html",
        "verify.html",
        "accessibility.html",
        "enforcers/board.html",
    ]
    found += ["quality.html"] if (site / "quality.html").is_file() else []
    for slug in REGISTERS:
        found += [f"{slug}/index.html", f"{slug}/{longest_record(site / slug)}"]
    found.append("power-items/page-2.html")
    found.append(min(f"power-items/{f.name}" for f in (site / "power-items").glob("by-*.html")))
    found.append(min(f"enforcers/{f.name}" for f in (site / "enforcers").glob("board-*.html")))
    return found


def certificates(site: Path) -> dict[str, tuple[str, str]]:
    """Return, by tone (valid, soon, ended, unknown), the page and the number of a certificate that has it."""
    found: dict[str, tuple[str, str]] = {}
    for page in records_of(site / "enforcers"):
        text = page.read_text(encoding="utf-8")
        tone, number = re.search(r'class="cert b-(\w+)"', text), re.search(r'verify\.html\?no=([^"]+)"', text)
        if tone and number:
            found.setdefault(tone[1], (f"enforcers/{page.name}", number[1]))
    return found


def states_of(site: Path, editorial: str) -> list[State]:
    """Return every state of every family; `editorial` is the address of a page written in Markdown."""
    return [*(State(path, path) for path in [*families_of(site), editorial]), *_asked(site)]


def _asked(site: Path) -> Iterator[State]:
    home, search, verify, items = "index.html", "search.html", "verify.html", "power-items/index.html"
    yield State("suggestions", home, _suggests)
    yield State("suggestions of nothing", "404.html", _suggests_nothing)
    yield State("menu", home, _menu)
    yield State("search with results", f"{search}?q=许可", _shown(".hits > li"))
    yield State("search without results", f"{search}?q=龘靐齉爩", _shown(".said h2"))
    yield State("search that failed", search, _search_fails)
    yield State("list unfolded", items, _unfold)
    yield State("list narrowed", items, _narrow)
    yield State("list that holds nothing", items, _find_nothing)
    for tone, (path, number) in sorted(certificates(site).items()):
        yield State(f"certificate {tone}", path)
        yield State(f"verify: {tone}", f"{verify}?no={number}", _shown(".answers .cert"))
    yield State("verify: several", f"{verify}?no=示例", _shown(".choices > li"))
    yield State("verify: nothing", f"{verify}?no=SL999999999", _shown(".answers .empty"))
    kiosk, record = "kiosk.html", f"power-items/{longest_record(site / 'power-items')}"
    for state, path, reach in (
        ("start", kiosk, _shown(".kiosk-foot")),
        ("items", f"{kiosk}#items", _shown("#items .card")),
        ("near", f"{kiosk}#near", _shown("#near .card")),
        ("found", kiosk, _kiosk_finds),
        ("code", kiosk, _kiosk_code),
        ("record", kiosk, _kiosk_page(record)),
        ("verify", kiosk, _kiosk_page(verify)),
    ):
        yield State(f"kiosk: {state}", path, reach, is_kiosk=True)


# --- modes -----------------------------------------------------------------------

MODES: Final[dict[str, dict[str, str]]] = {
    "light": {"theme": "light"},
    "dark": {"theme": "dark"},
    "contrast": {"theme": "contrast"},
    "elder": {"theme": "contrast", "edition": "elder", "type": "18"},
    "elder-30": {"theme": "light", "edition": "elder", "type": "30"},
    "print": {},
}
"""The attributes of <html> in each mode; `print` is the medium."""
ONLY_COLOURS: Final = frozenset({"dark", "contrast", "print"})
"""Modes that change colours: roles, names and order are those of the light scheme, which is judged in full."""
SCREENS: Final[tuple[tuple[int, int], ...]] = ((390, 844), (768, 1024), (1440, 900), (1080, 1920))
"""A phone, a tablet, a desk, a kiosk that stands upright."""
KIOSK_MODES: Final = ("light", "contrast")
KIOSK_SCREENS: Final[tuple[tuple[int, int], ...]] = ((1080, 1920), (1366, 768))
_DRESS = """wanted => {
  const data = document.documentElement.dataset;
  for (const name of ['theme', 'edition', 'type']) {
    if (wanted[name]) data[name] = wanted[name]; else delete data[name];
  }
  if (wanted.edition && !self.gongshiEdition) gongshiLayers.open('edition');
}"""


def dress(page: Page, mode: str, screen: tuple[int, int]) -> None:
    """Show the page that is open in a mode and on a screen, without loading it again."""
    page.emulate_media(media="print" if mode == "print" else "screen")
    page.set_viewport_size({"width": screen[0], "height": screen[1]})
    page.evaluate(_DRESS, MODES[mode])
    if "edition" in MODES[mode]:
        page.wait_for_selector(".layer-bar", timeout=_PATIENCE)


def looks(state: State, number: int) -> list[tuple[str, tuple[int, int]]]:
    """Return how the state with that number is looked at: every scheme, one size of large type, each screen."""
    if state.is_kiosk:
        return list(zip(KIOSK_MODES, KIOSK_SCREENS[:: 1 if number % 2 else -1], strict=True))
    modes = [mode for mode in MODES if mode != ("elder", "elder-30")[number % 2]]
    return [(mode, SCREENS[(number // 2 + place) % len(SCREENS)]) for place, mode in enumerate(modes)]


def all_looks(state: State) -> list[tuple[str, tuple[int, int]]]:
    """Return every mode on every screen."""
    modes, screens = (KIOSK_MODES, KIOSK_SCREENS) if state.is_kiosk else (tuple(MODES), SCREENS)
    return [(mode, screen) for mode in modes for screen in screens]
