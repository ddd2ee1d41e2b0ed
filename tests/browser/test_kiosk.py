"""A kiosk under a visitor's finger: touches only, no keyboard, no way out, nothing left for the next one."""

from __future__ import annotations

import json
import shutil
from typing import TYPE_CHECKING
from urllib.parse import quote

import pytest
import segno
from hypothesis import given, settings
from hypothesis import strategies as st

from gongshi.authoring.sample import write_sample
from gongshi.resources import theme_dir
from tests.browser.conftest import Served, Watched, serving
from tests.browser.contexts import NOON, opened
from tests.sites import GOLDEN, build_in

if TYPE_CHECKING:
    from collections.abc import Iterator

    from playwright.sync_api import Browser, BrowserContext, Page

pytestmark = pytest.mark.browser

BASE = "https://shili.example/"
IDLE, WARN = 20, 5
DATA_DAY = "数据截至 2026-11-01"  # as `gongshi sample` writes it
SCREENS = {"upright": (1080, 1920), "lying": (1366, 768)}
ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789"


@pytest.fixture(scope="module")
def kiosk_site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    """300 synthetic records and an editorial page with links outside, with a public address."""
    root = tmp_path_factory.mktemp("kiosk") / "site"
    write_sample(300, root)
    config = root / "site_config.yml"
    more = f"\nkiosk:\n  idle_seconds: {IDLE}\n  warn_seconds: {WARN}\nrules:\n  levels:\n    L04: off\n"
    config.write_text(config.read_text("utf-8") + more, "utf-8")
    shutil.copytree(GOLDEN / "site/content/pages", root / "content/pages")
    (root / "content/pages/shuo-ming.md").write_text(
        "# 公开说明\n\n[站外](https://elsewhere.example/a?b=%E5%A4%96) [写信](mailto:wen@shili.example)"
        " [部门](departments/index.html)\n",
        "utf-8",
    )
    (root / "content/files").mkdir(exist_ok=True)
    (root / "content/files/biao.csv").write_text("甲,乙\n", "utf-8")
    (root / "content/inquiry-points/own.yml").write_text(
        "id: own\nname: 示例自助查询处\naddress: 示例路9号\nstatus: open\n"
        "location:\n  latitude: 35.5\n  longitude: 122.5\n  datum: WGS84\n",
        "utf-8",
    )
    (root / "content/inquiry-points/near.yml").write_text(
        "id: near\nname: 示例近处\naddress: 示例路19号\nhours: 每天\nphone: 0000-0000001\nstatus: open\n"
        "location:\n  latitude: 35.5\n  longitude: 122.51\n  datum: WGS84\n",
        "utf-8",
    )
    assert build_in(root, base_url=BASE).files
    with serving(root / "site") as address:
        yield Served(root / "site", address)


class Visitor:
    """Somebody who can only touch."""

    def __init__(self, page: Page, site: Served) -> None:
        """Stand before `page`."""
        self.page, self.site, self.touches = page, site, 0

    def open(self, path: str = "kiosk.html") -> None:
        """Have the kiosk start at `path`."""
        self.page.goto(self.site.address + path)
        self.page.locator(".kiosk-foot").wait_for()

    def touch(self, words: str) -> None:
        """Touch the key, door or link that says `words`."""
        self.touches += 1
        found = self.page.locator("a:visible, button:visible").filter(has_text=words)
        found.first.tap()

    def type(self, letters: str) -> None:
        """Type on the kiosk's own keyboard."""
        for letter in letters:
            name = "空格" if letter == " " else letter
            self.page.get_by_role("button", name=name, exact=True).first.tap()

    def text(self) -> str:
        """What stands on the page."""
        return self.page.locator("main").inner_text()


@pytest.fixture(params=list(SCREENS))
def context(chromium: Browser, request: pytest.FixtureRequest) -> Iterator[BrowserContext]:
    """A touch screen, upright and lying."""
    width, height = SCREENS[request.param]
    with opened(
        chromium, viewport={"width": width, "height": height}, has_touch=True, locale="zh-CN"
    ) as found:
        found.clock.install(time=NOON)
        yield found


