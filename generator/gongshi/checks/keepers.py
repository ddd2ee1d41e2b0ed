"""Who must act on a finding: the department that keeps the record, and what people call the record.

The model says which fields lead to the department (`Record.kept_by`). A record that could not be
read is asked through its source, and a file that could not even be parsed through its lines, since
just these are what a department must mend. Settings, pages, laws, and whatever speaks of many
records at once belong to the site as a whole.

Invariants:

* nobody is guessed: a file or an attachment of two departments belongs to the site as a whole;
* a department that the site does not list keeps its records under the name as written;
* a person who must not be named, or a number that the privacy gate would stop, is no caption, and no
  word of a finding either: reports go to files, annotations and other desks. Id and place find the record.
"""

from __future__ import annotations

import re
import unicodedata
from collections import defaultdict
from dataclasses import replace
from functools import cached_property, lru_cache, partial
from typing import TYPE_CHECKING

from gongshi.catalogue.holders import may_name
from gongshi.checks.privacy.gate import names_person, shown
from gongshi.content.loader import CONTENT, record_in
from gongshi.findings import WHOLE_SITE, Keeper, Text
from gongshi.records.base import Attachment, Part, Record, field_words, fields_of
from gongshi.records.department import Department
from gongshi.records.enforcer import Enforcer
from gongshi.records.once import once_on
from gongshi.records.registers import BY_SLUG

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Callable, Iterable, Iterator, Mapping

    from gongshi.checks.rule import Scene
    from gongshi.content.loader import Loader
    from gongshi.content.tree import Raw
    from gongshi.findings import Finding

_FILES = "files/"
UNSAID = Text("（不公开）", "(not published)")
"""Stands for what must not be read."""


class Keepers:
    """Tells who keeps what, on one site."""

    def __init__(self, scene: Scene, loader: Loader | None = None) -> None:
        """Answer from the records of `scene`; with `loader` also from what could not be made into records."""
        self._scene = scene
        self._catalogue = scene.catalogue
        self._loader = loader
        self._may_name = may_name(scene.catalogue, scene.config)
        self._in_lines = lru_cache(maxsize=64)(self._kept_by_lines)

    def told(self, finding: Finding, *, of_many: bool = False) -> Finding:
        """Return `finding` with its keeper and what its record is called, and without private words.

        One that speaks `of_many` records, and only stands at one, is kept by the site and called by none.
        """
        keeper, caption = (WHOLE_SITE, "") if of_many else self._of(finding)
        steps, hidden = _steps(finding.field), self._hidden(finding)
        sound = partial(_sound, steps=steps, hidden=hidden, today=self._scene.day)
        return replace(
            finding,
            keeper=keeper,
            caption=caption,
            called=self._called(finding),
            message=sound(finding.message),
            advice=sound(finding.advice),
            related=tuple(replace(party, what=sound(party.what)) for party in finding.related),
        )

    def of_record(self, record: Record) -> Keeper:
        """Return the keeper of `record`."""
        return self._led_to(type(record), lambda name: _texts(getattr(record, name)))

    def caption(self, record: Record) -> str:
        """Return what `record` may be called before anybody; empty where it may not be named."""
        if not record.is_public or (isinstance(record, Enforcer) and not self._may_name(record)):
            return ""
        return _caption_shown(record, self._scene.day)

    def _of(self, finding: Finding) -> tuple[Keeper, str]:
        if finding.record.startswith(_FILES):
            return self._of_attachment(finding.record.removeprefix(_FILES)), ""
        record = self.record_at(finding.record, finding.position.path)
        if record is not None:
            return self.of_record(record), self.caption(record)
        return self._of_unread(finding), ""

    @staticmethod
    def _called(finding: Finding) -> str:
        model = BY_SLUG.get(finding.record.partition("/")[0])
        return field_words(model, finding.field, "zh") if model else ""

    def _hidden(self, finding: Finding) -> tuple[str, ...]:
        """Return the words by which the record is known, where it may not be named."""
        slug, _, name = finding.record.partition("/")
        model = BY_SLUG.get(slug)
        if model is None:
            return ()
        # Two records may bear one id: neither must be named if one must not.
        bearers = [record for record in self._catalogue.find(slug, name) if record.id == name]
        words = [_naming(model, record.__dict__) for record in bearers if not self.caption(record)]
        if model.forbidden and self._loader and self.record_at(finding.record, finding.position.path) is None:
            # Nobody can tell whether a person whose record could not be read may be named.
            raw = record_in(self._loader.sources(finding.position.path), name)
            words += [_naming(model, raw)] if raw else []
        return tuple(word for some in words for word in some)

    def record_at(self, key: str, path: str) -> Record | None:
        """Return the record `<register>/<id>` that stands in the file `path`, where it could be read."""
        slug, _, name = key.partition("/")
        record = next((r for r in self._catalogue.find(slug, name) if r.id == name), None)
        if record is None or not path.startswith(f"{CONTENT}/"):
            return record
        # Of two records with one id, the catalogue has the first only.
        return record if record.origin.path == path else None

    def _of_unread(self, finding: Finding) -> Keeper:
        path = finding.position.path
        folder, _, rest = path.partition("/")
        model = BY_SLUG.get(rest.partition("/")[0])
        if self._loader is None or folder != CONTENT or model is None or not model.kept_by:
            return WHOLE_SITE
        raw = record_in(self._loader.sources(path), finding.record.partition("/")[2])
        if raw is not None:
            return self._led_to(model, lambda name: _raw_texts(raw, model, name))
        return self._in_lines(self._loader.text(path), model)

    def _kept_by_lines(self, text: str, model: type[Record]) -> Keeper:
        """Return the department of this site that all lines name that could name a keeper."""
        for name in model.kept_by:
            label = re.escape(fields_of(model)[name].fact.zh)
            lines = re.findall(rf"^(?:- |  )?(?:{name}|{label}): *['\"]?([^'\"#\n]+)", text, re.MULTILINE)
            found = [self._catalogue.department(line.strip()) for line in lines]
            if found:
                ids = {department.id if department else "" for department in found}
                return self._department(ids.pop()) if len(ids) == 1 and all(ids) else WHOLE_SITE
        return WHOLE_SITE

    def _led_to(self, model: type[Record], texts: Callable[[str], Iterable[str]]) -> Keeper:
        """Follow the first field of `model.kept_by` that is filled; `texts` gives what stands in a field."""
        for name in model.kept_by:
            text = next(iter(texts(name)), "")
            if text and name == "id":
                return self._department(text)
            if text:
                return self._referred(fields_of(model)[name].fact.ref, text)
        return WHOLE_SITE

    def _referred(self, register: str, text: str) -> Keeper:
        if register == Department.slug:
            return self._department(text)
        target = self._catalogue.target(register, text)
        return self.of_record(target) if target else WHOLE_SITE

    def _department(self, text: str) -> Keeper:
        found = self._catalogue.department(text)
        return Keeper(found.id, Text(found.name, found.name)) if found else Keeper(text, Text(text, text))

    def _of_attachment(self, path: str) -> Keeper:
        keepers = {self.of_record(record) for record in self._users.get(path, ())}
        return keepers.pop() if len(keepers) == 1 else WHOLE_SITE

    @cached_property
    def _users(self) -> Mapping[str, list[Record]]:
        """The records to which a file below `content/files/` belongs."""
        found: dict[str, list[Record]] = defaultdict(list)
        for record in self._catalogue:
            for path in _attached(record):
                found[path.removeprefix(_FILES)].append(record)
        return found


