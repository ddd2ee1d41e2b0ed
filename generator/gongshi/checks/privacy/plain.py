r"""A text as a person reads it: one width, nothing invisible, and the way back to where each sign stood.

Invariants:

* `text` is NFKC without characters that cannot be seen: full-width １３８ is 138, and so is a 138 with a
  zero-width space in it;
* mark-up is read as a browser shows it: `1**3**8`, `1<b>3</b>8`, `1&#51;8` and `1\-3` are 138, 138, 138 and
  1-3. Tags and comments that say something themselves stay, so that they are searched too;
* `origin(start, end)` is the stretch of the text as it was written.
"""

from __future__ import annotations

import html
import re
import unicodedata
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_INVISIBLE = (
    "\xad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f"
    "\ufe00-\ufe0f\ufeff"
)
_MOVED = re.compile(f"[^\x00-\x7f\u2014\u3001\u3002\u300a\u300b\u4e00-\u9fff\u201c\u201d]|[{_INVISIBLE}]")
"""What may change: all but ASCII, common Han characters and the punctuation that stays as it is."""
_WIDE = {0xFEE0 + code: code for code in range(0x21, 0x7F)} | {0x3000: 0x20}
"""Full-width forms, one for one: most texts need nothing more, and keep their places."""
_HIDDEN = re.compile(f"[{_INVISIBLE}]")
_BLOCKS = "br|p|div|li|ul|ol|tr|td|th|table|tbody|thead|h[1-6]"
_TAGS = (
    f"(?P<block>{_BLOCKS})|a|abbr|b|big|code|del|em|font|i|ins|kbd|mark|s|small|span|strong|sub|sup|u|var|wbr"
)
_MARKUP = re.compile(
    r"&(?:#\d{1,7}|#x[0-9a-f]{1,6}|[a-z]{2,8});"
    rf"|</?(?:{_TAGS})(?:\s[a-z \"'=:;#%\-]{{0,80}})?/?>"
    r"|<!--[\s.\-_!]{0,80}-->"
    r"|\\(?=[!-/:-@\[-`{-~])"
    r"|(?<![*~`])(?P<mark>\*{1,3}|~~|`{1,2})(?P<digits>[0-9x][0-9x .\-]{0,40})(?P=mark)(?![*~`])",
    re.IGNORECASE,
)
"""Entities, tags and comments without a word, escapes; emphasis of digits, told from a mask by its end."""
_DRESSED = re.compile(
    f"[&<\\\\*~`{_INVISIBLE}](?:(?<=&)[#A-Za-z]|(?<=<)[!/A-Za-z]|(?<=\\\\)[!-/]|(?<=[*~`])[0-9]|(?<=[{_INVISIBLE}]))"
)


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


def is_dressed(text: str) -> bool:
    """Whether a reader may see less than the characters of `text`, or others."""
    return bool(_DRESSED.search(text))


def plain(text: str) -> Plain:
    """Return `text` in one width, without what cannot be seen, and with mark-up read."""
    narrow = text.translate(_WIDE)
    if not _MOVED.search(narrow) and not is_dressed(narrow):
        return Plain(narrow)
    letters: list[str] = []
    places: list[int] = []
    for place, letter in _shown(narrow):
        same = letter.isascii() or "\u4e00" <= letter <= "\u9fff"
        folded = letter if same else unicodedata.normalize("NFKC", _HIDDEN.sub("", letter))
        letters.append(folded)
        places += [place] * len(folded)
    return Plain("".join(letters), places)


def _shown(text: str) -> Iterator[tuple[int, str]]:
    """Yield each character that a browser shows of `text`, with the place where it stands."""
    done = 0
    for match in _MARKUP.finditer(text):
        yield from enumerate(text[done : match.start()], done)
        if match["digits"]:
            yield from enumerate(match["digits"], match.start("digits"))
        elif match[0].startswith("&"):
            yield match.start(), html.unescape(match[0])
        elif match["block"]:
            yield match.start(), "\n"
        done = match.end()
    yield from enumerate(text[done:], done)
