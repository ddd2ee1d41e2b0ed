"""P16: articles that the law does not have."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.checks.laws import PENALTIES, PETITIONS, SECRETS, basis
from tests.checks.records import document
from tests.checks.site import DAY, found, item, places

_LAW = "中华人民共和国行政处罚法"


def test_article_beyond_the_last_is_an_error() -> None:
    """Told at the article, with the law as the other party."""
    (finding,) = found(item(basis(_LAW, "第八十七条")) + PENALTIES, "P16")

    assert (finding.position.line, finding.field) == (6, "legal_basis.0.article")
    assert (finding.severity, finding.judged_on) == ("error", DAY)
    assert finding.message.zh == "《中华人民共和国行政处罚法》（2021年修订）只有 86 条，没有第八十七条"
    assert [party.position.path for party in finding.related if party.position] == ["content/laws/cf.yml"]


def test_last_article_is_one() -> None:
    """Of a list too, of which the highest counts."""
    assert places(item(basis(_LAW, "第八十六条")) + PENALTIES, "P16") == []
    assert len(places(item(basis(_LAW, "第一条、第八十五条至第八十八条")) + PENALTIES, "P16")) == 1


@given(st.integers(1, 200))
def test_article_is_told_if_and_only_if_it_is_beyond_the_last(article: int) -> None:
    """Of a law with 86 articles, in Arabic numbers too."""
    assert len(places(item(basis(_LAW, f"第{article}条")) + PENALTIES, "P16")) == (article > 86)


@pytest.mark.parametrize("article", ["87条", "第八十七", "８７"])
def test_article_without_its_words_is_compared_too(article: str) -> None:
    """A clerk may leave out 第 or 条 in the field that is named 条款项."""
    assert len(places(item(basis(_LAW, article)) + PENALTIES, "P16")) == 1


def test_version_that_is_named_counts() -> None:
    """Whatever day it is."""
    of_2017 = basis(_LAW, "第六十五条", "    version: 2017年修正\n")
    of_2021 = "as_of: 2010-12-31\n" + basis(_LAW, "第六十五条", "    version: 2021年修订\n")

    assert [f.severity for f in found(item(of_2017) + PENALTIES, "P16")] == ["error"]
    assert places(item(of_2021) + PENALTIES, "P16") == []


def test_list_of_2010_is_judged_by_the_articles_of_2010() -> None:
    """What a later version has is a warning; what none has is an error."""
    (later,) = found(item("as_of: 2010-12-31\n" + basis(_LAW, "第八十条")) + PENALTIES, "P16")
    (never,) = found(item("as_of: 2010-12-31\n" + basis(_LAW, "第九十条")) + PENALTIES, "P16")

    assert (later.severity, later.judged_on) == ("warning", dt.date(2010, 12, 31))
    assert (never.severity, never.judged_on) == ("error", dt.date(2010, 12, 31))
    assert "2009年修正" in later.message.zh


@pytest.mark.parametrize(
    "site",
    [
        item("as_of: 2005-01-01\n" + basis("保守国家秘密法", "第六十条")) + SECRETS,
        item(basis("保守国家秘密法", "第九十条", "    version: 1988年公布\n")) + SECRETS,
        item(basis("信访条例", "第九十条")) + PETITIONS.replace(", articles: 51", ""),
        item(basis("没有登记的条例", "第九百条")) + PETITIONS,
        item(basis(_LAW)) + PENALTIES,
    ],
)
def test_what_the_register_does_not_hold_is_not_judged(site: str) -> None:
    """A version, the number of articles, a law; nor a citation without an article."""
    assert places(site, "P16") == []


def test_replaced_law_keeps_its_articles() -> None:
    """That it no longer holds is P13's matter."""
    assert len(places(item(basis("信访条例", "第五十二条")) + PETITIONS, "P16")) == 1


def test_article_within_the_title_and_in_running_text_is_found() -> None:
    """At the very words."""
    titled = item("legal_basis:\n  - 《信访条例》第九十条\n")
    text = document("date_document: 2010-03-01\nabstract: 依照《信访条例》第九十条办理\n")
    (finding,) = found(text + PETITIONS, "P16")

    assert len(places(titled + PETITIONS, "P16")) == 1
    assert (finding.position.line, finding.position.column, finding.field) == (3, 13, "abstract")


def test_document_is_judged_by_its_last_amendment() -> None:
    """Its text is of that day."""
    text = document(f"date_document: 2010-03-01\nabstract: 依照《{_LAW}》第八十条办理\n")
    amender = document("date_document: 2023-01-01\namends: a\n", name="b", title="修改决定")

    assert [f.severity for f in found(text + PENALTIES, "P16")] == ["warning"]
    assert places(text + amender + PENALTIES, "P16") == []
