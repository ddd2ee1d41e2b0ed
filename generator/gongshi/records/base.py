"""What a record is: a frozen, typed model that knows its labels and its place.

Beside each field stands a `Fact`: its Chinese and English label, whether it may
be published, its weight in search, whether it is a facet or a list column, and
the headings under which spreadsheets carry it. Everything that needs to know
the fields - the reader's key names, JSON Schema, the field reference, the
importer, the pages - reads it from there.

Invariants:

* a record is immutable and refuses unknown fields;
* a label is unique within its model, so that YAML keys may be written in Chinese;
* a record never resolves a reference and never renders itself.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from types import UnionType
from typing import TYPE_CHECKING, Annotated, Any, ClassVar, Self, Union, get_args, get_origin

from pydantic import BaseModel, ConfigDict, PrivateAttr

from gongshi.findings import Text
from gongshi.records.values import Identifier, IsoDate, Line, Prose, Vocabulary

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from gongshi.findings import Lang


@dataclass(frozen=True, slots=True)
class Fact:
    """What is known of a field besides its type.

    `ref` names the register whose records the value refers to; `headings` are
    the column headings of real spreadsheets that mean this field; `weight` is
    its weight in search (0: not searched).
    """

    zh: str
    en: str
    publish: bool = True
    weight: int = 0
    facet: bool = False
    column: bool = False
    ref: str = ""
    headings: tuple[str, ...] = ()

    @property
    def label(self) -> Text:
        """The label in both languages."""
        return Text(self.zh, self.en)


@dataclass(frozen=True, slots=True)
class Source:
    """Where a record stands: file (relative to the site's folder) and place in it."""

    path: str
    index: int = 0


class Part(BaseModel):
    """A piece of a record that has fields of its own."""

    model_config = ConfigDict(frozen=True, extra="forbid", arbitrary_types_allowed=True)


class Review(Part):
    """The review before publication (政府信息公开条例 art. 17; S12)."""

    by: Annotated[Line, Fact("审查人", "reviewed by", publish=False)]
    date: Annotated[IsoDate, Fact("审查日期", "date of review")]
    result: Annotated[Line, Fact("审查结论", "result")]


class Attachment(Part):
    """A file that belongs to a record; `file` is a path below `content/files/`."""

    title: Annotated[Line, Fact("标题", "title")]
    file: Annotated[Line, Fact("文件", "file")]
    alt: Annotated[Line | None, Fact("文字替代", "text alternative")] = None


class Record(Part):
    """One record of a register."""

    slug: ClassVar[str]
    """The register's folder under `content/` and its address on the site."""
    label: ClassVar[Text]
    """The register's name."""
    caption_field: ClassVar[str] = "name"
    """The field that names the record to a reader."""
    kept_by: ClassVar[tuple[str, ...]] = ()
    """The fields that lead to the department that keeps the record; the first one filled decides."""
    forbidden: ClassVar[Mapping[str, str]] = {}
    """Keys that must not stand in the source at all, with what they are (PIPL art. 6)."""

    id: Annotated[Identifier, Fact("编号", "id")]
    publish_date: Annotated[IsoDate | None, Fact("公开日期", "published on")] = None
    as_of: Annotated[IsoDate | None, Fact("数据日期", "data as of")] = None
    source: Annotated[Line | None, Fact("信息来源", "source")] = None
    review: Annotated[Review | None, Fact("公开审查", "review before publication", publish=False)] = None
    note: Annotated[Prose | None, Fact("备注", "note", headings=("说明",))] = None

    _source: Source | None = PrivateAttr(default=None)

    @property
    def origin(self) -> Source:
        """Where the record was read."""
        # Where Pydantic keeps what is private; its own access is ten times slower, and every finding asks.
        return (self.__pydantic_private__ or {}).get("_source") or Source("")

    @property
    def key(self) -> str:
        """`<register>/<id>`: the record's name across the site, and its address."""
        return f"{self.slug}/{self.id}"

    @property
    def caption(self) -> str:
        """What a reader calls the record."""
        return str(getattr(self, self.caption_field))

    @property
    def is_public(self) -> bool:
        """Whether the record may be published at all."""
        return True

    def published(self) -> Self:
        """Return the record as it stands on its page: every field blank that is internal."""
        blank = {
            name: type(self).model_fields[name].default
            for name, info in fields_of(type(self)).items()
            if not info.fact.publish and not info.required
        }
        if all(getattr(self, name) == default for name, default in blank.items()):
            return self
        return self.model_copy(update=blank)

    def placed(self, source: Source) -> None:
        """Remember where the record was read (set once, by the loader)."""
        self._source = source


@dataclass(frozen=True, slots=True)
class FieldInfo:
    """One field of a model, as the rest of the house sees it."""

    name: str
    fact: Fact
    part: type[Part] | None
    many: bool
    required: bool
    vocabulary: Vocabulary | None = None


def _inner(annotation: Any) -> tuple[Any, bool]:  # noqa: ANN401  # annotations are untyped by nature
    """Strip `| None`, `tuple[..., ...]` and `Annotated`; tell whether it is many."""
    many = False
    while True:
        origin = get_origin(annotation)
        if origin is Annotated:
            annotation = get_args(annotation)[0]
        elif origin in (Union, UnionType):
            annotation = next(a for a in get_args(annotation) if a is not type(None))
        elif origin is tuple:
            annotation, many = get_args(annotation)[0], True
        else:
            return annotation, many


@cache
def fields_of(model: type[Part]) -> Mapping[str, FieldInfo]:
    """Return the fields of `model` by name, in order of declaration.

    Raises `TypeError` for a field without a `Fact`: a nameless field would
    reach the public without a label or a decision on publishing it.
    """
    found = {}
    for name, info in model.model_fields.items():
        fact = next((m for m in info.metadata if isinstance(m, Fact)), None)
        if fact is None:
            message = f"{model.__name__}.{name} has no Fact"
            raise TypeError(message)
        inner, many = _inner(info.annotation)
        part = inner if isinstance(inner, type) and issubclass(inner, Part) else None
        vocabulary = _vocabulary(info.metadata) or _vocabulary_within(info.annotation)
        found[name] = FieldInfo(name, fact, part, many, info.is_required(), vocabulary)
    return found


def _vocabulary(metadata: Iterable[object]) -> Vocabulary | None:
    return next((m for m in metadata if isinstance(m, Vocabulary)), None)


def _vocabulary_within(annotation: Any) -> Vocabulary | None:  # noqa: ANN401  # annotations are untyped by nature
    """Find the vocabulary of `tuple[Annotated[str, VOCABULARY], ...]`."""
    if get_origin(annotation) is Annotated:
        return _vocabulary(get_args(annotation)[1:]) or _vocabulary_within(get_args(annotation)[0])
    found = (_vocabulary_within(arg) for arg in get_args(annotation))
    return next((v for v in found if v), None)


@cache
def key_names(model: type[Part]) -> Mapping[str, str]:
    """Return every key that a source may use for a field, with the field's name."""
    names = {}
    for name, info in fields_of(model).items():
        names[name] = name
        names[info.fact.zh] = name
    return names


_ITEM = Text("第 {number} 项", "no. {number}")


@lru_cache(maxsize=8192)
def field_words(model: type[Part] | None, field: str, lang: Lang) -> str:
    """Return what a person calls the field at the path `field`: its labels, list items counted from 1."""
    words = []
    for step in field.split(".") if field else ():
        name = key_names(model).get(step) if model else None
        if model and name:
            info = fields_of(model)[name]
            words.append(info.fact.label.of(lang))
            model = info.part or model
        else:
            words.append(_ITEM.filled(number=int(step) + 1).of(lang) if step.isdecimal() and words else step)
    return " ".join(words)


def values_at(part: Part, names: tuple[str, ...]) -> Iterator[tuple[tuple[str | int, ...], Any]]:
    """Yield `(path, value)` for a dotted field of a record, through lists.

    `names` is a path of field names; empty values are left out.
    """
    value = getattr(part, names[0])
    items = enumerate(value) if isinstance(value, tuple) else ((None, value),)
    for index, item in items:
        here: tuple[str | int, ...] = (names[0],) if index is None else (names[0], index)
        if item is None:
            continue
        if len(names) == 1:
            yield here, item
        else:
            for rest, found in values_at(item, names[1:]):
                yield here + rest, found


@cache
def reference_fields(model: type[Part]) -> tuple[tuple[tuple[str, ...], str], ...]:
    """Return the dotted fields of `model` that refer to records, with their register."""
    found: list[tuple[tuple[str, ...], str]] = []
    for name, info in fields_of(model).items():
        if info.fact.ref:
            found.append(((name,), info.fact.ref))
        if info.part:
            found += [((name, *rest), register) for rest, register in reference_fields(info.part)]
    return tuple(found)


def references(record: Record) -> Iterator[tuple[tuple[str | int, ...], str, str]]:
    """Yield `(path, register, text)` for every reference that `record` makes."""
    for names, register in reference_fields(type(record)):
        for path, text in values_at(record, names):
            yield path, register, text
