"""A coercive measure is exercised by an entrusted body.

What: an item that restricts, seals, seizes, freezes or takes another coercive measure is
exercised by entrustment: by the item's own words, or by the kind of its body.
Why: the power to take coercive measures may not be entrusted (行政强制法 art. 17).
Judges by: data as of a day before 2012-01-01, when that law took force, get a warning. Coercive
execution (代履行, 划拨 ...) is another matter and is left alone.
"""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from gongshi.checks.basis_levels import MEASURES
from gongshi.checks.rule import Rule
from gongshi.findings import Severity, Text
from gongshi.records.power_item import PowerItem
from gongshi.records.vocabularies import COERCION_KIND

if TYPE_CHECKING:
    from collections.abc import Iterator

    from gongshi.checks.rule import Draft, Scene, Steps
    from gongshi.records.base import Record

rule = Rule(
    code="P18",
    severity=Severity.ERROR,
    title=Text("强制措施由受委托组织实施", "Coercive measure by an entrusted body"),
    message=Text(
        "“{kinds}”是行政强制措施，不得委托，这里却由{body}受委托实施",
        "“{kinds}” is a coercive measure and cannot be entrusted, yet {body} acts by entrustment",
    ),
    advice=Text(
        "改由法定机关自己实施，或核对“实施主体性质”“权力来源”",
        "let the statutory organ act itself, or check the kind of body and the source of the power",
    ),
    why=Text(
        "行政强制法第十七条：行政强制措施权不得委托。",
        "行政强制法 art. 17: coercive measures may not be entrusted.",
    ),
    fails="""\
-- content/power-items/a.yml --
事项名称: 查封示例设施
事项类型: 行政强制
实施机构: zjj
实施主体性质: 受委托组织
强制种类: 查封
""",
    passes="""\
-- content/power-items/a.yml --
事项名称: 查封示例设施
事项类型: 行政强制
实施机构: zjj
实施主体性质: 法定机关
强制种类: 查封
""",
)

_IN_FORCE = dt.date(2012, 1, 1)


@rule.check(PowerItem)
def entrusted_coercive_measure(item: PowerItem, scene: Scene) -> Iterator[Draft]:
    """Report the first place that says the body is entrusted."""
    measures = [kind for kind in item.coercion_kind if kind in MEASURES]
    place = _entrusted_at(item, scene) if measures else None
    if place is None:
        return
    steps, others = place
    department = scene.catalogue.department(item.dept)
    yield rule.at(
        item,
        *steps,
        others=others,
        severity=Severity.WARNING if item.as_of and item.as_of < _IN_FORCE else None,
        kinds=_words(measures),
        body=department.name if department else item.dept,
    )


def _entrusted_at(item: PowerItem, scene: Scene) -> tuple[Steps, tuple[tuple[Record, Steps], ...]] | None:
    if item.dept_type == "entrusted":
        return ("dept_type",), ()
    if item.power_source in ("entrusted_above", "entrusted_same"):
        return ("power_source",), ()
    department = scene.catalogue.department(item.dept)
    if department and department.enforcement and department.enforcement.kind == "entrusted":
        return ("dept",), ((department, ("enforcement", "kind")),)
    return None


def _words(kinds: list[str]) -> Text:
    labels = [COERCION_KIND.label(kind) for kind in kinds]
    return Text("、".join(label.zh for label in labels), ", ".join(label.en for label in labels))
