"""Waiting for a page without `eval` in it, which the policy of every page forbids (`Page.wait_for_function` needs it)."""

from __future__ import annotations

import time
from functools import partial
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    from playwright.sync_api import Page

PATIENCE = 10.0
"""Seconds."""
PAUSE = 25
"""Milliseconds between two looks."""


def until(
    page: Page,
    expression: str,
    arg: object = None,
    *,
    between: Callable[[], object] | None = None,
    in_worker: bool = False,
) -> None:
    """Return when `expression` holds on `page`; it is a JavaScript expression, or a function of `arg`.

    `between` is what is done between two looks, such as a key that is pressed; without it there is a pause.
    `in_worker` looks into the page's worker instead. Raises `AssertionError` where it does not hold in ten seconds.
    """
    place = page.workers[0] if in_worker else page
    step = between or partial(page.wait_for_timeout, PAUSE)
    end = time.monotonic() + PATIENCE
    while not place.evaluate(expression, arg):
        assert time.monotonic() < end, f"not so after {PATIENCE:.0f} s: {expression}"
        step()
