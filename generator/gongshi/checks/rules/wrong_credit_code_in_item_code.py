"""The credit code inside an implementation code is wrong, or is another body's.

What: the 18 characters of the implementing body fail GB 32100-2015, or are not the code of the
item's department.
Why: GB/T 39554.1-2020 puts the body's unified social credit code in front; by it other systems
find who answers for the item.
Judges by: no date. A provincial code whose body part is no credit code at all gets a warning, and so does
the code of the principal where the body acts by entrustment.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from gongshi.checks.rule import Rule
from gongshi.findings import Severity, Text
from gongshi.records.power_item import PowerItem
from gongshi.records.values import is_valid_uscc, uscc_fault

if TYPE_CHECKING:
    from collections.abc import Iterator

    from gongshi.checks.rule import Draft, Scene
    from gongshi.records.base import Record

rule = Rule(
    code="P04",
    severity=Severity.ERROR,
    title=Text("实施编码里的信用代码不对", "Wrong credit code inside an item code"),
    message=Text(
        "实施编码里的信用代码“{uscc}”{problem}", "the credit code “{uscc}” inside the item code {problem}"
    ),
    advice=Text(
        "对照登记证书核对信用代码，再核对实施编码和实施机构",
        "check the credit code against the certificate of registration, then the item code and the body",
    ),
    why=Text(
        "实施编码里有实施主体的统一社会信用代码（GB/T 39554.1-2020，GB 32100-2015），凭它才知道由谁负责。",
        "The code holds the body's credit code (GB/T 39554.1-2020, GB 32100-2015): it says who answers.",
    ),
    fails="""\
-- content/power-items/a.yml --
事项名称: 示例事项
事项类型: 行政许可
实施机构: zjj
实施编码: 11210212MB0000001D4000131009000
""",
    passes="""\
-- content/departments/zjj.yml --
部门名称: 示例区住房和城乡建设局
统一社会信用代码: 11210212MB0000001C
-- content/power-items/a.yml --
事项名称: 示例事项
事项类型: 行政许可
实施机构: zjj
实施编码: 11210212MB0000001C4000131009000
""",
)

_PROBLEMS = {
    "length": Text("不是 18 位", "does not have 18 characters"),
    "alphabet": Text("有不该有的字符", "holds characters that no credit code has"),
    "check-digit": Text("校验位不对", "fails its check digit"),
}


class _Party(NamedTuple):
    """Where the body's own code stands."""

    record: Record
    field: str


@rule.check(PowerItem)
def wrong_credit_code_in_item_code(item: PowerItem, scene: Scene) -> Iterator[Draft]:
    """Check the digit first; only a sound code is compared with the department's."""
    uscc = item.task_code.uscc if item.task_code else None
    if not uscc:
        return
    fault = uscc_fault(uscc)
    if fault:
        severity = Severity.WARNING if fault == "length" else None
        yield rule.at(item, "task_code", severity=severity, uscc=uscc, problem=_PROBLEMS[fault])
    else:
        yield from _another_body(item, uscc, scene)


def _another_body(item: PowerItem, uscc: str, scene: Scene) -> Iterator[Draft]:
    department = scene.catalogue.department(item.dept)
    own, party = item.dept_code, _Party(item, "dept_code")
    if department and department.uscc:
        own, party = department.uscc, _Party(department, "uscc")
    if own and own != uscc and is_valid_uscc(own):
        name = department.name if department else item.dept
        yield rule.at(
            item,
            "task_code",
            others=((party.record, (party.field,)),),
            severity=Severity.WARNING if item.dept_type == "entrusted" else None,
            uscc=uscc,
            problem=Text(f"不是“{name}”的（{own}）", f"is not that of “{name}” ({own})"),
        )
