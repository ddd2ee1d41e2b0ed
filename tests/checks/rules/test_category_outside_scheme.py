"""P01: the category of an item and the scheme it is counted by."""

from __future__ import annotations

import pytest

from gongshi.records.vocabularies import SCHEME_CATEGORIES
from tests.checks.site import found, item, places, settings


def test_category_is_named_where_it_stands() -> None:
    """The finding points at the category, and names category and scheme."""
    (finding,) = found(item("as_of: 2014-06-30\n", category="approval"), "P01")

    assert (finding.position.line, finding.field) == (2, "category")
    assert "非行政许可审批" in finding.message.zh
    assert "国家十类" in finding.message.zh
    assert "行政许可" in finding.advice.zh


def test_inspection_is_unknown_to_the_scheme_of_2010() -> None:
    """The ten categories of 2010 have no inspection; an item may say that it is counted by them."""
    site = item("category_scheme: report2010\n", category="inspection")

    assert places(site, "P01") == [("a.yml", 2, "category")]


def test_scheme_of_the_site_holds_where_the_item_names_none() -> None:
    """A site of 2010 takes approvals and refuses inspections."""
    config = settings("power_items:\n  category_scheme: report2010\n")

    assert places(config + item(category="approval"), "P01") == []
    assert places(config + item(category="inspection"), "P01") == [("a.yml", 2, "category")]


def test_scheme_of_the_item_wins_over_the_site() -> None:
    """An item of today on a site of 2010 is judged by its own scheme."""
    config = settings("power_items:\n  category_scheme: report2010\n")

    assert places(config + item("category_scheme: national10\n", category="inspection"), "P01") == []


@pytest.mark.parametrize("scheme", sorted(SCHEME_CATEGORIES))
def test_every_category_of_a_scheme_passes(scheme: str) -> None:
    """What a scheme lists is never reported under it."""
    site = "".join(
        item(f"category_scheme: {scheme}\n", name=category.replace("_", "-"), category=category)
        for category in SCHEME_CATEGORIES[scheme]
    )

    assert places(site, "P01") == []
