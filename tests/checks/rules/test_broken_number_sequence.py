"""D07: numbers that repeat, run against their dates, or leave a gap."""

from __future__ import annotations

from tests.checks.records import document
from tests.checks.site import found, places


def _series(*pairs: tuple[str, str]) -> str:
    """Return documents a, b, c ... with these numbers and dates."""
    return "".join(
        document(
            f"doc_number: {number}\n" + (f"date_document: {date}\n" if date else ""),
            name=name,
            title=f"文件{name}",
        )
        for name, (number, date) in zip("abcdef", pairs, strict=False)
    )


def test_second_bearer_of_a_number_names_the_first() -> None:
    """The finding stands at the later file and shows the other document."""
    (finding,) = found(_series(("示政规〔2026〕5号", ""), ("示政规〔2026〕5号", "")), "D07")

    assert (finding.position.path, finding.position.line) == ("content/documents/b.yml", 2)
    assert finding.severity == "error"
    assert [party.what.zh for party in finding.related] == ["文件a"]


def test_numbers_are_compared_in_their_right_form() -> None:
    """A slip in writing does not hide a repeated number."""
    assert places(_series(("示政规〔2026〕5号", ""), ("示政规[2026]第05号", "")), "D07") == [
        ("b.yml", 2, "doc_number")
    ]


def test_orders_without_a_year_repeat_only_within_one() -> None:
    """Each term of a government may begin to count anew."""
    order = "示例区人民政府令第3号"

    assert places(_series((order, "2016-03-02"), (order, "2026-03-02")), "D07") == []
    assert places(_series((order, "")) + document(f"doc_number: {order}\n", name="b"), "D07") == []
    assert places(_series((order, "2026-03-02"), (order, "2026-09-02")), "D07") == [
        ("b.yml", 2, "doc_number")
    ]


def test_gap_is_reported_once_with_its_ends() -> None:
    """Three missing numbers in a row are one gap."""
    (finding,) = found(_series(("示政规〔2026〕2号", ""), ("示政规〔2026〕6号", "")), "D07")

    assert finding.severity == "info"
    assert finding.message.zh == "示政规〔2026〕3号至5号不在本站"
    assert finding.position.path == "content/documents/b.yml"


def test_gap_in_a_series_of_all_documents_is_normal() -> None:
    """示政发 also numbers what is no normative document, and each year counts anew."""
    assert places(_series(("示政发〔2026〕2号", ""), ("示政发〔2026〕6号", "")), "D07") == []
    assert places(_series(("示政规〔2025〕9号", ""), ("示政规〔2026〕1号", "")), "D07") == []


def test_higher_number_with_an_earlier_date_is_information() -> None:
    """One wrong date gives one finding, however many numbers follow."""
    site = _series(
        ("示政发〔2026〕1号", "2026-03-01"),
        ("示政发〔2026〕2号", "2026-12-01"),
        ("示政发〔2026〕3号", "2026-04-01"),
        ("示政发〔2026〕4号", "2026-05-01"),
    )
    (finding,) = found(site, "D07")

    assert (finding.position.path, finding.field) == ("content/documents/c.yml", "date_document")
    assert finding.severity == "info"


def test_unread_numbers_and_one_day_are_silent() -> None:
    """Two numbers that cannot be read prove nothing, and two documents may be of one day."""
    assert places(_series(("无", ""), ("无", "")), "D07") == []
    assert (
        places(_series(("示政发〔2026〕1号", "2026-03-01"), ("示政发〔2026〕2号", "2026-03-01")), "D07") == []
    )
