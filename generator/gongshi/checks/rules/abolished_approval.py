"""An item is called 非行政许可审批, which no longer exists.

What: the category 审批 in a list of the national ten categories, of a day since its abolition. An
older list that mixes the two schemes is P01's matter; a list of the ten categories of 2010 has its
own scheme.
Why: 国发〔2015〕27号 abolished the category on 2015-05-10.
Judges by: the item's own day, else the viewing day.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from gongshi.checks.approvals import is_abolished_approval
from gongshi.checks.own_day import own_day
from gongshi.checks.rule import Rule
from gongshi.findings import Severity, Text
from gongshi.records.power_item import PowerItem

if TYPE_CHECKING:
    from collections.abc import Iterator

    from gongshi.checks.rule import Draft, Scene

rule = Rule(
    code="P35",
    severity=Severity.ERROR,
    title=Text("还在用“非行政许可审批”", "An abolished category"),
    message=Text(
        "“非行政许可审批”这一类型已在 2015 年取消", "the category 非行政许可审批 was abolished in 2015"
    ),
    advice=Text(
        "查明它现在是行政许可还是其他行政权力，照实改；已经取消的，把事项状态改为“取消”。",
        (
            "Find out whether it is a licence or another power today, and say so; if it was abolished, "
            "cancel the item."
        ),
    ),
    why=Text(
        "国务院已经取消非行政许可审批这一类型（国发〔2015〕27号），不得再以它设定办事环节。",
        ("The State Council abolished the category (国发〔2015〕27号); nothing may rest on it any more."),
    ),
    fails="""\
-- content/power-items/a.yml --
事项名称: 示例事项
事项类型: 非行政许可审批
事项状态: 在用
实施机构: zjj
数据日期: 2026-01-01
""",
    passes="""\
-- content/power-items/a.yml --
事项名称: 示例事项
事项类型: 非行政许可审批
事项状态: 在用
实施机构: zjj
类型体系: 2010年十类
数据日期: 2010-12-01
""",
)


@rule.check(PowerItem)
def abolished_approval(item: PowerItem, scene: Scene) -> Iterator[Draft]:
    """Look at the category, its scheme and the day."""
    if is_abolished_approval(item, scene):
        yield rule.at(item, "category", judged_on=own_day(item) or scene.day)
