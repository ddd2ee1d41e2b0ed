"""Records know the place of every value in their file."""

from __future__ import annotations

from typing import TYPE_CHECKING

from gongshi.content.reader import read_records
from gongshi.findings import Position

if TYPE_CHECKING:
    from gongshi.content.tree import SourceRecord

NESTED = """\
id: a
place:
  name: 示例大厅
  hours: [上午, {day: 周一, to: '12:00'}]
phone:
steps:
- 受理
- 决定
"""

LISTED = """\
# 两条记录
- id: a
  title: 甲

- {id: b, title: 乙}
"""


def record(text: str, index: int = 0) -> SourceRecord:
    """Read `text` and return one of its records."""
    reading = read_records(text.encode(), "content/a.yml")
    assert reading.findings == ()
    return reading.records[index]


def at(line: int, column: int) -> Position:
    """Return a position in the file that `record` reads."""
    return Position("content/a.yml", line, column)


def test_record_starts_at_its_first_field() -> None:
    """A comment above the record does not belong to it."""
    assert record("# note\n\nid: a\n").position == at(3, 1)


def test_listed_record_starts_at_its_item() -> None:
    """Each record of a list has its own start and its own number."""
    assert [record(LISTED, n).position for n in (0, 1)] == [at(2, 3), at(5, 3)]
    assert [record(LISTED, n).index for n in (0, 1)] == [0, 1]


def test_value_of_a_listed_record_is_located_in_the_file() -> None:
    """Marks of a later record do not count from its own start."""
    assert record(LISTED, 1).locate(["title"]) == at(5, 18)


def test_nested_value_is_located() -> None:
    """Steps descend through mappings and lists alike."""
    source = record(NESTED)
    assert source.locate(["id"]) == at(1, 5)
    assert source.locate(["place", "hours", 0]) == at(4, 11)
    assert source.locate(["place", "hours", 1, "to"]) == at(4, 29)
    assert source.locate(["steps", 1]) == at(8, 3)


def test_key_is_located() -> None:
    """A finding about a name stands at the name."""
    source = record(NESTED)
    assert source.locate(["place"], key=True) == at(2, 1)
    assert source.locate(["place", "hours", 1, "to"], key=True) == at(4, 25)


def test_value_left_out_is_located_behind_its_colon() -> None:
    """What was not filled in has a place too."""
    assert record(NESTED).value["phone"] is None
    assert record(NESTED).locate(["phone"]) == at(5, 7)


def test_container_is_located_at_its_first_entry() -> None:
    """A block mapping or list has no sign of its own."""
    assert record(NESTED).locate(["place"]) == at(3, 3)
    assert record(NESTED).locate(["steps"]) == at(7, 1)


def test_missing_step_gives_the_deepest_parent() -> None:
    """A finding about a missing field stands at the mapping that lacks it."""
    source = record(NESTED)
    assert source.locate([]) == at(1, 1)
    assert source.locate(["nothing"]) == at(1, 1)
    assert source.locate(["place", "phone"], key=True) == at(3, 3)
    assert source.locate(["place", "hours", 7, "day"]) == at(4, 10)
    assert source.locate(["id", "x"]) == at(1, 5)


def test_list_step_may_be_written_as_text() -> None:
    """The dotted path of a finding leads back to its place."""
    assert record(NESTED).locate(["place", "hours", "1", "day"]) == at(4, 21)
