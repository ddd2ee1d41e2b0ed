"""A small engine in place of the real one, for states of the interface that a real index seldom gives."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from playwright.sync_api import BrowserContext, Page, Route

_SCRIPT = Path(__file__).with_name("toy_engine.js").read_text(encoding="utf-8")
ENGINE = "**/assets/search.*.js"
"""Where the engine's script is."""


def install(context: BrowserContext) -> None:
    """Serve the small engine under the address of the real one."""

    def answer(route: Route) -> None:
        route.fulfill(body=_SCRIPT, content_type="text/javascript")

    context.route(ENGINE, answer)


def asked(page: Page) -> list[dict[str, Any]]:
    """Return every query that the engine was given, oldest first."""
    found: list[dict[str, Any]] = page.workers[0].evaluate("self.asked") if page.workers else []
    return found
