"""F14: totals with or without public services."""

from __future__ import annotations

import pytest

from gongshi.findings import Severity
from tests.checks.records import figure
from tests.checks.site import found, places, settings

_TOTAL = "declared: 12\nparts:\n  - {label: 许可, declared: 12, category: licence}\n"


def test_a_total_of_the_national_scheme() -> None:
    """For the clerk only."""
    (finding,) = found(figure(_TOTAL), "F14")

    assert (finding.severity, finding.field) == (Severity.INFO, "declared")


@pytest.mark.parametrize(
    "more",
    ["public_service: 否\n", "public_service: 是\n", "category_scheme: report2010\n",
     "  - {label: 公共服务, declared: 0, category: public_service}\n"],
)  # fmt: skip
def test_what_is_said_or_listed_or_older_is_silent(more: str) -> None:
    """The ten categories of 2010 know no public services."""
    assert places(figure(_TOTAL + more), "F14") == []


def test_the_scheme_of_the_site_decides_where_the_figure_names_none() -> None:
    """A site may still use the ten categories of 2010."""
    site = settings("power_items:\n  category_scheme: report2010\n")

    assert places(site + figure(_TOTAL), "F14") == []


def test_a_count_of_all_items_is_such_a_total() -> None:
    """A count of one category is none."""
    assert len(found(figure("declared: 1\ncounts: {among: power-items}\n"), "F14")) == 1
    one = "where: [{field: category, values: [penalty]}]"
    assert places(figure(f"declared: 1\ncounts: {{among: power-items, {one}}}\n"), "F14") == []
