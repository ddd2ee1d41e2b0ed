"""A penalty or a licence is entrusted without a published agreement, or to a body that may not have it.

What: an item whose body acts by entrustment (实施主体性质 or 权力来源), where neither the item
(委托协议) nor the body's record (委托书) gives the agreement; or a licence entrusted to what is no
administrative organ.
Why: 行政处罚法 art. 20: in writing, and published; 行政许可法 art. 24: to another administrative
organ alone, and published.
Judges by: the item's own day, else the viewing day; a penalty from 2021-07-15, a licence from
2004-07-01 on.
"""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from gongshi.catalogue.validity import item_standing
from gongshi.checks.own_day import own_day
from gongshi.checks.rule import Rule
from gongshi.findings import Severity, Text
from gongshi.records.power_item import PowerItem

if TYPE_CHECKING:
    from collections.abc import Iterator

    from gongshi.checks.rule import Draft, Scene
    from gongshi.records.department import Department

rule = Rule(
    code="P19",
    severity=Severity.ERROR,
    title=Text("委托处罚或许可没有公布委托书", "Entrusted without a published agreement"),
    message=Text("{what}", "{what}"),
    advice=Text(
        ("填写“委托协议”（文号或名称），或在受托单位的“委托情况”里填“委托书”；不能委托的，由机关自己实施。"),
        (
            "Give entrust_document, or the agreement in the body’s record; what cannot be entrusted "
            "the organ does itself."
        ),
    ),
    why=Text(
        (
            "委托处罚应当有书面委托书并向社会公布（行政处罚法第二十条）；许可只能委托给其他行政机关，"
            "并公告（行政许可法第二十四条）。"
        ),
        (
            "Penalties are entrusted in writing and published (行政处罚法 art. 20); licences to "
            "administrative organs alone, and announced (行政许可法 art. 24)."
        ),
    ),
    fails="""\
-- content/power-items/a.yml --
事项名称: 对示例行为的处罚
事项类型: 行政处罚
事项状态: 在用
实施机构: zjj
实施主体性质: 受委托组织
""",
    passes="""\
-- content/power-items/a.yml --
事项名称: 对示例行为的处罚
事项类型: 行政处罚
事项状态: 在用
实施机构: zjj
实施主体性质: 受委托组织
委托协议: 示建委〔2025〕3号委托书
""",
)

_FROM = {"penalty": dt.date(2021, 7, 15), "licence": dt.date(2004, 7, 1)}
_NO_AGREEMENT = Text("受委托实施，没有填写公布的委托书", "it is entrusted, and no agreement is given")


@rule.check(PowerItem)
def unpublished_entrustment(item: PowerItem, scene: Scene) -> Iterator[Draft]:
    """Look at entrusted penalties and licences in use."""
    field = _entrusted(item)
    day = own_day(item) or scene.day
    if not field or item.category not in _FROM or day < _FROM[item.category]:
        return
    if item_standing(item, scene.day).tone == "ended":
        return
    department = scene.catalogue.department(item.dept)
    if item.category == "licence" and department and _is_no_organ(department):
        what = Text(
            f"许可委托给了“{department.name}”，它不是行政机关",
            f"a licence is entrusted to “{department.name}”, which is no administrative organ",
        )
        yield rule.at(item, field, others=((department, ("name",)),), judged_on=day, what=what)
    elif not item.entrust_document and not _has_agreement(department):
        yield rule.at(item, field, judged_on=day, what=_NO_AGREEMENT)


def _entrusted(item: PowerItem) -> str:
    if item.dept_type == "entrusted":
        return "dept_type"
    return "power_source" if item.power_source in ("entrusted_above", "entrusted_same") else ""


def _has_agreement(department: Department | None) -> bool:
    body = department.enforcement if department else None
    return bool(body and body.entrustment and body.entrustment.document)


def _is_no_organ(department: Department) -> bool:
    body = department.enforcement
    return department.kind == "public_institution" or bool(body and body.kind != "statutory")
