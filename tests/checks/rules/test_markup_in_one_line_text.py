"""T03: HTML in a one-line text."""

from __future__ import annotations

import pytest

from tests.checks.records import document
from tests.checks.site import found, places


@pytest.mark.parametrize(
    ("title", "code"),
    [
        ("停车场<br>管理办法", "<br>"),
        ("停车场</p>管理办法", "</p>"),
        ('停车场<span style="x">管理办法', '<span style="x">'),
        ("停车场&nbsp;管理办法", "&nbsp;"),
        ("停车场&amp;amp;管理办法", "&amp;"),
        ("停车场&#8220;管理办法", "&#8220;"),
        ("停车场<!-- 旧 -->管理办法", "<!--"),
    ],
)
def test_tag_or_entity_in_a_title_is_named(title: str, code: str) -> None:
    """The first one is shown."""
    (finding,) = found(document(title=f"'{title}'"), "T03")

    assert (finding.position.line, finding.field) == (1, "title")
    assert finding.message.zh == f"这里夹带了网页代码“{code}”"


def test_advice_says_what_an_entity_stands_for() -> None:
    """Encoded twice, it is decoded twice."""
    (finding,) = found(document(title="'停车&amp;lt;场'"), "T03")

    assert "“&amp;”就是“&”" in finding.advice.zh


def test_lines_deep_in_a_record_are_looked_at() -> None:
    """Names in lists and parts, numbers as well."""
    more = "cleanup:\n  - round: 2026年<br>清理\n    result: 继续有效\ndoc_number: 示政规&nbsp;〔2026〕5号\n"

    assert places(document(more), "T03") == [("a.yml", 3, "cleanup.0.round"), ("a.yml", 5, "doc_number")]


@pytest.mark.parametrize(
    "more",
    [
        "abstract: 关于印发<停车场管理办法>的通知\n",
        "abstract: 收入<支出，A&B公司，AT&T; R&D\n",
        "abstract: 面积<a 且 >b 的\n",
        "body: |\n  第一条<br>为了&nbsp;规范。\n",
    ],
)
def test_signs_that_are_no_html_and_prose_are_silent(more: str) -> None:
    """Titles nest with <...>, companies have an &, and prose may hold markup."""
    assert places(document(more), "T03") == []
