"""The audit of a figure: its verdict, its difference, and why."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal
from typing import Any

import pytest

from gongshi.catalogue.figures import Audit, Verdict, audit, said
from gongshi.config import SiteConfig
from gongshi.records.figure import Figure
from tests.catalogue.records import catalogue_of, enforcer, item

_DAY = dt.date(2026, 11, 23)
_CONFIG = SiteConfig.model_validate(
    {
        "site": {"title": "示例区"},
        "region": {"name": "示例区", "code": "990101"},
        "footer": {"sponsor": "示例区政府"},
    }
)
_PARTS = [{"label": "许可", "declared": "755"}, {"label": "处罚", "declared": "624"}]


def _audit(*records: Any, **more: Any) -> Audit:  # noqa: ANN401  # raw input of any shape
    figure = Figure.model_validate({"id": "a", "name": "示例", **more})
    return audit(figure, catalogue_of(figure, *records), _CONFIG, _DAY)


@pytest.mark.parametrize(
    ("more", "verdict"),
    [
        ({"declared": "1412", "parts": _PARTS}, Verdict.DIFFERS),
        ({"declared": "1379", "parts": _PARTS}, Verdict.AGREES),
        ({"declared": "1412", "parts": _PARTS, "remainder": "其他"}, Verdict.DERIVED),
        ({"declared": "1000", "parts": _PARTS, "remainder": "其他"}, Verdict.DIFFERS),
        ({"declared": "近600余人"}, Verdict.CONTRADICTORY),
        ({"declared": "100多条"}, Verdict.APPROXIMATE),
        ({"declared": "13"}, Verdict.UNCHECKED),
        ({"listed": ["甲", "乙"]}, Verdict.COMPUTED),
        (
            {"declared": "四个", "listed": ["甲"], "readings": [{"label": "乙", "value": "4"}]},
            Verdict.AMBIGUOUS,
        ),
        ({"declared": "5日以上", "readings": [{"label": "乙", "value": "5日"}]}, Verdict.AMBIGUOUS),
    ],
)
def test_every_verdict(more: dict[str, Any], verdict: Verdict) -> None:
    """Each with at least one sentence that says why, in both languages."""
    found = _audit(**more)

    assert found.verdict is verdict
    assert all(reason.zh and reason.en and "{" not in reason.zh + reason.en for reason in found.reasons)
    assert found.reasons


def test_the_difference_and_the_shares_by_either_denominator() -> None:
    """624 is 44.2 % of what was declared and 45.3 % of what adds up."""
    found = _audit(declared="1412", parts=_PARTS)

    assert (found.declared, found.computed, found.difference) == (1412, 1379, -33)
    assert "2.34%" in found.reasons[0].zh
    shares = found.parts[1]
    assert shares.of_declared is not None
    assert shares.of_sum is not None
    assert (f"{shares.of_declared:.1f}", f"{shares.of_sum:.1f}") == ("44.2", "45.3")


def test_a_rest_is_derived() -> None:
    """16 received, 12 closed: 4, and no difference."""
    found = _audit(declared="16", parts=[{"label": "审结", "declared": "12"}], remainder="未结")

    assert (found.rest, found.difference) == (4, None)


def test_withheld_holders_are_counted_by_the_public_part_too() -> None:
    """Page and check count alike; what the public part shows is another matter."""
    figure = Figure.model_validate(
        {"id": "a", "name": "示例", "declared": "2", "counts": {"among": "enforcers"}}
    )
    hidden = enforcer(id="z-2", cert_no="SL000002", withheld="other")
    whole = catalogue_of(figure, enforcer(), hidden)

    assert len(whole.public().of(type(hidden))) == 1
    for catalogue in (whole, whole.public()):
        assert audit(figure, catalogue, _CONFIG, _DAY).verdict is Verdict.AGREES


def test_conditions_are_met_together() -> None:
    """Both the category and the state."""
    where = [
        {"field": "category", "values": ["licence", "penalty"]},
        {"field": "task_state", "values": ["active"]},
    ]
    records = [
        item(id="a", task_state="active"),
        item(id="b", category="penalty", task_state="suspended"),
        item(id="c", category="levy", task_state="active"),
    ]
    found = _audit(*records, declared="1", counts={"among": "power-items", "where": where})

    assert found.counted is not None
    assert [record.id for record in found.counted.records] == ["a"]


@pytest.mark.parametrize(
    ("number", "text"), [("1412", "1,412"), ("0", "0"), ("12000.0", "12,000"), ("12.5", "12.5")]
)
def test_numbers_are_said_without_idle_zeros(number: str, text: str) -> None:
    """Grouped by thousands."""
    assert said(Decimal(number)) == text
