"""Secrecy marks (国家秘密标志, 内部资料): the mark itself, not the words of a text about secrecy.

The degree of a state secret is written with a star and a term (保守国家秘密法实施条例:
机密★10年). Words such as 不予公开 or 工作秘密 are ordinary in a guide to disclosure, so they
count where they stand as a mark: alone on a line, in brackets, or as the value of a label.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from gongshi.checks.privacy.hits import Hit

if TYPE_CHECKING:
    from collections.abc import Iterator

    from gongshi.checks.privacy.plain import Plain

SECRECY_MARK = "secrecy-mark"

_DEGREE = "(?:绝 ?密|机 ?密|秘 ?密)"
_STAR = re.compile(rf"{_DEGREE} ?[★☆✩⭐*] ?(?:\d+ ?[年月]|长期)?")
_TERM = re.compile(rf"(?<![\u4e00-\u9fff]){_DEGREE} ?[·.\-(]? ?(?:\d{{1,2}} ?年|长期)(?![\u4e00-\u9fff])")
_OPEN = r"(?:^|(?<=[\n\[(【〔《<|\t]))[ \t#>*_]*"
_CLOSE = r"[ \t*_]*(?=$|[\n\])】〕》>|\t,.。\"”!;、])"
_LABEL = r"(?:密级|公开属性|公开方式|公开类别|公开类型|信息公开选项|文件性质|是否公开)[ \t]*[::][ \t]*"
_WORDS = (
    "绝 ?密|机 ?密|秘 ?密|内部资料|内部文件|内部使用|内部材料|注意保存|工作秘密|不予公开"
    "|仅供内部(?:使用|参考|参阅|掌握)?"
    "|内部参考|内部参阅|不得外传|请勿外传|阅后即焚"
)
_ALONE = re.compile(rf"{_OPEN}(?P<mark>(?:{_WORDS})(?:[ ,、·]*(?:{_WORDS}))*){_CLOSE}")
_VALUE = re.compile(rf"{_LABEL}(?P<mark>{_WORDS})(?![\u4e00-\u9fff])")
_ANYWHERE = re.compile(
    "(?P<mark>内部资料[ ,、]*(?:(?:请)?注意保存|(?:不得|请勿)外传)|仅供内部(?:使用|参考|参阅|掌握))"
)


def secrecy_in(plain: Plain) -> Iterator[Hit]:
    """Yield the secrecy marks of `plain`; those with a star are sure."""
    text = plain.text
    taken: set[int] = set()
    for match in _STAR.finditer(text):
        taken.update(range(*match.span()))
        yield Hit(SECRECY_MARK, *plain.origin(*match.span()), match[0])
    for pattern in (_TERM, _VALUE, _ANYWHERE, _ALONE):
        for match in pattern.finditer(text):
            start, end = match.span("mark") if "mark" in pattern.groupindex else match.span()
            if taken.isdisjoint(range(start, end)):
                taken.update(range(start, end))
                yield Hit(SECRECY_MARK, *plain.origin(start, end), text[start:end], is_sure=False)
