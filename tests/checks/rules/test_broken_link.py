"""L02: links inside the built site."""

from __future__ import annotations

import pytest

from tests.checks.site import found, page, places, settings


def _about(link: str) -> list[str]:
    return [f.message.en for f in found(page(f'<a href="{link}">示例</a>') + page(name="about/a"), "L02")]


@pytest.mark.parametrize(
    "link",
    ["about/a.html", "./about/a.html?q=1", "about/../index.html", "#", "#top", "#sec", "about/a.html#sec",
     "https://example.org/x", "mailto:a@example.org", "tel:000", "//example.org/x", "%61bout/a.html"],
)  # fmt: skip
def test_link_that_leads_somewhere_is_silent(link: str) -> None:
    """Files, anchors, queries, escapes and what leaves the site are no fault."""
    site = page(f'<a href="{link}">示例</a><h2 id="sec">节</h2>') + page(
        '<h2 id="sec">节</h2>', name="about/a"
    )

    assert places(site, "L02") == []


@pytest.mark.parametrize(
    ("link", "said"),
    [
        ("about/b.html", "leads to no file"),
        ("about/", "leads to no file"),
        ("/about/a.html", "leads out"),
        ("../x.html", "leads out"),
        ("#none", "names a place"),
        ("about/a.html#none", "names a place"),
    ],
)
def test_broken_link_says_how(link: str, said: str) -> None:
    """A missing file, a missing anchor and a link out of the folder are told apart."""
    (message,) = _about(link)

    assert said in message
    assert link in message


def test_page_for_missing_addresses_counts_from_the_root() -> None:
    """It is shown at any address, so its links begin with the site's path; the home page's may not."""
    based = settings("").replace("site:\n", "site:\n  base_url: https://example.org/gk/\n")
    links = '<a href="/gk/index.html">首页</a> <a href="/gk/">首页</a> <a href="/index.html">首页</a>'
    site = based + page(links, name="404") + page()

    assert [f.message.en for f in found(site, "L02")] == [
        "the link “/index.html” leads out of the site's folder"
    ]
    assert len(found(based + page(links), "L02")) == 3


def test_finding_stands_at_the_tag() -> None:
    """File, line and column are those of the page."""
    (finding,) = found(page('<p>一</p>\n<p>二 <img src="files/a.png" alt="示例"></p>'), "L02")

    assert str(finding.position) == "site/index.html:10:6"


def test_scripts_and_comments_hold_no_links() -> None:
    """What a script writes and what is commented out is no link of the page."""
    body = "<!-- <a href='x.html'> --><script type='application/json'>\"<a href='y.html'>\"</script>"

    assert places(page(body), "L02") == []


def test_page_of_a_record_names_the_record() -> None:
    """A waiver can name the record, and the clerk sees whose page it is."""
    site = page('<a href="x.html">示例</a>', name="departments/zjj")

    assert [f.record for f in found(site, "L02")] == ["departments/zjj"]


def test_style_sheets_are_followed() -> None:
    """A font that a style names and the site lacks is found; a data address is none."""
    css = "-- site/assets/a.css --\n@font-face{src:url('b.woff2')}\ni{background:url(data:image/png;base64,AA)}\n"

    assert [f.message.en for f in found(css, "L02")] == ["the link “b.woff2” leads to no file"]
