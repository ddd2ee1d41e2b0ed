"""A real Chromium, and one question asked of it: what is found, in which time, at what cost.

A question goes to an `Engine`: a page to open and two pieces of JavaScript, one that
starts the search as focus on its box does, one that asks and returns what was found.
"""

from __future__ import annotations

import shutil
import sys
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from playwright.sync_api import Error, sync_playwright

if TYPE_CHECKING:
    from collections.abc import Iterator

    from playwright.sync_api import Browser, BrowserContext, Page
    from server import SiteServer

_NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
_FLAGS = (
    "--no-sandbox",  # containers run as root
    "--disable-gpu",
    "--disable-quic",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
)
WAIT = 60_000
"""Milliseconds after which a page counts as broken."""


@dataclass(frozen=True, slots=True)
class Engine:
    """A search in a page.

    `warm` is an expression for a function of nothing, `ask` for an asynchronous function of the query;
    """

    name: str
    page: str
    warm: str
    ask: str
    init: str = ""
    """JavaScript that runs before the page's own."""
    with_page: tuple[str, ...] = ()
    """Beginnings of paths that the page loads for search before it is asked: they count as well, and time
    then runs from the page's start."""


@dataclass(frozen=True, slots=True)
class Network:
    """A line: bits per second and milliseconds that CDP adds to each request; CPU slowed by `cpu`."""

    name: str
    bits: int = 0
    latency: float = 0.0
    cpu: int = 1


LOOPBACK = Network("loopback")
SLOW_4G = Network("slow 4G, 150 ms, CPU/4", 1_600_000, 150.0, 4)
"""Lighthouse's "slow 4G" as a line: 1.6 Mbit/s, 150 ms a round trip."""
SLOW_4G_DEVTOOLS = Network("slow 4G, 562.5 ms, CPU/4", 1_440_000, 562.5, 4)
"""What Lighthouse sets in DevTools for it: latency counted per request, three and a half round trips."""


@dataclass(slots=True)
class Asked:
    """One question answered: milliseconds, requests and bytes from focus to the answer."""

    answer: object
    milliseconds: float
    requests: int = 0
    raw: int = 0
    packed: int = 0
    index: int = 0
    """Bytes of the files below `search/`: the index without the script that reads it."""
    paths: list[str] = field(default_factory=list)
    error: str = ""


@contextmanager
def browser() -> Iterator[Browser]:
    """Start the machine's Chromium, headless; stops the program where there is none."""
    path = next((found for name in _NAMES if (found := shutil.which(name))), None)
    if path is None:
        sys.exit(f"no browser: none of {', '.join(_NAMES)} is on PATH")
    with sync_playwright() as playwright:
        started = playwright.chromium.launch(executable_path=path, headless=True, args=[*_FLAGS])
        yield started
        started.close()


@contextmanager
def opened(started: Browser, address: str, engine: Engine, line: Network = LOOPBACK) -> Iterator[Page]:
    """Open the engine's page in a fresh context: nothing is cached, nothing remembered."""
    context = started.new_context(bypass_csp=False)
    context.set_default_timeout(WAIT)
    if engine.init:
        context.add_init_script(engine.init)
    try:
        page = context.new_page()
        if line.bits and engine.with_page:
            _slow(context, page, line)
        page.goto(address + engine.page, wait_until="load")
        if line.bits and not engine.with_page:
            _slow(context, page, line)
        yield page
    finally:
        context.close()


def _slow(context: BrowserContext, page: Page, line: Network) -> None:
    cdp = context.new_cdp_session(page)
    cdp.send("Network.enable")
    cdp.send(
        "Network.emulateNetworkConditions",
        {
            "offline": False,
            "latency": line.latency,
            "downloadThroughput": line.bits / 8,
            "uploadThroughput": line.bits / 16,
        },
    )
    cdp.send("Emulation.setCPUThrottlingRate", {"rate": line.cpu})


def ask(page: Page, engine: Engine, query: str, *, since_start: bool = False) -> Asked:
    """Ask in an open page; time runs from now, or from the page's start."""
    start = "0" if since_start else "performance.now()"
    script = (
        f"async (given) => {{ const from = {start};"
        f" await ({engine.warm})(); const answer = await ({engine.ask})(given);"
        " return [answer, performance.now() - from]; }"
    )
    try:
        answer, milliseconds = page.evaluate(script, {"q": query})
    except Error as error:
        return Asked(None, 0.0, error=str(error).splitlines()[0])
    return Asked(answer, float(milliseconds))


def ask_cold(
    started: Browser, server: SiteServer, engine: Engine, query: str, line: Network = LOOPBACK
) -> Asked:
    """Ask once in a fresh context and count what crossed the wire from focus to the answer."""
    server.take()
    with opened(started, server.address, engine, line) as page:
        before = [one for one in server.take() if one.path.startswith(engine.with_page)]
        asked = ask(page, engine, query, since_start=bool(engine.with_page))
        answered = before + server.take()
    asked.requests = len(answered)
    asked.raw = sum(one.raw for one in answered)
    asked.packed = sum(one.packed for one in answered)
    asked.index = sum(one.raw for one in answered if one.path.startswith("search/"))
    asked.paths = [one.path for one in answered]
    return asked
