"""What the strict reader yields: trees of strings that know their places.

A record keeps one flat array of marks instead of a tree of positions: at
15,000 records a position object per value would cost more memory than the
text itself, and only the few values that a finding names are ever located.

Invariants:

* a leaf is a `str`, or None for a value that was left out (`title:`);
* a mapping keeps its file's order of keys, and no key stands twice;
* `marks` holds line and column of every node in pre-order: of a mapping its
  own, then each key's, followed by its value's subtree; of a list its own,
  then its items'; of a leaf its own.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple, TypeAlias

from gongshi.findings import Position

if TYPE_CHECKING:
    from array import array
    from collections.abc import Sequence

    from gongshi.findings import Finding

Raw: TypeAlias = "str | list[Raw] | dict[str, Raw] | None"


@dataclass(frozen=True, slots=True)
class Limits:
    """How much one file may hold; more is refused, never cut."""

    max_bytes: int = 4_000_000  # bytes in the file
    max_depth: int = 12  # mappings and lists within each other, the record itself included
    max_records: int = 50_000  # records in one file


LIMITS = Limits()


def _size(value: Raw) -> int:
    """Count the marks of `value` and of all below it."""
    count = 0
    pending: list[Raw] = [value]
    while pending:
        node = pending.pop()
        count += 1
        if isinstance(node, dict):
            count += len(node)
            pending.extend(node.values())
        elif isinstance(node, list):
            pending.extend(node)
    return count


class _Place(NamedTuple):
    """A node, and the numbers of its own and its key's mark."""

    value: Raw
    mark: int
    key_mark: int


def _member(parent: _Place, step: str | int) -> _Place | None:
    """Find the mapping entry or list item that `step` names."""
    mark = parent.mark + 1
    if isinstance(parent.value, dict):
        for key, value in parent.value.items():
            if key == step:
                return _Place(value, mark + 1, mark)
            mark += 1 + _size(value)
    elif isinstance(parent.value, list):
        for index, value in enumerate(parent.value):
            if str(index) == str(step):
                return _Place(value, mark, mark)
            mark += _size(value)
    return None


@dataclass(slots=True)
class SourceRecord:
    """One record as it stands in its file.

    `path` is relative to the site's root, with forward slashes; `index`
    counts the records of the file from 0; `marks` has type code "I" and holds
    line and column by turns, both counted from 1.
    """

    value: dict[str, Raw]
    path: str
    index: int
    marks: array[int]

    @property
    def position(self) -> Position:
        """Where the record starts."""
        return self._at(0)

    def locate(self, steps: Sequence[str | int], *, key: bool = False) -> Position:
        """Return the position of the value at `steps`, or of its key.

        A step names a key or counts list items from 0. Where a step does not
        exist, the answer is the deepest parent that does.
        """
        place = _Place(self.value, 0, 0)
        for step in steps:
            member = _member(place, step)
            if member is None:
                return self._at(place.mark)
            place = member
        return self._at(place.key_mark if key else place.mark)

    def _at(self, mark: int) -> Position:
        return Position(self.path, self.marks[2 * mark], self.marks[2 * mark + 1])


class Reading(NamedTuple):
    """What one file holds: its records, or the faults for which it was refused.

    A file is all or nothing: with an error among `findings` there is no record.
    """

    records: tuple[SourceRecord, ...]
    findings: tuple[Finding, ...]
