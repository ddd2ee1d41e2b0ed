"""D21: a repeal that nothing explains."""

from __future__ import annotations

import pytest

from tests.checks.records import document
from tests.checks.site import places

_CLEANUP = "cleanup:\n  - round: 2026年清理\n    result: {}\n"


def test_repeal_without_decision_or_reason_is_reported() -> None:
    """The finding stands at the day of the repeal."""
    assert places(document("date_repealed: 2026-03-01\n"), "D21") == [("a.yml", 2, "date_repealed")]


@pytest.mark.parametrize("result", ["废止", "失效"])
def test_clean_up_result_without_decision_is_reported(result: str) -> None:
    """A clean-up that ended the document must say by what or why."""
    assert places(document(_CLEANUP.format(result)), "D21") == [("a.yml", 4, "cleanup.0.result")]


@pytest.mark.parametrize(
    "more",
    [
        "date_repealed: 2026-03-01\nrepeal_reason: 上位法已经修改\n",
        "date_repealed: 2026-03-01\nrepealed_by: 示政规〔2026〕5号\n",
        _CLEANUP.format("废止") + "    decision_doc: 示政发〔2026〕8号\n",
        _CLEANUP.format("失效") + "    reason: 任务已经完成\n",
        _CLEANUP.format("废止") + "    reason: 任务已经完成\ndate_repealed: 2026-03-01\n",
    ],
)
def test_either_decision_or_reason_suffices(more: str) -> None:
    """Wherever in the record it stands."""
    assert places(document(more), "D21") == []


def test_other_document_that_repeals_it_is_the_decision() -> None:
    """The relation is derived from the other side."""
    site = document("date_repealed: 2026-03-01\n") + document("repeals: a\n", name="b", title="新办法")

    assert places(site, "D21") == []


@pytest.mark.parametrize("more", ["", "date_expiry: 2020-01-31\n", _CLEANUP.format("继续有效")])
def test_documents_that_nobody_ended_are_silent(more: str) -> None:
    """The end of a term needs no decision."""
    assert places(document(more), "D21") == []
