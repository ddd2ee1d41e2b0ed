"""The search page: what was asked stands in the address, what was found on the page, and never nothing."""

from __future__ import annotations

import datetime as dt
from functools import partial
from typing import TYPE_CHECKING

import pytest

from tests.browser.contexts import NOON, opened
from tests.browser.test_find import HOSTILE
from tests.browser.toy import ENGINE, asked, install
from tests.browser.waiting import until

if TYPE_CHECKING:
    from playwright.sync_api import Browser, BrowserContext, Page

    from tests.browser.conftest import Served, Watched

pytestmark = pytest.mark.browser

_BOX = "form.search input"
_ROWS = ".hits > li"
_SETTLED = "[data-module=results][aria-busy=false]"


@pytest.fixture
def page(watched: Watched) -> Page:
    """A page over the small engine; what goes wrong on it fails the test."""
    install(watched.page.context)
    return watched.page


def _open(page: Page, served: Served, query: str = "") -> Page:
    page.goto(f"{served.address}search.html{query}")
    page.wait_for_selector(_SETTLED, state="attached")
    return page


def _count(page: Page) -> int:
    page.wait_for_selector(_SETTLED, state="attached")
    return int(page.locator(".count b").inner_text())


def _lists(served: Served) -> int:
    """Return how many lists the site has."""
    return len(list(served.folder.glob("*/index.html")))


def _wait_count(page: Page, count: int) -> None:
    until(
        page,
        "n => { const b = document.querySelector('.count b'); return b && b.textContent === String(n); }",
        arg=count,
    )


def test_the_address_is_the_question(page: Page, served: Served) -> None:
    """Words and picks come from it; rows, chips and count say the same."""
    _open(page, served, "?q=许可&register=power-items&department=dept-3&nonsense=1")
    assert page.locator(_BOX).input_value() == "许可"
    assert _count(page) == page.locator(_ROWS).count() == 2
    assert page.locator(".chosen .chip").all_inner_texts() == ["权力事项", "示例区第3局"]
    assert page.locator(".groups [aria-pressed=true]").count() == 2
    assert set(page.locator(f"{_ROWS} mark").all_inner_texts()) == {"许可"}
    assert page.locator(".intro").is_hidden()
    assert page.locator(".ways").is_hidden()


def test_a_row_says_what_it_is(page: Page, served: Served) -> None:
    """Its name leads to it; kind, number, department, standing and the place of the hit stand beside."""
    _open(page, served, "?q=SL-2026-1001")
    row = page.locator(_ROWS).first
    assert row.locator("a").get_attribute("href") == "power-items/pi-1.html"
    assert row.locator(".badge.b-soon").inner_text() == "有效，至 2026-12-31"
    assert row.locator("small").inner_text().split() == ["权力事项", "SL-2026-1001", "示例区第1局"]
    assert row.locator("small mark").inner_text() == "SL-2026-1001"
    assert row.locator(".snippet").is_visible()


def test_typing_changes_the_entry_and_sending_makes_one(page: Page, served: Served) -> None:
    """Going back leads to what was sent before, not through every letter."""
    _open(page, served, "?q=许可")
    page.locator(_BOX).fill("第1号")
    page.wait_for_url("**/search.html?q=%E7%AC%AC1%E5%8F%B7")
    _wait_count(page, 1)
    page.keyboard.press("Enter")
    page.locator(_BOX).fill("第2号")
    _wait_count(page, 1)
    page.keyboard.press("Enter")
    page.go_back()
    until(page, "document.querySelector('form.search input').value === '第1号'")
    page.go_back()
    until(page, "document.querySelector('form.search input').value === '许可'")
    _wait_count(page, 34)
    page.go_forward()
    until(page, "document.querySelector('form.search input').value === '第1号'")


