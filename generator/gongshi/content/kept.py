"""What was made of each file, kept for as long as the file stays as it was.

For a process that reads a site again and again. A file is known by its number, size and times of change,
and reading it again costs one look at these. A file written twice within one tick of the file system's clock
would look the same: so what was read is trusted only if some other file had changed later by then,
which proves that the tick was over. Until then a file is read again each time.
"""

from __future__ import annotations

import os
from dataclasses import dataclass
from operator import itemgetter
from typing import TYPE_CHECKING, Generic, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

Value = TypeVar("Value")
_Look = tuple[int, int, int, int]
_MODIFIED, _CHANGED = 2, 3
"""The places of both times in a look."""


@dataclass(slots=True)
class _Entry(Generic[Value]):
    look: _Look | None
    is_settled: bool
    value: Value


class Kept(Generic[Value]):
    """Values by the path of the file that they were made of."""

    def __init__(self) -> None:
        """Begin with nothing."""
        self._entries: dict[str, _Entry[Value]] = {}
        self._looks: dict[str, _Look | None] = {}
        self._newest = 0
        """The latest change (nanoseconds) of any file looked at so far."""

    def look(self, paths: Iterable[str]) -> None:
        """Look at all files of the coming round, before any of them is read; forget those that are gone."""
        looks = self._looks = {path: _look(path) for path in paths}
        for change in (_MODIFIED, _CHANGED):
            newest = max(map(itemgetter(change), filter(None, looks.values())), default=0)
            self._newest = max(newest, self._newest)
        for gone in self._entries.keys() - looks.keys():
            del self._entries[gone]

    def last(self, path: str) -> Value | None:
        """Return what was made of the file at `path` before it changed, if anything."""
        entry = self._entries.get(path)
        return entry.value if entry else None

    def value(self, path: str, make: Callable[[str], Value]) -> Value:
        """Return what was made of the file at `path`, or make it, if the file is not what it was."""
        look = self._looks[path]
        entry = self._entries.get(path)
        if entry is not None and entry.is_settled and entry.look == look:
            return entry.value
        value = make(path)
        is_settled = look is not None and max(look[_MODIFIED], look[_CHANGED]) < self._newest
        self._entries[path] = _Entry(look, is_settled, value)
        return value


def _look(path: str) -> _Look | None:
    try:
        found = os.lstat(path)
    except (OSError, ValueError):  # ValueError: a NUL in the name
        return None
    return found.st_ino, found.st_size, found.st_mtime_ns, found.st_ctime_ns
