"""S01: a resident ID number stands in public text."""

from __future__ import annotations

import pytest

from tests.checks.site import found, places


def _document(text: str) -> str:
    return f"-- content/documents/a.md --\n---\ntitle: 示例文件\n---\n{text}\n"


def test_it_is_found_at_its_place_and_not_repeated() -> None:
    """The finding stands where the words begin, and shows no more of them than their ends."""
    (finding,) = found(_document("示例甲，11010519491231002X，配租一套。"), "S01")
    assert str(finding.position) == "content/documents/a.md:4:5"
    assert finding.field == "body"
    for said in (finding.message.zh, finding.message.en, finding.advice.zh, finding.advice.en):
        assert "11010519491231002X" not in said


@pytest.mark.parametrize(
    "text",
    [
        "示例甲，１１０１０５１９４９１２３１００２Ｘ。",
        "示例甲，110105 19491231 002X。",
        "示例甲，110105-1949-1231-002x。",
    ],
)
def test_dressing_it_up_does_not_hide_it(text: str) -> None:
    """Full width, blanks and dashes are taken away first."""
    assert places(_document(text), "S01")


@pytest.mark.parametrize(
    "text",
    [
        "编号110105194912310021。",
        "统一社会信用代码91350100M000100Y43。",
        "项目编号2024-0001-0002-0003。",
    ],
)
def test_what_only_looks_like_it_is_left_alone(text: str) -> None:
    """A check digit that fails, a credit code and a project number are no ID."""
    assert places(_document(text), "S01") == []


def test_a_number_broken_over_two_lines_is_found_where_it_begins() -> None:
    """The source does not hold it in one piece."""
    (finding,) = found(_document("第一行。\n\n示例甲，1101051949\n1231002X。"), "S01")
    assert str(finding.position) == "content/documents/a.md:6:5"
