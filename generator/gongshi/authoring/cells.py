"""One cell to the raw value of one field.

Outer blanks are trimmed without a word, since nearly every spreadsheet cell carries
them; every other change is told. What cannot be taken raises `CellProblem`.
"""

from __future__ import annotations

import datetime as dt
import re
import unicodedata
from dataclasses import dataclass, field
from functools import cache
from typing import TYPE_CHECKING, Any, Literal, get_args, get_origin

from gongshi.authoring import faults
from gongshi.authoring.citations import split_bases
from gongshi.content import characters
from gongshi.findings import Text
from gongshi.records.base import fields_of
from gongshi.records.legal_basis import LegalBasis
from gongshi.records.power_item import Contact
from gongshi.records.values import CatalogCode, ImplementationCode, TimeLimit, parse_chinese_date

if TYPE_CHECKING:
    from gongshi.authoring.columns import Path
    from gongshi.authoring.tables import Value
    from gongshi.authoring.yaml_writer import Writable
    from gongshi.findings import Fault
    from gongshi.records.base import FieldInfo, Part

Kind = Literal["text", "code", "date", "yes_no", "limit", "list", "bases", "contact", "rows", "group"]
_CODE_NAMES = re.compile(r"(?:.*_)?(?:code|no|number|uscc|phone|region|doc_prefix|task_handle_item)")
_EXACT_DIGITS = 15
_SCIENTIFIC = re.compile(r"\d(?:\.\d+)?E\+?\d{2,}", re.IGNORECASE)
_ERROR = re.compile(r"#(?:N/A|REF!|VALUE!|DIV/0!|NAME\?|NUM!|NULL!|FORMULA!)")
_DATE = re.compile(
    r"(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*[日号]?(?:[T ]00:00(?::00(?:\.0+)?)?)?"
)
_COMPACT = re.compile(r"((?:19|20)\d{2})(\d{2})(\d{2})")
_SEPARATOR = re.compile(r"[、；;\n](?![^《》]*》)")
_VOCABULARY_SEPARATOR = re.compile(r"[、，,；;/\n]")
_STAGE = re.compile(
    r"\s*(?:\d{1,2}[.、．)）]|[（(]\d{1,2}[)）]|[①-⑳]|[一二三四五六七八九十]{1,3}、)?\s*([^：:，,。\s]{2,20})[：:]\s*(.+)"
)
_PHONE = re.compile(r"[\d+()（）\- 转分机、；;]{5,}")
_UNIT = re.compile(r"[（(]\s*(?:单位[：:])?\s*(个?工作日|个?自然日|日|天|小时)\s*[）)]")


@dataclass(frozen=True, slots=True)
class Note:
    """Something that the importer did with a cell and tells."""

    fault: Fault
    values: dict[str, object]


@dataclass(slots=True)
class Taken:
    """The raw value of a cell, and what is told about it."""

    value: Writable
    notes: list[Note] = field(default_factory=list)


class CellProblem(Exception):  # noqa: N818  # no fault of the program: a cell that nobody can read
    """A cell that cannot be taken."""

    def __init__(self, fault: Fault, **values: object) -> None:
        """Keep the fault and what fills its templates."""
        super().__init__(fault.name)
        self.fault, self.values = fault, values


def field_at(model: type[Part], path: Path) -> FieldInfo:
    """Return the field of `model` at `path`."""
    info = fields_of(model)[path[0]]
    return field_at(info.part, path[1:]) if info.part and len(path) > 1 else info


@cache
def kind_of(model: type[Part], path: Path) -> Kind:
    """Tell how a cell becomes the field of `model` at `path`."""
    info = field_at(model, path)
    if info.part is not None:
        special: dict[type[Part], Kind] = {LegalBasis: "bases", Contact: "contact"}
        return special.get(info.part, "rows" if info.name in ("duties", "accountability") else "group")
    owner = model if len(path) == 1 else fields_of(model)[path[0]].part
    leaf = _leaf(owner.model_fields[path[-1]].annotation) if owner else str
    if leaf in (CatalogCode, ImplementationCode) or _CODE_NAMES.fullmatch(info.name):
        return "code"
    if info.many:
        return "list"
    kinds: dict[object, Kind] = {dt.date: "date", bool: "yes_no", TimeLimit: "limit"}
    return kinds.get(leaf, "text")


def _leaf(annotation: Any) -> Any:  # noqa: ANN401  # annotations are untyped by nature
    """Return the innermost type of `Annotated[tuple[X, ...] | None, ...]`."""
    if get_origin(annotation) is None:
        return annotation
    return _leaf(next(a for a in get_args(annotation) if a is not type(None)))


def take(value: Value, model: type[Part], path: Path, heading: str) -> Taken | None:
    """Return what the cell gives to the field at `path`; None for a blank cell.

    Raises:
        CellProblem: damaged, an error of the spreadsheet, or with a character that the reader refuses.
    """
    kind = kind_of(model, path)
    notes: list[Note] = []
    text = _as_text(value, kind, heading, notes).strip()
    if not text:
        return None
    _refuse(text, kind, heading)
    return Taken(_shaped(text, kind, (model, path, heading), notes), notes)


