"""Lists: bounded pages that reach every record, and chips that count what they lead to."""

from __future__ import annotations

import json
import re
from collections import Counter
from typing import TYPE_CHECKING, Any

import pytest

from gongshi.records.registers import BY_SLUG
from gongshi.render.pages.lists import _near, facet_path

if TYPE_CHECKING:
    from pathlib import Path

    from tests.sites import HtmlPage

_LINK = re.compile(r"^[^/?#]+\.html$")


def _data(site: Path, slug: str) -> dict[str, Any]:
    text = (site / slug / "list.js").read_text(encoding="utf-8")
    found: dict[str, Any] = json.loads(text.removeprefix("self.gongshiList=").rstrip(";\n"))
    return found


def _rows(page: HtmlPage) -> list[str]:
    """Return the records that a list page shows."""
    following = zip(page.elements, page.elements[1:], strict=False)
    return [
        link.attrs["href"].removesuffix(".html")
        for cell, link in following
        if cell.tag == "td" and link.tag == "a"
    ]


def _walk(pages: dict[str, HtmlPage], slug: str, path: str) -> list[str]:
    """Return the records of a list, page by page, as the pager leads."""
    found: list[str] = []
    seen: list[str] = []
    following = path
    while following:
        assert following not in seen
        seen.append(following)
        page = pages[f"{slug}/{following}"]
        found += _rows(page)
        following = next((e.attrs["href"] for e in page.all("a", rel="next")), "")
    return found


@pytest.mark.parametrize("slug", [slug for slug in BY_SLUG if slug != "figures"])  # one page shows them all
def test_the_pager_reaches_every_record_once(sample_pages: dict[str, HtmlPage], slug: str) -> None:
    """What the list holds is what has a page."""
    walked = _walk(sample_pages, slug, "index.html")
    lists = re.compile(rf"{slug}/(index|board.*|page-\d+|by-.+)\.html")
    records = {p.removeprefix(f"{slug}/").removesuffix(".html") for p in sample_pages
               if p.startswith(f"{slug}/") and not lists.match(p)}  # fmt: skip
    assert Counter(walked) == Counter(records)


@pytest.mark.parametrize("slug", [slug for slug in BY_SLUG if slug != "figures"])  # one page shows them all
def test_the_script_holds_the_same_rows_in_the_same_order(
    sample_site: Path, sample_pages: dict[str, HtmlPage], slug: str
) -> None:
    """With or without JavaScript, a list is the same list."""
    data = _data(sample_site, slug)
    assert [row[0] for row in data["rows"]] == _walk(sample_pages, slug, "index.html")
    width = len(data["headings"])
    assert all(len(row[2]) == width and len(row[4]) == len(data["facets"]) for row in data["rows"])


@pytest.mark.parametrize("slug", [slug for slug in BY_SLUG if slug != "figures"])  # one page shows them all
def test_the_script_knows_the_states_to_come(sample_site: Path, slug: str) -> None:
    """Every part of what comes later has its place among the states; those of today stand first."""
    data = _data(sample_site, slug)
    states = [state for state, _ in data["states"]]
    assert states[: len(data["facets"][-1]["values"])] == data["facets"][-1]["values"]
    for _, _, then, places in [badge for badge in data["badges"] if len(badge) > 2]:
        assert len(then.split("|")) == len(places)
        assert all(place < len(states) for place in places)


@pytest.mark.parametrize("slug", [slug for slug in BY_SLUG if slug != "figures"])  # one page shows them all
def test_every_facet_page_holds_exactly_what_it_counts(
    sample_site: Path, sample_pages: dict[str, HtmlPage], slug: str
) -> None:
    """The records of a facet's list are those that the data file gives that value."""
    data = _data(sample_site, slug)
    for place, facet in enumerate(data["facets"]):
        for number, value in enumerate(facet["values"]):
            wanted = [row[0] for row in data["rows"] if number in row[4][place]]
            assert wanted
            assert _walk(sample_pages, slug, facet_path(facet["key"], value)) == wanted


@pytest.mark.parametrize("slug", [slug for slug in BY_SLUG if slug != "figures"])  # one page shows them all
def test_a_chip_says_how_many_it_leads_to(sample_pages: dict[str, HtmlPage], slug: str) -> None:
    """The number on a chip is the length of the list behind it."""
    index = sample_pages[f"{slug}/index.html"]
    for chip in [e for e in index.all("a", class_="chip") if "data-value" in e.attrs]:
        count = int(chip.text.split()[-1].replace(",", ""))
        assert len(_walk(sample_pages, slug, chip.attrs["href"])) == count


def test_a_narrowed_list_marks_its_chip_and_leads_back(sample_pages: dict[str, HtmlPage]) -> None:
    """Readers see by what a list is narrowed, and find the whole one."""
    path = next(p for p in sample_pages if p.startswith("power-items/by-category-"))
    page = sample_pages[path]
    assert len([e for e in page.all("a", class_="chip") if e.attrs.get("aria-current")]) == 1
    assert any(address == "index.html" for _, address in page.addresses)


@pytest.mark.parametrize(
    ("number", "pages", "links"),
    [
        (1, 1, [1]),
        (1, 3, [1, 2, 3]),
        (5, 9, [1, 2, 0, 4, 5, 6, 0, 8, 9]),
        (1, 300, [1, 2, 0, 299, 300]),
        (300, 300, [1, 2, 0, 299, 300]),
        (3, 5, [1, 2, 3, 4, 5]),
    ],
)
def test_the_pager_shows_ends_and_neighbours(number: int, pages: int, links: list[int]) -> None:
    """However long a list is, its pager stays short."""
    assert _near(number, pages) == links
