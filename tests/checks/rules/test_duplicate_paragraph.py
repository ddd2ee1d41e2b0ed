"""T09: paragraphs that stand twice."""

from __future__ import annotations

from tests.checks.records import document
from tests.checks.site import found, places

_LONG = "为了规范公共停车场的规划、建设和管理，方便群众停车，结合本区实际，制定本办法。"


def _text(*paragraphs: str) -> str:
    return document("body: |\n" + "".join(f"  {p}\n\n" for p in paragraphs))


def test_a_long_paragraph_twice_is_reported_once() -> None:
    """Blanks aside, and though it stands three times."""
    article = f"第一条 {_LONG}"
    (finding,) = found(_text(article, "第二条 略。", article.replace("，", "， ", 1), article), "T09")
    assert (finding.position.line, finding.field, finding.severity) == (2, "body", "info")
    assert _LONG[:8] in finding.message.zh


def test_short_ones_and_tables_may_repeat() -> None:
    """Headings, and rows that happen to be alike."""
    row = f"| {_LONG} | 一 |"
    assert places(_text("第一章 总则", "第一章 总则", row, row, _LONG), "T09") == []


def test_a_paragraph_that_follows_itself_needs_no_number() -> None:
    """It was pasted twice; one that returns later may be meant."""
    assert places(_text(_LONG, _LONG), "T09") == [("a.yml", 2, "body")]
    assert places(_text(_LONG, f"第二条 本区停车适用本办法，{_LONG}", _LONG), "T09") == []
