"""Runs the rules over the catalogue and weighs what they find.

Only here do a fault found, its place in the source, the site's levels and its
waivers come together. Everything is reported at once.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace
from typing import TYPE_CHECKING

from gongshi.checks.registry import all_faults, all_rules
from gongshi.checks.waivers import Weighing
from gongshi.findings import Finding, Related, Report, Text

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from gongshi.checks.rule import Draft, Rule, Scene
    from gongshi.content.loader import Loader
    from gongshi.records.base import Record


def check(
    scene: Scene,
    loader: Loader,
    loaded: Iterable[Finding],
    *,
    rules: Sequence[Rule] | None = None,
    config_path: str = "site_config.yml",
) -> Report:
    """Return the report on `scene`: what loading found, and what the rules find."""
    chosen = all_rules() if rules is None else rules
    weighing = Weighing(scene.config.rules, config_path, scene.day)
    drafts = sorted(_drafts(chosen, scene), key=lambda pair: pair[1].record.origin.path)
    findings = [*loaded, *(_placed(rule, draft, loader) for rule, draft in drafts)]
    kept = list(weighing.weighed(findings))
    if rules is None:
        kept += weighing.leftovers([fault.code for fault in all_faults()])
    return Report(kept)


def _drafts(rules: Sequence[Rule], scene: Scene) -> Iterator[tuple[Rule, Draft]]:
    by_scope: dict[type[Record] | None, list[Rule]] = defaultdict(list)
    for rule in rules:
        by_scope[rule.scope].append(rule)
    for rule in by_scope.pop(None, ()):
        for draft in rule.function(scene.catalogue, scene):
            yield rule, draft
    for model, scoped in by_scope.items():
        for record in scene.catalogue.of(model) if model else ():
            for rule in scoped:
                for draft in rule.function(record, scene):
                    yield rule, draft


def _placed(rule: Rule, draft: Draft, loader: Loader) -> Finding:
    finding = rule.fault.at(
        loader.position(draft.record, draft.steps),
        field=".".join(str(step) for step in draft.steps),
        record=draft.record.key,
        related=tuple(
            Related(Text(other.caption, other.caption), loader.position(other, steps))
            for other, steps in draft.others
        ),
        **draft.values,
    )
    return replace(finding, severity=draft.severity or finding.severity, judged_on=draft.judged_on)
