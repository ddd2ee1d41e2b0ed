"""S04: a private mail address or travel document stands in public text."""

from __future__ import annotations

import pytest

from tests.checks.site import found, places


def _document(text: str) -> str:
    return f"-- content/documents/a.md --\n---\ntitle: 示例文件\n---\n{text}\n"


def test_it_is_found_at_its_place_and_not_repeated() -> None:
    """The finding stands where the words begin, and shows no more of them than their ends."""
    (finding,) = found(_document("意见请发 shili2026@163.com。"), "S04")
    assert str(finding.position) == "content/documents/a.md:4:6"
    assert finding.field == "body"
    for said in (finding.message.zh, finding.message.en, finding.advice.zh, finding.advice.en):
        assert "shili2026@163.com" not in said


@pytest.mark.parametrize("text", ["意见请发 shili2026＠163.com。", "意见请发 shili@qq.com。"])
def test_dressing_it_up_does_not_hide_it(text: str) -> None:
    """Another provider, or a sign in full width."""
    assert places(_document(text), "S04")


@pytest.mark.parametrize(
    "text",
    [
        "意见请发 gongkai@example.gov.cn。",
        "见第163条。",
    ],
)
def test_what_only_looks_like_it_is_left_alone(text: str) -> None:
    """An office address is meant to be public."""
    assert places(_document(text), "S04") == []
