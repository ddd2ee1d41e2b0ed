"""The policy against our own pages: they live under it and give it nothing to report, however they are opened."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.browser.conftest import serving
from tests.browser.test_hostile import trapped

if TYPE_CHECKING:
    from collections.abc import Iterator

    from playwright.sync_api import Browser, Page

    from tests.browser.conftest import Served

pytestmark = pytest.mark.browser

_BOX = "form[data-find] input[role=combobox]:visible >> nth=-1"


@pytest.fixture(scope="module", params=["header-and-meta", "meta-alone", "folder"])
def root(request: pytest.FixtureRequest, served: Served) -> Iterator[str]:
    """Where the site is: a server with the policy in its header, one without, and a folder."""
    if request.param == "folder":
        yield f"{served.folder.as_uri()}/"
    elif request.param == "meta-alone":
        yield served.address
    else:
        with serving(served.folder, strict=True) as address:
            yield address


def _lived_in(page: Page, root: str, served: Served, families: list[str]) -> None:
    """Open a page of every family, and use what scripts do there."""
    others = {f.name for f in served.folder.glob("*.html")} - {*families, "404.html"}
    board = next(f"enforcers/{f.name}" for f in sorted((served.folder / "enforcers").glob("board-*.html")))
    for path in [*families, *sorted(others), board]:
        if path == "404.html" and root.startswith("file:"):
            continue  # its addresses are those of a server
        page.goto(root + path)
        assert page.evaluate("getComputedStyle(document.querySelector('header')).display") != "inline", path
        for mode in ("theme", "edition"):
            page.locator(f"[data-mode={mode}]").first.evaluate("e => { e.click(); e.click() }")
        page.evaluate("sessionStorage.clear()")  # kiosk.html makes a kiosk of the tab


def _asked(page: Page, root: str) -> None:
    """Search, be suggested to, narrow a list, look a certificate up."""
    page.goto(f"{root}search.html?q=许可")
    page.wait_for_selector(".hits > li")
    page.goto(f"{root}laws/index.html")
    page.locator(_BOX).press_sequentially("许可")
    page.wait_for_selector(".suggest:not([hidden]) [role=option]")
    page.goto(f"{root}power-items/index.html?q=许可")
    page.wait_for_selector("[aria-busy=false]")
    page.goto(f"{root}verify.html?no=000000001")
    page.wait_for_selector(".answers:not([aria-busy]) > *")


def test_clean_pages_raise_no_report(
    chromium: Browser, root: str, served: Served, families: list[str]
) -> None:
    """No violation, nothing in the console, no script error, and every script and style is at work."""
    with trapped(chromium) as trap:
        page, said = trap.context.new_page(), []
        page.on("console", lambda message: said.append(message.text))
        page.on("pageerror", lambda error: said.append(str(error)))
        _lived_in(page, root, served, families)
        _asked(page, root)
        assert (trap.reported, said, trap.outside) == ([], [], [])


def test_a_script_put_into_a_page_does_not_run(chromium: Browser, root: str) -> None:
    """The policy is in force on the page: an inline script and a foreign one are stopped, and reported."""
    with trapped(chromium) as trap:
        page = trap.context.new_page()
        page.goto(f"{root}index.html")
        page.evaluate(
            """() => { for (const part of [{text: "ran(1)"}, {src: "https://evil.example/x.js"}]) {
              document.body.append(Object.assign(document.createElement("script"), part)); }
              const p = document.createElement("p"); p.setAttribute("onclick", "ran(2)");
              p.setAttribute("style", "color: red"); document.body.append(p); p.click(); }"""
        )
        page.wait_for_timeout(100)
        assert (trap.ran, trap.outside) == ([], [])
        directives = {text.split()[0] for text in trap.reported}
        assert directives == {"script-src-elem", "script-src-attr", "style-src-attr"}
