"""A power item lacks a field that its category must state.

What: one finding for each field of `EVERY_ITEM` and of the category's list in `MANDATORY` that is
empty. 否 and 0 are answers. A missing legal basis is P12.
Why: who, on what conditions, how and how long is public (政府信息公开条例 art. 20(5)); a penalty has no
conditions of acceptance, so the list depends on the category (GB/T 39554.2-2020).
Judges by: no date. Cancelled items are left out; under the scheme of 2010 these fields were not asked for
yet: a warning.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from gongshi.checks.rule import Rule
from gongshi.findings import Severity, Text
from gongshi.records.base import fields_of
from gongshi.records.power_item import EVERY_ITEM, MANDATORY, PowerItem
from gongshi.records.vocabularies import POWER_CATEGORY

if TYPE_CHECKING:
    from collections.abc import Iterator

    from gongshi.checks.rule import Draft, Scene

rule = Rule(
    code="P32",
    severity=Severity.ERROR,
    title=Text("缺少本类事项必填的内容", "Mandatory field missing"),
    message=Text(
        "{category}事项没有写“{label}”", "{label} is missing, which every item of {category} must state"
    ),
    advice=Text(
        "补上“{label}”（{name}）；确实没有内容的，写“无”",
        "add “{name}” ({label}); where there is nothing to say, write 无",
    ),
    why=Text(
        "依据、条件、程序和办理结果应当公开（政府信息公开条例第二十条第五项）；要素见 GB/T 39554.2-2020。",
        "Basis, conditions, procedure, result are public (政府信息公开条例 art. 20(5); GB/T 39554.2-2020).",
    ),
    fails="""\
-- content/power-items/a.yml --
事项名称: 对示例对象的检查
事项类型: 行政检查
实施机构: zjj
事项状态: 在用
实施主体性质: 法定机关
权力来源: 法定本级行使
行使层级: 县级
检查对象: 示例对象
检查内容: 示例内容
检查方式: 现场检查
""",
    passes="""\
-- content/power-items/a.yml --
事项名称: 对示例对象的检查
事项类型: 行政检查
实施机构: zjj
事项状态: 在用
实施主体性质: 法定机关
权力来源: 法定本级行使
行使层级: 县级
监督投诉方式:
  电话: 0411-12345678
检查对象: 示例对象
检查内容: 示例内容
检查方式: 现场检查
""",
)

_SAID_ELSEWHERE = frozenset({"legal_basis"})
_EXPLAINED_BY = {"anticipate_time": "anticipate_explain", "promise_time": "promise_explain"}
"""A limit that is explained in words is not missing."""


@rule.check(PowerItem)
def missing_mandatory_field(item: PowerItem, scene: Scene) -> Iterator[Draft]:
    """Go through the fields that the item's category must state."""
    if item.task_state == "cancelled":
        return
    old = (item.category_scheme or scene.config.power_items.category_scheme) == "report2010"
    for name in (*EVERY_ITEM, *MANDATORY[item.category]):
        if name not in _SAID_ELSEWHERE and not _is_filled(item, name):
            yield rule.at(
                item,
                name,
                severity=Severity.WARNING if old else None,
                category=POWER_CATEGORY.label(item.category),
                label=fields_of(PowerItem)[name].fact.label,
                name=name,
            )


def _is_filled(item: PowerItem, name: str) -> bool:
    value = getattr(item, name)
    if isinstance(value, str):
        return bool(value.strip())
    return (value is not None and value != ()) or bool(getattr(item, _EXPLAINED_BY.get(name, name)))
