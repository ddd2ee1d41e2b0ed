"""What was masked in one place and stands in full in another: the mask then hides nothing.

A mask may stand for digits (138****8000), for a given name (王某某, 王×国), for a place
(XX区) or for a year (201*年). The other party is looked for in the same record or file.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from gongshi.checks.privacy.names import HAN, SURNAME, names_in

if TYPE_CHECKING:
    from collections.abc import Iterator

_SIGN = "[*×xX○●✱]"
_ANY = re.compile("[*×xX○●✱某＊Ｘｘ]")
_NUMBER = re.compile(rf"(?<![0-9A-Za-z*])(?P<head>\d{{2,}}){_SIGN}{{3,}}(?P<tail>\d*)(?![0-9A-Za-z*])")
_PERSON = re.compile(
    rf"(?P<sur>{SURNAME})(?P<mask>某某|某|(?:{_SIGN}{{1,2}}))(?P<given>[{HAN}]?)(?![{HAN}]{{2}}[省市区县])"
)
_PLACE = re.compile(rf"(?:{_SIGN}{{1,4}}|某某?)(?P<kind>省|市|区|县|旗|镇|乡|街道)")
_YEAR = re.compile(rf"(?<!\d)(?P<head>(?:19|20)\d?){_SIGN}{{1,2}} ?年")
_DIGITS = re.compile(r"(?<![0-9A-Za-z])\d{7,19}[Xx]?(?![0-9A-Za-z])")
_DOC_NUMBER = re.compile(
    rf"(?P<org>[{HAN}]{{2,8}}) ?[〔\[［(（] ?(?P<y>(?:19|20)\d{{2}}) ?[〕\]］)）] ?第? ?\d{{1,5}} ?号"
)
_NATIONAL = ("国发", "国办", "国务院", "国令", "中办", "中发", "法释")


@dataclass(frozen=True, slots=True)
class Undone:
    """A mask, and the words elsewhere that undo it."""

    mask: str
    place: int
    other: str
    is_sure: bool = True


def undone_masks(text: str, *, is_document: bool = False) -> Iterator[Undone]:
    """Yield the masks of `text` that the rest of it undoes; places and years only in whole documents."""
    yield from _numbers(text)
    yield from _persons(text)
    if is_document:
        yield from _places(text)
        yield from _years(text)


def _numbers(text: str) -> Iterator[Undone]:
    masks = list(_NUMBER.finditer(text))
    full = _DIGITS.findall(text) if masks else []
    for match in masks:
        size = len(match[0])
        other = next(
            (n for n in full if len(n) == size and n.startswith(match["head"]) and n.endswith(match["tail"])),
            "",
        )
        if other:
            yield Undone(match[0], match.start(), other)


def _persons(text: str) -> Iterator[Undone]:
    masks = list(_PERSON.finditer(text))
    names = names_in(text) if masks else ()
    for match in masks:
        shape = match["given"] if match["mask"] not in ("某", "某某") else ""
        for name in names:
            given = name.removeprefix(match["sur"])
            if given != name and (not shape or given.endswith(shape)):
                yield Undone(match[0][: len(match["sur"]) + 2], match.start(), name, is_sure=bool(shape))
                break


def _places(text: str) -> Iterator[Undone]:
    mask = _PLACE.search(text)
    if not mask:
        return
    for match in _DOC_NUMBER.finditer(text):
        if not match["org"].startswith(_NATIONAL) and not set(match["org"]) & set("某×"):
            yield Undone(mask[0], mask.start(), match[0])
            return


def _years(text: str) -> Iterator[Undone]:
    mask = _YEAR.search(text)
    if not mask:
        return
    for match in _DOC_NUMBER.finditer(text):
        if match["y"].startswith(mask["head"]):
            yield Undone(mask[0], mask.start(), match[0], is_sure=False)
            return


def has_mask(text: str) -> bool:
    """Whether `text` may hold a mask at all."""
    return bool(_ANY.search(text))
