"""A list of laws becomes laws: rows of one title are versions of one law, and nothing is overwritten."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from gongshi.authoring.importer import Imported, import_table
from gongshi.content.cache import ParseCache
from gongshi.content.loader import Loader
from gongshi.content.tree import LIMITS
from gongshi.records.law import Law

if TYPE_CHECKING:
    from pathlib import Path

HEADINGS = "title,kind,adopted_on,version_of,effective_on,articles"
BOTH = """中华人民共和国示例法,法律,2005-06-29,2005-07-09,2005-09-01,64
中华人民共和国示例法,法律,2005-06-29,2021-01-22,2021-07-15,86
"""


def imported(root: Path, rows: str, **options: Any) -> Imported:  # noqa: ANN401  # the importer's own options
    """Import `rows` below `HEADINGS`."""
    (root / "laws.csv").write_text(f"{HEADINGS}\n{rows}", encoding="utf-8")
    return import_table(root / "laws.csv", Law, root, **options)


def laws(root: Path) -> list[Law]:
    """Return the laws that the site holds now."""
    loaded = Loader(root, ParseCache(), LIMITS).load({Law.slug: Law})
    assert loaded.findings == []
    return [law for law in loaded.records[Law.slug] if isinstance(law, Law)]


def typed(root: Path, name: str, text: str) -> Path:
    """Write a law by hand, or as an import left it."""
    file = root / "content" / "laws" / name
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, encoding="utf-8")
    return file


def versions(law: Law) -> list[tuple[str, str | None, int | None]]:
    """Return what is known of each version."""
    return [(str(v.date), str(v.effective) if v.effective else None, v.articles) for v in law.versions]


def told(result: Imported) -> list[tuple[str, int]]:
    """Return code and row of every finding."""
    return [(f.code, f.position.line) for f in result.findings]


def test_rows_of_one_title_are_versions_of_one_law(tmp_path: Path) -> None:
    """In the order of their days, with or without 中华人民共和国, and whichever row is first."""
    reverse = "".join(f"{line}\n" for line in reversed(BOTH.replace("中华人民共和国", "", 1).splitlines()))
    result = imported(tmp_path, reverse)
    (law,) = laws(tmp_path)
    assert told(result) == []
    assert (law.title, str(law.adopted_on), law.kind) == ("中华人民共和国示例法", "2005-06-29", "law")
    assert versions(law) == [("2005-07-09", "2005-09-01", 64), ("2021-01-22", "2021-07-15", 86)]


def test_the_flag_of_the_newest_version_is_told_to_be_left_out(tmp_path: Path) -> None:
    """It compares within the list only; the days are what counts."""
    (tmp_path / "l.csv").write_text(
        "title,kind,version_of,latest\n甲条例,行政法规,2001-01-01,no\n", encoding="utf-8"
    )
    result = import_table(tmp_path / "l.csv", Law, tmp_path)
    assert told(result) == [("I04", 1)]
    assert [law.title for law in laws(tmp_path)] == ["甲条例"]


def test_the_same_list_gives_the_same_files(tmp_path: Path) -> None:
    """The id is the title's, so that a day learnt later moves no page."""
    imported(tmp_path, BOTH)
    (before,) = laws(tmp_path)
    again = imported(tmp_path, BOTH)
    assert (again.written, len(again.unchanged)) == ((), 1)
    imported(tmp_path, BOTH.replace("2005-06-29", "2005-06-28"), replace=True)
    assert [law.id for law in laws(tmp_path)] == [before.id]


@pytest.mark.parametrize(
    "missing", ["中华人民共和国示例法,法律,,,,40\n", "中华人民共和国示例法,法律,2005-06-29,,,\n"]
)
def test_a_version_without_a_day_is_told_and_left_out(tmp_path: Path, missing: str) -> None:
    """The law is known by its title all the same."""
    result = imported(tmp_path, missing)
    assert told(result) == [("I31", 2)]
    assert [versions(law) for law in laws(tmp_path)] == [[]]


