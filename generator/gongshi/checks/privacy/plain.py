"""A text as a person reads it: one width, nothing invisible, and the way back to where each sign stood.

Invariants:

* `text` is NFKC without characters that cannot be seen: full-width １３８ is 138, and so is a 138 with a
  zero-width space in it;
* `origin(start, end)` is the stretch of the text as it was written.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

_INVISIBLE = (
    "\xad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f"
    "\ufe00-\ufe0f\ufeff"
)
_MOVED = re.compile(f"[^\x00-\x7f\u2014\u3001\u3002\u300a\u300b\u4e00-\u9fff\u201c\u201d]|[{_INVISIBLE}]")
"""What may change: all but ASCII, common Han characters and the punctuation that stays as it is."""
_WIDE = {0xFEE0 + code: code for code in range(0x21, 0x7F)} | {0x3000: 0x20}
"""Full-width forms, one for one: most texts need nothing more, and keep their places."""
_HIDDEN = re.compile(f"[{_INVISIBLE}]")


@dataclass(frozen=True, slots=True)
class Plain:
    """A text in one width, and the place of each of its characters in the text as written."""

    text: str
    places: Sequence[int] | None = None
    """`None` where nothing moved."""

    def origin(self, start: int, end: int) -> tuple[int, int]:
        """Return where the characters `start` to `end` stand in the text as written."""
        if self.places is None:
            return start, end
        return self.places[start], self.places[end - 1] + 1


def plain(text: str) -> Plain:
    """Return `text` in one width and without what cannot be seen."""
    narrow = text.translate(_WIDE)
    if not _MOVED.search(narrow):
        return Plain(narrow)
    letters: list[str] = []
    places: list[int] = []
    for place, letter in enumerate(text):
        same = letter.isascii() or "\u4e00" <= letter <= "\u9fff"
        folded = letter if same else unicodedata.normalize("NFKC", _HIDDEN.sub("", letter))
        letters.append(folded)
        places += [place] * len(folded)
    return Plain("".join(letters), places)
