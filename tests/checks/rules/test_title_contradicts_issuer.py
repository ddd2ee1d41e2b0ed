"""D25: titles that name another issuer, or no kind of document."""

from __future__ import annotations

import pytest

from tests.checks.records import department, document
from tests.checks.site import found, places


def test_another_organ_in_the_title_is_reported_with_the_issuer() -> None:
    """Both places are shown."""
    (finding,) = found(document("issuer: zjj\n", title="示例区交通运输局关于停车的通知"), "D25")
    assert (finding.position.line, finding.field, finding.severity) == (1, "title", "warning")
    assert "示例区交通运输局" in finding.message.zh
    assert [r.position.line for r in finding.related] == [2]


@pytest.mark.parametrize(
    ("title", "issuer"),
    [
        ("示例区住房和城乡建设局关于停车的通知", "zjj"),
        ("区住建局关于停车的通知", "zjj"),
        ("示例区人民政府关于停车的意见", "示例区政府"),
        ("示例区住房和城乡建设局 示例区城市管理局关于停车的通知", "[zjj, csgl]"),
        ("关于停车的通知", "zjj"),
        ("示例区公共停车场管理办法", "zjj"),
    ],
)
def test_the_issuer_by_any_of_its_names_is_silent(title: str, issuer: str) -> None:
    """Joint documents name all; many titles name none."""
    assert places(document(f"issuer: {issuer}\n", title=title) + department(), "D25") == []


@pytest.mark.parametrize(
    "title",
    ["示例区停车管理办法（试行）", "关于印发《停车办法》的通知", "停车管理办法(2024年修订)", "停车十条措施"],
)
def test_a_kind_may_stand_before_brackets(title: str) -> None:
    """暂行, a year, a number."""
    assert places(document(title=title), "D25") == []


def test_a_title_cut_off_is_no_title() -> None:
    """Its kind is missing."""
    (finding,) = found(document(title="示例区人民政府关于进一步加强公共停车场"), "D25")
    assert "文种" in finding.message.zh
