"""Where the detectors look: every published text of every record, and every file that is published.

One walk serves all rules of the gate. Code fields are whitelisted by their type and
name (a credit code is no ID, an implementation code no card), office telephones may be
mobile numbers; everything else is read as text.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING
from weakref import WeakKeyDictionary

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
    """All that the gate finds in the sources, by kind; and what stands where it belongs."""

    by_kind: dict[str, list[Find]] = field(default_factory=dict)
    words: set[str] = field(default_factory=set)
    """Letters and digits of whatever looks personal in the sources, found fault with or not."""


_known: WeakKeyDictionary[Catalogue, Finds] = WeakKeyDictionary()


def finds(scene: Scene) -> Finds:
    """Return all that the gate finds in the sources; looked for once."""
    found = _known.get(scene.catalogue)
    if found is None:
        found = _known[scene.catalogue] = Finds()
        for find in (*_in_records(scene.catalogue, scene.day), *_in_files(scene)):
            found.words.add(bare(find.hit.words))
            if not find.record or not _is_at_home(find.hit.kind, find.text, find.steps):
                found.by_kind.setdefault(find.hit.kind, []).append(find)
    return found


def known_words(scene: Scene) -> frozenset[str]:
    """Return the letters and digits of everything that the sources hold, however it was spaced there."""
    return frozenset(finds(scene).words)


def bare(words: str) -> str:
    """Return the letters and digits of `words`, by which the same number is known in another dress."""
    return "".join(letter for letter in words.upper() if letter.isalnum())


def _in_records(catalogue: Catalogue, day: dt.date) -> Iterator[Find]:
    for record in catalogue:
        if not record.is_public:
            continue
        for steps, text in texts(record):
            if is_suspect(text):
                for hit in scan(text, day):
                    yield Find(hit, record, steps, text)


def _is_at_home(kind: str, text: str, steps: Steps) -> bool:
    """Whether what was found is what the field is for."""
    field = next((step for step in reversed(steps) if isinstance(step, str)), "")
    if field in USCC_FIELDS:
        return kind != RESIDENT_ID or is_valid_uscc(text)
    if field in CODE_FIELDS:
        return kind != RESIDENT_ID
    return field in PHONE_FIELDS and kind == MOBILE


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
