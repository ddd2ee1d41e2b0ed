"""Document numbers (发文字号, GB/T 9704-2012 7.2.5): 代字〔年份〕序号.

Also the numbers of orders (国务院令第825号) and notices (法释〔2018〕1号,
财政部公告2026年第5号). Reading is tolerant: what a slip of the hand leaves readable
is read, and each slip becomes a named fault.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import TYPE_CHECKING, Literal

from gongshi.records.values.numerals import NUMERAL, parse_numeral
from gongshi.records.values.reader import TextValue

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pydantic.json_schema import JsonSchemaValue

Kind = Literal["series", "order", "notice", "unknown"]
DocNumberFault = Literal["brackets", "spaces", "ordinal-word", "leading-zero", "two-digit-year", "unparsable"]

_CJK = "\u4e00-\u9fff"
_OPEN, _CLOSE = r"[〔\[［(（【〖﹝]", r"[〕\]］)）】〗﹞]"
_SERIES = re.compile(
    rf"(?P<org>[{_CJK}][{_CJK}\s]{{0,38}}[{_CJK}])\s*"
    rf"(?P<open>{_OPEN})\s*(?P<y>(?:19|20)?[0-9]{{2}})\s*(?P<close>{_CLOSE})\s*"
    rf"(?P<di>第?)\s*(?P<n>[0-9]{{1,5}})\s*号"
)
_ORDER_BODY = rf"(?:(?P<y>(?:19|20)[0-9]{{2}})\s*年\s*)?第\s*(?P<n>{NUMERAL})\s*号"
_ORDER = re.compile(
    rf"(?P<org>(?:[{_CJK}][{_CJK}、\s]{{0,38}})??令)\s*(?P<open>[(（]?)\s*{_ORDER_BODY}\s*(?P<close>[)）]?)"
)
_NOTICE = re.compile(
    rf"(?P<org>[{_CJK}][{_CJK}、\s]{{0,38}}(?:公告|通告|通报)|(?:公告|通告|通报))\s*"
    rf"(?P<y>(?:19|20)[0-9]{{2}})\s*年\s*第\s*(?P<n>[0-9]{{1,5}})\s*号"
)
_NOTICE_LAST = re.compile(
    rf"(?P<org>(?:[{_CJK}][{_CJK}、\s]{{0,38}})??)\s*(?P<y>(?:19|20)[0-9]{{2}})\s*年\s*第\s*(?P<n>[0-9]{{1,5}})\s*号"
    r"\s*(?P<kind>公告|通告|通报)"
)
_SPACE = re.compile(r"\s")
_BETWEEN_ISSUERS = re.compile(rf"(?<=[{_CJK}]) (?=[{_CJK}])")  # 财政部 税务总局公告: usage, not a slip
_WITH_ORDINAL = ("令", "公告", "通告", "通报")  # these write 第 inside the number
_WITHOUT_RULES = re.compile("(?:县|(?<!自治)区|旗|乡|镇)(?:人民)?政府令$")
_ORG_MAX = 16
_WIDE = str.maketrans("０１２３４５６７８９", "0123456789")
_YEAR_DIGITS = 4


@dataclass(frozen=True, slots=True)
class DocNumber(TextValue):
    """A document number as typed, and what could be read of it.

    `canonical` is the number in its right form, or None where the text does not
    settle it. The fault `unparsable` also stands for full-width digits, which leave
    a canonical form, and for an agency code of more than 16 characters.
    """

    text: str
    org: str = ""
    year: int | None = None
    number: int | None = None
    kind: Kind = "unknown"
    faults: frozenset[DocNumberFault] = frozenset()
    canonical: str | None = None

    @classmethod
    def parse(cls, text: str) -> DocNumber:
        """Read `text` as well as possible; never raises."""
        return _parse(text)

    @property
    def is_normative_series(self) -> bool:
        """Whether the agency code marks a normative document (工信部联规); 规划 is another word."""
        return "规" in self.org.replace("规划", "")

    @property
    def is_legislation(self) -> bool:
        """Whether it is the order that issues a regulation or a rule (立法法 arts. 77, 96).

        Orders of counties and districts, which make no rules, and orders of nobody are not.
        """
        return self.kind == "order" and self.org != "令" and not _WITHOUT_RULES.search(self.org)

    @classmethod
    def json_schema(cls) -> JsonSchemaValue:
        """Show the forms."""
        return {
            "description": "发文字号 / document number",
            "examples": ["示政发〔2026〕5号", "国务院令第825号"],
        }


@lru_cache(maxsize=16384)
def _parse(text: str) -> DocNumber:
    stripped = text.strip()
    plain = stripped.translate(_WIDE)
    for pattern, read in (
        (_SERIES, _series),
        (_ORDER, _order),
        (_NOTICE, _notice),
        (_NOTICE_LAST, _notice),
    ):
        match = pattern.fullmatch(plain)
        number = read(text, match) if match else None
        if number is not None:
            wide: frozenset[DocNumberFault] = frozenset({"unparsable"} if plain != stripped else ())
            return replace(number, faults=number.faults | wide) if wide else number
    return DocNumber(text, faults=frozenset({"unparsable"}))


def _series(text: str, match: re.Match[str]) -> DocNumber | None:
    org, number = _SPACE.sub("", match["org"]), int(match["n"])
    if not number:
        return None
    year = int(match["y"]) if len(match["y"]) == _YEAR_DIGITS else None
    ordinal = org.endswith(_WITH_ORDINAL)
    fits = year is not None and len(org) <= _ORG_MAX
    canonical = f"{org}〔{year}〕{'第' if ordinal else ''}{number}号" if fits else None
    slips: dict[DocNumberFault, bool] = {
        "brackets": match["open"] + match["close"] != "〔〕",
        "spaces": _SPACE.search(text) is not None,
        "ordinal-word": bool(match["di"]) and not ordinal,
        "leading-zero": match["n"].startswith("0"),
        "two-digit-year": year is None,
        "unparsable": len(org) > _ORG_MAX,
    }
    kind: Kind = "order" if org.endswith("令") else "notice" if ordinal or org.endswith("释") else "series"
    return DocNumber(text, org, year, number, kind, _set(slips), canonical)


def _set(slips: dict[DocNumberFault, bool]) -> frozenset[DocNumberFault]:
    return frozenset(name for name, present in slips.items() if present)


def _order(text: str, match: re.Match[str]) -> DocNumber | None:
    number = parse_numeral(match["n"])
    if not number or bool(match["open"]) != bool(match["close"]):
        return None
    org = _SPACE.sub("", match["org"])
    year = int(match["y"]) if match["y"] else None
    slips: dict[DocNumberFault, bool] = {
        "brackets": bool(match["open"]),
        "spaces": _SPACE.search(text) is not None,
        "leading-zero": match["n"].startswith("0"),
    }
    when = f"{year}年" if year else ""
    return DocNumber(text, org, year, number, "order", _set(slips), f"{org}{when}第{number}号")


def _notice(text: str, match: re.Match[str]) -> DocNumber | None:
    number, year = int(match["n"]), int(match["y"])
    if not number:
        return None
    last = match.groupdict().get("kind") or ""
    org = _BETWEEN_ISSUERS.sub("\0", match["org"].strip())
    written = _SPACE.sub("", org).replace("\0", " ")
    slips: dict[DocNumberFault, bool] = {
        "spaces": _SPACE.search(_BETWEEN_ISSUERS.sub("", text)) is not None,
        "leading-zero": match["n"].startswith("0"),
    }
    canonical = f"{written}{year}年第{number}号{last}"
    return DocNumber(text, written + last, year, number, "notice", _set(slips), canonical)


# --- in running text ---------------------------------------------------------

# The end of a number, which is easy to find; its agency code is then read backwards.
_TAIL = re.compile(
    rf"{_OPEN}\s*(?:19|20)[0-9]{{2}}\s*{_CLOSE}\s*第?\s*[0-9]{{1,5}}\s*号"
    rf"|令\s*(?:(?:[0-9]{{4}}\s*年\s*)?第\s*{NUMERAL}\s*号|[(（]\s*第\s*{NUMERAL}\s*号\s*[)）])"
    r"|(?:公告|通告|通报)\s*(?:19|20)[0-9]{2}\s*年\s*第\s*[0-9]{1,5}\s*号"
    r"|(?:19|20)[0-9]{2}\s*年\s*第\s*[0-9]{1,5}\s*号\s*(?:公告|通告|通报)"
)
_BEFORE = re.compile(rf"[{_CJK}]{{0,{_ORG_MAX}}}\s*\Z")
# The words that lead up to a number and run into its agency code.
_LEAD_WORDS = re.compile(
    ".*(?:根据|依据|按照|依照|遵照|参照|废止|印发|转发|发布|公布|执行|贯彻|落实|修改|以及|文件|通知|关于|"
    "现将|详见|文号为|字号为|文号是|[是的])"
)
_JOINED = re.compile("以及|[和与及或]")  # 和 also begins the codes of places: 和政发
_ENDS_A_NAME = frozenset("号》）)")


def find_doc_numbers(text: str) -> list[tuple[int, DocNumber]]:
    """Return every document number in running text, with its place (characters from 0).

    An agency code has no left edge in Chinese: common lead-in words are cut off it,
    and 和 between two numbers; another word may stay in front.
    """
    return list(_found(text)) if "号" in text else []


def _found(text: str) -> Iterator[tuple[int, DocNumber]]:
    floor = 0
    for match in _TAIL.finditer(text.translate(_WIDE)):
        window = text[max(floor, match.start() - 2 * _ORG_MAX) : match.start()]
        before = _BEFORE.search(window)
        length = len(before[0]) if before else 0
        start = _code_start(text, match.start() - length, match.start())
        number = _parse(text[start : match.end()])
        if number.kind != "unknown":
            yield start, number
            floor = match.end()


def _code_start(text: str, start: int, end: int) -> int:
    """Return where the agency code within `text[start:end]` begins."""
    lead = _LEAD_WORDS.match(text, start, end)
    if lead:
        return lead.end()
    before = text[start - 1 : start]
    if before.isdigit() and text[start : start + 1] in ("日", "年", "月"):
        return start + 1  # 2007年4月5日国务院令第492号
    joined = _JOINED.match(text, start, end) if before in _ENDS_A_NAME else None
    return joined.end() if joined else start
