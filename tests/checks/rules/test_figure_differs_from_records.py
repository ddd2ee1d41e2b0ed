"""F03: a figure and the records that it counts."""

from __future__ import annotations

import datetime as dt

from tests.checks.records import document, figure
from tests.checks.site import found, item, places


def test_the_records_of_a_category_are_counted() -> None:
    """The finding says both numbers and stands at the part that is wrong."""
    site = item(name="a", category="penalty") + item(name="b", category="penalty") + item(name="c")
    parts = (
        "declared: 3\ncounts: {among: power-items}\nparts:\n"
        "  - {label: 处罚, declared: 1, counts: {among: 权力事项, where: [{field: 事项类型, values: [处罚]}]}}\n"
        "  - {label: 许可, declared: 1, counts: {among: power-items, where: [{field: category, values: licence}]}}\n"
    )
    (finding,) = found(site + figure(parts), "F03")

    assert (finding.position.line, finding.field) == (5, "parts.0.declared")
    assert "2" in finding.message.zh


def test_a_department_is_counted_by_any_of_its_names() -> None:
    """The item says zjj, the condition says the full name."""
    condition = "where: [{field: dept, values: 示例区住房和城乡建设局}]"

    assert found(item() + figure(f"declared: 1\ncounts: {{among: power-items, {condition}}}\n"), "F03") == []


def test_validity_is_judged_on_the_day_of_the_figure() -> None:
    """A document that lapsed since still counts for last year; without a day the viewing day decides."""
    site = document("date_entry_into_force: 2020-01-01\ndate_expiry: 2026-01-31\n")
    counts = "counts: {among: documents, valid: 是}\n"
    last_year = figure(f"declared: 1\nperiod: {{end: 2025-12-31}}\n{counts}")
    today = figure(f"declared: 1\n{counts}")

    assert found(site + last_year, "F03") == []
    assert [f.judged_on for f in found(site + today, "F03")] == [dt.date(2026, 11, 23)]
    assert found(site + today, "F03", day=dt.date(2026, 1, 31)) == []


def test_the_day_of_the_selection_comes_first() -> None:
    """It overrides the period."""
    site = document("date_entry_into_force: 2020-01-01\ndate_expiry: 2024-01-31\n")
    text = "declared: 1\nperiod: {{end: 2025-12-31}}\ncounts: {{among: documents, valid: 是, on: {}}}\n"

    assert found(site + figure(text.format("2024-01-31")), "F03") == []
    assert [f.judged_on for f in found(site + figure(text.format("2024-02-01")), "F03")] == [
        dt.date(2024, 2, 1)
    ]


def test_a_rough_number_is_not_compared() -> None:
    """近10余 is neither more nor less than one."""
    assert places(figure("declared: 近10余\ncounts: {among: departments}\n"), "F03") == []


def test_documents_that_are_not_published_are_not_counted() -> None:
    """A reader could not look them up."""
    site = document() + document("disclosure: 不予公开\n", name="b", title="示例区内部文件")

    assert found(site + figure("declared: 1\ncounts: {among: documents}\n"), "F03") == []
