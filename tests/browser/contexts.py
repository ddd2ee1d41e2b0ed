"""Browser contexts: the one way in which the tests, the audit and the pictures open and close them."""

from __future__ import annotations

import datetime as dt
from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING, TypedDict, Unpack

from playwright.sync_api import Error

from tests.checks.site import DAY

if TYPE_CHECKING:
    from collections.abc import Iterator

    from playwright.sync_api import Browser, BrowserContext, ViewportSize

NOON = dt.datetime.combine(DAY, dt.time(12), dt.UTC)
"""The time on a device whose day is that of the tests: later the data would be old."""
_PATIENCE = 8_000
"""Milliseconds that a step may take."""


class Options(TypedDict, total=False):
    """What a device is like, as `Browser.new_context` takes it; what is left out is Playwright's own choice."""

    bypass_csp: bool
    has_touch: bool
    is_mobile: bool
    java_script_enabled: bool
    locale: str
    timezone_id: str
    viewport: ViewportSize


@contextmanager
def opened(browser: Browser, **options: Unpack[Options]) -> Iterator[BrowserContext]:
    """Yield a fresh context, and close it whatever comes.

    Every page is brought to rest first: closing one that is on its way elsewhere hangs for ever at times.
    """
    context = browser.new_context(**options)
    context.set_default_timeout(_PATIENCE)
    try:
        yield context
    finally:
        for page in context.pages:
            with suppress(Error):  # a test may have cut its network or left it in the middle of a step
                page.goto("about:blank")
        context.close()
