"""The search page as it is delivered: examples from this site, its lists, and words for every state."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING
from urllib.parse import unquote

import pytest

from gongshi.render.locales import load_locale
from gongshi.resources import theme_dir
from tests.checks.site import item
from tests.sites import LENIENT, HtmlPage, build_in, built, pages_of

if TYPE_CHECKING:
    from pathlib import Path

_DOCUMENT = """
-- content/documents/d.md --
---
title: 示例文件
doc_number: 示政规〔2025〕3号
date_document: 2025-01-01
date_entry_into_force: 2025-02-01
date_expiry: {end}
---

第一条 正文
"""


def _page(site: str, root: Path, **wishes: object) -> HtmlPage:
    return pages_of(built(site, root, **wishes))["search.html"]


def _named(name: str, more: str = "") -> str:
    return item(more).replace("示例事项a", name)


def _examples(page: HtmlPage) -> list[str]:
    hrefs = [e.attrs["href"] for e in page.all("a")]
    return [unquote(h.partition("=")[2]) for h in hrefs if h.startswith("search.html?q=")]


def test_examples_are_of_this_site(tmp_path: Path) -> None:
    """A word, its initials, a code and a document number, each taken from a record."""
    site = _named("户外广告设置许可", "local_task_code: SLQ-0001\n") + _DOCUMENT.format(end="2030-01-31")
    page = _page(site, tmp_path)
    assert _examples(page) == ["户外广告", "hwgg", "SLQ-0001", "示政规〔2025〕3号"]


def test_what_has_ended_is_no_example(tmp_path: Path) -> None:
    """Nobody is led to a document that has lapsed."""
    assert _examples(_page(_DOCUMENT.format(end="2025-06-30"), tmp_path)) == []


def test_a_name_without_chinese_gives_no_initials(tmp_path: Path) -> None:
    """Only what can be found is proposed."""
    assert _examples(_page(_named("A-1 permit"), tmp_path)) == []


def test_an_empty_site_still_explains_and_leads_to_its_lists(tmp_path: Path) -> None:
    """Without a record there is the box, the explanation, every list and the phone."""
    page = _page("", tmp_path)
    lists = [e.attrs["href"] for e in page.all("a") if "data-register" in e.attrs]
    assert lists == [f"{slug}/index.html" for slug in
                     ("power-items", "documents", "enforcers", "departments", "inquiry-points", "laws", "figures")]  # fmt: skip
    assert page.all("form", role="search")
    assert len(page.all("noscript")) == 1


def test_registers_that_are_not_shown_are_not_offered(tmp_path: Path) -> None:
    """Neither their list nor an example from them."""
    some = f"-- site_config.yml --\n{LENIENT}registers: [power-items]\n"
    page = _page(some + item("") + _DOCUMENT.format(end="2030-01-31"), tmp_path)
    assert [e.attrs["data-register"] for e in page.all("a") if "data-register" in e.attrs] == ["power-items"]
    assert "示政规〔2025〕3号" not in _examples(page)


def test_search_engines_keep_one_page_of_it(tmp_path: Path) -> None:
    """Whatever is asked, the canonical address is that of the page without a question."""
    site = built("", tmp_path, base_url="https://a.example.org/")
    page = pages_of(site)["search.html"]
    (canonical,) = [e.attrs["href"] for e in page.all("link", rel="canonical")]
    assert canonical == "https://a.example.org/search.html"
    assert page.all("meta", name="robots") == []


def test_its_address_is_kept_from_editorial_pages(tmp_path: Path) -> None:
    """A clerk's page of that name is refused, not overwritten."""
    (tmp_path / "content/pages").mkdir(parents=True)
    (tmp_path / "site_config.yml").write_text(LENIENT, encoding="utf-8")
    (tmp_path / "content/pages/search.md").write_text("# 查\n", encoding="utf-8")
    done = build_in(tmp_path)
    assert done.files == 0
    assert any("search.html" in f.message.en for f in done.report)


def test_every_box_leads_to_it_from_where_it_stands(tmp_path: Path) -> None:
    """Home, lists, records and the page for lost readers name the page and the engine, at their depth."""
    pages = pages_of(built(item(""), tmp_path))
    for path, page in pages.items():
        up = "/" if path == "404.html" else "../" * path.count("/")
        forms = [e for e in page.all("form") if "data-find" in e.attrs]
        assert all(form.attrs["action"] == f"{up}search.html" for form in forms), path
        assert forms[0].attrs["data-root"] == (up or "./"), path
        assert re.fullmatch(rf"{up}assets/search\.[0-9a-f]{{8}}\.js", forms[0].attrs["data-engine"]), path


def test_an_english_site_searches_in_english(tmp_path: Path) -> None:
    """No Chinese word of ours is left over."""
    page = _page("", tmp_path, lang="en")
    results = page.all("div", class_="results")[0]
    assert not re.search(r"[\u4e00-\u9fff]", " ".join(results.attrs.values()))


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_every_word_of_the_search_is_used(lang: str) -> None:
    """A string that no template and no builder asks for is taken out."""
    theme = theme_dir()
    page = (theme / "templates/pages/search.html").read_text(encoding="utf-8")
    others = [*theme.glob("templates/**/*.html"), *theme.parent.glob("generator/gongshi/render/**/*.py")]
    text = "\n".join(path.read_text(encoding="utf-8") for path in others)
    keys = [key.removeprefix("search.") for key in load_locale(theme, lang) if key.startswith("search.")]  # type: ignore[arg-type]  # zh or en
    assert keys
    assert [key for key in keys if f"search.{key}" not in text and f'"{key}"' not in page] == []
