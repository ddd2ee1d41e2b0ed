"""P35: approvals in a list that no longer knows them."""

from __future__ import annotations

import datetime as dt

import pytest

from tests.checks.site import DAY, found, item, places, settings


def test_it_is_reported_since_the_day_of_abolition() -> None:
    """Judged on the item's own day, else on the viewing day."""
    (finding,) = found(item(category="approval"), "P35")
    assert (finding.position.line, finding.field, finding.severity) == (2, "category", "error")
    assert finding.judged_on == DAY
    (finding,) = found(item("as_of: 2015-05-10\n", category="approval"), "P35")
    assert finding.judged_on == dt.date(2015, 5, 10)


@pytest.mark.parametrize("site", [
    item("as_of: 2015-05-09\n", category="approval"),
    item("category_scheme: 2010年十类\n", category="approval"),
    settings("power_items:\n  category_scheme: report2010\n") + item(category="approval"),
    item(category="licence"),
])  # fmt: skip
def test_older_lists_and_their_scheme_are_left_alone(site: str) -> None:
    """A list of 2010 is not judged by a decision of 2015."""
    assert places(site, "P35") == []


def test_one_fault_has_one_finding() -> None:
    """Before the abolition the mixture of schemes is P01's, after it P35's."""
    now, then = item(category="approval"), item("as_of: 2014-01-01\n", category="approval")
    assert (len(places(now, "P01")), len(places(now, "P35"))) == (0, 1)
    assert (len(places(then, "P01")), len(places(then, "P35"))) == (1, 0)
