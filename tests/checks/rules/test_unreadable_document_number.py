"""D01: a document number that cannot be read."""

from __future__ import annotations

import pytest

from tests.checks.records import document
from tests.checks.site import found, places


@pytest.mark.parametrize(
    "number", ["示政规2026年5号", "第5号", "无", "示政规〔2026〕号", "示政规〔2026〕0号"]
)
def test_number_without_a_form_is_reported(number: str) -> None:
    """The finding stands at the number and says which form is right."""
    (finding,) = found(document(f"doc_number: {number}\n"), "D01")

    assert (finding.position.line, finding.field) == (2, "doc_number")
    assert finding.severity == "error"
    assert number in finding.message.zh
    assert "〔四位年份〕" in finding.advice.zh


@pytest.mark.parametrize(
    "number", ["示政规[2026]5号", "示政规〔2026〕第05号", "示政规〔2026〕5 号", "示政规〔26〕5号"]
)
def test_readable_slip_is_left_to_the_milder_rules(number: str) -> None:
    """What D02, D03 and D04 say need not be said twice."""
    assert places(document(f"doc_number: {number}\n"), "D01") == []


@pytest.mark.parametrize(
    "number", ["示例区人民政府令第3号", "公告〔2026〕第2号", "示例区人民政府公告2026年第5号"]
)
def test_orders_and_notices_have_their_own_forms(number: str) -> None:
    """Not every number is of a series."""
    assert places(document(f"doc_number: {number}\n"), "D01") == []


def test_full_width_digits_are_a_warning_with_the_right_form() -> None:
    """The number is settled, only its digits are not those of the standard."""
    (finding,) = found(document("doc_number: 示政规〔２０２６〕５号\n"), "D01")

    assert finding.severity == "warning"
    assert finding.advice.zh == "请写成“示政规〔2026〕5号”。"


def test_document_without_a_number_is_not_judged() -> None:
    """That a number is missing is another matter."""
    assert places(document(), "D01") == []
