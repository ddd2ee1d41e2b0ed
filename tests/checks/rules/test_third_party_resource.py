"""L05: what pages and styles load from elsewhere."""

from __future__ import annotations

import pytest

from tests.checks.site import found, page, places


@pytest.mark.parametrize(
    "tag",
    [
        '<script src="https://cdn.example.org/a.js"></script>',
        '<link rel="stylesheet" href="//cdn.example.org/a.css">',
        '<link rel="preconnect" href="https://cdn.example.org">',
        '<img alt="" src="http://example.org/a.png">',
        '<img alt="" src="a.png" srcset="a.png 1x, https://example.org/b.png 2x">',
        '<iframe src="https://example.org/map"></iframe>',
        '<video poster="https://example.org/a.jpg"></video>',
        '<svg aria-hidden="true"><use href="https://example.org/i.svg#a"/></svg>',
    ],
)
def test_resource_of_another_host_is_found(tag: str) -> None:
    """Whatever the browser would fetch by itself."""
    assert [f.position.line for f in found(page(tag), "L05")] == [9]


def test_links_and_own_files_are_silent() -> None:
    """What is only linked to is not loaded, nor is a file of the site from elsewhere."""
    body = '<a href="https://example.org/">一</a><img alt="" src="a//b.png"><script src="a.js"></script>'
    head = '<link rel="canonical" href="https://www.example.org/">\n'

    assert places(page(body, head=head), "L05") == []


def test_style_sheets_are_read() -> None:
    """A font or an import of another host is found in the style, a file of the site is not."""
    css = "-- site/a.css --\n@import 'https://example.org/b.css';i{background:url(b.png)}b{src:url(//example.org/f.woff2)}\n"

    assert [f.message.en.split("“")[1].split("”")[0] for f in found(css, "L05")] == [
        "//example.org/f.woff2",
        "https://example.org/b.css",
    ]
