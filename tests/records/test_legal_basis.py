"""A legal basis in the ways people write it: one text, one cell, or a field for each part."""

from __future__ import annotations

import contextlib

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from gongshi.records.legal_basis import LegalBasis


def test_a_basis_in_one_text_is_taken_apart() -> None:
    """Title, version and article each get their field."""
    basis = LegalBasis.model_validate("《中华人民共和国建筑法》（2019年修正）第七条")
    assert (basis.title, basis.article) == ("中华人民共和国建筑法", "第七条")
    assert basis.version is not None
    assert "2019" in basis.version
    assert len(basis.articles) == 1


def test_a_basis_without_title_marks_is_a_title() -> None:
    """What cannot be read as a citation is kept whole, not guessed at."""
    basis = LegalBasis.model_validate("某通知")
    assert (basis.title, basis.article, basis.articles) == ("某通知", None, ())


def test_two_rules_in_one_basis_are_refused() -> None:
    """Each rule is an entry, or one of them would be lost."""
    with pytest.raises(ValidationError, match="cites 2 rules"):
        LegalBasis.model_validate("《甲法》第一条、《乙条例》第二条")


@pytest.mark.parametrize(
    "title", ["《甲法》《乙条例》", "《甲法》、《乙条例》", "《甲法》第一条，《乙条例》（2020年修订）"]
)
def test_two_rules_in_one_title_are_refused(title: str) -> None:
    """Only the first would be looked up, and the second might be repealed."""
    with pytest.raises(ValidationError, match="cites 2 rules"):
        LegalBasis.model_validate({"title": title})


@pytest.mark.parametrize(
    "title",
    [
        "关于〈刑法〉第三百四十一条、第三百一十二条的解释",
        "关于废止《甲办法》和《乙办法》的决定",
        "《甲法》（以下简称《法》）",
    ],
)
def test_a_title_that_names_other_rules_is_one_title(title: str) -> None:
    """It is kept whole."""
    basis = LegalBasis.model_validate({"title": title})
    assert (basis.title, basis.article) == (title, None)


@pytest.mark.parametrize("raw", ["中华人民共和国建筑法第七条", {"title": "中华人民共和国建筑法 第七条"}])
def test_an_article_behind_a_bare_title_is_the_article(raw: object) -> None:
    """Many spreadsheets write both into one cell."""
    basis = LegalBasis.model_validate(raw)
    assert (basis.title, basis.article) == ("中华人民共和国建筑法", "第七条")


@pytest.mark.parametrize(
    ("title", "name", "version", "number"),
    [
        ("建筑法（2019年修正）", "建筑法", "2019年修正", None),
        ("建筑法(主席令第29号)", "建筑法", None, "主席令第29号"),
        ("建筑法（2019年4月23日第十三届全国人大常委会第十次会议修正）", "建筑法", "2019年4月23日", None),
        ("示例办法（试行）", "示例办法（试行）", None, None),
        ("《建筑法》（2019年修正）", "《建筑法》（2019年修正）", None, None),
    ],
)
@pytest.mark.parametrize("article", [{}, {"article": "第七条"}])
def test_a_bracket_behind_a_bare_title_is_its_version_or_number(
    title: str, name: str, version: str | None, number: str | None, article: dict[str, str]
) -> None:
    """Else the law would not be known, and nothing would be compared with it."""
    basis = LegalBasis.model_validate({"title": title} | article)
    assert basis.title == name
    assert (basis.version or "").startswith(version or "")
    assert (basis.doc_number.text if basis.doc_number else None) == number


@given(st.text(alphabet="法第一条0（）()《》〔〕、：2019年修正令号 x", max_size=60), st.booleans())
def test_whatever_is_written_is_read_or_refused_in_words(text: str, is_cell: bool) -> None:  # noqa: FBT001  # drawn
    """No title breaks the reader, however long."""
    for title in (f"法{text}", f"{'长' * 200}法（{text}）"):
        with contextlib.suppress(ValidationError):
            assert LegalBasis.model_validate({"title": title} if is_cell else title).title
    assert LegalBasis.model_validate({"title": f"{'长' * 200}法（试行）"}).title.endswith("（试行）")


def test_what_a_field_says_goes_before_the_bracket() -> None:
    """The version has a field of its own."""
    basis = LegalBasis.model_validate({"title": "建筑法（2019年修正）", "version": "2011年修正"})
    assert (basis.title, basis.version) == ("建筑法", "2011年修正")


@pytest.mark.parametrize(
    ("text", "article", "rest"),
    [
        ("《建筑法》：第七条", "第七条", None),
        ("《建筑法》7条、8条", "7条、8条", None),
        ("《建筑法》第七条：建筑工程开工前……", "第七条", "建筑工程开工前……"),
        ("《建筑法》：第七条规定，建筑工程开工前……", None, "第七条规定，建筑工程开工前……"),
    ],
)
def test_what_follows_a_title_is_the_article_or_its_text(
    text: str, article: str | None, rest: str | None
) -> None:
    """A colon between them, or a 第 left out, makes no text of an article."""
    basis = LegalBasis.model_validate(text)
    assert (basis.article, basis.text) == (article, rest)


@pytest.mark.parametrize(
    ("article", "numbers"),
    [
        ("55条、56条", [55, 56]),
        ("第五十五", [55]),
        ("５５", [55]),
        ("第三、四条", [3, 4]),
        ("第十二条至第十四条", [12, 13, 14]),
        ("第三十二条第一款第（二）项", [32]),
        ("见原文", []),
        ("5年", []),
    ],
)
def test_an_article_is_read_as_people_write_it(article: str, numbers: list[int]) -> None:
    """In its own field 第 and 条 may be left out."""
    basis = LegalBasis.model_validate({"title": "示例法", "article": article})
    assert [ref.article for ref in basis.articles] == numbers
