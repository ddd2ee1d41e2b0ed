"""D20: documents on bases that no longer hold."""

from __future__ import annotations

import datetime as dt

import pytest

from tests.checks.laws import PETITIONS
from tests.checks.records import document
from tests.checks.site import DAY, found, places

_BASED = "based_on: 《信访条例》第三条\n"
_BODY = "body: |\n  {}\n"


def test_document_made_on_a_dead_basis_is_an_error() -> None:
    """Judged by its own day, with what holds now."""
    (finding,) = found(document("date_document: 2024-03-01\n" + _BASED) + PETITIONS, "D20")

    assert (finding.position.line, finding.field, finding.severity) == (3, "based_on.0", "error")
    assert finding.judged_on == dt.date(2024, 3, 1)
    assert "自 2022-05-01 起已被替代，现在是《信访工作条例》" in finding.message.zh


def test_basis_that_ended_since_is_a_warning_while_the_document_lives() -> None:
    """The viewing day judges; a document that ended itself is left alone."""
    made = "date_document: 2010-03-01\n" + _BASED
    (finding,) = found(document(made) + PETITIONS, "D20")

    assert (finding.severity, finding.judged_on) == ("warning", DAY)
    assert places(document(made) + PETITIONS, "D20", day=dt.date(2022, 4, 30)) == []
    assert places(document(made + "date_repealed: 2015-01-01\n") + PETITIONS, "D20") == []


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("根据《信访条例》，制定本办法。", 1),
        ("依照国务院《信访条例》第三条办理。", 1),
        ("根据《示例条例》和《信访条例》，制定本办法。", 1),
        ("《信访条例》同时废止。", 0),
        ("根据工作需要，不再执行《信访条例》。", 0),
    ],
)
def test_text_that_rests_on_it_is_a_warning(text: str, number: int) -> None:
    """At the words; a citation in passing is none."""
    site = document("date_document: 2024-03-01\n" + _BODY.format(text)) + PETITIONS

    assert [f.severity for f in found(site, "D20")] == ["warning"] * number


def test_law_is_told_once_and_amended_texts_are_left_alone() -> None:
    """The field before the text."""
    text = _BODY.format("根据《信访条例》，制定本办法。")
    both = document("date_document: 2024-03-01\n" + _BASED + text) + PETITIONS
    amender = document("date_document: 2025-01-01\namends: a\n", name="b", title="修改决定")

    assert [place[2] for place in places(both, "D20")] == ["based_on.0"]
    assert places(document("date_document: 2024-03-01\n" + text) + amender + PETITIONS, "D20") == []


def test_document_on_a_repealed_document_is_found() -> None:
    """By its title; what repeals it does not rest on it."""
    old = document("date_document: 2010-01-01\ndate_repealed: 2020-01-01\n", name="old", title="示例旧办法")
    new = document("date_document: 2024-03-01\nbased_on: 示例旧办法\n")

    assert places(new + old, "D20") == [("a.yml", 3, "based_on.0")]
    assert places(document("date_document: 2024-03-01\nrepeals: old\n") + old, "D20") == []
