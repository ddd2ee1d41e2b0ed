"""The search of a built site: its own index, from a server, below a path, under a strict policy, from a folder."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, cast

import pytest

from tests.browser.conftest import serving
from tests.browser.waiting import until

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from playwright.sync_api import BrowserContext, Page

    from tests.browser.conftest import Served, Watched

pytestmark = pytest.mark.browser

_BOX = "form[data-find] input[role=combobox]:visible >> nth=-1"
_OPTIONS = ".suggest:not([hidden]) [role=option]"
_ROWS = ".hits > li"


@pytest.fixture(scope="module")
def below(served: Served, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The site two folders down on another server, under the policy that it must live with."""
    root = tmp_path_factory.mktemp("below")
    (root / "gong").mkdir()
    (root / "gong/shi").symlink_to(served.folder, target_is_directory=True)
    with serving(root, strict=True) as address:
        yield f"{address}gong/shi/"


@pytest.fixture(scope="module")
def item(served: Served) -> tuple[str, str]:
    """An item's address, and its name as its list has it."""
    text = (served.folder / "power-items/index.html").read_text(encoding="utf-8")
    found = re.search(r'<td role="cell"><a href="([^"]+)">([^<]+)<', text)
    assert found
    return f"power-items/{found[1]}", found[2]


def _suggests(page: Page, item: tuple[str, str]) -> None:
    page.locator(_BOX).fill(item[1])
    page.wait_for_selector(_OPTIONS)
    assert (page.locator(_OPTIONS).first.get_attribute("href") or "").endswith(item[0])


def _finds(page: Page, item: tuple[str, str]) -> None:
    page.wait_for_selector(_ROWS)
    assert page.locator(f"{_ROWS} a").first.get_attribute("href") == item[0]
    assert page.locator(f"{_ROWS} mark").count()


def test_a_name_leads_to_its_record(watched: Watched, served: Served, item: tuple[str, str]) -> None:
    """From the box of any page by suggestion, and on the page of results."""
    page = watched.page
    page.goto(served.address + "laws/index.html")
    _suggests(page, item)
    page.keyboard.press("Enter")
    page.wait_for_url("**/search.html?q=*")
    _finds(page, item)
    page.locator(f"{_ROWS} a").first.click()
    page.wait_for_url(f"**/{item[0]}")
    page.go_back()
    _finds(page, item)


def test_chips_count_what_they_lead_to(watched: Watched, served: Served) -> None:
    """Every facet of the index has its labels, and its counts are true."""
    page = watched.page
    page.goto(served.address + "search.html?q=示例")
    page.wait_for_selector(_ROWS)
    for key in ("register", "department", "category", "status"):
        chips = page.locator(f".groups [data-key={key}][aria-pressed=false]")
        if not chips.count():  # the picks before left one value of this kind
            continue
        said, label = chips.first.locator("b").inner_text(), chips.first.locator("bdi").inner_text()
        assert label != chips.first.get_attribute("data-value")
        chips.first.click()
        until(page, "n => document.querySelector('.count b').textContent.endsWith(n)", arg=said)
    assert page.locator(".chosen .chip").count() > 1


def test_every_example_finds_something(watched: Watched, served: Served) -> None:
    """What the page proposes to type is there."""
    page = watched.page
    page.goto(served.address + "search.html")
    examples = page.locator(".tries a").evaluate_all("l => l.map(a => a.getAttribute('href'))")
    assert len(examples) == 4
    for href in examples:
        page.goto(served.address + cast("str", href))
        page.wait_for_selector(_ROWS)


def test_it_works_below_a_path_and_under_a_strict_policy(
    context: BrowserContext, below: str, item: tuple[str, str]
) -> None:
    """Nothing inline, nothing evaluated, nothing from the server's root."""
    page = context.new_page()
    trouble: list[str] = []
    page.on("console", lambda m: trouble.append(m.text))
    page.on("request", lambda r: None if r.url.startswith(below) else trouble.append(r.url))
    page.goto(below + "power-items/index.html")
    _suggests(page, item)
    assert len(page.workers) == 1
    page.keyboard.press("Enter")
    page.wait_for_url("**/search.html?q=*")
    _finds(page, item)
    assert trouble == []


def test_it_works_from_a_folder(watched: Watched, served: Served, item: tuple[str, str]) -> None:
    """By double click: suggestions, results, chips, and the way back."""
    page = watched.page
    page.goto((served.folder / "documents/index.html").as_uri())
    _suggests(page, item)
    page.keyboard.press("Enter")
    page.wait_for_url("**/search.html?q=*")
    _finds(page, item)
    page.locator("form.search input").fill("示例")
    page.locator("form.search button").click()
    page.wait_for_selector(".groups [data-key=register]")
    page.locator(".groups [data-key=register]").last.click()
    page.wait_for_selector(".chosen .chip")
    page.go_back()
    until(page, "document.querySelector('.chosen').hidden")
    page.go_back()
    _finds(page, item)


@pytest.fixture
def away(served: Served) -> Iterator[Path]:
    """The folder of the index, under another name; a test brings it back by renaming it."""
    index, hidden = served.folder / "search", served.folder / "search.away"
    index.rename(hidden)
    yield hidden
    if hidden.exists():
        hidden.rename(index)


@pytest.mark.parametrize("how", ["server", "folder"])
def test_missing_files_are_named_and_read_again(
    context: BrowserContext, served: Served, away: Path, item: tuple[str, str], how: str
) -> None:
    """The message names a file; once it is back, the button finds what was asked."""
    page = context.new_page()
    root = served.address if how == "server" else served.folder.as_uri() + "/"
    page.goto(f"{root}search.html?q={item[1]}")
    page.wait_for_selector(".said .go")
    assert re.fullmatch(r"search/[\w/.-]+\.js", page.locator(".said code").inner_text())
    assert page.locator(".ways a").first.is_visible()
    away.rename(served.folder / "search")
    page.locator(".said .go").click()
    _finds(page, item)


def test_a_damaged_file_is_named_as_well(
    context: BrowserContext, served: Served, item: tuple[str, str]
) -> None:
    """Half a file is no file."""
    page = context.new_page()
    context.route(
        re.compile(r"/search/[\w/.-]+\.js"),
        lambda route: route.fulfill(body='gongshiSearch.put("', content_type="text/javascript"),
    )
    page.goto(f"{served.address}search.html?q={item[1]}")
    page.wait_for_selector(".said .go")
    assert page.locator(".said code").inner_text().startswith("search/")


def test_what_is_not_there_is_said_with_what_is_near(watched: Watched, served: Served) -> None:
    """A word too many: the page proposes to leave it out, and that finds something."""
    page = watched.page
    page.goto(served.address + "search.html?q=示例 龘靐齉")
    page.wait_for_selector(".said .tries a")
    page.locator(".said .tries a").first.click()
    page.wait_for_selector(_ROWS)
