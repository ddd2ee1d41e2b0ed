"""Files -> records: every source under `content/` read, bound and placed.

Invariants:

* a file that is not sound yields findings and no record;
* no file is passed over in silence;
* the order of records is the order of file names, then of places within a file.
"""

from __future__ import annotations

import os
from collections import Counter, defaultdict
from dataclasses import dataclass, field
from functools import lru_cache, partial
from itertools import count
from pathlib import Path
from typing import TYPE_CHECKING

from gongshi.content import binding_faults as faults
from gongshi.content.bind import Unfit, bind, source_steps
from gongshi.content.cache import ParseCache
from gongshi.content.files import list_sources, read_bytes
from gongshi.content.kept import Kept
from gongshi.content.reader import read_records
from gongshi.findings import Finding, Position, Related, Text
from gongshi.progress import Stage, unwatched
from gongshi.records.base import Record, Source

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from gongshi.content.bind import Steps
    from gongshi.content.tree import Limits, Raw, SourceRecord
    from gongshi.progress import Watch

CONTENT = "content"
"""The folder of the records, below the site's folder."""

NOT_REGISTERS = frozenset({"pages", "files", "fonts"})
"""Folders of `content/` that hold something other than records."""


@dataclass(slots=True)
class Loaded:
    """What was read: sound records by register, the findings, and the ids of broken records."""

    records: dict[str, list[Record]] = field(default_factory=dict)
    findings: list[Finding] = field(default_factory=list)
    broken: set[str] = field(default_factory=set)
    """Keys of records that exist but could not be read: a reference to one is no orphan."""
    incomplete: set[str] = field(default_factory=set)
    """Registers in which a whole file could not be read: their ids are not all known."""

    def add(self, more: Loaded) -> None:
        """Take in what was read from one more file, but for the records."""
        self.findings += more.findings
        self.broken |= more.broken
        self.incomplete |= more.incomplete


