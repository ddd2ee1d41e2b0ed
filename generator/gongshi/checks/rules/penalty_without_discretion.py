"""A penalty names no discretion standard.

What: an item of penalty has no `discretion_basis`. Missing conduct, kind or range is P32.
Why: where a discretion standard was made it must be published (行政处罚法 art. 34), so that like cases
are treated alike and everybody can see it. Making one is not compulsory, hence a warning.
Judges by: no date; cancelled items are left out, and so are data as of a day before 2021-07-15, when the
article took force.
"""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from gongshi.checks.rule import Rule
from gongshi.findings import Severity, Text
from gongshi.records.power_item import PowerItem

if TYPE_CHECKING:
    from collections.abc import Iterator

    from gongshi.checks.rule import Draft, Scene

rule = Rule(
    code="P28",
    severity=Severity.WARNING,
    title=Text("处罚没有裁量基准", "Penalty without a discretion standard"),
    message=Text("处罚事项没有写裁量基准", "this penalty names no discretion standard"),
    advice=Text(
        "在“裁量基准”里写本站所载文件的编号；确实没有制定的，可以豁免并写明理由",
        "name the document of this site in “discretion_basis”; if none was made, waive this with the reason",
    ),
    why=Text(
        "行政处罚裁量基准应当向社会公布（行政处罚法第三十四条），同样的事才看得出是否同样处理。",
        "Discretion standards must be published (行政处罚法 art. 34): only then is equal treatment seen.",
    ),
    fails="""\
-- content/power-items/a.yml --
事项名称: 对示例行为的处罚
事项类型: 行政处罚
实施机构: zjj
""",
    passes="""\
-- content/documents/gui-2024-1.yml --
标题: 示例区住房和城乡建设局行政处罚裁量基准
-- content/power-items/a.yml --
事项名称: 对示例行为的处罚
事项类型: 行政处罚
实施机构: zjj
裁量基准: gui-2024-1
""",
)

_IN_FORCE = dt.date(2021, 7, 15)


@rule.check(PowerItem)
def penalty_without_discretion(item: PowerItem, _scene: Scene) -> Iterator[Draft]:
    """Ask a penalty in the list for its standard."""
    too_old = item.as_of is not None and item.as_of < _IN_FORCE
    if (
        item.category == "penalty"
        and item.task_state != "cancelled"
        and not too_old
        and not item.discretion_basis
    ):
        yield rule.at(item, "discretion_basis")
