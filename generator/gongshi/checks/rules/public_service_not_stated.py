"""A total of power items does not say whether public services are in it.

What: a figure by categories of power, or one that counts power items, of the national scheme, that does
not say whether public services (公共服务) are included and does not list them as a part.
Why: the national lists hold ten kinds of power and, beside them, public services (code 20); totals with
and without them differ, and comparisons between districts go wrong.
Judges by: no date; a report of the ten categories of 2010 knows no public services.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from gongshi.catalogue.counting import is_by_category
from gongshi.checks.rule import Rule
from gongshi.findings import Severity, Text
from gongshi.records.figure import Figure
from gongshi.records.power_item import PowerItem

if TYPE_CHECKING:
    from collections.abc import Iterator

    from gongshi.checks.rule import Draft, Scene


rule = Rule(
    code="F14",
    severity=Severity.INFO,
    title=Text("没有写明总数含不含公共服务", "Public services not stated"),
    message=Text(
        "没有写明这个总数含不含公共服务事项", "it is not said whether this total holds public services"
    ),
    advice=Text("填“含公共服务: 是”或“否”", "set “public_service” to yes or no"),
    why=Text(
        "十类行政权力之外另有公共服务（20）；含与不含，总数不同，地区之间不能比较。",
        "Beside the ten kinds of power stand public services (20); totals with and without them cannot be "
        "compared.",
    ),
    fails="""\
-- content/figures/a.yml --
数字名称: 示例事项总数
填报数: 12
单位: 项
各项:
  - {名称: 许可, 填报数: 12, 事项类型: 行政许可}
""",
    passes="""\
-- content/figures/a.yml --
数字名称: 示例事项总数
填报数: 12
单位: 项
含公共服务: 否
各项:
  - {名称: 许可, 填报数: 12, 事项类型: 行政许可}
""",
)


@rule.check(Figure)
def public_service_not_stated(figure: Figure, scene: Scene) -> Iterator[Draft]:
    """Look at totals of the national scheme only."""
    scheme = figure.category_scheme or scene.config.power_items.category_scheme
    counts_all = figure.counts is not None and figure.counts.model is PowerItem and not figure.counts.where
    if scheme == "report2010" or not (is_by_category(figure) or counts_all):
        return
    listed = any(part.category == "public_service" for part in figure.parts)
    if figure.public_service is None and not listed:
        yield rule.at(figure, "declared" if figure.declared else "name")
