"""Drafts -> findings: where a fault stands, who must act on it, and what the other party is called.

A finding on records is kept with its draft: it is the same as long as the files that it points into are, and
the answers to what was looked up for it (who keeps a record, who may be named).
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from gongshi.catalogue.watched import Watched
from gongshi.checks.keepers import Keepers
from gongshi.checks.rule import Draft, FileDraft
from gongshi.findings import Finding, Related, Text

if TYPE_CHECKING:
    from collections.abc import Set as AbstractSet

    from gongshi.catalogue.watched import Trace
    from gongshi.checks.rule import Rule, Scene
    from gongshi.content.loader import Loader


class Placed(NamedTuple):
    """A finding, and all that it rests on."""

    draft: Draft | FileDraft
    versions: tuple[int, ...]
    """Of the files that it points into, as the loader counts them."""
    traces: frozenset[Trace]
    finding: Finding


class Placer:
    """Places the drafts of one check."""

    def __init__(
        self, scene: Scene, loader: Loader, before: dict[int, Placed], changed: AbstractSet[Trace]
    ) -> None:
        """Take over from `before` (by the identity of drafts) what none of the traces `changed` touches."""
        self._loader = loader
        self._config_path = scene.config_path
        self._watched = Watched(scene.catalogue)
        self._keepers = Keepers(replace(scene, catalogue=self._watched), loader)
        self._always = frozenset(self._watched.traces)
        self._before = {} if changed & self._always else before
        self._changed = changed
        self.placed: dict[int, Placed] = {}
        """What the next check may take over."""

    def told(self, finding: Finding) -> Finding:
        """Return a finding of the loader with who must act on it."""
        return self._keepers.told(finding)

    def place(self, rule: Rule, draft: Draft | FileDraft) -> Finding:
        """Return the finding that `draft` is."""
        if isinstance(draft, FileDraft) or draft.record is None:
            return self._made(rule, draft)
        records = (draft.record, *(other for other, _ in draft.others))
        versions = tuple(self._loader.version(record.origin.path) for record in records)
        kept = self._before.get(id(draft))
        if kept is None or kept.versions != versions or not self._changed.isdisjoint(kept.traces):
            self._watched.traces = set()
            finding = self._made(rule, draft)
            kept = Placed(draft, versions, frozenset(self._watched.traces), finding)
        self.placed[id(draft)] = kept
        return kept.finding

    def _made(self, rule: Rule, draft: Draft | FileDraft) -> Finding:
        if isinstance(draft, FileDraft):
            found = rule.fault.at(
                draft.position, field=draft.field, record=draft.file, related=(), **draft.values
            )
            return self.told(replace(found, severity=draft.severity or found.severity))
        return self._keepers.told(self._on_record(rule, draft), of_many=bool(draft.of_many))

    def _on_record(self, rule: Rule, draft: Draft) -> Finding:
        place = (
            self._loader.position(draft.record, draft.steps, draft.words)
            if draft.record
            else self._loader.place(self._config_path, 0, draft.steps)
        )
        finding = rule.fault.at(
            place,
            field=".".join(str(step) for step in draft.steps),
            record=draft.record.key if draft.record else "",
            related=tuple(
                Related(Text(name, name), self._loader.position(other, steps))
                for other, steps in draft.others
                for name in (self._keepers.caption(other) or other.key,)
            ),
            **draft.values,
        )
        return replace(
            finding,
            severity=draft.severity or finding.severity,
            judged_on=draft.judged_on,
            speaks_of=tuple(record.key for record in draft.of_many),
        )
