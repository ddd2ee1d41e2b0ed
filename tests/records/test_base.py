"""What every record can do: know its fields, its names, its references, and stay as it is."""

from __future__ import annotations

from typing import Annotated

import pytest
from pydantic import ValidationError

from gongshi.records.base import (
    Fact,
    Part,
    Source,
    field_words,
    fields_of,
    key_names,
    reference_fields,
    references,
    values_at,
)
from gongshi.records.department import Department
from gongshi.records.law import Law
from gongshi.records.power_item import PowerItem


def _law(**more: object) -> Law:
    return Law.model_validate({"id": "a", "title": "示例法", "kind": "法律", **more})


@pytest.mark.parametrize(
    ("field", "words"),
    [
        ("promise_time", "承诺办结时限"),
        ("legal_basis.1.article", "设定依据 第 2 项 条款项"),
        ("设定依据.0.条款", "设定依据 第 1 项 条款"),
        ("事项名秤", "事项名秤"),
        ("", ""),
    ],
)
def test_a_field_is_called_by_its_labels(field: str, words: str) -> None:
    """A clerk knows no English names; a key that is no field stays as it was written."""
    assert field_words(PowerItem, field, "zh") == words


def test_a_record_knows_its_key_caption_and_place() -> None:
    """The caption is the title where there is no name; the place is set by the loader."""
    law = _law()
    assert (law.key, law.caption, law.origin) == ("laws/a", "示例法", Source(""))
    law.placed(Source("content/laws/a.yml", 2))
    assert law.origin == Source("content/laws/a.yml", 2)


def test_a_record_neither_changes_nor_takes_unknown_fields() -> None:
    """Frozen and closed."""
    with pytest.raises(ValidationError, match="frozen"):
        _law().title = "别的"  # type: ignore[misc]  # refused, which is the point
    with pytest.raises(ValidationError, match="Extra inputs"):
        _law(colour="red")


def test_a_field_without_fact_is_a_fault_of_the_program() -> None:
    """It would reach the public without a label or a decision on publishing it."""

    class Nameless(Part):
        plain: str

    with pytest.raises(TypeError, match=r"Nameless\.plain has no Fact"):
        fields_of(Nameless)


def test_fields_tell_parts_lists_and_vocabularies() -> None:
    """Through `| None`, `tuple` and `Annotated`."""
    fields = fields_of(PowerItem)
    assert (fields["materials"].many, fields["materials"].required) == (True, False)
    assert fields["remedy"].part is not None
    assert not fields["remedy"].many
    assert fields["name"].required
    assert fields["punish_kind"].many
    names = [
        None if (v := fields[n].vocabulary) is None else v.name for n in ("category", "punish_kind", "name")
    ]
    assert names == ["power_category", "punish_kind", None]


def test_a_key_may_be_the_name_or_the_label() -> None:
    """And nothing else: a spreadsheet's heading is for the importer."""
    names = key_names(Law)
    assert names["title"] == names["法规名称"] == "title"
    assert "名称" not in names


def test_values_are_found_through_lists() -> None:
    """Each with its path; empty ones are left out."""
    law = _law(versions=[{"date": "2019-04-23", "label": "修正"}, {"date": "1997-11-01"}])
    assert list(values_at(law, ("versions", "label"))) == [(("versions", 0, "label"), "修正")]
    assert list(values_at(law, ("repealed_on",))) == []


def test_references_are_found_in_parts_and_lists() -> None:
    """With the register that each leads to."""

    class Pointing(Part):
        to: Annotated[str, Fact("到", "to", ref="laws")]

    assert reference_fields(Pointing) == ((("to",), "laws"),)
    body = Department.model_validate(
        {
            "id": "a",
            "name": "甲",
            "enforcement": {
                "kind": "entrusted",
                "entrustment": {"principal": "zjj"},
                "delegated_items": ["x", "y"],
            },
        }
    )
    assert list(references(body)) == [
        (("enforcement", "entrustment", "principal"), "departments", "zjj"),
        (("enforcement", "delegated_items", 0), "power-items", "x"),
        (("enforcement", "delegated_items", 1), "power-items", "y"),
    ]
