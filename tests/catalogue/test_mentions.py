"""Every citation of a record is found, with its words and what it means."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

import pytest

from tests.catalogue.laws import penalties, petitions, reconsideration, secrets
from tests.catalogue.records import catalogue_of, department, document, item

if TYPE_CHECKING:
    from gongshi.catalogue.mentions import Mention
    from gongshi.records.base import Record

LAWS = (penalties(), reconsideration(), secrets(), *petitions())


def cited(record: Record) -> tuple[Mention, ...]:
    """Return the citations of `record` in a catalogue with `LAWS`."""
    return catalogue_of(*LAWS, department(), record).law_register.cited(record)


def test_a_basis_is_cited_with_its_article_and_version() -> None:
    """What the rules need stands on the mention."""
    (found,) = cited(item(legal_basis=["《中华人民共和国行政处罚法》（2017年修正）第八条、第五十一条"]))
    assert found.target == penalties()
    assert (found.steps, found.words, found.is_basis) == (
        ("legal_basis", 0),
        "中华人民共和国行政处罚法",
        True,
    )
    assert (found.articles, found.version) == ((8, 51), "2017年修正")


def test_a_basis_of_several_fields_is_one_citation() -> None:
    """The title field may carry 《》 and an article of its own; the fields go before."""
    basis = {"title": "《行政复议法》第六条", "article": "第九条第一款", "version_date": "2018-01-01"}
    (found,) = cited(item(legal_basis=[basis]))
    assert found.target == reconsideration()
    assert (found.title, found.articles, found.version_date) == ("行政复议法", (9,), dt.date(2018, 1, 1))
    (alone,) = cited(item(legal_basis=[{"title": "《行政复议法》第六条"}]))
    assert alone.articles == (6,)


def test_the_text_of_an_article_is_running_text() -> None:
    """A law that the text of an article names is not what the item rests on."""
    basis = {"title": "行政处罚法", "article": "第八条", "text": "依照《信访条例》第九条办理。"}
    first, second = cited(item(legal_basis=[basis]))
    assert (first.is_basis, second.is_basis) == (True, False)
    assert (second.steps, second.words) == (("legal_basis", 0, "text"), "《信访条例》第九条")


def test_the_body_of_a_document_is_read() -> None:
    """Every citation, known or not, stands exactly so in the field."""
    body = "根据《中华人民共和国行政复议法》第九条和《无此条例》，制定本办法。"
    found = cited(document(body=body))
    assert [(m.title, m.law and m.law.id, m.articles) for m in found] == [
        ("中华人民共和国行政复议法", "fy", (9,)),
        ("无此条例", None, ()),
    ]
    assert all(m.words in body and m.steps == ("body",) for m in found)


@pytest.mark.parametrize(
    "naming",
    ["（以下简称《条例》）", "（以下简称“条例”）", "(以下简称:条例)", "（2005年公布，以下简称《条例》）"],
)
def test_a_short_name_means_what_it_was_given_to(naming: str) -> None:
    """《条例》 means the regulation that the text named so, and the naming itself is no citation."""
    found = cited(document(body=f"依照《信访条例》{naming}办理。\n\n《条例》第三条另有规定的除外。"))
    assert [(m.title, m.law and m.law.id, m.articles, m.by_short_name) for m in found] == [
        ("信访条例", "xf", (), False),
        ("条例", "xf", (3,), True),
    ]


def test_a_short_name_that_was_never_given_means_nothing() -> None:
    """Nor does one that another record gave."""
    register = catalogue_of(*LAWS).law_register
    register.cited(document(body="《信访条例》（以下简称《条例》）"))
    (found,) = register.cited(document(id="other", body="违反《条例》第38/40条"))
    assert (found.target, found.articles) == (None, (38, 40))
    assert register.is_abbreviation(found.title)


def test_a_short_name_is_that_of_the_citation_next_to_it() -> None:
    """A bracket further on belongs to another title."""
    found = cited(document(body="按照《信访条例》《行政复议法》（以下简称《复议法》），《复议法》优先。"))
    assert [m.law and m.law.id for m in found] == ["xf", "fy", "fy"]


def test_bases_without_title_marks_are_read() -> None:
    """上位依据 always names a rule; the basis of a fee only where it is one that is known."""
    (found,) = cited(document(based_on=["行政处罚法第八条"]))
    assert (found.target, found.articles, found.is_basis) == (penalties(), (8,), True)
    (unknown,) = cited(document(based_on=["示例省停车条例"]))
    assert (unknown.title, unknown.target) == ("示例省停车条例", None)
    fees = [{"name": "甲", "by_law": "行政处罚法第八条"}, {"name": "乙", "by_law": "按收费标准执行"}]
    assert [m.steps for m in cited(item(fees=fees))] == [("fees", 0, "by_law")]


def test_a_document_is_cited_by_title_and_by_number() -> None:
    """A number leads to the document, whatever the title says."""
    rules = document(id="gd-9", title="示例区行政执法公示办法", doc_number="示政发〔2020〕9号")
    by_title = document(body="按照《示例区行政执法公示办法》执行")
    by_number = document(id="gd-2", body="按照《公示办法》（示政发〔2020〕9号）执行")
    register = catalogue_of(rules, by_title, by_number).law_register
    assert [m.target for m in register.cited(by_title)] == [rules]
    assert [m.target for m in register.cited(by_number)] == [rules]


def test_a_document_means_itself_by_its_own_title() -> None:
    """The rule that it replaces bears the same title, and is told by its number."""
    title = "示例区人民政府关于印发示例区行政执法公示办法的通知"
    old = document(id="old", title=title, doc_number="示政发〔2020〕16号")
    body = (
        "现将《示例区行政执法公示办法》印发给你们。《示例区行政执法公示办法》（示政发〔2020〕16号）同时废止。"
    )
    new = document(id="new", title=title, doc_number="示政发〔2025〕6号", body=body)
    other = document(id="c", title="示例区另一办法", body="按照《示例区行政执法公示办法》执行。")
    register = catalogue_of(old, new, other).law_register
    assert [m.target for m in register.cited(new)] == [new, old]
    assert [m.target for m in register.cited(other)] == [None]


def test_the_laws_themselves_cite_nothing() -> None:
    """Their titles and notes are facts of the register."""
    assert cited(penalties()) == ()
