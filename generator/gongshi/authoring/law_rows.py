"""Rows of a list of laws to laws: several versions of one title are several rows, and one law.

Invariants:

* what the register says stays: a table adds versions and facts, and what it says otherwise is told;
* a law in a file typed by hand is compared and not written: only a person changes that file;
* a version without a day is none, because nobody could say on which days it was in force;
* the flag of the newest version (latest) is not read: the days say which one it is.
"""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, TypeAlias

from gongshi.authoring import faults
from gongshi.authoring.identifiers import name_slug
from gongshi.authoring.import_files import FOLDER
from gongshi.content.reader import read_records
from gongshi.records.base import fields_of, key_names
from gongshi.records.law import Law, LawVersion
from gongshi.records.values import plain_title

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
    from pathlib import Path

    from gongshi.authoring.yaml_writer import Writable
    from gongshi.records.base import Part, Record

    Tell = Callable[..., None]

Raw: TypeAlias = "dict[str, Any]"
"""A record, or a version of one, under Chinese keys."""
Row: TypeAlias = "tuple[int, Raw]"

PROMULGATED_WITHIN = 60
"""Days by which two lists differ on one version: one gives its passing, one its promulgation."""

_LABELS = {name: info.fact.zh for name, info in fields_of(Law).items()}
_ID, _TITLE, _ADOPTED, _VERSIONS = (_LABELS[n] for n in ("id", "title", "adopted_on", "versions"))
_DATE, _EFFECTIVE, _ARTICLES = (fields_of(LawVersion)[n].fact.zh for n in ("date", "effective", "articles"))


def law_id(raw: Mapping[str, Writable]) -> str:
    """Return the id of a law by its title alone: its days may be learnt later."""
    return name_slug(plain_title(str(raw.get(_TITLE, ""))))


def sound_row(raw: Raw, tell: Tell) -> Raw:
    """Return a row without what cannot be right of its version, and tell it: `tell(fault, **values)`."""
    version = dict(next(iter(raw.get(_VERSIONS, ())), {}))
    rest = {key: value for key, value in raw.items() if key != _VERSIONS}
    if version.get(_ARTICLES) == "0":  # not divided into articles
        del version[_ARTICLES]
    if _DATE not in version:
        tell(faults.LAW_UNDATED, title=raw.get(_TITLE, ""))
        return rest
    if version.get(_EFFECTIVE, version[_DATE]) < version[_DATE]:
        tell(faults.LAW_EFFECTIVE_EARLY, effective=version.pop(_EFFECTIVE), date=version[_DATE])
    return {**rest, _VERSIONS: [version]}


