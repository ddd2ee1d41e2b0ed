"""Waiting for a page without `eval` in it, which the policy of every page forbids (`Page.wait_for_function` needs it)."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from playwright.sync_api import Page

PATIENCE = 10.0
"""Seconds."""
PAUSE = 25
"""Milliseconds between two looks."""


def until(page: Page, expression: str, arg: object = None) -> None:
    """Return when `expression` holds on `page`; it is a JavaScript expression, or a function of `arg`.

    Raises `AssertionError` where it does not in ten seconds.
    """
    end = time.monotonic() + PATIENCE
    while not page.evaluate(expression, arg):
        assert time.monotonic() < end, f"not so after {PATIENCE:.0f} s: {expression}"
        page.wait_for_timeout(PAUSE)
