"""Whose law judges a record: that of the day it speaks of."""

from __future__ import annotations

import datetime as dt

import pytest

from gongshi.checks.own_day import judged, own_day
from gongshi.records.document import Document
from gongshi.records.enforcer import Enforcer
from gongshi.records.figure import Figure
from gongshi.records.power_item import PowerItem

ITEM = {"id": "a", "name": "示例事项", "category": "licence", "dept": "zjj"}


@pytest.mark.parametrize(
    ("more", "day"),
    [
        ({}, None),
        ({"publish_date": "2024-05-01"}, dt.date(2024, 5, 1)),
        ({"publish_date": "2024-05-01", "as_of": "2010-12-31"}, dt.date(2010, 12, 31)),
    ],
)
def test_an_item_speaks_of_the_day_of_its_data(more: dict[str, str], day: dt.date | None) -> None:
    """The day of the data goes before the day of their publication, and nothing is made up."""
    assert own_day(PowerItem.model_validate(ITEM | more)) == day


@pytest.mark.parametrize(
    ("more", "day"),
    [
        ({"as_of": "2026-01-01"}, dt.date(2026, 1, 1)),
        ({"as_of": "2026-01-01", "date_publication": "2010-05-08"}, dt.date(2010, 5, 8)),
        ({"date_document": "2010-05-01", "date_publication": "2010-05-08"}, dt.date(2010, 5, 1)),
    ],
)
def test_a_document_speaks_of_the_day_it_was_made(more: dict[str, str], day: dt.date) -> None:
    """Its own days go before the one as of which the register was kept."""
    assert own_day(Document.model_validate({"id": "a", "title": "示例办法"} | more)) == day


def test_a_certificate_speaks_at_least_of_its_issue() -> None:
    """Where the record names no day of its data, the day of issue is known."""
    record = {"id": "a", "name": "示例甲", "cert_no": "21021200101", "body": "zjj", "issued": "2020-03-01"}

    assert own_day(Enforcer.model_validate(record)) == dt.date(2020, 3, 1)


def test_a_figure_speaks_of_the_end_of_its_period() -> None:
    """A report of 2010 that is published today names the agencies of 2010."""
    period = {"text": "2010年1月至11月", "start": "2010-01-01", "end": "2010-11-30"}
    record = {"id": "a", "name": "示例数", "declared": "12", "publish_date": "2026-01-01", "period": period}

    assert own_day(Figure.model_validate(record)) == dt.date(2010, 11, 30)


@pytest.mark.parametrize(
    ("as_of", "verdict"),
    [
        ("2012-01-01", (dt.date(2012, 1, 1), True)),
        ("2011-12-31", (dt.date(2026, 11, 23), False)),
        (None, (dt.date(2026, 11, 23), True)),
    ],
)
def test_law_judges_no_record_of_a_day_before_it(as_of: str | None, verdict: tuple[dt.date, bool]) -> None:
    """行政强制法 is in force since 2012: of a list of 2010 the viewing day says that it was not based anew."""
    item = PowerItem.model_validate(ITEM | {"as_of": as_of})

    assert judged(item, dt.date(2012, 1, 1), dt.date(2026, 11, 23)) == verdict
    assert judged(item, dt.date(2027, 1, 1), dt.date(2026, 11, 23)) is None