@dataclass(slots=True)
class LawRows:
    """Puts the rows of a table together with the laws that the site has; `tell(fault, row, **values)`."""

    tell: Tell
    files: dict[str, str] = field(default_factory=dict)
    """The file of each law of the site, by its plain title."""
    raws: dict[str, Raw] = field(default_factory=dict)

    def know(self, root: Path, laws: Iterable[Record]) -> None:
        """Read the sources of `laws`, which stand below `root`, under Chinese keys."""
        sources: dict[str, list[Raw]] = {}
        for law in laws:
            path = law.origin.path
            if path not in sources:
                read = read_records((root / path).read_bytes(), path).records
                sources[path] = [_in_chinese(source.value, Law) for source in read]
            title = plain_title(law.caption)
            self.files[title] = path
            self.raws[title] = {_ID: law.id, **sources[path][law.origin.index]}

    def folded(self, rows: Sequence[Row]) -> Iterator[Row]:
        """Yield every law to be written, with the number of its first row."""
        groups: dict[str, list[Row]] = defaultdict(list)
        for number, raw in rows:
            groups[plain_title(raw[_TITLE])].append((number, raw))
        for title, group in groups.items():
            first, facts = group[0][0], self._gathered(group)
            if title not in self.raws:
                yield first, {_ID: law_id(facts), **facts}
                continue
            merged = self._merged(title, first, facts)
            if f"/{FOLDER}/" in self.files[title]:
                yield first, merged

    def _gathered(self, group: Sequence[Row]) -> Raw:
        """Return what the rows of one title say together; where they disagree, it is told which counts."""
        facts: Raw = {}
        versions: dict[str, Raw] = {}
        for number, raw in group:
            for version in raw.get(_VERSIONS, ()):
                self._join(number, versions.setdefault(version[_DATE], {}), version)
            self._join(number, facts, {k: v for k, v in raw.items() if k not in (_VERSIONS, _ID)})
        if versions:
            facts[_VERSIONS] = [versions[date] for date in sorted(versions)]
        return {label: facts[label] for label in _LABELS.values() if label in facts}

    def _join(self, number: int, known: Raw, more: Raw) -> None:
        for key, value in more.items():
            if known.setdefault(key, value) == value:
                continue
            if key == _TITLE:  # with or without 中华人民共和国
                known[key] = max(known[key], value, key=len)
                continue
            # A part of a code is listed with its own last article; a passing comes before a promulgation.
            kept = str(max(int(known[key]), int(value))) if key == _ARTICLES else known[key]
            kept = min(kept, value) if key == _ADOPTED else kept
            self.tell(faults.LAW_ROWS_DIFFER, number, what=key, one=known[key], other=value, kept=kept)
            known[key] = kept

    def _merged(self, title: str, number: int, facts: Raw) -> Raw:
        """Return the law of the site with what the table adds to it."""
        merged = dict(self.raws[title])
        self._add(title, number, "", merged, {k: v for k, v in facts.items() if k not in (_TITLE, _VERSIONS)})
        versions = [dict(version) for version in merged.get(_VERSIONS, ())]
        for version in facts.get(_VERSIONS, ()):
            same = _same_version(version[_DATE], versions)
            if same is None:
                self._lacks(title, number, f"{_VERSIONS} {version[_DATE]}", _in_words(version))
                versions.append(version)
            else:
                self._add(title, number, f"{version[_DATE]} ", same, version)
        if versions:
            merged[_VERSIONS] = sorted(versions, key=lambda version: str(version.get(_DATE, "")))
        return merged

    def _add(self, title: str, number: int, of: str, known: Raw, more: Raw) -> None:
        for key, value in more.items():
            if key not in known:
                self._lacks(title, number, f"{of}{key}", value)
                known[key] = value
            elif known[key] != value:
                self.tell(
                    faults.LAW_DIFFERS, number,
                    title=title, what=f"{of}{key}", theirs=value, ours=known[key], file=self.files[title],
                )  # fmt: skip

    def _lacks(self, title: str, number: int, what: str, value: str) -> None:
        if f"/{FOLDER}/" not in self.files[title]:
            file = self.files[title]
            self.tell(faults.LAW_LACKS, number, title=title, what=what, value=value, file=file)


def _same_version(date: str, versions: Sequence[Raw]) -> Raw | None:
    """Return the version of this day, else the one version within the days from passing to promulgation."""
    exact = next((v for v in versions if v.get(_DATE) == date), None)
    if exact is not None:
        return exact
    near = [v for v in versions if _days_between(str(v.get(_DATE, "")), date) <= PROMULGATED_WITHIN]
    return near[0] if len(near) == 1 else None


def _days_between(one: str, other: str) -> int:
    try:
        return abs((dt.date.fromisoformat(one) - dt.date.fromisoformat(other)).days)
    except ValueError:
        return PROMULGATED_WITHIN + 1


def _in_words(version: Raw) -> str:
    return "，".join(f"{key} {value}" for key, value in version.items())


def _in_chinese(raw: Mapping[str, Any], model: type[Part]) -> Raw:
    """Return a source under the Chinese keys of `model`; its values stay as they are."""
    found: Raw = {}
    for key, value in raw.items():
        info = fields_of(model)[key_names(model)[key]]
        inner = info.part
        parts = isinstance(value, list) and inner is not None
        found[info.fact.zh] = [_in_chinese(v, inner) for v in value] if parts and inner else value
    return found
