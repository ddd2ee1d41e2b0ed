"""What the strict reader takes, and how it speaks of what it refuses."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from gongshi.content.faults import FAULTS
from gongshi.content.reader import read_mapping, read_records
from gongshi.content.source import MAX_FINDINGS
from gongshi.findings import Position, Severity

if TYPE_CHECKING:
    from gongshi.content.tree import Raw
    from gongshi.findings import Finding


def values(text: str, path: str = "a.yml") -> list[dict[str, Raw]]:
    """Read `text` and return what its records hold."""
    reading = read_records(text.encode(), path)
    assert reading.findings == ()
    return [record.value for record in reading.records]


def findings(text: str, path: str = "a.yml") -> tuple[Finding, ...]:
    """Read `text`, which must be refused, and return why."""
    reading = read_records(text.encode(), path)
    assert reading.records == ()
    return reading.findings


@pytest.mark.parametrize(
    "written", ["no", "0123", "1e3", "2024-01-01", "12:30", "~", "null", "yes", "0x1F", "3.10", "<<", "="]
)
def test_every_scalar_is_the_text_that_stands_there(written: str) -> None:
    """No number, date or truth value is guessed."""
    assert values(f"a: {written}\n") == [{"a": written}]


def test_value_left_out_differs_from_an_empty_one() -> None:
    """A plain nothing is not filled in; quoted, it is a text without letters."""
    assert values("a:\nb: ''\nc: \"\"\nd: |\n") == [{"a": None, "b": "", "c": "", "d": ""}]


def test_merge_sign_is_an_ordinary_name() -> None:
    """YAML 1.1's merge key merges nothing."""
    assert values("a: b\n<<: c\n") == [{"a": "b", "<<": "c"}]


def test_file_may_hold_one_record_or_a_list() -> None:
    """Both shapes are read, in the file's order."""
    assert values("id: a\n") == [{"id": "a"}]
    assert values("- id: b\n- id: a\n") == [{"id": "b"}, {"id": "a"}]


def test_block_and_flow_styles_mean_the_same() -> None:
    """Style is the clerk's choice."""
    assert values("a:\n  b:\n  - c\n  - d\n") == values("{a: {b: [c, 'd']}}") == [{"a": {"b": ["c", "d"]}}]


def test_document_marks_around_one_document_are_allowed() -> None:
    """Some editors write them."""
    assert values("---\nid: a\n...\n") == [{"id": "a"}]


def test_windows_lines_are_allowed() -> None:
    """Notepad writes them; a value holds line feeds only."""
    assert values("id: a\r\nnote: |\r\n  one\r\n  two\r\n") == [{"id": "a", "note": "one\ntwo\n"}]


def test_tab_within_a_value_is_allowed() -> None:
    """A tab is visible enough; only as indentation it is ambiguous."""
    assert values('a: one\ttwo\nb: "\\t"\nc: |\n  x\ty\n') == [{"a": "one\ttwo", "b": "\t", "c": "x\ty\n"}]


@pytest.mark.parametrize(
    "text", ["𠮷田", "㐀", "〔2024〕", "\u3000首行", "a\u00a0b", "é", "①", "葛\U000e0100", "Ⅳ"]
)
def test_ordinary_characters_pass(text: str) -> None:
    """Rare Han, full-width signs and variation selectors belong to names and numbers."""
    assert values(f"a: '{text}'\n") == [{"a": text}]


def test_twelve_levels_pass() -> None:
    """The limit itself is allowed, in a list of records too."""
    deep = "a: " + "[" * 11 + "x" + "]" * 11
    assert len(values(deep + "\n")) == 1
    assert len(values(f"- {deep}\n- {deep}\n")) == 2


def test_mapping_is_read_for_configuration() -> None:
    """One mapping is one record."""
    assert read_mapping(b"site: {name: x}\n", "site_config.yml").records[0].value == {"site": {"name": "x"}}


@pytest.mark.parametrize(
    ("data", "code", "line"),
    [(b"- a: b\n", "R12", 1), (b"", "R05", 0), (b"text", "R12", 1), (b"a: [", "R06", 1), (b"\xff", "R01", 1)],
)
def test_configuration_of_another_shape_is_refused(data: bytes, code: str, line: int) -> None:
    """A list is no configuration, and the other faults hold as well."""
    reading = read_mapping(data, "site_config.yml")
    assert reading.records == ()
    assert [(f.code, f.position.line) for f in reading.findings] == [(code, line)]


