"""E01: a certificate number of the wrong form, or one that stands twice."""

from __future__ import annotations

import pytest

from tests.checks.records import enforcer
from tests.checks.site import found, places, settings


def test_number_of_another_form_is_reported() -> None:
    """The finding stands at the number."""
    assert places(enforcer(cert_no="示例-1"), "E01") == [("a.yml", 2, "cert_no")]


def test_pattern_of_the_site_must_match_the_whole_number() -> None:
    """A number that only begins rightly is not right."""
    site = settings("enforcers:\n  cert_no_pattern: '[0-9]{8}'\n")

    assert places(site + enforcer(cert_no="21021201"), "E01") == []
    assert places(site + enforcer(cert_no="210212011"), "E01") == [("a.yml", 2, "cert_no")]


@pytest.mark.parametrize("second", ["2102120010A", "2102120010a", "2102-1200-10A", "２１０２１２００１０Ａ"])
def test_same_number_in_another_writing_names_the_first(second: str) -> None:
    """Capitals, hyphens and width do not make another number."""
    site = enforcer(cert_no="2102120010A") + enforcer(name="b", cert_no=second)
    twice = [f for f in found(site, "E01") if f.related]

    assert [(f.position.path, f.position.line) for f in twice] == [("content/enforcers/b.yml", 2)]
    assert twice[0].related[0].position is not None
    assert twice[0].related[0].position.path == "content/enforcers/a.yml"


def test_numbers_that_differ_are_silent() -> None:
    """One digit is enough to tell two officers apart."""
    assert places(enforcer() + enforcer(name="b", cert_no="21021200102"), "E01") == []
