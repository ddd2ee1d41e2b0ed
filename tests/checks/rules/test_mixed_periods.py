"""F07: periods that are mixed in one sum."""

from __future__ import annotations

import pytest

from tests.checks.records import figure
from tests.checks.site import found, places

_YEAR = "declared: 12\nperiod: {{text: 2010年, start: 2010-01-01, end: 2010-12-31}}\nparts:\n  - {}\n"


def test_eleven_months_in_a_sum_of_the_year() -> None:
    """Both periods are named."""
    part = "{label: 审查, declared: 12, period: {text: 1—11月, start: 2010-01-01, end: 2010-11-30}}"
    (finding,) = found(figure(_YEAR.format(part)), "F07")

    assert finding.field == "parts.0.period"
    assert "2010-11-30" in finding.message.zh
    assert "2010-12-31" in finding.message.zh


@pytest.mark.parametrize(
    "period",
    ["{start: 2010-01-01, end: 2010-12-31}", "{text: 全年}", "{end: 2010-12-31}"],
)
def test_the_same_or_an_undecidable_period_is_silent(period: str) -> None:
    """Other words for the same days are the same period; words alone against days decide nothing."""
    part = f"{{label: 审查, declared: 12, period: {period}}}"
    assert places(figure(_YEAR.format(part)), "F07") == []


def test_words_differ_where_there_are_no_days() -> None:
    """今年 is not 截至目前."""
    more = "period: {text: 今年}\nparts:\n  - {label: 甲, declared: 1, period: {text: 截至目前}}\n"
    assert places(figure(more), "F07") == [("a.yml", 4, "parts.0.period")]


def test_a_figure_referred_to_brings_its_period() -> None:
    """Its record is the other party."""
    other = figure("declared: 12\nperiod: {start: 2010-01-01, end: 2010-11-30}\n", name="b")
    (finding,) = found(other + figure(_YEAR.format("{label: 审查, figure: b}")), "F07")

    assert finding.field == "parts.0.figure"
    assert [r.position.path for r in finding.related if r.position] == ["content/figures/b.yml"]
