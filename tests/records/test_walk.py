"""Every text of a record is found, with the way to it."""

from __future__ import annotations

from gongshi.records.department import Department
from gongshi.records.enforcer import Enforcer
from gongshi.records.power_item import PowerItem
from gongshi.records.registers import REGISTERS
from gongshi.records.walk import lines, texts, texts_with, words

ITEM = {
    "id": "xk-001",
    "name": "建筑工程施工许可",
    "category": "行政许可",
    "task_state": "在用",
    "dept": "zjj",
    "task_version": "3",
    "anticipate_time": "20个工作日",
    "scope": "第一段\n第二段",
    "intermediary": ["图审", "检测"],
    "legal_basis": [{"title": "建筑法", "doc_number": "主席令第46号", "text": "条文"}],
}


def test_texts_are_found_in_lists_parts_and_value_types() -> None:
    """Lists, parts in lists and tolerant values all yield their text with their steps."""
    found = dict(texts(PowerItem.model_validate(ITEM)))
    assert found[("name",)] == "建筑工程施工许可"
    assert found[("intermediary", 1)] == "检测"
    assert found[("legal_basis", 0, "title")] == "建筑法"
    assert found[("legal_basis", 0, "doc_number")] == "主席令第46号"
    assert found[("anticipate_time",)] == "20个工作日"


def test_what_is_no_free_text_is_left_out() -> None:
    """Words of a vocabulary and numbers are settled already."""
    steps = {step for step, _ in texts(PowerItem.model_validate(ITEM))}
    assert not steps & {("category",), ("task_state",), ("task_version",)}


def test_lines_leave_prose_out() -> None:
    """Prose may hold markup and line breaks; lines may not."""
    steps = {step for step, _ in lines(PowerItem.model_validate(ITEM))}
    assert ("legal_basis", 0, "title") in steps
    assert not steps & {("scope",), ("legal_basis", 0, "text")}


def test_words_are_all_texts_with_some_set_apart() -> None:
    """Nothing that `texts` yields is missing from one of the three, and nothing else is in them."""
    record = PowerItem.model_validate(ITEM)
    found = words(record, frozenset({"doc_number"}))
    assert found.apart == "主席令第46号"
    assert sorted(found.prose.split("\n")) == sorted(["第一段", "第二段", "条文"])
    assert sorted("\n".join(found).split("\n")) == sorted(
        line for _, text in texts(record) for line in text.split("\n")
    )


def test_texts_with_a_mark_are_those_of_all_texts_that_hold_it() -> None:
    """Nested, in lists and in value types; a field named is there whatever it says."""
    record = PowerItem.model_validate(
        {**ITEM, "scope": "依《示例法》", "intermediary": ["见《示例法》", "无"]}
    )
    found = list(texts_with(record, "《", frozenset({"doc_number"})))
    assert found == [
        (steps, text) for steps, text in texts(record) if "《" in text or steps[-1] == "doc_number"
    ]
    assert [steps for steps, _ in found] == [
        ("legal_basis", 0, "doc_number"),
        ("scope",),
        ("intermediary", 0),
    ]


def test_unpublished_fields_are_walked_only_on_request() -> None:
    """A field or a whole part that is not published stays out unless asked for."""
    enforcer = Enforcer.model_validate(
        {
            "id": "z-1",
            "name": "示例甲",
            "cert_no": "A0000001",
            "body": "zjj",
            "exam": {"type": "初任", "certificate": "K-1"},
            "review": {"by": "示例乙", "date": "2026-01-01", "result": "可以公开"},
        }
    )
    public = {step for step, _ in texts(enforcer)}
    private = {step for step, _ in texts(enforcer, private=True)}
    assert private - public == {("exam", "certificate"), ("review", "by"), ("review", "result")}


def test_every_register_can_be_walked() -> None:
    """The plan of each built-in model is made without an error, and its caption is a line."""
    for model in REGISTERS:
        filled = dict.fromkeys(
            (n for n, f in model.model_fields.items() if f.is_required() and n not in ("category", "kind")),
            "某",
        )
        extra = {"id": "x", "category": "行政许可", "kind": "法律"}
        record = model.model_validate(
            {
                **filled,
                **{
                    k: v
                    for k, v in extra.items()
                    if k in model.model_fields and (k != "kind" or model.slug == "laws")
                },
            }
        )
        assert (model.caption_field,) in dict(lines(record))


def test_an_empty_text_is_no_text() -> None:
    """Prose may be empty, and then there is nothing to look at."""
    record = Department.model_validate({"id": "zjj", "name": "示例局", "summary": ""})
    assert dict(texts(record)) == {("id",): "zjj", ("name",): "示例局"}
