"""D16: documents that no clean-up looked at."""

from __future__ import annotations

import datetime as dt

import pytest

from tests.checks.records import document
from tests.checks.site import DAY, found, places, settings

_OLD = "issuer: zjj\ndate_document: 2021-03-01\ndate_entry_into_force: 2021-03-01\n"
_COVERED = "    period: 2023年12月31日以前印发的规范性文件\n"


def _round(day: str = "2026-05-29", result: str = "kept", more: str = _COVERED) -> str:
    return f"cleanup:\n  - round: 清理\n    date: {day}\n    result: {result}\n{more}"


def _other(more: str = "") -> str:
    return document(_OLD + (more or _round()), name="b", title="另一份文件")


def test_document_that_a_round_missed_is_told() -> None:
    """It was in force and old enough when the round was decided."""
    (finding,) = found(document(_OLD) + _other(), "D16")

    assert (finding.position.path, finding.position.line) == ("content/documents/a.yml", 1)
    assert (finding.severity, finding.judged_on) == ("warning", DAY)
    assert "“清理”" in finding.message.zh


@pytest.mark.parametrize(
    "more",
    [
        _OLD + _round(),
        _OLD.replace("2021", "2025"),
        _OLD + "date_repealed: 2022-01-01\n",
        _OLD + "date_expiry: 2024-02-29\n",
        _OLD.replace("2021-03-01\n", "2027-03-01\n"),
        "date_document: 2021-03-01\n",
    ],
)
def test_what_no_round_could_miss_is_silent(more: str) -> None:
    """Cleaned up, young, ended, or not known to be in force."""
    assert places(document(more) + _other(), "D16") == []


def test_round_of_another_agency_is_none_of_ours() -> None:
    """Unless it went through the whole district."""
    ours = document(_OLD.replace("2021", "2025").replace("zjj", "jyj"))
    covered = _round(more="    period: 2025年12月31日以前印发的规范性文件\n")
    wide = "".join(
        document(_OLD.replace("zjj", issuer) + covered, name=issuer, title=issuer)
        for issuer in ("b", "c", "d")
    )

    assert places(ours + _other(_round(more=covered.partition("kept\n")[2])), "D16") == []
    assert places(ours + wide, "D16") == [("a.yml", 1, "title")]


def test_clean_up_of_long_ago_is_told() -> None:
    """After two years, or what the site says."""
    site = document(_OLD + _round("2024-11-22", more=""))

    assert places(site, "D16", day=dt.date(2026, 11, 21)) == []
    (finding,) = found(site, "D16", day=dt.date(2026, 11, 22))
    assert "2024-11-22" in finding.message.zh
    assert places(settings("documents:\n  cleanup_years: 5\n") + site, "D16") == []


def test_clean_up_without_its_day_may_be_recent() -> None:
    """Nothing is said of it."""
    assert places(document(_OLD + "cleanup:\n  - round: 清理\n    result: kept\n"), "D16") == []


def test_register_without_any_clean_up_is_told_once() -> None:
    """With how many documents it is about."""
    (finding,) = found(document(_OLD) + document(_OLD, name="b", title="另一份文件"), "D16")

    assert "2 件" in finding.message.zh


def test_decision_itself_needs_no_result_of_its_own_round() -> None:
    """It was made with it."""
    decision = document(
        "issuer: zjj\ndoc_number: 示政发〔2023〕9号\ndate_document: 2023-05-29\n"
        "date_entry_into_force: 2023-05-29\n",
        name="d",
        title="清理决定",
    )
    told = _round("2026-05-29", more="    decision_doc: 示政发〔2023〕9号\n" + _COVERED)

    assert [place[0] for place in places(decision + _other(told), "D16")] == ["d.yml"]
    assert "超过 2 年" in found(decision + _other(told), "D16")[0].message.zh
