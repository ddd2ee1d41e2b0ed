"""What search reads in place of traditional and variant characters: the table of `records.variants`.

An index carries the part of it that its texts need, and a page that searches without one the whole.
"""

from __future__ import annotations

from typing import TYPE_CHECKING
from unicodedata import normalize

from gongshi.records.variants import lines, table

if TYPE_CHECKING:
    from collections.abc import Iterable


def used(chars: Iterable[str]) -> tuple[str, str]:
    """Return the part of the table that texts of these characters need, as its two lines.

    An index carries it, so that a browser folds the texts as they were folded when the index was built,
    without the whole table: 国 must find 國.
    """
    plain = set(normalize("NFKC", "".join(sorted(set(chars)))))
    found = sorted(plain & table().keys())
    return "".join(found), "".join(table()[char] for char in found)


def as_script() -> bytes:
    """Return the table as the script that fills `gongshiSearch.variants`, in UTF-8."""
    replaced, replacing = lines()
    return f'gongshiSearch.variants("{replaced}","{replacing}");\n'.encode()
