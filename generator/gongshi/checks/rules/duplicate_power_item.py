"""A power item stands twice in the list of one body.

What: within one body two items bear the same implementation or catalog code, or, lighter, the
same name and sub-item name under different codes.
Why: a code stands for one item of one body (GB/T 39554.1-2020); a doubled one is counted twice.
Real lists do hold equal names with distinct codes, hence a warning for names.
Judges by: no date; cancelled items are left out, since a successor may take over name and code. Variants
of one item (业务办理项) share its code by design.
"""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from gongshi.checks.rule import Rule
from gongshi.findings import Severity, Text
from gongshi.records.base import fields_of
from gongshi.records.once import once
from gongshi.records.power_item import PowerItem

if TYPE_CHECKING:
    from collections.abc import Iterator

    from gongshi.catalogue.index import Catalogue
    from gongshi.checks.rule import Draft, Scene

rule = Rule(
    code="P02",
    severity=Severity.ERROR,
    title=Text("同一单位的事项重复", "Power item listed twice"),
    message=Text(
        "{label}“{value}”与同一单位的“{other}”重复",
        "the {label} “{value}” is also that of “{other}” of the same body",
    ),
    advice=Text(
        "是同一事项的，只留一条；不是的，改正编码，或用子项名称区分",
        "keep one record of one item; if they are two, mend the code or tell them apart by the sub-item name",
    ),
    why=Text(
        "一个编码只代表一个单位的一个事项（GB/T 39554.1-2020）；重复的会被数两遍。",
        "A code stands for one item of one body (GB/T 39554.1-2020); a doubled one is counted twice.",
    ),
    fails="""\
-- content/power-items/a.yml --
事项名称: 示例事项甲
事项类型: 行政许可
实施机构: zjj
实施编码: 11210212MB0000001C4000131009000
-- content/power-items/b.yml --
事项名称: 示例事项乙
事项类型: 行政许可
实施机构: zjj
实施编码: 11210212MB0000001C4000131009000
""",
    passes="""\
-- content/power-items/a.yml --
事项名称: 示例事项甲
事项类型: 行政许可
实施机构: zjj
实施编码: 11210212MB0000001C4000131009001
-- content/power-items/b.yml --
事项名称: 示例事项乙
事项类型: 行政许可
实施机构: zjj
实施编码: 11210212MB0000001C4000131009002
""",
)


_FIELDS = ("task_code", "catalog_code", "name")


@rule.check_catalogue
def duplicate_power_item(catalogue: Catalogue, _scene: Scene) -> Iterator[Draft]:
    """Compare the items of each body with one another: codes first, then names."""
    bodies: dict[str, list[PowerItem]] = defaultdict(list)
    keys: dict[str, str] = {}
    for item in catalogue.of(PowerItem):
        if item.task_state != "cancelled":
            if (dept := item.dept) not in keys:
                department = catalogue.department(dept)
                keys[dept] = department.key if department else dept
            bodies[keys[dept]].append(item)
    for items in bodies.values():
        yield from _duplicates(items, catalogue)


def _duplicates(items: list[PowerItem], catalogue: Catalogue) -> Iterator[Draft]:
    told: set[str] = set()
    for field, keys in zip(_FIELDS, zip(*map(_keys, items), strict=True), strict=True):
        keyed = [(key, item) for key, item in zip(keys, items, strict=True) if key]
        if len({key for key, _ in keyed}) == len(keyed):
            continue
        first: dict[tuple[str, ...], PowerItem] = {}
        for key, item in keyed:
            other = first.setdefault(key, item)
            if other is item or item.id in told or _are_main_and_sub(item, other, catalogue):
                continue
            told.add(item.id)
            yield rule.at(
                item,
                field,
                others=((other, (field,)),),
                severity=_severity(item, other, field),
                label=fields_of(PowerItem)[field].fact.label,
                value=getattr(item, field),
                other=other.caption,
            )


@once
def _keys(item: PowerItem) -> tuple[tuple[str, ...], ...]:
    """Return what must be unique in a body, by each of `_FIELDS`; empty where the item does not say it."""
    subs = {"name": item.name_sub}
    return tuple(
        () if value is None else (str(value), subs.get(field, item.task_handle_item) or "")
        for field in _FIELDS
        for value in (getattr(item, field),)
    )


def _severity(item: PowerItem, other: PowerItem, field: str) -> Severity | None:
    """A code shared under two different implementation codes may be two levels of one item."""
    distinct = item.task_code and other.task_code and item.task_code != other.task_code
    return Severity.WARNING if field == "name" or distinct else None


def _are_main_and_sub(item: PowerItem, other: PowerItem, catalogue: Catalogue) -> bool:
    return any(catalogue.target(PowerItem.slug, a.parent) is b for a, b in ((item, other), (other, item)))
