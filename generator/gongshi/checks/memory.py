"""What the rules found, taken over from check to check where nothing it rests on has changed.

A rule that looks at one record is a function of that record, the settings, the day and what it looks up in
the catalogue; so is one that looks at a published file, or at the whole. The lookups are watched: each is
asked about again when itself or the answer to one of them may be another; everything, when the settings or
the day are.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import partial
from typing import TYPE_CHECKING, Any, TypeAlias

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
_Sorted: TypeAlias = "dict[Where | None, list[tuple[Rule, Check]]]"
_Asked: TypeAlias = "Record | PublishedFile | Rule"
"""A record or file about which all rules are asked, or a rule that is asked about the whole."""
_Find: TypeAlias = "Callable[[], Iterable[Found]]"


class RecordChecks:
    """Which rules look at the records of which register."""

    def __init__(self, rules: Iterable[Rule]) -> None:
        """Sort the generators of `rules` by register."""
        self._looks = [(model, rule, look) for rule in rules for model, look in rule.by_record.items()]
        self._by_register: dict[str, _Sorted] = {}

    def on(self, record: Record, scene: Scene) -> Iterator[Found]:
        """Yield what the rules find on `record`, all of them: who look at its texts share one walk."""
        asked = self._by_register.get(record.slug)
        if asked is None:
            asked = self._by_register[record.slug] = self._asked(record.slug)
        for where, checks in asked.items():
            if where is None or where(record, scene):
                yield from _drafts(checks, record, scene)

    def _asked(self, register: str) -> _Sorted:
        """Return the rules that look at the records of `register`, by what they ask of a record first."""
        found: _Sorted = {}
        for model, rule, look in self._looks:
            if model is Record or model.slug == register:
                found.setdefault(look.where, []).append((rule, look.check))
        return found


@dataclass(frozen=True, slots=True)
class _Run:
    """What was found on a record or file by all rules, or on the whole by one, and what was looked up."""

    of: _Asked
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

    def found(self, of: _Asked, find: _Find) -> tuple[Found, ...]:
        """Return what was found before, if `find` would find the same."""
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
        """By the identity of the record, file or rule, which the run holds."""
        self._catalogue: Catalogue | None = None
        self._terms: object = None
        """What every run rests on: the rules, the settings and the day."""
        self.changed: set[Trace] = set()
        """The traces that the last change may have touched."""
        self.placed: dict[int, Placed] = {}
        """The findings that were made of drafts, by the identity of these, which they hold."""

    def found(self, rules: Sequence[Rule], scene: Scene, asked: Callable[[], None]) -> Iterator[Found]:
        """Yield what `rules` find on the whole, on files and on records; `asked` is called before each."""
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
        self._runs, self._catalogue = this.runs, scene.catalogue

    def _changes(self, rules: Sequence[Rule], scene: Scene) -> set[Trace]:
        """Return the traces that a run must not have left; forget all runs where the terms are others."""
        terms = (tuple(map(id, rules)), scene.config, scene.config_path, scene.day, scene.catalogue.registers)
        if self._catalogue is None or terms != self._terms:
            self._runs, self.placed, self._terms = {}, {}, terms
            return set()
        return traces_of_change(self._catalogue, scene.catalogue)


def asks_of(rules: Iterable[Rule], scene: Scene) -> int:
    """Return how often `Memory.found` calls its `asked`."""
    return sum(rule.on_catalogue is not None for rule in rules) + len(scene.files) + len(scene.catalogue)


def _asks(rules: Sequence[Rule], scene: Scene, records: Iterable[Record]) -> Iterator[tuple[_Asked, _Find]]:
    """Yield what finds the faults of the whole, by each rule, of each file, and of each record."""
    alone = replace(scene, files=())
    for rule in rules:
        if rule.on_catalogue:
            yield rule, partial(_drafts, ((rule, rule.on_catalogue),), scene.catalogue, alone)
    on_file = [(rule, rule.by_file) for rule in rules if rule.by_file]
    for file in scene.files:
        yield file, partial(_drafts, on_file, file, alone)
    checks = RecordChecks(rules)
    for record in records:
        yield record, partial(checks.on, record, alone)


def _drafts(
    checks: Iterable[tuple[Rule, Callable[[Any, Scene], Iterable[Draft | FileDraft]]]],
    of: object,
    scene: Scene,
) -> Iterator[Found]:
    for rule, check in checks:
        for draft in check(of, scene):
            yield rule, draft
