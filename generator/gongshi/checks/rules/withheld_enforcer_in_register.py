"""A person whose identity is withheld by law stands in the published register.

What: a record with a reason for withholding (`withheld`). Such people are counted, and
never listed; the finding does not name them either.
Why: 政府信息公开条例 arts. 14-15; 保守国家秘密法: officers of police, state security and
narcotics control are protected.
Judges by: no date.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from gongshi.checks.rule import Rule
from gongshi.findings import Severity, Text
from gongshi.records.enforcer import Enforcer
from gongshi.records.vocabularies import WITHHELD

if TYPE_CHECKING:
    from collections.abc import Iterator

    from gongshi.checks.rule import Draft, Scene

rule = Rule(
    code="E12",
    severity=Severity.ERROR,
    title=Text("不公开的人员在名册里", "Withheld person in the register"),
    message=Text(
        "这条记录写明不公开（{reason}），不能放在公开的名册里",
        "this record is withheld ({reason}) and must not stand in the public register",
    ),
    advice=Text(
        "从 content/ 里删去这条记录，并检查以前发布的版本；这类人员只公布人数。",
        "Remove the record from content/, and look at earlier releases; such people are only counted.",
    ),
    why=Text(
        "涉及国家秘密、国家安全的信息不得公开（政府信息公开条例第十四条、第十五条）。",
        "What touches state secrets or security is not disclosed (政府信息公开条例 arts. 14-15).",
    ),
    fails="""\
-- content/enforcers/a.yml --
name: 示例甲
cert_no: "21021200101"
body: zjj
withheld: 缉毒
""",
    passes="""\
-- content/enforcers/a.yml --
name: 示例甲
cert_no: "21021200101"
body: zjj
""",
)


@rule.check(Enforcer)
def withheld_enforcer_in_register(enforcer: Enforcer, _scene: Scene) -> Iterator[Draft]:
    """Find records that say themselves that they are withheld."""
    if enforcer.withheld:
        yield rule.at(enforcer, "withheld", reason=WITHHELD.label(enforcer.withheld))
