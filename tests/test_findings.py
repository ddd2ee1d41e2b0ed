"""A report is sorted, free of duplicates, and written so that people and programs can act on it."""

from __future__ import annotations

import datetime as dt
import json
from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from gongshi.findings import (
    Finding,
    Position,
    Related,
    Report,
    Severity,
    Text,
    as_github,
    as_json,
    as_text,
    relocated,
    summary,
)

ONE = Finding(
    code="P01",
    severity=Severity.ERROR,
    position=Position("content/a.yml", 4, 7),
    message=Text("没有依据", "no basis"),
    advice=Text("补上", "add it"),
    record="power-items/a",
    field="legal_basis.0.title",
    related=(Related(Text("文件甲", "document A"), Position("content/b.yml", 2, 1)),),
)
FILE = replace(ONE, position=Position("content/a.yml"), severity=Severity.INFO, related=(), field="")
LATER = replace(ONE, position=Position("content/a.yml", 10, 1), severity=Severity.WARNING)
ALL = (FILE, ONE, LATER)


@given(st.lists(st.sampled_from(ALL), min_size=1).map(lambda some: [*some, *ALL]).flatmap(st.permutations))
def test_order_and_repetition_do_not_matter(findings: list[Finding]) -> None:
    """Line 10 comes after line 4, the file as a whole before both; nothing stands twice."""
    assert Report(findings).findings == ALL


def test_the_same_fault_of_two_records_stays_twice() -> None:
    """Only what is wholly the same is a duplicate."""
    assert len(Report([ONE, replace(ONE, record="power-items/b")])) == 2
    assert len(Report([ONE, replace(ONE, field="dept")])) == 2


def test_a_report_counts_and_knows_errors() -> None:
    """Warnings alone stop nothing."""
    report = Report(ALL)
    assert [report.count(s) for s in Severity] == [1, 1, 1, 0]
    assert report.has_errors
    assert not Report([FILE, LATER]).has_errors


def test_a_verdict_of_a_day_is_written_with_its_day() -> None:
    """Whoever reads the report sees by which day's law it was judged; other findings name none."""
    dated = Report([replace(ONE, judged_on=dt.date(2010, 12, 1))])

    assert "按哪一天判断: 2010-12-01" in as_text(dated, "zh")
    assert "judged as of: 2010-12-01" in as_text(dated, "en")
    assert json.loads(as_json(dated))["findings"][0]["judged_on"] == "2010-12-01"
    assert json.loads(as_json(Report([ONE])))["findings"][0]["judged_on"] is None


def test_text_names_place_field_other_party_and_next_step() -> None:
    """Everything a person needs, in the language asked for."""
    assert as_text(Report([ONE]), "zh") == (
        "content/a.yml:4:7 P01 错误 [legal_basis.0.title] 没有依据\n"
        "    另一方: 文件甲 (content/b.yml:2:1)\n"
        "    怎么办: 补上\n"
        "共 1 条：错误 1，警告 0，提示 0。\n"
    )
    assert as_text(Report([FILE]), "en") == (
        "content/a.yml P01 info no basis\n    what to do: add it\n1 findings: 0 errors, 0 warnings, 1 infos.\n"
    )


def test_a_clean_report_says_so() -> None:
    """Silence could be taken for a crash."""
    assert as_text(Report(), "zh") == "没有发现问题。\n"
    assert summary(Report()).en == "No findings."
    assert as_github(Report(), "zh") == ""


def test_json_holds_both_languages_and_every_place() -> None:
    """A program needs no second run for the other language."""
    body = json.loads(as_json(Report(ALL)))
    assert body["counts"] == {"error": 1, "warning": 1, "info": 1}
    assert body["findings"][1] == {
        "code": "P01",
        "severity": "error",
        "file": "content/a.yml",
        "line": 4,
        "column": 7,
        "record": "power-items/a",
        "caption": "",
        "department": {"code": "", "name": {"zh": "全站", "en": "Whole site"}},
        "field": "legal_basis.0.title",
        "message": {"zh": "没有依据", "en": "no basis"},
        "advice": {"zh": "补上", "en": "add it"},
        "judged_on": None,
        "related": [{"what": {"zh": "文件甲", "en": "document A"}, "at": "content/b.yml:2:1"}],
    }


def test_github_annotations_have_level_and_place() -> None:
    """One line a finding; a whole file has no line."""
    assert as_github(Report(ALL), "en").splitlines() == [
        "::notice file=content/a.yml,title=P01::no basis add it",
        "::error file=content/a.yml,line=4,col=7,title=P01::no basis add it",
        "::warning file=content/a.yml,line=10,col=1,title=P01::no basis add it",
    ]


def test_github_annotations_cannot_be_forged() -> None:
    """What a file is called or holds can neither end an annotation nor begin another."""
    bad = replace(FILE, position=Position("a,b:c%\n.yml"), message=Text("x", "100%\r\n::error::x"))
    assert as_github(Report([bad]), "en") == (
        "::notice file=a%2Cb%3Ac%25%0A.yml,title=P01::100%25%0D%0A::error::x add it\n"
    )


def test_text_is_filled_in_each_language() -> None:
    """A bilingual value goes into each language in its own."""
    filled = Text("共{n}：{w}", "{n}: {w}").filled(n=2, w=Text("错误", "error"))
    assert filled == Text("共2：错误", "2: error")


def test_a_value_with_braces_is_not_filled_again() -> None:
    """What a clerk typed is never taken for a placeholder."""
    assert Text("{a}", "{a}").filled(a="{b}").zh == "{b}"


def test_relocating_changes_the_file_alone() -> None:
    """Line and column stay."""
    assert relocated(ONE, "x.yml").position == Position("x.yml", 4, 7)
