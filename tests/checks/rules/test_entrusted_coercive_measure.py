"""P18: coercive measures cannot be entrusted."""

from __future__ import annotations

import pytest

from gongshi.findings import Severity
from tests.checks.site import found, item, places

_ENTRUSTED_BODY = (
    "-- content/departments/zjj.yml --\nname: 示例区建设服务中心\nenforcement:\n  kind: 受委托组织\n"
)


def _coercion(more: str, kind: str = "查封") -> str:
    return item(f"coercion_kind: {kind}\n{more}", category="coercion")


@pytest.mark.parametrize("kind", ["限制人身自由", "查封", "扣押", "冻结", "其他强制措施"])
def test_every_measure_is_covered(kind: str) -> None:
    """All measures of 行政强制法 art. 9 are meant."""
    (finding,) = found(_coercion("dept_type: 受委托组织\n", kind), "P18")

    assert (finding.position.line, finding.field) == (5, "dept_type")
    assert kind in finding.message.zh


@pytest.mark.parametrize("kind", ["代履行", "划拨", "加处罚款或者滞纳金", "拍卖", "排除妨碍", "其他强制执行"])
def test_execution_is_another_matter(kind: str) -> None:
    """Coercive execution is not a measure."""
    assert places(_coercion("dept_type: entrusted\n", kind), "P18") == []


def test_entrusted_power_is_found_in_its_source() -> None:
    """The source of the power may say it, where the kind of body does not."""
    site = _coercion("dept_type: statutory\npower_source: 上级委托\n")

    assert places(site, "P18") == [("a.yml", 6, "power_source")]


def test_entrusted_body_is_found_in_its_record() -> None:
    """The department's own record may say it; it is then the other party."""
    (finding,) = found(_ENTRUSTED_BODY + _coercion(""), "P18")

    assert finding.field == "dept"
    assert [str(r.position) for r in finding.related] == ["content/departments/zjj.yml:3:9"]


def test_measures_are_named_and_execution_is_not() -> None:
    """Of several kinds only the measures are the fault."""
    site = item("dept_type: entrusted\ncoercion_kind:\n  - 扣押\n  - 代履行\n", category="coercion")
    (finding,) = found(site, "P18")

    assert "扣押" in finding.message.zh
    assert "代履行" not in finding.message.zh


def test_data_from_before_the_law_get_a_warning() -> None:
    """行政强制法 took force on 2012-01-01; an older list broke no rule of its time."""
    old = _coercion("dept_type: entrusted\nas_of: 2011-12-31\n")
    new = _coercion("dept_type: entrusted\nas_of: 2012-01-01\n")

    assert [f.severity for f in found(old, "P18")] == [Severity.WARNING]
    assert [f.severity for f in found(new, "P18")] == [Severity.ERROR]


def test_statutory_body_and_unknown_kind_are_silent() -> None:
    """Without a kind of coercion nothing can be said."""
    assert places(_coercion("dept_type: statutory\n"), "P18") == []
    assert places(item("dept_type: entrusted\n", category="coercion"), "P18") == []
