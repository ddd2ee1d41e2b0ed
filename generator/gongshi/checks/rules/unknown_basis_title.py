"""A basis is cited by a title that no law bears, but that is close to one, or that names none by itself.

What: the basis of an item, of its materials, fees or duties, whose title (a) is a generic word alone, such as
《条例》, and no full title with 以下简称 stands before it; or (b) is unknown to the law register and differs
from one title in it by a slip or by what was left out.
Why: a basis is to be looked up by its title (中办发〔2015〕21号: the list states the basis of every power);
a real list cites “《条例》第38/40条”.
Judges by: no date.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from gongshi.checks.cited_laws import called, is_legal_basis
from gongshi.checks.rule import Rule
from gongshi.findings import Severity, Text
from gongshi.records.power_item import PowerItem

if TYPE_CHECKING:
    from collections.abc import Iterator

    from gongshi.catalogue.law_register import LawRegister
    from gongshi.catalogue.mentions import Mention
    from gongshi.checks.rule import Draft, Scene

rule = Rule(
    code="P15",
    severity=Severity.WARNING,
    title=Text("依据的名称查不到", "Title of a basis unknown"),
    message=Text("依据写的是《{written}》，{problem}", "the basis is called 《{written}》, {problem}"),
    advice=Text(
        "写公布时的全称；确实是另一部规定的，在“法律法规”里补上它。",
        "Write the full title as promulgated; if it is another rule, add it to the laws.",
    ),
    why=Text(
        "依据要能按名称查到（中办发〔2015〕21号）；名称写错、只写“条例”，群众找不到原文。",
        "A basis is looked up by its title (中办发〔2015〕21号); 《条例》 alone leads nowhere.",
    ),
    fails="""\
-- content/power-items/a.yml --
事项名称: 示例事项
事项类型: 行政许可
实施机构: zjj
设定依据:
  - 依据名称: 条例
    条款项: 第三十八条
""",
    passes="""\
-- content/power-items/a.yml --
事项名称: 示例事项
事项类型: 行政许可
实施机构: zjj
设定依据:
  - 依据名称: 示例省城镇燃气管理条例
    条款项: 第三十八条
""",
)

_GENERIC = Text("只有简称，说不清是哪一部", "which alone names no rule")


@rule.check(PowerItem)
def unknown_basis_title(item: PowerItem, scene: Scene) -> Iterator[Draft]:
    """Look at every basis that leads nowhere, each title once."""
    register = scene.catalogue.law_register
    seen: set[str] = set()
    for mention in register.cited(item):
        if mention.target or mention.by_short_name or not mention.is_basis or mention.title in seen:
            continue
        seen.add(mention.title)
        if problem := _problem(mention, register):
            own = is_legal_basis(mention)
            yield rule.at(
                item,
                *((*mention.steps, "title") if own else mention.steps),
                words="" if own else mention.words,
                written=mention.title,
                problem=problem,
            )


def _problem(mention: Mention, register: LawRegister) -> Text | None:
    if register.is_abbreviation(mention.title):
        return _GENERIC
    near = register.nearest(mention.title)
    return Text(f"是不是{called(near)}？", f"perhaps {called(near)}?") if near else None
