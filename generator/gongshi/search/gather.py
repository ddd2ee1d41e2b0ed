"""Catalogue -> search documents: every published text of every record, and nothing else.

A field that the model does not publish never gets here, so it cannot reach the index.
What a record's page shows in words - the name of the department behind a code, the
label behind a term of a vocabulary - is searched as shown.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache, partial
from typing import TYPE_CHECKING, Any, TypeAlias

from gongshi.records.base import FieldInfo, Part, Record, fields_of
from gongshi.records.values import TimeLimit
from gongshi.records.values.reader import TextValue
from gongshi.search.document import FACETS, Labels, SearchDoc

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

    from gongshi.catalogue.index import Catalogue
    from gongshi.catalogue.validity import Standing
    from gongshi.findings import Lang, Text

HORIZON = 366
"""Days after the build for which the facet of the states knows what changes; rows know all of it.

An index that is older than a site's `stale_after_days` confirms no state anyway."""
KEY_WEIGHT = 8
"""Fields of this weight are what a record is looked up by: titles, numbers, codes, names."""

_MARKED = re.compile(r"[#*_`<>|\[+]|^[-\d]")
"""What a line with Markdown marks holds somewhere."""
_MARKS = re.compile(
    r"^[ \t]*(?:#{1,6}|>|[-*+]|\d{1,3}\.)[ \t]+|\*\*|__|`+|(?<=\])\([^)\s]*\)|[\[\]|]|<[^<>]*>"
)


@dataclass(frozen=True, slots=True)
class Reader:
    """How records are read for search: the language, and what a record is worth on the day."""

    catalogue: Catalogue
    lang: Lang
    standing: Callable[[Record], Standing | None]
    badge: Callable[[Standing], str]
    later: Callable[[Standing], str]
    """What `View.later` says: the standings to come, each with its first day, tone and words."""

    def say(self, text: Text) -> str:
        """Return `text` in the site's language."""
        return text.zh if self.lang == "zh" else text.en

    def doc(self, record: Record) -> SearchDoc:
        """Return `record` as search sees it."""
        keys: list[str] = [record.caption]
        body: list[str] = []
        self._collect(record, keys, body)
        standing = self.standing(record)
        departments = self._departments(record)
        return SearchDoc(
            register=record.slug,
            id=record.id,
            keys=tuple(dict.fromkeys(keys)),
            body=tuple(dict.fromkeys(body)),
            note=self._note(record),
            detail="、".join(caption for _, caption in departments),
            tone=standing.tone if standing else "",
            badge=str(self.badge(standing)) if standing else "",
            facets=(
                (record.slug,),
                tuple(key for key, _ in departments),
                _category(record),
                (standing.state,) if standing else (),
            ),
            then=self.later(standing) if standing else "",
            turns=_turns(standing) if standing else (),
        )

    def _note(self, record: Record) -> str:
        """Return the number by which a reader knows the record: the first key besides its title."""
        for name, info in fields_of(type(record)).items():
            if name != record.caption_field and _is_key(info) and (value := getattr(record, name)):
                return str(value)
        return ""

    def _departments(self, record: Record) -> list[tuple[str, str]]:
        info = _facet_fields(type(record)).get("department")
        texts = _many(getattr(record, info.name)) if info else ()
        targets = (self.catalogue.target("departments", text) for text in texts)
        return [(target.id, target.caption) for target in targets if target]

    def labels(self, models: Sequence[type[Record]], facets: Mapping[str, str]) -> Labels:
        """Return the words of an index of `models`; `facets` gives the words of the facets."""
        registers = {model.slug: self.say(model.label) for model in models}
        values = {("register", slug): label for slug, label in registers.items()}
        for model in models:
            if (info := _facet_fields(model).get("category")) and info.vocabulary:
                words = ((t, self.say(info.vocabulary.label(t))) for t in info.vocabulary.ids)
                values |= {("category", term): word for term, word in words}
            for record in self.catalogue.shown(model):
                if standing := self.standing(record):
                    known = (*standing.later, standing)
                    values |= {("status", one.state): self.say(one.word) for one in known}
                values |= {("department", key): caption for key, caption in self._departments(record)}
        return Labels(registers, {key: facets[key] for key in FACETS}, values)

    def _collect(self, part: Part, keys: list[str], body: list[str]) -> None:
        # `__dict__` is where Pydantic keeps the fields; its own attribute access is three times slower.
        values = part.__dict__
        for name, is_key, many, spell in _spelt(type(part)):
            value = values[name]
            if value is None or value == ():
                continue
            lines = keys if is_key else body
            for one in value if many else (value,):
                if spell is None:
                    self._collect(one, lines, lines)
                else:
                    lines += spell(self, one)


