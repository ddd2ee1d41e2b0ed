"""The drawing of a process: a box a step, escaped, and none where it could not be read."""

from __future__ import annotations

import pytest

from gongshi.render.process import process_drawing
from tests.sites import HtmlPage


@pytest.mark.parametrize("count", [2, 3, 6])
def test_a_box_for_every_step(count: int) -> None:
    """As many boxes as steps, hidden from readers of the list beside it."""
    page = HtmlPage(process_drawing([(f"步骤{n}", "1日") for n in range(count)]))
    assert len(page.all("path")) == count
    assert page.all("svg")[0].attrs["aria-hidden"] == "true"


@pytest.mark.parametrize("count", [0, 1, 7, 100])
def test_no_drawing_where_it_would_say_nothing(count: int) -> None:
    """One step needs none; many would not be legible."""
    assert process_drawing([("步骤", "")] * count) == ""


def test_what_a_step_is_called_is_text() -> None:
    """Markup in a name is shown, not obeyed."""
    page = HtmlPage(process_drawing([("<b>&", "<i>"), ("一二三四五六七八九十", "")]))
    assert not page.all("b")
    assert not page.all("i")
    assert "<b>&" in page.text
