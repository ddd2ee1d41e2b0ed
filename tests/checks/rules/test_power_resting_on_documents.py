"""P10: licences, penalties and coercion that rest on documents alone."""

from __future__ import annotations

import datetime as dt

import pytest

from tests.checks.records import document
from tests.checks.site import DAY, found, item, places

_DOCUMENT = "legal_basis:\n  - title: 示例区摊位管理办法\n    level: normative_document\n"
_LAW = "  - title: 中华人民共和国建筑法\n    level: law\n"


@pytest.mark.parametrize("category", ["licence", "penalty", "coercion"])
def test_documents_alone_are_an_error(category: str) -> None:
    """Told at the bases, by the law of the category."""
    (finding,) = found(item(_DOCUMENT, category=category), "P10")

    assert (finding.position.line, finding.field) == (5, "legal_basis")
    assert (finding.severity, finding.judged_on) == ("error", DAY)


@pytest.mark.parametrize(
    ("category", "more"),
    [
        ("licence", _DOCUMENT + _LAW),
        ("licence", ""),
        ("licence", "legal_basis:\n  - title: 某规定\n"),
        ("licence", _DOCUMENT + "  - title: 某规定\n"),
        ("benefit", _DOCUMENT),
        ("licence", "task_state: cancelled\n" + _DOCUMENT),
    ],
)
def test_anything_higher_or_unknown_is_silent(category: str, more: str) -> None:
    """So are other categories, items without a basis and items that are gone."""
    assert places(item(more, category=category), "P10") == []


def test_document_of_this_site_is_one_without_saying_so() -> None:
    """It is found by its title."""
    cited = item("legal_basis:\n  - title: 示例区公共停车场管理办法\n")

    assert len(places(cited + document(), "P10")) == 1
    assert places(cited, "P10") == []


@pytest.mark.parametrize(
    "of", [document("doc_number: 国务院令第279号\n"), document(title="示例区公共停车场管理条例")]
)
def test_regulation_filed_among_documents_is_none(of: str) -> None:
    """Orders and 条例 are never normative documents."""
    title = "示例区公共停车场管理条例" if "条例" in of else "示例区公共停车场管理办法"

    assert places(item(f"legal_basis:\n  - title: {title}\n") + of, "P10") == []


def test_list_of_before_the_law_is_only_said_not_to_be_based_anew() -> None:
    """A list of 2010 is not judged by the law of 2012."""
    old = item("as_of: 2010-12-31\n" + _DOCUMENT, category="coercion")
    (finding,) = found(old, "P10")

    assert (finding.severity, finding.judged_on) == ("warning", DAY)
    assert "没有重新确认依据" in finding.message.zh
    assert places(old, "P10", day=dt.date(2011, 6, 1)) == []


def test_list_of_2010_is_judged_by_the_law_of_2010() -> None:
    """行政许可法 was in force then, and 行政处罚法 by its old numbers."""
    of_2010 = "as_of: 2010-12-31\n" + _DOCUMENT
    (licence,) = found(item(of_2010), "P10")
    (penalty,) = found(item(of_2010, category="penalty"), "P10")

    assert (licence.severity, licence.judged_on) == ("error", dt.date(2010, 12, 31))
    assert "行政处罚法第十四条" in penalty.message.zh
