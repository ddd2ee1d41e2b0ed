"""F12: where a number stands."""

from __future__ import annotations

import pytest

from tests.checks.records import figure
from tests.checks.site import places


def test_a_number_from_nowhere() -> None:
    """The finding stands at its name."""
    assert places(figure("declared: 12\n"), "F12") == [("a.yml", 1, "name")]


@pytest.mark.parametrize(
    "more", ["report: 示例报告\n", "page: 第3页\n", "source: 台账\n", "document: 示例文件\n"]
)
def test_any_source_will_do(more: str) -> None:
    """A report, a page, a record of this site, or where the record came from."""
    assert places(figure(more), "F12") == []
