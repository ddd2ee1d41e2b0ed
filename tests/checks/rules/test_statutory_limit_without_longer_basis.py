"""P09: licences whose statutory limit is longer than 行政许可法 allows."""

from __future__ import annotations

import datetime as dt

import pytest

from tests.checks.site import DAY, found, item, places

_LONG = "anticipate_time: 60个工作日\n"


def test_longer_limit_without_a_reason_is_a_warning() -> None:
    """Both limits are named, and the day whose law judges."""
    (finding,) = found(item(_LONG), "P09")

    assert (finding.position.line, finding.field) == (4, "anticipate_time")
    assert (finding.severity, finding.judged_on) == ("warning", DAY)
    assert "60 个工作日" in finding.message.zh
    assert "20 working days" in finding.message.en


@pytest.mark.parametrize("limit", ["20个工作日", "30日", "50日", "1个月", "当场办结", "无法定时限"])
def test_what_may_be_within_twenty_days_is_silent(limit: str) -> None:
    """日 may mean calendar days."""
    assert places(item(f"anticipate_time: {limit}\n"), "P09") == []


@pytest.mark.parametrize("limit", ["21个工作日", "90日", "2个月"])
def test_what_is_longer_on_every_calendar_is_told(limit: str) -> None:
    """In whatever unit."""
    assert len(places(item(f"anticipate_time: {limit}\n"), "P09")) == 1


@pytest.mark.parametrize("joint", ["project_type: joint\n", "other_depts: [zjj]\n"])
def test_joint_handling_has_forty_five_days(joint: str) -> None:
    """And not one more."""
    assert places(item(f"anticipate_time: 45个工作日\n{joint}"), "P09") == []
    assert len(places(item(f"anticipate_time: 46个工作日\n{joint}"), "P09")) == 1


@pytest.mark.parametrize(
    "reason",
    [
        "anticipate_explain: 《示例条例》第十条规定六十日\n",
        "anticipate_explain: 依据写的是“60日”，按行政许可法第八十二条以工作日计算。\n",
        "legal_basis:\n  - title: 示例条例\n    text: 应当自受理之日起六十日内作出决定。\n",
    ],
)
def test_basis_of_the_longer_term_settles_it(reason: str) -> None:
    """Named in the explanation, or quoted with the very term."""
    assert places(item(_LONG + reason), "P09") == []


@pytest.mark.parametrize(
    "reason",
    [
        "anticipate_explain: 情况复杂\n",
        "legal_basis:\n  - title: 示例条例\n    text: 应当自受理之日起二十日内作出决定。\n",
    ],
)
def test_other_words_do_not(reason: str) -> None:
    """An explanation without a rule, or a basis with another term."""
    assert len(places(item(_LONG + reason), "P09")) == 1


def test_other_categories_and_ended_items_are_silent() -> None:
    """行政许可法 speaks of licences."""
    assert places(item(_LONG, category="confirmation"), "P09") == []
    assert places(item("task_state: cancelled\n" + _LONG), "P09") == []


def test_own_day_judges_where_the_law_was_in_force() -> None:
    """Before 2004-07-01 the viewing day does."""
    (of_2010,) = found(item("as_of: 2010-12-31\n" + _LONG), "P09")
    (of_2003,) = found(item("as_of: 2003-12-31\n" + _LONG), "P09")

    assert of_2010.judged_on == dt.date(2010, 12, 31)
    assert of_2003.judged_on == DAY
