"""D14: documents in force that nothing explains."""

from __future__ import annotations

import datetime as dt

import pytest

from tests.checks.records import document
from tests.checks.site import DAY, found, places

_LIVE = "date_document: 2024-03-01\ndate_entry_into_force: 2024-04-01\n"


def test_a_document_in_force_is_reported_at_its_title() -> None:
    """A warning on the viewing day."""
    (finding,) = found(document(_LIVE), "D14")
    assert (finding.position.line, finding.severity, finding.judged_on) == (1, "warning", DAY)


@pytest.mark.parametrize(
    "more",
    [
        "date_document: 2016-11-09\ndate_entry_into_force: 2016-12-01\n",
        _LIVE + "date_expiry: 2025-03-31\n",
        _LIVE + "disclosure: 依申请公开\n",
        _LIVE + "interpretations: [{title: 解读}]\n",
    ],
)
def test_older_ended_withheld_and_explained_ones_need_none(more: str) -> None:
    """Each for its own reason."""
    assert places(document(more), "D14") == []


@pytest.mark.parametrize(
    "title", ["示例区人民政府关于废止停车办法的决定", "关于公布2024年规范性文件清理结果的决定"]
)
def test_decisions_on_other_documents_need_none(title: str) -> None:
    """They explain themselves."""
    assert places(document(_LIVE, title=title), "D14") == []


def test_before_it_is_in_force_nothing_is_asked() -> None:
    """The explanation may still come."""
    assert places(document(_LIVE), "D14", day=dt.date(2024, 3, 20)) == []
