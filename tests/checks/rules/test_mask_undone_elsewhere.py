"""S07: a name is masked in one place and spelled out in another."""

from __future__ import annotations

import pytest

from tests.checks.site import found, places


def _document(text: str) -> str:
    return f"-- content/documents/a.md --\n---\ntitle: 示例文件\n---\n{text}\n"


def test_it_is_found_at_its_place_and_not_repeated() -> None:
    """The finding stands where the words begin, and shows no more of them than their ends."""
    (finding,) = found(_document("当事人王×例拒不改正。王示例，男，已经缴纳罚款。"), "S07")
    assert str(finding.position) == "content/documents/a.md:4:4"
    assert finding.field == "body"
    for said in (finding.message.zh, finding.message.en, finding.advice.zh, finding.advice.en):
        assert "王示例" not in said


@pytest.mark.parametrize("text", ["当事人王×例拒不改正。王示例，男，已经缴纳罚款。"])
def test_dressing_it_up_does_not_hide_it(text: str) -> None:
    """Both spellings stand in one text."""
    assert places(_document(text), "S07")


@pytest.mark.parametrize(
    "text",
    [
        "当事人王×例拒不改正。",
        "王示例，男，已经缴纳罚款。",
    ],
)
def test_what_only_looks_like_it_is_left_alone(text: str) -> None:
    """A mask alone hides, a name alone is not masked."""
    assert places(_document(text), "S07") == []
