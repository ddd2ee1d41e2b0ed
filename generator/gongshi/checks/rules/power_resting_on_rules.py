"""A licence or coercion rests on rules (规章) of ministries or local governments, and on nothing higher.

What: (a) coercion with no basis above a rule; (b) a licence with no basis above a local government's rule
that is older than a year (error), or whose age is not given (warning); (c) a licence with no basis above a
ministry's rule (warning: the law behind it may only be missing from the list).
Why: rules may create no coercion (行政强制法 arts. 10, 13); a provincial rule may create a licence for one
year only, and a ministry's rule none at all (行政许可法 arts. 15, 17).
Judges by: the item's own day, else the viewing day. Where the law, or the end of the year, came after the
item's own day, it is only said on the viewing day that the power was not based anew (a warning).
"""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from gongshi.catalogue.law_versions import version_days
from gongshi.catalogue.validity import item_standing, last_day
from gongshi.checks.basis_levels import DOCUMENTS, RULES, basis_level, rests_on
from gongshi.checks.own_day import judged
from gongshi.checks.rule import Rule
from gongshi.findings import Severity, Text
from gongshi.records.law import Law
from gongshi.records.power_item import PowerItem

if TYPE_CHECKING:
    from collections.abc import Iterator

    from gongshi.checks.rule import Draft, Scene
    from gongshi.records.legal_basis import LegalBasis

rule = Rule(
    code="P11",
    severity=Severity.ERROR,
    title=Text("只依据规章", "Power resting on rules alone"),
    message=Text("{what}", "{what}"),
    advice=Text(
        "补上设定这项权力的法律、法规；找不到的，这项权力应当停止实施。",
        "Cite the law or regulation that creates the power; where there is none, it must no longer be used.",
    ),
    why=Text(
        "规章不得设定行政强制（行政强制法第十条、第十三条）；省级政府规章只能设定一年的临时性行政许可，"
        "部门规章不得设定行政许可（行政许可法第十五条、第十七条）。",
        "Rules create no coercion (行政强制法 arts. 10, 13); a provincial rule creates a licence for a year, "
        "a ministry’s rule none (行政许可法 arts. 15, 17).",
    ),
    fails="""\
-- content/power-items/a.yml --
事项名称: 查封示例设施
事项类型: 行政强制
实施机构: zjj
设定依据:
  - 依据名称: 示例省建筑管理办法
    依据层级: 地方政府规章
    条款项: 第三条
""",
    passes="""\
-- content/power-items/a.yml --
事项名称: 查封示例设施
事项类型: 行政强制
实施机构: zjj
设定依据:
  - 依据名称: 建设工程安全生产管理条例
    依据层级: 行政法规
    条款项: 第四十三条
""",
)

_COERCION_LAW = dt.date(2012, 1, 1)
_LICENCE_LAW = dt.date(2004, 7, 1)
_COERCION = Text(
    "行政强制的依据最高只到规章，规章不得设定行政强制（行政强制法第十条、第十三条）",
    "the coercion rests on nothing above a rule, and rules create none (行政强制法 arts. 10, 13)",
)
_OLD_RULE = Text(
    "许可的依据最高只到地方政府规章，规章施行已满一年（行政许可法第十五条）",
    "the licence rests on nothing above a local rule that is older than a year (行政许可法 art. 15)",
)
_UNDATED_RULE = Text(
    "许可的依据最高只到地方政府规章，看不出施行是否已满一年（行政许可法第十五条）",
    "the licence rests on nothing above a local rule, and nothing says whether that is older than a year "
    "(行政许可法 art. 15)",
)
_MINISTRY = Text(
    "许可的依据最高只到部门规章，部门规章不得设定许可（行政许可法第十七条）",
    "the licence rests on nothing above a ministry’s rule, which creates none (行政许可法 art. 17)",
)


@rule.check(PowerItem)
def power_resting_on_rules(item: PowerItem, scene: Scene) -> Iterator[Draft]:
    """Look at the highest basis; documents alone are another rule's matter."""
    if item.category not in ("coercion", "licence") or item_standing(item, scene.day).tone == "ended":
        return
    low = rests_on(item, RULES | DOCUMENTS, scene.catalogue)
    if not low or rests_on(item, DOCUMENTS, scene.catalogue):
        return
    if item.category == "coercion":
        yield from _drafted(item, scene, _COERCION_LAW, _COERCION)
        return
    local = [b for b in item.legal_basis if basis_level(b, scene.catalogue) == "local_rule"]
    ends = [_year_end(basis, scene) for basis in local]
    if not local or None in ends:
        what = _UNDATED_RULE if local else _MINISTRY
        yield from _drafted(item, scene, _LICENCE_LAW, what, Severity.WARNING)
    else:
        over = max(end for end in ends if end) + dt.timedelta(days=1)
        yield from _drafted(item, scene, max(over, _LICENCE_LAW), _OLD_RULE)


def _drafted(
    item: PowerItem, scene: Scene, since: dt.date, what: Text, severity: Severity | None = None
) -> Iterator[Draft]:
    verdict = judged(item, since, scene.day)
    if verdict:
        day, is_own = verdict
        weight = severity if is_own else Severity.WARNING
        yield rule.at(item, "legal_basis", severity=weight, judged_on=day, what=what)


def _year_end(basis: LegalBasis, scene: Scene) -> dt.date | None:
    """Return the last day on which the rule may bear a licence: it is as old as its first version known."""
    law = scene.catalogue.basis_target(basis)
    days = [*version_days(law), law.adopted_on] if isinstance(law, Law) else []
    starts = [day for day in (*days, basis.version_date) if day]
    return last_day(min(starts), 1) if starts else None
