"""S09: a petitioner or a minor is named."""

from __future__ import annotations

import pytest

from tests.checks.site import found, places


def _document(text: str) -> str:
    return f"-- content/documents/a.md --\n---\ntitle: 示例文件\n---\n{text}\n"


def test_it_is_found_at_its_place_and_not_repeated() -> None:
    """The finding stands where the words begin, and shows no more of them than their ends."""
    (finding,) = found(_document("信访人王示例反映的停车问题已经办结。"), "S09")
    assert str(finding.position) == "content/documents/a.md:4:4"
    assert finding.field == "body"
    for said in (finding.message.zh, finding.message.en, finding.advice.zh, finding.advice.en):
        assert "王示例" not in said


@pytest.mark.parametrize("text", ["举报人王示例反映的问题已经办结。"])
def test_dressing_it_up_does_not_hide_it(text: str) -> None:
    """Whoever informs is protected too."""
    assert places(_document(text), "S09")


@pytest.mark.parametrize(
    "text",
    [
        "信访人反映的停车问题已经办结。",
        "信访人王某反映的停车问题已经办结。",
    ],
)
def test_what_only_looks_like_it_is_left_alone(text: str) -> None:
    """Nobody is named, or only by a mask."""
    assert places(_document(text), "S09") == []
