"""D03: fillers and short years in a document number."""

from __future__ import annotations

import pytest

from tests.checks.records import document
from tests.checks.site import found, places


@pytest.mark.parametrize(
    ("number", "said"),
    [
        ("示政规〔2026〕第5号", "多了“第”"),
        ("示政规〔2026〕005号", "补了零"),
        ("示政规〔26〕5号", "年份只有两位"),
    ],
)
def test_each_slip_is_named(number: str, said: str) -> None:
    """The message says what is wrong with the number."""
    (finding,) = found(document(f"doc_number: {number}\n"), "D03")

    assert (finding.position.line, finding.field) == (2, "doc_number")
    assert finding.severity == "warning"
    assert said in finding.message.zh


def test_several_slips_make_one_finding() -> None:
    """One number, one line to mend, one finding."""
    (finding,) = found(document("doc_number: 示政规〔2026〕第05号\n"), "D03")

    assert "“第”" in finding.message.zh
    assert "补了零" in finding.message.zh
    assert finding.advice.en == "Write 示政规〔2026〕5号."


@pytest.mark.parametrize("number", ["示例区人民政府令第3号", "公告〔2026〕第2号", "示政规〔2026〕10号"])
def test_ordinal_of_orders_and_notices_is_right(number: str) -> None:
    """Orders and notices do write 第, and a number may end in a zero."""
    assert places(document(f"doc_number: {number}\n"), "D03") == []


def test_document_without_a_number_is_not_judged() -> None:
    """Nothing is written, so nothing is irregular."""
    assert places(document(), "D03") == []
