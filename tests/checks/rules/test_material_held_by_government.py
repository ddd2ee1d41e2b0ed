"""P31: required materials that government issued."""

from __future__ import annotations

from tests.checks.site import found, item, places

_ONE = "materials:\n  - {{name: 申请表, is_need: 必要, source_type: 申请人}}\n  - {{name: 营业执照, is_need: {}, source_type: 政府部门{}}}\n"


def test_they_are_reported_once_an_item() -> None:
    """At the first of them."""
    more = _ONE.format("必要", "") + "  - {name: 规划许可证, is_need: 必要, source_type: 政府部门}\n"
    (finding,) = found(item(more), "P31")
    assert (finding.position.line, finding.field, finding.severity) == (6, "materials.1.source_type", "info")
    assert "有 2 件" in finding.message.zh
    assert "营业执照、规划许可证" in finding.message.zh


def test_optional_or_explained_ones_are_silent() -> None:
    """Who may leave it out is asked for nothing."""
    assert places(item(_ONE.format("非必要", "")), "P31") == []
    assert places(item(_ONE.format("必要", ", source_explain: 由市级部门核发，尚未共享")), "P31") == []
