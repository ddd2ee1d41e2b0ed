"""The category of a power item is unknown to the scheme that the item is counted by.

What: `category` is not among the categories of `category_scheme` (the item's, else the site's).
Why: the ten categories of 2010 hold 审批 and no 检查, today's the reverse; mixed, no total can be
compared. 审批 outside licences was abolished by 国发〔2015〕27号; in a list since then it is P35's.
Judges by: no date; the scheme says which time is meant.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from gongshi.checks.approvals import is_abolished_approval
from gongshi.checks.rule import Rule
from gongshi.findings import Severity, Text
from gongshi.records.power_item import PowerItem
from gongshi.records.vocabularies import (
    CATEGORY_SCHEME,
    POWER_CATEGORY,
    SCHEME_CATEGORIES,
    SCHEME_CROSSWALK,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

    from gongshi.checks.rule import Draft, Scene

rule = Rule(
    code="P01",
    severity=Severity.ERROR,
    title=Text("事项类型不在类型体系内", "Category outside its scheme"),
    message=Text("“{category}”不在“{scheme}”的类型里", "“{category}” is no category of the {scheme}"),
    advice=Text(
        "{hint}；按另一体系编的清单，请填“类型体系”",
        "{hint}; a list of another scheme says so in “category_scheme”",
    ),
    why=Text(
        "两套类型混用，合计和比较就都不可信。非行政许可审批已由国发〔2015〕27号取消。",
        "With two schemes mixed, no total can be compared. 非行政许可审批 was abolished in 2015.",
    ),
    fails="""\
-- content/power-items/a.yml --
事项名称: 示例事项
事项类型: 非行政许可审批
数据日期: 2014-06-30
实施机构: zjj
""",
    passes="""\
-- content/power-items/a.yml --
事项名称: 示例事项
事项类型: 非行政许可审批
类型体系: 2010年十类
实施机构: zjj
""",
)


@rule.check(PowerItem)
def category_outside_scheme(item: PowerItem, scene: Scene) -> Iterator[Draft]:
    """Compare the category with what its scheme knows."""
    scheme = item.category_scheme or scene.config.power_items.category_scheme
    if is_abolished_approval(item, scene):
        return
    if item.category not in SCHEME_CATEGORIES[scheme]:
        yield rule.at(
            item,
            "category",
            category=POWER_CATEGORY.label(item.category),
            scheme=CATEGORY_SCHEME.label(scheme),
            hint=_hint(item.category, scheme),
        )


def _hint(category: str, scheme: str) -> Text:
    today = SCHEME_CROSSWALK.get(category)
    if today and today in SCHEME_CATEGORIES[scheme]:
        word = POWER_CATEGORY.label(today)
        return Text(
            f"查明它现在是“{word.zh}”还是“其他行政权力”，照实改",
            f"find out whether it is a {word.en} or another power today, and say so",
        )
    return Text("改为该体系里的类型", "choose a category of that scheme")
