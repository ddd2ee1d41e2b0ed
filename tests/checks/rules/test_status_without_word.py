"""A07: a status is said in words."""

from __future__ import annotations

import pytest

from tests.checks.site import found, page


@pytest.mark.parametrize("body", ['<span class="badge b-valid"></span>', '<i class="b-ended"> </i>'])
def test_colour_without_a_word_is_found(body: str) -> None:
    """Where it stands."""
    assert [f.position.line for f in found(page(body), "A07")] == [9]


@pytest.mark.parametrize(
    "body",
    [
        '<span class="badge b-valid">有效</span>',
        '<span class="b-valid" hidden></span>',
        '<span class="b-valid" aria-label="有效"></span>',
        '<span class="sub-title"></span>',
    ],
)
def test_word_name_or_hidden_is_silent(body: str) -> None:
    """And a class that only contains the letters is no status."""
    assert found(page(body), "A07") == []
