"""What the rules found, taken over from check to check where nothing it rests on has changed.

A rule that looks at one record is a function of that record, the settings, the day and what it looks up in
the catalogue; one that looks at the whole, also of the published files. The lookups are watched, so a record
or the whole is asked about again when itself or the answer to one of them may be another; everything, when
the settings or the day are.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import partial
from typing import TYPE_CHECKING, TypeAlias

from gongshi.catalogue.watched import Watched, traces_of_change
from gongshi.records.base import Record

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence
    from collections.abc import Set as AbstractSet

    from gongshi.catalogue.index import Catalogue
    from gongshi.catalogue.watched import Trace
    from gongshi.checks.placing import Placed
    from gongshi.checks.rule import Check, Draft, FileDraft, Rule, Scene, Where
    from gongshi.content.attachments import PublishedFile

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
    """What was found on one record by all rules, or on the whole by one, and what was looked up for it."""

    of: Record | Rule
    found: tuple[Found, ...]
    traces: frozenset[Trace]


class _Round:
    """One check that goes on from an earlier one."""

    def __init__(self, catalogue: Catalogue, before: dict[int, _Run], changed: AbstractSet[Trace]) -> None:
        """Take over from `before` what none of the traces `changed` touches."""
        self.watched = Watched(catalogue)
        self.runs: dict[int, _Run] = {}
        self._before = before
        self._changed = changed
        self._shared: dict[frozenset[Trace], frozenset[Trace]] = {}

    def found(self, of: Record | Rule, find: Callable[[], Iterable[Found]]) -> tuple[Found, ...]:
        """Return what was found on the record, or by the rule, if `find` would find the same."""
        run = self._before.get(id(of))
        if run is None or not self._changed.isdisjoint(run.traces):
            self.watched.traces = set()
            found = tuple(find())
            traces = frozenset(self.watched.traces)
            run = _Run(of, found, self._shared.setdefault(traces, traces))
        self.runs[id(of)] = run
        return run.found


class Memory:
    """What the last check found on each record, and on the whole."""

    def __init__(self, *, lasts: bool = True) -> None:
        """Begin with nothing: the first check asks about everything.

        One that does not last is for a single check, which need not watch what is looked up.
        """
        self._lasts = lasts
        self._runs: dict[int, _Run] = {}
        """By the identity of the record or the rule, which the run holds."""
        self._catalogue: Catalogue | None = None
        self._terms: object = None
        """What every run rests on: the rules, the settings and the day."""
        self._files: tuple[PublishedFile, ...] = ()
        """What the runs on the whole rest on besides."""
        self.changed: set[Trace] = set()
        """The traces that the last change may have touched."""
        self.placed: dict[int, Placed] = {}
        """The findings that were made of drafts, by the identity of these, which they hold."""

    def found(self, rules: Sequence[Rule], scene: Scene, asked: Callable[[], None]) -> Iterator[Found]:
        """Yield what `rules` find, on the whole and then record by record; `asked` is called before each."""
        if not self._lasts:
            for _, find in _asks(rules, scene, scene.catalogue):
                asked()
                yield from find()
            return
        changed = self.changed = self._changes(rules, scene)
        this = _Round(scene.catalogue, self._runs, changed)
        for of, find in _asks(rules, replace(scene, catalogue=this.watched), scene.catalogue):
            asked()
            yield from this.found(of, find)
        self._runs, self._catalogue, self._files = this.runs, scene.catalogue, scene.files

    def _changes(self, rules: Sequence[Rule], scene: Scene) -> set[Trace]:
        """Return the traces that a run must not have left; forget all runs where the terms are others."""
        terms = (tuple(map(id, rules)), scene.config, scene.config_path, scene.day, scene.catalogue.registers)
        if self._catalogue is None or terms != self._terms:
            self._runs, self.placed, self._terms = {}, {}, terms
            return set()
        if scene.files != self._files:
            self._runs = {key: run for key, run in self._runs.items() if isinstance(run.of, Record)}
        return traces_of_change(self._catalogue, scene.catalogue)


def _asks(
    rules: Sequence[Rule], scene: Scene, records: Iterable[Record]
) -> Iterator[tuple[Record | Rule, Callable[[], Iterable[Found]]]]:
    """Yield what finds the faults of the whole, by each rule, and then of each record, without files."""
    for rule in rules:
        if rule.on_catalogue:
            yield rule, partial(_on_whole, rule, rule.on_catalogue, scene)
    checks, alone = RecordChecks(rules), replace(scene, files=())
    for record in records:
        yield record, partial(checks.on, record, alone)


def _on_whole(rule: Rule, look: Check, scene: Scene) -> Iterator[Found]:
    for draft in look(scene.catalogue, scene):
        yield rule, draft
