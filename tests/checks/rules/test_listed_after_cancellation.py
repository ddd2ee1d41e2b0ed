"""P36: items that a decision has taken out of the list."""

from __future__ import annotations

import datetime as dt

import pytest

from tests.checks.records import document
from tests.checks.site import DAY, found, item, places

_LIVE = "task_state: active\n"


def _change(kind: str, date: str = "2021-06-01") -> str:
    return f"  - kind: {kind}\n    date: {date}\n    decision: 示政发〔2021〕19号\n"


def _item(*changes: str, more: str = "") -> str:
    return item(_LIVE + more + "changes:\n" + "".join(changes))


def _decision(body: str, *, issuer: str = "zjj", day: str = "2021-06-01") -> str:
    text = "".join(f"  {line}\n" for line in body.splitlines())
    more = f"issuer: {issuer}\ndate_document: {day}\nbody: |\n{text}"
    return document(more, title="示例区关于取消一批行政权力事项的决定")


def test_cancelled_item_in_use_is_an_error() -> None:
    """Told at the change, with its decision."""
    (finding,) = found(_item(_change("cancelled")), "P36")

    assert (finding.position.line, finding.field) == (6, "changes.0.kind")
    assert (finding.severity, finding.judged_on) == ("error", DAY)
    assert "示政发〔2021〕19号" in finding.message.zh


def test_item_devolved_from_here_is_an_error() -> None:
    """A department of this site decided it, or it went to the towns."""
    decided = document("issuer: zjj\ndoc_number: 示政发〔2021〕19号\n", title="某决定")
    to_towns = _item(_change("devolved") + "    content: 下放至各街道办事处\n")

    assert [f.severity for f in found(_item(_change("devolved")) + decided, "P36")] == ["error"]
    assert [f.severity for f in found(to_towns, "P36")] == ["error"]


@pytest.mark.parametrize(
    "site",
    [
        _item(_change("devolved") + "    content: 由市级下放到区级办理\n"),
        _item(_change("devolved") + "    content: 下放至街道\n", more="use_level: town\n"),
        _item(_change("cancelled"), _change("added", "2023-01-01")),
        _item(_change("cancelled"), _change("taken_over", "2021-06-01")),
        _item(_change("cancelled"), more="plan_effective_date: 2024-01-01\n"),
        _item(_change("cancelled", "2026-11-24")),
        _item(_change("changed")),
        _item(_change("cancelled"), more="plan_cancel_date: 2021-06-01\n"),
        item("task_state: cancelled\nchanges:\n" + _change("cancelled")),
    ],
)
def test_what_came_down_came_back_or_is_gone_is_silent(site: str) -> None:
    """So is a decision that takes effect tomorrow."""
    assert places(site, "P36") == []


def test_own_day_judges_after_the_decision() -> None:
    """Before it the viewing day does: a list of 2010 did not know the decision of 2021."""
    (later,) = found(_item(_change("cancelled"), more="as_of: 2022-01-01\n"), "P36")
    (earlier,) = found(_item(_change("cancelled"), more="as_of: 2010-12-31\n"), "P36")

    assert later.judged_on == dt.date(2022, 1, 1)
    assert earlier.judged_on == DAY


def test_decision_of_this_site_names_the_item() -> None:
    """The document is the other party; one from elsewhere may speak of its own list."""
    body = "一、取消的事项\n1. 示例事项a\n2. 别的事项"
    (finding,) = found(item(_LIVE) + _decision(body), "P36")
    (above,) = found(item(_LIVE) + _decision(body, issuer="示例省人民政府"), "P36")

    assert (finding.position.path, finding.field) == ("content/power-items/a.yml", "name")
    assert [party.what.zh for party in finding.related] == ["示例区关于取消一批行政权力事项的决定"]
    assert (finding.severity, above.severity) == ("error", "warning")


@pytest.mark.parametrize(
    "site",
    [
        item(_LIVE) + _decision("一、取消的事项\n1. 示例事项ab"),
        item(_LIVE) + _decision("一、保留的事项\n1. 示例事项a"),
        item(_LIVE) + _decision("一、取消的事项\n1. 示例事项a", day="2026-12-01"),
        item("task_state: cancelled\n") + _decision("一、取消的事项\n1. 示例事项a"),
        _item(_change("added", "2022-01-01")) + _decision("一、取消的事项\n1. 示例事项a"),
    ],
)
def test_decision_on_others_says_nothing(site: str) -> None:
    """Another name, another fate, another day."""
    assert places(site, "P36") == []


def test_history_and_decision_are_one_finding() -> None:
    """The record knows it itself."""
    site = _item(_change("cancelled")) + _decision("一、取消的事项\n1. 示例事项a")

    assert len(places(site, "P36")) == 1