class Loader:
    """Reads the registers of one site folder."""

    def __init__(self, root: Path, cache: ParseCache, limits: Limits) -> None:
        """Read below `root`; `cache` saves parsing what did not change."""
        self._root = root
        self._prefix = len(root.as_posix().rstrip("/")) + 1
        self._cache = cache
        self._limits = limits
        self._sources = lru_cache(maxsize=8)(self._read_sources)
        self._kept: Kept[Loaded] = Kept()
        self._places: dict[str, dict[tuple[int, Steps, str], Position]] = defaultdict(dict)
        """Positions that were asked for, by file: dropped with what was read from it."""
        self._versions: Counter[str] = Counter()

    def load(self, models: Mapping[str, type[Record]], watch: Watch = unwatched) -> Loaded:
        """Read every register of `models` (by folder name); when asked again, only files that changed.

        The records of a file that did not change are the same objects as before; `watch` is told of every
        file that is read.
        """
        loaded = Loaded()
        self._sources.cache_clear()
        files = count(1)
        self._unknown_folders(models, loaded)
        paths = {slug: self._listed(slug, loaded) for slug in models}
        self._kept.look(path for listed in paths.values() for path in listed)
        for slug, model in models.items():
            read = partial(self._read_file, model, lambda: watch(Stage.READING, next(files), 0))
            parts = [self._kept.value(path, read) for path in paths[slug]]
            for part in parts:
                if part.findings or part.broken or part.incomplete:  # most files are sound
                    loaded.add(part)
            records = [record for part in parts for record in part.records.get(slug, ())]
            loaded.records[slug] = self._without_duplicates(records, loaded)
        self._cache.save()
        self._cache = ParseCache()  # what was read is kept as records from here on
        return loaded

    def _listed(self, slug: str, loaded: Loaded) -> list[str]:
        """Return the files of a register; what else stands in its folder is found fault with."""
        folder = self._root / CONTENT / slug
        if not folder.is_dir():
            return []
        paths, findings = list_sources(self._root, folder)
        loaded.findings += findings
        return paths

    def version(self, path: str) -> int:
        """Return how often the file `path` has been read: as long as it stands, positions in it do."""
        return self._versions[path]

    def position(self, record: Record, steps: Steps, words: str = "") -> Position:
        """Return where the field at `steps` of `record` stands, by reading its file again.

        With `words`, which stand in the field, it is where they begin, if the file has them as they are.
        """
        origin = record.origin
        places = self._places[origin.path]
        asked = (origin.index, steps, words)
        if asked not in places:
            places[asked] = self._position(record, steps, words)
        return places[asked]

    def _position(self, record: Record, steps: Steps, words: str) -> Position:
        origin = record.origin
        sources = self._sources(origin.path)
        if origin.index >= len(sources):
            return Position(origin.path)
        source = sources[origin.index]
        place = source.locate(source_steps(type(record), source.value, steps))
        return self._at_words(place, words) if words else place

    def sources(self, path: str) -> tuple[SourceRecord, ...]:
        """Return the records of the file `path` as they stand in it; none where it cannot be parsed."""
        return self._sources(path)

    def text(self, path: str) -> str:
        """Return what stands in the file `path`; empty where it cannot be read."""
        data = read_bytes(self._root, self._root / path, self._limits)
        return "" if isinstance(data, Finding) else data.decode("utf-8", "replace")

    def _at_words(self, place: Position, words: str) -> Position:
        lines = self.text(place.path).split("\n")
        for number, line in enumerate(lines[max(0, place.line - 1) :], start=place.line):
            column = line.find(words, place.column - 1 if number == place.line else 0)
            if column >= 0:
                return Position(place.path, number, column + 1)
        return place

    def _unknown_folders(self, models: Mapping[str, type[Record]], loaded: Loaded) -> None:
        content = self._root / CONTENT
        known = {*models, *NOT_REGISTERS}
        for folder in sorted(content.iterdir()) if content.is_dir() else ():
            if folder.name.startswith(".") or folder.name in known:
                continue
            place = Position(f"{CONTENT}/{folder.name}")
            loaded.findings.append(
                faults.UNKNOWN_FOLDER.at(place, folder=folder.name, known="、".join(sorted(known)))
            )

    def _read_file(self, model: type[Record], told: Callable[[], None], path: str) -> Loaded:
        told()
        loaded = Loaded()
        relative = path[self._prefix :].replace(os.sep, "/")
        self._places.pop(relative, None)
        self._versions[relative] += 1
        data = read_bytes(self._root, Path(path), self._limits)
        if isinstance(data, Finding):
            loaded.findings.append(data)
            self._mark_unread(relative, model, loaded)
            return loaded
        key = self._cache.key(data, relative)
        raws = self._cache.get(key)
        if raws is None:
            reading = read_records(data, relative, self._limits)
            loaded.findings += reading.findings
            if not reading.records:
                self._mark_unread(relative, model, loaded)
                return loaded
            raws = [record.value for record in reading.records]
            if not reading.findings:
                self._cache.put(key, raws)
        loaded.records[model.slug] = self._as_before(path, self._bind_file(relative, raws, model, loaded))
        return loaded

    def _as_before(self, path: str, records: list[Record]) -> list[Record]:
        """Return `records` with those put in from the last reading that say the same at the same place."""
        last = self._kept.last(path)
        before = {r.origin.index: r for held in last.records.values() for r in held} if last else {}
        same = ((record, before.get(record.origin.index)) for record in records)
        return [old if old == record else record for record, old in same]

    @staticmethod
    def _mark_unread(relative: str, model: type[Record], loaded: Loaded) -> None:
        loaded.broken.add(f"{model.slug}/{_stem(relative)}")
        loaded.incomplete.add(model.slug)

    def _bind_file(
        self, relative: str, raws: Sequence[dict[str, Raw]], model: type[Record], loaded: Loaded
    ) -> list[Record]:
        records = []
        for index, raw in enumerate(raws):
            named = self._identified(relative, index, raw, len(raws), loaded)
            if named is None:
                continue
            key = f"{model.slug}/{named.get('id', named.get('编号'))}"
            try:
                record = bind(model, named, _Locator(self, relative, index), key)
            except Unfit as unfit:
                loaded.findings += unfit.findings
                loaded.broken.add(key)
                continue
            record.placed(Source(relative, index))
            records.append(record)
        return records

    def _identified(
        self, relative: str, index: int, raw: dict[str, Raw], total: int, loaded: Loaded
    ) -> dict[str, Raw] | None:
        if raw.get("id", raw.get("编号")) is not None:
            return raw
        if total == 1:
            return {"id": _stem(relative)} | {k: v for k, v in raw.items() if k not in ("id", "编号")}
        place = self.place(relative, index, ())
        loaded.findings.append(faults.NO_ID.at(place, number=index + 1))
        return None

    def place(self, path: str, index: int, steps: Sequence[str | int], *, key: bool = False) -> Position:
        """Return the position of a value by the keys of the source."""
        sources = self._sources(path)
        return sources[index].locate(steps, key=key) if index < len(sources) else Position(path)

    def _read_sources(self, path: str) -> tuple[SourceRecord, ...]:
        data = read_bytes(self._root, self._root / path, self._limits)
        return () if isinstance(data, Finding) else read_records(data, path, self._limits).records

    def _without_duplicates(self, records: list[Record], loaded: Loaded) -> list[Record]:
        kept = {record.id: record for record in records}
        if len(kept) == len(records):
            return records
        kept = {}
        for record in records:
            first = kept.setdefault(record.id, record)
            if first is not record:
                other = Related(Text(first.caption, first.caption), self.position(first, ("id",)))
                place = self.position(record, ("id",))
                loaded.findings.append(
                    faults.DUPLICATE_ID.at(
                        place, record=record.key, field="id", related=(other,), id=record.id
                    )
                )
        return list(kept.values())


@dataclass(frozen=True, slots=True)
class _Locator:
    """Finds places in one record of one file, reading it again only when asked."""

    loader: Loader
    path: str
    index: int

    def __call__(self, steps: Sequence[str | int], *, key: bool = False) -> Position:
        return self.loader.place(self.path, self.index, steps, key=key)


def record_in(sources: Sequence[SourceRecord], name: str) -> dict[str, Raw] | None:
    """Return the record called `name` of one file, with its id, as it stands there."""
    for source in sources:
        value = source.value
        own = value.get("id", value.get("编号"))
        if own == name or (own is None and len(sources) == 1 and _stem(source.path) == name):
            return {"id": name} | value
    return None


def _stem(relative: str) -> str:
    return relative.rsplit("/", 1)[-1].rsplit(".", 1)[0].lower()