@pytest.fixture
def visitor(context: BrowserContext, kiosk_site: Served) -> Iterator[Visitor]:
    """A visitor; nothing may go wrong in the console, nothing may be asked for outside."""
    watched = Watched(context.new_page(), (kiosk_site.address,))
    yield Visitor(watched.page, kiosk_site)
    assert watched.trouble == []


def _first_record(site: Served, register: str) -> tuple[str, str, str]:
    """Return address, title and note of the first record of the stored list."""
    text = (site.folder / register / "list.js").read_text("utf-8")
    rows = json.loads(text[text.index("{") : text.rindex("}") + 1])["rows"]
    return f"{register}/{rows[0][0]}.html", rows[0][1], rows[0][2][0]


def test_an_item_is_found_by_its_initials(visitor: Visitor) -> None:
    """A door, the letters, the card: two touches, and the record stands there under the kiosk's bars."""
    visitor.open()
    visitor.touch("查事项")
    example = visitor.page.locator(".hint").inner_text()
    word, letters = example.rsplit("如 ", 1)[1].split(" = ")
    visitor.type(letters)
    card = visitor.page.locator(".cards.found a.card").filter(has_text=word)
    card.first.wait_for()
    visitor.touch(word)
    visitor.page.wait_for_url("**/power-items/*.html")
    assert word in visitor.page.locator("h1").inner_text()
    assert visitor.touches <= 6
    assert visitor.page.locator(".kiosk-foot").is_visible()


def test_a_certificate_is_found_by_its_last_digits(visitor: Visitor) -> None:
    """A door, six digits, one key, one of several: the answer says what the certificate is worth."""
    _, name, number = _first_record(visitor.site, "enforcers")
    visitor.open()
    visitor.touch("查执法人员")
    visitor.page.wait_for_url("**/verify.html")
    visitor.type(number[-6:])
    visitor.page.locator(".key.send").tap()
    # Several bodies number alike: the right one is picked from the list.
    visitor.page.locator(".choices li").filter(has_text=number).locator("a").tap()
    visitor.page.locator(".cert .word b").wait_for()
    assert name in visitor.text()
    assert visitor.touches + 2 <= 6


def test_a_document_is_found_by_two_words(visitor: Visitor) -> None:
    """Initials of two words with a blank between them; then back finds the same list again."""
    visitor.open()
    visitor.touch("查文件")
    title = visitor.page.evaluate(
        "async () => (await self.gongshiFind.ask({q: '管理 办法', picks: {register: ['documents']}, from: 0, size: 1})).rows[0].href"
    )
    visitor.type("GL BF")
    card = visitor.page.locator(".cards.found a.card").first
    card.wait_for()
    assert title
    card.tap()
    visitor.page.wait_for_url("**/documents/*.html")
    assert visitor.touches + 1 <= 6
    visitor.touch("返回")
    visitor.page.locator(".cards.found a.card").first.wait_for()
    assert visitor.page.locator("form.search input").input_value() == "GL BF"
    visitor.touch("首页")
    assert visitor.page.locator("form.search input").input_value() == ""
    assert visitor.page.get_by_text("附近查阅点").first.is_visible()


def test_a_page_is_taken_away_by_its_code(visitor: Visitor) -> None:
    """The code is that of the public address of just this page, search and all."""
    visitor.open()
    visitor.page.goto(visitor.site.address + "search.html?q=" + quote("许可"))
    visitor.touch("带走这一页")
    box = visitor.page.locator("dialog[open]")
    assert box.locator(".address").inner_text() == BASE + "search.html?q=许可"
    drawn = visitor.page.evaluate("document.querySelector('dialog .qr path').getAttribute('d')")
    expected = segno.make(
        BASE + "search.html?q=" + quote("许可"),
        error="m",
        mode="byte",
        mask=0,
        micro=False,
        boost_error=False,
    )
    dark = {(x + 4, y + 4) for y, row in enumerate(expected.matrix) for x, cell in enumerate(row) if cell}
    assert {tuple(map(int, m.split("h")[0].split())) for m in drawn.split("M")[1:]} == dark
    box.get_by_role("button").tap()
    assert box.count() == 0


