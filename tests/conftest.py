"""What every test shares: Hypothesis profiles, the browser, and the switch that blesses stored files."""

from __future__ import annotations

import os
import shutil
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, settings

if TYPE_CHECKING:
    from collections.abc import Iterator

    from playwright.sync_api import Browser

# "dev" explores anew on each run; "ci" repeats itself, so that a red build is red again on the same commit.
# No deadline: both cores are shared, and a slow example is not a wrong one.
settings.register_profile("dev", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.register_profile(
    "ci", deadline=None, derandomize=True, database=None, suppress_health_check=[HealthCheck.too_slow]
)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "dev"))

# The same names, in the same order, as .ci/find-browser.
BROWSERS = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
FLAGS = (
    "--no-sandbox",  # containers run as root
    "--disable-gpu",
    # Chromium asks its maker for news unless told not to; the tests count every request.
    "--disable-quic",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
)


def pytest_addoption(parser: pytest.Parser) -> None:
    """Add `--bless`: rewrite the stored files instead of comparing with them."""
    parser.addoption("--bless", action="store_true", help="rewrite golden files and generated references")


@pytest.fixture(scope="session")
def bless(request: pytest.FixtureRequest) -> bool:
    """Whether stored files are to be rewritten; only `make bless` says yes."""
    return bool(request.config.getoption("--bless"))


def _browser_path() -> str | None:
    return next((path for name in BROWSERS if (path := shutil.which(name))), None)


@pytest.fixture(scope="session")
def chromium() -> Iterator[Browser]:
    """One headless Chromium for the whole run; a test opens its own context in it.

    Skips where there is no browser, and fails there when GONGSHI_REQUIRE_BROWSER=1.
    """
    path = _browser_path()
    if path is None:
        reason = f"no browser: none of {', '.join(BROWSERS)} is on PATH"
        if os.environ.get("GONGSHI_REQUIRE_BROWSER") == "1":
            pytest.fail(reason)
        pytest.skip(reason)
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, headless=True, args=[*FLAGS])
        yield browser
        browser.close()
