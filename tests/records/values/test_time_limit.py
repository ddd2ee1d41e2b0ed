"""Time limits keep their unit and are compared only where that is certain."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import TypeAdapter

from gongshi.records.values import TimeLimit

from . import problem_of


@pytest.mark.parametrize(
    ("text", "days", "unit", "zh", "en"),
    [
        ("20个工作日", 20, "working_day", "20 个工作日", "20 working days"),
        ("20工作日", 20, "working_day", "20 个工作日", "20 working days"),
        ("1 个工作日", 1, "working_day", "1 个工作日", "1 working day"),
        ("二十个工作日", 20, "working_day", "20 个工作日", "20 working days"),
        ("0个工作日", 0, "working_day", "0 个工作日", "0 working days"),
        ("60日", 60, "calendar_day", "60 日", "60 calendar days"),
        ("60天", 60, "calendar_day", "60 日", "60 calendar days"),
        ("60个自然日", 60, "calendar_day", "60 个自然日", "60 calendar days"),
        ("3个月", 3, "month", "3 个月", "3 months"),
        ("24小时", 24, "hour", "24 小时", "24 hours"),
        ("当场办结", None, "instant", "当场办结", "on the spot"),
        ("即时办结", None, "instant", "当场办结", "on the spot"),
        ("立即办结", None, "instant", "当场办结", "on the spot"),
        ("当日办结", None, "instant", "当日办结", "the same day"),
        ("无", None, "none", "无时限", "no time limit"),
        ("无时限", None, "none", "无时限", "no time limit"),
        ("无法定时限", None, "none", "无法定时限", "no statutory time limit"),
    ],
)
def test_time_limit_is_read(text: str, days: int | None, unit: str, zh: str, en: str) -> None:
    """Count, unit, both languages, and the text as typed."""
    limit = TypeAdapter(TimeLimit).validate_python(text)
    assert (limit.days, limit.unit, limit.zh, limit.text_of("en")) == (days, unit, zh, en)
    assert str(limit) == text
    assert TypeAdapter(TimeLimit).validate_python(limit) is limit


@pytest.mark.parametrize(
    ("raw", "advice"),
    [
        ("20", "连单位"),
        ("", "连单位"),
        ("尽快", "连单位"),
        ("20个工作日内", "“20个工作日”"),
        ("约20个工作日", "“20个工作日”"),
        ("3月", "“3个月”"),
        (" 60日", "“60日”"),
        ("-5日", "“5日”"),
        ("1.5日", "“5日”"),
        ("999999日", "连单位"),
        ("一百五日", "连单位"),
        (["20日"], "只写一个值"),
    ],
)
def test_other_limit_is_refused_with_advice(raw: object, advice: str) -> None:
    """A bare number has no unit, and 约 no end."""
    assert advice in problem_of(TimeLimit, raw).advice.zh


def test_endless_numeral_is_refused_at_once() -> None:
    """Looking for a hint in it must not take the square of its length (15 s for this one)."""
    began = time.process_time()
    assert "连单位" in problem_of(TimeLimit, "一" * 20_000).advice.zh
    assert time.process_time() - began < 2


@pytest.mark.parametrize(
    ("one", "other", "answer"),
    [
        ("10个工作日", "20个工作日", -1),
        ("20个工作日", "20工作日", 0),
        ("3个月", "2个月", 1),
        ("5个工作日", "3日", 1),
        ("5个工作日", "5日", None),
        ("5个工作日", "7日", None),
        ("20个工作日", "20日", 1),
        ("20个工作日", "90日", -1),
        ("1个月", "30日", None),
        ("1个月", "31日", None),
        ("1个月", "32日", -1),
        ("1个月", "27日", 1),
        ("24小时", "1日", 0),
        ("23小时", "1个工作日", -1),
        ("当场办结", "1个工作日", -1),
        ("当场办结", "即时办结", 0),
        ("当场办结", "0日", 0),
        ("无法定时限", "5日", None),
        ("无", "无时限", 0),
    ],
)
def test_limits_are_compared_where_certain(one: str, other: str, answer: int | None) -> None:
    """5 working days are 7 days mostly, more before a holiday, 5 in a week of moved weekends."""
    first, second = TimeLimit.parse(one), TimeLimit.parse(other)
    assert first.compare(second) == answer
    assert second.compare(first) == (None if answer is None else -answer)


_LIMITS = st.builds(
    lambda n, unit: TimeLimit.parse(f"{n}{unit}"),
    st.integers(0, 400),
    st.sampled_from(["个工作日", "日", "个月", "小时"]),
)


@given(_LIMITS)
def test_display_reads_back(limit: TimeLimit) -> None:
    """What a reader sees is itself a limit, and the same one."""
    assert TimeLimit.parse(limit.zh).compare(limit) == 0


@given(_LIMITS, _LIMITS)
def test_fewest_days_never_exceed_most(one: TimeLimit, other: TimeLimit) -> None:
    """A certain answer agrees with the bounds it rests on."""
    fewest, most = one.calendar_days
    assert 0 <= fewest <= most
    if one.unit != other.unit and one.compare(other) == 1:
        assert fewest > other.calendar_days[1]


@pytest.mark.parametrize(
    ("text", "is_bare"),
    [
        ("60日", True),
        ("60天", True),
        ("60个自然日", False),
        ("60日历日", False),
        ("60个工作日", False),
        ("3个月", False),
    ],
)
def test_days_alone_do_not_say_which_days(text: str, is_bare: bool) -> None:  # noqa: FBT001  # one column of the table
    """Working days or calendar days: nobody but the law decides."""
    assert TimeLimit.parse(text).is_bare is is_bare
