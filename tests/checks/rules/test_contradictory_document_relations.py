"""D15: relations of documents that cannot all be true."""

from __future__ import annotations

import pytest

from tests.checks.records import document
from tests.checks.site import found, places


def _doc(name: str, more: str = "") -> str:
    return document(more, name=name, title=f"文件{name}")


@pytest.mark.parametrize("field", ["repeals", "amends", "repealed_by", "amended_by"])
def test_document_acting_on_itself_is_an_error(field: str) -> None:
    """Whichever side says so, the finding stands where it is said."""
    (finding,) = found(_doc("a", f"{field}: 文件a\n"), "D15")

    assert (finding.position.line, finding.field) == (2, field)
    assert finding.severity == "error"
    assert "它自己" in finding.message.zh


def test_circle_is_reported_once_with_its_members() -> None:
    """Three documents in a ring are one fault, told at the first."""
    site = _doc("a", "repeals: b\n") + _doc("b", "repeals: c\n") + _doc("c", "repeals: a\n")
    (finding,) = found(site, "D15")

    assert finding.position.path == "content/documents/a.yml"
    assert finding.message.zh == "“文件a”“文件b”“文件c”互相废止"
    assert [party.what.zh for party in finding.related] == ["文件b", "文件c"]


def test_circle_told_from_the_other_end_is_found() -> None:
    """A says that it repeals B and that B repealed it."""
    (finding,) = found(_doc("a", "repeals: b\nrepealed_by: b\n") + _doc("b"), "D15")

    assert "互相废止" in finding.message.zh


def test_two_circles_are_two_findings() -> None:
    """One circle does not hide another."""
    site = (
        _doc("a", "amends: b\n")
        + _doc("b", "amends: a\n")
        + _doc("c", "amends: d\n")
        + _doc("d", "amends: c\n")
    )

    assert [place[0] for place in places(site, "D15")] == ["a.yml", "c.yml"]


def test_amending_and_being_repealed_by_one_is_no_circle() -> None:
    """A document may amend another that later repeals it."""
    assert places(_doc("a", "amends: b\n") + _doc("b", "repeals: a\n"), "D15") == []


def test_other_side_that_lists_others_is_a_warning() -> None:
    """B says what it repeals, and A is not among it."""
    site = _doc("a", "repealed_by: b\n") + _doc("b", "repeals: c\n") + _doc("c")
    (finding,) = found(site, "D15")

    assert (finding.position.path, finding.field) == ("content/documents/a.yml", "repealed_by")
    assert finding.severity == "warning"
    assert [party.position.line for party in finding.related if party.position] == [2]


@pytest.mark.parametrize(
    "site",
    [
        _doc("a", "repealed_by: b\n") + _doc("b"),
        _doc("a") + _doc("b", "repeals: a\n"),
        _doc("a", "repealed_by: b\n") + _doc("b", "repeals: [文件a]\n"),
        _doc("a", "repealed_by: b\n") + _doc("b", "repeals: [不在本站的文件]\n"),
        _doc("a", "repealed_by: 不在本站的文件\n"),
    ],
)
def test_one_side_alone_is_no_contradiction(site: str) -> None:
    """What one side says is derived for the other; an orphan may mean the very document."""
    assert places(site, "D15") == []


def test_long_chain_is_followed_without_a_fault() -> None:
    """A thousand repeals one after the other are no circle, and no recursion."""
    entries = "".join(f"- id: d{n}\n  title: 文件{n}\n  repeals: d{n + 1}\n" for n in range(1000))

    assert places(f"-- content/documents/all.yml --\n{entries}- id: d1000\n  title: 文件末\n", "D15") == []
