"""What follows from a record or a file alone, worked out once in its life.

A record never changes, so neither does what a pure function makes of it; a process that checks a site
again and again keeps the records of the files that stayed as they were, and all that was worked out with
them. They are told apart by identity: their hash would cost as much as most of these functions.
"""

from __future__ import annotations

from functools import partial, wraps
from typing import TYPE_CHECKING, Any, TypeVar
from weakref import ref

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Callable

Thing = TypeVar("Thing")
Value = TypeVar("Value")


def _forget(known: dict[int, Any], key: int, _gone: object) -> None:
    known.pop(key, None)


def once(function: Callable[[Thing], Value]) -> Callable[[Thing], Value]:
    """Remember what `function` returns for a record or a file.

    The value must not hold the thing: neither could then ever be forgotten.
    """
    known: dict[int, tuple[ref[Any], Value]] = {}

    @wraps(function)
    def remembered(thing: Thing) -> Value:
        key = id(thing)
        kept = known.get(key)
        if kept is not None:
            return kept[1]
        value = function(thing)
        # The identity is free for another thing only when this one is gone, and then it is forgotten.
        known[key] = (ref(thing, partial(_forget, known, key)), value)
        return value

    return remembered


def once_on(function: Callable[[Thing, dt.date], Value]) -> Callable[[Thing, dt.date], Value]:
    """Remember as `once` does what `function` returns for a record or a file on the last day asked."""
    known: dict[int, tuple[ref[Any], dt.date, Value]] = {}

    @wraps(function)
    def remembered(thing: Thing, day: dt.date) -> Value:
        key = id(thing)
        kept = known.get(key)
        if kept is not None and kept[1] == day:
            return kept[2]
        value = function(thing, day)
        known[key] = (ref(thing, partial(_forget, known, key)), day, value)
        return value

    return remembered
