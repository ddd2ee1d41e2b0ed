"""L01: references that lead nowhere, or to two places."""

from __future__ import annotations

from tests.checks.site import CONFIG, found, item, places

_TWINS = (
    "-- content/departments/jia.yml --\nname: 示例区甲局\nshort_name: 示例局\n"
    "-- content/departments/yi.yml --\nname: 示例区乙局\nshort_name: 示例局\n"
)


def test_near_name_is_offered() -> None:
    """The register and the nearest known name, with its id, are named."""
    (finding,) = found(item(dept="示例区住房和城乡建设厅"), "L01")

    assert (finding.position.line, finding.field) == (3, "dept")
    assert "部门" in finding.message.zh
    assert "示例区住房和城乡建设局" in finding.advice.zh
    assert "zjj" in finding.advice.zh


def test_near_id_is_offered() -> None:
    """An id may be misspelt as well as a name."""
    site = "-- content/documents/gui-2024-1.yml --\ntitle: 示例办法\n" + item(
        "discretion_basis: gui-2024-11\n"
    )
    (finding,) = found(site, "L01")

    assert "gui-2024-1”" in finding.advice.zh


def test_nothing_near_tells_where_to_add_it() -> None:
    """A text like no other gets the folder in which the record would stand."""
    (finding,) = found(item(dept="xyz"), "L01")

    assert "content/departments/" in finding.advice.zh


def test_ambiguous_name_names_the_candidates() -> None:
    """A name of two records is not guessed: both are named, with their places."""
    (finding,) = found(_TWINS + item(dept="示例局"), "L01")

    assert "2 条" in finding.message.zh
    assert [r.position.path for r in finding.related if r.position] == [
        "content/departments/jia.yml", "content/departments/yi.yml",
    ]  # fmt: skip
    assert "jia、yi" in finding.advice.zh


def _withheld(*bodies: str) -> str:
    return f"-- site_config.yml --\n{CONFIG}enforcers:\n  withheld_bodies: [{', '.join(bodies)}]\n"


def test_a_body_to_be_withheld_that_nobody_knows_is_found_in_the_settings() -> None:
    """Misspelt or renamed, it would withhold nobody's name."""
    (finding,) = found(_withheld("zjj", "示例区住房和城乡建设厅"), "L01")

    assert (finding.position.path, finding.field) == ("site_config.yml", "enforcers.withheld_bodies.1")
    assert "示例区住房和城乡建设局" in finding.advice.zh


def test_a_body_to_be_withheld_whose_name_two_bear_is_found() -> None:
    """Which of both is meant must be said by its id."""
    (finding,) = found(_TWINS + _withheld("示例局"), "L01")

    assert "jia、yi" in finding.advice.zh


def test_a_body_to_be_withheld_that_could_not_be_read_is_no_orphan() -> None:
    """What is wrong with its record is told there."""
    broken = "-- content/departments/bad.yml --\nname: 示例区某局\nstaff_quota: 很多\n"

    assert found(broken + _withheld("bad"), "L01") == []


def test_each_orphan_is_a_finding_at_its_place() -> None:
    """References in lists and in parts of a record are found where they stand."""
    site = item("other_depts:\n  - zjj\n  - nobody\nsite_visit:\n  required: 是\n  lead_dept: nobody\n")

    assert places(site, "L01") == [("a.yml", 6, "other_depts.1"), ("a.yml", 9, "site_visit.lead_dept")]


def test_reference_to_an_unreadable_record_is_no_orphan() -> None:
    """The record is there; what is wrong with it is told at its own place."""
    broken = "-- content/departments/bad.yml --\nname: 示例区某局\nstaff_quota: 很多\n"

    assert places(broken + item(dept="bad"), "L01") == []


def test_id_name_and_short_name_all_lead_home() -> None:
    """A reference may be written in three ways."""
    for dept in ("zjj", "示例区住房和城乡建设局", "区住建局"):
        assert places(item(dept=dept), "L01") == []
