"""Markdown records: fields at the head, the text below as it stands."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from gongshi.content.reader import read_records
from gongshi.findings import Position

if TYPE_CHECKING:
    from gongshi.content.tree import SourceRecord


def record(text: str) -> SourceRecord:
    """Read a Markdown text that holds one record."""
    reading = read_records(text.encode(), "d.md")
    assert reading.findings == ()
    (found,) = reading.records
    return found


def test_head_and_text_are_one_record() -> None:
    """The text is the field `body`, and comes last."""
    assert list(record("---\nid: a\nno: 012\n---\n\n# 题\n\n文\n").value.items()) == [
        ("id", "a"),
        ("no", "012"),
        ("body", "# 题\n\n文"),
    ]


def test_fields_and_text_are_located_in_the_file() -> None:
    """Lines count from the top of the file, not of the head."""
    source = record("---\nid: a\nplace: {name: b}\n---\n\n\n文\n")
    assert source.position == Position("d.md", 2, 1)
    assert source.locate(["place", "name"]) == Position("d.md", 3, 15)
    assert source.locate(["body"]) == Position("d.md", 7, 1)


@pytest.mark.parametrize(
    "body",
    [
        "　　第一段缩进两字。\n　　第二段。",
        "    indented code",
        "line with two spaces  \nnext",
        "ends with spaces  ",
        "---\na rule above\n\n---\n\nand one between",
        "\ttab",
        "a: b\n- 'c",
        "*斜体* &amp; {{ x }} `y`",
        "one\n\n\n\ntwo",
    ],
)
def test_text_is_kept_exactly(body: str) -> None:
    """Only blank lines around the text are dropped."""
    assert record(f"---\nid: a\n---\n\n{body}\n \n\n").value["body"] == body


def test_windows_lines_become_line_feeds() -> None:
    """The same document has the same text on every machine."""
    assert record("---\r\nid: a\r\n---\r\n\r\none\r\ntwo\r\n").value == {"id": "a", "body": "one\ntwo"}


@pytest.mark.parametrize("text", ["---\nid: a\n---", "---\nid: a\n---\n", "---\nid: a\n---\n\n \n"])
def test_missing_text_is_not_filled_in(text: str) -> None:
    """A head alone is a record whose text was left out."""
    source = record(text)
    assert source.value == {"id": "a", "body": None}
    assert source.locate(["body"]) == Position("d.md", 3, 1)


def test_spaces_behind_the_dashes_are_allowed() -> None:
    """Nobody sees them."""
    assert record("--- \nid: a\n---\t\nb\n").value == {"id": "a", "body": "b"}


def test_field_named_body_names_the_text_as_other_party() -> None:
    """Of two texts the clerk must choose."""
    (found,) = read_records(b"---\nid: a\nbody: b\n---\n\ntext\n", "d.md").findings
    assert (found.code, found.field) == ("R07", "body")
    assert found.related[0].position == Position("d.md", 6, 1)


def test_head_is_found_by_capital_ending_too() -> None:
    """Windows programs like to write `.MD`."""
    assert read_records(b"---\nid: a\n---\nb\n", "D.MD").records[0].value == {"id": "a", "body": "b"}
