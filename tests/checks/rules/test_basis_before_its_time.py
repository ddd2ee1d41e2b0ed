"""P14: laws that are cited before they existed."""

from __future__ import annotations

import datetime as dt

import pytest

from tests.checks.laws import PENALTIES, PETITIONS, SECRETS, basis
from tests.checks.records import document, figure
from tests.checks.site import DAY, found, item, places

_OF_2010 = "as_of: 2010-12-31\n"


def test_basis_of_a_list_of_2010_was_issued_in_2022() -> None:
    """The anachronism of the 2010 report."""
    (finding,) = found(item(_OF_2010 + basis("信访工作条例", "第三条")) + PETITIONS, "P14")

    assert (finding.position.line, finding.field) == (6, "legal_basis.0.title")
    assert (finding.severity, finding.judged_on) == ("error", dt.date(2010, 12, 31))
    assert "2022-05-01" in finding.message.zh


def test_report_of_2010_is_judged_by_the_end_of_its_period() -> None:
    """At the words of the statement; what somebody wrote about it later is left out."""
    period = "period:\n  end: 2010-12-31\n"
    (finding,) = found(figure(period + "statement: 按照《信访工作条例》办理。\n") + PETITIONS, "P14")

    assert (finding.field, finding.severity) == ("statement", "error")
    assert (finding.position.line, finding.position.column) == (4, 14)
    assert places(figure(period + "explanation: 《信访工作条例》\n") + PETITIONS, "P14") == []


@pytest.mark.parametrize(("as_of", "number"), [("2022-04-30", 1), ("2022-05-01", 0), ("2022-02-25", 1)])
def test_basis_counts_from_the_day_it_took_force(as_of: str, number: int) -> None:
    """Passed is not yet in force."""
    site = item(f"as_of: {as_of}\n" + basis("信访工作条例")) + PETITIONS

    assert len(places(site, "P14")) == number


def test_item_that_only_says_when_it_was_published_may_have_been_brought_up_to_date() -> None:
    """A warning, unless the law is not in force even now."""
    site = item("publish_date: 2019-01-08\n" + basis("信访工作条例")) + PETITIONS

    assert [f.severity for f in found(site, "P14")] == ["warning"]
    assert [f.severity for f in found(site, "P14", day=dt.date(2021, 1, 1))] == ["error"]


def test_item_that_begins_with_the_law_may_be_listed_before() -> None:
    """Its planned beginning counts."""
    planned = "as_of: 2022-04-01\nplan_effective_date: 2022-05-01\n"

    assert places(item(planned + basis("信访工作条例")) + PETITIONS, "P14") == []


def test_version_of_a_year_to_come_is_told_whatever_the_register_holds() -> None:
    """2029 is a slip for 2019; a version of the past that the register does not hold may be right."""
    (finding,) = found(
        item(basis("中华人民共和国行政处罚法", "第十条", "    version: 2029年修正\n")) + PENALTIES, "P14"
    )
    assert " 2029 年才有这个版本" in finding.message.zh
    held_by_nobody = item(basis("中华人民共和国行政处罚法", "第十条", "    version: 2019年修正\n"))
    assert places(held_by_nobody + PENALTIES, "P14") == []


def test_version_of_later_is_told() -> None:
    """Whether the register holds it or its date alone is given."""
    listed = basis("中华人民共和国行政处罚法", "第十条", "    version: 2021年修订\n")
    dated = basis("中华人民共和国保守国家秘密法", "第十条", "    version_date: 2030-01-01\n")

    assert len(places(item(_OF_2010 + listed) + PENALTIES, "P14")) == 1
    assert places(item("as_of: 2021-07-15\n" + listed) + PENALTIES, "P14") == []
    assert found(item(dated) + SECRETS, "P14")[0].judged_on == DAY


def test_law_of_which_only_the_newest_versions_are_listed_is_not_accused() -> None:
    """保守国家秘密法 is of 1988, though the list begins in 2010; before 1988 it is one."""
    assert places(item("as_of: 2005-01-01\n" + basis("保守国家秘密法")) + SECRETS, "P14") == []
    assert len(places(item("as_of: 1985-01-01\n" + basis("保守国家秘密法")) + SECRETS, "P14")) == 1
    unknown = PETITIONS.replace(", label: 2022年公布", "")
    assert places(item(_OF_2010 + basis("信访工作条例")) + unknown, "P14") == []


def test_document_may_rest_on_what_was_issued_and_takes_force_later() -> None:
    """And on nothing that was issued later."""
    of_march = document("date_document: 2022-03-01\nbased_on: 《信访工作条例》\n")
    of_2010 = document("date_document: 2010-03-01\nbased_on: 《信访工作条例》\n")

    assert places(of_march + PETITIONS, "P14") == []
    (finding,) = found(of_2010 + PETITIONS, "P14")
    assert (finding.field, finding.severity) == ("based_on.0", "error")


def test_running_text_of_a_document_is_a_warning() -> None:
    """Once for each law; it may have been amended, and if so is judged by that day."""
    text = "body: |\n  按照《信访工作条例》办理，《信访工作条例》另有规定的除外。\n"
    of_2010 = document("date_document: 2010-03-01\n" + text)
    amender = document("date_document: 2023-01-01\namends: a\n", name="b", title="修改决定")

    assert [f.severity for f in found(of_2010 + PETITIONS, "P14")] == ["warning"]
    assert places(of_2010 + amender + PETITIONS, "P14") == []


@pytest.mark.parametrize(
    "told",
    [
        "note: 2023-03-01 《关于修改部分文件的决定》第一次修订\nbody: |\n  按照《信访工作条例》办理。\n",
        "body: |\n  （2010年3月1日印发，根据2023年3月1日示政发〔2023〕15号修改）\n\n  按照《信访工作条例》办理。\n",
    ],
)
def test_amendment_told_in_the_note_or_under_the_title_counts(told: str) -> None:
    """The text is of that day."""
    assert places(document("date_document: 2010-03-01\n" + told) + PETITIONS, "P14") == []


def test_document_of_this_site_is_a_basis_from_the_day_it_takes_force() -> None:
    """As an item's basis."""
    site = document("date_document: 2026-11-01\ndate_entry_into_force: 2027-01-01\n")

    assert len(places(item(basis("示例区公共停车场管理办法")) + site, "P14")) == 1
    assert places(item("as_of: 2027-01-01\n" + basis("示例区公共停车场管理办法")) + site, "P14") == []


def test_record_without_a_day_is_judged_by_the_viewing_day() -> None:
    """Items only: what a document cited when is not known."""
    site = item(basis("信访工作条例")) + document("based_on: 《信访工作条例》\n") + PETITIONS

    assert places(site, "P14") == []
    assert [f.judged_on for f in found(site, "P14", day=dt.date(2021, 1, 1))] == [dt.date(2021, 1, 1)]
