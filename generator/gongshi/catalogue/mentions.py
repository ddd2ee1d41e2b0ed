"""Every citation that a record makes, with the words and the way to them.

A citation stands as a basis (设定依据, 上位依据, the basis of a material or a fee) or in running text.
A name given in passing (《政府信息公开条例》（以下简称《条例》）) means the same wherever it follows in the
record; where it was never given, 《条例》 means nothing.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import TYPE_CHECKING, TypeAlias

from gongshi.catalogue.law_titles import promulgated
from gongshi.records.document import Document
from gongshi.records.enforcer import Enforcer
from gongshi.records.law import Law
from gongshi.records.power_item import PowerItem
from gongshi.records.values import ArticleRef, DocNumber, find_citations, parse_articles, plain_title
from gongshi.records.walk import texts_with

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterator

    from gongshi.records.base import Record
    from gongshi.records.legal_basis import LegalBasis
    from gongshi.records.values import Citation

Steps: TypeAlias = tuple["str | int", ...]
Resolve: TypeAlias = Callable[[str, "DocNumber | None", "str | None"], "Law | Document | None"]

_NAMED = re.compile(
    r"》\s*[（(][^（）()《》]{0,40}?简称[:：为]?\s*[《〈“\"「]?([^《》〈〉“”\"「」（）()]{1,30})[》〉”\"」]?\s*[)）]"
)
_NAMED_WITHIN = 80
"""Characters behind a citation in which a short name may be given to it."""
_ARTICLES = re.compile(r"第\s*[一二三四五六七八九十百零〇\d]+\s*条")
_BASIS_FIELDS = frozenset({"based_on", "by_law", "basis", "executes_laws"})


@dataclass(frozen=True, slots=True)
class Mention:
    """One citation of a record.

    `words` stand in the field at `steps` exactly as they are here; `title` is without 《》 and version
    bracket. `target` is the law or document meant, or nothing where the catalogue has none.
    """

    steps: Steps
    words: str
    title: str
    target: Law | Document | None
    refs: tuple[ArticleRef, ...] = ()
    version: str | None = None
    """The version claimed, as typed: 2017年修正."""
    version_date: dt.date | None = None
    doc_number: DocNumber | None = None
    is_basis: bool = False
    """Whether the record rests on it; else it is cited in running text."""
    by_short_name: bool = False
    """Whether it was resolved by a name given earlier in the record (以下简称)."""

    @property
    def articles(self) -> tuple[int, ...]:
        """The numbers of the articles cited, each once, in order."""
        return tuple(sorted({ref.article for ref in self.refs}))

    def without_target(self) -> Mention:
        """Return the citation as it stands where what it means is not published."""
        return replace(self, target=None)

    @property
    def law(self) -> Law | None:
        """The law meant, if it is one."""
        return self.target if isinstance(self.target, Law) else None


def cited_in(record: Record, resolve: Resolve) -> tuple[Mention, ...]:
    """Return every citation of `record`; `resolve` tells what a title means.

    Laws cite nothing, and the record of a certificate has no text to cite in.
    """
    return () if isinstance(record, Law | Enforcer) else tuple(_Reader(resolve).read(record))


class _Reader:
    """Reads one record, field after field, and remembers the short names given on the way."""

    def __init__(self, resolve: Resolve) -> None:
        self._resolve = resolve
        self._short: dict[str, Law | Document | None] = {}
        self._own: dict[str, Document] = {}
        """By its own title a document means itself, whatever else bore it before."""

    def read(self, record: Record) -> Iterator[Mention]:
        if isinstance(record, Document):
            title = plain_title(record.title)
            self._own = {title: record, promulgated(title): record}
        bases = record.legal_basis if isinstance(record, PowerItem) else ()
        yield from (self._basis(("legal_basis", place), basis) for place, basis in enumerate(bases))
        for steps, text in texts_with(record, "《", _BASIS_FIELDS):
            # Of a legal basis only the text of the article is left to read.
            if steps[0] == "legal_basis" and steps[-1] != "text":
                continue
            is_basis = not _BASIS_FIELDS.isdisjoint(steps)
            if "《" in text:
                yield from self._running(steps, text, is_basis=is_basis)
            elif is_basis:
                yield from self._bare(steps, text, is_sure=steps[0] == "based_on")

    def _basis(self, steps: Steps, basis: LegalBasis) -> Mention:
        cited = _first_citation(basis.title)
        title = cited.title if cited else basis.title
        refs = basis.articles or (cited.articles if cited else ())
        return Mention(
            steps,
            basis.title,
            title,
            self._resolve(title, basis.doc_number or (cited.doc_number if cited else None), basis.document),
            refs,
            basis.version or (cited.version if cited else None),
            basis.version_date,
            basis.doc_number,
            is_basis=True,
        )

    def _running(self, steps: Steps, text: str, *, is_basis: bool) -> Iterator[Mention]:
        naming_ends = 0
        for cited in find_citations(text):
            if cited.start < naming_ends:
                continue
            short = plain_title(cited.title)
            by_short_name = short in self._short
            if by_short_name:
                target = self._short[short]
            elif short in self._own and cited.doc_number is None:
                target = self._own[short]
            else:
                target = self._resolve(cited.title, cited.doc_number, None)
            named = _NAMED.search(text, cited.start, cited.end + _NAMED_WITHIN)
            if named and named.start() <= cited.end:
                self._short[plain_title(named[1])] = target
                naming_ends = named.end()
            yield Mention(
                steps,
                text[cited.start : cited.end],
                cited.title,
                target,
                cited.articles,
                cited.version,
                None,
                cited.doc_number,
                is_basis,
                by_short_name,
            )

    def _bare(self, steps: Steps, text: str, *, is_sure: bool) -> Iterator[Mention]:
        """Read a basis without 《》: 行政许可法第四条; a sentence is none unless it begins with a title."""
        article = _ARTICLES.search(text)
        title = (text[: article.start()] if article else text).strip()
        target = self._resolve(title, None, None) if title else None
        if title and (target or is_sure):
            refs = parse_articles(text[article.start() :]) if article else ()
            yield Mention(steps, text, title, target, refs, is_basis=True)


@lru_cache(maxsize=8192)
def _first_citation(title: str) -> Citation | None:
    """Return the citation that the title of a basis is, where it is written with 《》 around it."""
    cited = find_citations(title) if title.startswith("《") else ()
    return cited[0] if cited else None
