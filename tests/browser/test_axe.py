"""Every family of pages, in every state and mode, under axe-core: no violation of WCAG 2.2 AA or good practice.

Each state is looked at in every mode, and on every screen in some mode; which meet is turned from state to
state, so that every mode meets every screen. `make audit` runs all of them on all screens.
"""

from __future__ import annotations

from contextlib import ExitStack
from itertools import zip_longest
from typing import TYPE_CHECKING

import pytest

from tests.browser.axe import begin, judge, verdict
from tests.browser.states import ONLY_COLOURS, SCREENS, State, all_looks, dress, looks, states_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from playwright.sync_api import BrowserContext

    from tests.browser.conftest import Served

pytestmark = pytest.mark.browser

_PARTS = 4
"""Into so many tests the states are dealt: a failure names its part, and parts may run side by side."""


_AT_ONCE = 2
"""So many states are judged side by side, each in a page, and so in a process, of its own."""


def _faults(context: BrowserContext, address: str, states: list[tuple[int, State]]) -> Iterator[str]:
    """Judge a few numbered states side by side, one look of each at a time."""
    with ExitStack() as stack:
        pages = [stack.enter_context(state.opened(context, address)) for _, state in states]
        turns = zip_longest(*(looks(state, number) for number, state in states))
        for turn in turns:
            under_way = [
                (page, state.name, *look)
                for page, (_, state), look in zip(pages, states, turn, strict=True)
                if look
            ]
            for page, _, mode, screen in under_way:
                dress(page, mode, screen)
                begin(page, colours=mode in ONLY_COLOURS)
            for page, name, mode, screen in under_way:
                yield from (f"{name} {mode} {screen[0]}: {fault}" for fault in verdict(page).faults)


@pytest.mark.parametrize("part", range(_PARTS))
def test_axe_finds_nothing(context: BrowserContext, sample: Served, part: int) -> None:
    """Not on any page, in any state: colours, names, roles, order, targets, landmarks."""
    states = list(enumerate(states_of(sample.folder, "about.html")))[part::_PARTS]
    faults: list[str] = []
    for at in range(0, len(states), _AT_ONCE):
        faults += _faults(context, sample.address, states[at : at + _AT_ONCE])
    assert faults == []


def test_every_mode_meets_every_screen() -> None:
    """Nothing is left out by the turning."""
    page, kiosk = State("page", ""), State("kiosk", "", is_kiosk=True)
    for state in (page, kiosk):
        met = {look for number in range(2 * len(SCREENS)) for look in looks(state, number)}
        assert met == set(all_looks(state))


def test_axe_would_find_a_fault(context: BrowserContext) -> None:
    """A picture without words, grey on grey and a box without a label: three rules speak."""
    page = context.new_page()
    page.set_content(
        '<html lang="zh"><title>t</title><main><h1>标题</h1><img src="data:,">'
        '<p style="color:#999;background:#888">灰色的字在灰色的底上</p><input></main></html>'
    )
    found = {fault.partition(":")[0] for fault in judge(page).faults}
    assert {"image-alt", "color-contrast", "label"} <= found
