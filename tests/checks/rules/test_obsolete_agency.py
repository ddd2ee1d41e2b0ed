"""T08: agencies that no longer exist."""

from __future__ import annotations

import datetime as dt

import pytest

from tests.checks.records import department, document
from tests.checks.site import DAY, found, item, places

_NOW = "date_document: 2024-03-01\nabstract: {}\n"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("报区政府法制办公室审查", "政府法制办公室"),
        ("送市法制办备案", "法制办"),
        ("由区工商局登记", "工商局"),
        ("区工商行政管理局、区环保局", "工商行政管理局"),
        ("向区监察局举报", "监察局"),
        ("市国土资源局", "国土资源局"),
        ("区卫计局", "卫计局"),
        ("县农业局", "农业局"),
        ("区安全生产监督管理局", "安全生产监督管理局"),
        ("区地税局", "地税局"),
    ],
)
def test_an_abolished_agency_is_reported_on_the_records_own_day(text: str, name: str) -> None:
    """With its successor."""
    (finding,) = found(document(_NOW.format(text)), "T08")
    assert (finding.position.line, finding.field, finding.severity) == (3, "abstract", "warning")
    assert f"“{name}”" in finding.message.zh
    assert finding.judged_on == dt.date(2024, 3, 1)


def test_a_document_of_its_time_is_right() -> None:
    """So is one of the last day before the reform was done."""
    for day in ("2010-05-01", "2019-03-31"):
        more = f"date_document: {day}\nabstract: 报区政府法制办公室审查\n"
        assert places(document(more), "T08") == []


def test_without_a_day_the_viewing_day_judges() -> None:
    """And with as_of the record's."""
    (finding,) = found(item("office: 区工商局登记科\n"), "T08")
    assert finding.judged_on == DAY
    assert places(item("as_of: 2012-01-01\noffice: 区工商局登记科\n"), "T08") == []


@pytest.mark.parametrize(
    "text",
    [
        "原工商局的职责划入区市场监管局",
        "依据《示例市工商局停车办法》",
        "区自然资源和规划局、区文化和旅游局、区农业农村局",
        "区市场监督管理局、区生态环境局、区税务局",
        "劳动保障监察局面复杂",
        "工商企业和工商登记",
        "区卫生健康局",
        "法制办法",
        "国家工商行政管理局发布的《示例办法》同时废止",
        "1990年1月1日国家工商行政管理局令第9号发布",
    ],
)
def test_todays_names_former_ones_and_titles_are_silent(text: str) -> None:
    """Nor is what merely contains the words."""
    assert places(document(_NOW.format(text)), "T08") == []


def test_a_name_that_a_department_here_bears_is_its_name() -> None:
    """Some districts kept theirs."""
    site = document(_NOW.format("由区农业局登记"))
    assert len(places(site, "T08")) == 1
    assert places(site + department(title="示例区农业局"), "T08") == []
