"""Figures on their pages: both numbers in sight, and every link leads to exactly what was counted."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.checks.records import document, figure
from tests.checks.site import item
from tests.sites import LENIENT, built, dead_links, pages_of

if TYPE_CHECKING:
    from pathlib import Path

    from tests.sites import HtmlPage

_SITE = (
    f"-- site_config.yml --\n{LENIENT}"
    + item("task_state: active\n", name="a", category="penalty")
    + item("task_state: suspended\n", name="b", category="penalty")
    + item("task_state: active\n", name="c")
    + document("date_entry_into_force: 2020-01-01\ndate_expiry: 2026-01-31\n", name="d")
    + figure(
        "report: 示例报告\ndeclared: 1412\nunit: 项\ncase_study: 是\nparts:\n"
        "  - {label: 许可, declared: 755}\n  - {label: 处罚, declared: 624}\n",
        name="wrong",
        title="示例总数",
    )
    + figure(
        "declared: 2\ncounts: {among: power-items, where: [{field: category, values: [penalty]}]}\n",
        name="facet",
        title="处罚事项",
    )
    + figure("declared: 2\ncounts: {among: power-items, valid: 是}\n", name="valid", title="在用事项")
    + figure("declared: 3\ncounts: {among: power-items}\n", name="all", title="全部事项")
    + figure(
        "declared: 1\nperiod: {end: 2025-12-31}\ncounts: {among: documents, valid: 是}\n",
        name="year",
        title="年末文件",
    )
)


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A site with five figures."""
    return built(_SITE, tmp_path_factory.mktemp("tally"))


@pytest.fixture(scope="module")
def pages(site: Path) -> dict[str, HtmlPage]:
    """Its pages."""
    return pages_of(site)


def test_what_differs_stands_before_everything_else(pages: dict[str, HtmlPage]) -> None:
    """Both numbers, the difference and either denominator come before the first list of figures."""
    text = pages["figures.html"].text
    first = text.index("示例总数")
    for words in ("1,412 项", "1,379", "−33", "占填报的 1,412", "占相加的 1,379", "44.2%", "45.3%"):
        assert first < text.index(words) < text.index("处罚事项"), words


def test_the_register_shows_the_same_page(pages: dict[str, HtmlPage]) -> None:
    """One page at two addresses, not two pages that compete."""
    one, other = pages["figures.html"], pages["figures/index.html"]
    assert [t.text for t in one.all("table")] == [t.text for t in other.all("table")]


@pytest.mark.parametrize(
    ("name", "path", "ids"),
    [
        ("facet", "power-items/by-category-penalty.html", {"a", "b"}),
        ("all", "power-items/index.html", {"a", "b", "c"}),
        ("valid", "figures/valid_all.html", {"a", "c"}),
        ("year", "figures/year_all.html", {"d"}),
    ],
)
def test_the_link_leads_to_exactly_the_records_counted(
    pages: dict[str, HtmlPage], name: str, path: str, ids: set[str]
) -> None:
    """A list of the site where one holds just these, else a page of the number's own."""
    assert any(a.attrs.get("href") == path for a in pages["figures.html"].all("a"))
    assert any(a.attrs.get("href") == f"../{path}" for a in pages[f"figures/{name}.html"].all("a"))
    register = "documents" if name == "year" else "power-items"
    inside = "" if path.startswith(register) else f"../{register}/"
    linked = {a.attrs.get("href", "") for a in pages[path].all("a")}
    assert {i for i in "abcd" if f"{inside}{i}.html" in linked} == ids


def test_a_past_day_is_shown_with_the_state_of_that_day(pages: dict[str, HtmlPage]) -> None:
    """The document lapsed since; on the last day of the year it was valid."""
    text = pages["figures/year_all.html"].text
    assert "2025-12-31" in text
    assert "失效" not in text


def test_the_home_page_says_how_many_do_not_agree(pages: dict[str, HtmlPage]) -> None:
    """And leads there."""
    _, link = (a for a in pages["index.html"].all("a") if a.attrs.get("href") == "figures.html")
    assert "5" in link.text  # the first is the menu's
    assert "1" in link.text


def test_no_link_is_dead(site: Path) -> None:
    """From figures to records and back."""
    assert list(dead_links(site)) == []


def test_a_site_that_does_not_list_figures_shows_none(tmp_path: Path) -> None:
    """A site from before figures keeps its registers as they are."""
    registers = "registers: [power-items, departments]\n"
    site = built(
        f"-- site_config.yml --\n{LENIENT}{registers}" + item() + figure("declared: 1\n"), tmp_path / "s"
    )
    assert not (site / "figures.html").exists()
    assert not any("figures" in a.attrs.get("href", "") for a in pages_of(site)["index.html"].all("a"))
