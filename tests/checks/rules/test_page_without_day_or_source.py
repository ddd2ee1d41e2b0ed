"""L10: when it was published, and who answers."""

from __future__ import annotations

import pytest

from tests.checks.site import item, places

_DOCUMENT = "-- content/documents/a.md --\n---\ntitle: 示例区办法\n{more}---\n第一条 示例。\n"


@pytest.mark.parametrize("day", ["publish_date: 2026-03-01\n", "as_of: 2026-03-01\n"])
def test_any_day_will_do(day: str) -> None:
    """Published on, or data as of: the page has a day to show."""
    assert places(item(day), "L10") == []


def test_item_without_a_day_is_found() -> None:
    """Its body answers for it, but nobody can tell how old it is."""
    assert [field for _, _, field in places(item(), "L10")] == ["publish_date"]


def test_document_without_day_and_issuer_lacks_both() -> None:
    """Each is named by itself."""
    assert [field for _, _, field in places(_DOCUMENT.format(more=""), "L10")] == ["publish_date", "source"]
    assert places(_DOCUMENT.format(more="date_document: 2025-03-03\nsource: 示例区政府办\n"), "L10") == []