def test_picks_narrow_and_are_taken_away_one_by_one(page: Page, served: Served) -> None:
    """As many rows as the chip said; back takes the last pick away; the clear button all."""
    _open(page, served, "?q=许可")
    chip = page.locator("[data-key=register][data-value=documents]")
    said = int(chip.locator("b").inner_text())
    chip.click()
    _wait_count(page, said)
    assert page.url.endswith("&register=documents")
    assert page.evaluate("document.activeElement.dataset.value") == "documents"
    other = page.locator("[data-key=category]").first
    said = int(other.locator("b").inner_text())
    other.click()
    _wait_count(page, said)
    page.go_back()
    until(page, "document.querySelectorAll('.chosen .chip').length === 1")
    page.go_forward()
    until(page, "document.querySelectorAll('.chosen .chip').length === 2")
    page.locator(".chosen .chip").first.click()
    until(page, "document.querySelectorAll('.chosen .chip').length === 1")
    page.locator("[data-key=status]").first.click()
    page.locator(".chosen .btn").click()
    _wait_count(page, 34)
    assert page.locator(".chosen").is_hidden()


def test_the_rest_of_the_chips_unfolds(page: Page, served: Served) -> None:
    """Eleven departments: six at first, all on demand, the focus on the first new one."""
    _open(page, served, "?q=许可")
    chips = page.locator(".groups [data-key=department]")
    assert chips.count() == 6
    page.locator(".groups .rest").click()
    assert chips.count() == 11
    assert page.evaluate("document.activeElement.dataset.value") == chips.nth(6).get_attribute("data-value")


def test_more_rows_follow_and_are_there_after_a_reload(page: Page, served: Served) -> None:
    """Ten at a time, the focus on the first new one."""
    _open(page, served, "?q=许可")
    assert page.locator(_ROWS).count() == 10
    page.locator("button.more").click()
    until(page, "document.querySelectorAll('.hits > li').length === 20")
    at = "[...document.querySelectorAll('.hits > li')].findIndex(r => r.contains(document.activeElement))"
    assert page.evaluate(at) == 10
    page.reload()
    until(page, "document.querySelectorAll('.hits > li').length === 20")
    for shown in (30, 34):
        page.locator("button.more").click()
        until(page, "n => document.querySelectorAll('.hits > li').length === n", arg=shown)
    assert page.locator("button.more").count() == 0
    hrefs = page.locator(f"{_ROWS} a").evaluate_all("l => l.map(a => a.href)")
    assert len(set(hrefs)) == 34


def test_a_count_that_is_not_sure_says_so(page: Page, served: Served) -> None:
    """About so many, until all candidates were looked at."""
    _open(page, served, "?q=约数")
    assert "约 34" in page.locator(".count").inner_text()


def test_before_a_search_it_says_what_can_be_searched(page: Page, served: Served) -> None:
    """Examples that are links, and the lists; an example searches."""
    _open(page, served)
    assert page.locator(".intro").is_visible()
    assert page.locator(".ways a").count() == _lists(served)
    examples = page.locator(".tries a")
    assert examples.count() == 4
    wanted = examples.nth(2).inner_text()
    examples.nth(2).click()
    page.wait_for_selector(_SETTLED, state="attached")
    assert page.locator(_BOX).input_value() == wanted


def test_signs_alone_are_told_apart_from_finding_nothing(page: Page, served: Served) -> None:
    """It says that there is nothing to search for, and how to do it."""
    _open(page, served, "?q=！？")
    assert "！？" in page.locator(".said h2").inner_text()
    assert page.locator(".intro").is_visible()
    assert page.locator(".count").inner_text() != ""


def test_nothing_found_says_what_was_searched_and_what_to_do(page: Page, served: Served) -> None:
    """The words, the picks, nearby queries, the lists and a phone number; a nearby query is a click away."""
    _open(page, served, "?q=没有 这样&register=documents")
    said = page.locator(".said").inner_text()
    assert "没有 这样" in said
    assert "没有、这样" in said
    assert "规范性文件" in said
    assert page.locator(".said .tries li").count() == 3
    assert page.locator(".ways a").count() == _lists(served)
    assert page.locator(".ways .nb").inner_text()
    page.locator(".said .tries a").first.click()
    page.wait_for_selector(_ROWS)
    assert page.locator(_BOX).input_value() == "许可"


