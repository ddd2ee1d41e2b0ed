"""The YAML parser's messages become advice in plain words."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from yaml import MarkedYAMLError, YAMLError
from yaml.error import Mark

from gongshi.content import syntax
from gongshi.content.reader import read_records
from gongshi.content.source import Source
from gongshi.findings import Position

if TYPE_CHECKING:
    from gongshi.content.syntax import Slip
    from gongshi.findings import Finding


def finding(text: str) -> Finding:
    """Read `text`, which must have exactly one fault."""
    (found,) = read_records(text.encode(), "a.yml").findings
    return found


@pytest.mark.parametrize(
    ("text", "slip"),
    [
        ("a:\n\t- b\n", syntax.TAB),
        ("a: b\n\tc: d\n", syntax.TAB),
        ("a: 'b\n", syntax.UNCLOSED_QUOTE),
        ('a: "b\nc: d\n', syntax.UNCLOSED_QUOTE),
        ("a: [b\n", syntax.UNCLOSED_BRACKET),
        ("a: [b\nc: d\n", syntax.UNCLOSED_BRACKET),
        ('a: "\\w"\n', syntax.ESCAPE),
        ("a: @b\n", syntax.RESERVED),
        ("a: `b\n", syntax.RESERVED),
        ("a: %b\n", syntax.RESERVED),
        ("a: b: c\n", syntax.COLON_IN_VALUE),
        ("标题：某\n名称: x\n", syntax.FULL_WIDTH_COLON),
        ("a b\nc: d\n", syntax.MISSING_COLON),
        ("a: b\nc\n", syntax.MISSING_COLON),
        ("a: b\n  c: d\n", syntax.INDENTATION),
        ("a:\n    b: c\n  d: e\n", syntax.INDENTATION),
        ('a: "b" c\n', syntax.AFTER_QUOTE),
        ("- a: b\nc: d\n", syntax.LIST_ITEM),
        ("a: b\n- c\n", syntax.LIST_ITEM),
        ("a: ]\n", syntax.NO_VALUE),
        ("a: [", syntax.CUT_SHORT),
        ("- {a: b, c: [d,\n", syntax.CUT_SHORT),
        ("a: |b\n  c\n", syntax.BLOCK_HEADER),
        ("a: - b\n", syntax.DASH_IN_LINE),
        ("a: ? b\n", syntax.QUESTION_MARK),
        ("%a: b\n", syntax.PERCENT),
        ("k" * 1100 + ": v\n", syntax.LONG_NAME),
    ],
)
def test_slip_is_told_in_plain_words(text: str, slip: Slip) -> None:
    """Each common slip has its own words, and no message of the library."""
    found = finding(text)
    assert (found.code, found.message, found.advice) == ("R06", slip.problem, slip.remedy)


def test_unclosed_quote_stands_where_it_opens() -> None:
    """The end of the file, where the parser gave up, is the other party."""
    found = finding("a: 'b\nc: d\ne: f\n")
    assert found.position == Position("a.yml", 1, 4)
    assert [party.position for party in found.related] == [Position("a.yml", 4, 1)]


def test_wrong_bracket_names_the_opening_one() -> None:
    """A bracket closed by another is shown there, with the one that it should close."""
    found = finding("a: [b,\n  c}\n")
    assert found.position == Position("a.yml", 2, 4)
    assert [party.position for party in found.related] == [Position("a.yml", 1, 4)]


def test_place_never_lies_behind_the_file() -> None:
    """At an end without line feed the parser counts one line too many."""
    found = finding("a: {b: c")
    assert [party.position for party in found.related] == [Position("a.yml", 1, 9)]


def test_unknown_message_is_told_in_our_words() -> None:
    """No English sentence of the library reaches a clerk."""
    place = Mark("a.yml", 3, 0, 3, None, 0)
    error = MarkedYAMLError(problem="unheard of", problem_mark=place)
    found = syntax.explained(error, Source("a: b\n", "a.yml"))
    assert (found.code, found.position, found.message) == (
        "R06",
        Position("a.yml", 1, 4),
        syntax.OTHER.problem,
    )


def test_error_without_a_place_is_still_a_finding() -> None:
    """Whatever a later version of the library raises is told in our words."""
    found = syntax.explained(YAMLError("unheard of"), Source("a", "a.yml"))
    assert (found.code, found.position) == ("R06", Position("a.yml", 1, 1))
    assert found.message == syntax.OTHER.problem
