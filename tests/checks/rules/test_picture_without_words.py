"""A04: words in place of pictures."""

from __future__ import annotations

import pytest

from tests.checks.site import found, page


@pytest.mark.parametrize(
    "body",
    [
        '<img src="a.png">',
        '<svg class="i"><path d="M0"/></svg>',
        '<canvas id="c"></canvas>',
        '<input type="image" src="a.png">',
    ],
)
def test_picture_without_words_is_found(body: str) -> None:
    """Images, drawings, canvases and image buttons."""
    assert [f.position.line for f in found(page(body), "A04")] == [9]


@pytest.mark.parametrize(
    "body",
    [
        '<img src="a.png" alt="">',
        '<svg aria-hidden="true"></svg>',
        '<svg role="img" aria-label="流程"></svg>',
        '<svg role="img"><title>流程</title></svg>',
        '<canvas id="c">表格见下</canvas>',
        '<input type="image" src="a.png" alt="查">',
        '<input type="text" aria-label="查">',
    ],
)
def test_words_or_an_ornament_are_enough(body: str) -> None:
    """An empty `alt` says that the picture tells nothing."""
    assert found(page(body), "A04") == []
