"""E14: a certificate of auxiliary staff."""

from __future__ import annotations

import pytest

from tests.checks.records import enforcer
from tests.checks.site import found, places


@pytest.mark.parametrize(
    "word", ["执法辅助人员", "辅助人员", "劳务派遣", "劳务派遣人员", "临聘人员", "协管员", "辅警"]
)
def test_word_in_the_note_is_reported(word: str) -> None:
    """The message repeats the word."""
    (finding,) = found(enforcer(f"note: {word}\n"), "E14")

    assert (finding.position.line, finding.field) == (4, "note")
    assert word in finding.message.zh


def test_field_and_reason_are_read_too() -> None:
    """Wherever the record speaks of the person."""
    assert places(enforcer("field: 城管协管员\n"), "E14") == [("a.yml", 4, "field")]
    assert places(enforcer("status: 有效\nstatus_reason: 劳务派遣人员\n"), "E14") == [
        ("a.yml", 5, "status_reason")
    ]


@pytest.mark.parametrize(
    "more",
    [
        "note: 非辅助人员，在编\n",
        "note: 不属于劳务派遣人员\n",
        "field: 劳动保障监察（劳务派遣、工资支付）\n",
        "field: 劳务派遣单位监管\n",
        "field: 协管员管理\n",
        "note: 在编人员\n",
        "",
    ],
)
def test_denials_and_fields_of_work_are_silent(more: str) -> None:
    """Who supervises such staff is not one of them."""
    assert places(enforcer(more), "E14") == []


def test_certificate_withdrawn_for_this_reason_is_silent() -> None:
    """The fault was mended, and the record says how."""
    more = "status: 收回\nstatus_date: 2026-06-01\nstatus_reason: 查明系劳务派遣人员\n"

    assert places(enforcer(more), "E14") == []