def test_what_leads_outside_becomes_a_code_and_a_sentence(visitor: Visitor) -> None:
    """A foreign site, a mail address and an attachment leave the page where it is."""
    visitor.open()
    visitor.page.goto(visitor.site.address + "shuo-ming.html")
    visitor.page.locator(".kiosk-foot").wait_for()
    here = visitor.page.url
    for link, says in (("站外", "https://elsewhere.example/a?b=外"), ("写信", "wen@shili.example")):
        visitor.touch(link)
        box = visitor.page.locator("dialog[open]")
        assert says in box.inner_text()
        box.get_by_role("button", name="关闭").tap()
    visitor.page.evaluate(
        "document.querySelector('#main').insertAdjacentHTML('beforeend', '<p><a href=\"files/biao.csv\">附表</a></p>')"
    )
    visitor.touch("附表")
    assert BASE + "files/biao.csv" in visitor.page.locator("dialog[open]").inner_text()
    assert visitor.page.locator("dialog[open] .qr").count() == 1
    visitor.touch("关闭")
    assert visitor.page.url == here
    visitor.touch("部门")
    visitor.page.wait_for_url("**/departments/index.html")


def test_whose_kiosk_it_is_and_of_which_day_the_data_are(visitor: Visitor) -> None:
    """Name, address and data day stand at the head of every page, and stay there when one scrolls."""
    visitor.open("kiosk.html?point=own")
    for path in ("kiosk.html", "power-items/index.html", "search.html", "verify.html"):
        visitor.page.goto(visitor.site.address + path)
        visitor.page.locator(".kiosk-foot").wait_for()
        visitor.page.evaluate("scrollTo(0, 1e6)")
        head = visitor.page.locator(".top")
        assert "示例自助查询处" in head.inner_text()
        assert "示例路9号" in head.inner_text()
        assert DATA_DAY in head.inner_text()
        box = head.bounding_box()
        assert box is not None
        assert box["y"] >= -1


def test_what_is_near_stands_first(visitor: Visitor) -> None:
    """This point, then the nearest, with its distance; places that cannot be compared come last."""
    visitor.open("kiosk.html?point=own")
    visitor.touch("附近查阅点")
    cards = visitor.page.locator("#near .card")
    cards.first.wait_for()
    assert "您在这里" in cards.nth(0).inner_text()
    assert "示例近处" in cards.nth(1).inner_text()
    assert "约 0.9 公里" in cards.nth(1).inner_text()


def test_somebody_who_is_gone_leaves_nothing_behind(visitor: Visitor) -> None:
    """A warning, then the first page: no text, no settings, no way back, by whatever means."""
    page = visitor.page
    visitor.open("kiosk.html?point=own")
    page.goto(visitor.site.address + "search.html?q=" + quote("许可"))
    page.locator(".hits a").first.wait_for()
    page.evaluate("localStorage.setItem('gongshi.theme', 'dark')")
    visitor.touch("许可")
    page.wait_for_url("**/*-*/*.html")
    page.locator(".kiosk-foot").wait_for()
    page.clock.run_for((IDLE + 1) * 1000)
    assert "您还在看吗" in page.locator("dialog[open]").inner_text()
    page.clock.run_for((WARN + 1) * 1000)
    page.wait_for_url(visitor.site.address + "kiosk.html")
    page.locator("dialog.attract").wait_for()
    page.wait_for_load_state()
    assert page.evaluate("Object.keys(localStorage)") == ["gongshi.point"]
    assert page.evaluate("Object.keys(sessionStorage)") == ["gongshi.kiosk"]
    page.locator("dialog.attract").tap()
    visitor.touch("返回")
    page.wait_for_url(visitor.site.address + "kiosk.html")


_GLIMPSE = """addEventListener('DOMContentLoaded', function look() {
  if (!location.pathname.endsWith('/kiosk.html') && document.querySelector('main').checkVisibility()) shown(location.href);
  requestAnimationFrame(look);
})"""
"""Tells of every page but the first one of which something can be seen."""


