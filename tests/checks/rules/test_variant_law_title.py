"""T06: titles of laws that are not quite theirs."""

from __future__ import annotations

import pytest

from tests.checks.laws import PENALTIES, PETITIONS, basis
from tests.checks.records import document, figure
from tests.checks.site import found, item, places

_OUTLINE = "-- content/laws/gy.yml --\ntitle: 全面推进依法行政实施纲要\nkind: state_council_decision\n"


def test_slip_in_running_text_is_a_warning_at_the_words() -> None:
    """With the law that may be meant."""
    (finding,) = found(figure("statement: 贯彻《中华人民共和国行政外罚法》。\n") + PENALTIES, "T06")

    assert (finding.position.line, finding.position.column) == (2, 14)
    assert (finding.field, finding.severity) == ("statement", "warning")
    assert "登记的法规是《中华人民共和国行政处罚法》" in finding.message.zh


def test_title_is_told_once_a_record() -> None:
    """However often it stands there."""
    text = "《行政外罚法》和《行政外罚法》"

    assert (
        len(
            places(
                document(f"abstract: {text}\n") + document(f"abstract: {text}\n", name="b") + PENALTIES, "T06"
            )
        )
        == 2
    )


@pytest.mark.parametrize("written", ["信访 工作条例", "信访　工作条例"])
def test_blank_within_a_known_title_is_told(written: str) -> None:
    """In a basis too: the law is found, its title is not."""
    assert places(item(basis(written)) + PETITIONS, "T06") == [("a.yml", 5, "legal_basis.0.title")]


@pytest.mark.parametrize(
    "site",
    [
        document("abstract: 《行政处罚法》和《中华人民共和国行政处罚法》\n") + PENALTIES,
        document("abstract: 《示例省示例条例》\n") + PETITIONS,
        document("abstract: 《信访条例》（以下简称《条例》）、《条例》第三条\n") + PETITIONS,
        item(basis("中华人民共和国行政外罚法")) + PENALTIES,
        item(basis("行政处罚法（2021年修订）")) + PENALTIES,
        document("abstract: 《条例》\n") + PETITIONS,
        document("abstract: 没有引用\n") + _OUTLINE,
        document("abstract: 《行政外罚法》同时废止。\n") + PENALTIES,
    ],
)
def test_usual_and_unknown_titles_are_silent(site: str) -> None:
    """Leaving out the name of the state is usage; a basis of an item is P15's."""
    assert places(site, "T06") == []
