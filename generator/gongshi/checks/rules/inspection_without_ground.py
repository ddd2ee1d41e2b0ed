"""An inspection rests on a normative document alone, or has no limit to its frequency.

What: an inspection whose every basis is a normative document; and (a warning) one in use without
检查频次上限. Object, content and method are mandatory fields, and P32 asks for them.
Why: 国务院办公厅关于严格规范涉企行政检查的意见: only laws, regulations, rules and decisions of the
State Council ground an inspection, and how often it may be held is published.
Judges by: the item's own day, else the viewing day; the frequency from 2025-07-01 on.
"""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from gongshi.catalogue.validity import item_standing
from gongshi.checks.basis_levels import DOCUMENTS, rests_on
from gongshi.checks.own_day import own_day
from gongshi.checks.rule import Rule
from gongshi.findings import Severity, Text
from gongshi.records.power_item import PowerItem

if TYPE_CHECKING:
    from collections.abc import Iterator

    from gongshi.checks.rule import Draft, Scene

rule = Rule(
    code="P29",
    severity=Severity.ERROR,
    title=Text("检查的依据层级不够，或没有频次上限", "Inspection without ground or limit"),
    message=Text("{what}", "{what}"),
    advice=Text(
        "补上法律、法规、规章或者国务院决定作为依据；填写“检查频次上限”，如“每年不超过1次”。",
        (
            "Cite a law, regulation, rule or State Council decision; give check_freq_cap, such "
            "as “每年不超过1次”."
        ),
    ),
    why=Text(
        "行政检查只能依据法律、法规、规章和国务院决定，检查事项和频次上限要公布，防止重复检查。",
        (
            "Only laws, regulations, rules and State Council decisions ground an inspection, and "
            "its limit is published."
        ),
    ),
    fails="""\
-- content/power-items/a.yml --
事项名称: 对示例工地的检查
事项类型: 行政检查
事项状态: 在用
实施机构: zjj
检查频次上限: 每年不超过1次
设定依据:
  - 依据名称: 示例区建筑工地检查办法
    依据层级: 规范性文件
""",
    passes="""\
-- content/power-items/a.yml --
事项名称: 对示例工地的检查
事项类型: 行政检查
事项状态: 在用
实施机构: zjj
检查频次上限: 每年不超过1次
设定依据:
  - 依据名称: 建设工程质量管理条例
    依据层级: 行政法规
""",
)

_CAPPED_FROM = dt.date(2025, 7, 1)
_GROUND = Text("依据只有规范性文件", "it rests on normative documents alone")
_NO_CAP = Text("没有填写检查频次上限", "how often it may be held is not given")


@rule.check(PowerItem)
def inspection_without_ground(item: PowerItem, scene: Scene) -> Iterator[Draft]:
    """Look at the bases, then at the frequency."""
    day = own_day(item) or scene.day
    if item.category != "inspection" or item_standing(item, scene.day).tone == "ended":
        return
    if rests_on(item, DOCUMENTS, scene.catalogue):
        yield rule.at(item, "legal_basis", judged_on=day, what=_GROUND)
    if not item.check_freq_cap and day >= _CAPPED_FROM:
        yield rule.at(item, "name", severity=Severity.WARNING, judged_on=day, what=_NO_CAP)
