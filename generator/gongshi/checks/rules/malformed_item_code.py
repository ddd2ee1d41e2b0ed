"""A code of a power item is not built as its scheme says, or contradicts the item.

What: wrong length or characters; type digits that are not the category's; a level digit that
is not the item's level.
Why: GB/T 39554.1-2020 builds the code from body, level, region, type and serial, so the code and
the fields must say the same. Codes of provincial schemes, and type digits that only a province
knows (21 beside 20), get a warning.
Judges by: no date. A code whose scheme is unknown is judged only where it plainly meant to be a national one.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from gongshi.checks.rule import Rule
from gongshi.findings import Severity, Text
from gongshi.records.base import fields_of
from gongshi.records.power_item import PowerItem
from gongshi.records.vocabularies import POWER_CATEGORY, USE_LEVEL

if TYPE_CHECKING:
    from collections.abc import Iterator

    from gongshi.checks.rule import Draft, Scene
    from gongshi.records.values import CatalogCode, ImplementationCode

rule = Rule(
    code="P03",
    severity=Severity.ERROR,
    title=Text("事项编码不合规则", "Malformed item code"),
    message=Text("{label}“{code}”{problem}", "the {label} “{code}” {problem}"),
    advice=Text(
        "对照下发的目录核对编码；地方自编的码请填“地方实施编码”",
        "compare with the catalogue as issued; a code of your own belongs in “local_task_code”",
    ),
    why=Text(
        "编码由实施主体、层级、区划、类型和序号组成（GB/T 39554.1-2020），应与事项各栏一致。",
        "A code is built of body, level, region, type and serial (GB/T 39554.1-2020), as the item says them.",
    ),
    fails="""\
-- content/power-items/a.yml --
事项名称: 示例事项
事项类型: 行政许可
实施机构: zjj
行使层级: 县级
实施编码: 11210212MB0000001C3000131009000
""",
    passes="""\
-- content/power-items/a.yml --
事项名称: 示例事项
事项类型: 行政许可
实施机构: zjj
行使层级: 县级
基本编码: "000131009000"
实施编码: 11210212MB0000001C4000131009000
""",
)

_NATIONAL = ("gbt39554", "gbt39554-handle")
_NEARLY_NATIONAL = (30, 32)
"""One character off the 31 of a national code; no provincial scheme seen has these lengths."""
_LETTERS = {
    "A": "licence", "E": "adjudication", "F": "confirmation", "G": "benefit", "H": "award", "Z": "other",
}  # fmt: skip
_FORMS = {
    "length": Text("的位数不对", "has the wrong length"),
    "charset": Text("里有不该有的字符", "holds characters that do not belong there"),
    "level": Text("的层级位不是 1 至 6", "has a level that is not one of 1 to 6"),
    "segment": Text(
        "的分段不合规则（目录编码段，或缺区划、序号）", "has parts of an unknown form, or lacks some"
    ),
}
_Problem = tuple[Text, Severity]


@rule.check(PowerItem)
def malformed_item_code(item: PowerItem, scene: Scene) -> Iterator[Draft]:
    """Judge both codes; what the implementation code repeats of the catalog code is judged once."""
    old = (item.category_scheme or scene.config.power_items.category_scheme) != "national10"
    codes: list[tuple[str, Iterator[_Problem]]] = []
    if item.task_code is not None:
        codes.append(("task_code", _of_task_code(item, item.task_code, old=old)))
    if item.catalog_code is not None:
        repeated = item.task_code is not None and item.task_code.catalog == item.catalog_code.text
        codes.append(
            ("catalog_code", iter(()) if repeated else _of_catalog(item, item.catalog_code, old=old))
        )
    for field, problems in codes:
        for problem, severity in problems:
            label = fields_of(PowerItem)[field].fact.label
            yield rule.at(
                item, field, severity=severity, label=label, code=getattr(item, field), problem=problem
            )


def _of_task_code(item: PowerItem, code: ImplementationCode, *, old: bool) -> Iterator[_Problem]:
    severity = Severity.ERROR if code.scheme in _NATIONAL else Severity.WARNING
    nearly = code.scheme == "unknown" and code.text.isalnum() and len(code.text) in _NEARLY_NATIONAL
    for fault, text in _FORMS.items() if code.faults or nearly else ():
        if fault in code.faults or (nearly and fault == "length"):
            yield text, severity
    if code.scheme in _NATIONAL:
        yield from _type_problem(item, code.type_code, old=old)
    elif code.type_code in _LETTERS and _LETTERS[code.type_code] != item.category:
        yield _not_its_type(code.type_code, item), Severity.WARNING
    level = USE_LEVEL.term(item.use_level).code if item.use_level else None
    if level and code.level and code.level != level and "level" not in code.faults:
        yield _not_its_level(code.level, item), severity


def _of_catalog(item: PowerItem, code: CatalogCode, *, old: bool) -> Iterator[_Problem]:
    for fault, text in _FORMS.items() if code.faults else ():
        if fault in code.faults:
            yield text, Severity.ERROR
    if not code.faults:
        yield from _type_problem(item, code.type_code, old=old)


def _type_problem(item: PowerItem, digits: str | None, *, old: bool) -> Iterator[_Problem]:
    """Compare type digits with the category; under another scheme the two need not agree."""
    expected = POWER_CATEGORY.term(item.category).code
    extends = item.category == "public_service" and digits is not None and digits.startswith("2")
    if not digits or not digits.isdigit() or not expected or digits == expected or extends:
        return
    known = digits in {term.code for term in POWER_CATEGORY}
    yield _not_its_type(digits, item), Severity.ERROR if known and not old else Severity.WARNING


def _not_its_type(digits: str, item: PowerItem) -> Text:
    word = POWER_CATEGORY.label(item.category)
    return Text(
        f"的类型码“{digits}”与事项类型“{word.zh}”不符", f"has the type {digits}, but the item is a {word.en}"
    )


def _not_its_level(digit: str, item: PowerItem) -> Text:
    word = USE_LEVEL.label(item.use_level or "")
    return Text(
        f"的层级位“{digit}”与行使层级“{word.zh}”不符",
        f"has the level {digit}, but the item is at {word.en} level",
    )
