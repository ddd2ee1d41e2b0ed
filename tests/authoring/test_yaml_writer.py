"""What is written must be read back, to the character."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gongshi.authoring.yaml_writer import write_markdown, write_record, write_records
from gongshi.content.characters import is_clean
from gongshi.content.reader import read_records

_NASTY = "- ?:,[]{}#&*!|>'\"%@`=<~\\\n\t 0aé法。（：　\U00020000"
_texts = st.one_of(st.text(alphabet=_NASTY), st.text()).filter(lambda t: is_clean(t) and "\r" not in t)
_keys = _texts.filter(lambda k: bool(k) and "\n" not in k)
_values = st.recursive(
    _texts,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(_keys, inner, max_size=3),
    max_leaves=8,
)
_records = st.dictionaries(_keys, _values, min_size=1, max_size=4)


@given(_records)
def test_a_record_is_read_back_unchanged(record: dict[str, object]) -> None:
    """Nasty texts, lists and nested mappings survive writing and strict reading."""
    text = write_record(record)  # type: ignore[arg-type]  # Hypothesis cannot name the recursive type
    reading = read_records(text.encode(), "a.yml")
    assert reading.findings == ()
    assert [r.value for r in reading.records] == [record]


@given(st.lists(_records, min_size=1, max_size=3))
def test_a_list_of_records_is_read_back_unchanged(records: list[dict[str, object]]) -> None:
    """A list file holds the same records in the same order."""
    text = write_records(records)  # type: ignore[arg-type]  # as above
    reading = read_records(text.encode(), "a.yml")
    assert reading.findings == ()
    assert [r.value for r in reading.records] == records


@given(_records.filter(lambda r: "body" not in r), _texts.filter(lambda t: bool(t.strip())))
def test_a_markdown_record_keeps_its_text(record: dict[str, object], body: str) -> None:
    """Only blank lines around the text are dropped."""
    reading = read_records(write_markdown(record, body).encode(), "a.md")  # type: ignore[arg-type]  # as above
    assert reading.findings == ()
    lines = body.split("\n")
    filled = [i for i, line in enumerate(lines) if line.strip()]
    kept = "\n".join(lines[filled[0] : filled[-1] + 1])
    assert reading.records[0].value == {**record, "body": kept}


def test_ordinary_values_stand_without_quotes() -> None:
    """A clerk sees plain text; numbers and dates too, since the reader makes no numbers."""
    record = {
        "事项名称": "示例事项（县级）",
        "编码": "0123",
        "日期": "2026-11-23",
        "正文": "第一条 甲\n\n第二条 乙",
    }
    assert write_record(record) == (
        "事项名称: 示例事项（县级）\n编码: 0123\n日期: 2026-11-23\n正文: |-\n  第一条 甲\n\n  第二条 乙\n"
    )


@pytest.mark.parametrize("text", ["no", "Null", "- a", "a: b", "a #b", "", "~", "'a", "a "])
def test_what_yaml_would_misread_is_quoted(text: str) -> None:
    """Signs and words of YAML are put in quotes."""
    quoted = text.replace("'", "''")
    assert write_record({"名": text}) == f"名: '{quoted}'\n"


@pytest.mark.parametrize("text", ["a\rb", "a\u200bb", "a\x00b"])
def test_an_unwritable_character_is_refused(text: str) -> None:
    """The reader would refuse the file, so the writer does not write it."""
    with pytest.raises(ValueError, match="refuses"):
        write_record({"名": text})


@pytest.mark.parametrize("key", ["", "a\nb"])
def test_a_key_must_be_one_line(key: str) -> None:
    """An empty key or one of several lines has no place in a record."""
    with pytest.raises(ValueError, match="not a key"):
        write_record({key: "a"})
