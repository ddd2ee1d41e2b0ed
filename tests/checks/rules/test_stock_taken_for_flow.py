"""F08: stock and flow."""

from __future__ import annotations

import pytest

from tests.checks.records import figure
from tests.checks.site import places


@pytest.mark.parametrize(
    ("title", "measure", "faulty"),
    [
        ("新建查阅点", "stock", True),
        ("新建查阅点", "flow", False),
        ("现有查阅点", "flow", True),
        ("年末现行有效文件", "stock", False),
        ("投诉受理", "flow", False),
    ],
)
def test_words_and_measure(title: str, measure: str, faulty: bool) -> None:  # noqa: FBT001  # a parameter of the test
    """What was newly set up is no stock; what there is is no flow."""
    found = places(figure(f"measure: {measure}\ndeclared: 13\n", title=title), "F08")

    assert found == ([("a.yml", 2, "measure")] if faulty else [])


def test_a_part_of_the_other_kind() -> None:
    """Stock and flow are not added."""
    more = "measure: stock\nparts:\n  - {label: 甲, declared: 1, measure: flow}\n"

    assert places(figure(more), "F08") == [("a.yml", 4, "parts.0.measure")]


def test_a_flow_is_not_counted_by_all_records() -> None:
    """13 set up this year are not all inquiry points; some of them, by a condition, may be."""
    more = "measure: flow\ndeclared: 13\ncounts:\n  among: inquiry-points\n"

    assert places(figure(more), "F08") == [("a.yml", 5, "counts")]
    assert places(figure(more + "  where: [{field: kind, values: [community]}]\n"), "F08") == []


def test_an_unstated_measure_decides_nothing() -> None:
    """The rule on words needs both."""
    assert places(figure("declared: 13\n", title="新建查阅点"), "F08") == []
