"""Every family of pages in a browser: no errors, no foreign requests, no overflow."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.browser.contexts import opened
from tests.browser.waiting import until

if TYPE_CHECKING:
    from playwright.sync_api import Browser

    from tests.browser.conftest import Served, Watched

pytestmark = pytest.mark.browser


@pytest.mark.parametrize("width", [320, 390, 768, 1440])
def test_no_page_is_wider_than_its_screen(
    watched: Watched, served: Served, families: list[str], width: int
) -> None:
    """Nothing scrolls sideways, in any size of type; no error and no request outside on the way."""
    watched.page.set_viewport_size({"width": width, "height": 800})
    wide = []
    for path in families:
        watched.page.goto(served.address + path)
        for size in ("", "18", "24", "30"):
            watched.page.evaluate("type => self.gongshiModes.publish(type)", size)
            over = watched.page.evaluate(
                "document.documentElement.scrollWidth - document.documentElement.clientWidth"
            )
            if over > 0:
                wide.append(f"{path} {size} by {over}")
    assert wide == []


def test_every_page_works_from_a_folder(watched: Watched, served: Served, families: list[str]) -> None:
    """Styles apply and nothing fails when a page is opened by double click."""
    for path in families:
        if path != "404.html":
            watched.page.goto((served.folder / path).as_uri())
            assert watched.page.locator("h1").first.is_visible(), path
            assert watched.page.evaluate("[...document.styleSheets].some(s => s.href)"), path


def test_every_page_reads_without_javascript(chromium: Browser, served: Served, families: list[str]) -> None:
    """The heading and the text are there; nothing says that a script is needed."""
    with opened(chromium, java_script_enabled=False) as context:
        page = context.new_page()
        for path in families:
            page.goto(served.address + path)
            assert page.locator("h1").is_visible(), path
            assert len(page.locator("main").inner_text()) > 30, path


@pytest.mark.parametrize(
    ("mode", "attribute", "value"), [("theme", "theme", "dark"), ("edition", "edition", "elder")]
)
def test_a_switch_is_remembered_on_the_next_page(
    watched: Watched, served: Served, mode: str, attribute: str, value: str
) -> None:
    """Dark colours and the edition in large type hold across pages, and are taken back by the same button."""
    page = watched.page
    page.goto(served.address + "index.html")
    page.locator(f"[data-mode={mode}]").click()
    page.goto(served.address + "laws/index.html")
    assert page.locator("html").get_attribute(f"data-{attribute}") == value
    button = page.locator(f"[data-mode={mode}]")
    assert button.get_attribute("aria-pressed") == "true"
    button.click()
    assert button.get_attribute("aria-pressed") == "false"
    page.reload()
    assert page.locator("html").get_attribute(f"data-{attribute}") != value


def test_the_skip_link_leads_to_the_content(watched: Watched, served: Served) -> None:
    """The first stop of the keyboard jumps over the navigation."""
    page = watched.page
    page.goto(served.address + "power-items/index.html")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.getAttribute('href')") == "#main"
    page.keyboard.press("Enter")
    until(page, "location.hash === '#main'")
