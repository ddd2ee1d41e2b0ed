"""A list in a browser: chips narrow it in place, and the address holds what was chosen."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from tests.browser.contexts import opened
from tests.browser.waiting import until

if TYPE_CHECKING:
    from playwright.sync_api import Browser, BrowserContext, Page, Route

    from tests.browser.conftest import Served, Watched

pytestmark = pytest.mark.browser

_ITEMS = "power-items/index.html"


def _open(watched: Watched, served: Served, path: str = _ITEMS) -> Page:
    watched.page.goto(served.address + path)
    return watched.page


def _count(page: Page) -> int:
    page.wait_for_selector("[data-module=list]:not([aria-busy=true])")
    return int(page.locator(".count b").first.inner_text().replace(",", ""))


def _chip(page: Page, facet: str, nth: int = 0) -> tuple[str, int]:
    """Open the facet, click its nth chip; return its value and the number it had."""
    box = page.locator(f"[data-facet={facet}]")
    if box.get_attribute("open") is None:
        box.locator("summary").click()
    chip = box.locator("[data-value]").nth(nth)
    value, shown = chip.get_attribute("data-value") or "", chip.locator("b").inner_text()
    chip.click()
    until(page, "v => location.search.includes(v)", arg=value) if "http" in page.url else None
    return value, int(shown.replace(",", ""))


def _names(page: Page) -> list[str]:
    page.wait_for_selector("[data-module=list]:not([aria-busy=true])")
    return page.locator("table.records tbody tr td:first-child").all_inner_texts()


def test_a_chip_narrows_in_place_and_the_address_holds_it(watched: Watched, served: Served) -> None:
    """As many rows as the chip said, the value in the address, the chip marked; reload keeps it."""
    page = _open(watched, served)
    total = _count(page)
    value, shown = _chip(page, "category")
    assert _count(page) == shown < total
    assert f"category={value}" in page.url
    assert page.locator("[data-facet=category] [aria-current=true]").get_attribute("data-value") == value
    before = _names(page)
    page.reload()
    page.wait_for_selector(".chosen button")
    assert _count(page) == shown
    assert _names(page) == before


def test_two_chips_of_a_facet_add_and_of_two_facets_cross(watched: Watched, served: Served) -> None:
    """Within a facet either will do; between facets both must hold; counts follow."""
    page = _open(watched, served)
    _, one = _chip(page, "category", 0)
    _, two = _chip(page, "category", 1)
    assert _count(page) == one + two
    _, both = _chip(page, "dept", 0)
    assert _count(page) == both
    assert page.locator(".chosen .chip").count() == 3
    page.locator(".chosen button").last.click()
    until(page, "location.search === ''")
    assert page.locator(".chosen").is_hidden()
    assert _count(page) > both


def test_taking_a_chip_back_brings_the_whole_list(watched: Watched, served: Served) -> None:
    """The chosen chip, clicked above the list, is taken off."""
    page = _open(watched, served)
    total = _count(page)
    _chip(page, "category")
    page.locator(".chosen .chip").click()
    until(page, "location.search === ''")
    assert _count(page) == total


def test_typing_filters_whatever_the_width_and_the_spaces(watched: Watched, served: Served) -> None:
    """Full-width letters, spaces within and between words do not matter."""
    page = _open(watched, served, "enforcers/index.html")
    number = page.locator("table.records tbody tr").first.locator("td").nth(1).inner_text()
    name = _names(page)[0].strip()
    field = page.locator(".list-tools input[type=search]")
    wide = "".join(chr(ord(c) + 0xFEE0) if c.isascii() and c.isalnum() else c for c in number)
    for typed in (number, number.lower(), wide, f"  {number} ", f"{name} {number}", f"{number}\u3000{name}"):
        field.fill(typed)
        until(page, "document.querySelectorAll('table.records tbody tr').length === 1")
        assert _names(page)[0].strip() == name, typed
    field.fill("查无此人查无此人")
    until(page, "document.querySelector('.count b').textContent === '0'")
    assert page.locator("table.records").is_hidden()
    field.fill("")
    until(page, "document.querySelector('.count b').textContent !== '0'")
    assert page.locator("table.records").is_visible()


def test_sorting_changes_the_order_and_is_kept(watched: Watched, served: Served) -> None:
    """By name, in the order of the language; the address holds it."""
    page = _open(watched, served, "departments/index.html")
    page.locator("select[name=sort]").select_option("name")
    until(page, "location.search.includes('sort=name')")
    names = _names(page)
    collated = page.evaluate(
        "names => names.slice().sort(new Intl.Collator('zh-CN', {numeric: true}).compare)", names
    )
    assert names == collated
    page.reload()
    until(page, "document.querySelector('select[name=sort]').value === 'name'")
    assert _names(page) == names


def test_more_rows_come_when_asked_for(watched: Watched, served: Served) -> None:
    """Fifty at a time, the focus on the first new one, until all are there."""
    page = _open(watched, served, _ITEMS + "?sort=name")
    page.wait_for_selector("button.more")
    total = _count(page)
    assert len(_names(page)) == 50
    page.locator("button.more").click()
    assert len(_names(page)) == 100
    fresh = page.evaluate(
        "[...document.querySelectorAll('table.records tbody tr')].findIndex(r => r.contains(document.activeElement))"
    )
    assert fresh == 50
    until(page, "!document.querySelector('button.more')", between=page.locator("button.more").click)
    assert len(set(page.locator("table.records tbody a").evaluate_all("l => l.map(a => a.href)"))) == total


def test_every_row_leads_to_its_record(watched: Watched, served: Served) -> None:
    """The link made by the script is that of the plain page."""
    page = _open(watched, served)
    plain = page.locator("table.records tbody a").first.get_attribute("href")
    page.locator(".list-tools input[type=search]").fill(_names(page)[0].strip())
    until(page, "location.search.includes('q=')")
    links = page.locator("table.records tbody a").evaluate_all("l => l.map(a => a.getAttribute('href'))")
    assert plain in links
    page.locator("table.records tbody a").first.click()
    assert page.locator("h1").count() == 1


def test_a_list_works_with_the_keyboard_alone(watched: Watched, served: Served) -> None:
    """Tab reaches the chip, Enter chooses it, Enter on the chosen one takes it off."""
    page = _open(watched, served)
    total = _count(page)
    page.locator("[data-facet=category] [data-value]").first.focus()
    page.keyboard.press("Enter")
    until(page, "location.search.includes('category=')")
    assert _count(page) < total
    page.locator(".list-tools input[type=search]").focus()
    for _ in range(40):
        page.keyboard.press("Tab")
        if page.evaluate("!!document.activeElement.closest('.chosen')"):
            break
    page.keyboard.press("Enter")
    until(page, "location.search === ''")
    assert _count(page) == total


def test_a_narrowed_plain_page_starts_from_its_own_value(watched: Watched, served: Served) -> None:
    """On a page that shows one value, a further chip narrows that, not the whole register."""
    path = min(p.name for p in (served.folder / "power-items").glob("by-category-*.html"))
    page = _open(watched, served, f"power-items/{path}")
    here = _count(page)
    value, _ = _chip(page, "dept")
    assert f"dept={value}" in page.url
    assert "category=" in page.url
    assert _count(page) <= here


def test_an_address_with_nonsense_is_no_error(watched: Watched, served: Served) -> None:
    """Unknown facets, values and columns are passed over or find nothing."""
    page = _open(watched, served, _ITEMS + "?category=%3Cscript%3E&nonsense=1&sort=999&q=%E2%80%AE")
    until(page, "document.querySelector('.count b').textContent === '0'")
    page = _open(watched, served, _ITEMS + "?sort=abc&nonsense=1")
    assert _count(page) > 0
    assert _names(page)


def test_a_list_works_from_a_folder(watched: Watched, served: Served) -> None:
    """Opened by double click, chips narrow as well."""
    page = watched.page
    page.goto((served.folder / _ITEMS).as_uri())
    total = _count(page)
    _, shown = _chip(page, "category")
    page.wait_for_selector(".chosen button")
    assert _count(page) == shown < total


def test_without_javascript_chips_lead_to_plain_pages(chromium: Browser, served: Served) -> None:
    """Every chip is a link, every page is readable, and what needs a script is not shown."""
    with opened(chromium, java_script_enabled=False) as context:
        page = context.new_page()
        page.goto(served.address + _ITEMS)
        assert page.locator(".list-tools").is_hidden()
        chip = page.locator("[data-facet=category] [data-value]").first
        shown = int(chip.locator("b").inner_text())
        chip.click()
        assert re.search(r"/by-category-[\w-]+\.html$", page.url)
        assert _count(page) == shown
        page.locator("table.records tbody a").first.click()
        assert page.locator("h1").is_visible()


def test_when_the_rows_cannot_be_fetched_it_says_so(context: BrowserContext, served: Served) -> None:
    """A message instead of silence; the plain rows stay."""
    page = context.new_page()
    page.route("**/power-items/list.js", lambda route: route.abort())
    page.goto(served.address + _ITEMS)
    failed = page.locator("[data-module=list]").get_attribute("data-failed")
    page.locator("[data-facet=category] [data-value]").first.click()
    until(page, "t => document.querySelector('.count').textContent === t", arg=failed)
    assert _names(page)


def test_a_code_finds_its_record(watched: Watched, served: Served) -> None:
    """Codes are no column, but people have them on paper: whole or in part they narrow the list."""
    page = _open(watched, served, "power-items/index.html")
    href = page.locator("table.records tbody tr td:first-child a").first.get_attribute("href") or ""
    page.goto(served.address + "power-items/" + href)
    code = re.search(r"[0-9A-Z]{31}|[0-9]{12}", page.locator("main").inner_text())
    assert code
    page.goto(served.address + "power-items/index.html")
    page.locator(".list input[type=search]").fill(code[0])
    until(page, "document.querySelector('.count b').textContent === '1'")
    assert page.locator("table.records tbody a").first.get_attribute("href") == href


def test_nothing_moves_on_a_phone_when_the_script_comes_late(watched: Watched, served: Served) -> None:
    """The choices are closed before they are seen, so no row slides away under a finger (CLS 0)."""
    page = watched.page
    page.set_viewport_size({"width": 390, "height": 844})
    page.add_init_script(
        """self.moved = [];
        new PerformanceObserver(seen => self.moved.push(...seen.getEntries().map(e => e.value)))
          .observe({type: "layout-shift", buffered: true});"""
    )
    held: list[Route] = []
    page.route("**/assets/list.*.js", lambda route: held.append(route))  # noqa: PLW0108  # the driver marks its handlers, which a builtin does not allow
    page.goto(served.address + _ITEMS, wait_until="commit")
    page.locator("table.records").wait_for()
    until(
        page,
        "() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(() => done(true))))",
    )
    assert len(held) == 1
    held[0].continue_()
    page.wait_for_selector("[data-module=list][data-ready]")
    until(
        page,
        "() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(() => done(true))))",
    )
    assert page.evaluate("self.moved") == []
    assert page.locator("[data-facet=category] .facets").is_hidden()
    page.locator("[data-facet=category] summary").click()
    assert page.locator("[data-facet=category] .facets").is_visible()
