"""P19: entrusted penalties and licences without a published agreement."""

from __future__ import annotations

import datetime as dt

import pytest

from tests.checks.site import DAY, found, item, places

_SHARED = "power_source: 同级委托\n"
_BODY = """-- content/departments/zjj.yml --
name: 示例区住建事务中心
kind: {kind}
enforcement:
  kind: 受委托组织
  entrustment: {{principal: 示例区住房和城乡建设局, document: {document}}}
"""


@pytest.mark.parametrize(
    ("more", "field"), [("dept_type: 受委托组织\n", "dept_type"), (_SHARED, "power_source")]
)
def test_an_entrusted_penalty_needs_its_agreement(more: str, field: str) -> None:
    """However the entrustment is said."""
    (finding,) = found(item(more, category="penalty"), "P19")
    assert (finding.position.line, finding.field, finding.severity) == (4, field, "error")
    assert finding.judged_on == DAY


def test_the_agreement_may_stand_at_the_item_or_at_the_body() -> None:
    """Either is published."""
    assert places(item(_SHARED + "entrust_document: 委托书\n", category="penalty"), "P19") == []
    body = _BODY.format(kind="事业单位", document="示建委〔2025〕3号")
    assert places(body + item(_SHARED, category="penalty"), "P19") == []
    unwritten = body.replace(", document: 示建委〔2025〕3号", "")
    assert len(places(unwritten + item(_SHARED, category="penalty"), "P19")) == 1


def test_a_licence_goes_to_an_administrative_organ_alone() -> None:
    """An agreement does not help."""
    body = _BODY.format(kind="事业单位", document="示建委〔2025〕3号")
    (finding,) = found(body + item(_SHARED), "P19")
    assert "不是行政机关" in finding.message.zh
    assert [r.position.path for r in finding.related] == ["content/departments/zjj.yml"]
    assert places(item(_SHARED + "entrust_document: 公告\n"), "P19") == []


@pytest.mark.parametrize(
    ("more", "category"),
    [
        (_SHARED + "as_of: 2021-07-14\n", "penalty"),
        (_SHARED + "task_state: 取消\n", "penalty"),
        (_SHARED, "inspection"),
        ("power_source: 上级下放\n", "penalty"),
    ],
)
def test_older_ended_and_other_powers_are_silent(more: str, category: str) -> None:
    """A list of 2021-07-14 is judged by the law of its day."""
    assert places(item(more, category=category), "P19") == []
    later = item(_SHARED + "as_of: 2021-07-15\n", category="penalty")
    assert [f.judged_on for f in found(later, "P19")] == [dt.date(2021, 7, 15)]
