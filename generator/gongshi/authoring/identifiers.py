"""Ids for imported rows: stable across imports, whatever the order of the rows.

A code of the record itself makes the best id. Where there is none that fits, the id is
the initials of the name's pinyin and a short hash of what identifies the row, so that
mending another cell of the row does not move its page.
"""

from __future__ import annotations

import hashlib
import re
from typing import TYPE_CHECKING

from pypinyin import Style, lazy_pinyin

from gongshi.records.values import DocNumber, ValueProblem
from gongshi.records.values.places import read_identifier

if TYPE_CHECKING:
    from collections.abc import Mapping

    from gongshi.authoring.yaml_writer import Writable

_CODES = ("实施编码", "执法证号", "统一社会信用代码")
_IDENTIFYING = (
    "事项名称", "子项名称", "事项类型", "实施机构", "实施编码", "基本编码", "标题", "发文字号", "姓名",
    "执法证号", "所在单位", "部门名称", "查阅点名称", "法规名称", "首次通过",
)  # fmt: skip
_NAMES = ("事项名称", "标题", "部门名称", "查阅点名称", "法规名称")
_INITIALS = 12
_HASH = 6
_OTHER = re.compile("[^a-z0-9]+")
_BRACKETED = re.compile(r"[（(〔\[][^）)〕\]]*[）)〕\]]")


def identifier(raw: Mapping[str, Writable], kept: str = "") -> str:
    """Return the id of a row; `kept` is the one that the table gives."""
    candidates = [kept, *(str(raw[key]).lower() for key in _CODES if key in raw), _of_number(raw)]
    return next((c for c in candidates if c and _fits(c)), "") or _slug(raw)


def numbered(base: str, number: int) -> str:
    """Return `base` for the row of this number (2, 3 ...) that shares it."""
    return f"{base[:70].rstrip('-.')}-{number}"


def name_slug(name: str) -> str:
    """Return initials and hash of a name alone (departments)."""
    return _joined(name, name)


def _fits(text: str) -> bool:
    try:
        return read_identifier(text) == text
    except ValueProblem:
        return False


def _of_number(raw: Mapping[str, Writable]) -> str:
    """Return szg-2024-3 for 示政规〔2024〕3号."""
    number = DocNumber.parse(str(raw.get("发文字号", "")))
    if number.canonical is None or number.kind != "series":
        return ""
    return f"{initials(number.org)}-{number.year}-{number.number}"


def _slug(raw: Mapping[str, Writable]) -> str:
    # A person's name stays out of the address: the certificate number alone identifies.
    name = next((str(raw[key]) for key in _NAMES if key in raw), "r")
    return _joined(name, "\x1f".join(str(raw.get(key, "")) for key in _IDENTIFYING))


def _joined(name: str, identity: str) -> str:
    digest = hashlib.sha256(identity.encode()).hexdigest()[:_HASH]
    return f"{initials(_BRACKETED.sub('', name)) or 'r'}-{digest}"


def initials(text: str) -> str:
    """Return the initials of the pinyin of `text`, at most twelve letters."""
    letters = lazy_pinyin(text, style=Style.FIRST_LETTER, strict=False)
    return _OTHER.sub("", "".join(letters).lower())[:_INITIALS]
