"""Numbers as reports state them: 1412, 1,412项, 近600余人, 100多条, 90.48%, 五项, 5日以上.

Nothing is rounded and nothing is mended: the text stays as typed, and beside it stands
the number, how exact it is, and the unit that was written with it.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache
from typing import TYPE_CHECKING, Literal

from gongshi.findings import Text
from gongshi.records.values.numerals import NUMERAL, parse_numeral
from gongshi.records.values.problem import ValueProblem, shown
from gongshi.records.values.reader import TextValue

if TYPE_CHECKING:
    from pydantic.json_schema import JsonSchemaValue

Bound = Literal["below", "above", "about"]

PERCENT = "%"
_LONGEST = 40
_BEFORE: dict[str, Bound] = {
    **dict.fromkeys(("近", "将近", "接近", "不足", "不到", "不超过", "至多", "≤", "<"), "below"),
    **dict.fromkeys(("超", "超过", "逾", "至少", "不少于", "不低于", "≥", ">"), "above"),
    **dict.fromkeys(("约", "大约", "约有", "大概"), "about"),
}
_AFTER: dict[str, Bound] = {
    **dict.fromkeys(("以下", "以内"), "below"),
    **dict.fromkeys(("余", "多", "以上"), "above"),
    "左右": "about",
}
_BOUNDS = _BEFORE | _AFTER
_SCALES = {"百": 100, "千": 1_000, "万": 10_000, "亿": 100_000_000}


def _one_of(words: dict[str, Bound]) -> str:
    return "|".join(sorted(map(re.escape, words), key=len, reverse=True))


_PLAIN = r"[-+−]?[0-9]+(?:,[0-9]{3})*(?:\.[0-9]+)?"
_FORM = re.compile(
    rf"(?P<before>{_one_of(_BEFORE)})?(?P<number>{_PLAIN}|{NUMERAL})(?P<more>余|多)?(?P<scale>[万亿](?!元))?"
    rf"(?P<unit>[^0-9,.\s+−-]{{0,8}}?)(?P<after>{_one_of(_AFTER)})?"
)
COUNTERS = "项件人个次起条家户份名宗处场期种类批"
"""Words of things that are counted one by one: of none of them is there a half."""
_IN_SENTENCE = re.compile(
    rf"(?<![第0-9.,〔(-])(?P<digits>[0-9]+(?:,[0-9]{{3}})*(?:\.[0-9]+)?)(?P<scale>[万亿]?)(?!\s*[年月日号时〕]|[0-9.])"
    rf"|(?<![第统唯单一二三四五六七八九十百千万零〇])(?P<words>{NUMERAL})(?=[{COUNTERS}])"
)


@dataclass(frozen=True, slots=True)
class Amount(TextValue):
    """A number as declared.

    `decimals` counts the places behind the point; `bounds` holds what the words around
    the number say of it, none for an exact one.
    """

    text: str
    number: Decimal
    decimals: int = 0
    unit: str = ""
    bounds: tuple[Bound, ...] = ()

    @classmethod
    def parse(cls, text: str) -> Amount:
        """Read a number.

        Raises:
            ValueProblem: there is none in the text, or more than one.
        """
        return _parse(text)

    @property
    def is_exact(self) -> bool:
        """Whether no word makes the number a rough one."""
        return not self.bounds

    @property
    def is_contradictory(self) -> bool:
        """Whether it is said to be both below and above the number: 近600余."""
        return {"below", "above"} <= set(self.bounds)

    @property
    def is_percentage(self) -> bool:
        """Whether it is a share of something."""
        return self.unit == PERCENT

    @classmethod
    def json_schema(cls) -> JsonSchemaValue:
        """Show the forms."""
        return {
            "type": ["string", "number"],
            "description": "数字，照原文写 / a number as the report has it",
            "examples": ["1412", "1,412项", "近600余人", "90.48%", "五项"],
        }


@lru_cache(maxsize=4096)
def _parse(text: str) -> Amount:
    plain = "".join(unicodedata.normalize("NFKC", text[: _LONGEST + 1]).split())
    match = _FORM.fullmatch(plain) if len(plain) <= _LONGEST else None
    number = read_number(match["number"]) if match else None
    if match is None or number is None:
        raise _problem(text)
    _, _, places = match["number"].partition(".")
    words = (match["before"], match["more"], match["after"])
    if match["scale"]:
        number *= _SCALES[match["scale"]]
    bounds = tuple(dict.fromkeys(_BOUNDS[word] for word in words if word))
    return Amount(text, number, len(places), match["unit"], bounds)


def read_number(text: str) -> Decimal | None:
    """Return the number that `text` writes in digits or in Chinese; 百 and 万 alone are one of them."""
    if re.fullmatch(_PLAIN, text):
        return Decimal(text.replace(",", "").replace("−", "-"))
    found = parse_numeral(text)
    if found is None and text[0] in _SCALES:
        found = parse_numeral(f"一{text}")
    return None if found is None else Decimal(found)


def numbers_in(sentence: str) -> tuple[Decimal, ...]:
    """Return the numbers of things that a sentence writes; dates, ordinals and words like 统一 are none."""
    found = []
    for match in _IN_SENTENCE.finditer(unicodedata.normalize("NFKC", sentence)):
        number = read_number(match["digits"] or match["words"])
        if number is not None:
            found.append(number * (_SCALES[match["scale"]] if match["scale"] else 1))
    return tuple(dict.fromkeys(found))


def _problem(text: str) -> ValueProblem:
    return ValueProblem(
        Text(f"“{shown(text)}”读不出一个数。", f"“{shown(text)}” is not one number."),
        Text(
            "请照原文只写数字和单位，例如“1412”“近600余人”“90.48%”；整句话写在“原文”里。",
            "Write the number and its unit as stated, such as “1412”, “近600余人”, “90.48%”; the sentence "
            "belongs into “statement”.",
        ),
    )


CellState = Literal["value", "zero", "blank", "na"]
_NA = frozenset({"—", "——", "－", "–", "-", "/", "不适用", "na"})
_BLANK = frozenset({"", "空", "未填", "blank"})


@dataclass(frozen=True, slots=True)
class Cell(TextValue):
    """One cell of a table of the annual report: a value, a zero, a blank, or 不适用 - which all differ."""

    text: str
    state: CellState
    number: Decimal | None = None

    @classmethod
    def parse(cls, text: str) -> Cell:
        """Read a cell.

        Raises:
            ValueProblem: neither a number nor a sign for an empty cell.
        """
        plain = unicodedata.normalize("NFKC", text).strip()
        if plain.lower() in _NA or text.strip() in _NA:
            return cls(text, "na")
        if plain in _BLANK:
            return cls(text, "blank")
        amount = Amount.parse(text)
        return cls(text, "value" if amount.number else "zero", amount.number)

    @property
    def known(self) -> Decimal | None:
        """What the cell adds to a sum: nothing where it does not apply, unknown where it was left blank."""
        return Decimal(0) if self.state == "na" else self.number

    @classmethod
    def json_schema(cls) -> JsonSchemaValue:
        """Show the forms."""
        return {
            "type": ["string", "number"],
            "description": "表格的一格 / a cell: 12, 0, 空 (blank), — (not applicable)",
            "examples": ["12", "0", "空", "—"],
        }
