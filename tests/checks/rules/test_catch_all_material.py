"""P30: materials that stand for whatever the office may think of."""

from __future__ import annotations

import pytest

from tests.checks.site import found, item, places


@pytest.mark.parametrize(
    "name",
    [
        "其他材料",
        "其它相关资料",
        "相关材料",
        "有关证明文件",
        "法律、法规规定的其他材料",
        "需要提供的其他材料（如有）",
        "审批机关认为需要提交的其他材料",
        "其他应当提交的材料。",
        "其他有关申请材料",
    ],
)
def test_a_catch_all_is_reported_at_its_name(name: str) -> None:
    """However it is worded."""
    (finding,) = found(item(f"materials:\n  - name: 申请表\n  - name: {name}\n"), "P30")
    assert (finding.position.line, finding.field, finding.severity) == (6, "materials.1.name", "warning")
    assert name in finding.message.zh


@pytest.mark.parametrize(
    "name",
    [
        "其他股东的身份证明",
        "相关人员资格证书",
        "与施工有关的图纸",
        "其他共有人同意的证明",
        "申请材料真实性承诺书",
        "授权委托书及受托人证明材料",
    ],
)
def test_what_names_its_subject_is_sound(name: str) -> None:
    """A person knows what to bring."""
    assert places(item(f"materials: [{{name: {name}}}]\n"), "P30") == []
