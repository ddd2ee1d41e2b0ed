"""What is worked out of a record is worked out once, for that record, and forgotten with it."""

from __future__ import annotations

import datetime as dt
import gc

from gongshi.records.law import Law
from gongshi.records.once import once, once_on


def _law(title: str = "示例法") -> Law:
    return Law.model_validate({"id": "a", "title": title, "kind": "法律"})


def test_it_is_asked_once_for_a_record_and_anew_for_an_equal_one() -> None:
    """Records are told apart by identity, not by what they hold."""
    asked: list[str] = []

    @once
    def caption(law: Law) -> str:
        asked.append(law.title)
        return law.title

    first, equal = _law(), _law()
    assert [caption(first), caption(first), caption(equal)] == ["示例法"] * 3
    assert len(asked) == 2


def test_another_day_gives_another_answer() -> None:
    """The last day counts, and asking for it again costs nothing."""
    asked = []

    @once_on
    def dated(law: Law, day: dt.date) -> str:
        asked.append(day)
        return f"{law.title}{day.day}"

    law, days = _law("法"), [dt.date(2026, 1, day) for day in (1, 1, 2, 1)]
    assert [dated(law, day) for day in days] == ["法1", "法1", "法2", "法1"]
    assert asked == [days[0], days[2], days[3]]


def test_a_new_record_never_gets_the_answer_of_one_that_is_gone() -> None:
    """The identity of a record that is gone may be that of the next one."""

    @once
    def caption(law: Law) -> str:
        return law.title

    for number in range(200):
        law = _law(f"示例法{number}")
        assert caption(law) == law.title
        del law
        gc.collect(0)
