"""The totals of a clean-up, as the decision that published its result states them.

继续有效11件，修改2件; 下列2件予以废止; 其余19件继续有效; 清理17件. A result of which the text states two
numbers is left out: one of them may be a part of the other.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from gongshi.records.values import parse_numeral
from gongshi.records.values.numerals import NUMERAL
from gongshi.records.vocabularies import CLEANUP_RESULT

if TYPE_CHECKING:
    from collections.abc import Iterator

    from gongshi.records.document import Document

TOTAL = "total"
"""Beside the results: how many documents were cleaned up in all."""

_RESULT = "继续有效|继续执行|保留|修改|废止|失效"
_WHAT = "(?:的?(?:行政)?(?:规范性)?文件)?"
_AHEAD = re.compile(rf"(?P<result>{_RESULT}){_WHAT}(?:共|有|计|：)?(?P<n>{NUMERAL})件(?!以上|以下)")
_BEHIND = re.compile(
    rf"(?P<n>{NUMERAL})件{_WHAT}(?:予以|宣布|需要|应当|拟)?(?P<result>{_RESULT})"
    rf"(?![和、与或及](?:宣布)?(?:{_RESULT})|{NUMERAL}件)"
)
_SECOND_OF_TWO = re.compile(rf"(?:{_RESULT})的?[和、与或及](?:宣布)?$")
"""废止和失效4件: the number is of both together."""
_ALL = re.compile(
    rf"清理(?:了|规范性文件)?(?P<n>{NUMERAL})件|(?P<m>{NUMERAL})件(?:行政)?规范性文件进行了清理"
)


def stated_totals(document: Document) -> dict[str, tuple[str, str, int]]:
    """Return what `document` states: by result (and `TOTAL`) the field, its words and the number."""
    found: dict[str, dict[int, tuple[str, str]]] = {}
    for field in ("abstract", "body"):
        for result, words, number in _stated(getattr(document, field) or ""):
            found.setdefault(result, {}).setdefault(number, (field, words))
    return {
        result: (*places[number], number)
        for result, places in found.items()
        if len(places) == 1
        for number in places
    }


def _stated(text: str) -> Iterator[tuple[str, str, int]]:
    for pattern in (_AHEAD, _BEHIND):
        for match in pattern.finditer(text):
            number = parse_numeral(match["n"])
            if number is not None and not _SECOND_OF_TWO.search(
                text, max(0, match.start() - 10), match.start()
            ):
                yield CLEANUP_RESULT.read(match["result"]), match[0], number
    for match in _ALL.finditer(text):
        number = parse_numeral(match["n"] or match["m"])
        if number is not None:
            yield TOTAL, match[0], number
