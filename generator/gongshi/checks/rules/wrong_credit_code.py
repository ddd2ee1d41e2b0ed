"""A unified social credit code is malformed, stands twice, or is not the department's.

What: a department's `uscc` has the wrong length, a character outside the alphabet or a
wrong check character; two departments share one; an item's `dept_code` differs from
its department's code, or is malformed where the department gives none.
Why: GB 32100-2015; GB/T 39554.1-2020 builds the code of every item on it.
Judges by: no date.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from gongshi.checks.rule import Rule
from gongshi.findings import Severity, Text
from gongshi.records.department import Department
from gongshi.records.power_item import PowerItem
from gongshi.records.values import uscc_fault

if TYPE_CHECKING:
    from collections.abc import Iterator

    from gongshi.catalogue.index import Catalogue
    from gongshi.checks.rule import Draft, Scene

rule = Rule(
    code="B01",
    severity=Severity.ERROR,
    title=Text("统一社会信用代码有误", "Wrong unified social credit code"),
    message=Text("统一社会信用代码“{code}”{what}", "the unified social credit code “{code}” {what}"),
    advice=Text(
        "对照统一社会信用代码证书改正，不要凭校验结果推算。",
        "Correct it from the body's certificate; do not work it out from the check.",
    ),
    why=Text(
        "代码为 18 位，末位是校验码（GB 32100-2015）；事项的实施编码以它开头（GB/T 39554.1-2020）。",
        "A code has 18 characters, the last a check character (GB 32100-2015); "
        "items' codes begin with it (GB/T 39554.1-2020).",
    ),
    fails="""\
-- content/departments/zjj.yml --
name: 示例区住房和城乡建设局
uscc: 91350100M000100Y44
""",
    passes="""\
-- content/departments/zjj.yml --
name: 示例区住房和城乡建设局
uscc: 91350100M000100Y43
""",
)

_FAULTS = {
    "length": Text("不是 18 位", "has not 18 characters"),
    "alphabet": Text(
        "含有不该有的字符（没有小写字母和 I、O、S、V、Z）",
        "has a character outside the alphabet (no small letters, I, O, S, V, Z)",
    ),
    "check-digit": Text("末位校验码不对", "has a wrong check character"),
}  # fmt: skip


@rule.check_catalogue
def wrong_credit_code(catalogue: Catalogue, _scene: Scene) -> Iterator[Draft]:
    """Look at the codes of departments."""
    first: dict[str, Department] = {}
    for department in catalogue.of(Department):
        code = department.uscc
        if code is None:
            continue
        fault = uscc_fault(code)
        if fault:
            yield rule.at(department, "uscc", code=code, what=_FAULTS[fault])
        other = first.setdefault(code, department)
        if other is not department:
            what = Text(f"与{other.name}的相同", f"is also that of {other.name}")
            yield rule.at(department, "uscc", others=((other, ("uscc",)),), code=code, what=what)


@rule.check(PowerItem)
def wrong_credit_code_repeated(item: PowerItem, scene: Scene) -> Iterator[Draft]:
    """Look at the items that repeat the code of their department."""
    code, department = item.dept_code, scene.catalogue.department(item.dept)
    if code is None or department is None:
        return
    fault = uscc_fault(code)
    if department.uscc is None and fault:
        yield rule.at(item, "dept_code", code=code, what=_FAULTS[fault])
    elif department.uscc and department.uscc != code:
        what = Text(
            f"不是{department.name}的代码“{department.uscc}”",
            f"is not the code of {department.name}, {department.uscc}",
        )
        yield rule.at(item, "dept_code", others=((department, ("uscc",)),), code=code, what=what)
