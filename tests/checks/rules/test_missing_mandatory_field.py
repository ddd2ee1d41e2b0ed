"""P32: what an item must state, by its category."""

from __future__ import annotations

import pytest

from gongshi.findings import Severity
from gongshi.records.power_item import EVERY_ITEM, MANDATORY
from tests.checks.site import found, item, places


def _fields(site: str) -> set[str]:
    return {f.field for f in found(site, "P32")}


@pytest.mark.parametrize("category", [c for c in MANDATORY if c != "approval"])
def test_bare_item_lacks_exactly_its_profile(category: str) -> None:
    """One finding for each field of the category; the legal basis is P12's."""
    findings = found(item(category=category), "P32")

    assert {f.field for f in findings} == {*EVERY_ITEM, *MANDATORY[category]} - {"legal_basis"}
    assert len(findings) == len({f.field for f in findings})
    assert {f.position.line for f in findings} == {1}


def test_message_names_the_field_in_chinese_and_the_key() -> None:
    """A clerk sees the label, and the key to type."""
    (finding,) = (f for f in found(item(category="penalty"), "P32") if f.field == "punish_range")

    assert finding.severity is Severity.ERROR
    assert "处罚幅度" in finding.message.zh
    assert "行政处罚" in finding.message.zh
    assert "punish_range" in finding.advice.zh


def test_no_and_nought_are_answers() -> None:
    """Not charged, no visit: both are filled in."""
    fields = _fields(item("is_fee: 否\nlimit_scene_num: 0\n"))

    assert fields.isdisjoint({"is_fee", "limit_scene_num"})
    assert {"is_fee", "limit_scene_num"} <= _fields(item())


def test_blank_text_is_no_answer() -> None:
    """A field with blanks only says nothing."""
    assert "accept_condition" in _fields(item('accept_condition: "  "\n'))
    assert "accept_condition" not in _fields(item("accept_condition: 无\n"))


def test_empty_list_is_no_answer() -> None:
    """A list of nothing says nothing."""
    assert "materials" in _fields(item("materials: []\n"))


def test_limit_explained_in_words_is_stated() -> None:
    """A limit that only words can tell is told."""
    fields = _fields(item("anticipate_explain: 按示例规定执行\n"))

    assert "anticipate_time" not in fields
    assert "promise_time" in fields


def test_scheme_of_2010_gets_warnings() -> None:
    """The lists of 2010 were not asked for these fields."""
    findings = found(item("category_scheme: report2010\n"), "P32")

    assert findings
    assert {f.severity for f in findings} == {Severity.WARNING}


def test_cancelled_item_owes_nothing() -> None:
    """It stands in the list as history."""
    assert places(item("task_state: cancelled\n"), "P32") == []
