"""Values as a reader sees them, always escaped, and who may be seen at all."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markupsafe import escape

from gongshi.records.document import Document
from gongshi.records.enforcer import Enforcer
from gongshi.records.power_item import PowerItem
from gongshi.render.view import paragraphs
from tests.checks.site import item
from tests.sites import HtmlPage, view_of

if TYPE_CHECKING:
    from pathlib import Path


@given(st.text(max_size=80))
def test_paragraphs_hold_text_only(text: str) -> None:
    """Whatever the text, the only element is `p`."""
    assert {e.tag for e in HtmlPage(paragraphs(text)).elements} <= {"p"}


def test_a_line_is_a_paragraph() -> None:
    """Empty lines are none."""
    assert paragraphs("a\n\n  b \n") == "<p>a</p><p>b</p>"


@pytest.mark.parametrize(
    ("disclosure", "shown"), [(None, True), ("active", True), ("on_request", False), ("withheld", False)]
)
def test_only_actively_disclosed_documents_are_shown(disclosure: str | None, *, shown: bool) -> None:
    """A document on request is no page (政府信息公开条例 arts. 14-16)."""
    said = {"disclosure": disclosure} if disclosure else {}
    assert Document(id="a", title="a", **said).is_public is shown


def test_withheld_persons_are_not_shown() -> None:
    """Whatever the reason."""
    person = {"id": "a", "name": "a", "cert_no": "a", "body": "a"}
    assert Enforcer(**person).is_public
    assert not Enforcer(**person, withheld="police").is_public


@pytest.mark.parametrize(("lang", "day"), [("zh", "2026年1月2日"), ("en", "2 January 2026")])
def test_a_day_in_prose(tmp_path: Path, lang: str, day: str) -> None:
    """As each language writes it, without leading zeros."""
    assert view_of("", tmp_path, lang=lang).long_date(dt.date(2026, 1, 2)) == day


def test_unpublished_fields_are_no_facts(tmp_path: Path) -> None:
    """The review is kept, and not shown."""
    view = view_of(item("review: {by: 甲, date: 2026-01-01, result: 乙}\nnote: 丙\n"), tmp_path)
    labels = [label for label, _ in view.facts(view.catalogue.of(PowerItem)[0])]
    assert "备注" in labels
    assert "公开审查" not in labels


def test_a_link_needs_a_page_to_lead_to(tmp_path: Path) -> None:
    """A known department is a link, an unknown one is its escaped name."""
    view = view_of("", tmp_path)
    assert HtmlPage(view.link("departments", "zjj")).all("a", href="../departments/zjj.html")
    assert not HtmlPage(view.link("departments", "<b>没有</b>")).elements


def test_a_link_to_an_unpublished_document_is_none(tmp_path: Path) -> None:
    """There is no page to lead to."""
    site = "-- content/documents/a.md --\n---\ntitle: 文件\ndisclosure: 依申请公开\n---\n\n第一条 正文\n"
    view = view_of(site, tmp_path)
    assert not HtmlPage(view.link("documents", "a")).all("a")


_HOLDER = """
-- content/enforcers/a.yml --
id: jia
name: 示例甲
cert_no: SL0000000001
body: zjj
status: 有效
valid_until: 2027-06-30
-- content/enforcers/b.yml --
id: yi
name: 示例乙
cert_no: SL0000000002
body: zjj
status: 吊销
"""
_THEN = "2027-05-31 soon 有效，至 2027-06-30|2027-07-01 ended 过期，自 2027-07-01 起"


def test_a_badge_carries_what_comes_later(tmp_path: Path) -> None:
    """The days that follow, each with its tone and its words; nothing where nothing follows."""
    view = view_of(_HOLDER, tmp_path)
    badges = [HtmlPage(view.badge(view.standing(e))).elements[0] for e in view.catalogue.of(Enforcer)]
    assert [(b.text, b.attrs.get("data-then")) for b in badges] == [
        ("有效，至 2027-06-30", _THEN),
        ("吊销", None),
    ]


def test_the_words_of_a_standing_are_text_that_a_page_can_follow(tmp_path: Path) -> None:
    """Escaped by a template they become an element, anywhere else they are plain words."""
    view = view_of(_HOLDER, tmp_path)
    standing = view.standing(view.catalogue.of(Enforcer)[0])
    assert standing is not None
    words = view.standing_text(standing)
    assert words == f"{words}" == "有效，至 2027-06-30"
    assert HtmlPage(str(escape(words))).all("bdi")[0].attrs == {"data-then": _THEN}