def test_all_faults_of_a_file_are_reported_at_once() -> None:
    """A clerk mends a file in one go, from its top."""
    text = 'a: &x b\nc: !y d\nc: *x\n? [e]\n: f\ng:\n-\nh: "\\0"\n'
    found = [(f.code, f.position.line) for f in findings(text)]
    assert found == [("R08", 1), ("R09", 2), ("R07", 3), ("R08", 3), ("R12", 4), ("R12", 7), ("T01", 8)]


def test_faults_before_a_syntax_error_are_reported_with_it() -> None:
    """The error ends the pass, not the report."""
    assert [f.code for f in findings("a: b\na: c\nd: 'e\n")] == ["R07", "R06"]


def test_one_fault_refuses_the_whole_file() -> None:
    """Good records beside a bad one wait until the file is mended."""
    assert [f.code for f in findings("- id: a\n- id: b\n  id: c\n- id: d\n")] == ["R07"]


def test_bad_characters_are_counted_to_twenty() -> None:
    """Hundreds of places have one cause."""
    found = findings("a: " + "\u200b" * 300)
    assert [f.position for f in found] == [Position("a.yml", 1, column) for column in range(4, 24)]


@pytest.mark.parametrize("line", ["a: b\n", "? [a]\n", "c: &x d\n", "c: !x d\n", '"\\0": d\n'])
def test_findings_of_one_file_have_an_end(line: str) -> None:
    """A file of a million faults is reported by its first ones, in time."""
    assert len(findings(line * 5_000)) == MAX_FINDINGS


def test_text_items_of_one_list_have_an_end() -> None:
    """A list of a thousand sentences is one mistake."""
    assert len(findings("- 示例\n" * 1_000)) == MAX_FINDINGS


def test_tag_is_shown_as_it_is_written() -> None:
    """A clerk finds it by its look."""
    found = findings("a: [!x, !<y z]\n")
    assert "“!x”" in found[0].message.en


def test_duplicate_key_names_the_first_place() -> None:
    """Both parties of the fault are shown, and the path to the field."""
    (found,) = findings("- id: a\n- place:\n    name: b\n    name: c\n")
    assert found.field == "place.name"
    assert [party.position for party in found.related] == [Position("a.yml", 3, 5)]


def test_third_key_names_the_first_place_too() -> None:
    """The first occurrence is the one to compare with."""
    found = findings("id: a\nid: b\nid: c\n")
    assert [f.related[0].position for f in found] == [Position("a.yml", 1, 1)] * 2


def test_second_document_names_the_first() -> None:
    """Both parties of the fault are shown."""
    (found,) = findings("\nid: a\n---\nid: b\n")
    assert found.related[0].position == Position("a.yml", 2, 1)


@pytest.mark.parametrize(
    ("text", "field"),
    [
        ("a: *x\n", "a"),
        ("a:\n  b: [c, *x]\n", "a.b.1"),
        ("a:\n- b\n- c: !d e\n", "a.1.c"),
        ("- a: b\n- a: &x b\n", "a"),
        ("- &x {a: b}\n", ""),
        ('a: {b: "\\0"}\n', "a.b"),
        ("a: [b, , c]\n", ""),
        ("a:\n- b\n-\n", "a.1"),
    ],
)
def test_finding_names_the_field(text: str, field: str) -> None:
    """The dotted path leads to the value within its record."""
    assert findings(text)[0].field == field


def test_what_follows_from_a_bad_character_is_not_reported() -> None:
    """An indent of zero-width spaces is one fault, not two."""
    assert [f.code for f in findings("place:\n\u200b name: a\nb: c\n")] == ["T01"]


def test_faults_are_defined_once_and_complete() -> None:
    """Code and name identify a fault; only an unread file is a mere warning."""
    assert len({fault.code for fault in FAULTS}) == len({fault.name for fault in FAULTS}) == len(FAULTS)
    assert [fault.code for fault in FAULTS if fault.severity is not Severity.ERROR] == ["R21"]
    for fault in FAULTS:
        texts = (fault.title, fault.message, fault.advice, fault.why)
        assert all(text.zh and text.en for text in texts)
        assert fault.fails
        assert fault.passes


@pytest.mark.parametrize("code", ["R05", "R06", "R07", "R08", "R09", "R10", "R11", "R12", "R20", "T01"])
def test_samples_of_a_fault_are_true(code: str) -> None:
    """The failing sample has this fault, the passing one has none."""
    fault = next(fault for fault in FAULTS if fault.code == code)
    path = "a.md" if code == "R20" else "a.yml"
    assert code in {f.code for f in findings(fault.fails.replace("<U+200B>", "\u200b"), path)}
    assert values(fault.passes, path)
