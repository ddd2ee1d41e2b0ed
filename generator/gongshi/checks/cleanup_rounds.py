"""Rounds of clean-up (规范性文件清理): what the records of the documents say of them, put together.

A round is known by the decision that published its result, else by its name; two agencies may both have
a 2024年清理.
"""

from __future__ import annotations

import datetime as dt
import re
from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from gongshi.records.document import Document

if TYPE_CHECKING:
    from gongshi.catalogue.index import Catalogue
    from gongshi.records.document import Cleanup

_BEFORE = re.compile(r"(\d{4})年(?:(\d{1,2})月)?(?:(\d{1,2})日)?")
_GENERAL = 3
"""Documents of so many issuers in one round: it went through the whole district."""


@dataclass(frozen=True, slots=True)
class CleanupRound:
    """One round: its name, its decision where that is on this site, and who was found what."""

    name: str
    decision: Document | None
    results: tuple[tuple[Document, Cleanup], ...]

    @property
    def date(self) -> dt.date | None:
        """When the result was decided."""
        return max((cleanup.date for _, cleanup in self.results if cleanup.date), default=None)

    @property
    def until(self) -> dt.date | None:
        """The last day on which a document was made that the round covers, where its records say so."""
        days = [day for _, cleanup in self.results if (day := _last_covered(cleanup.period))]
        return min(days, default=None)

    @property
    def members(self) -> frozenset[str]:
        """The ids of the documents that were looked at."""
        return frozenset(document.id for document, _ in self.results)

    def covers_issuer(self, document: Document) -> bool:
        """Whether the round looked at what the issuers of `document` made."""
        issuers = {issuer for member, _ in self.results for issuer in member.issuer}
        return len(issuers) >= _GENERAL or not issuers.isdisjoint(document.issuer)

    def count(self, result: str) -> int:
        """Return how many documents have this result."""
        return sum(1 for _, cleanup in self.results if cleanup.result == result)


def cleanup_rounds(catalogue: Catalogue) -> tuple[CleanupRound, ...]:
    """Return every round that the documents of `catalogue` speak of, in their order."""
    found: dict[str, list[tuple[Document, Cleanup]]] = defaultdict(list)
    for document in catalogue.of(Document):
        for cleanup in document.cleanup:
            found[_decision(cleanup) or cleanup.round].append((document, cleanup))
    return tuple(
        CleanupRound(results[0][1].round, catalogue.document(_decision(results[0][1])), tuple(results))
        for results in found.values()
    )


def _decision(cleanup: Cleanup) -> str | None:
    number = cleanup.decision_doc
    return (number.canonical or number.text) if number else None


def _last_covered(period: str | None) -> dt.date | None:
    """Return the last day that 2023年12月31日以前印发, 2002年至2008年 and the like mean."""
    dates = list(_BEFORE.finditer(period or ""))
    if not dates:
        return None
    year, month, day = (int(part) if part else None for part in dates[-1].groups())
    try:
        return dt.date(year or 0, month or 12, day or (31 if month is None else 28))
    except ValueError:
        return None
