"""A certificate was issued before its holder had passed the examination.

What: an examination (资格考试) after the day of issue, or one that was not passed, on a certificate
in use. That more people passed than attended is a matter of figures (F05).
Why: 国办发〔2018〕118号: who has not passed does not enforce; the certificate follows the
examination.
Judges by: the two days of the record against each other.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from gongshi.checks.rule import Rule
from gongshi.findings import Severity, Text
from gongshi.records.enforcer import Enforcer

if TYPE_CHECKING:
    from collections.abc import Iterator

    from gongshi.checks.rule import Draft, Scene

rule = Rule(
    code="E13",
    severity=Severity.WARNING,
    title=Text("先发证后考试", "Certified before the examination"),
    message=Text("{what}", "{what}"),
    advice=Text(
        "核对“考试日期”和“发证日期”；考试没有合格的，收回证件。",
        ("Check the day of the examination and of issue; if it was not passed, withdraw the certificate."),
    ),
    why=Text(
        "未经执法资格考试合格，不得授予执法资格，不得从事执法活动（国办发〔2018〕118号）。",
        ("Who has not passed the examination is not certified and does not enforce (国办发〔2018〕118号)."),
    ),
    fails="""\
-- content/enforcers/a.yml --
姓名: 示例甲
执法证号: "21021200101"
所在单位: zjj
发证日期: 2024-05-01
证件状态: 有效
资格考试: {考试类型: 初任, 考试日期: 2024-06-15, 考试结果: 合格}
""",
    passes="""\
-- content/enforcers/a.yml --
姓名: 示例甲
执法证号: "21021200101"
所在单位: zjj
发证日期: 2024-05-01
证件状态: 有效
资格考试: {考试类型: 初任, 考试日期: 2024-03-15, 考试结果: 合格}
""",
)


@rule.check(Enforcer)
def certified_before_exam(enforcer: Enforcer, _scene: Scene) -> Iterator[Draft]:
    """Compare the examination with the day of issue."""
    exam, issued = enforcer.exam, enforcer.issued
    if exam is None or enforcer.status != "valid":
        return
    if exam.result in ("failed", "missing"):
        what = Text(
            "资格考试没有合格，证件却有效", "the examination was not passed, yet the certificate is valid"
        )
        yield rule.at(enforcer, "exam", "result", others=((enforcer, ("status",)),), what=what)
    elif exam.date and issued and exam.type == "initial" and exam.date > issued:
        what = Text(
            f"{issued} 发证，{exam.date} 才考试", f"issued on {issued}, and examined on {exam.date} only"
        )
        others = ((enforcer, ("issued",)),)
        yield rule.at(enforcer, "exam", "date", others=others, judged_on=issued, what=what)
