"""The region inside a code of a power item is another place's.

What: the region digits of the implementation or catalog code are neither the site's region nor a
region above it.
Why: a code belongs to the region whose list it is in (GB/T 39554.1-2020, GB/T 2260); a foreign one
was copied from another place's list.
Judges by: no date. 00 is national; a province or city above the district is right too, and so is a
town within it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from gongshi.checks.rule import Rule
from gongshi.findings import Severity, Text
from gongshi.records.base import fields_of
from gongshi.records.power_item import PowerItem

if TYPE_CHECKING:
    from collections.abc import Iterator

    from gongshi.checks.rule import Draft, Scene

rule = Rule(
    code="P05",
    severity=Severity.ERROR,
    title=Text("编码里的区划不是本地", "Another place's region in a code"),
    message=Text(
        "{label}里的区划“{region}”不属于{name}（{code}）",
        "the region “{region}” in the {label} is not that of {name} ({code})",
    ),
    advice=Text(
        "多半是从外地清单抄来的：改用本地下发的编码",
        "it was probably copied from another place's list: use the code issued here",
    ),
    why=Text(
        "编码中的区划码按 GB/T 2260 标明这是哪里的事项（GB/T 39554.1-2020）。",
        "The region digits (GB/T 2260) say whose item it is (GB/T 39554.1-2020).",
    ),
    fails="""\
-- content/power-items/a.yml --
事项名称: 示例事项
事项类型: 行政许可
实施机构: zjj
基本编码: "440131009000"
""",
    passes="""\
-- content/power-items/a.yml --
事项名称: 示例事项
事项类型: 行政许可
实施机构: zjj
基本编码: "210131009000"
""",
)

_DISTRICT, _PROVINCE = 6, 2
"""Digits of a region down to the district; what follows is a town or village within it."""


@rule.check(PowerItem)
def foreign_region_in_item_code(item: PowerItem, scene: Scene) -> Iterator[Draft]:
    """Compare the region of each code with the site's; the same region is reported once."""
    here, reported = scene.config.region, set()
    for field, region in _regions(item):
        foreign = _is_foreign(region, here.code)
        # A full region says whose list the item stands in: a province's there is at least odd.
        if region not in reported and (
            foreign or (len(region) > _PROVINCE and region[:_DISTRICT] != here.code)
        ):
            reported.add(region)
            label = fields_of(PowerItem)[field].fact.label
            weight = None if foreign else Severity.WARNING
            yield rule.at(
                item, field, severity=weight, label=label, region=region, name=here.name, code=here.code
            )


def _regions(item: PowerItem) -> Iterator[tuple[str, str]]:
    if item.task_code and item.task_code.region:
        yield "task_code", item.task_code.region
    if item.catalog_code and not item.catalog_code.faults:
        yield "catalog_code", item.catalog_code.region


def _is_foreign(region: str, here: str) -> bool:
    """Whether `region` (2, 6 or 12 digits) is neither national, nor `here`, nor above it."""
    stated = region[:_DISTRICT]
    if not stated.isdigit() or stated.startswith("00"):
        return False
    while len(stated) > 2 and stated.endswith("00"):  # noqa: PLR2004  # a level is two digits
        stated = stated[:-2]
    return not here.startswith(stated)
