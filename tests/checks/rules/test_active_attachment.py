"""L13: attachments that would run scripts in the site's name."""

from __future__ import annotations

import pytest

from tests.checks.site import found, places


@pytest.mark.parametrize("name", ["a.html", "A.HTM", "b/c.xhtml", "a.mhtml", "a.xml", "a.js", "a.svgz"])
def test_a_page_or_a_script_is_refused_whatever_it_holds(name: str) -> None:
    """Its suffix alone decides how a browser opens it."""
    (finding,) = found(f"-- site/files/{name} --\n示例\n", "L13")
    assert str(finding.position) == f"site/files/{name}:1:1"


@pytest.mark.parametrize(
    "inside",
    [
        "<script>go()</script>",
        "<svg:script href='a.js'/>",
        '<rect onclick="go()"/>',
        "<rect\nonload=go() />",
        "<foreignObject><p>x</p></foreignObject>",
        '<a href="javascript:go()"><text>x</text></a>',
        "<a xlink:href='JavaScript:go()'/>",
        '<set attributeName="href" to="data:text/html,x"/>',
    ],
)
def test_a_picture_that_may_run_is_refused_at_its_line(inside: str) -> None:
    """Scripts, handlers, foreign content and running addresses, in any case and prefix."""
    (place,) = places(f"-- site/files/a.svg --\n<svg>\n{inside}\n</svg>\n", "L13")
    assert place[:2] in {("a.svg", 2), ("a.svg", 3)}


@pytest.mark.parametrize(
    "file",
    [
        'a.svg --\n<svg aria-label="on 1=2"><text>转换 one=1</text><path d="M0 0"/></svg>',
        "a.pdf --\n<script>",
        "a.txt --\n<script>go()</script>",
        "a.csv --\nonclick=1",
    ],
)
def test_what_cannot_run_is_left_alone(file: str) -> None:
    """Words of a drawing, and files that browsers show as text or hand to a viewer."""
    assert places(f"-- site/files/{file}\n", "L13") == []


def test_pages_of_the_site_are_no_attachments() -> None:
    """What gongshi made carries the policy."""
    assert places("-- site/index.html --\n<main></main>\n-- site/assets/a.js --\ngo()\n", "L13") == []
