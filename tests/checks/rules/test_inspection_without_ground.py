"""P29: inspections on normative documents alone, and without a limit to their frequency."""

from __future__ import annotations

import pytest

from tests.checks.records import document
from tests.checks.site import DAY, found, item, places

_CAP = "check_freq_cap: 每年不超过1次\n"


def test_a_normative_document_grounds_no_inspection() -> None:
    """Known as such by its level, or because it is a document of this site."""
    basis = "legal_basis: [{title: 示例区公共停车场管理办法, level: 规范性文件}]\n"
    (finding,) = found(item(_CAP + basis, category="inspection"), "P29")
    assert (finding.position.line, finding.field, finding.severity) == (5, "legal_basis", "error")
    assert finding.judged_on == DAY
    untold = item(_CAP + "legal_basis: [示例区公共停车场管理办法]\n", category="inspection")
    assert places(untold, "P29") == []
    assert len(places(untold + document(), "P29")) == 1


def test_one_law_among_the_bases_is_enough() -> None:
    """The others say how."""
    bases = "legal_basis:\n  - {title: 示例办法, level: 规范性文件}\n  - {title: 建筑法, level: 法律}\n"
    assert places(item(_CAP + bases, category="inspection"), "P29") == []


@pytest.mark.parametrize(
    ("more", "count"), [("", 1), (_CAP, 0), ("as_of: 2025-06-30\n", 0), ("task_state: 取消\n", 0)]
)
def test_the_frequency_is_asked_for_since_it_must_be_published(more: str, count: int) -> None:
    """A warning at the item's name."""
    hits = found(item(more, category="inspection"), "P29")
    assert [(f.field, f.severity) for f in hits] == [("name", "warning")] * count


def test_other_categories_are_no_inspections() -> None:
    """Whatever they rest on."""
    basis = "legal_basis: [{title: 示例办法, level: 规范性文件}]\n"
    assert places(item(basis, category="penalty"), "P29") == []
