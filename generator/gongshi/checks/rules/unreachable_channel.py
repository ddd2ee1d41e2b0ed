"""A complaint or remedy channel leads nowhere.

What: the channel is filled in but names neither a number, an address nor a body (error); or an
approval, benefit or confirmation names no remedy at all (warning). What P32 says is not repeated.
Why: 湖北省政府令第382号 art. 3 lists both channels for every item; decisions of these kinds can be
taken to reconsideration (行政复议法 art. 11).
Judges by: no date; cancelled items are left out.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from gongshi.checks.rule import Rule
from gongshi.findings import Severity, Text
from gongshi.records.power_item import MANDATORY, Contact, PowerItem

if TYPE_CHECKING:
    from collections.abc import Iterator

    from gongshi.checks.rule import Draft, Scene

rule = Rule(
    code="P27",
    severity=Severity.ERROR,
    title=Text("监督或救济渠道走不通", "Complaint or remedy channel leads nowhere"),
    message=Text("{problem}", "{problem}"),
    advice=Text(
        "监督投诉写电话、网址或地址之一；救济写复议机关或诉讼法院",
        "give a number, site or address for complaints; for remedies the reconsideration body or the court",
    ),
    why=Text(
        "对决定不服的人要知道找谁（行政复议法第十一条）；监督方式和救济渠道是清单的固定内容。",
        "Whoever disagrees must know where to turn (行政复议法 art. 11); both channels belong in every list.",
    ),
    fails="""\
-- content/power-items/a.yml --
事项名称: 示例事项
事项类型: 行政许可
实施机构: zjj
救济渠道:
  复议期限: 60日
""",
    passes="""\
-- content/power-items/a.yml --
事项名称: 示例事项
事项类型: 行政许可
实施机构: zjj
监督投诉方式:
  电话: 0411-12345678
救济渠道:
  复议机关: 示例区人民政府
  复议期限: 60日
""",
)

_NO_WAY = Text("监督投诉方式里没有电话、网址或地址", "the complaint channel names no number, site or address")
_NO_BODY = Text(
    "救济渠道里没有复议机关，也没有诉讼法院", "the remedy names neither a reconsideration body nor a court"
)
_NO_REMEDY = Text("没有写救济渠道", "no remedy is named")
_CONTESTABLE = ("approval", "benefit", "confirmation")


@rule.check(PowerItem)
def unreachable_channel(item: PowerItem, _scene: Scene) -> Iterator[Draft]:
    """Follow each channel that is filled in; miss a remedy where P32 does not."""
    if item.task_state == "cancelled":
        return
    if item.supervise_way and not any(getattr(item.supervise_way, way) for way in Contact.model_fields):
        yield rule.at(item, "supervise_way", problem=_NO_WAY)
    remedy = item.remedy
    if remedy and not (remedy.reconsideration_body or remedy.court):
        yield rule.at(item, "remedy", problem=_NO_BODY)
    elif remedy is None and item.category in _CONTESTABLE and "remedy" not in MANDATORY[item.category]:
        yield rule.at(item, "remedy", severity=Severity.WARNING, problem=_NO_REMEDY)
