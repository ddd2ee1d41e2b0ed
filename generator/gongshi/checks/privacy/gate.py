"""Where the detectors look: every published text of every record, and every file that is published.

One walk serves all rules of the gate. Code fields are whitelisted by their type and
name (a credit code is no ID, an implementation code no card), office telephones may be
mobile numbers; everything else is read as text.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from gongshi.checks.privacy.fields import CODE_FIELDS, EXPECTED, PHONE_FIELDS, USCC_FIELDS
from gongshi.checks.privacy.numbers import MOBILE, RESIDENT_ID
from gongshi.checks.privacy.scan import scan
from gongshi.checks.suspects import suspicion
from gongshi.findings import Position, Severity, Text
from gongshi.records.base import fields_of
from gongshi.records.once import once_on
from gongshi.records.values.uscc import is_valid_uscc
from gongshi.records.walk import texts

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Collection, Iterator

    from gongshi.checks.privacy.hits import Hit
    from gongshi.checks.rule import Draft, FileDraft, Rule, Scene, Steps
    from gongshi.content.attachments import PublishedFile
    from gongshi.content.extract.passages import Passage
    from gongshi.records.base import Record

_LEAD = "电话:"
"""Stands before what is surely a person's."""
_PARTS = re.compile("[、；;，, ]")


@dataclass(frozen=True, slots=True)
class Find:
    """One hit with its place in a record."""

    hit: Hit
    steps: Steps
    text: str
    """The whole text of the field."""

    @property
    def words(self) -> str:
        """What was found, as it stands in the text."""
        return self.text[self.hit.start : self.hit.end]


@once_on
def searched(record: Record, today: dt.date) -> tuple[Find, ...]:
    """Return everything in the texts of `record` that looks personal, whether it may stand there or not."""
    looks = suspicion(record) if record.is_public else None
    if not looks or not (looks.personal or looks.coded):
        return ()
    held = list(texts(record))
    free = [(steps, text) for steps, text in held if looks.personal and field_of(steps) not in EXPECTED]
    coded = [(steps, text) for steps, text in held if looks.coded and field_of(steps) in EXPECTED]
    return tuple(
        Find(hit, steps, text)
        for steps, text in (*free, *coded)
        for hit in _hits(text, today, is_person=names_person(record, steps))
    )


def names_person(record: Record, steps: Steps) -> bool:
    """Whether the field at `steps` of `record` holds a person's name and nothing else."""
    return steps in (("head",), (record.caption_field,) if record.forbidden else ())


def _hits(text: str, today: dt.date, *, is_person: bool) -> list[Hit]:
    """Scan `text`; eleven digits behind a person's name are that person's, whatever the name looks like."""
    if not is_person:
        return scan(text, today)
    start = len(_LEAD)
    found = (hit for hit in scan(f"{_LEAD}{text}", today) if hit.start >= start)
    return [replace(hit, start=hit.start - start, end=hit.end - start) for hit in found]


@once_on
def searched_file(file: PublishedFile, today: dt.date) -> tuple[tuple[Passage, Hit], ...]:
    """Return everything in the passages of `file` that looks personal."""
    return tuple((passage, hit) for passage in file.passages for hit in scan(passage.text, today))


def looks_personal(record: Record, scene: Scene) -> bool:
    """Whether anything in the texts of `record` looks personal."""
    return bool(searched(record, scene.day))


def leaks(rule: Rule, record: Record, scene: Scene, kinds: Collection[str]) -> Iterator[Draft]:
    """Draft a finding of `rule` for everything of `kinds` in `record`; what is not sure is a warning."""
    for find in searched(record, scene.day):
        if find.hit.kind in kinds and not is_at_home(find):
            yield rule.at(
                record,
                *find.steps,
                words=find.words.partition("\n")[0],  # as it stands in one line of the source
                severity=None if find.hit.is_sure else Severity.WARNING,
                where=field_label(record, find.steps),
                shown=find.hit.shown,
            )


def leaks_in_file(
    rule: Rule, file: PublishedFile, scene: Scene, kinds: Collection[str]
) -> Iterator[FileDraft]:
    """Draft a finding of `rule` for everything of `kinds` in a published file."""
    for passage, hit in searched_file(file, scene.day):
        if hit.kind in kinds:
            severity = None if hit.is_sure else Severity.WARNING
            yield in_passage(rule, file, passage, hit.start, severity=severity, shown=hit.shown)


def known_words(scene: Scene) -> frozenset[str]:
    """Return the letters and digits of what looks personal, and of every code and telephone."""
    coded = {
        bare(part)
        for record in scene.catalogue
        for steps, text in texts(record)
        if field_of(steps) in EXPECTED
        for part in (text, *_PARTS.split(text))
    }
    found = {bare(find.hit.words) for record in scene.catalogue for find in searched(record, scene.day)}
    in_files = {bare(hit.words) for file in scene.files for _, hit in searched_file(file, scene.day)}
    return frozenset(found | in_files | coded)


def bare(words: str) -> str:
    """Return the letters and digits of `words`, by which the same number is known in another dress."""
    return "".join(letter for letter in words.upper() if letter.isalnum())


def field_of(steps: Steps) -> str | int:
    """Return the name of the field at the end of `steps`."""
    return steps[-1] if isinstance(steps[-1], str) else steps[-2]


def is_at_home(find: Find) -> bool:
    """Whether what was found is what the field is for."""
    name = field_of(find.steps)
    if name in USCC_FIELDS:
        return find.hit.kind != RESIDENT_ID or is_valid_uscc(find.text)
    if name in CODE_FIELDS:
        return find.hit.kind != RESIDENT_ID
    return name in PHONE_FIELDS and find.hit.kind == MOBILE


def shown(steps: Steps, text: str, today: dt.date, *, is_person: bool = False) -> str:
    """Return the text of the field at `steps` with all masked that the gate would stop there."""
    kept, end = [], 0
    for hit in _hits(text, today, is_person=is_person):
        if hit.start >= end and not is_at_home(Find(hit, steps, text)):
            kept += [text[end : hit.start], hit.shown]
            end = hit.end
    return "".join([*kept, text[end:]])


def field_label(record: Record, steps: Steps) -> Text:
    """Return what a person calls the field at `steps`."""
    model = type(record)
    label = model.label
    for step in steps:
        if isinstance(step, str):
            info = fields_of(model)[step]
            label, model = info.fact.label, info.part or model  # type: ignore[assignment]
    return label


def in_passage(
    rule: Rule,
    file: PublishedFile,
    passage: Passage,
    offset: int,
    *,
    severity: Severity | None = None,
    **values: object,
) -> FileDraft:
    """Draft a finding of `rule` at the character `offset` of a passage of `file`."""
    place = passage.place(offset)
    return rule.in_file(
        position_of(file, passage, offset), file.key, field=place.zh, severity=severity, where=place, **values
    )


def position_of(file: PublishedFile, passage: Passage, offset: int) -> Position:
    """Return line and column where the file is text, else its beginning: the message then names the place."""
    if passage.kind == "text":
        start = passage.text.rfind("\n", 0, offset) + 1
        return Position(file.path, passage.text.count("\n", 0, offset) + 1, offset - start + 1)
    line = int(passage.at) if passage.kind == "row" and passage.at.isdecimal() else 1
    return Position(file.path, line, 1)
