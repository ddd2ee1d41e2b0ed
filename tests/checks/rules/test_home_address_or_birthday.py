"""S05: a home address or a birthday of a person stands in public text."""

from __future__ import annotations

import pytest

from tests.checks.site import found, places


def _document(text: str) -> str:
    return f"-- content/documents/a.md --\n---\ntitle: 示例文件\n---\n{text}\n"


def test_it_is_found_at_its_place_and_not_repeated() -> None:
    """The finding stands where the words begin, and shows no more of them than their ends."""
    (finding,) = found(_document("王示例，住示例区阳光花园3号楼2单元501室。"), "S05")
    assert str(finding.position) == "content/documents/a.md:4:5"
    assert finding.field == "body"
    for said in (finding.message.zh, finding.message.en, finding.advice.zh, finding.advice.en):
        assert "阳光花园3号楼2单元501室" not in said


@pytest.mark.parametrize("text", ["王示例，住示例区阳光花园３号楼２单元５０１室。"])
def test_dressing_it_up_does_not_hide_it(text: str) -> None:
    """Digits in full width are digits."""
    assert places(_document(text), "S05")


@pytest.mark.parametrize(
    "text",
    [
        "办理地点：示例区文化路1号2楼205室。",
        "示例区档案馆在示例路9号。",
    ],
)
def test_what_only_looks_like_it_is_left_alone(text: str) -> None:
    """Where an office is, everybody may know."""
    assert places(_document(text), "S05") == []
