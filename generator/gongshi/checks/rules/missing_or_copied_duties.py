"""Duties are missing, or the same words stand with many items.

What: in a list that has duties (责任事项), items in use without any, reported once a department;
and the same duties, word for word, with more than `power_items.same_duties_max` items, reported
once. A list without duties is no list of duties, and public services (公共服务) have none.
Why: 中办发〔2015〕21号: every power stands with its duties; what is copied says nothing of this
power.
Judges by: whether an item is in use on the viewing day.
"""

from __future__ import annotations

from collections import defaultdict
from hashlib import blake2b
from typing import TYPE_CHECKING

from gongshi.catalogue.validity import item_standing
from gongshi.checks.rule import Rule
from gongshi.findings import Severity, Text
from gongshi.records.once import once
from gongshi.records.power_item import PowerItem

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from gongshi.catalogue.index import Catalogue
    from gongshi.checks.rule import Draft, Scene

rule = Rule(
    code="P33",
    severity=Severity.WARNING,
    title=Text("责任事项缺失或雷同", "Duties missing or copied"),
    message=Text("{what}", "{what}"),
    advice=Text(
        (
            "按环节写清本事项的责任：许可是受理、审查、决定、送达、监管，处罚是立案、调查、审查、"
            "告知、决定、送达、执行。"
        ),
        "Write the duties of this very item, stage by stage.",
    ),
    why=Text(
        "权力清单与责任清单一一对应（中办发〔2015〕21号），照抄的责任等于没有写。",
        "Every power stands with its duties (中办发〔2015〕21号); copied ones say nothing.",
    ),
    fails="""\
-- content/power-items/a.yml --
事项名称: 示例事项
事项类型: 行政许可
事项状态: 在用
实施机构: zjj
责任事项: [{责任环节: 受理, 责任内容: 一次告知需要补正的内容}]
-- content/power-items/b.yml --
事项名称: 示例另一事项
事项类型: 行政许可
事项状态: 在用
实施机构: zjj
""",
    passes="""\
-- content/power-items/a.yml --
事项名称: 示例事项
事项类型: 行政许可
事项状态: 在用
实施机构: zjj
责任事项: [{责任环节: 受理, 责任内容: 一次告知需要补正的内容}]
-- content/power-items/b.yml --
事项名称: 示例另一事项
事项类型: 行政许可
事项状态: 在用
实施机构: zjj
责任事项: [{责任环节: 受理, 责任内容: 核对申请人的资质}]
""",
)


@rule.check_catalogue
def missing_or_copied_duties(catalogue: Catalogue, scene: Scene) -> Iterator[Draft]:
    """Sort the items in use by what they say of their duties."""
    missing: dict[str, list[PowerItem]] = defaultdict(list)
    same: dict[bytes, list[PowerItem]] = defaultdict(list)
    for item in catalogue.of(PowerItem):
        if item.category == "public_service" or item_standing(item, scene.day).tone == "ended":
            continue
        if item.duties:
            same[_said(item)].append(item)
        else:
            missing[item.dept].append(item)
    yield from _copied(same.values(), scene)
    for dept, items in missing.items() if same else ():
        what = Text(
            f"“{_name(dept, catalogue)}”有 {len(items)} 个在用事项没有责任事项",
            f"“{_name(dept, catalogue)}” has {len(items)} item(s) in use without duties",
        )
        yield rule.at(items[0], "name", judged_on=scene.day, what=what)


@once
def _said(item: PowerItem) -> bytes:
    """Return what the duties say, as a digest: thousands of long texts are compared at each check."""
    said = [tuple(duty.__dict__.values()) for duty in item.duties]
    return blake2b(repr(said).encode("utf-8", "surrogatepass"), digest_size=16).digest()


def _copied(groups: Iterable[list[PowerItem]], scene: Scene) -> Iterator[Draft]:
    for items in groups:
        if len(items) > scene.config.power_items.same_duties_max:
            what = Text(
                f"有 {len(items)} 个事项的责任事项一字不差",
                f"{len(items)} items have the same duties, word for word",
            )
            others = tuple((other, ("duties",)) for other in items[1:4])
            yield rule.at(items[0], "duties", others=others, judged_on=scene.day, what=what)


def _name(dept: str, catalogue: Catalogue) -> str:
    department = catalogue.department(dept)
    return department.name if department else dept
