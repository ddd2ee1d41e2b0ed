"""The home page: counts that are true on the day, and news that has happened."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.checks.site import item
from tests.sites import built, pages_of

if TYPE_CHECKING:
    from pathlib import Path


def _door(root: Path, site: str, slug: str) -> str:
    page = pages_of(built(site, root))["index.html"]
    door = next(e for e in page.all("a", class_="door") if e.attrs["href"].startswith(slug))
    return "".join(door.text.split())


def test_the_door_of_documents_counts_those_in_force(tmp_path: Path) -> None:
    """A document that has lapsed is told apart."""
    site = "".join(
        f"-- content/documents/{n}.md --\n---\ntitle: 文件{n}\ndate_document: 2019-01-01\n"
        f"date_entry_into_force: 2019-02-01\ndate_expiry: {end}\n---\n\n第一条 正文\n"
        for n, end in (("a", "2030-01-31"), ("b", "2031-01-31"), ("c", "2021-01-31"))
    )
    assert "规范性文件2" in _door(tmp_path, site, "documents")


def test_unpublished_documents_count_nowhere(tmp_path: Path) -> None:
    """Not among those in force, and not among those that have ended."""
    site = (
        "-- content/documents/a.md --\n---\ntitle: 文件\ndate_document: 2019-01-01\ndate_entry_into_force: 2019-02-01\n"
        "date_expiry: 2021-01-31\ndisclosure: 依申请公开\n---\n\n第一条 正文\n"
    )
    door = _door(tmp_path, site, "documents")
    assert "1" not in door


def test_news_are_of_the_past_and_newest_first(tmp_path: Path) -> None:
    """A change that is announced for tomorrow is not news yet."""
    changes = "".join(
        f"  - {{kind: 新增, date: {day}, content: 调整{day}}}\n"
        for day in ("2026-01-01", "2026-11-23", "2026-11-24")
    )
    text = pages_of(built(item(f"changes:\n{changes}"), tmp_path))["index.html"].text
    assert "调整2026-11-24" not in text
    assert -1 < text.index("调整2026-11-23") < text.index("调整2026-01-01")


def test_a_change_without_words_is_told_in_the_readers_language(tmp_path: Path) -> None:
    """Never by the word that the data keep."""
    text = pages_of(
        built(item("task_state: 取消\nchanges:\n  - {kind: 取消, date: 2026-01-01}\n"), tmp_path)
    )["index.html"].text
    assert "取消" in text
    assert "cancel" not in text.lower()