@once_on
def _caption_shown(record: Record, today: dt.date) -> str:
    """Return what `record` is called, with all masked that may not be published."""
    steps = (record.caption_field,)
    return shown(steps, record.caption, today, is_person=names_person(record, steps))


def _naming(model: type[Record], held: Mapping[str, object]) -> Iterator[str]:
    """Yield the words that name a record - caption, number of a certificate - in every width and spacing."""
    for name in (model.caption_field, "cert_no"):
        info = fields_of(model).get(name)
        typed = str((held.get(name) or held.get(info.fact.zh)) or "") if info else ""
        yield from (word for word in (typed, *_forms(typed)) if len(word) > 1)


def _forms(typed: str) -> tuple[str, ...]:
    wide = unicodedata.normalize("NFKC", typed)
    return ("".join(typed.split()), wide, "".join(wide.split()))


def _steps(field: str) -> tuple[str, ...]:
    """Return the way to the field, by names alone."""
    return tuple(step for step in field.split(".") if not step.isdecimal())


def _sound(text: Text, *, steps: tuple[str, ...], hidden: Iterable[str], today: dt.date) -> Text:
    """Return `text` without the words `hidden`, and with all masked that may not stand in the field."""
    zh, en = text.zh, text.en
    for word in hidden:
        zh, en = zh.replace(word, UNSAID.zh), en.replace(word, UNSAID.en)
    return Text(shown(steps, zh, today), shown(steps, en, today))


def _attached(part: Part) -> Iterator[str]:
    for name, info in fields_of(type(part)).items():
        if info.part is None:
            continue
        value = getattr(part, name)
        for inner in value if isinstance(value, tuple) else (value,):
            if inner is not None:
                yield from _attached(inner)
    if isinstance(part, Attachment) or "file" in fields_of(type(part)):
        yield str(getattr(part, "file", None) or "")


def _texts(value: object) -> Iterable[str]:
    items = value if isinstance(value, tuple) else (value,)
    return [str(item) for item in items if item]


def _raw_texts(raw: Mapping[str, Raw], model: type[Record], name: str) -> Iterable[str]:
    value = raw.get(name, raw.get(fields_of(model)[name].fact.zh))
    items = value if isinstance(value, list) else [value]
    return [item for item in items if isinstance(item, str) and item]