def test_a_page_of_somebody_else_does_not_come_back(chromium: Browser, kiosk_site: Served) -> None:
    """A gesture or a key that goes back in the browser's own history leads to the first page, and shows no other."""
    shown: list[str] = []
    with opened(
        chromium, has_touch=True
    ) as context:  # a clock of the tests would hide how a page was come to
        visitor = Visitor(context.new_page(), kiosk_site)
        visitor.open()
        visitor.open("search.html?q=" + quote("许可"))
        visitor.page.locator(".hits a").first.wait_for()
        visitor.open()
        visitor.page.expose_binding("shown", lambda _, address: shown.append(address))
        visitor.page.add_init_script(_GLIMPSE)
        visitor.page.evaluate("setTimeout(() => history.back())")
        visitor.page.locator("dialog.attract").wait_for()
        assert visitor.page.url == kiosk_site.address + "kiosk.html"
        assert visitor.page.locator(".hits").count() == 0
    assert shown == []


def test_a_page_kept_in_memory_is_blank_and_leads_to_the_first_one(visitor: Visitor) -> None:
    """Browsers freeze a page that is left, and show it again as it was: nothing of it is seen."""
    visitor.open()
    visitor.open("search.html?q=" + quote("许可"))
    visitor.page.locator(".hits a").first.wait_for()
    visitor.page.evaluate("dispatchEvent(new PageTransitionEvent('pagehide', {persisted: true}))")
    assert visitor.page.locator("main").is_hidden()
    visitor.page.evaluate("dispatchEvent(new PageTransitionEvent('pageshow', {persisted: true}))")
    visitor.page.locator("dialog.attract").wait_for()
    assert visitor.page.url == visitor.site.address + "kiosk.html"


def test_whoever_is_still_there_goes_on(visitor: Visitor) -> None:
    """One touch on the warning, and everything stays."""
    visitor.open()
    visitor.touch("查事项")
    visitor.type("X")
    visitor.page.clock.run_for((IDLE + 1) * 1000)
    visitor.touch("还在，接着看")
    visitor.page.clock.run_for(WARN * 1000)
    assert visitor.page.locator("form.search input").input_value() == "X"
    assert visitor.page.locator("dialog[open]").count() == 0


def test_an_idle_screen_shows_the_notices_by_turns(visitor: Visitor) -> None:
    """Nobody came: the site's latest changes, one after another, until a touch."""
    visitor.open()
    visitor.page.clock.run_for((IDLE + 1) * 1000)
    slide = visitor.page.locator(".attract .slide")
    first = slide.inner_text()
    visitor.page.clock.run_for(9_000)
    assert slide.inner_text() != first
    assert DATA_DAY in visitor.page.locator("dialog.attract").inner_text()
    visitor.page.clock.run_for(3 * IDLE * 1000)
    visitor.touch("点一下屏幕，开始查询")
    assert visitor.page.locator("dialog[open]").count() == 0


def test_the_keyboard_types_deletes_and_clears(visitor: Visitor) -> None:
    """Every letter and digit once; delete takes the last, clear takes all; no other keyboard comes up."""
    visitor.open()
    box = visitor.page.locator("form.search input")
    assert box.get_attribute("inputmode") == "none"
    keys = visitor.page.locator(".keys .key:not(.wide)").all_inner_texts()
    assert "".join(keys) == ALPHABET
    visitor.type("A B1")
    assert box.input_value() == "A B1"
    visitor.page.get_by_role("button", name="删除").tap()
    assert box.input_value() == "A B"
    visitor.page.get_by_role("button", name="清空").tap()
    assert box.input_value() == ""


