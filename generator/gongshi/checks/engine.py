"""Runs the rules over the catalogue, then over the site built from it, and weighs what they find.

Only here do a fault found, its place in the source, the site's levels and its
waivers come together. Everything is reported at once.
"""

from __future__ import annotations

from dataclasses import replace
from itertools import count
from typing import TYPE_CHECKING

from gongshi.checks.built_site import SITE
from gongshi.checks.keepers import Keepers
from gongshi.checks.memory import Memory, asks_of
from gongshi.checks.placing import Placer
from gongshi.checks.registry import all_faults, all_rules
from gongshi.checks.rule import Draft, FileDraft
from gongshi.checks.waivers import Weighing
from gongshi.findings import Finding, Position, Report
from gongshi.progress import Stage, unwatched

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from gongshi.checks.built_site import BuiltSite
    from gongshi.checks.rule import Rule, Scene, SiteDraft
    from gongshi.content.loader import Loader
    from gongshi.progress import Watch


_TELLING = 100
"""Records between two words on how far the check is: to show that costs more than to check one."""


def check(  # noqa: PLR0913  # what is left out has its usual value
    scene: Scene,
    loader: Loader,
    loaded: Iterable[Finding],
    *,
    rules: Sequence[Rule] | None = None,
    weighing: Weighing | None = None,
    memory: Memory | None = None,
    watch: Watch = unwatched,
) -> Report:
    """Return the report on `scene`: what loading found, and what the rules find.

    `weighing` is given where the built site is checked too, and by the same waivers; `memory` where the site
    was checked before, and may be again; `watch` is told of every rule, and of every finding that gets its
    place.
    """
    chosen = all_rules() if rules is None else rules
    weighing = weighing or Weighing(scene.config.rules, scene.config_path, scene.day)
    memory = memory or Memory(lasts=False)
    drafts = sorted(_drafts(chosen, scene, memory, watch), key=lambda pair: _path(pair[1]))
    placer = Placer(scene, loader, memory.placed, memory.changed)
    memory.placed = {}  # a check that breaks off here leaves nothing: what has changed, only this one knows
    findings = [placer.told(finding) for finding in loaded]
    for number, (rule, draft) in enumerate(drafts, start=1):
        watch(Stage.PLACING, number, len(drafts))
        findings.append(placer.place(rule, draft))
    memory.placed = placer.placed
    kept = list(weighing.weighed(findings))
    if rules is None:
        kept += weighing.leftovers([fault.code for fault in all_faults()], later=_site_codes(chosen))
    return Report(kept)


def verdicts(scene: Scene, rule: Rule) -> frozenset[str]:
    """Return the keys of the records of `scene` with which `rule` finds fault, weighed by nobody."""
    return frozenset(
        record.key
        for _, draft in _drafts([rule], scene, Memory(lasts=False), unwatched)
        if isinstance(draft, Draft)
        for record in (draft.of_many or (draft.record,))
        if record
    )


def check_built(
    scene: Scene,
    site: BuiltSite,
    *,
    rules: Sequence[Rule] | None = None,
    weighing: Weighing | None = None,
) -> Report:
    """Return what the rules find on the pages of `site`, and in `site` as a whole."""
    chosen = [rule for rule in (all_rules() if rules is None else rules) if rule.looks_at_site]
    weighing = weighing or Weighing(scene.config.rules, scene.config_path, scene.day)
    keepers = Keepers(scene)
    drafts = _site_drafts(chosen, scene, site)
    kept = list(weighing.weighed(keepers.told(_on_site(scene, rule, draft)) for rule, draft in drafts))
    if rules is None:
        kept += weighing.unused(_site_codes(chosen))
    return Report(kept)


def _site_codes(rules: Iterable[Rule]) -> list[str]:
    return [rule.code for rule in rules if rule.looks_at_site]


def _site_drafts(rules: Sequence[Rule], scene: Scene, site: BuiltSite) -> Iterator[tuple[Rule, SiteDraft]]:
    by_page = [(rule, rule.page_function) for rule in rules if rule.page_function]
    for page in site.pages() if by_page else ():
        for rule, on_page in by_page:
            for draft in on_page(page, scene):
                yield rule, draft
    for rule in rules:
        for draft in rule.site_function(site, scene) if rule.site_function else ():
            yield rule, draft


def _on_site(scene: Scene, rule: Rule, draft: SiteDraft) -> Finding:
    """Place a draft: by the page's address below the site's folder, and by the record that the page shows."""
    slug, _, name = draft.path.removesuffix(".html").rpartition("/")
    record = next((r for r in scene.catalogue.find(slug, name) if r.id == name), None)
    finding = rule.fault.at(
        Position(f"{SITE}/{draft.path}", draft.line, draft.column),
        field=draft.field,
        record=record.key if record else "",
        related=(),
        **draft.values,
    )
    return replace(finding, severity=draft.severity or finding.severity, judged_on=draft.judged_on)


def _path(draft: Draft | FileDraft) -> str:
    if isinstance(draft, FileDraft):
        return draft.position.path
    return draft.record.origin.path if draft.record else ""


def _drafts(
    rules: Sequence[Rule], scene: Scene, memory: Memory, watch: Watch
) -> Iterator[tuple[Rule, Draft | FileDraft]]:
    """Yield what `rules` find; `watch` is told now and then how many of them that is as much as."""
    asked, total = count(), asks_of(rules, scene)

    def told() -> None:
        number = next(asked)
        if number % _TELLING == 0:
            watch(Stage.CHECKING, number * len(rules) // total, len(rules))

    yield from memory.found(rules, scene, told)
