"""Rows of Markdown and HTML tables, as the detectors read them."""

from __future__ import annotations

import pytest

from gongshi.checks.privacy.numbers import RESIDENT_ID
from gongshi.checks.privacy.persons import BIRTHDAY, NAMED_PERSON
from gongshi.checks.privacy.scan import scan
from gongshi.checks.privacy.tables import rows_in
from tests.checks.privacy.made_up import DAY

_OLD = "110105491231002"
_MARKDOWN = "名单：\n\n| 序号 | {0} |\n| --- | :-: |\n| 1 | 略 |\n| 2 | {1} |\n\n完。"
_HTML = "<table><tr><th>序号</th><th>{0}</th></tr><tr><td>1</td><td>略</td></tr><tr><td>2</td><td>{1}</td></tr></table>"


def _rows(text: str) -> list[str]:
    return [row.text for row in rows_in(text)]


def test_each_cell_stands_behind_the_heading_of_its_column() -> None:
    """Empty cells are left out; with bars at the ends of lines or without."""
    assert _rows("| 甲 | 乙 |\n|---|---|\n| 1 | ２ |\n|  | 3 |\n\n| 4 |") == ["甲:1;乙:2", "乙:3"]
    assert _rows("甲 | 乙\n--- | ---\n1 | 2") == ["甲:1;乙:2"]
    assert _rows("| 甲 |\n|---|\n| 1 |") == ["甲:1"]


def test_what_is_no_table_has_no_rows() -> None:
    """A rule between paragraphs, a bar in a sentence, a table without rows."""
    for text in (
        "上文\n\n---\n\n下文",
        "甲|乙",
        "| 甲 | 乙 |\n|---|---|",
        "---|---\n1|2",
        "<table></table>",
        "<t",
    ):
        assert [row for row in _rows(text) if ":" in row and not row.startswith(":")] == []


@pytest.mark.parametrize("form", [_MARKDOWN, _HTML])
@pytest.mark.parametrize(
    ("heading", "cell", "kind"),
    [
        ("身份证号", _OLD, RESIDENT_ID),
        ("身份证号", "110105 491231 002", RESIDENT_ID),
        ("信访人", "王建国", NAMED_PERSON),
        ("出生日期", "1949-12-31", BIRTHDAY),
    ],
)
def test_what_only_the_heading_tells_is_found_in_its_cell(
    form: str, heading: str, cell: str, kind: str
) -> None:
    """At the place where it stands."""
    text = form.format(heading, cell)
    assert [(hit.kind, text[hit.start : hit.end]) for hit in scan(text, DAY)] == [(kind, cell)]


@pytest.mark.parametrize("form", [_MARKDOWN, _HTML])
def test_a_find_is_told_once(form: str) -> None:
    """Not again in its row."""
    text = form.format("身份证号", "11010519491231002X")
    assert [hit.kind for hit in scan(text, DAY)] == [RESIDENT_ID]
