"""L03: links out of a site that is read without a network."""

from __future__ import annotations

import pytest

from tests.checks.site import CONFIG, found, page, places

_LINK = '<a href="https://www.example.org/">示例</a>'
_OFFLINE = "-- site_config.yml --\n" + CONFIG.replace("site:\n", "site:\n  offline: true\n")


@pytest.mark.parametrize(
    "link", ["https://www.example.org/", "HTTP://www.example.org", "//www.example.org/a"]
)
def test_link_out_of_the_site_is_found(link: str) -> None:
    """It is named, at its place."""
    (finding,) = found(_OFFLINE + page(f'<a href="{link}">示例</a>'), "L03")

    assert link in finding.message.zh
    assert finding.position.line == 9


def test_what_stays_or_needs_no_network_is_silent() -> None:
    """Pages of the site, mail and telephone are no dead end."""
    links = '<a href="index.html">一</a><a href="tel:000">二</a><a href="mailto:a@b.c">三</a>'

    assert places(_OFFLINE + page(links), "L03") == []


def test_site_that_is_online_may_link_out() -> None:
    """Where there is a network, a link to another site is a service."""
    assert found(page(_LINK), "L03") == []