def test_picks_that_leave_nothing_can_be_dropped(page: Page, served: Served) -> None:
    """If more is found without them, that is said with its number and is a click away."""
    _open(page, served, "?q=第1号&register=documents")
    until(page, "document.querySelectorAll('.said .tries li').length === 4")
    everywhere = page.locator(".said .tries a").last
    assert "1 项" in everywhere.inner_text()
    everywhere.click()
    _wait_count(page, 1)
    assert "register" not in page.url


def test_a_missing_file_is_named_and_can_be_tried_again(page: Page, served: Served) -> None:
    """The file, a button, the lists; and the button asks anew."""
    _open(page, served, "?q=坏")
    assert "search/t/17.js" in page.locator(".said").inner_text()
    assert page.locator(".ways").is_visible()
    before = len(asked(page))
    page.locator(".said .go").click()
    page.wait_for_selector(_SETTLED, state="attached")
    page.wait_for_selector(".said .go")
    assert len(asked(page)) == before + 1
    page.locator(_BOX).fill("许可")
    page.wait_for_selector(_ROWS)
    assert page.locator(".said .go").count() == 0


def test_a_missing_engine_is_fetched_again_by_the_button(context: BrowserContext, served: Served) -> None:
    """Once it is back, the same page shows what was asked."""
    context.route(ENGINE, lambda route: route.fulfill(status=404))
    page = context.new_page()
    _open(page, served, "?q=许可")
    assert "assets/search." in page.locator(".said code").inner_text()
    context.unroute(ENGINE)
    install(context)
    page.locator(".said .go").click()
    page.wait_for_selector(_ROWS)


def test_waiting_is_said_only_when_it_is_long(page: Page, served: Served) -> None:
    """Nothing for the first 300 ms, then a line; then the answer to what was typed meanwhile."""
    page.goto(served.address + "search.html")
    page.clock.install(time=NOON)
    page.clock.pause_at(NOON + dt.timedelta(seconds=1))
    page.locator(_BOX).fill("慢")
    page.clock.run_for(400)
    assert page.locator(".count").inner_text() == ""
    page.clock.run_for(100)
    until(page, "document.querySelector('.count').textContent !== ''")
    busy = page.locator("[data-module=results]").get_attribute("data-busy")
    assert page.locator(".count").inner_text() == busy
    page.locator(_BOX).fill("事项")
    page.clock.run_for(200)
    page.wait_for_selector(_ROWS)
    until(page, "self.late", between=partial(page.clock.run_for, 10), in_worker=True)
    assert set(page.locator(f"{_ROWS} mark").all_inner_texts()) == {"事项"}


def test_nothing_is_asked_while_an_input_method_composes(page: Page, served: Served) -> None:
    """The word that was accepted is asked, its letters are not."""
    page.goto(served.address + "search.html")
    page.clock.install()
    keys = page.context.new_cdp_session(page)
    page.locator(_BOX).focus()
    for text in ("x", "xu'k"):
        keys.send("Input.imeSetComposition", {"text": text, "selectionStart": 1, "selectionEnd": 1})
        page.clock.run_for(2000)
    keys.send("Input.insertText", {"text": "许可"})
    page.clock.run_for(2000)
    page.wait_for_selector(_ROWS)
    assert [query["q"] for query in asked(page)] == ["许可"]


@pytest.mark.parametrize("width", [320, 390, 768, 1440])
def test_no_text_breaks_the_page(page: Page, served: Served, width: int) -> None:
    """Whatever is asked: no error, nothing injected, nothing wider than the screen, in large type too."""
    page.set_viewport_size({"width": width, "height": 800})
    _open(page, served)
    page.evaluate("self.gongshiModes.publish('24')")
    wide = []
    for name, text in HOSTILE.items():
        page.locator(_BOX).evaluate(
            "(box, text) => { box.value = text; box.form.querySelector('button').click(); }", text
        )
        page.wait_for_selector(_SETTLED, state="attached")
        if page.evaluate("document.documentElement.scrollWidth > document.documentElement.clientWidth"):
            wide.append(name)
        assert page.locator("#injected, main img").count() == 0
    assert wide == []


