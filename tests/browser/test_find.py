"""The search box of every page: suggestions by keyboard, touch and input method, and the way to the results."""

from __future__ import annotations

import gzip
import re
from functools import partial
from typing import TYPE_CHECKING

import pytest

from gongshi.resources import theme_dir
from tests.browser.contexts import opened
from tests.browser.toy import ENGINE, asked, install
from tests.browser.waiting import until

if TYPE_CHECKING:
    from playwright.sync_api import Browser, BrowserContext, Page

    from tests.browser.conftest import Served, Watched

pytestmark = pytest.mark.browser

_HOME = "index.html"
_LIST = "power-items/index.html"
_BOX = "form[data-find] input[role=combobox]:visible >> nth=-1"
_OPEN = ".suggest:not([hidden])"
_OPTIONS = f"{_OPEN} [role=option]"

HOSTILE = {
    "blank": "   \u3000 ",
    "one character": "许",
    "long": "许可事项" * 2500,
    "markup": "<img src=x onerror=alert(1)><b id=injected>许可</b>&amp;",
    "expression": "(.*)[许可]+?\\d{1,}^$|",
    "emoji": "🏛️👨‍👩‍👧许可",
    "beyond the BMP": "𠮷野家𪚥許可",
    "mixed": "Ｘｕ可xk许ㄎㄜ허가",
    "bidi": "\u202e许可\u2066abc\u2069\u202c",
    "percent": "%E8%AE%%00&q=2#x?y=/../",
    "lone surrogate": "许\ud83d可",
}
"""What nobody should be able to break a search with."""


@pytest.fixture
def page(watched: Watched) -> Page:
    """A page over the small engine; what goes wrong on it fails the test."""
    install(watched.page.context)
    return watched.page


def _typed(page: Page, text: str) -> None:
    page.locator(_BOX).fill(text)
    page.wait_for_selector(_OPTIONS)


def _active(page: Page) -> str:
    return page.locator(_BOX).get_attribute("aria-activedescendant") or ""


@pytest.mark.parametrize("path", [_HOME, _LIST, "404.html", "shuo-ming.html"])
def test_every_page_has_a_box_that_suggests(page: Page, served: Served, path: str) -> None:
    """Eight rows and the way to the rest, announced, with the roles that readers need."""
    page.goto(served.address + path)
    _typed(page, "许可")
    box = page.locator(_BOX)
    assert page.locator(_OPTIONS).count() == 9
    assert box.get_attribute("aria-expanded") == "true"
    panel = page.locator(f"#{box.get_attribute('aria-controls')}")
    assert panel.get_attribute("role") == "listbox"
    assert panel.get_attribute("aria-label")
    assert re.search(r"\d+", page.locator("form[data-find] [role=status]").filter(has_text="34").inner_text())
    assert page.locator(f"{_OPTIONS} mark").first.inner_text() == "许可"
    assert (
        page.locator(_OPTIONS).last.get_attribute("href")
        == f"{served.address}search.html?q=%E8%AE%B8%E5%8F%AF"
    )


def test_the_engine_is_fetched_when_a_box_has_the_focus(page: Page, served: Served) -> None:
    """A page that is only read costs nothing of the search."""
    fetched: list[str] = []
    page.on("request", lambda r: fetched.append(r.url))
    page.goto(served.address + _LIST)
    page.wait_for_load_state("networkidle")
    assert not [url for url in fetched if "/search." in url]
    with page.expect_worker():
        page.locator(_BOX).focus()


def test_the_script_of_every_page_is_light() -> None:
    """Under four kilobytes on the wire."""
    assert len(gzip.compress((theme_dir() / "js/page/find.js").read_bytes(), 9)) < 4096


def test_the_keyboard_alone_reaches_a_record(page: Page, served: Served) -> None:
    """Tab finds the box, an arrow a row, Enter opens it."""
    page.goto(served.address + _HOME)
    page.keyboard.press("Tab")
    until(page, "document.activeElement.role === 'combobox'", between=partial(page.keyboard.press, "Tab"))
    page.keyboard.insert_text("许可")
    page.wait_for_selector(_OPTIONS)
    assert _active(page) == ""
    page.keyboard.press("ArrowDown")
    wanted = page.locator(f"#{_active(page)}").get_attribute("href") or ""
    assert re.search(r"/(power-items|documents)/[\w-]+\.html$", wanted)
    with page.expect_request(wanted):
        page.keyboard.press("Enter")


