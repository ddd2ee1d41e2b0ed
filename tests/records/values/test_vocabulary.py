"""A vocabulary takes every usual spelling of its words and no other."""

from __future__ import annotations

from typing import Annotated

import pytest
from pydantic import BaseModel, TypeAdapter

from gongshi.findings import Text
from gongshi.records.values import Term, Vocabulary

from . import problem_of

CATEGORY = Vocabulary(
    "power_category",
    Text("事项类型", "category"),
    Term("licence", "行政许可", "licence", "01", ("许可",)),
    Term("penalty", "行政处罚", "administrative penalty", "02"),
    Term("other", "其他行政权力", "other power", "10"),
)
Category = Annotated[str, CATEGORY]


@pytest.mark.parametrize("raw", ["penalty", "行政处罚", "administrative penalty", "02"])
def test_every_spelling_gives_the_id(raw: str) -> None:
    """Id, Chinese, English and code."""
    assert TypeAdapter(Category).validate_python(raw) == "penalty"


def test_alias_gives_the_id() -> None:
    """许可 is short for 行政许可."""
    assert TypeAdapter(Category).validate_python("许可") == "licence"


def test_unknown_word_names_the_nearest_and_all_others() -> None:
    """A slip of the pen is answered with the word that was meant."""
    problem = problem_of(Category, "行政处法")
    assert problem.code == "R15"
    assert problem.message.zh == "“行政处法”不是“事项类型”的用词。"
    assert problem.advice.zh == "是否要写“行政处罚”？可用：行政许可、行政处罚、其他行政权力。"
    assert "“penalty” (行政处罚)" in problem.advice.en


@pytest.mark.parametrize("raw", ["", "zzz", " penalty", "Penalty", ["penalty"], 2, None])
def test_anything_else_is_refused(raw: object) -> None:
    """No folding of case or blanks: a file is either right or mended by its author."""
    assert problem_of(Category, raw).code == "R15"


def test_shared_spelling_is_a_programming_fault() -> None:
    """Two terms of one spelling would make the spelling mean either."""
    with pytest.raises(ValueError, match="“01” means both a and b"):
        Vocabulary("v", Text("词", "word"), Term("a", "甲", "A", "01"), Term("b", "乙", "B", "01"))


def test_vocabulary_shows_its_terms() -> None:
    """Lookups by id, order, and length."""
    assert CATEGORY.ids == ("licence", "penalty", "other")
    assert [t.code for t in CATEGORY] == ["01", "02", "10"]
    assert CATEGORY.term("other").zh == "其他行政权力"
    assert CATEGORY.label("licence") == Text("行政许可", "licence")
    assert "licence" in CATEGORY
    assert "行政许可" not in CATEGORY


def test_json_schema_offers_ids_and_chinese_words() -> None:
    """An editor completes both."""
    schema = TypeAdapter(Category).json_schema()
    assert schema["enum"] == ["licence", "penalty", "other", "行政许可", "行政处罚", "其他行政权力"]


def test_vocabulary_stands_in_optional_and_repeated_fields() -> None:
    """It is ordinary metadata to Pydantic, although it can be iterated."""

    class Model(BaseModel):
        one: Category | None = None
        many: tuple[Category, ...] = ()

    model = Model.model_validate({"one": "02", "many": ["许可", "10"]})
    assert (model.one, model.many) == ("penalty", ("licence", "other"))
    assert Model.model_validate(model.model_dump()) == model
