"""Figures out of many answers: recall and precision per kind, percentiles, ranks."""

from __future__ import annotations

import math
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

_EXAMPLES = 5


@dataclass(slots=True)
class Found:
    """How much was found over many queries of one kind; records are counted, not queries."""

    queries: int = 0
    wanted: int = 0
    hits: int = 0
    wrong: int = 0
    whole: int = 0
    """Queries whose answer was exactly what the scan found."""
    failures: list[str] = field(default_factory=list)
    """The first queries that were not answered exactly, and how."""

    def add(self, query: str, wanted: set[int], found: Iterable[int], trouble: str = "") -> None:
        """Count one query."""
        got = list(found)
        hits = len(wanted.intersection(got))
        self.queries += 1
        self.wanted += len(wanted)
        self.hits += hits
        self.wrong += len(got) - hits  # a record that came twice is once too many
        if hits == len(wanted) == len(got) and not trouble:
            self.whole += 1
        elif len(self.failures) < _EXAMPLES:
            said = f"{query!r}: wanted {len(wanted)}, got {len(got)}, of these right {hits}"
            self.failures.append(f"{said}; {trouble}" if trouble else said)

    @property
    def recall(self) -> float:
        """Share of the wanted records that were found."""
        return self.hits / self.wanted if self.wanted else 1.0

    @property
    def precision(self) -> float:
        """Share of the found records that were wanted."""
        got = self.hits + self.wrong
        return self.hits / got if got else 1.0


class Kinds(dict[str, Found]):
    """`Found` by kind; a kind that was not asked for yet begins empty."""

    def __missing__(self, kind: str) -> Found:
        """Begin a kind."""
        return self.setdefault(kind, Found())


def percentile(values: Sequence[float], share: float) -> float:
    """Return the smallest value that at least `share` of `values` do not exceed (nearest rank)."""
    if not values:
        return math.nan
    return sorted(values)[max(0, math.ceil(share * len(values)) - 1)]


@dataclass(frozen=True, slots=True)
class Spread:
    """Median, 95th percentile and worst of many values."""

    median: float
    p95: float
    worst: float
    count: int

    @classmethod
    def of(cls, values: Sequence[float]) -> Spread:
        """Return the spread of `values`."""
        return cls(
            percentile(values, 0.5), percentile(values, 0.95), max(values, default=math.nan), len(values)
        )

    def cells(self, digits: int = 0, unit: float = 1.0) -> list[str]:
        """Return the three figures for a table, divided by `unit`."""
        return [f"{value / unit:.{digits}f}" for value in (self.median, self.p95, self.worst)]
