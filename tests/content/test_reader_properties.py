"""What holds for any bytes, and for any record that was written well."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, TypeAlias

from hypothesis import given
from hypothesis import strategies as st

from gongshi.content.characters import is_clean
from gongshi.content.reader import read_mapping, read_records
from gongshi.findings import Position

if TYPE_CHECKING:
    from gongshi.content.tree import Raw, Reading

# --- any bytes ---------------------------------------------------------------

SAMPLE = """\
# 示例
- id: xk-001
  title: "关于\\u793a例"
  place: {name: '大厅', hours: [上午, 下午]}
  note: |
    第一行
    第二行
  empty:
  text: >-
    折叠
    文字
- id: xk-002
  legal_basis:
    - title: 《示例法》
      article: 第三条
"""
MARKDOWN = "---\nid: a\ntitle: 示例\n---\n\n# 题\n\n正文\n"

SNIPPETS = st.sampled_from(
    [
        *("\t", "\r", "\n", "\r\n", " ", "\0", "\u200b", "\u2028", "\ufeff", "\x85", "\U0010ffff", "："),
        *("'", '"', "\\", "[", "]", "{", "}", ",", ":", ": ", "- ", "? ", "|", ">", "#", "%", "@", "`"),
        *(
            "&a ",
            "*a ",
            "!b ",
            "!!int ",
            "<<: *a",
            "---\n",
            "...\n",
            "%YAML 1.1\n",
            "\\ud800",
            "\\0",
            "id: x\n",
        ),
    ]
)
CHANGES = st.lists(
    st.tuples(st.integers(0, 10_000), st.integers(0, 4), st.one_of(SNIPPETS, st.text(max_size=3))), max_size=5
)


def _told(reading: Reading, data: bytes) -> None:
    """Check that a file gave either records or findings that a person can use."""
    assert bool(reading.records) is not bool(reading.findings)
    lines = data.decode("utf-8", "replace").split("\n")
    for finding in reading.findings:
        place = finding.position
        assert 0 <= place.line <= len(lines)
        assert place.line == place.column == 0 or 1 <= place.column <= len(lines[place.line - 1]) + 1
        for text in (finding.message, finding.advice):
            assert text.zh
            assert text.en
            assert (text.zh + text.en).encode()
    for record in reading.records:
        assert len(record.marks) == 2 * _marks(record.value)


def _marks(value: Raw) -> int:
    if isinstance(value, dict):
        return 1 + sum(1 + _marks(item) for item in value.values())
    return 1 + sum(map(_marks, value)) if isinstance(value, list) else 1


def _read_all_ways(data: bytes) -> None:
    for reading in (read_records(data, "a.yml"), read_records(data, "a.md"), read_mapping(data, "a.yml")):
        _told(reading, data)


@given(st.binary(max_size=200))
def test_any_bytes_are_read_or_refused(data: bytes) -> None:
    """Nothing raises, whatever stands in a file."""
    _read_all_ways(data)


@given(
    st.text(
        alphabet=st.one_of(st.sampled_from(":-?&*!|>'\"%@`{}[],#\\ \t\r\n"), st.characters(codec="utf-8"))
    )
)
def test_any_text_is_read_or_refused(text: str) -> None:
    """Nothing raises, whatever signs of YAML meet."""
    _read_all_ways(text.encode())
    _read_all_ways(f"---\n{text}\n---\n{text}".encode())


@given(st.sampled_from([SAMPLE, MARKDOWN]), CHANGES)
def test_damaged_record_is_read_or_refused(text: str, changes: list[tuple[int, int, str]]) -> None:
    """Nothing raises, and every finding lies within the file."""
    for place, length, snippet in changes:
        start = place % (len(text) + 1)
        text = text[:start] + snippet + text[start + length :]
    _read_all_ways(text.encode("utf-8", "surrogatepass"))


# --- any record --------------------------------------------------------------

Step: TypeAlias = "str | int"
Path: TypeAlias = "tuple[Step, ...]"

CLEAN = st.text(st.characters(codec="utf-8").filter(is_clean), max_size=12).filter(
    lambda text: "\r" not in text
)
NAMES = CLEAN.filter(lambda text: text != "" and "\n" not in text)
FILLED = st.recursive(
    CLEAN,
    lambda inner: st.one_of(
        st.lists(inner, max_size=3), st.dictionaries(NAMES, st.one_of(inner, st.none()), max_size=3)
    ),
    max_leaves=12,
)
RECORDS = st.dictionaries(NAMES, st.one_of(FILLED, st.none()), max_size=5)


class Writer:
    """A simple YAML writer that quotes everything and notes where it writes each value."""

    def __init__(self, flow_from: int) -> None:
        """Write in flow style from the level `flow_from` on."""
        self.text = "# 示例 𠀀"
        self.places: dict[Path, Position] = {}
        self.keys: dict[Path, Position] = {}
        self._flow_from = flow_from

    def _here(self) -> Position:
        return Position("a.yml", self.text.count("\n") + 1, len(self.text) - self.text.rfind("\n"))

    def write(self, value: Raw, path: Path, indent: int) -> None:
        """Write the value of a key or of an item."""
        level = len(path)
        if isinstance(value, (dict, list)) and value and level < self._flow_from:
            self._block(value, path, indent)
            return
        self.text += "" if value is None else " "
        self.places[path] = self._here()
        if value is None or isinstance(value, str):
            self.text += "" if value is None else json.dumps(value, ensure_ascii=False)
        else:
            self._flow(value, path, indent)

    def _block(self, value: dict[str, Raw] | list[Raw], path: Path, indent: int) -> None:
        for step, item in value.items() if isinstance(value, dict) else enumerate(value):
            self.text += "\n" + " " * indent
            self.places.setdefault(path, self._here())
            self._step(step, (*path, step))
            self.write(item, (*path, step), indent + 2)

    def _step(self, step: Step, path: Path) -> None:
        self.keys[path] = self._here()
        self.text += "-" if isinstance(step, int) else json.dumps(step, ensure_ascii=False) + ":"

    def _flow(self, value: dict[str, Raw] | list[Raw], path: Path, indent: int) -> None:
        self.text += "{" if isinstance(value, dict) else "["
        for step, item in value.items() if isinstance(value, dict) else enumerate(value):
            if isinstance(step, str):
                self._step(step, (*path, step))
            self.write(item, (*path, step), indent)
            self.text += ", "
        self.text += "}" if isinstance(value, dict) else "]"


@given(RECORDS, st.integers(0, 5))
def test_written_record_is_read_back(value: dict[str, Raw], flow_from: int) -> None:
    """Every value comes back, and is located where it was written."""
    writer = Writer(flow_from)
    writer.text += "\n" if flow_from == 0 or not value else ""
    writer.write(value, (), 0)
    reading = read_records(writer.text.encode(), "a.yml")
    assert reading.findings == ()
    (record,) = reading.records
    assert record.value == value
    assert {path: record.locate(path) for path in writer.places} == writer.places
    names = {path: place for path, place in writer.keys.items() if isinstance(path[-1], str)}
    assert {path: record.locate(path, key=True) for path in names} == names


@given(st.lists(RECORDS, min_size=1, max_size=4), st.integers(1, 5))
def test_written_list_is_read_back(values: list[dict[str, Raw]], flow_from: int) -> None:
    """Each record of a list knows its own places in the common file."""
    writer = Writer(flow_from)
    writer.write([*values], (), 0)
    reading = read_records(writer.text.encode(), "a.yml")
    assert reading.findings == ()
    assert [record.value for record in reading.records] == values
    for path, place in writer.places.items():
        if path:
            assert reading.records[int(path[0])].locate(path[1:]) == place


@given(RECORDS, CLEAN)
def test_written_markdown_is_read_back(head: dict[str, Raw], body: str) -> None:
    """The head is shifted by one line, and the text is untouched between its first and last letters."""
    head = {**head, "id": "a"}
    head.pop("body", None)
    writer = Writer(9)
    writer.write(head, (), 0)
    reading = read_records(f"---\n{writer.text}\n---\n{body}\n".encode(), "a.yml.md")
    assert reading.findings == ()
    (record,) = reading.records
    text = record.value.pop("body")
    assert text is None or isinstance(text, str)
    assert record.value == head
    assert (text or "").strip() == body.strip()
    assert text is None or text in body
    assert record.locate(["id"]).line == writer.places["id",].line + 1
