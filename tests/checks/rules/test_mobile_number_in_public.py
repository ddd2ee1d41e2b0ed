"""S02: a mobile number stands in public text."""

from __future__ import annotations

import pytest

from tests.checks.site import found, places


def _document(text: str) -> str:
    return f"-- content/documents/a.md --\n---\ntitle: 示例文件\n---\n{text}\n"


def test_it_is_found_at_its_place_and_not_repeated() -> None:
    """The finding stands where the words begin, and shows no more of them than their ends."""
    (finding,) = found(_document("施工期间请联系示例甲，手机：138 0013 8000。"), "S02")
    assert str(finding.position) == "content/documents/a.md:4:15"
    assert finding.field == "body"
    for said in (finding.message.zh, finding.message.en, finding.advice.zh, finding.advice.en):
        assert "13800138000" not in said


@pytest.mark.parametrize(
    "text", ["手机：13800138000。", "手机：１３８００１３８０００。", "手机：138-0013-8000。"]
)
def test_dressing_it_up_does_not_hide_it(text: str) -> None:
    """With blanks, dashes or in full width it is the same number."""
    assert places(_document(text), "S02")


@pytest.mark.parametrize(
    "text",
    [
        "电话：0411-86613800。",
        "文号13800号。",
        "编号138001380001234567。",
    ],
)
def test_what_only_looks_like_it_is_left_alone(text: str) -> None:
    """An office line and a longer number are none."""
    assert places(_document(text), "S02") == []


@pytest.mark.parametrize(
    "name", ["示例癸13800138000", "阿依古丽 138 0013 8000", "示例甲（１３８００１３８０００）"]
)
def test_a_number_behind_a_persons_name_is_the_persons(name: str) -> None:
    """In a field of names no word need say so, nor need the name be a common one; nothing shows it in full."""
    holder = f"-- content/enforcers/a.yml --\nname: {name}\ncert_no: '1'\nbody: zjj\n"
    (finding,) = found(holder, "S02")
    assert (finding.field, finding.position.line) == ("name", 1)
    assert "138****00" in finding.message.zh
    assert "0013" not in finding.caption
    assert len(found(f"-- content/departments/x.yml --\nname: 示例区甲局\nhead: {name}\n", "S02")) == 1
