"""Grouping and folding lose nothing, and depend on nothing but the findings."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from gongshi.checks.by_department import HARM, by_department, folded, harm
from gongshi.findings import WHOLE_SITE, Finding, Keeper, Position, Severity, Text
from gongshi.handbook import every_fault

ONE = Finding(
    code="P12",
    severity=Severity.ERROR,
    position=Position("content/a.yml", 4, 7),
    message=Text("“甲”没有第 3 条", "no article 3"),
    advice=Text("补上", "add it"),
    record="power-items/a",
    field="legal_basis.0.title",
    keeper=Keeper("zjj", Text("住建局", "住建局")),
)
LIKE = replace(
    ONE, position=Position("content/b.yml", 2, 1), record="power-items/b", field="legal_basis.12.title",
    message=Text("“乙”没有第 14 条", "no article 14"),
)  # fmt: skip


def test_equal_findings_are_one_fold_with_the_first_place() -> None:
    """What they quote, their numbers and the field do not tell them apart."""
    (fold,) = folded([LIKE, ONE])
    assert (fold.first, fold.further) == (ONE, 1)


def test_another_level_code_or_wording_is_another_fold() -> None:
    """They are mended otherwise."""
    others = [
        replace(LIKE, severity=Severity.WARNING),
        replace(LIKE, code="P32"),
        replace(LIKE, message=Text("没有依据", "no basis")),
    ]
    assert len(folded([ONE, *others])) == 4


def test_level_goes_before_harm_and_harm_before_number() -> None:
    """A leak leads the errors, an error the warnings, many the few."""
    leak = replace(ONE, code="S01")
    few = replace(ONE, code="F04")
    warning = replace(ONE, code="S04", severity=Severity.WARNING)
    order = [fold.first for fold in folded([warning, few, LIKE, ONE, leak])]
    assert order == [leak, ONE, few, warning]
    many = [replace(few, code="F05", record=f"figures/{n}") for n in range(3)]
    assert [fold.first.code for fold in folded([few, *many])] == ["F05", "F04"]


def test_codes_ranked_by_harm_exist_and_stand_once() -> None:
    """A renamed rule would silently lose its rank."""
    ranked = [code for codes in HARM for code in codes]
    assert len(ranked) == len(set(ranked))
    assert set(ranked) <= {fault.code for fault in every_fault()}
    assert harm("S01") < harm("R06") < harm("D11") < harm("P12") < harm("T09")


def test_the_whole_site_leads_then_who_has_most_errors() -> None:
    """A setting may be the cause of all that follows."""
    site = replace(ONE, keeper=WHOLE_SITE, severity=Severity.INFO)
    other = replace(ONE, keeper=Keeper("abc", Text("甲局", "甲局")))
    groups = by_department([other, ONE, LIKE, site])
    assert [(g.keeper.code, g.count(Severity.ERROR)) for g in groups] == [("", 0), ("zjj", 2), ("abc", 1)]


_some = st.builds(
    replace,
    st.just(ONE),
    code=st.sampled_from(["S01", "P12", "T09"]),
    severity=st.sampled_from([Severity.ERROR, Severity.WARNING, Severity.INFO]),
    keeper=st.sampled_from([WHOLE_SITE, ONE.keeper, Keeper("b", Text("乙局", "乙局"))]),
    record=st.sampled_from(["power-items/a", "power-items/b"]),
    position=st.builds(Position, st.sampled_from(["content/a.yml", "content/b.yml"]), st.integers(0, 3)),
    message=st.sampled_from([ONE.message, LIKE.message, Text("缺", "none")]),
)


@given(st.lists(_some, unique=True), st.randoms())
def test_nothing_is_lost_and_order_of_meeting_does_not_matter(
    findings: list[Finding], random: object
) -> None:
    """Every finding is in one group; shuffled findings give the same groups."""
    groups = by_department(findings)
    assert sorted((f for g in groups for f in g.findings), key=str) == sorted(findings, key=str)
    assert all(f.keeper == g.keeper for g in groups for f in g.findings)
    shuffled = list(findings)
    random.shuffle(shuffled)  # type: ignore[attr-defined]  # Hypothesis' Random
    assert by_department(shuffled) == groups
