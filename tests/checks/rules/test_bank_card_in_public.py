"""S03: a bank card number stands in public text."""

from __future__ import annotations

import pytest

from tests.checks.site import found, places


def _document(text: str) -> str:
    return f"-- content/documents/a.md --\n---\ntitle: 示例文件\n---\n{text}\n"


def test_it_is_found_at_its_place_and_not_repeated() -> None:
    """The finding stands where the words begin, and shows no more of them than their ends."""
    (finding,) = found(_document("示例甲，银行卡号6222 0212 3456 7890 128，300元。"), "S03")
    assert str(finding.position) == "content/documents/a.md:4:9"
    assert finding.field == "body"
    for said in (finding.message.zh, finding.message.en, finding.advice.zh, finding.advice.en):
        assert "6222021234567890128" not in said


@pytest.mark.parametrize(
    "text", ["银行卡号：6222021234567890128", "账户６２２２０２１２３４５６７８９０１２８（银行卡）"]
)
def test_dressing_it_up_does_not_hide_it(text: str) -> None:
    """Blanks and full width do not matter."""
    assert places(_document(text), "S03")


@pytest.mark.parametrize(
    "text",
    [
        "银行卡号6222021234567890127（校验不符）",
        "设备编号6222-0212-3456。",
        "共计1000000000000000元。",
    ],
)
def test_what_only_looks_like_it_is_left_alone(text: str) -> None:
    """A number that fails its check digit, a short one and a sum are none."""
    assert places(_document(text), "S03") == []
