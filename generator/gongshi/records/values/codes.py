"""Codes of power items: GB/T 39554.1-2020 and the provincial forms met in real data.

| scheme | form |
|---|---|
| `gbt39554` | 31 characters: USCC (18) + level (1-6) + catalog code (12) |
| `gbt39554-handle` | 33: the same + a serial of 2 digits |
| `sichuan` | catalog-region(12)-town(3)-USCC-level-serial(2), catalog and USCC may hold hyphens |
| `hubei16` | 16 digits |

All reading is tolerant: a code is kept as typed, with its faults.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, Literal

from gongshi.records.values.reader import TextValue
from gongshi.records.values.uscc import LENGTH as USCC_LENGTH
from gongshi.records.values.uscc import uscc_fault

if TYPE_CHECKING:
    from pydantic.json_schema import JsonSchemaValue

Scheme = Literal["gbt39554", "gbt39554-handle", "sichuan", "hubei16", "unknown"]
CodeFault = Literal["length", "charset", "uscc", "level", "segment"]

CATALOG_LENGTH = 12
TASK_LENGTH = USCC_LENGTH + 1 + CATALOG_LENGTH
HANDLE_LENGTH = TASK_LENGTH + 2
_GBT_LENGTHS = (TASK_LENGTH, HANDLE_LENGTH)
_HUBEI_LENGTH = 16
_LEVELS = "123456"
_NO_FAULTS: frozenset[CodeFault] = frozenset()


def _digits(text: str) -> bool:
    return text.isascii() and text.isdigit()


def _faults(**present: bool) -> frozenset[CodeFault]:
    order: tuple[CodeFault, ...] = ("length", "charset", "uscc", "level", "segment")
    return frozenset(name for name in order if present.get(name))


@dataclass(frozen=True, slots=True)
class CatalogCode(TextValue):
    """基本编码, 12 digits: region 2 (00 national), type 2, department 2, main item 3, sub-item 3.

    The parts are empty when the length is not 12.
    """

    text: str
    region: str = ""
    type_code: str = ""
    department: str = ""
    main_item: str = ""
    sub_item: str = ""
    faults: frozenset[CodeFault] = _NO_FAULTS

    @classmethod
    def parse(cls, text: str) -> CatalogCode:
        """Cut `text` into its parts; never raises."""
        faults = _faults(length=len(text) != CATALOG_LENGTH, charset=not _digits(text))
        if "length" in faults:
            return cls(text, faults=faults)
        return cls(text, text[:2], text[2:4], text[4:6], text[6:9], text[9:], faults)

    @classmethod
    def json_schema(cls) -> JsonSchemaValue:
        """Show the form."""
        return {"description": "基本编码 / catalog code, 12 digits", "examples": ["000131009000"]}


@dataclass(frozen=True, slots=True)
class TaskCode(TextValue):
    """实施编码, 31 characters: USCC of the implementing body, level 1-6, catalog code."""

    text: str
    uscc: str = ""
    level: str = ""
    catalog: CatalogCode | None = None
    faults: frozenset[CodeFault] = _NO_FAULTS

    @classmethod
    def parse(cls, text: str) -> TaskCode:
        """Cut `text` into its parts; never raises."""
        if len(text) != TASK_LENGTH:
            return cls(text, faults=_faults(length=True))
        uscc, level, catalog = text[:USCC_LENGTH], text[USCC_LENGTH], text[USCC_LENGTH + 1 :]
        faults = _faults(uscc=uscc_fault(uscc) is not None, level=level not in _LEVELS)
        read = CatalogCode.parse(catalog)
        return cls(text, uscc, level, read, faults | read.faults)

    @classmethod
    def json_schema(cls) -> JsonSchemaValue:
        """Show the form."""
        return {"description": "实施编码 / task code", "examples": ["12441500196720244T3442199806003"]}


@dataclass(frozen=True, slots=True)
class TaskHandleItem(TextValue):
    """业务办理项编码, 33 characters: a task code and a serial of two digits (clause unverified)."""

    text: str
    task: TaskCode | None = None
    serial: str = ""
    faults: frozenset[CodeFault] = _NO_FAULTS

    @classmethod
    def parse(cls, text: str) -> TaskHandleItem:
        """Cut `text` into its parts; never raises."""
        if len(text) != HANDLE_LENGTH:
            return cls(text, faults=_faults(length=True))
        task, serial = TaskCode.parse(text[:TASK_LENGTH]), text[TASK_LENGTH:]
        return cls(text, task, serial, task.faults | _faults(charset=not _digits(serial)))

    @classmethod
    def json_schema(cls) -> JsonSchemaValue:
        """Show the form."""
        return {
            "description": "业务办理项编码 / code of a variant",
            "examples": ["12441500196720244T344219980600301"],
        }


@dataclass(frozen=True, slots=True)
class ImplementationCode(TextValue):
    """An implementation code of any scheme.

    `region` holds the digits of the region as far as the code states them: two for
    GB/T 39554 (none for a national item), twelve for Sichuan. `level` is the digit as
    it stands. `type_code` is the two type digits of GB/T 39554, the type letter of a
    Sichuan catalog (A licence, E adjudication, F confirmation, G benefit, H award, Z
    other), or None. Empty parts are None. `unknown` is no fault in itself.
    """

    text: str
    scheme: Scheme = "unknown"
    catalog: str | None = None
    uscc: str | None = None
    level: str | None = None
    region: str | None = None
    type_code: str | None = None
    faults: frozenset[CodeFault] = _NO_FAULTS

    @classmethod
    def parse(cls, text: str) -> ImplementationCode:
        """Recognise the scheme of `text` and cut it into its parts; never raises."""
        return _parse(text)

    @classmethod
    def json_schema(cls) -> JsonSchemaValue:
        """Show the forms."""
        return {
            "description": "实施编码 / implementation code",
            "examples": ["12441500196720244T3442199806003"],
        }


_GBT_FORM = re.compile(f"[0-9A-Z]{{{USCC_LENGTH}}}[0-9][0-9A-Za-z]+")
_SICHUAN = re.compile(
    r"(?P<catalog>[^-].*?)-(?P<region>[0-9]{12})-(?P<town>[0-9]{3})"
    r"-(?P<body>[0-9A-Za-z-]+)-(?P<level>[0-9])-(?P<serial>[0-9]{2})"
)
_SICHUAN_CATALOG = re.compile(
    r"[0-9]{2}1(?P<a>[A-Z])[0-9]{8}(?:[0-9]{2})?"  # powers: 511A0138000000, 511Z07001006
    r"|[0-9]{3}[A-Z][0-9]{8}(?:[0-9]{2})?"  # services: 512B0159000000, 513A0116800006; the letter is no type
    r"|[0-9]{12}(?:[0-9]{2})?"  # 512020001001: public services
    r"|(?P<b>[A-Z])-[0-9]{6}-[0-9]{3}"  # G-000007-001
    r"|[0-9][A-Z]-[0-9]{4}-[0-9]{5}"  # 1J-5100-00027
)
_SICHUAN_SHORT = re.compile(r"(?P<catalog>[A-Z]-[0-9]{6}-[0-9]{3})-(?P<body>[0-9A-Za-z-]+)")
_PLAIN = re.compile("[0-9A-Za-z-]*")


@lru_cache(maxsize=32768)
def _parse(text: str) -> ImplementationCode:
    if "-" in text:
        found = _sichuan(text)
        if found is not None:
            return found
    elif len(text) == _HUBEI_LENGTH and _digits(text):
        return ImplementationCode(text, "hubei16")
    elif (len(text) in _GBT_LENGTHS and text.isascii() and text.isalnum()) or _begins_with_uscc(text):
        return _gbt(text)
    return ImplementationCode(text, faults=_faults(charset=not _PLAIN.fullmatch(text)))


def _begins_with_uscc(text: str) -> bool:
    return bool(_GBT_FORM.fullmatch(text)) and uscc_fault(text[:USCC_LENGTH]) is None


def _gbt(text: str) -> ImplementationCode:
    handle = len(text) == HANDLE_LENGTH
    task = TaskCode.parse(text[:TASK_LENGTH] if handle else text)
    faults = TaskHandleItem.parse(text).faults if handle else task.faults
    catalog = task.catalog
    if catalog is None:  # the length is wrong, yet a valid USCC stands in front
        return ImplementationCode(text, "gbt39554", uscc=text[:USCC_LENGTH], faults=faults)
    return ImplementationCode(
        text,
        scheme="gbt39554-handle" if handle else "gbt39554",
        catalog=catalog.text,
        uscc=task.uscc,
        level=task.level,
        region=None if catalog.region == "00" else catalog.region,
        type_code=catalog.type_code,
        faults=faults,
    )


def _sichuan(text: str) -> ImplementationCode | None:
    match = _SICHUAN.fullmatch(text)
    if match is None:
        return _sichuan_short(text)
    form = _SICHUAN_CATALOG.fullmatch(match["catalog"])
    return ImplementationCode(
        text,
        scheme="sichuan",
        catalog=match["catalog"],
        uscc=match["body"],
        level=match["level"],
        region=match["region"],
        type_code=(form["a"] or form["b"]) if form else None,
        faults=_faults(
            uscc=uscc_fault(match["body"]) is not None,
            level=match["level"] not in _LEVELS,
            segment=form is None,
        ),
    )


def _sichuan_short(text: str) -> ImplementationCode | None:
    """Read catalog-USCC, which leaves out region, town, level and serial."""
    match = _SICHUAN_SHORT.fullmatch(text)
    if match is None:
        return None
    return ImplementationCode(
        text,
        scheme="sichuan",
        catalog=match["catalog"],
        uscc=match["body"],
        type_code=match["catalog"][0],
        faults=_faults(uscc=uscc_fault(match["body"]) is not None, segment=True),
    )
