"""The hard types that name a place, an address or a record: region, phone, coordinates, URL, id."""

from __future__ import annotations

import re
import unicodedata
from typing import Annotated
from urllib.parse import urlsplit

from gongshi.findings import Text
from gongshi.records.values.problem import ValueProblem, as_str, shown
from gongshi.records.values.reader import Reader
from gongshi.records.values.scalars import write_instead

ID_MAX = 80
"""Characters of an `Identifier`: with folder and suffix it fits any file system."""
PHONE_MAX = 120
ADDRESS_MAX = 2000

# GB/T 2260: provinces, municipalities, autonomous regions, the three others; no place has 99, samples do.
_PROVINCE = "1[1-5]|2[1-3]|3[1-7]|4[1-6]|5[0-4]|6[1-5]|71|8[12]|99"
_REGION = re.compile(f"(?:{_PROVINCE})[0-9]{{4}}")
_LONG_REGION = re.compile(f"((?:{_PROVINCE})[0-9]{{4}})[0-9]{{3}}(?:[0-9]{{3}})?")


def read_region(value: object) -> str:
    """Read a region code of six digits (GB/T 2260).

    Raises:
        ValueProblem: another length, or no such province.
    """
    text = as_str(value)
    if _REGION.fullmatch(text):
        return text
    plain = unicodedata.normalize("NFKC", text).strip()
    longer = _LONG_REGION.fullmatch(plain)
    meant = longer[1] if longer else plain if _REGION.fullmatch(plain) else None
    raise ValueProblem(
        Text(
            f"“{shown(text)}”不是六位行政区划代码。", f"“{shown(text)}” is not a region code of six digits."
        ),
        write_instead(meant)
        if meant
        else Text(
            "请写 GB/T 2260 的六位数字，例如“210212”。",
            "Write the six digits of GB/T 2260, such as “210212”.",
        ),
    )


_ONE_PHONE = r"(?=[^、；;]*[0-9]{3})[0-9+()（）\- 转分机]+"
_PHONES = re.compile(f"{_ONE_PHONE}(?:[、；;]{_ONE_PHONE})*")


def read_phone(value: object) -> str:
    """Read office telephone numbers, several separated by 、 or ；.

    Raises:
        ValueProblem: a letter or another sign, or a part without three digits in a row.
    """
    text = as_str(value)
    if len(text) <= PHONE_MAX and _PHONES.fullmatch(text):
        return text
    plain = re.sub("[,，/]", "、", unicodedata.normalize("NFKC", text).strip())
    mended = len(plain) <= PHONE_MAX and _PHONES.fullmatch(plain)
    raise ValueProblem(
        Text(f"“{shown(text)}”不是电话号码。", f"“{shown(text)}” is not a telephone number."),
        write_instead(plain)
        if mended
        else Text(
            "请只写号码，例如“0411-12345678 转 801”；几个号码之间用“、”。",
            "Write the number only, such as “0411-12345678 转 801”; separate several with “、”.",
        ),
    )


_DEGREES = re.compile(r"-?[0-9]{1,3}(?:\.[0-9]{1,12})?")
_EAST_MOST, _NORTH_MOST = 180, 90


def _read_degrees(value: object, limit: int, what: Text) -> float:
    number = value if isinstance(value, int | float) and not isinstance(value, bool) else None
    if number is None and _DEGREES.fullmatch(as_str(value)):
        number = float(as_str(value))
    if number is not None and -limit <= number <= limit:
        return float(number)
    swapped = number is not None and limit == _NORTH_MOST and abs(number) <= _EAST_MOST
    raise ValueProblem(
        Text(f"“{shown(value)}”不是{what.zh}。", f"“{shown(value)}” is not a {what.en}."),
        Text("经度和纬度可能写反了。", "Longitude and latitude may be swapped.")
        if swapped
        else Text("请写十进制度数，例如“38.8512”。", "Write decimal degrees, such as “38.8512”."),
    )


def read_latitude(value: object) -> float:
    """Read decimal degrees north, -90 to 90.

    Raises:
        ValueProblem: degrees and minutes, a letter, or out of range.
    """
    return _read_degrees(value, _NORTH_MOST, Text("纬度", "latitude"))


def read_longitude(value: object) -> float:
    """Read decimal degrees east, -180 to 180.

    Raises:
        ValueProblem: degrees and minutes, a letter, or out of range.
    """
    return _read_degrees(value, _EAST_MOST, Text("经度", "longitude"))


_URL_CHARS = re.compile(r"https?://[^\s<>\"{}|\\^`\x00-\x1f\x7f]+", re.IGNORECASE)
_HOST = re.compile(r"[\w\-.]+|[0-9a-fA-F:.]+")


