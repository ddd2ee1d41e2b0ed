"""Every text of a record, with the way to it: for rules that look at text wherever it stands.

Which fields hold text is worked out once per model; numbers, dates, yes/no and
words of a closed vocabulary are left out, because what they may say is settled.
"""

from __future__ import annotations

from functools import cache
from operator import itemgetter
from typing import TYPE_CHECKING, Any, NamedTuple, TypeAlias, get_args

from gongshi.records.base import Part, fields_of
from gongshi.records.values import Prose, Vocabulary
from gongshi.records.values.reader import TextValue

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

Steps: TypeAlias = tuple["str | int", ...]
_Found: TypeAlias = "list[tuple[Steps, str]]"
_Slot: TypeAlias = tuple[str, bool, int]
"""The name of a field that holds text, whether it holds several, and what they are (`_LINE` ...)."""
_Groups: TypeAlias = tuple[list[str], list[str], list[str]]
_Getter: TypeAlias = "Callable[[dict[str, Any]], tuple[Any, ...]]"

_PROSE_READER = get_args(Prose)[1]


def texts(part: Part, *, private: bool = False) -> Iterator[tuple[Steps, str]]:
    """Yield `(steps, text)` for every text of `part`, in the order of its fields.

    Fields that are not published are passed over, unless `private`.
    """
    return iter(_collected(part, private=private, prose=True))


def lines(part: Part, *, private: bool = False) -> Iterator[tuple[Steps, str]]:
    """Yield as `texts` does, without prose: titles, names, numbers and one-line fields only."""
    return iter(_collected(part, private=private, prose=False))


def texts_with(part: Part, mark: str, always: frozenset[str]) -> Iterator[tuple[Steps, str]]:
    """Yield of what `texts` does the texts that hold `mark`, and all of the fields in `always`.

    The way to the others is not put together, which is most of what a walk costs.
    """
    found: _Found = []
    _pick(part, (), found, mark, always)
    return iter(found)


def _pick(part: Part, path: Steps, found: _Found, mark: str, always: frozenset[str]) -> None:
    values = part.__dict__  # as in `_collect`
    slots, single, others = _singled(type(part), always)
    if mark not in "\n".join(filter(None, single(values))):
        slots = others
    for name, many, kind in slots:
        value = values[name]
        if not value:
            continue
        if kind == _PART and not many:
            _pick(value, (*path, name), found, mark, always)
            continue
        for place, item in enumerate(value) if many else ((-1, value),):
            if kind == _PART:
                _pick(item, (*path, name, place), found, mark, always)
            else:
                text = item.text if kind == _VALUE else item
                if mark in text or name in always:
                    found.append(((*path, name) if place < 0 else (*path, name, place), text))


@cache
def _singled(
    model: type[Part], always: frozenset[str]
) -> tuple[tuple[_Slot, ...], _Getter, tuple[_Slot, ...]]:
    """Return the fields with text, what gets the single texts but for those in `always`, and the others."""
    slots = _slots(model, False, True)  # noqa: FBT003  # cached by place
    single = [name for name, many, kind in slots if kind <= _PROSE and not many and name not in always]
    return slots, _getter(single), tuple(slot for slot in slots if slot[0] not in single)


class Words(NamedTuple):
    """All texts that `texts` yields, one below the other, in no order that anybody may rely on."""

    lines: str
    """What `lines` yields of it."""
    prose: str
    apart: str
    """What stands in the fields that were to be set apart, whichever it is."""


def words(part: Part, apart: frozenset[str]) -> Words:
    """Return all texts of `part`, and those of the fields in `apart` by themselves.

    Where each stands is not told, so it costs a fraction of `texts`.
    """
    found: _Groups = ([], [], [])
    _join(part, found, apart)
    return Words(*map("\n".join, found))


def _join(part: Part, found: _Groups, apart: frozenset[str]) -> None:
    values = part.__dict__  # as in `_collect`
    single, others = _grouped(type(part), apart)
    for group, getter in single:
        found[group].extend(filter(None, getter(values)))
    for name, many, kind, group in others:
        value = values[name]
        if not value:
            continue
        if kind == _PART:
            for item in value if many else (value,):
                _join(item, found, apart)
        elif kind == _VALUE:
            found[group].extend([item.text for item in value] if many else (value.text,))
        else:
            found[group].extend(value)


@cache
def _grouped(
    model: type[Part], apart: frozenset[str]
) -> tuple[tuple[tuple[int, _Getter], ...], tuple[tuple[str, bool, int, int], ...]]:
    """Return what gets the single texts of a part by group, and each other field with its group."""
    slots = _slots(model, False, True)  # noqa: FBT003  # cached by place
    groups = {name: 2 if name in apart else int(kind == _PROSE) for name, _, kind in slots}
    single = [name for name, many, kind in slots if kind <= _PROSE and not many]
    by_group = [[name for name in single if groups[name] == group] for group in range(3)]
    getters = tuple((group, _getter(names)) for group, names in enumerate(by_group) if names)
    return getters, tuple((*slot, groups[slot[0]]) for slot in slots if slot[0] not in single)


def _getter(names: Sequence[str]) -> _Getter:
    """Return what gets the values of `names` all at once; `itemgetter` does so for two and more."""
    if len(names) > 1:
        return itemgetter(*names)
    if names:
        (name,) = names
        return lambda values: (values[name],)
    return lambda _: ()


_LINE, _PROSE, _VALUE, _PART = range(4)
"""What a field holds: text as such, a value type that keeps its text, or a part with fields of its own."""


@cache
def _slots(model: type[Part], private: bool, prose: bool) -> tuple[_Slot, ...]:  # noqa: FBT001  # cached by place
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
        elif inner is str and _is_free(marks):
            is_prose = _PROSE_READER in marks
            if prose or not is_prose:
                found.append((name, info.many, _PROSE if is_prose else _LINE))
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
        if kind <= _PROSE:
            found += items
        elif kind == _VALUE:
            found += [(steps, item.text) for steps, item in items]
        else:
            for steps, item in items:
                _collect(item, steps, found, private, prose)
