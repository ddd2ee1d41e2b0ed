"""D10: a provisional document that never ends."""

from __future__ import annotations

import pytest

from tests.checks.records import document
from tests.checks.site import places

_TITLE = "示例区停车场管理暂行办法"


def test_provisional_title_without_an_end_is_reported() -> None:
    """The title says 暂行, and nothing says until when."""
    assert places(document("date_entry_into_force: 2026-04-01\n", title=_TITLE), "D10") == [
        ("a.yml", 1, "title")
    ]


def test_declared_provisional_is_reported_at_the_declaration() -> None:
    """The record itself may say so."""
    assert places(document("is_provisional: 是\n"), "D10") == [("a.yml", 2, "is_provisional")]


@pytest.mark.parametrize("end", ["validity_years: 2", "date_expiry: 2028-03-31", "date_repealed: 2026-09-01"])
def test_any_end_suffices(end: str) -> None:
    """A term without a first day is an end too."""
    assert places(document(f"{end}\n", title=_TITLE), "D10") == []


def test_repeal_by_another_document_is_an_end() -> None:
    """The other document says when."""
    other = document(f"repeals: {_TITLE}\ndate_entry_into_force: 2026-09-01\n", name="b")

    assert places(document(title=_TITLE) + other, "D10") == []


@pytest.mark.parametrize(
    ("title", "more"),
    [
        ("关于废止《示例区停车场管理暂行办法》的决定", ""),
        ("关于修改《示例区停车场管理暂行办法》的通知", ""),
        (_TITLE, "is_provisional: 否\n"),
        ("示例区停车场管理办法", ""),
        ("停车场管理暂行条例", "doc_number: 国务院令第999号\n"),
    ],
)
def test_documents_about_others_and_denials_are_silent(title: str, more: str) -> None:
    """A decision on a provisional document is not provisional, a regulation ends by repeal; the record decides."""
    assert places(document(more, title=title), "D10") == []


def test_notice_that_issues_a_provisional_document_is_provisional() -> None:
    """印发 carries the document itself."""
    assert places(document(title="关于印发《示例区停车场管理暂行办法》的通知"), "D10") == [
        ("a.yml", 1, "title")
    ]
