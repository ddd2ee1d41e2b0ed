"""How an index file is written: one script call, so that `file://` and http read the same bytes.

    gongshiSearch.put("t/0a3","1c9e20b7","<base64>");

The second argument is the CRC-32 of the third: a file that was cut or damaged is
noticed before it is used. The bytes inside are raw DEFLATE where that helps.
libdeflate, not zlib, makes them: zlib's output differs between the builds that
machines ship (zlib-ng, Intel), and the same content must give the same bytes everywhere.
"""

from __future__ import annotations

import base64
import codecs
import json
from typing import TYPE_CHECKING
from zlib import crc32

from deflate import deflate_compress

if TYPE_CHECKING:
    from collections.abc import Sequence

_LEVEL = 9
_ESCAPED = "gongshi.json"


def script(name: str, data: bytes) -> tuple[bytes, int]:
    """Return the file that carries `data` under `name`, and its checksum."""
    payload = base64.b64encode(data)
    check = crc32(payload)
    return b'gongshiSearch.put("%s","%08x","%s");\n' % (name.encode(), check, payload), check


def deflated(value: object) -> bytes:
    """Return `value` as JSON in GBK, deflated.

    GBK takes two bytes for a Han character where UTF-8 takes three, and a tenth less
    after compression. What GBK cannot hold becomes a JSON escape, so nothing is lost
    and no decoder's table of rare characters matters.
    """
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    return bytes(deflate_compress(text.encode("gbk", _ESCAPED), _LEVEL))


def counts(numbers: Sequence[int]) -> str:
    """Return small whole numbers as a string: one character each below 64, `~` for each 64 more."""
    return "".join("~" * (n >> 6) + chr(48 + (n & 63)) for n in numbers)


def _as_json_escape(error: UnicodeError) -> tuple[str, int]:
    if not isinstance(error, UnicodeEncodeError):
        raise error
    text = error.object[error.start : error.end]
    units = text.encode("utf-16-be", "surrogatepass")
    pairs = (units[i : i + 2].hex() for i in range(0, len(units), 2))
    return "".join(f"\\u{pair}" for pair in pairs), error.end


codecs.register_error(_ESCAPED, _as_json_escape)