def _as_text(value: Value, kind: Kind, heading: str, notes: list[Note]) -> str:
    if value is None:
        return ""
    if isinstance(value, bool):
        return ("是" if value else "否") if kind == "yes_no" else str(value).upper()
    if isinstance(value, dt.date):  # a datetime is one too
        return _date_cell(value, kind, heading, notes)
    if isinstance(value, int | float):
        return _number_cell(value, kind, heading, notes)
    return str(value).replace("_x000D_", "").replace("\r\n", "\n").replace("\r", "\n")


def _date_cell(value: dt.date, kind: Kind, heading: str, notes: list[Note]) -> str:
    iso = value.isoformat()[:10]
    if kind == "code":
        raise CellProblem(faults.DAMAGED_CODE, heading=heading, value=iso)
    if kind != "date":
        notes.append(Note(faults.DATE_AS_TEXT, {"heading": heading, "value": iso}))
    return iso


def _number_cell(value: float, kind: Kind, heading: str, notes: list[Note]) -> str:
    whole = value % 1 == 0
    if kind == "code":
        if type(value) is float or len(str(value)) > _EXACT_DIGITS:
            raise CellProblem(faults.DAMAGED_CODE, heading=heading, value=value)
        notes.append(Note(faults.NUMBER_AS_CODE, {"heading": heading, "value": value}))
    return str(int(value)) if whole else repr(value)


def _refuse(text: str, kind: Kind, heading: str) -> None:
    error = _ERROR.fullmatch(text)
    if error:
        never = error[0] == "#FORMULA!"
        problem = (
            Text("公式没有算出值", "the formula was never computed")
            if never
            else Text(f"表格报错 {text}", f"the spreadsheet says {text}")
        )
        remedy = Text("在表格里改正，粘贴为数值后再导出", "mend it in the sheet and paste it as a value")
        raise CellProblem(faults.BAD_CELL, heading=heading, problem=problem, remedy=remedy)
    if kind == "code" and _SCIENTIFIC.fullmatch(text):
        raise CellProblem(faults.DAMAGED_CODE, heading=heading, value=text)
    match = next(characters.refused_in(text), None)
    if match:
        name = characters.name_of(match[0])
        problem = Text(f"含有 {name.zh}", f"it holds {name.en}")
        remedy = characters.remedy_for(match[0])
        raise CellProblem(faults.BAD_CELL, heading=heading, problem=problem, remedy=remedy)


def _shaped(text: str, kind: Kind, place: tuple[type[Part], Path, str], notes: list[Note]) -> Writable:
    model, path, heading = place
    if kind == "date":
        return _date(text, notes)
    if kind == "limit":
        return _limit(text, heading, notes)
    if kind in ("bases", "rows"):
        return split_bases(text) if kind == "bases" else _rows(text, path[0])
    if kind == "contact":
        return {_contact_key(text): _joined(text, heading, notes)}
    many = field_at(model, path).many
    if many:
        separator = _SEPARATOR if path[-1] not in _WORD_LISTS else _VOCABULARY_SEPARATOR
        return [part.strip() for part in separator.split(text) if part.strip()]
    return _joined(text, heading, notes) if len(path) > 1 else text


_WORD_LISTS = frozenset({"server_type", "handle_type", "punish_kind", "coercion_kind", "facilities"})


def _joined(text: str, heading: str, notes: list[Note]) -> str:
    lines = [line.strip() for line in text.split("\n") if line.strip()]
    if len(lines) > 1:
        notes.append(Note(faults.LINES_JOINED, {"heading": heading}))
    return "；".join(lines)


def _date(text: str, notes: list[Note]) -> str:
    plain = unicodedata.normalize("NFKC", text)
    match = _DATE.fullmatch(plain) or _COMPACT.fullmatch(plain)
    try:
        day = dt.date(int(match[1]), int(match[2]), int(match[3])) if match else parse_chinese_date(text)
    except ValueError:
        return text  # the model says what is wrong with it
    if day is None or day.isoformat() == text:
        return text
    notes.append(Note(faults.DATE_CONVERTED, {"before": text, "after": day.isoformat()}))
    return day.isoformat()


def _limit(text: str, heading: str, notes: list[Note]) -> str:
    unit = _UNIT.search(heading)
    if unit is None or not text.isdigit():
        return text
    word = unit[1] if unit[1] in ("日", "天", "小时") else f"个{unit[1].removeprefix('个')}"
    notes.append(Note(faults.UNIT_ADDED, {"before": text, "after": text + word}))
    return text + word


def _contact_key(text: str) -> str:
    if _PHONE.fullmatch(text):
        return "电话"
    return "网址" if re.fullmatch(r"https?://\S+", text) else "窗口"


def _rows(text: str, name: str) -> list[dict[str, str]]:
    """Cut duties into stage and content (1.受理责任：……), and situations into one a line."""
    lines = [line.strip() for line in text.split("\n") if line.strip()]
    if name == "accountability":
        return [{"追责情形": line} for line in lines]
    stages = [(_STAGE.fullmatch(line), line) for line in lines]
    return [
        {"责任环节": match[1], "责任内容": match[2]} if match else {"责任环节": "责任事项", "责任内容": line}
        for match, line in stages
    ]
