"""P17: versions that a later one has taken the place of."""

from __future__ import annotations

import datetime as dt

import pytest

from tests.checks.laws import PENALTIES, PETITIONS, SECRETS, basis
from tests.checks.site import DAY, found, item, places

_LAW = "中华人民共和国行政处罚法"


def _of(version: str) -> str:
    return basis(_LAW, "第二十条", f"    version: {version}\n")


def test_version_of_before_the_renumbering_is_a_warning() -> None:
    """With both versions and their articles."""
    (finding,) = found(item(_of("2017年修正")) + PENALTIES, "P17")

    assert (finding.position.line, finding.field) == (5, "legal_basis.0")
    assert (finding.severity, finding.judged_on) == ("warning", DAY)
    assert "（2017年修正），2021-07-15 起施行的是新版（2021年修订），由 64 条变为 86 条" in finding.message.zh


def test_revision_without_a_change_of_numbers_is_a_hint() -> None:
    """On a day on which the version of 2017 was the newest."""
    (finding,) = found(item(_of("2009年修正")) + PENALTIES, "P17", day=dt.date(2020, 1, 1))

    assert finding.severity == "info"
    assert "请核对" in finding.message.zh


def test_new_version_counts_from_the_day_it_takes_force() -> None:
    """Passed in January, in force from July."""
    site = item(_of("2017年修正")) + PENALTIES

    assert places(site, "P17", day=dt.date(2021, 7, 14)) == []
    assert len(places(site, "P17", day=dt.date(2021, 7, 15))) == 1


def test_list_of_2010_is_only_said_not_to_be_based_anew() -> None:
    """It names no version and cites the articles of its day; the viewing day judges."""
    (finding,) = found(item("as_of: 2010-12-31\n" + basis(_LAW, "第二十条")) + PENALTIES, "P17")

    assert (finding.severity, finding.judged_on) == ("warning", DAY)
    assert "2009年修正" in finding.message.zh


def test_version_that_was_old_on_the_own_day_is_judged_by_it() -> None:
    """The list of 2025 cites the law of 2017."""
    (finding,) = found(item("as_of: 2025-01-01\n" + _of("2017年修正")) + PENALTIES, "P17")

    assert finding.judged_on == dt.date(2025, 1, 1)


@pytest.mark.parametrize(
    "site",
    [
        item(_of("2021年修订")) + PENALTIES,
        item(basis(_LAW, "第二十条")) + PENALTIES,
        item("as_of: 2022-01-01\n" + basis(_LAW, "第二十条")) + PENALTIES,
        item(_of("2013年修订")) + PENALTIES,
        item("as_of: 2005-01-01\n" + basis("保守国家秘密法", "第十条")) + SECRETS,
        item(basis("信访条例", "第十条", "    version: 2005年公布\n")) + PETITIONS,
        item("task_state: cancelled\n" + _of("2017年修正")) + PENALTIES,
    ],
)
def test_version_in_force_or_unknown_is_silent(site: str) -> None:
    """A replaced law is P13's matter."""
    assert places(site, "P17") == []
