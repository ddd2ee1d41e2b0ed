"""The known answers of the field, X1 to X10, each with exactly the answer that is stated for it.

Most are looked at again, with more around them, where the rule or function is tested that gives the answer.
X7, the versions of a law, is with the register of laws.
"""

from __future__ import annotations

import datetime as dt

import pytest

from gongshi.catalogue.validity import last_day
from gongshi.catalogue.workdays import NotAnnounced
from gongshi.checks.privacy.numbers import is_resident_id
from gongshi.records.values import TimeLimit, uscc_fault
from tests.catalogue.test_workdays import calendar_of_2026
from tests.checks.records import document, figure
from tests.checks.site import DAY, found, places

_CALENDAR = calendar_of_2026()


def _sum(declared: int, parts: dict[str, int]) -> str:
    lines = "".join(f"  - {{label: {name}, declared: {count}}}\n" for name, count in parts.items())
    return figure(f"declared: {declared}\nunit: 项\nparts:\n{lines}")


def test_x1_the_ten_categories_of_2010_are_33_short() -> None:
    """89+97+624+14+23+11+7+38+2+474 = 1379, and 1412 was declared."""
    categories = {
        "许可": (89, "licence"), "审批": (97, "approval"), "处罚": (624, "penalty"), "强制": (14, "coercion"),
        "征收": (23, "levy"), "给付": (11, "benefit"), "奖励": (7, "award"), "确认": (38, "confirmation"),
        "裁决": (2, "adjudication"), "其他": (474, "other"),
    }  # fmt: skip
    lines = "".join(
        f"  - {{label: {label}, declared: {count}, category: {category}}}\n"
        for label, (count, category) in categories.items()
    )
    (finding,) = found(figure(f"declared: 1412\nunit: 项\nparts:\n{lines}"), "F01")
    assert finding.message.zh == "各类相加是 1,379，总数写的是 1,412，差 33"


def test_x2_a_power_list_of_2021_adds_up() -> None:
    """130+43+25+40+8+197+2152+78+4+387 = 3064."""
    counts = (130, 43, 25, 40, 8, 197, 2152, 78, 4, 387)
    parts = {f"第{n}类": count for n, count in enumerate(counts, start=1)}
    assert sum(counts) == 3064
    assert places(_sum(3064, parts), "F02") == []
    assert len(found(_sum(3065, parts), "F02")) == 1


def test_x3_an_adjustment_decision_of_2021_adds_up() -> None:
    """取消25 下放1 调整26 新增3 承接4 = 59."""
    parts = {"取消": 25, "下放": 1, "调整": 26, "新增": 3, "承接": 4}
    assert places(_sum(59, parts), "F02") == []
    assert len(found(_sum(58, parts), "F02")) == 1


def test_x4_58_bodies_add_up_but_are_not_58_statutory_organs() -> None:
    """58 = 49 + 9 passes F02; the headline that calls all 58 statutory fails B05."""
    assert places(_sum(58, {"法定行政机关": 49, "授权组织": 9}), "F02") == []
    parts = "body: 行政执法主体58个，其中法定行政机关49个，法律法规授权的组织9个。\n"
    assert places(document(parts), "B05") == []
    assert len(found(document("abstract: 公布法定行政机关58个。\n" + parts), "B05")) == 1


def test_x5_a_clean_up_of_2024_has_13_records() -> None:
    """继续有效7 失效4 废止2 = 13."""
    parts = {"继续有效": 7, "失效": 4, "废止": 2}
    assert sum(parts.values()) == 13
    assert places(_sum(13, parts), "F02") == []
    assert len(found(_sum(12, parts), "F02")) == 1


def test_x5_a_term_that_counts_from_issue_ends_before_one_from_the_entry_into_force() -> None:
    """The valid period of the clean-up counts from issue, whatever day the document took force on."""
    days = "date_document: 2019-05-10\ndate_publication: 2019-05-10\ndate_entry_into_force: 2019-07-01\n"
    for clause in ("有效期自发布之日起5年", "有效期五年，自印发之日起计算"):
        body = f"body: 本办法自2019年7月1日起施行，{clause}。\n{days}"
        assert places(document(body + "date_expiry: 2024-05-09\n"), "D22") == []
        (finding,) = found(document(body + "validity_years: 5\n"), "D22")
        assert "即最后有效日 2024-05-09" in finding.message.zh
        assert "2024-06-30" in finding.message.zh


def test_x6_three_years_from_the_first_of_february_end_on_the_last_of_january() -> None:
    """自2022年2月1日起施行，有效期三年: the last valid day is 2025-01-31."""
    assert last_day(dt.date(2022, 2, 1), 3) == dt.date(2025, 1, 31)
    body = "body: 本办法自2022年2月1日起施行，有效期三年。\ndate_entry_into_force: 2022-02-01\n"
    assert places(document(body + "date_expiry: 2025-01-31\n"), "D22") == []
    for wrong in ("2025-01-30", "2025-02-01"):
        (finding,) = found(document(body + f"date_expiry: {wrong}\n"), "D22")
        assert "2025-01-31" in finding.message.zh


def test_x8_the_sample_numbers_of_the_standards_are_valid() -> None:
    """GB 11643: 11010519491231002X; GB 32100: 91350100M000100Y43; and neither with a digit off."""
    assert is_resident_id("11010519491231002X", DAY)
    assert not is_resident_id("110105194912310021", DAY)
    assert uscc_fault("91350100M000100Y43") is None
    assert uscc_fault("91350100M000100Y44") == "check-digit"


@pytest.mark.parametrize(
    ("receipt", "days", "end"),
    [
        ("2026-09-18", 20, "2026-10-22"),
        ("2026-02-10", 20, "2026-03-16"),
        ("2026-09-28", 5, "2026-10-10"),
        ("2026-11-23", 20, "2026-12-21"),
    ],
)
def test_x9_working_days_know_holidays_and_make_up_days(receipt: str, days: int, end: str) -> None:
    """2026-10-10 is a Saturday on which people work."""
    assert _CALENDAR.add(dt.date.fromisoformat(receipt), days) == dt.date.fromisoformat(end)
    assert _CALENDAR.end(
        dt.date.fromisoformat(receipt), TimeLimit.parse(f"{days}个工作日")
    ) == dt.date.fromisoformat(end)


def test_x10_a_term_into_an_unannounced_year_has_no_last_day() -> None:
    """2026-12-10 and 20 working days: the answer is that 2027 is not announced, not 2027-01-07."""
    end = _CALENDAR.add(dt.date(2026, 12, 10), 20)
    assert isinstance(end, NotAnnounced)
    assert end.year == 2027
