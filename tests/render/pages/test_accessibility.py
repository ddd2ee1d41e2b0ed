"""The accessibility statement says what was tested, or honestly that nothing was."""

from __future__ import annotations

import json
import shutil
from typing import TYPE_CHECKING

from gongshi.render.pages.accessibility import RESULTS, accessibility_page
from gongshi.resources import theme_dir
from tests.sites import HtmlPage, view_of

if TYPE_CHECKING:
    from pathlib import Path

RUN = {
    "day": "2026-11-24",
    "tools": [{"tool": "axe-core 4", "pages": 45, "looks": 1000, "faults": 3}],
    "scores": [{"page": "index.html", "mobile": "100 / 99", "desktop": "100 / 98"}],
}


def _theme(tmp_path: Path, run: object) -> Path:
    """Return the theme with another record of a run."""
    theme = tmp_path / "theme"
    shutil.copytree(theme_dir(), theme)
    (theme / RESULTS).unlink(missing_ok=True)
    if run:
        (theme / RESULTS).parent.mkdir(exist_ok=True)
        (theme / RESULTS).write_text(json.dumps(run), encoding="utf-8")
    return theme


def test_the_figures_are_those_of_the_last_run(tmp_path: Path) -> None:
    """Day, tools, looks, faults and scores as they were written down, faults included."""
    page = HtmlPage(accessibility_page(view_of("", tmp_path / "site"), _theme(tmp_path, RUN)).body)
    for words in ("2026-11-24", "axe-core 4", "45 个页面和状态，共 1,000 次", "发现 3 处问题", "100 / 98"):
        assert words in page.text


def test_without_a_run_nothing_is_claimed(tmp_path: Path) -> None:
    """No table of results, and a sentence that says why."""
    page = HtmlPage(accessibility_page(view_of("", tmp_path / "site"), _theme(tmp_path, None)).body)
    assert "还没有检测记录" in page.text
    assert page.all("table") == []


def test_every_page_leads_to_the_statement(golden_pages: dict[str, HtmlPage]) -> None:
    """From the foot of each page; and it names whom to ring."""
    for path, page in golden_pages.items():
        assert any(a.attrs["href"].endswith("accessibility.html") for a in page.all("a")), path
    assert len(golden_pages["accessibility.html"].all("h1")) == 1
