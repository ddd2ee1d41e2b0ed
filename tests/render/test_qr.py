"""Codes are what segno would have made, bit for bit."""

from __future__ import annotations

import re

import pytest
import segno
from hypothesis import example, given
from hypothesis import strategies as st

from gongshi.render.qr import qr_code

_STEP = re.compile(r"M(\d+) (\d+)\.5|m(\d+) 0|h(\d+)")


def _drawn(markup: str) -> set[tuple[int, int]]:
    """Return the dark modules that the path of `markup` draws, without the white around them."""
    found: set[tuple[int, int]] = set()
    x = y = 0
    for start, row, move, stroke in _STEP.findall(markup.partition(' d="')[2]):
        if start:
            x, y = int(start) - 4, int(row) - 4
        found |= {(x + n, y) for n in range(int(stroke or 0))}
        x += int(stroke or 0) + int(move or 0)
    return found


def _made(address: str) -> set[tuple[int, int]]:
    code = segno.make(address, error="m", mode="byte", mask=0, micro=False, boost_error=False)
    return {(x, y) for y, row in enumerate(code.matrix) for x, module in enumerate(row) if module}


@given(st.text(st.sampled_from("abcXYZ0189-_./:?=&%"), min_size=1, max_size=150))
@example("https://gk.example.org/power-items/xk-0001.html")
@example("verify.html?no=SL000000123")
def test_a_code_is_the_one_that_segno_makes(address: str) -> None:
    """The sum of what each bit changes is the code itself."""
    assert _drawn(qr_code(address, "")) == _made(address)


def test_without_an_address_there_is_no_code() -> None:
    """A site that does not know where it stands prints none."""
    assert qr_code("", "二维码") == ""


def test_a_code_is_named_for_those_who_do_not_see_it() -> None:
    """The name is text, whatever stands in it."""
    made = qr_code("https://a.example/", '"><b>')
    assert 'role="img" aria-label="&quot;&gt;&lt;b&gt;"' in made
    assert "<b>" not in made


def test_an_address_in_chinese_is_percent_encoded() -> None:
    """Readers of codes disagree about anything but ASCII."""
    assert _drawn(qr_code("https://a.example/公开/", "")) == _made("https://a.example/%E5%85%AC%E5%BC%80/")


@pytest.mark.parametrize("length", [20, 40, 60])
def test_a_code_leaves_room_on_a_page_of_16_kilobytes(length: int) -> None:
    """An address of a site takes about two kilobytes."""
    assert len(qr_code("https://" + "a" * length, "本页网址的二维码")) < 2_700
