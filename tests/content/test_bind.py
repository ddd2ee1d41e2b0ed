"""Raw mappings become typed models; a path of field names is found again in the source."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from gongshi.content.bind import Unfit, bind, source_steps
from gongshi.content.reader import read_records
from gongshi.records.power_item import PowerItem

if TYPE_CHECKING:
    from gongshi.content.tree import SourceRecord

TEXT = """\
编号: xk-1
事项名称: 示例事项
category: 01
dept: zjj
申请材料:
  - 材料名称: 申请表
    必要性: 必要
server_type: 自然人
"""


def _source(text: str) -> SourceRecord:
    (record,) = read_records(text.encode(), "a.yml").records
    return record


def _bound(text: str) -> PowerItem:
    source = _source(text)
    return bind(PowerItem, source.value, source.locate, "power-items/xk-1")


def test_chinese_and_english_keys_may_be_mixed() -> None:
    """Each key is a name of one field, also within parts."""
    item = _bound(TEXT)
    assert (item.id, item.name, item.category) == ("xk-1", "示例事项", "licence")
    assert [(m.name, m.is_need) for m in item.materials] == [("申请表", "required")]


def test_one_value_stands_for_a_list_of_one() -> None:
    """A clerk need not know which fields are lists."""
    assert len(_bound(TEXT).server_type) == 1


def test_a_blank_field_is_as_good_as_none() -> None:
    """`office:` without a value is a field left out."""
    assert _bound(TEXT + "office:\n").office is None


def test_a_finding_names_record_and_field() -> None:
    """By the field's name where the value is wrong."""
    with pytest.raises(Unfit) as caught:
        _bound(TEXT + "promise_time: 尽快\n")
    (finding,) = caught.value.findings
    assert (finding.record, finding.field) == ("power-items/xk-1", "promise_time")


def test_field_names_become_the_keys_of_the_source() -> None:
    """Through lists; a step that the source leaves out stays as it is."""
    raw = _source(TEXT).value
    assert source_steps(PowerItem, raw, ("materials", 0, "is_need")) == ("申请材料", 0, "必要性")
    assert source_steps(PowerItem, raw, ("materials", 0, "type")) == ("申请材料", 0, "type")
    assert source_steps(PowerItem, raw, ("server_type", 0)) == ("server_type",)
    assert source_steps(PowerItem, raw, ("remedy", "court")) == ("remedy", "court")