def test_a_revision_does_not_take_force_before_it_is_made(tmp_path: Path) -> None:
    """Such a day is the first version's."""
    result = imported(tmp_path, "示例条例,行政法规,1994-10-27,2021-04-29,2015-09-01,74\n")
    assert told(result) == [("I32", 2)]
    assert [versions(law) for law in laws(tmp_path)] == [[("2021-04-29", None, 74)]]


def test_a_rule_without_articles_has_no_highest_one(tmp_path: Path) -> None:
    """0 means that it is not divided."""
    imported(tmp_path, "示例通知,行政法规,,1995-01-01,,0\n")
    assert [versions(law) for law in laws(tmp_path)] == [[("1995-01-01", None, None)]]


def test_parts_of_one_version_are_one_version(tmp_path: Path) -> None:
    """A code that is listed book by book ends with its last article."""
    result = imported(tmp_path, "示例法典,法律,,2020-05-28,,204\n示例法典,法律,,2020-05-28,2021-01-01,1260\n")
    assert told(result) == [("I33", 3)]
    assert [versions(law) for law in laws(tmp_path)] == [[("2020-05-28", "2021-01-01", 1260)]]


@pytest.mark.parametrize(
    "row",
    ["示例条例,行政条规,,2001-01-01,,3\n", "示例条例,行政法规,,2001-13-01,,3\n", ",法律,,2001-01-01,,3\n"],
)
def test_an_unknown_kind_or_day_is_told_with_its_row(tmp_path: Path, row: str) -> None:
    """Nothing is guessed, and no part of the row is written."""
    result = imported(tmp_path, "甲条例,行政法规,,2001-01-01,,3\n" + row)
    assert [f.position.line for f in result.findings] == [3]
    assert [f.severity.name for f in result.findings] == ["ERROR"]
    assert [law.title for law in laws(tmp_path)] == ["甲条例"]


HAND = """# checked against the gazette
title: 示例法
kind: 法律
versions:
  - date: 2005-07-09
    effective: 2005-10-01
    articles: 60
"""


def test_a_law_typed_by_hand_is_compared_and_not_written(tmp_path: Path) -> None:
    """Whatever differs or is missing is told with the file; the file stays as it is."""
    file = typed(tmp_path, "sl.yml", HAND)
    result = imported(tmp_path, BOTH, replace=True)
    assert sorted(told(result)) == [("I34", 2), ("I34", 2), ("I35", 2), ("I35", 2)]
    shown = [f.message.zh for f in result.findings]
    assert any("2005-07-09 条数" in m and "64" in m and "60" in m and "sl.yml" in m for m in shown)
    assert any("版本 2021-01-22" in m for m in shown)
    assert (result.written, file.read_text(encoding="utf-8")) == ((), HAND)


def test_the_days_of_passing_and_promulgation_are_of_one_version(tmp_path: Path) -> None:
    """A second version of the same text would be made up."""
    typed(
        tmp_path, "sl.yml", "title: 示例法\nkind: 法律\nversions:\n  - date: 2005-06-29\n    articles: 64\n"
    )
    result = imported(tmp_path, "示例法,法律,,2005-07-09,,64\n")
    assert told(result) == [("I34", 2)]


def test_an_imported_law_keeps_what_a_person_wrote(tmp_path: Path) -> None:
    """New versions are added; a replacement that a person noted stays."""
    (path,) = imported(tmp_path, BOTH.splitlines()[0]).written
    file = tmp_path / path
    file.write_text(
        file.read_text(encoding="utf-8") + "备注: 已核对\n废止日期: 2025-01-01\n", encoding="utf-8"
    )
    assert told(imported(tmp_path, BOTH)) == [("I15", 0)]
    result = imported(tmp_path, BOTH, replace=True)
    assert (told(result), len(result.written)) == ([], 1)
    (law,) = laws(tmp_path)
    assert (law.note, str(law.repealed_on), len(law.versions)) == ("已核对", "2025-01-01", 2)


def test_what_an_imported_law_says_otherwise_stays(tmp_path: Path) -> None:
    """A list that is wrong does not silently undo a correction."""
    imported(tmp_path, BOTH)
    result = imported(tmp_path, BOTH.replace(",86", ",85"), replace=True)
    assert told(result) == [("I34", 2)]
    assert [v[2] for v in versions(laws(tmp_path)[0])] == [64, 86]
