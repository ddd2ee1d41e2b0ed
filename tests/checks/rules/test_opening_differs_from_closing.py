"""F09: from one year to the next."""

from __future__ import annotations

from tests.checks.records import figure
from tests.checks.site import found, places

_BALANCE = "declared: {}\nbalance: {{opening: {}, added: 5, removed: 3}}\nprevious: last\n"
_LAST = figure("declared: 18\n", name="last", title="上年数")


def test_opening_added_and_removed_give_the_number() -> None:
    """R5: 18 + 5 - 3 = 20."""
    assert places(_LAST + figure(_BALANCE.format(20, 18)), "F09") == []
    assert places(_LAST + figure(_BALANCE.format(21, 18)), "F09") == [("a.yml", 2, "declared")]


def test_the_year_opens_with_what_the_last_closed_with() -> None:
    """The figure of last year is the other party."""
    (finding,) = found(_LAST + figure(_BALANCE.format(19, 17)), "F09")

    assert finding.field == "previous"
    assert [str(r.position) for r in finding.related] == ["content/figures/last.yml:2:11"]


def test_what_was_carried_out_is_carried_in() -> None:
    """R6: 结转下年度 of last year against 上年结转 of this year."""
    table = "table:\n  kind: applications\n  rows:\n    - row: {}\n      cells: [{n}, 0, 0, 0, 0, 0, {n}]\n"
    last = figure(table.format("carried_out", n=2), name="last", title="上年表")

    same = figure("previous: last\n" + table.format("carried_in", n=2))
    assert places(last + same, "F09") == []
    other = figure("previous: last\n" + table.format("carried_in", n=1))
    assert places(last + other, "F09") == [("a.yml", 2, "previous")]


def test_rough_numbers_decide_nothing() -> None:
    """约18 may well be 17."""
    assert places(_LAST + figure(_BALANCE.format("约20", "约17")), "F09") == []
