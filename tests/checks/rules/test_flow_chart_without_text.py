"""P34: a flow chart and its words."""

from __future__ import annotations

from tests.checks.site import found, item, places

_CHART = "flow_chart:\n  title: 示例流程图\n  file: liucheng.png\n"


def test_picture_alone() -> None:
    """The finding stands at the chart and names it."""
    (finding,) = found(item(_CHART), "P34")

    assert (finding.position.line, finding.field) == (5, "flow_chart")
    assert "示例流程图" in finding.message.zh


def test_steps_are_words_too() -> None:
    """A process given step by step is the text of its chart."""
    assert places(item(f"{_CHART}handle_flow:\n  - step: 受理\n"), "P34") == []


def test_described_chart_and_no_chart_are_silent() -> None:
    """Without a picture there is nothing to describe."""
    assert places(item(f"{_CHART}  alt: 受理、审查、决定。\n"), "P34") == []
    assert places(item(), "P34") == []
