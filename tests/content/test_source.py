"""Encodings are recognised and never converted."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from gongshi.content.source import open_source

if TYPE_CHECKING:
    from gongshi.findings import Finding

PROSE = "title: 关于印发示例区行政许可事项清单的通知\nnote: 各单位：现印发给你们，请认真执行。\n"


def finding(data: bytes) -> Finding:
    """Open `data`, which must have exactly one fault."""
    (found,) = open_source(data, "a.yml").findings
    return found


@pytest.mark.parametrize("encoding", ["gbk", "gb2312", "gb18030"])
def test_gbk_is_named(encoding: str) -> None:
    """WPS and Excel on a Chinese Windows write it, so the advice says how to save."""
    found = finding(PROSE.encode(encoding))
    assert "GBK" in found.message.zh
    assert "另存为 UTF-8" in found.advice.zh


def test_gbk_cut_in_a_character_is_named() -> None:
    """A missing last byte does not hide the encoding."""
    assert "GBK" in finding(PROSE.encode("gbk")[:-4]).message.en


@pytest.mark.parametrize("place", [10, 25, 60])
def test_damaged_utf8_is_not_taken_for_gbk(place: int) -> None:
    """UTF-8 that lost a byte reads as GBK too, but as rare characters."""
    data = PROSE.encode()
    found = finding(data[:place] + b"\xff" + data[place:])
    assert "GBK" not in found.message.en
    assert "this byte is not UTF-8" in found.message.en


@pytest.mark.parametrize(
    ("data", "word"),
    [
        (PROSE.encode("utf-16"), "UTF-16"),
        (b"\xfe\xff" + PROSE.encode("utf-16-be"), "UTF-16"),
        (b"\xff\xfe\x00\x00" + PROSE.encode("utf-32-le"), "UTF-32"),
        (b"PK\x03\x04\xff", "Office or ZIP"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1", "old Office"),
        (b"%PDF-1.7\n\xe2\xe3\xcf\xd3", "PDF"),
        (b"\x89PNG\r\n", "PNG"),
        (b"\xff\xd8\xff\xe0", "JPEG"),
        (PROSE.encode()[:-5], "middle of a character"),
    ],
)
def test_what_the_file_really_is_is_named(data: bytes, word: str) -> None:
    """A clerk learns what was saved under the name of a record."""
    assert word in finding(data).message.en


def test_text_without_a_fault_is_decoded() -> None:
    """UTF-8 passes as it stands."""
    source = open_source(PROSE.encode(), "a.yml")
    assert (source.text, source.findings, source.masked) == (PROSE, [], False)
