"""What the rules on cited laws share."""

from __future__ import annotations

import datetime as dt

import pytest

from gongshi.checks.cited_laws import first_day, text_day, version_called
from gongshi.records.document import Document
from tests.catalogue.laws import penalties, petitions, secrets
from tests.catalogue.records import catalogue_of, law


def test_law_begins_with_its_original_version() -> None:
    """Passed in March 1996, in force from October."""
    assert first_day(penalties()) == dt.date(1996, 10, 1)
    assert first_day(penalties(), issued=True) == dt.date(1996, 3, 17)


def test_law_of_which_the_first_versions_are_not_listed_begins_with_its_adoption() -> None:
    """保守国家秘密法 is of 1988; the list begins in 2010."""
    assert first_day(secrets()) == dt.date(1988, 9, 5)


def test_original_version_is_called_so_where_no_adoption_is_given() -> None:
    """Else nobody knows what stood before the newest version."""
    _, of_2022 = petitions()
    unknown = law(id="x", title="示例条例", versions=[{"date": "2022-02-25", "label": "2022年修订"}])

    assert first_day(of_2022) == dt.date(2022, 5, 1)
    assert first_day(of_2022, issued=True) == dt.date(2022, 2, 25)
    assert first_day(unknown) is None
    assert first_day(law(id="y", title="示例条例", versions=[])) is None


def test_a_version_is_called_by_its_label_else_by_its_day() -> None:
    """Behind the title, in one wording for all rules."""
    named, bare = law(
        id="x",
        title="示例条例",
        versions=[{"date": "2022-02-25", "label": "2022年修订"}, {"date": "2024-05-01"}],
    ).versions
    assert (version_called(named).zh, version_called(named).en) == ("（2022年修订）", " (2022年修订)")
    assert (version_called(bare).zh, version_called(bare).en) == (
        "（2024-05-01版本）",
        " (version of 2024-05-01)",
    )


@pytest.mark.parametrize(
    ("more", "day"),
    [
        ({}, dt.date(2010, 3, 1)),
        ({"note": "2013-11-09 《某决定》第一次修订"}, dt.date(2013, 11, 9)),
        ({"note": "2008-11-09 第一次修订\n2011-01-08 第二次修订"}, dt.date(2011, 1, 8)),
        ({"body": "（2010年3月1日印发，根据2024年8月5日示政发〔2024〕15号修改）"}, dt.date(2024, 8, 5)),
        ({"body": "（2024年13月45日修改）"}, dt.date(2010, 3, 1)),
        ({"note": "2013-11-09 公布"}, dt.date(2010, 3, 1)),
    ],
)
def test_text_is_of_its_last_amendment(more: dict[str, str], day: dt.date) -> None:
    """As the note or the bracket under the title tells it; an impossible day tells nothing."""
    document = Document.model_validate({"id": "a", "title": "某办法", "date_document": "2010-03-01", **more})

    assert text_day(document, catalogue_of(document)) == day


def test_amending_document_dates_the_text_too() -> None:
    """By the day it takes force."""
    document = Document.model_validate({"id": "a", "title": "某办法", "date_document": "2010-03-01"})
    amender = Document.model_validate(
        {"id": "b", "title": "修改决定", "date_document": "2023-01-01", "amends": ["a"]}
    )

    assert text_day(document, catalogue_of(document, amender)) == dt.date(2023, 1, 1)
