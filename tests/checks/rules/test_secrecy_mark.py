"""S06: a text that carries a secrecy mark is about to be published."""

from __future__ import annotations

import pytest

from tests.checks.site import found, places


def _document(text: str) -> str:
    return f"-- content/documents/a.md --\n---\ntitle: 示例文件\n---\n{text}\n"


def test_it_is_found_at_its_place_and_not_repeated() -> None:
    """The finding stands where the words begin, and shows no more of them than their ends."""
    (finding,) = found(_document("机密★3年\\n\\n一、总体要求。"), "S06")
    assert str(finding.position) == "content/documents/a.md:4:1"
    assert finding.field == "body"
    for said in (finding.message.zh, finding.message.en, finding.advice.zh, finding.advice.en):
        assert "机密★3年" not in said


@pytest.mark.parametrize("text", ["绝密★", "秘密★1年", "内部文件 注意保存"])
def test_dressing_it_up_does_not_hide_it(text: str) -> None:
    """Every degree, with or without a term, and what is for the office only."""
    assert places(_document(text), "S06")


@pytest.mark.parametrize(
    "text",
    [
        "依照《中华人民共和国保守国家秘密法》办理。",
        "涉及国家秘密、商业秘密的除外。",
    ],
)
def test_what_only_looks_like_it_is_left_alone(text: str) -> None:
    """Laws and exceptions speak of secrets without being any."""
    assert places(_document(text), "S06") == []
