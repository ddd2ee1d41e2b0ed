"""The site map: whole addresses of indexable pages, only where the address is known."""

from __future__ import annotations

import xml.etree.ElementTree as ET
from typing import TYPE_CHECKING

from gongshi.render.sitemap import sitemap_files

if TYPE_CHECKING:
    from pathlib import Path

    from tests.sites import HtmlPage

_BASE = "https://a.example.org/x/"
_LOC = "{http://www.sitemaps.org/schemas/sitemap/0.9}loc"


def _locations(data: bytes) -> list[str]:
    return [e.text or "" for e in ET.fromstring(data).iter(_LOC)]  # noqa: S314  # our own bytes


def test_without_an_address_there_is_no_map() -> None:
    """Only robots.txt, which lets everybody in."""
    files = dict(sitemap_files("", ["index.html"]))
    assert list(files) == ["robots.txt"]
    assert b"Sitemap" not in files["robots.txt"]


def test_the_map_names_every_page_once_in_order() -> None:
    """The order does not depend on that of the pages."""
    one, two = (dict(sitemap_files(_BASE, paths)) for paths in (["b.html", "a.html"], ["a.html", "b.html"]))
    assert one == two
    assert _locations(one["sitemap.xml"]) == [f"{_BASE}a.html", f"{_BASE}b.html"]
    assert f"Sitemap: {_BASE}sitemap.xml".encode() in one["robots.txt"]


def test_a_map_of_many_pages_is_split() -> None:
    """50,000 addresses a file; the index names the parts, which hold every page."""
    files = dict(sitemap_files(_BASE, [f"r/{n}.html" for n in range(50_001)]))
    parts = [name.removeprefix(_BASE) for name in _locations(files["sitemap.xml"])]
    assert parts == ["sitemap-1.xml", "sitemap-2.xml"]
    assert sorted(len(_locations(files[part])) for part in parts) == [1, 50_000]


def test_exactly_fifty_thousand_pages_fit_one_map() -> None:
    """The limit is inclusive."""
    files = dict(sitemap_files(_BASE, [f"{n}.html" for n in range(50_000)]))
    assert sorted(files) == ["robots.txt", "sitemap.xml"]


def test_marks_in_addresses_are_escaped() -> None:
    """The file stays XML."""
    files = dict(sitemap_files("https://a.example.org/a&b/", ["x.html"]))
    assert _locations(files["sitemap.xml"]) == ["https://a.example.org/a&b/x.html"]


def test_no_page_that_asks_not_to_be_indexed_is_in_the_map(
    golden_site: Path, golden_pages: dict[str, HtmlPage]
) -> None:
    """Pages about persons and the page for lost readers stay out; all the map names exists."""
    base = "https://yangben.example.org/"
    listed = {a.removeprefix(base) for a in _locations((golden_site / "sitemap.xml").read_bytes())}
    hidden = {
        path for path, page in golden_pages.items() if page.all("meta", name="robots", content="noindex")
    }
    assert "enforcers/e-1.html" in hidden
    assert "404.html" in hidden
    assert not listed & hidden
    assert listed <= set(golden_pages)
    assert {"index.html", "power-items/index.html", "power-items/xk-001.html", "shuo-ming.html"} <= listed
