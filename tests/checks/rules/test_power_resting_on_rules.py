"""P11: coercion and licences that rest on rules alone."""

from __future__ import annotations

import datetime as dt

import pytest

from tests.checks.site import DAY, found, item, places


def _bases(*levels: str, more: str = "") -> str:
    return "legal_basis:\n" + "".join(
        f"  - title: 规定{n}\n    level: {x}\n{more}" for n, x in enumerate(levels)
    )


@pytest.mark.parametrize("levels", [("local_rule",), ("ministry_rule", "normative_document")])
def test_coercion_by_rules_is_an_error(levels: tuple[str, ...]) -> None:
    """Whatever rule it is."""
    (finding,) = found(item(_bases(*levels), category="coercion"), "P11")

    assert (finding.position.line, finding.severity, finding.judged_on) == (5, "error", DAY)


@pytest.mark.parametrize(
    ("category", "levels"),
    [
        ("coercion", ("local_rule", "regulation")),
        ("coercion", ("normative_document",)),
        ("licence", ("local_rule", "law")),
        ("licence", ("ministry_rule", "state_council_decision")),
        ("licence", ()),
        ("penalty", ("local_rule",)),
    ],
)
def test_higher_bases_and_other_categories_are_silent(category: str, levels: tuple[str, ...]) -> None:
    """Penalties may be created by rules; documents alone are P10's."""
    assert places(item(_bases(*levels) if levels else "", category=category), "P11") == []


def test_licence_of_a_local_rule_lasts_a_year() -> None:
    """To the last day of the year, not one longer."""
    site = item(_bases("local_rule", more="    version_date: 2025-11-24\n"))

    assert places(site, "P11", day=dt.date(2026, 11, 23)) == []
    (finding,) = found(site, "P11", day=dt.date(2026, 11, 24))
    assert (finding.severity, finding.judged_on) == ("error", dt.date(2026, 11, 24))


def test_rule_of_this_site_is_as_old_as_its_first_version() -> None:
    """A revision does not begin the year anew."""
    rule = (
        "-- content/laws/a.yml --\ntitle: 规定0\nkind: local_rule\nversions:\n"
        "  - date: 2015-01-01\n  - date: 2026-10-01\n"
    )
    site = item(_bases("local_rule", more="    version_date: 2026-10-01\n"))

    assert places(site, "P11") == []
    assert len(places(site + rule, "P11")) == 1


@pytest.mark.parametrize("levels", [("local_rule",), ("ministry_rule",)])
def test_rule_without_age_and_rule_of_a_ministry_are_warnings(levels: tuple[str, ...]) -> None:
    """The one may be young, behind the other a law may stand."""
    (finding,) = found(item(_bases(*levels)), "P11")

    assert finding.severity == "warning"


def test_year_that_ended_after_the_items_own_day_is_only_told() -> None:
    """A list of 2010 was right; today the licence is not based anew."""
    site = item("as_of: 2010-12-31\n" + _bases("local_rule", more="    version_date: 2010-06-01\n"))
    (finding,) = found(site, "P11")

    assert (finding.severity, finding.judged_on) == ("warning", DAY)
    assert places(site, "P11", day=dt.date(2011, 1, 1)) == []


def test_coercion_of_before_the_law_is_only_told() -> None:
    """行政强制法 is in force since 2012."""
    (finding,) = found(item("as_of: 2010-12-31\n" + _bases("local_rule"), category="coercion"), "P11")

    assert (finding.severity, finding.judged_on) == ("warning", DAY)


def test_cancelled_item_is_silent() -> None:
    """Nobody exercises it."""
    assert places(item("task_state: cancelled\n" + _bases("local_rule"), category="coercion"), "P11") == []
