"""What of the findings may be told to the public: which rule and which record, and no word more.

A message repeats what stands in the source, and a finding may rest on what nobody may see. So:

* a record is named only where the published fields of the published records alone give the same
  verdict: nothing of a record that is not disclosed, or of an internal field, can be concluded;
* persons are counted, never named: a list of officers with faults would serve nobody (个人信息保护法 art. 6);
* the privacy rules (family S) are counted only: their place is what they protect;
* hints (`Severity.INFO`) are for the clerk, and files and lines of the source are the clerk's too.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cached_property
from typing import TYPE_CHECKING

from gongshi.checks.built_site import SITE
from gongshi.checks.engine import verdicts
from gongshi.checks.keepers import Keepers
from gongshi.checks.registry import all_rules
from gongshi.records.enforcer import Enforcer

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from gongshi.catalogue.index import Catalogue
    from gongshi.checks.rule import Scene
    from gongshi.findings import Finding
    from gongshi.records.base import Record

PRIVATE = "S"
"""The family of rules whose findings are counted only."""
_BESIDE = ("files/", "pages/")
"""How published files that are no records begin, where a finding names them."""


@dataclass(frozen=True, slots=True)
class Sighting:
    """One fault as it may be told: the rule, and where it may be seen."""

    code: str
    about: Record | None
    """The published record that has it; nothing where it is on no record, or its place is not told."""
    is_named: bool
    """Whether the page may lead to the record."""


class Publisher:
    """Decides what of the findings on a site may be told."""

    def __init__(self, scene: Scene, public: Catalogue) -> None:
        """Decide for what was found on `scene`, of which `public` is published."""
        self._scene = scene
        self._public = public
        self.keepers = Keepers(scene)
        """Who keeps a record."""
        self._rules = {rule.code: rule for rule in all_rules()}
        self._shown: dict[str, frozenset[str]] = {}

    def sightings(self, findings: Iterable[Finding]) -> Iterator[Sighting]:
        """Yield what may be told of `findings`, a record once for each rule."""
        found: dict[tuple[str, object], Sighting] = {}
        for finding in findings:
            for key in finding.speaks_of or (finding.record,):
                if sighting := self._sighting(finding, key):
                    found.setdefault((finding.code, key or finding.sort_key), sighting)
        yield from found.values()

    def is_hidden(self, key: str) -> bool:
        """Whether `key` names a record that exists and is not published."""
        slug, _, name = key.partition("/")
        return any(
            record.id == name for record in self._scene.catalogue.find(slug, name)
        ) and not self._record(key)

    def _sighting(self, finding: Finding, key: str) -> Sighting | None:
        counted = Sighting(finding.code, None, is_named=False)
        if not key or key.startswith(_BESIDE):
            return counted
        record = self._record(key)
        if record is None:
            return None
        if finding.code.startswith(PRIVATE) or finding.code not in self._rules:
            return counted
        if not finding.position.path.startswith(f"{SITE}/") and not self._shows(finding.code, record):
            return None
        return replace(counted, about=record, is_named=not isinstance(record, Enforcer))

    def _record(self, key: str) -> Record | None:
        """Return the record `key` where it has a page."""
        slug, _, name = key.partition("/")
        found = self._public.find(slug, name) if slug in self._scene.config.registers else ()
        return next((record for record in found if record.id == name), None)

    def _shows(self, code: str, record: Record) -> bool:
        """Whether what is published gives the verdict; a rule runs again only where it found something."""
        if code not in self._shown:
            self._shown[code] = verdicts(self._outside, self._rules[code])
        return record.key in self._shown[code]

    @cached_property
    def _outside(self) -> Scene:
        """What an outsider sees of the site."""
        return replace(self._scene, catalogue=self._public.published())
