"""The edition in large type: how large, how easy to hit, how to go back, be read to, and leave."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.browser.waiting import until

if TYPE_CHECKING:
    from playwright.sync_api import Page

    from tests.browser.conftest import Served, Watched

pytestmark = pytest.mark.browser

POINT = 4 / 3
"""CSS pixels of a typographic point."""

SMALLER = """least => {
  const found = new Set();
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const element = walker.currentNode.parentElement;
    const isSeen = element.getClientRects().length && !element.closest(".vh, .skip, script, noscript");
    if (walker.currentNode.data.trim() && isSeen && parseFloat(getComputedStyle(element).fontSize) < least - 0.01)
      found.add(element.outerHTML.slice(0, 90));
  }
  return [...found];
}"""

NARROWER = """least => [...document.querySelectorAll("button, select, input, summary, .btn, .chip, .pager a, .main a, .rows a")]
  .filter(e => e.getClientRects().length && !e.closest(".vh"))
  .filter(e => { const box = e.getBoundingClientRect(); return box.height < least - 0.5 || box.width < least - 0.5; })
  .map(e => e.outerHTML.slice(0, 90))"""
"""What a finger aims at; a link inside a sentence is the sentence's (WCAG 2.2, 2.5.8)."""

VOICES = """
  const said = [];
  self.said = said;
  const voice = (name, lang, localService) => ({ name, lang, localService });
  self.SpeechSynthesisUtterance = class { constructor(text) { this.text = text; } };
  Object.defineProperty(self, "speechSynthesis", { value: {
    getVoices: () => [%s],
    speak: one => { said.push([one.voice.name, one.text]); self.current = one; setTimeout(() => one.onend && one.onend(), 5); },
    cancel: () => { if (self.current) self.current.onend = null; },
    addEventListener: () => {},
  }});
"""
"""A device's speech engine, as far as pages see it."""


def _enter(page: Page, served: Served, path: str) -> None:
    page.goto(served.address + path)
    page.evaluate("self.gongshiModes.publish('18')")
    page.locator(".layer-bar").wait_for()


@pytest.mark.parametrize("width", [390, 1440])
def test_every_text_is_large_and_every_target_wide(
    watched: Watched, served: Served, families: list[str], width: int
) -> None:
    """18 points at least and targets of 60 px (工信部适老化通用设计规范), on every family of pages."""
    page = watched.page
    page.set_viewport_size({"width": width, "height": 900})
    for path in families:
        _enter(page, served, path)
        page.evaluate("document.querySelectorAll('details').forEach(d => { d.open = true; })")
        assert page.evaluate(SMALLER, 18 * POINT) == [], path
        assert page.evaluate(NARROWER, 60) == [], path


def test_the_type_grows_to_thirty_points_and_is_remembered(watched: Watched, served: Served) -> None:
    """18, 24, 30 and 18 again; the next page has the size that was chosen."""
    page = watched.page
    _enter(page, served, "index.html")
    body = "getComputedStyle(document.querySelector('main p')).fontSize"
    sizes = []
    for _ in range(3):
        sizes.append(page.evaluate(f"parseFloat({body})"))
        page.get_by_role("button", name="字号").click()
    assert [round(size / POINT) for size in sizes] == [18, 24, 30]
    assert page.locator("html").get_attribute("data-type") == "18"
    page.get_by_role("button", name="字号").click()
    page.goto(served.address + "laws/index.html")
    assert page.locator("html").get_attribute("data-type") == "24"
    assert page.evaluate("parseFloat(getComputedStyle(document.body).lineHeight)") >= 1.5 * 24 * POINT


def test_back_and_home_are_one_key_away(watched: Watched, served: Served) -> None:
    """On every page at the same place."""
    page = watched.page
    _enter(page, served, "index.html")
    page.goto(served.address + "laws/index.html")
    page.get_by_role("button", name="返回").click()
    page.wait_for_url(served.address + "index.html")
    page.goto(served.address + "documents/index.html")
    page.get_by_role("button", name="首页").click()
    page.wait_for_url(served.address + "index.html")


def test_the_edition_has_strong_colours_and_leaves_no_trace(watched: Watched, served: Served) -> None:
    """High contrast comes with it and can be switched; leaving restores the page as it was."""
    page = watched.page
    _enter(page, served, "index.html")
    contrast = page.get_by_role("button", name="高对比")
    assert contrast.get_attribute("aria-pressed") == "true"
    contrast.click()
    assert page.locator("html").get_attribute("data-theme") == "light"
    contrast.click()
    page.get_by_role("button", name="退出适老版").click()
    assert page.locator(".layer-bar").is_hidden()
    attributes = page.evaluate("Object.keys(document.documentElement.dataset)")
    assert {"edition", "type", "theme"} & set(attributes) == set()
    assert page.evaluate("Object.keys(localStorage)") == []


def test_reading_aloud_uses_a_voice_of_the_device(watched: Watched, served: Served) -> None:
    """Of several voices the local Chinese one; heading first, and the text whole and once."""
    page = watched.page
    voices = 'voice("far", "zh-CN", false), voice("english", "en-US", true), voice("near", "zh-CN", true)'
    page.add_init_script(VOICES % voices)
    _enter(page, served, "shuo-ming.html")
    page.get_by_role("button", name="朗读").click()
    until(page, "document.querySelector('.layer-bar').textContent.includes('停止') === false && said.length")
    said = page.evaluate("said")
    assert {name for name, _ in said} == {"near"}
    texts = [text.strip() for _, text in said]
    assert texts[0] == "公开说明"
    assert sum("一段文字。" in text for text in texts) == 1
    assert page.locator(".is-read").count() == 0


def test_reading_can_be_stopped(watched: Watched, served: Served) -> None:
    """The same key stops it; nothing more is said after that."""
    page = watched.page
    page.add_init_script(
        (VOICES % 'voice("near", "zh-CN", true)').replace("setTimeout(() =>", "(() => 0)(() =>")
    )
    _enter(page, served, "shuo-ming.html")
    page.get_by_role("button", name="朗读").click()
    assert page.locator(".is-read").count() == 1
    page.get_by_role("button", name="停止朗读").click()
    assert page.locator(".is-read").count() == 0
    assert len(page.evaluate("said")) == 1


@pytest.mark.parametrize("voices", ["", 'voice("far", "zh-CN", false)', 'voice("english", "en-US", true)'])
def test_without_a_local_voice_nothing_offers_to_read(watched: Watched, served: Served, voices: str) -> None:
    """A voice from the network would send what is read to somebody else."""
    page = watched.page
    page.add_init_script(VOICES % voices)
    _enter(page, served, "index.html")
    assert page.get_by_role("button", name="朗读").count() == 0


def test_print_is_black_on_white_in_every_edition(watched: Watched, served: Served) -> None:
    """Paper has its own size of type and no bar."""
    page = watched.page
    _enter(page, served, "power-items/index.html")
    page.emulate_media(media="print")
    assert page.locator(".layer-bar").is_hidden()
    assert page.evaluate("parseFloat(getComputedStyle(document.documentElement).fontSize)") < 16
    page.emulate_media(media="screen")
