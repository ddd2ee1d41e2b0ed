"""E12: a person who must not be listed."""

from __future__ import annotations

import pytest

from tests.checks.records import enforcer
from tests.checks.site import found, places


@pytest.mark.parametrize("reason", ["公安", "国家安全", "缉毒", "其他依法不公开"])
def test_withheld_record_is_reported_without_the_name(reason: str) -> None:
    """The finding must not publish what it protects."""
    (finding,) = found(enforcer(f"withheld: {reason}\n"), "E12")

    assert (finding.position.line, finding.field) == (4, "withheld")
    assert finding.severity == "error"
    assert reason in finding.message.zh
    assert "示例甲" not in finding.message.zh + finding.advice.zh + finding.message.en + finding.advice.en


def test_ended_certificate_is_withheld_all_the_same() -> None:
    """Protection does not end with the certificate."""
    assert len(places(enforcer("status: 注销\nwithheld: 缉毒\n"), "E12")) == 1


def test_record_without_a_reason_is_public() -> None:
    """Nothing is withheld by guess, not even a body's whole staff."""
    assert places(enforcer("field: 治安管理\n"), "E12") == []
