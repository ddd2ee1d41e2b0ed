"""P15: bases whose title leads nowhere."""

from __future__ import annotations

import pytest

from tests.checks.laws import PENALTIES, PETITIONS, basis
from tests.checks.records import document
from tests.checks.site import found, item, places


def test_generic_word_alone_is_a_warning() -> None:
    """A real list cites 《条例》第38/40条."""
    (finding,) = found(item(basis("条例", "第38/40条")), "P15")

    assert (finding.position.line, finding.field, finding.severity) == (5, "legal_basis.0.title", "warning")
    assert "只有简称" in finding.message.zh


def test_slip_of_the_pen_names_the_law_that_may_be_meant() -> None:
    """As a question."""
    (finding,) = found(item(basis("中华人民共和国行政外罚法")) + PENALTIES, "P15")

    assert (
        finding.message.zh == "依据写的是《中华人民共和国行政外罚法》，是不是《中华人民共和国行政处罚法》？"
    )


def test_bases_of_fees_and_duties_count_too_each_title_once() -> None:
    """At the very words."""
    more = "fees:\n  - name: 示例费\n    by_law: 依据《条例》第三条\n  - name: 另一费\n    by_law: 《条例》第四条\n"

    assert places(item(more), "P15") == [("a.yml", 6, "fees.0.by_law")]


@pytest.mark.parametrize(
    "site",
    [
        item(basis("行政处罚法")) + PENALTIES,
        item(basis("示例省示例条例")) + PETITIONS,
        item(basis("示例区公共停车场管理办法")) + document(),
        item("accept_condition: 符合《条例》第三条\n"),
        item("fees:\n  - name: 示例费\n    by_law: 《信访条例》（以下简称《条例》）第三条、《条例》第四条\n")
        + PETITIONS,
    ],
)
def test_known_titles_other_titles_and_short_names_are_silent(site: str) -> None:
    """So is running text, which is T06's."""
    assert places(site, "P15") == []
