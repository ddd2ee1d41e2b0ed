"""Somebody types into the header's box of a built page: how long is the page busy at a stretch?"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from chromium import Engine, opened
from measures import Spread
from server import STRICT, SiteServer

if TYPE_CHECKING:
    from pathlib import Path

    from playwright.sync_api import Browser

_PAGE = Engine("typing", "power-items/index.html", "() => {}", "() => {}")
_TYPED = (
    "示例公共场所许可",
    "SL01000",
    "第三条第一款",
    "shili",
    "行政处罚（二）",
    "的",
    "示市监规〔2024〕3号",
)
_PACE = 180
"""Milliseconds between keys: longer than the box's own pause, so that every key asks."""
_PATIENCE = 1_500
"""Milliseconds after the last key in which the suggestions change for the last time."""
_WATCH = """() => {
  window.long = [];
  new PerformanceObserver((list) => list.getEntries().forEach((one) => window.long.push(one.duration)))
    .observe({type: "longtask"});
  new MutationObserver(() => { window.changed = performance.now(); })
    .observe(document.querySelector("form[data-engine]"), {childList: true, subtree: true});
}"""


@dataclass(frozen=True, slots=True)
class Typing:
    """Tasks over 50 ms on the main thread while typing, and keys typed; milliseconds until rows show."""

    keys: int
    long_tasks: int
    longest: float
    shown: Spread
    """From the last key to the list of suggestions, a pause of the box of 120 ms included."""


def typing(browser: Browser, site: Path) -> Typing:
    """Type several queries key by key into the header's box on the list of power items."""
    keys, durations, shown = 0, [], []
    with SiteServer(site, policy=STRICT) as server:
        for text in _TYPED:
            with opened(browser, server.address, _PAGE) as page:
                page.evaluate(_WATCH)
                box = page.locator("form[data-engine] input[name=q]")
                box.focus()
                page.wait_for_timeout(300)
                for char in text[:-1]:
                    page.keyboard.insert_text(char)
                    page.wait_for_timeout(_PACE)
                begun = float(page.evaluate("performance.now()"))
                page.keyboard.insert_text(text[-1])
                page.wait_for_timeout(_PATIENCE)
                shown.append(float(page.evaluate("window.changed")) - begun)
                keys += len(text)
                durations += page.evaluate("window.long")
    return Typing(keys, len(durations), max(durations, default=0.0), Spread.of(shown))