def test_everything_fits_the_screen_and_the_finger(visitor: Visitor) -> None:
    """On the first page no key is cut off, none is under 72 px, nothing scrolls sideways."""
    visitor.open("kiosk.html?point=own")
    found = visitor.page.evaluate(
        """() => [...document.querySelectorAll('.key, .door, .kiosk-foot button:not([hidden]), .kiosk .search button')].map(e => {
          const box = e.getBoundingClientRect();
          const top = document.elementFromPoint(box.x + box.width / 2, box.bottom - 4);
          return [e.textContent, box.height, box.width, !!top && e.contains(top)];
        })"""
    )
    assert len(found) > len(ALPHABET)
    assert [one for one in found if one[1] < 71.5 or one[2] < 71.5 or not one[3]] == []
    assert visitor.page.evaluate("document.documentElement.scrollWidth <= innerWidth")


def test_no_state_is_a_dead_end(visitor: Visitor) -> None:
    """Nothing found, an unknown page, a wrong address: back and home are there, and a way on."""
    visitor.open()
    visitor.type("QQQQQQ")
    visitor.page.locator(".none-found").wait_for()
    visitor.page.locator(".key.send").tap()
    visitor.page.wait_for_url("**/search.html?q=QQQQQQ")
    visitor.page.locator(".said .empty").wait_for()
    for name in ("返回", "首页"):
        assert visitor.page.get_by_role("button", name=name).is_visible()
    visitor.page.goto(visitor.site.address + "404.html")
    visitor.touch("首页")
    visitor.page.wait_for_url("**/kiosk.html")


def test_the_kiosk_is_over_with_its_tab(context: BrowserContext, kiosk_site: Served) -> None:
    """Another tab of the same browser shows the site as everybody sees it."""
    page = context.new_page()
    page.goto(kiosk_site.address + "kiosk.html")
    other = context.new_page()
    other.goto(kiosk_site.address + "index.html")
    assert other.locator("html").get_attribute("data-kiosk") is None
    assert other.locator(".main").is_visible()


def test_the_kiosk_opens_from_a_folder(context: BrowserContext, kiosk_site: Served) -> None:
    """From a USB stick the layer, the keyboard and the search work alike."""
    watched = Watched(context.new_page(), (kiosk_site.folder.as_uri(),))
    watched.page.goto((kiosk_site.folder / "kiosk.html").as_uri())
    for letter in "XK":
        watched.page.get_by_role("button", name=letter, exact=True).tap()
    card = watched.page.locator(".cards.found a.card").first
    card.wait_for()
    card.tap()
    watched.page.locator(".kiosk-foot").wait_for()
    watched.page.get_by_role("button", name="返回").tap()
    watched.page.locator(".cards.found a.card").first.wait_for()
    assert watched.trouble == []


@pytest.fixture(scope="module")
def drawing(chromium: Browser) -> Iterator[Page]:
    """A page that can draw codes."""
    with opened(chromium) as context:
        page = context.new_page()
        page.evaluate("self.gongshiKiosk = {}")
        page.evaluate((theme_dir() / "js/kiosk/qr.js").read_text("utf-8"))
        yield page


def _matrix(text: str) -> list[list[bool]]:
    code = segno.make(text, error="m", mode="byte", encoding="utf-8", mask=0, micro=False, boost_error=False)
    return [[bool(cell) for cell in row] for row in code.matrix]


@pytest.mark.parametrize("length", [1, 14, 15, 62, 122, 123, 180, 181, 250, 331, 412, 504, 560, 624, 666])
def test_codes_of_every_size_are_those_of_the_build(drawing: Page, length: int) -> None:
    """Module for module what segno draws, at the edges of the versions."""
    text = ("https://shili.example/" + "a" * length)[:length]
    assert drawing.evaluate("t => gongshiKiosk.modules(t)", text) == _matrix(text)


@given(text=st.text(st.characters(exclude_categories=("Cs",)), min_size=1, max_size=60))
@settings(max_examples=60)
def test_codes_of_any_text_are_those_of_the_build(drawing: Page, text: str) -> None:
    """Whatever is typed into a search can be taken away."""
    assert drawing.evaluate("t => gongshiKiosk.modules(t)", text) == _matrix(text)


def test_what_is_too_long_for_a_code_has_none(drawing: Page) -> None:
    """No code is better than one that says something else."""
    assert drawing.evaluate("gongshiKiosk.modules('a'.repeat(667))") is None