def test_arrows_walk_through_the_rows_and_back_to_the_text(page: Page, served: Served) -> None:
    """One row at a time is chosen; past either end the text has its turn; Home and End belong to the text."""
    page.goto(served.address + _HOME)
    _typed(page, "许可")
    page.keyboard.press("ArrowDown")
    first = _active(page)
    assert page.locator(f"#{first}").get_attribute("aria-selected") == "true"
    page.keyboard.press("ArrowDown")
    assert page.locator("[aria-selected=true]").count() == 1
    page.keyboard.press("ArrowUp")
    assert _active(page) == first
    page.keyboard.press("ArrowUp")
    assert _active(page) == ""
    page.keyboard.press("ArrowUp")
    assert page.locator(f"#{_active(page)}").get_attribute("class") == "all"
    page.keyboard.press("Home")
    assert _active(page) == ""
    assert page.evaluate("document.activeElement.selectionStart") == 0


def test_escape_closes_and_an_arrow_opens_again(page: Page, served: Served) -> None:
    """What was typed stays."""
    page.goto(served.address + _HOME)
    _typed(page, "许可")
    page.keyboard.press("Escape")
    assert page.locator(_OPEN).count() == 0
    assert page.locator(_BOX).input_value() == "许可"
    assert page.locator(_BOX).get_attribute("aria-expanded") == "false"
    page.keyboard.press("ArrowDown")
    page.wait_for_selector(_OPTIONS)


def test_a_chosen_row_is_always_in_sight(page: Page, served: Served) -> None:
    """However far down, it is neither below the edge nor under the way to all results."""
    page.set_viewport_size({"width": 1024, "height": 560})
    page.goto(served.address + _HOME)
    _typed(page, "许可")
    for _ in range(9):
        page.keyboard.press("ArrowDown")
        gap = page.evaluate(
            """id => {
              const row = document.getElementById(id), box = row.closest('.suggest').getBoundingClientRect();
              const at = row.getBoundingClientRect(), foot = row.parentNode.lastChild;
              const end = row === foot ? box.bottom : foot.getBoundingClientRect().top;
              return Math.min(at.top - box.top, end - at.bottom, innerHeight - box.bottom);
            }""",
            _active(page),
        )
        assert gap > -3


def test_enter_without_a_choice_leads_to_the_results(page: Page, served: Served) -> None:
    """From any depth, with the words in the address."""
    page.goto(served.address + _LIST)
    page.locator(_BOX).fill("许可 A&B")
    page.keyboard.press("Enter")
    page.wait_for_url("**/search.html?q=*")
    assert page.locator("form.search input").input_value() == "许可 A&B"


def test_leaving_the_box_closes_what_it_opened(page: Page, served: Served) -> None:
    """By Tab, and by pointing elsewhere."""
    page.goto(served.address + _HOME)
    _typed(page, "许可")
    page.keyboard.press("Tab")
    page.wait_for_selector(_OPEN, state="detached")
    _typed(page, "事项")
    page.locator("h1").click()
    page.wait_for_selector(_OPEN, state="detached")
    _typed(page, "许可")
    page.locator(_BOX).fill("")
    page.wait_for_selector(_OPEN, state="detached")


def test_touch_alone_reaches_a_record(chromium: Browser, served: Served) -> None:
    """On a phone: the menu, the box, letters from its keyboard, a tap on a row; a tap beside it closes."""
    with opened(chromium, viewport={"width": 390, "height": 844}, has_touch=True, is_mobile=True) as context:
        install(context)
        page = context.new_page()
        page.goto(served.address + _LIST)
        page.locator("details.menu summary").tap()
        page.locator(_BOX).tap()
        page.keyboard.insert_text("许可")
        page.wait_for_selector(_OPTIONS)
        sizes = page.locator(_OPTIONS).evaluate_all("l => l.map(o => o.getBoundingClientRect().height)")
        assert min(sizes) >= 44
        page.touchscreen.tap(195, 20)
        page.wait_for_selector(_OPEN, state="detached")
        page.locator(_BOX).fill("事项")
        page.wait_for_selector(_OPTIONS)
        wanted = page.locator(_OPTIONS).nth(1).get_attribute("href") or ""
        with page.expect_request(wanted):
            page.locator(_OPTIONS).nth(1).tap()


def test_nothing_is_asked_while_an_input_method_composes(page: Page, served: Served) -> None:
    """Neither letters nor half a word; the word that was accepted is asked once."""
    page.goto(served.address + _HOME)
    page.clock.install()
    keys = page.context.new_cdp_session(page)
    with page.expect_worker():
        page.locator(_BOX).focus()
    for text in ("x", "xu'k", "许"):
        keys.send(
            "Input.imeSetComposition", {"text": text, "selectionStart": len(text), "selectionEnd": len(text)}
        )
        page.clock.run_for(2000)
    assert page.locator(_BOX).input_value() == "许"
    keys.send("Input.insertText", {"text": "许可"})
    page.clock.run_for(2000)
    page.wait_for_selector(_OPTIONS)
    assert [query["q"] for query in asked(page)] == ["许可"]


