"""Index files: everything survives, and damage is seen."""

from __future__ import annotations

import base64
import json
import re
import zlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gongshi.search.packing import counts, deflated, script

FORM = re.compile(rb'gongshiSearch\.put\("t/0a","([0-9a-f]{8})","([A-Za-z0-9+/=]*)"\);\n')


@given(st.binary(max_size=200))
def test_a_file_is_one_call_with_its_own_checksum(data: bytes) -> None:
    """No byte of it can end the string or the script."""
    content, check = script("t/0a", data)
    found = FORM.fullmatch(content)
    assert found
    assert base64.b64decode(found[2]) == data
    assert int(found[1], 16) == check == zlib.crc32(found[2])


@given(st.text())
def test_any_text_survives(text: str) -> None:
    """What GBK lacks is escaped: emoji, rare characters, lone surrogates."""
    assert json.loads(zlib.decompress(deflated([text]), -15).decode("gbk")) == [text]


@pytest.mark.parametrize("text", ["行政许可〔2010〕3号", "𬴊👍", "€ḿ︐", "\ud800", "\x7f\x80"])
def test_awkward_texts_survive(text: str) -> None:
    """The characters over which GBK's tables differ, too."""
    assert json.loads(zlib.decompress(deflated([text]), -15).decode("gbk")) == [text]


def test_deflated_bytes_are_the_same_everywhere() -> None:
    """The bytes themselves: another compressor or another version of it is a change of every index."""
    assert deflated(["行政许可", "行政处罚", 7]).hex() == "8b56ba70e1eabf0b6ff79f54d20133b72cdbbe5849c73c1600"


def test_small_numbers_take_a_character_each() -> None:
    """Larger ones one more for every 64."""
    assert counts([0, 1, 9, 63, 64, 130]) == "019o~0~~2"
