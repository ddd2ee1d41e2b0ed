"""D13: documents without a legality review, or reviewed by their drafters."""

from __future__ import annotations

import datetime as dt

import pytest

from tests.checks.records import document
from tests.checks.site import found, places

_MADE = "date_document: 2024-03-01\n"


def test_a_document_without_a_review_is_an_error() -> None:
    """Reported at its title, judged on its own day."""
    (finding,) = found(document(_MADE), "D13")
    assert (finding.position.line, finding.field, finding.severity) == (1, "title", "error")
    assert finding.judged_on == dt.date(2024, 3, 1)


@pytest.mark.parametrize("more", ["date_document: 2018-12-03\n", "date_document: 2010-05-01\n", ""])
def test_what_is_older_than_the_rule_is_not_judged_by_it(more: str) -> None:
    """Nor what names no day at all."""
    assert places(document(more), "D13") == []


def test_an_unlawful_document_is_an_error() -> None:
    """It was reviewed, and issued against the review."""
    more = _MADE + "legality_review:\n  body: 示例区司法局\n  result: 不合法\n"
    assert places(document(more), "D13") == [("a.yml", 5, "legality_review.result")]


@pytest.mark.parametrize("name", ["zjj", "区住建局", "示例区住房和城乡建设局"])
def test_a_drafter_does_not_review_the_draft(name: str) -> None:
    """By whatever name; a warning. Its own legal section, named as such, is another body."""
    more = _MADE + "drafter: zjj\nlegality_review: {{body: {}, result: 合法}}\n"
    (finding,) = found(document(more.format(name)), "D13")
    assert (finding.field, finding.severity) == ("legality_review.body", "warning")
    assert [r.position.line for r in finding.related] == [3]
    assert places(document(more.format("示例区司法局")), "D13") == []
