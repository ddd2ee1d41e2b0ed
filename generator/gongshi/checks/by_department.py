"""The findings as a department's clerk works through them: by who must act, the most important first.

Equal findings are folded: the same fault, said in the same words but for what they quote, is one line
with a first place and a number of further places.

Invariants:

* every finding of the report is in exactly one fold of exactly one group;
* the order depends on the findings alone, never on the order in which they were met.
"""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass
from itertools import chain
from typing import TYPE_CHECKING

from gongshi.findings import Severity

if TYPE_CHECKING:
    from collections.abc import Iterable

    from gongshi.findings import Finding, Keeper, Position

WEIGHTS = {Severity.ERROR: 0, Severity.WARNING: 1, Severity.INFO: 2, Severity.OFF: 3}
"""The levels, the heaviest first."""

HARM: tuple[tuple[str, ...], ...] = tuple(
    tuple(codes.split())
    for codes in (
        # A person or a secret is exposed: what was seen cannot be taken back.
        "S01 S02 S03 S04 S05 S06 S07 S08 S09 S10 S11 E11 E12 L13",
        # Nothing of the record, or of the file, is published; whatever else is wrong there stays unseen.
        """
        R01 R02 R03 R04 R05 R06 R07 R08 R09 R10 R11 R12 R13 R14 R15 R16 R18 R19 R20 R21 R22 R23 R24 R25 R26
        T01 H03 S13 W03
        """,
        # What is shown as valid may not be: a document, a certificate, a body or its power.
        """
        D10 D11 D12 D15 D16 D18 D19 D20 D21 D22 D26 E01 E02 E03 E04 E05 E07 E08 E14 B02
        P01 P10 P11 P13 P14 P16 P17 P18 P19 P20 P21 P22 P23 P35 P36
        """,
        # A person is misled or turned away: limits, fees, materials, offices, remedies, things to find.
        "P06 P07 P08 P09 P12 P24 P26 P27 P29 P30 P32 L01 L02 L12 A01 A04 T02",
    )
)
"""Codes by the harm they do to people, the worst first; what is in none comes after them all."""

_RANKS = {code: rank for rank, codes in enumerate(HARM) for code in codes}
_QUOTED = re.compile(r"“[^”]*”|《[^》]*》|[A-Za-z0-9][\w./:%-]*", re.ASCII)
"""What differs between two equal findings: what they quote, and their numbers."""


@dataclass(frozen=True, slots=True)
class Fold:
    """Equal findings, in order of place; at least one."""

    findings: tuple[Finding, ...]

    @property
    def first(self) -> Finding:
        """The one that is shown for all."""
        return self.findings[0]

    @property
    def further(self) -> int:
        """How many there are besides the first."""
        return len(self.findings) - 1


@dataclass(frozen=True, slots=True)
class Group:
    """What one department, or the keeper of the site, has to mend."""

    keeper: Keeper
    folds: tuple[Fold, ...]
    """The most important first."""

    @property
    def findings(self) -> tuple[Finding, ...]:
        """All findings, the most important first."""
        return tuple(chain.from_iterable(fold.findings for fold in self.folds))

    def count(self, severity: Severity) -> int:
        """Return how many findings have `severity`."""
        return sum(len(fold.findings) for fold in self.folds if fold.first.severity is severity)


def harm(code: str) -> int:
    """Return how little the fault `code` harms people: 0 is the worst."""
    return _RANKS.get(code, len(HARM))


def folded(findings: Iterable[Finding]) -> tuple[Fold, ...]:
    """Return `findings` with equal ones together: by level, by harm, then by how many places there are."""
    alike: dict[tuple[str, ...], list[Finding]] = defaultdict(list)
    for finding in findings:
        alike[_shape(finding)].append(finding)
    folds = (Fold(tuple(sorted(same, key=lambda f: (f.sort_key, f.record)))) for same in alike.values())
    return tuple(sorted(folds, key=importance))


def by_department(findings: Iterable[Finding]) -> tuple[Group, ...]:
    """Return `findings` by who must act.

    The whole site comes first, since its settings may be the cause of what stands below; then the
    departments, who has most errors first, then most warnings.
    """
    kept: dict[Keeper, list[Finding]] = defaultdict(list)
    for finding in findings:
        kept[finding.keeper].append(finding)
    return tuple(sorted((Group(keeper, folded(some)) for keeper, some in kept.items()), key=_turn))


def _shape(finding: Finding) -> tuple[str, str, str]:
    return (finding.severity, finding.code, _QUOTED.sub("…", finding.message.zh))


def importance(fold: Fold) -> tuple[int, int, int, str, tuple[Position, str, str, str], str]:
    """Return the key that puts the most important first: level, harm, number of places; then the place."""
    first = fold.first
    return (
        WEIGHTS[first.severity],
        harm(first.code),
        -len(fold.findings),
        first.code,
        first.sort_key,
        first.record,
    )


def _turn(group: Group) -> tuple[bool, int, int, int, str]:
    errors, warnings, infos = (group.count(s) for s in (Severity.ERROR, Severity.WARNING, Severity.INFO))
    return (bool(group.keeper.code), -errors, -warnings, -infos, group.keeper.code)
