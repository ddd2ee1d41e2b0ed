"""E10: enforcers whose field is none of their body's."""

from __future__ import annotations

import pytest

from tests.checks.records import enforcer
from tests.checks.site import found, places

_BODY = """-- content/departments/zjj.yml --
name: 示例区住房和城乡建设局
enforcement: {kind: statutory, status: confirmed, fields: [建设工程, 住房保障管理]}
"""


def test_another_field_is_reported_with_the_bodys() -> None:
    """Both places are shown."""
    (finding,) = found(_BODY + enforcer("field: 食品安全\n"), "E10")
    assert (finding.position.line, finding.field, finding.severity) == (4, "field", "warning")
    assert "建设工程、住房保障管理" in finding.message.zh
    assert [r.position.path for r in finding.related] == ["content/departments/zjj.yml"]


@pytest.mark.parametrize("field", ["建设工程", "建设工程执法", "建设", "住房保障", "行政执法"])
def test_fields_that_agree_in_part_are_sound(field: str) -> None:
    """Registers write them shorter and longer."""
    assert places(_BODY + enforcer(f"field: {field}\n"), "E10") == []


def test_a_body_that_lists_no_fields_excludes_none() -> None:
    """Nor does an enforcer without a field contradict it."""
    assert places(enforcer("field: 食品安全\n"), "E10") == []
    assert places(_BODY + enforcer(), "E10") == []
