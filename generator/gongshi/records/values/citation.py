"""Citations of laws and documents in running text.

《行政许可法》第四十二条第一款第（二）项、第四十三条; 《条例》第38/40条;
《行政处罚法》（2021年修订）第十条至第十二条; 《关于贯彻〈纲要〉的意见》（示政发〔2009〕65号).
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from gongshi.records.values.article import ArticleRef, scan_articles
from gongshi.records.values.doc_number import DocNumber, find_doc_numbers

if TYPE_CHECKING:
    from collections.abc import Iterator

_TITLE = re.compile("《([^《》]{1,160}(?:《[^《》]{0,120}》[^《》]{0,160}){0,4})》")
_BRACKET = re.compile(r"\s*[（(]([^（）()《》]{2,80})[）)]")
_VERSION = re.compile(r"(?:19|20)\d{2}\s*年?(?!\s*[-—–~～至])[^〔〕\[\]]*")
_VERSION_IN_TITLE = re.compile(
    r"(.+)[（(]((?:19|20)\d{2}\s*年?\s*(?:\d{1,2}月(?:\d{1,2}日)?)?(?:第.次)?"
    r"(?:修正[本版]?|修订[本版]?|修改|公布|版|本))[）)]"
)
_STATE = "中华人民共和国"
_STATE_PREFIX = re.compile(f"(^|[〈]){_STATE}(?=.)")
_PLAIN = str.maketrans(
    {"<": "〈", ">": "〉", "＜": "〈", "＞": "〉", "《": "〈", "》": "〉", "(": "（", ")": "）"}
)
_SPACE = re.compile(r"\s+")


@dataclass(frozen=True, slots=True)
class Citation:
    """One cited title with its articles.

    `title` stands as typed, without 《》 and without a version bracket; `version` is
    the bracket's text when it names a version; `start` and `end` bound the whole
    citation in the text (characters from 0, end exclusive).
    """

    title: str
    version: str | None
    doc_number: DocNumber | None
    articles: tuple[ArticleRef, ...]
    start: int
    end: int


@lru_cache(maxsize=8192)
def plain_title(title: str) -> str:
    """Return `title` for matching: without 中华人民共和国, outer 《》, a version (2019年修正) and blanks.

    Letters, digits and brackets are of one width, and of one kind.
    """
    plain = _without_version(_SPACE.sub("", unicodedata.normalize("NFKC", title)).translate(_PLAIN))
    if plain.startswith("〈") and plain.find("〉") == len(plain) - 1:
        plain = _without_version(plain[1:-1])
    return _STATE_PREFIX.sub(r"\1", plain)


def _without_version(title: str) -> str:
    found = _VERSION_IN_TITLE.fullmatch(title) if title.endswith("）") else None
    return found[1] if found else title


def find_citations(text: str) -> tuple[Citation, ...]:
    """Return every 《title》 of `text` in order, with or without articles; never raises."""
    return tuple(_citations(text))


def _citations(text: str) -> Iterator[Citation]:
    for match in _TITLE.finditer(text):
        title, version = match[1], None
        inside = _VERSION_IN_TITLE.fullmatch(title) if title.endswith(("）", ")")) else None
        if inside:
            title, version = inside[1], inside[2]
        end, doc_number, outside = match.end(), None, None
        bracket = _BRACKET.match(text, end)
        if bracket:
            outside, doc_number = _classified(bracket[1])
        # 《行政许可法》（以下简称许可法）第四条: the articles come after a bracket of any sort.
        after = bracket.end() if bracket else end
        articles, stop = scan_articles(text, after)
        if articles:
            end = stop
        elif outside or doc_number:
            end = after
        yield Citation(title, version or outside, doc_number, articles, match.start(), end)


def _classified(content: str) -> tuple[str | None, DocNumber | None]:
    """Tell a version (2019年修正) from a document number; a bracket may hold both, or neither."""
    content = content.strip()
    whole = DocNumber.parse(content)
    if whole.kind != "unknown":
        return None, whole
    numbers = find_doc_numbers(content)
    version = content if _VERSION.fullmatch(content) else None
    return version, numbers[-1][1] if numbers else None