@pytest.mark.parametrize("how", ["{isComposing: true}", "{keyCode: 229}"])
def test_the_enter_that_ends_a_composition_sends_nothing(page: Page, served: Served, how: str) -> None:
    """Browsers mark it in two ways; both are known."""
    page.goto(served.address + _HOME)
    went_on = page.locator(_BOX).evaluate(
        "(box, how) => box.dispatchEvent(new KeyboardEvent('keydown', "
        "Object.assign({key: 'Enter', bubbles: true, cancelable: true}, how)))",
        {"isComposing": True} if "isComposing" in how else {"keyCode": 229},
    )
    assert went_on is False


def test_a_keyboard_drawn_on_the_screen_works(page: Page, served: Served) -> None:
    """It sets the value and says `input`, without a key being pressed."""
    page.goto(served.address + _HOME)
    page.locator(_BOX).evaluate(
        "box => { box.value = '许可'; box.dispatchEvent(new Event('input', {bubbles: true})); }"
    )
    page.wait_for_selector(_OPTIONS)


def test_a_late_answer_does_not_replace_a_newer_one(page: Page, served: Served) -> None:
    """What stands under the box belongs to what stands in it."""
    page.goto(served.address + _HOME)
    page.clock.install()
    with page.expect_worker():
        page.locator(_BOX).fill("慢")
    page.clock.run_for(500)
    page.locator(_BOX).fill("事项")
    page.clock.run_for(500)
    page.wait_for_selector(_OPTIONS)
    until(page, "self.late", between=partial(page.clock.run_for, 10), in_worker=True)
    assert set(page.locator(f"{_OPTIONS} mark").all_inner_texts()) == {"事项"}
    assert [query["q"] for query in asked(page)] == ["慢", "事项"]


def test_a_missing_file_is_named_under_the_box(page: Page, served: Served) -> None:
    """And the next word is asked as if nothing had been."""
    page.goto(served.address + _HOME)
    page.locator(_BOX).fill("坏")
    page.wait_for_selector(f"{_OPEN} .suggest-note:visible")
    assert "search/t/17.js" in page.locator(".hero .suggest-note").inner_text()
    assert page.locator(_BOX).get_attribute("aria-expanded") == "false"
    _typed(page, "许可")
    assert page.locator(".hero .suggest-note").is_hidden()


def test_a_missing_engine_is_named_and_fetched_again(context: BrowserContext, served: Served) -> None:
    """Once it is back, the same page searches."""
    context.route(ENGINE, lambda route: route.fulfill(status=404))
    page = context.new_page()
    page.goto(served.address + _HOME)
    page.locator(_BOX).fill("许可")
    page.wait_for_selector(f"{_OPEN} .suggest-note:visible")
    assert re.search(r"assets/search\.\w+\.js", page.locator(".hero .suggest-note").inner_text())
    context.unroute(ENGINE)
    install(context)
    _typed(page, "事项")


def test_where_no_worker_may_start_the_page_searches_itself(context: BrowserContext, served: Served) -> None:
    """Old browsers and strict policies find the same."""
    install(context)
    context.add_init_script("window.Worker = function () { throw new Error('refused'); };")
    page = context.new_page()
    page.goto(served.address + _HOME)
    _typed(page, "许可")
    assert page.locator(_OPTIONS).count() == 9


def test_no_text_breaks_a_box(page: Page, served: Served) -> None:
    """No error, nothing injected, and the box still works afterwards."""
    page.goto(served.address + _HOME)
    broken = []
    for name, text in HOSTILE.items():
        page.locator(_BOX).evaluate(
            "(box, text) => { box.focus(); box.value = text; box.dispatchEvent(new Event('input', {bubbles: true})); }",
            text,
        )
        if text.strip():
            until(page, "() => document.querySelector('.hero [role=status]').textContent !== ''")
        _typed(page, "许可")
        if page.locator("#injected, .suggest img").count():
            broken.append(name)
        page.locator(_BOX).fill("")
        until(page, "() => document.querySelector('.hero [role=status]').textContent === ''")
    assert broken == []


def test_opening_moves_nothing_on_the_page(page: Page, served: Served) -> None:
    """Suggestions lie over the page."""
    page.goto(served.address + _HOME)
    where = "() => document.querySelector('.doors').getBoundingClientRect().top"
    before = page.evaluate(where)
    _typed(page, "许可")
    assert page.evaluate(where) == before


def test_without_javascript_the_box_leads_to_the_lists(chromium: Browser, served: Served) -> None:
    """The results page says what it needs, and leads to lists that need nothing."""
    with opened(chromium, java_script_enabled=False) as context:
        page = context.new_page()
        page.goto(served.address + _LIST)
        page.locator(".find input").fill("许可")
        page.locator(".find button").click()
        page.wait_for_url("**/search.html?q=*")
        assert page.locator("noscript p, p.notice").first.is_visible()
        page.locator(".ways a").first.click()
        page.wait_for_selector("table.records")
