"""A charge is said to be made without its rate or basis, or to be made and not made.

What: `is_fee` is yes and no charge is listed; a charge has no rate or no basis; charges are listed
though `is_fee` is no.
Why: charges are published with their basis and rate (政府信息公开条例 art. 20(8)); nobody may be charged
what is not published.
Judges by: no date. Where `is_fee` is not filled in, the charges listed are judged all the same.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from gongshi.checks.rule import Rule
from gongshi.findings import Severity, Text
from gongshi.records.power_item import PowerItem

if TYPE_CHECKING:
    from collections.abc import Iterator

    from gongshi.checks.rule import Draft, Scene
    from gongshi.records.power_item import Fee

rule = Rule(
    code="P24",
    severity=Severity.ERROR,
    title=Text("收费没有标准或依据，或前后矛盾", "Charge without rate or basis"),
    message=Text("{problem}", "{problem}"),
    advice=Text(
        "收费的，逐项写明标准和依据；不收费的，删去收费信息",
        "state rate and basis of every charge; where nothing is charged, remove the charges",
    ),
    why=Text(
        "行政事业性收费项目及其依据、标准应当主动公开（政府信息公开条例第二十条第八项）。",
        "Charges, their basis and their rates must be published (政府信息公开条例 art. 20(8)).",
    ),
    fails="""\
-- content/power-items/a.yml --
事项名称: 示例事项
事项类型: 行政许可
实施机构: zjj
是否收费: 是
收费信息:
  - 收费项目: 示例工本费
    收费标准: 每本 10 元
""",
    passes="""\
-- content/power-items/a.yml --
事项名称: 示例事项
事项类型: 行政许可
实施机构: zjj
是否收费: 是
收费信息:
  - 收费项目: 示例工本费
    收费标准: 每本 10 元
    收费依据: 示例价格目录第 3 项
""",
)

_NOTHING_LISTED = Text("填了收费，却没有收费信息", "a charge is made, but none is listed")
_NOT_CHARGED = Text("填了不收费，却列有收费信息", "nothing is charged, yet charges are listed")
_PARTS = {"standard": Text("标准", "rate"), "by_law": Text("依据", "basis")}


@rule.check(PowerItem)
def contradictory_fees(item: PowerItem, _scene: Scene) -> Iterator[Draft]:
    """Judge the answer to 是否收费 against the charges, else each charge."""
    if item.is_fee and not item.fees:
        yield rule.at(item, "is_fee", problem=_NOTHING_LISTED)
    elif item.is_fee is False and item.fees:
        yield rule.at(item, "fees", others=((item, ("is_fee",)),), problem=_NOT_CHARGED)
    else:
        for index, fee in enumerate(item.fees):
            missing = _missing(fee)
            if missing:
                yield rule.at(item, "fees", index, problem=missing)


def _missing(fee: Fee) -> Text | None:
    parts = [label for field, label in _PARTS.items() if not getattr(fee, field)]
    if not parts:
        return None
    zh, en = "和".join(p.zh for p in parts), " and ".join(p.en for p in parts)
    return Text(f"收费“{fee.name}”没有写{zh}", f"the charge “{fee.name}” has no {en}")
