"""A whole site: every page is complete, every link leads somewhere, nothing comes from outside."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

import pytest

from tests.checks.site import item
from tests.sites import LENIENT, built, dead_links, pages_of

if TYPE_CHECKING:
    from pathlib import Path

    from tests.sites import HtmlPage

_LISTS = re.compile(r"(^|/)(index|board.*|page-\d+|by-.+)\.html$")


@pytest.fixture(params=["golden_pages", "sample_pages"])
def pages(request: pytest.FixtureRequest) -> dict[str, HtmlPage]:
    """The pages of a built site."""
    found: dict[str, HtmlPage] = request.getfixturevalue(request.param)
    return found


def test_every_page_says_its_language_and_its_title(pages: dict[str, HtmlPage]) -> None:
    """One `html` with a language, one title that is not empty."""
    for path, page in pages.items():
        assert [e.attrs.get("lang") for e in page.all("html")] == ["zh-CN"], path
        assert len([e for e in page.all("title") if e.text.strip()]) == 1, path


def test_every_page_has_one_heading_and_its_landmarks(pages: dict[str, HtmlPage]) -> None:
    """One h1, one main with the anchor of the skip link, one header, footer and a navigation."""
    for path, page in pages.items():
        assert len(page.all("h1")) == 1, path
        assert page.all("h1")[0].text.strip(), path
        assert len(page.all("main")) == 1, path
        assert "main" in page.anchors, path
        assert len(page.all("footer")) == 1, path
        assert page.all("nav"), path


def test_every_anchor_is_unique(pages: dict[str, HtmlPage]) -> None:
    """No id stands twice on a page."""
    for path, page in pages.items():
        ids = [e.attrs["id"] for e in page.elements if "id" in e.attrs]
        assert len(ids) == len(set(ids)), path


def test_every_picture_and_field_has_a_name(pages: dict[str, HtmlPage]) -> None:
    """Images have alternatives, buttons words, fields labels."""
    for path, page in pages.items():
        labelled = {e.attrs.get("for") for e in page.all("label")}
        assert all("alt" in e.attrs for e in page.all("img")), path
        assert all(e.text.strip() or e.attrs.get("aria-label") for e in page.all("button")), path
        for field in page.all("input"):
            assert field.attrs.get("aria-label") or field.attrs.get("id") in labelled, path


def test_nothing_is_loaded_from_outside(pages: dict[str, HtmlPage]) -> None:
    """Scripts, styles, pictures and forms stay inside the site; no script stands in a page."""
    for path, page in pages.items():
        for tag, address in page.addresses:
            if tag != "a" and not (tag == "link" and "example.org" in address):
                assert not urlsplit(address).netloc, (path, address)
        for script in page.all("script"):
            assert script.attrs.get("src"), path
        assert not [e for e in page.elements if any(name.startswith("on") for name in e.attrs)], path


@pytest.mark.parametrize("site", ["golden_site", "sample_site"])
def test_no_link_is_dead(request: pytest.FixtureRequest, site: str) -> None:
    """Every address and anchor inside the site leads somewhere."""
    assert list(dead_links(request.getfixturevalue(site), "https://yangben.example.org/")) == []


def test_every_record_can_be_reached_from_the_home_page(sample_pages: dict[str, HtmlPage]) -> None:
    """Following links alone, without JavaScript, every record's page is found."""
    seen, waiting = set(), ["index.html"]
    while waiting:
        path = waiting.pop()
        if path in seen or path not in sample_pages:
            continue
        seen.add(path)
        folder = path.rpartition("/")[0]
        for tag, address in sample_pages[path].addresses:
            plain = address.partition("#")[0].partition("?")[0]
            if tag == "a" and plain and not urlsplit(address).netloc:
                waiting.append(_resolved(folder, plain))
    assert {path for path in set(sample_pages) - seen if not _LISTS.search(path)} == {
        "404.html",
        "kiosk.html",
    }  # an error, and what a kiosk opens


def _resolved(folder: str, address: str) -> str:
    parts = folder.split("/") if folder else []
    for piece in address.split("/"):
        if piece == "..":
            parts = parts[:-1]
        elif piece != ".":
            parts = [*parts, piece]
    return "/".join(parts)


def test_pages_stay_small(sample_site: Path) -> None:
    """A record's page is under 16 KB."""
    for file in sample_site.rglob("*/*.html"):
        if not _LISTS.search(file.as_posix()):
            assert file.stat().st_size < 16_000, file.name


def test_no_list_shows_more_than_fifty_rows(sample_pages: dict[str, HtmlPage]) -> None:
    """A list is split however many records there are."""
    rows = {
        path: len(page.all("td")) and len(page.all("tr")) - 1
        for path, page in sample_pages.items()
        if _LISTS.search(path) and "/" in path and "/board" not in path  # a notice is one sheet
    }
    assert max(rows.values()) == 50


def test_there_is_a_page_for_lost_readers(golden_pages: dict[str, HtmlPage]) -> None:
    """404 leads home and is not to be indexed."""
    lost = golden_pages["404.html"]
    assert lost.all("meta", name="robots", content="noindex")
    assert any(address.endswith("index.html") for _, address in lost.addresses)


@pytest.mark.parametrize("base", ["", "https://a.example.org/", "https://a.example.org/gong/shi/"])
def test_the_public_address_changes_canonical_links_only(tmp_path: Path, base: str) -> None:
    """Links are relative under any address; canonical ones are whole, and there only if it is known."""
    site = built(
        item("task_state: 在用\nlegal_basis: [《示例法》第一条]\n", category="其他"), tmp_path, base_url=base
    )
    page = pages_of(site)["power-items/a.html"]
    found = [e.attrs["href"] for e in page.all("link", rel="canonical")]
    assert found == ([f"{base}power-items/a.html"] if base else [])
    assert list(dead_links(site, base)) == []
    assert (site / "sitemap.xml").exists() == bool(base)


def test_a_site_may_leave_registers_out(tmp_path: Path) -> None:
    """A register that is not shown has no page and no link, though others refer to it."""
    some = LENIENT + "registers: [power-items, documents]\n"
    body = item("legal_basis: [《示例法》第一条]\n", category="其他")
    site = built(f"-- site_config.yml --\n{some}{body}", tmp_path)
    assert not (site / "departments").exists()
    assert list(dead_links(site)) == []


def test_the_files_of_records_are_carried_along(tmp_path: Path) -> None:
    """What lies under `content/files/` is below `files/`; hidden files stay at home."""
    site = built("-- content/files/zjj/form.txt --\n表\n-- content/files/.secret --\nno\n", tmp_path)
    assert (site / "files/zjj/form.txt").read_text(encoding="utf-8") == "表\n"
    assert not (site / "files/.secret").exists()


def test_an_english_site_speaks_english(tmp_path: Path) -> None:
    """The frame and the labels are in English; the records stay as they were written."""
    site = built(item("legal_basis: [《示例法》第一条]\n", category="其他"), tmp_path, lang="en")
    page = pages_of(site)["power-items/a.html"]
    assert page.all("html", lang="en")
    assert "Power items" in page.text
    assert "示例事项a" in page.text
    assert "权力事项" not in page.text
