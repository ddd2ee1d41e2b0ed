"""A licence, a penalty or coercion rests on normative documents alone.

What: every basis of an item of these categories is known to be a normative document.
Why: normative documents may create no licence (行政许可法 art. 17), no penalty (行政处罚法 art. 16, before
2021-07-15 art. 14), no coercive measure and no coercive execution (行政强制法 arts. 10, 13).
Judges by: the item's own day, else the viewing day. Data of a day before the law took force are only said,
on the viewing day, not to have been based anew (a warning).
"""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from gongshi.catalogue.validity import item_standing
from gongshi.checks.basis_levels import DOCUMENTS, rests_on
from gongshi.checks.own_day import judged
from gongshi.checks.rule import Rule
from gongshi.findings import Severity, Text
from gongshi.records.power_item import PowerItem
from gongshi.records.vocabularies import POWER_CATEGORY

if TYPE_CHECKING:
    from collections.abc import Iterator

    from gongshi.checks.rule import Draft, Scene

rule = Rule(
    code="P10",
    severity=Severity.ERROR,
    title=Text("只依据规范性文件", "Power resting on documents alone"),
    message=Text(
        "这项{kind}的依据只有规范性文件，{law}{verdict}",
        "this {kind} rests on normative documents alone, {verdict} {law}",
    ),
    advice=Text(
        "补上设定这项权力的法律、法规；找不到的，这项权力应当取消。",
        "Cite the law or regulation that creates the power; where there is none, the power must go.",
    ),
    why=Text(
        "规范性文件不得设定行政许可（行政许可法第十七条）、行政处罚（行政处罚法第十六条）和行政强制"
        "（行政强制法第十条、第十三条）。",
        "Documents may create no licence (行政许可法 art. 17), penalty (行政处罚法 art. 16) or coercion "
        "(行政强制法 arts. 10, 13).",
    ),
    fails="""\
-- content/power-items/a.yml --
事项名称: 示例摊位设置许可
事项类型: 行政许可
实施机构: zjj
设定依据:
  - 依据名称: 示例区摊位管理办法
    依据层级: 规范性文件
    条款项: 第三条
""",
    passes="""\
-- content/power-items/a.yml --
事项名称: 建筑工程施工许可
事项类型: 行政许可
实施机构: zjj
设定依据:
  - 依据名称: 中华人民共和国建筑法
    依据层级: 法律
    条款项: 第七条
  - 依据名称: 示例区施工许可办理办法
    依据层级: 规范性文件
    条款项: 第三条
""",
)

_LAWS = {
    "licence": (dt.date(2004, 7, 1), Text("行政许可法第十七条", "行政许可法 art. 17")),
    "penalty": (dt.date(1996, 10, 1), Text("行政处罚法第十六条", "行政处罚法 art. 16")),
    "coercion": (dt.date(2012, 1, 1), Text("行政强制法第十条、第十三条", "行政强制法 arts. 10, 13")),
}
"""Since when which law keeps documents from creating the power."""
_RENUMBERED = dt.date(2021, 7, 15)
_OLD_PENALTY = Text("行政处罚法第十四条（2021年修订前）", "行政处罚法 art. 14, before 2021")
_FORBIDDEN = Text("不允许", "against")
_NOT_BASED_ANEW = Text("施行后没有重新确认依据", "not based anew since")


@rule.check(PowerItem)
def power_resting_on_documents(item: PowerItem, scene: Scene) -> Iterator[Draft]:
    """Look at the levels of all bases together."""
    since, law = _LAWS.get(item.category, (dt.date.max, rule.title))
    verdict = judged(item, since, scene.day)
    if verdict is None or not rests_on(item, DOCUMENTS, scene.catalogue):
        return
    day, is_own = verdict
    if item_standing(item, scene.day).tone == "ended":
        return
    yield rule.at(
        item,
        "legal_basis",
        severity=None if is_own else Severity.WARNING,
        judged_on=day,
        kind=POWER_CATEGORY.label(item.category),
        law=_OLD_PENALTY if item.category == "penalty" and day < _RENUMBERED else law,
        verdict=_FORBIDDEN if is_own else _NOT_BASED_ANEW,
    )
