"""D04: blanks in the number or the title of a document."""

from __future__ import annotations

import pytest

from tests.checks.records import document
from tests.checks.site import found, places


def test_blank_in_the_number_is_reported_with_the_right_form() -> None:
    """The blank of 65 号 is found, and the number given without it."""
    (finding,) = found(document("doc_number: 示政发〔2009〕65 号\n"), "D04")

    assert (finding.position.line, finding.field) == (2, "doc_number")
    assert finding.advice.zh == "请写成“示政发〔2009〕65号”。"


@pytest.mark.parametrize("blank", [" ", "  ", "\u3000"])
def test_blank_between_han_characters_of_the_title_is_reported(blank: str) -> None:
    """Whatever its width, the blank is named and the title given without it."""
    (finding,) = found(document(title=f"示例区停车场{blank}管理办法"), "D04")

    assert (finding.position.line, finding.field) == (1, "title")
    assert finding.advice.zh == "请写成“示例区停车场管理办法”。"


@pytest.mark.parametrize(
    "title",
    [
        "示例区 5G 基站管理办法",
        "关于执行 GB/T 9704 标准的通知",
        "示例区财政局 示例区住房和城乡建设局关于印发停车收费办法的通知",
        "示例区工作规则附件一 议事办法",
    ],
)
def test_blanks_of_good_usage_are_silent(title: str) -> None:
    """Latin letters, digits, joint issuers and headings in two lines are set apart by blanks."""
    assert places(document(title=title), "D04") == []


def test_blank_after_the_issuers_is_a_slip_again() -> None:
    """Only the blank before 关于 sets issuers apart."""
    title = "示例区财政局 示例区住建局关于印发停车 收费办法的通知"
    (finding,) = found(document(title=title), "D04")

    assert "示例区财政局 示例区住建局关于印发停车收费办法的通知" in finding.advice.zh
