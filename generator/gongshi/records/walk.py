"""Every text of a record, with the way to it: for rules that look at text wherever it stands.

Which fields hold text is worked out once per model; numbers, dates, yes/no and
words of a closed vocabulary are left out, because what they may say is settled.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Any, TypeAlias, get_args

from gongshi.records.base import Part, fields_of
from gongshi.records.values import Prose, Vocabulary
from gongshi.records.values.reader import TextValue

if TYPE_CHECKING:
    from collections.abc import Iterator

Steps: TypeAlias = tuple["str | int", ...]
_Found: TypeAlias = "list[tuple[Steps, str]]"

_PROSE_READER = get_args(Prose)[1]


def texts(part: Part, *, private: bool = False) -> Iterator[tuple[Steps, str]]:
    """Yield `(steps, text)` for every text of `part`, in the order of its fields.

    Fields that are not published are passed over, unless `private`.
    """
    return iter(_collected(part, private=private, prose=True))


def lines(part: Part, *, private: bool = False) -> Iterator[tuple[Steps, str]]:
    """Yield as `texts` does, without prose: titles, names, numbers and one-line fields only."""
    return iter(_collected(part, private=private, prose=False))


def words(part: Part, apart: frozenset[str]) -> tuple[str, str]:
    """Return all texts that `texts` yields, a line each: of most fields, and of those in `apart`.

    Where a text stands is not told, so it costs a third of `texts`.
    """
    free: list[str] = []
    held_apart: list[str] = []
    _join(part, free, held_apart, apart)
    return "\n".join(free), "\n".join(held_apart)


def _join(part: Part, free: list[str], held_apart: list[str], apart: frozenset[str]) -> None:
    values = part.__dict__  # as in `_collect`
    for name, many, kind in _slots(type(part), False, True):  # noqa: FBT003  # cached by place
        value = values[name]
        if not value:
            continue
        found = held_apart if name in apart else free
        if kind == _LINE:
            found += value if many else (value,)
        elif kind == _VALUE:
            found += [item.text for item in value] if many else (value.text,)
        else:
            for item in value if many else (value,):
                _join(item, free, held_apart, apart)


_LINE, _VALUE, _PART = range(3)
"""What a field holds: text as such, a value type that keeps its text, or a part with fields of its own."""


@cache
def _slots(model: type[Part], private: bool, prose: bool) -> tuple[tuple[str, bool, int], ...]:  # noqa: FBT001  # cached by place
    """Return `(field, many, kind)` for the fields of `model` that hold text."""
    found = []
    for name, info in fields_of(model).items():
        if not (info.fact.publish or private):
            continue
        field = model.model_fields[name]
        inner, marks = _peeled(field.annotation, list(field.metadata))
        if info.part:
            if _slots(info.part, private, prose):
                found.append((name, info.many, _PART))
        elif isinstance(inner, type) and issubclass(inner, TextValue):
            found.append((name, info.many, _VALUE))
        elif inner is str and _is_free(marks) and (prose or _PROSE_READER not in marks):
            found.append((name, info.many, _LINE))
    return tuple(found)


def _is_free(marks: list[Any]) -> bool:
    return not any(isinstance(mark, Vocabulary) for mark in marks)


def _peeled(annotation: Any, marks: list[Any]) -> tuple[Any, list[Any]]:  # noqa: ANN401  # annotations are untyped by nature
    """Strip `Annotated`, `| None` and `tuple[..., ...]`, keeping what was annotated."""
    while args := get_args(annotation):
        if hasattr(annotation, "__metadata__"):
            marks = [*marks, *annotation.__metadata__]
        annotation = next(arg for arg in args if arg is not type(None))
    return annotation, marks


def _collected(part: Part, *, private: bool, prose: bool) -> _Found:
    found: _Found = []
    _collect(part, (), found, private, prose)
    return found


def _collect(part: Part, path: Steps, found: _Found, private: bool, prose: bool) -> None:  # noqa: FBT001  # hot loop
    # `__dict__` is where Pydantic keeps the fields; its own attribute access is three times slower,
    # and rules walk some 600,000 texts of a large site.
    values = part.__dict__
    for name, many, kind in _slots(type(part), private, prose):
        value = values[name]
        if not value:
            continue
        items = (
            [((*path, name, i), item) for i, item in enumerate(value)] if many else (((*path, name), value),)
        )
        if kind == _LINE:
            found += items
        elif kind == _VALUE:
            found += [(steps, item.text) for steps, item in items]
        else:
            for steps, item in items:
                _collect(item, steps, found, private, prose)
