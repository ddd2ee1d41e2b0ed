"""D02: other brackets than 〔〕 in a document number."""

from __future__ import annotations

import pytest

from tests.checks.records import document
from tests.checks.site import found, places


@pytest.mark.parametrize("pair", ["[]", "()", "（）", "【】", "［］", "〔]"])
def test_every_other_pair_is_reported_with_the_right_form(pair: str) -> None:
    """The advice is the number as the standard writes it."""
    (finding,) = found(document(f"doc_number: 示政规{pair[0]}2026{pair[1]}5号\n"), "D02")

    assert (finding.position.line, finding.field) == (2, "doc_number")
    assert finding.severity == "warning"
    assert finding.advice.zh == "请写成“示政规〔2026〕5号”。"


def test_number_of_a_clean_up_decision_is_looked_at_too() -> None:
    """A decision is found by its number as well as the document is."""
    more = "cleanup:\n  - round: 2026年清理\n    result: 继续有效\n    decision_doc: 示政发(2026)8号\n"

    assert places(document(more), "D02") == [("a.yml", 5, "cleanup.0.decision_doc")]


def test_short_year_leaves_the_form_to_the_original() -> None:
    """Where the year is not settled, no form is proposed."""
    (finding,) = found(document("doc_number: 示政规[26]5号\n"), "D02")

    assert "对照文件原件" in finding.advice.zh


@pytest.mark.parametrize("number", ["示政规〔2026〕5号", "示例区人民政府令第3号", "无"])
def test_right_brackets_and_none_are_silent(number: str) -> None:
    """A number without brackets is no bracket's fault."""
    assert places(document(f"doc_number: {number}\n"), "D02") == []