def _category(record: Record) -> tuple[str, ...]:
    info = _facet_fields(type(record)).get("category")
    return _many(getattr(record, info.name)) if info else ()


def search_docs(reader: Reader, models: Iterable[type[Record]]) -> list[SearchDoc]:
    """Return a document for every record of `models` that the catalogue holds."""
    return [reader.doc(record) for model in models for record in reader.catalogue.shown(model)]


def _turns(standing: Standing) -> tuple[tuple[str, str], ...]:
    """Return the days up to the horizon on which the state becomes another, and that state."""
    found: list[tuple[str, str]] = []
    before = standing.state
    for then in standing.later:
        if then.state != before and (then.day - standing.day).days <= HORIZON:
            found.append((then.day.isoformat(), then.state))
        before = then.state
    return tuple(found)


Spell: TypeAlias = "Callable[[Reader, Any], Iterable[str]]"


@cache
def _spelt(model: type[Part]) -> tuple[tuple[str, bool, bool, Spell | None], ...]:
    """Return `(field, is key, many, how its value is spelt)`; a part with fields of its own is not spelt."""
    caption = model.caption_field if issubclass(model, Record) else ""
    return tuple(
        (name, info.fact.weight >= KEY_WEIGHT, info.many, None if info.part else _spelling(info))
        for name, info in fields_of(model).items()
        if info.fact.publish and name != caption
    )


def _spelling(info: FieldInfo) -> Spell:
    """Return how a value of the field stands on its page."""
    if info.fact.ref:
        return partial(_reference, info.fact.ref)
    if vocabulary := info.vocabulary:
        return lambda reader, term: (reader.say(vocabulary.label(term)),)
    return _text


def _reference(register: str, reader: Reader, text: str) -> Iterable[str]:
    target = reader.catalogue.target(register, text)
    if target:
        return (target.caption,)
    return () if reader.catalogue.is_withheld(register, text) else (text,)


def _text(reader: Reader, value: Any) -> Iterable[str]:  # noqa: ANN401  # a field may hold anything
    if isinstance(value, str):
        return _plain(value)
    if isinstance(value, TimeLimit):
        return (value.text_of(reader.lang),)
    if isinstance(value, TextValue):
        return (value.text,)
    return () if isinstance(value, bool) else (str(value),)


def _many(value: Any) -> tuple[Any, ...]:  # noqa: ANN401  # a field may hold anything
    return value if isinstance(value, tuple) else () if value is None else (value,)


def _is_key(info: FieldInfo) -> bool:
    return info.fact.weight >= KEY_WEIGHT and info.fact.publish


@cache
def _facet_fields(model: type[Record]) -> Mapping[str, FieldInfo]:
    """Return the fields of `model` by which search narrows: its department, its category."""
    shown = [info for info in fields_of(model).values() if info.fact.facet and info.fact.publish]
    department = next((info for info in shown if info.fact.ref == "departments"), None)
    category = next((info for info in shown if info.vocabulary and info.name in _CATEGORIES), None)
    named = {"department": department, "category": category}
    return {key: info for key, info in named.items() if info}


_CATEGORIES = frozenset({"category", "kind", "subject"})


def _plain(text: str) -> Iterable[str]:
    """Return the lines of a text without its Markdown marks, as a reader sees them."""
    if "\n" not in text and not _MARKED.search(text):
        return (text,)
    lines = (_MARKS.sub("", line).strip() for line in text.splitlines())
    return [line for line in lines if line]