def read_web_address(value: object) -> str:
    """Read an http or https address with a host, without a user name.

    Raises:
        ValueProblem: another scheme, a space, no host, `user@`, a bad port.
    """
    text = as_str(value)
    if len(text) <= ADDRESS_MAX and _URL_CHARS.fullmatch(text) and _has_plain_host(text):
        return text
    plain = text.strip()
    guess = plain if "://" in plain else f"https://{plain}"
    mended = "." in guess and bool(_URL_CHARS.fullmatch(guess)) and _has_plain_host(guess)
    raise ValueProblem(
        Text(f"“{shown(text)}”不是网址。", f"“{shown(text)}” is not a web address."),
        write_instead(shown(guess))
        if mended and len(guess) <= ADDRESS_MAX
        else Text(
            "请写以“https://”或“http://”开头的网址，不带空格和用户名。",
            "Write an address that begins with “https://” or “http://”, without spaces or a user name.",
        ),
    )


def _has_plain_host(text: str) -> bool:
    try:
        parts = urlsplit(text)
        _ = parts.port  # raises on a port that is no number
    except ValueError:
        return False
    return "@" not in parts.netloc and bool(_HOST.fullmatch(parts.hostname or ""))


_ID_FORM = "[a-z0-9]+(?:[-.][a-z0-9]+)*"
# Lists and their pages are named so; Windows opens a device under the others, whatever follows the dot.
_RESERVED = r"index\Z|page-|by-|board(?:-|\Z)|(?:con|prn|aux|nul|com[0-9]|lpt[0-9])(?:\.|\Z)"
_ID = re.compile(_ID_FORM)
_FREE_ID = re.compile(f"(?!{_RESERVED}){_ID_FORM}")
_NOT_ID = re.compile("[^a-z0-9.]+")


def read_identifier(value: object) -> str:
    """Read the id of a record, which names its file and its address for good.

    Raises:
        ValueProblem: capitals, spaces, Chinese, more than `ID_MAX` characters, or a reserved name.
    """
    text = as_str(value)
    if len(text) <= ID_MAX and _FREE_ID.fullmatch(text):
        return text
    if len(text) > ID_MAX or not _ID.fullmatch(text):
        raise _id_problem(text)
    raise ValueProblem(
        Text(f"编号“{text}”已留作他用。", f"The id “{text}” is reserved."),
        Text("请换一个编号，例如“xk-0012”。", "Choose another, such as “xk-0012”."),
    )


def _id_problem(text: str) -> ValueProblem:
    guess = _NOT_ID.sub("-", text.strip().lower()).strip("-.")
    fit = bool(_ID.fullmatch(guess)) and len(guess) <= ID_MAX
    return ValueProblem(
        Text(f"编号“{shown(text)}”的写法不对。", f"The id “{shown(text)}” is not in the right form."),
        write_instead(guess)
        if fit
        else Text(
            f"请只用小写字母、数字、“-”和“.”，最多 {ID_MAX} 个字符，例如“xk-0012”。",
            f"Use small letters, digits, “-” and “.”, at most {ID_MAX} characters, such as “xk-0012”.",
        ),
    )


# --- the field types ---------------------------------------------------------

Region = Annotated[str, Reader(read_region, {"type": ["string", "integer"], "pattern": "^[1-8][0-9]{5}$"})]
"""A region code (GB/T 2260)."""

Phone = Annotated[
    str,
    Reader(
        read_phone,
        {"type": ["string", "integer"], "pattern": r"^[0-9+()（） 转分机、；;-]+$", "maxLength": PHONE_MAX},
    ),
]
"""Office telephone numbers."""

Latitude = Annotated[
    float, Reader(read_latitude, {"type": ["number", "string"], "minimum": -90, "maximum": 90})
]
"""Decimal degrees north."""

Longitude = Annotated[
    float, Reader(read_longitude, {"type": ["number", "string"], "minimum": -180, "maximum": 180})
]
"""Decimal degrees east."""

WebAddress = Annotated[
    str,
    Reader(
        read_web_address,
        {"type": "string", "format": "uri", "pattern": r"^https?://\S+$", "maxLength": ADDRESS_MAX},
    ),
]
"""An http or https address."""

Identifier = Annotated[
    str,
    Reader(
        read_identifier,
        {"type": ["string", "integer"], "pattern": r"^[a-z0-9]+(?:[-.][a-z0-9]+)*$", "maxLength": ID_MAX},
    ),
]
"""The id of a record."""
