"""A legal basis (设定依据) of a power item, in whichever way people write it.

Title, version, document number and article have fields of their own. Where a list has them in one cell,
they are taken apart; what cannot be read for certain stays the title.
"""

from __future__ import annotations

import re
from typing import Annotated, Any

from pydantic import model_validator

from gongshi.findings import Text
from gongshi.records import vocabularies as v
from gongshi.records.base import Fact, Part
from gongshi.records.values import (
    ArticleRef,
    DocNumber,
    IsoDate,
    Line,
    Prose,
    ValueProblem,
    WebAddress,
    articles_named,
    find_citations,
)
from gongshi.records.values.article import names_only_articles, scan_articles

_LISTED = re.compile(r"(?:\s*《[^《》]+》(?:[（(][^（）()《》]*[）)]|[^《》（(、和及与])*[、和及与]?)+")
"""Titles one after another, and nothing that makes them one."""


_MORE = re.compile("[《）)]")
_TAILED = re.compile(r"([^《》]+?)\s*[（(]([^（）()《》]+)[）)]")
"""A title with a bracket behind it: 示例法（2019年修正）, 示例法（主席令第9号）, 示例办法（试行）."""


class LegalBasis(Part):
    """One rule on which the power rests: a title, its version, an article.

    May be written as one text, `《中华人民共和国建筑法》（2019年修正）第七条`.
    """

    title: Annotated[Line, Fact("依据名称", "title", weight=2)]
    level: Annotated[str | None, v.BASIS_LEVEL, Fact("依据层级", "level")] = None
    doc_number: Annotated[DocNumber | None, Fact("依据文号", "document number")] = None
    version: Annotated[Line | None, Fact("版本", "version")] = None
    version_date: Annotated[IsoDate | None, Fact("版本日期", "date of the version")] = None
    article: Annotated[Line | None, Fact("条款项", "article")] = None
    text: Annotated[Prose | None, Fact("条文内容", "text of the article")] = None
    url: Annotated[WebAddress | None, Fact("链接", "link")] = None
    document: Annotated[Line | None, Fact("本站文件", "document on this site", ref="documents")] = None

    @model_validator(mode="before")
    @classmethod
    def _from_text(cls, value: Any) -> Any:  # noqa: ANN401  # raw input of any shape
        if isinstance(value, str):
            return _basis_from_text(value)
        title = value.get("title") if isinstance(value, dict) else None
        if not isinstance(title, str):
            return value
        if value.get("article") and not _MORE.search(title):
            return value  # most are: a title, and the rest in fields of its own
        _refuse_several(title)
        read = {"title": title} if value.get("article") else _bare_basis(title)
        read |= _bracket(read["title"])
        given = {name: held for name, held in value.items() if name != "title" and held}
        return value | read | given

    @property
    def articles(self) -> tuple[ArticleRef, ...]:
        """The articles cited, parsed."""
        return articles_named(self.article) if self.article else ()


def _basis_from_text(text: str) -> dict[str, Any]:
    """Read one citation written as text; refuse a text that holds several."""
    cited = find_citations(text)
    if len(cited) > 1:
        raise _several(len(cited))
    if not cited:
        read = _bare_basis(text)
        return read | _bracket(read["title"])
    found = cited[0]
    before = text[: found.start].strip()
    if before:
        raise ValueProblem(
            Text(f"依据前面多了“{before[:20]}”", f"“{before[:20]}” stands before the citation"),
            Text("只写规定的名称和条款，如《行政许可法》第四条", "write the rule and its article only"),
        )
    raw: dict[str, Any] = {"title": found.title, "version": found.version}
    if found.doc_number:
        raw["doc_number"] = found.doc_number
    if found.articles:
        raw["article"] = "、".join(a.zh for a in found.articles)
    rest = text[found.end :].strip(" \t\n：:")
    if rest:
        raw["article" if not found.articles and names_only_articles(rest) else "text"] = rest
    return raw


def _several(count: int) -> ValueProblem:
    return ValueProblem(
        Text(f"一条依据里写了 {count} 部规定", f"one basis cites {count} rules"),
        Text("每部规定单独写一条", "write one rule per entry"),
    )


def _refuse_several(title: str) -> None:
    """Refuse 《甲法》《乙法》 for one title: only the first would be looked up. A title may name two laws."""
    count = len(find_citations(title))
    if count > 1 and _LISTED.fullmatch(title):
        raise _several(count)


def _bracket(title: str) -> dict[str, Any]:
    """Read the version or number in a bracket behind a bare title; other brackets belong to the title."""
    found = _TAILED.fullmatch(title)
    cited = find_citations(f"《{found[1]}》（{found[2]}）") if found else ()
    if not found or not cited:  # what is longer than any title is none
        return {}
    number = cited[0].doc_number
    read = {"version": cited[0].version, "doc_number": number.text if number else None}
    given = {name: words for name, words in read.items() if words}
    return {"title": found[1], **given} if given else {}


def _bare_basis(text: str) -> dict[str, Any]:
    """Read a citation without 《》: 中华人民共和国建筑法第七条; a title may itself name articles."""
    start = text.find("第", 1)
    articles, end = scan_articles(text, start) if start > 0 else ((), 0)
    title = text[:start].strip()
    if not articles or not title or text[end:].strip():
        return {"title": text}
    return {"title": title, "article": text[start:].strip()}
