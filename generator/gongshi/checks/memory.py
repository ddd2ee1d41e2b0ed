"""What the rules found on each record, taken over from check to check where nothing it rests on has changed.

A rule that looks at one record is a function of that record, the settings, the day and what it looks up in
the catalogue. The lookups are watched, so a record is asked about again when itself or the answer to one of
them may be another; everything, when the settings or the day are. Rules on the whole catalogue are
asked each time.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, TypeAlias

from gongshi.catalogue.watched import Watched, traces_of_change
from gongshi.records.base import Record

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from gongshi.catalogue.index import Catalogue
    from gongshi.catalogue.watched import Trace
    from gongshi.checks.placing import Placed
    from gongshi.checks.rule import Check, Draft, FileDraft, Rule, Scene, Where

Found = tuple["Rule", "Draft | FileDraft"]
_Asked: TypeAlias = "dict[Where | None, list[tuple[Rule, Check]]]"


class RecordChecks:
    """Which rules look at the records of which register."""

    def __init__(self, rules: Iterable[Rule]) -> None:
        """Sort the generators of `rules` by register."""
        self._looks = [(model, rule, look) for rule in rules for model, look in rule.by_record.items()]
        self._by_register: dict[str, _Asked] = {}

    def on(self, record: Record, scene: Scene) -> Iterator[Found]:
        """Yield what the rules find on `record`, all of them: who look at its texts share one walk."""
        asked = self._by_register.get(record.slug)
        if asked is None:
            asked = self._by_register[record.slug] = self._asked(record.slug)
        for where, checks in asked.items():
            if where is None or where(record, scene):
                for rule, check in checks:
                    for draft in check(record, scene):
                        yield rule, draft

    def _asked(self, register: str) -> _Asked:
        """Return the rules that look at the records of `register`, by what they ask of a record first."""
        found: _Asked = {}
        for model, rule, look in self._looks:
            if model is Record or model.slug == register:
                found.setdefault(look.where, []).append((rule, look.check))
        return found


@dataclass(frozen=True, slots=True)
class _Run:
    """What all rules found on one record, and what they looked up for it."""

    record: Record
    found: tuple[Found, ...]
    traces: frozenset[Trace]


class Memory:
    """What the last check found on each record."""

    def __init__(self, *, lasts: bool = True) -> None:
        """Begin with nothing: the first check asks about every record.

        One that does not last is for a single check, which need not watch what is looked up.
        """
        self._lasts = lasts
        self._runs: dict[int, _Run] = {}
        """By the identity of the record, which the run holds."""
        self._catalogue: Catalogue | None = None
        self._terms: object = None
        """What every run rests on: the rules, the settings and the day."""
        self.changed: set[Trace] = set()
        """The traces that the last change may have touched."""
        self.placed: dict[int, Placed] = {}
        """The findings that were made of drafts, by the identity of these, which they hold."""

    def on_records(
        self, rules: Sequence[Rule], scene: Scene, asked: Callable[[int], None]
    ) -> Iterator[Found]:
        """Yield what `rules` find, record by record, in their order; `asked` is told the number of each."""
        checks = RecordChecks(rules)
        if not self._lasts:
            yield from _asked_once(checks, replace(scene, files=()), asked)
            return
        changed = self.changed = self._changes(rules, scene)
        watched = Watched(scene.catalogue)
        alone = replace(scene, catalogue=watched, files=())
        shared: dict[frozenset[Trace], frozenset[Trace]] = {}
        runs: dict[int, _Run] = {}
        for number, record in enumerate(scene.catalogue):
            asked(number)
            run = self._runs.get(id(record))
            if run is None or not changed.isdisjoint(run.traces):
                watched.traces = set()
                found = tuple(checks.on(record, alone))
                traces = frozenset(watched.traces)
                run = _Run(record, found, shared.setdefault(traces, traces))
            runs[id(record)] = run
            yield from run.found
        self._runs, self._catalogue = runs, scene.catalogue

    def _changes(self, rules: Sequence[Rule], scene: Scene) -> set[Trace]:
        """Return the traces that a run must not have left; forget all runs where the terms are others."""
        terms = (tuple(map(id, rules)), scene.config, scene.config_path, scene.day, scene.catalogue.registers)
        if self._catalogue is None or terms != self._terms:
            self._runs, self.placed, self._terms = {}, {}, terms
            return set()
        return traces_of_change(self._catalogue, scene.catalogue)


def _asked_once(checks: RecordChecks, alone: Scene, asked: Callable[[int], None]) -> Iterator[Found]:
    for number, record in enumerate(alone.catalogue):
        asked(number)
        yield from checks.on(record, alone)
