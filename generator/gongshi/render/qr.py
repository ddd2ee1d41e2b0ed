"""QR codes as SVG: the public address of a page, for the phone of whoever reads it on paper or at a kiosk.

segno makes the codes. With version, error level and mask given, a code is an affine
function of the bits of its text: codes of texts of one length differ by the sum, modulo
2, of what each differing bit changes. So segno is asked once for each bit that ever
differs, about a hundred times a site instead of once a page (2 ms each), and the rest is
XOR. Any mask is valid (ISO/IEC 18004, 7.8); a reader finds it in the format information.
"""

from __future__ import annotations

import html
import re
from functools import cache
from urllib.parse import quote

import segno
from markupsafe import Markup

_PLAIN = ":/?#[]@!$&'()*+,;=%~"
"""What an address holds besides letters and digits."""
_QUIET = 4
"""Modules of white on each side (ISO/IEC 18004, 6.3.8)."""
_MASK = 0
_ALIKE = re.compile("1+|0+")
_PIECE = 11
"""Modules of a row that are drawn at a time."""


def qr_code(address: str, label: str) -> Markup:
    """Return the code of `address`, an absolute URL, named `label`; nothing where it is empty.

    What is not ASCII is percent-encoded. Raises `ValueError` from about 2,300 characters on.
    """
    if not address:
        return Markup()
    side, rows = _rows(quote(address, safe=_PLAIN))
    size = side + 2 * _QUIET
    words = html.escape(label)
    return Markup(  # noqa: S704  # escaped above
        f'<div class="qr" role="img" aria-label="{words}"><svg viewBox="0 0 {size} {size}"'
        ' aria-hidden="true" shape-rendering="crispEdges">'
        f'<path stroke="#000" d="{_path(rows)}"/></svg></div>'
    )


def _path(rows: list[str]) -> str:
    """Return the dark modules as strokes of one module."""
    pieces = []
    for y, row in enumerate(rows):
        strokes = [_strokes(row[x : x + _PIECE]) for x in range(0, len(row), _PIECE)]
        pieces.append(f"M{_QUIET} {_QUIET + y}.5{''.join(strokes)}")
    return "".join(pieces)


@cache
def _strokes(piece: str) -> str:
    """Return a piece of a row as moves and strokes; pieces repeat from code to code, whole rows do not."""
    runs = (run.group() for run in _ALIKE.finditer(piece))
    return "".join(f"h{len(run)}" if run[0] == "1" else f"m{len(run)} 0" for run in runs)


def _rows(address: str) -> tuple[int, list[str]]:
    data = address.encode("ascii")
    side, first, modules = _first(len(data))
    for place, (one, other) in enumerate(zip(data, first, strict=True)):
        differing = one ^ other
        while differing:
            bit = differing & -differing
            modules ^= _change(len(data), place, bit)
            differing ^= bit
    bits = f"{modules:0{side * side}b}"
    return side, [bits[i : i + side] for i in range(0, side * side, side)]


@cache
def _first(length: int) -> tuple[int, bytes, int]:
    """Return the side, text and modules of the code from which all of `length` bytes are reckoned."""
    text = b"a" * length
    side, modules = _made(text)
    return side, text, modules


@cache
def _change(length: int, place: int, bit: int) -> int:
    """Return the modules that change with `bit` of the byte at `place`."""
    _, text, modules = _first(length)
    other = text[:place] + bytes([text[place] ^ bit]) + text[place + 1 :]
    return modules ^ _made(other)[1]


def _made(text: bytes) -> tuple[int, int]:
    code = segno.make(
        text.decode("ascii"), error="m", mode="byte", mask=_MASK, micro=False, boost_error=False
    )
    modules = "".join("1" if module else "0" for row in code.matrix for module in row)
    return len(code.matrix), int(modules, 2)
