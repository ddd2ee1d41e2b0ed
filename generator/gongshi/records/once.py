"""What follows from a record or a file alone, worked out once in its life.

A record never changes, so neither does what a pure function makes of it; a process that checks a site
again and again keeps the records of the files that stayed as they were, and all that was worked out with
them. They are told apart by identity: their hash would cost as much as most of these functions.
"""

from __future__ import annotations

from functools import partial, wraps
from typing import TYPE_CHECKING, Any, Concatenate, ParamSpec, TypeVar, cast
from weakref import ref

if TYPE_CHECKING:
    from collections.abc import Callable

Thing = TypeVar("Thing")
More = ParamSpec("More")
Value = TypeVar("Value")


def _forget(known: dict[int, Any], key: int, _gone: object) -> None:
    known.pop(key, None)


def once(function: Callable[Concatenate[Thing, More], Value]) -> Callable[Concatenate[Thing, More], Value]:
    """Remember what `function` returns for a record or a file, with its last further arguments.

    The value must not hold the thing: neither could then ever be forgotten.
    """
    if function.__code__.co_argcount == 1:
        return cast("Callable[Concatenate[Thing, More], Value]", _once_alone(cast("Any", function)))
    known: dict[int, tuple[ref[Any], tuple[object, ...], Value]] = {}

    @wraps(function)
    def remembered(thing: Thing, /, *args: More.args, **kwargs: More.kwargs) -> Value:
        key = id(thing)
        kept = known.get(key)
        if kept is not None and kept[1] == args:
            return kept[2]
        value = function(thing, *args, **kwargs)
        # The identity is free for another thing only when this one is gone, and then it is forgotten.
        known[key] = (ref(thing, partial(_forget, known, key)), args, value)
        return value

    return remembered


def _once_alone(function: Callable[[Thing], Value]) -> Callable[[Thing], Value]:
    """Remember what follows from the thing alone: asked so often that half the cost is worth the lines."""
    known: dict[int, tuple[ref[Any], Value]] = {}

    @wraps(function)
    def remembered(thing: Thing) -> Value:
        key = id(thing)
        kept = known.get(key)
        if kept is not None:
            return kept[1]
        value = function(thing)
        known[key] = (ref(thing, partial(_forget, known, key)), value)
        return value

    return remembered
