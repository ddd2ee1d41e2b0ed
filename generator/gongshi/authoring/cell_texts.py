"""Records as the texts of a table's cells: a column per field of the record, under its label.

A part is written as 标签：内容, one item of a list a line. What is not published is left out, and so is
all that the privacy gate would stop: a table is sent around.
"""

from __future__ import annotations

import datetime as dt
from functools import cache, lru_cache, partial
from typing import TYPE_CHECKING, Any

from gongshi.checks.privacy.gate import shown
from gongshi.findings import Text
from gongshi.records.base import Part, fields_of, key_names
from gongshi.records.values.reader import TextValue

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from gongshi.content.tree import Raw
    from gongshi.findings import Lang
    from gongshi.records.base import FieldInfo, Record

_LONGEST = 300
"""Characters of a cell: the text of a document is not read in a table."""
_YES, _NO = Text("是", "yes"), Text("否", "no")
_COLON, _STOP = Text("：", ": "), Text("；", "; ")


def record_text(record: Record, name: str, lang: Lang, today: dt.date) -> str:
    """Return the text of the field `name` of `record`; empty where it is not filled, or not published."""
    info = fields_of(type(record))[name]
    return _sound(name, _filled(record.__dict__[name], info, lang), today) if info.fact.publish else ""


def source_text(raw: Mapping[str, Raw], model: type[Record], name: str, lang: Lang, today: dt.date) -> str:
    """Return as `record_text` does what stands in the source of a record that could not be read."""
    return _sound(name, dict(_raw_texts(raw, model, lang)).get(name, ""), today)


def first_field(model: type[Part] | None, field: str) -> str:
    """Return the record's own field in which the path `field` lies; empty where it has none of that name."""
    return key_names(model).get(field.partition(".")[0], "") if model else ""


@lru_cache(maxsize=8192)
def _sound(name: str, text: str, today: dt.date) -> str:
    text = shown((name,), text, today)
    return text if len(text) <= _LONGEST else f"{text[: _LONGEST - 1]}…"


def _filled(value: Any, info: FieldInfo, lang: Lang) -> str:  # noqa: ANN401  # whatever a field holds
    return "" if value is None else _joined(value, partial(_written, info, lang))


def _texts(part: Part, lang: Lang) -> Iterator[tuple[str, str]]:
    for name, info in _published(type(part)):
        text = _filled(getattr(part, name), info, lang)
        if text:
            yield name, text


def _written(info: FieldInfo, lang: Lang, value: Any) -> str:  # noqa: ANN401  # whatever a field holds
    if isinstance(value, Part):
        return _labelled(type(value), dict(_texts(value, lang)), lang)
    if isinstance(value, bool):
        return (_YES if value else _NO).of(lang)
    if info.vocabulary:
        return info.vocabulary.label(value).of(lang)
    if isinstance(value, dt.date):
        return value.isoformat()
    return value.text if isinstance(value, TextValue) else str(value)


def _raw_texts(raw: Mapping[str, Raw], model: type[Part], lang: Lang) -> Iterator[tuple[str, str]]:
    names = key_names(model)
    held = {names[key]: value for key, value in raw.items() if key in names}
    for name, info in _published(model):
        value = held.get(name)
        if value:
            yield name, _joined(value, partial(_raw_written, info, lang))


def _raw_written(info: FieldInfo, lang: Lang, value: Raw) -> str:
    if isinstance(value, dict):
        return _labelled(info.part, dict(_raw_texts(value, info.part, lang)), lang) if info.part else "…"
    return "…" if isinstance(value, list) else value or ""


def _joined(value: Any, write: Callable[[Any], str]) -> str:  # noqa: ANN401  # whatever a field holds
    items = value if isinstance(value, tuple | list) else (value,)
    return "\n".join(filter(None, map(write, items)))


def _labelled(model: type[Part], texts: Mapping[str, str], lang: Lang) -> str:
    colon, infos = _COLON.of(lang), fields_of(model)
    return _STOP.of(lang).join(
        f"{infos[name].fact.label.of(lang)}{colon}{text}" for name, text in texts.items()
    )


@cache
def _published(model: type[Part]) -> tuple[tuple[str, FieldInfo], ...]:
    return tuple((name, info) for name, info in fields_of(model).items() if info.fact.publish)
