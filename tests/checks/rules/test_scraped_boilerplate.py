"""T05: phrases of sites that copy official texts."""

from __future__ import annotations

import pytest

from gongshi.checks.suspects import BOILERPLATE
from tests.checks.records import document
from tests.checks.site import found, places


@pytest.mark.parametrize("phrase", BOILERPLATE)
def test_every_phrase_is_found(phrase: str) -> None:
    """The common walk lets none of them slip by."""
    (finding,) = found(document(f"abstract: 以下{phrase}的内容\n"), "T05")

    assert (finding.position.line, finding.field) == (2, "abstract")
    assert phrase in finding.message.zh


def test_phrase_in_the_text_of_a_document_is_found() -> None:
    """The body is walked as well as titles."""
    assert places(document("body: |\n  第一条 总则。\n\n  小编整理\n"), "T05") == [("a.yml", 2, "body")]


@pytest.mark.parametrize(
    "text", ["控制中小编制规模", "本办法供各单位参考", "推荐公众访问官方网站", "大小编号一致"]
)
def test_words_that_only_look_alike_are_silent(text: str) -> None:
    """小编 is also the seam of 中小|编制."""
    assert places(document(f"abstract: {text}\n"), "T05") == []


def test_unpublished_text_is_silent() -> None:
    """A note of the reviewers does not reach the public."""
    review = "review:\n  by: 小编\n  date: 2026-01-01\n  result: 可以公开\n"

    assert places(document(review), "T05") == []
