"""D19: texts that seem to create a power."""

from __future__ import annotations

import pytest

from tests.checks.records import document
from tests.checks.site import found, places


def _with(sentence: str, title: str = "示例区公共停车场管理办法") -> str:
    return document(f"body: |\n  第一条 为了规范停车，制定本办法。\n\n  第二条 {sentence}\n", title=title)


@pytest.mark.parametrize(
    ("sentence", "power"),
    [
        ("乱停乱放的，处以二百元以上五百元以下罚款。", "行政处罚"),
        ("拒不改正的，罚款2000元。", "行政处罚"),
        ("对占道物品，执法人员可以先行扣押。", "行政强制"),
        ("设置停车场应当经街道办事处批准方可施工。", "行政许可"),
        ("未经街道办事处批准，任何单位和个人不得设置停车场。", "行政许可"),
        ("停车场管理单位应当向经营者收取场地管理费。", "收费"),
    ],
)
def test_a_power_without_a_law_is_doubted(sentence: str, power: str) -> None:
    """With the sentence itself, as a warning."""
    (finding,) = found(_with(sentence), "D19")
    assert (finding.position.line, finding.field, finding.severity) == (2, "body", "warning")
    assert sentence[:8] in finding.message.zh
    assert power in finding.message.zh


@pytest.mark.parametrize(
    "sentence",
    [
        "乱停乱放的，依法处以罚款。",
        "由公安机关依照《中华人民共和国道路交通安全法》处二百元罚款。",
        "执法人员不得擅自查封、扣押经营者的财物。",
        "不得向业主收取停车费以外的费用。",
        "罚款全部上缴国库。",
        "实施查封、扣押，应当当场交付清单。",
        "按照国家规定应当经批准方可施工的，从其规定。",
        "财政部门应当及时收取申报材料。",
        "(三)按规定收取停车管理费和罚没款。",
    ],
)
def test_what_rests_on_a_law_or_forbids_a_power_is_silent(sentence: str) -> None:
    """Restating the law is no creation."""
    assert places(_with(sentence), "D19") == []


def test_documents_about_discretion_restate_penalties() -> None:
    """That is what they are for."""
    assert places(_with("轻微的，处二百元罚款。", title="示例区行政处罚裁量基准"), "D19") == []


@pytest.mark.parametrize(
    ("number", "count"), [("国务院令第999号", 0), ("示例市人民政府令第9号", 0), ("示例区人民政府令第9号", 1)]
)
def test_regulations_and_rules_may_create_powers(number: str, count: int) -> None:
    """What a district calls an order is a document like any other."""
    text = document(
        f"doc_number: {number}\nbody: |\n  第一条 乱停乱放的，处二百元罚款。\n", title="停车管理条例"
    )
    assert len(found(text, "D19")) == count
