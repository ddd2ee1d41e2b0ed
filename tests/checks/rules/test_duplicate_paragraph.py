"""T09: paragraphs that stand twice."""

from __future__ import annotations

from tests.checks.records import document
from tests.checks.site import found, places

_LONG = "为了规范公共停车场的规划、建设和管理，方便群众停车，结合本区实际，制定本办法。"


def _text(*paragraphs: str) -> str:
    return document("body: |\n" + "".join(f"  {p}\n\n" for p in paragraphs))


def test_a_long_paragraph_twice_is_reported_once() -> None:
    """Blanks aside, and though it stands three times."""
    (finding,) = found(_text(_LONG, "第二条 略。", _LONG.replace("，", "， ", 1), _LONG), "T09")
    assert (finding.position.line, finding.field, finding.severity) == (2, "body", "info")
    assert _LONG[:10] in finding.message.zh


def test_short_ones_and_tables_may_repeat() -> None:
    """Headings, and rows that happen to be alike."""
    row = f"| {_LONG} | 一 |"
    assert places(_text("第一章 总则", "第一章 总则", row, row, _LONG), "T09") == []
