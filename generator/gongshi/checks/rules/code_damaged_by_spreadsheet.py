"""A spreadsheet took a code for a number and damaged it.

What: 1.23E+17, or 18 digits and more that are all zero after the fifteenth: Excel and WPS
keep fifteen. A credit code that is right all the same is right.
Why: GB 32100-2015, GB/T 39554.1-2020: the digits that were lost cannot be restored from
what is left, so the code must be copied anew.
Judges by: no date.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from gongshi.checks.rule import Rule
from gongshi.findings import Severity, Text
from gongshi.records.department import Department
from gongshi.records.document import Document
from gongshi.records.enforcer import Enforcer
from gongshi.records.power_item import PowerItem
from gongshi.records.values import is_valid_uscc

if TYPE_CHECKING:
    from collections.abc import Iterator

    from gongshi.checks.rule import Draft, Scene
    from gongshi.records.base import Record

rule = Rule(
    code="T11",
    severity=Severity.ERROR,
    title=Text("编码被表格软件改坏", "Code damaged by a spreadsheet"),
    message=Text(
        "“{code}”像是被 Excel 或 WPS 当成数字改坏的编码",
        "“{code}” looks like a code that a spreadsheet took for a number",
    ),
    advice=Text(
        "对照原件重新填写；在表格里先把这一列设为“文本”，再粘贴。",
        "Copy it anew from the original; format the column as text before pasting.",
    ),
    why=Text(
        "表格软件只保留 15 位有效数字，后面的变成 0，丢掉的数字无法还原。",
        "Spreadsheets keep 15 digits and turn the rest into zeros; what was lost cannot be restored.",
    ),
    fails="""\
-- content/enforcers/a.yml --
name: 示例甲
cert_no: "2.10212E+17"
body: zjj
""",
    passes="""\
-- content/enforcers/a.yml --
name: 示例甲
cert_no: "210212001000000101"
body: zjj
""",
)

_CODES: dict[type[Record], tuple[str, ...]] = {
    Enforcer: ("cert_no",),
    Department: ("uscc",),
    PowerItem: (
        "catalog_code",
        "task_code",
        "local_catalog_code",
        "local_task_code",
        "task_handle_item",
        "dept_code",
    ),
    Document: ("index_no", "registration_no", "filing_no"),
}
_DAMAGED = re.compile(r"[0-9](?:\.[0-9]+)?[Ee]\+[0-9]{1,3}|[0-9]{15}0{3,}")


@rule.check(*_CODES)
def code_damaged_by_spreadsheet(record: Record, _scene: Scene) -> Iterator[Draft]:
    """Look at every field that holds a code."""
    for field in _CODES[type(record)]:
        code = getattr(record, field)
        if code and _DAMAGED.fullmatch(text := str(code)) and not is_valid_uscc(text):
            yield rule.at(record, field, code=text)