def test_the_text_of_a_record_is_never_markup(page: Page, served: Served) -> None:
    """Tags are shown as they are written; a direction mark ends with its text."""
    _open(page, served, "?q=示例标记")
    assert page.locator(f"{_ROWS} a").inner_text().startswith("<b id=injected>")
    assert page.locator("#injected").count() == 0
    assert page.locator(f"{_ROWS} a bdi").count() == 1


def test_the_keyboard_alone_asks_narrows_and_opens(page: Page, served: Served) -> None:
    """From the box to a chip, and on to a record."""
    _open(page, served)
    page.keyboard.type("许可")
    page.keyboard.press("Enter")
    page.wait_for_selector(_ROWS)

    def tab_to(selector: str) -> None:
        focused = "s => document.activeElement.matches(s)"
        until(page, focused, selector, between=partial(page.keyboard.press, "Tab"))

    tab_to("[data-key=register][data-value=documents]")
    page.keyboard.press("Enter")
    page.wait_for_selector(".chosen .chip")
    tab_to(".hits a")
    wanted = page.evaluate("document.activeElement.href")
    with page.expect_request(wanted):
        page.keyboard.press("Enter")


def test_touch_alone_asks_narrows_and_opens(chromium: Browser, served: Served) -> None:
    """On a phone: chips are folded until asked for, every target is large, a card opens its record anywhere."""
    with opened(chromium, viewport={"width": 390, "height": 844}, has_touch=True, is_mobile=True) as context:
        install(context)
        page = context.new_page()
        _open(page, served)
        page.locator(_BOX).tap()
        page.keyboard.insert_text("许可")
        page.locator("form.search button").tap()
        page.wait_for_selector(_ROWS)
        assert page.locator(".groups").is_hidden()
        page.locator(".narrow summary").tap()
        page.locator("[data-key=register][data-value=documents]").tap()
        page.wait_for_selector(".chosen .chip")
        small = page.locator("main .chip:visible, main button:visible, main summary:visible").evaluate_all(
            "l => l.filter(e => e.getBoundingClientRect().height < 44).map(e => e.outerHTML)"
        )
        assert small == []
        wanted = page.locator(f"{_ROWS} a").nth(1).get_attribute("href") or ""
        with page.expect_request(f"**/{wanted}"):
            page.locator(_ROWS).nth(1).locator(".snippet").tap(force=True)


def test_paper_shows_what_was_found_and_no_box(page: Page, served: Served) -> None:
    """The rows are printed, the box and the chips are not."""
    _open(page, served, "?q=许可&register=documents")
    page.emulate_media(media="print")
    assert page.locator(_ROWS).first.is_visible()
    assert page.locator(_BOX).is_hidden()
    assert page.locator(".narrow").is_hidden()


def test_without_javascript_it_says_so_and_leads_to_the_lists(chromium: Browser, served: Served) -> None:
    """A static page cannot search; the same records stand in the lists."""
    with opened(chromium, java_script_enabled=False) as context:
        page = context.new_page()
        page.goto(served.address + "search.html?q=许可")
        assert page.locator("p.notice").is_visible()
        assert page.locator(".ways a").count() == _lists(served)
        assert page.locator("h1").count() == 1


def test_a_list_offers_the_whole_text(page: Page, served: Served) -> None:
    """What a list's own box cannot see is a link away, with its count."""
    page.goto(served.address + "power-items/index.html")
    page.locator(".list-tools input").fill("许可")
    link = page.locator(".whole a")
    until(page, "document.querySelector('.whole').textContent.includes('22')")
    assert asked(page)[-1]["picks"] == {"register": ["power-items"]}
    link.click()
    page.wait_for_selector(_ROWS)
    assert page.url.endswith("search.html?q=%E8%AE%B8%E5%8F%AF&register=power-items")
    assert _count(page) == 22
