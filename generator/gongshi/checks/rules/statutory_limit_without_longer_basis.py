"""A licence has a longer statutory limit than 行政许可法 sets, and nothing says which law allows it.

What: the statutory limit of a licence is surely longer than 20 working days (45 where several departments
handle it together), no explanation of it names a rule, and no basis is quoted with a term as long.
Why: 行政许可法 art. 42: twenty days, or forty-five where it is handled jointly, unless a law or regulation
provides otherwise; art. 82: days are working days.
Judges by: the item's own day, else the viewing day; that law is in force since 2004-07-01. A limit in 日
is taken as calendar days, so that only what is too long on every calendar is told.
"""

from __future__ import annotations

import datetime as dt
import re
from typing import TYPE_CHECKING

from gongshi.catalogue.validity import item_standing
from gongshi.checks.own_day import judged
from gongshi.checks.rule import Rule
from gongshi.findings import Severity, Text
from gongshi.records.power_item import PowerItem
from gongshi.records.values import TimeLimit, parse_numeral
from gongshi.records.values.numerals import NUMERAL

if TYPE_CHECKING:
    from collections.abc import Iterator

    from gongshi.checks.rule import Draft, Scene

rule = Rule(
    code="P09",
    severity=Severity.WARNING,
    title=Text("许可的法定时限超过二十个工作日，没有说明依据", "Longer limit without a basis"),
    message=Text(
        "法定时限 {limit}，超过行政许可法的{usual}，没有写明哪部法律、法规另有规定",
        "the statutory limit of {limit} exceeds the {usual} of 行政许可法, and no law or regulation that "
        "provides otherwise is named",
    ),
    advice=Text(
        "在“法定办结时限说明”里写明依据，如“《XX条例》第十条规定四十五日”，或者改正时限。",
        "Name the law in anticipate_explain, such as “《XX条例》第十条规定四十五日”, or correct the limit.",
    ),
    why=Text(
        "行政许可应当在二十日内决定，联合办理的四十五日；更长的期限要由法律、法规规定（行政许可法第四十二条）。",
        "A licence is decided within 20 days, 45 where handled jointly, unless a law or regulation says "
        "otherwise (行政许可法 art. 42).",
    ),
    fails="""\
-- content/power-items/a.yml --
事项名称: 示例事项
事项类型: 行政许可
实施机构: zjj
法定办结时限: 60个工作日
""",
    passes="""\
-- content/power-items/a.yml --
事项名称: 示例事项
事项类型: 行政许可
实施机构: zjj
法定办结时限: 60个工作日
法定办结时限说明: 《示例省示例条例》第十条规定六十日内决定。
""",
)

_IN_FORCE = dt.date(2004, 7, 1)
_USUAL = TimeLimit.parse("20个工作日")
_JOINT = TimeLimit.parse("45个工作日")
_NAMES_A_RULE = re.compile("《|依据|依照|根据|法律|法规|条例|规章|规定|办法|法第")
_DAYS = re.compile(rf"({NUMERAL})\s*个?\s*(?:工作日|日|天|月)")


@rule.check(PowerItem)
def statutory_limit_without_longer_basis(item: PowerItem, scene: Scene) -> Iterator[Draft]:
    """Compare the limit of a licence with the law's, then look for what allows it."""
    limit = item.anticipate_time
    if item.category != "licence" or limit is None or item_standing(item, scene.day).tone == "ended":
        return
    usual = _JOINT if item.other_depts or item.project_type == "joint" else _USUAL
    verdict = judged(item, _IN_FORCE, scene.day)
    if verdict and limit.compare(usual) == 1 and not _is_explained(item, limit):
        yield rule.at(item, "anticipate_time", judged_on=verdict[0], limit=limit.label, usual=usual.label)


def _is_explained(item: PowerItem, limit: TimeLimit) -> bool:
    """Whether an explanation names a rule, or the text of a basis states the very term."""
    if item.anticipate_explain and _NAMES_A_RULE.search(item.anticipate_explain):
        return True
    quoted = (basis.text for basis in item.legal_basis if basis.text)
    return any(parse_numeral(found[1]) == limit.days for text in quoted for found in _DAYS.finditer(text))
