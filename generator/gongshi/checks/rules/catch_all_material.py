"""An item asks for “other materials”.

What: the name of a material that stands for whatever the office may think of: 其他材料,
相关证明文件, 法律法规规定的其他材料. What names its subject (其他股东的身份证明) is sound.
Why: 行政许可法 art. 30: all materials are listed; 优化营商环境条例 forbids the catch-all.
Judges by: no date.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from gongshi.checks.rule import Rule
from gongshi.findings import Severity, Text
from gongshi.records.power_item import PowerItem

if TYPE_CHECKING:
    from collections.abc import Iterator

    from gongshi.checks.rule import Draft, Scene

rule = Rule(
    code="P30",
    severity=Severity.WARNING,
    title=Text("申请材料里有兜底条款", "Catch-all among the materials"),
    message=Text("材料“{material}”是兜底的写法", "the material “{material}” is a catch-all"),
    advice=Text("写明到底要什么材料；没有的就删去。", "Say what is asked for, or take it out."),
    why=Text(
        "申请材料应当全部公示（行政许可法第三十条），不得设“其他材料”一类的兜底条款。",
        "All materials are listed (行政许可法 art. 30), and none is a catch-all.",
    ),
    fails="""\
-- content/power-items/a.yml --
事项名称: 示例事项
事项类型: 行政许可
事项状态: 在用
实施机构: zjj
申请材料:
  - 材料名称: 法律法规规定的其他材料
""",
    passes="""\
-- content/power-items/a.yml --
事项名称: 示例事项
事项类型: 行政许可
事项状态: 在用
实施机构: zjj
申请材料:
  - 材料名称: 营业执照
""",
)

_CATCH_ALL = re.compile(
    "(?:其他|其它)(?:相关|有关|需要|必要|应当|要求|所需|规定)*的?(?:提供|提交|出具)?的?(?:申请|证明|申报)?(?:材料|资料|文件|手续)(?:等)?$"
    "|^(?:相关|有关)的?(?:证明|申请|申报)?(?:材料|资料|文件|手续)$"
    "|(?:认为|视情况)(?:应当|需要|有必要|必要)[^，。]{0,8}的?(?:其他|其它)?(?:材料|资料|文件)"
    "|(?:规定|要求)(?:应当)?(?:提交|提供)?的(?:其他|其它)(?:申请|证明)?(?:材料|资料|文件)"
)
_BRACKETS = re.compile("[（(][^（）()]*[）)]")


@rule.check(PowerItem)
def catch_all_material(item: PowerItem, _scene: Scene) -> Iterator[Draft]:
    """Look at the name of every material."""
    for index, material in enumerate(item.materials):
        if _CATCH_ALL.search(_BRACKETS.sub("", material.name).strip("。；;.")):
            yield rule.at(item, "materials", index, "name", material=material.name)
