"""P13: bases that no longer hold."""

from __future__ import annotations

import datetime as dt

import pytest

from tests.checks.records import document
from tests.checks.site import DAY, found, item, places

_BASIS = "legal_basis:\n  - title: 信访条例\n    article: 第三条\n"


def law(more: str = "", *, name: str = "xf", title: str = "信访条例", date: str = "2005-01-10") -> str:
    """Return the archive of a law with one version."""
    return f"-- content/laws/{name}.yml --\ntitle: {title}\nkind: regulation\nversions:\n  - date: {date}\n{more}"


_REPLACED = law("superseded_by: xfgz\n") + law(
    "    effective: 2022-05-01\n", name="xfgz", title="信访工作条例", date="2022-02-25"
)


def test_replaced_basis_is_an_error_with_its_successor() -> None:
    """Told at the title, with the law as the other party."""
    (finding,) = found(item(_BASIS) + _REPLACED, "P13")

    assert (finding.position.line, finding.field) == (5, "legal_basis.0.title")
    assert (finding.severity, finding.judged_on) == ("error", DAY)
    assert finding.message.zh == "《信访条例》不再有效：自 2022-05-01 起已被替代，现在是《信访工作条例》"
    assert [party.position.path for party in finding.related if party.position] == ["content/laws/xf.yml"]


def test_basis_holds_until_the_very_day() -> None:
    """And not on it."""
    site = item(_BASIS) + _REPLACED

    assert places(site, "P13", day=dt.date(2022, 4, 30)) == []
    assert len(places(site, "P13", day=dt.date(2022, 5, 1))) == 1


@pytest.mark.parametrize(
    ("as_of", "severity", "judged_on"),
    [
        ("2022-05-01", "error", dt.date(2022, 5, 1)),
        ("2021-12-31", "error", DAY),
        ("2010-12-31", "warning", DAY),
    ],
)
def test_list_of_its_time_is_only_said_not_to_be_based_anew(
    as_of: str, severity: str, judged_on: dt.date
) -> None:
    """One of the year before the end should have followed it."""
    (finding,) = found(item(f"as_of: {as_of}\n" + _BASIS) + _REPLACED, "P13")

    assert (finding.severity, finding.judged_on) == (severity, judged_on)


@pytest.mark.parametrize(
    "ending", ["date_repealed: 2024-05-31\n", "date_entry_into_force: 2020-01-01\nvalidity_years: 3\n"]
)
def test_documents_end_too(ending: str) -> None:
    """As a basis, and as the standard of discretion."""
    basis = item("legal_basis:\n  - title: 示例区公共停车场管理办法\n")
    standard = item("discretion_basis: a\n", category="penalty")

    assert places(basis + document(ending), "P13") == [("a.yml", 5, "legal_basis.0.title")]
    assert places(standard + document(ending), "P13") == [("a.yml", 4, "discretion_basis")]


def test_what_a_material_a_fee_or_a_duty_rests_on_is_a_warning_once_a_law() -> None:
    """The power itself may stand on something else; a basis that is told already is not told again."""
    parts = (
        "materials:\n  - name: 示例材料\n    by_law: 《信访条例》第三条\n"
        "duties:\n  - stage: 受理\n    content: 示例责任\n    basis: 《信访条例》第四条\n"
    )
    alone = found(item(parts) + _REPLACED, "P13")

    assert [(f.field, f.severity) for f in alone] == [("materials.0.by_law", "warning")]
    assert [f.field for f in found(item(_BASIS + parts) + _REPLACED, "P13")] == ["legal_basis.0.title"]


@pytest.mark.parametrize(
    "site",
    [
        item(_BASIS) + law(),
        item(_BASIS),
        item(_BASIS) + law("repealed_on: 2026-11-24\n"),
        item("task_state: cancelled\n" + _BASIS) + _REPLACED,
        item("legal_basis:\n  - title: 信访工作条例\n    text: 《信访条例》同时废止。\n") + _REPLACED,
    ],
)
def test_what_holds_or_is_unknown_is_silent(site: str) -> None:
    """So is the quoted text of an article, and an item that is gone itself."""
    assert places(site, "P13") == []
