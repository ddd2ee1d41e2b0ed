"""B05: counts of enforcement bodies that cannot all be true."""

from __future__ import annotations

import pytest

from tests.checks.records import document
from tests.checks.site import found, places


def test_known_answer_of_58_bodies() -> None:
    """58 = 49 + 9 adds up; a headline of 58 statutory organs beside it does not."""
    parts = "body: 全区行政执法主体58个，其中法定行政机关49个，法律法规授权的组织9个。\n"
    assert places(document(parts), "B05") == []
    (finding,) = found(document("abstract: 现将法定行政机关58个予以公布。\n" + parts), "B05")
    assert (finding.position.line, finding.field, finding.severity) == (2, "abstract", "error")
    assert "58" in finding.message.zh
    assert "49" in finding.message.zh
    assert [r.position.line for r in finding.related] == [3]


@pytest.mark.parametrize(
    ("body", "is_wrong"),
    [
        ("行政执法主体共60个：法定行政机关49个、授权组织9个、受委托组织2个。", False),
        ("行政执法主体共60个：法定行政机关49个、授权组织9个、受委托组织3个。", True),
        ("确认49家法定行政机关和9家授权组织，执法主体共五十八个。", False),
        ("确认49家法定行政机关和9家授权组织，执法主体共五十九个。", True),
        ("新增执法主体3个，其中法定行政机关3个。", False),
        ("法定行政机关应当在30日内公告。", False),
    ],
)
def test_a_total_is_the_sum_of_its_kinds(body: str, is_wrong: bool) -> None:  # noqa: FBT001  # one column of the table
    """Where two kinds are counted at least, in any order and in any numerals."""
    assert bool(places(document(f"body: {body}\n"), "B05")) is is_wrong
