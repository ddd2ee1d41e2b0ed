"""By keyboard alone: every stop can be seen, has a name, stands in order, and can be left again."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING, Any

import pytest

from tests.browser.states import families_of

if TYPE_CHECKING:
    from playwright.sync_api import BrowserContext, Page

    from tests.browser.conftest import Served

pytestmark = pytest.mark.browser

_MOST = 30
"""Stops from the top of a page: what comes later are rows like those before, and the foot of every page."""
_STOP = """() => {
  const one = document.activeElement;
  if (!one || one === document.body || one === document.documentElement) return null;
  const box = one.getBoundingClientRect();
  const look = getComputedStyle(one, one.matches('.hits a') ? '::after' : null);
  const around = one.closest('.search');
  const ring = parseFloat(look.outlineWidth) && look.outlineStyle !== 'none';
  const rings = around && parseFloat(getComputedStyle(around).outlineWidth);
  const seen = [[.5, .5], [.1, .5], [.9, .5], [.5, .15], [.5, .85]].some(([x, y]) => {
    const at = document.elementFromPoint(box.left + box.width * x, box.top + box.height * y);
    return at && (one.contains(at) || at.contains(one));
  });
  const labelled = (one.getAttribute('aria-labelledby') || '').split(' ').filter(Boolean)
    .map(id => document.getElementById(id).textContent).join(' ');
  const label = one.labels && one.labels[0] ? one.labels[0].textContent : '';
  const places = [...document.querySelectorAll('*')];
  return {
    what: one.outerHTML.slice(0, 120),
    name: (one.getAttribute('aria-label') || labelled || label || one.textContent).trim(),
    place: places.indexOf(one),
    ring: Boolean(ring || rings),
    seen, wide: box.width > 0 && box.height > 0,
  };
}"""


def _stops(page: Page, key: str) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = []
    for _ in range(_MOST):
        page.keyboard.press(key)
        stop = page.evaluate(_STOP)
        if stop is None or stop["place"] in {one["place"] for one in found[:1]}:
            break  # out of the page, or round again from its top
        found.append(stop)
    return found


def _wrong(stop: dict[str, Any]) -> str:
    """Say what is wrong with a stop: nothing, mostly."""
    said = {"no name": not stop["name"], "no ring": not stop["ring"], "hidden": not stop["wide"]}
    said["obscured"] = not stop["seen"]
    return ", ".join(word for word, holds in said.items() if holds)


@pytest.mark.parametrize(("width", "edition"), [(1440, ""), (390, ""), (390, "18")])
def test_every_stop_is_named_seen_and_in_order(
    context: BrowserContext, sample: Served, width: int, edition: str
) -> None:
    """The ring shows where one is, nothing lies over it (WCAG 2.2, 2.4.11), and no stop leads back up."""
    page = context.new_page()
    page.emulate_media(reduced_motion="reduce")  # a page that still glides has its stop out of sight
    page.set_viewport_size({"width": width, "height": 844})
    faults = []
    for path in [*families_of(sample.folder), "about.html"]:
        page.goto(sample.address + path)
        if edition:
            page.evaluate("type => self.gongshiModes.publish(type)", edition)
            page.wait_for_selector(".layer-bar")
        page.evaluate("document.activeElement.blur(); scrollTo(0, 0)")
        stops = _stops(page, "Tab")
        places = [place for place, _ in groupby(stop["place"] for stop in stops)]  # a date has several stops
        faults += [f"{path}: {wrong}: {stop['what']}" for stop in stops if (wrong := _wrong(stop))]
        faults += [f"{path}: out of order"] if places != sorted(set(places)) and not edition else []
        faults += [f"{path}: too few stops"] if len(stops) < 5 else []
    assert faults == []


def test_no_stop_holds_the_keyboard(context: BrowserContext, sample: Served) -> None:
    """From the last stop of a page one leaves it forwards, and walks back the way one came."""
    page = context.new_page()
    for path, stands in (
        ("index.html", "h1"),
        ("search.html?q=许可", ".hits a"),
        ("verify.html", "h1"),
        ("kiosk.html", "h1"),
    ):
        page.goto(sample.address + path)
        page.locator(stands).first.wait_for()  # what comes while one walks moves the stops
        page.evaluate(
            "[...document.querySelectorAll('a, button, input')].filter(e => e.offsetParent).pop().focus()"
        )
        last = page.evaluate(_STOP)
        page.keyboard.press("Tab")
        after = page.evaluate(_STOP)
        assert after is None or after["place"] != last["place"], path
        page.evaluate(
            "[...document.querySelectorAll('a, button, input')].filter(e => e.offsetParent).pop().focus()"
        )
        back = [stop["place"] for stop in _stops(page, "Shift+Tab")]
        assert len(back) > 5, path
        assert len(set(back)) == len(back), path


def test_a_menu_and_a_list_of_suggestions_close_by_escape(context: BrowserContext, sample: Served) -> None:
    """And the keyboard is where it was before they opened."""
    page = context.new_page()
    page.set_viewport_size({"width": 390, "height": 844})
    page.goto(sample.address + "laws/index.html")
    page.locator(".menu summary").focus()
    page.keyboard.press("Enter")
    assert page.locator(".top nav.main a").first.is_visible()
    page.keyboard.press("Escape")
    assert not page.locator(".top nav.main a").first.is_visible()
    assert page.evaluate("document.activeElement.matches('.menu summary')")
    page.goto(sample.address + "index.html")
    page.locator(".page form[data-find] input").fill("许可")
    page.wait_for_selector(".suggest:not([hidden]) [role=option]")
    page.keyboard.press("Escape")
    assert page.locator(".suggest:not([hidden])").count() == 0
    assert page.evaluate("document.activeElement.matches('input[role=combobox]')")
