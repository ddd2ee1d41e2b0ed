"""Where the detectors look: every published text of every record, and every file that is published.

One walk serves all rules of the gate. Code fields are whitelisted by their type and
name (a credit code is no ID, an implementation code no card), office telephones may be
mobile numbers; everything else is read as text.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING
from weakref import WeakKeyDictionary

from gongshi.checks.privacy.masks import has_mask
from gongshi.checks.privacy.numbers import MOBILE, RESIDENT_ID
from gongshi.checks.privacy.scan import is_suspect, scan
from gongshi.findings import Position, Severity, Text
from gongshi.records.base import fields_of
from gongshi.records.values.uscc import is_valid_uscc
from gongshi.records.walk import texts

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Collection, Iterator

    from gongshi.catalogue.index import Catalogue
    from gongshi.checks.privacy.hits import Hit
    from gongshi.checks.rule import Draft, FileDraft, Rule, Scene, Steps
    from gongshi.content.attachments import PublishedFile
    from gongshi.content.extract.passages import Passage
    from gongshi.records.base import Record

CODE_FIELDS = frozenset(
    {
        "task_code", "catalog_code", "local_catalog_code", "local_task_code", "task_handle_item",
        "doc_number",
        "index_no", "registration_no", "filing_no", "opinion_no", "cert_no", "decision_doc", "url",
        "website",
    }
)  # fmt: skip
"""Fields of codes: no mobile number and no card is looked for in them; a resident ID is."""
USCC_FIELDS = frozenset({"uscc", "dept_code"})
"""Fields of credit codes: a right code in them is never an ID, whatever its digits say."""
PHONE_FIELDS = frozenset({"phone", "supervise_phone"})
"""Fields of office telephones, where an office may give a mobile number."""

_WHITELISTED = CODE_FIELDS | USCC_FIELDS | PHONE_FIELDS
_CODED_ID = re.compile(
    r"(?<![0-9A-Za-z])[1-8]\d{5} ?-?(?:19|20)\d\d[01]\d[0-3]\d ?-?\d{3}[0-9Xx](?![0-9A-Za-z])"
)
"""What may be a resident ID in a field of codes; the detector decides."""
_PARTS = re.compile("[、；;，, ]")


@dataclass(frozen=True, slots=True)
class Find:
    """One hit with its place: a field of a record, or a passage of a file."""

    hit: Hit
    record: Record | None = None
    steps: Steps = ()
    text: str = ""
    """The whole text of the field."""
    file: PublishedFile | None = None
    passage: Passage | None = None


@dataclass(slots=True)
class Finds:
    """What the gate meets in the sources."""

    by_kind: dict[str, list[Find]] = field(default_factory=dict)
    words: set[str] = field(default_factory=set)
    """Letters and digits of whatever looks personal, found fault with or not."""
    masked: list[Record] = field(default_factory=list)
    """Records in which something may be masked."""


_known: WeakKeyDictionary[Catalogue, Finds] = WeakKeyDictionary()


def finds(scene: Scene) -> Finds:
    """Return what the gate meets in the sources; looked for once."""
    found = _known.get(scene.catalogue)
    if found is None:
        found = _known[scene.catalogue] = Finds()
        for find in (*_in_records(scene, found.masked), *_in_files(scene)):
            found.words.add(bare(find.hit.words))
            if not find.record or not _is_at_home(find):
                found.by_kind.setdefault(find.hit.kind, []).append(find)
    return found


def known_words(scene: Scene) -> frozenset[str]:
    """Return the letters and digits of what looks personal, and of every code and telephone."""
    coded = {
        bare(part)
        for record in scene.catalogue
        for steps, text in texts(record)
        if _field(steps) in _WHITELISTED
        for part in (text, *_PARTS.split(text))
    }
    return frozenset(finds(scene).words | coded)


def bare(words: str) -> str:
    """Return the letters and digits of `words`, by which the same number is known in another dress."""
    return "".join(letter for letter in words.upper() if letter.isalnum())


def _in_records(scene: Scene, masked: list[Record]) -> Iterator[Find]:
    """Search the texts of each record, first all in one go; note on the way which may hold a mask."""
    for record in scene.catalogue:
        if not record.is_public:
            continue
        held = list(texts(record))
        free = [(steps, text) for steps, text in held if _field(steps) not in _WHITELISTED]
        whole = "\n".join([text for _, text in free])
        if has_mask(whole):
            masked.append(record)
        if not is_suspect(whole):
            free = []
        if len(free) < len(held):
            coded = [(steps, text) for steps, text in held if _field(steps) in _WHITELISTED]
            free += coded if _CODED_ID.search(" ".join([text for _, text in coded])) else []
        for steps, text in free:
            for hit in scan(text, scene.day):
                yield Find(hit, record, steps, text)


def _field(steps: Steps) -> str | int:
    """Return the name of the field at the end of `steps`."""
    return steps[-1] if isinstance(steps[-1], str) else steps[-2]


def _is_at_home(find: Find) -> bool:
    """Whether what was found is what the field is for."""
    name = _field(find.steps)
    if name in USCC_FIELDS:
        return find.hit.kind != RESIDENT_ID or is_valid_uscc(find.text)
    if name in CODE_FIELDS:
        return find.hit.kind != RESIDENT_ID
    return name in PHONE_FIELDS and find.hit.kind == MOBILE


def _in_files(scene: Scene) -> Iterator[Find]:
    for file in scene.files:
        for passage in file.passages:
            for hit in scan(passage.text, scene.day):
                yield Find(hit, file=file, passage=passage)


def leaks(rule: Rule, scene: Scene, kinds: Collection[str]) -> Iterator[Draft | FileDraft]:
    """Draft a finding of `rule` for everything of `kinds`; what is not sure is a warning."""
    for kind in kinds:
        for find in finds(scene).by_kind.get(kind, ()):
            severity = None if find.hit.is_sure else Severity.WARNING
            if find.record:
                where = field_label(find.record, find.steps)
                yield rule.at(
                    find.record,
                    *find.steps,
                    words=find.text[find.hit.start : find.hit.end],
                    severity=severity,
                    where=where,
                    shown=find.hit.shown,
                )
            elif find.file and find.passage:
                yield in_passage(
                    rule, find.file, find.passage, find.hit.start, severity=severity, shown=find.hit.shown
                )


def shown(steps: Steps, text: str, today: dt.date) -> str:
    """Return the text of the field at `steps` with all masked that the gate would stop there."""
    kept, end = [], 0
    for hit in scan(text, today):
        if hit.start >= end and not _is_at_home(Find(hit, None, steps, text)):
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
