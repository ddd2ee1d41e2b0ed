"""数据质量: what was checked, what was found, what cannot be decided, and what is accepted, for all to read.

A site switches the page on (`site.quality_page`). A site that has not, and has waivers, gets the page with
these alone: that they are public is no matter of choice. They stand here and not on the pages of records,
because a waiver may be of a register, a page or the settings, and because who looks a record up came for
an answer. What may be told is for `checks.publishing` to decide.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from gongshi.checks.registry import all_faults, all_rules
from gongshi.findings import Severity
from gongshi.records.department import Department
from gongshi.records.enforcer import Enforcer
from gongshi.render.environment import template
from gongshi.render.glyph_faults import GLYPH_FAULTS
from gongshi.render.pages.page import Page
from gongshi.render.pages.verify import holders, is_sealed
from gongshi.render.pages.waivers import Accepting

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from gongshi.checks.keepers import Keepers
    from gongshi.checks.publishing import Publisher, Sighting
    from gongshi.checks.waivers import Weighing
    from gongshi.config import SiteConfig
    from gongshi.findings import Fault, Keeper, Report
    from gongshi.records.base import Record
    from gongshi.render.view import View

QUALITY = "quality.html"
"""The page's address in the site."""
SHOWN = 10
"""Records of one kind that stand unfolded."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """What the checks gave, as far as it is known: the built pages are judged after they are made."""

    report: Report
    weighing: Weighing
    publisher: Publisher


@dataclass(frozen=True, slots=True)
class Kind:
    """One kind of fault: its rule, and what has it."""

    fault: Fault
    is_lowered: bool
    """Whether the rule is an error, and the site publishes in spite of it."""
    records: tuple[Record, ...]
    unnamed: int

    @property
    def count(self) -> int:
        """How often it was found."""
        return len(self.records) + self.unnamed


@dataclass(frozen=True, slots=True)
class Row:
    """A register or a department: how many records, how many of them with faults."""

    name: str
    href: str
    records: int
    faulty: int
    lowered: int = 0
    warnings: int = 0


def has_quality_page(config: SiteConfig) -> bool:
    """Whether the site has the page, be it for its waivers only."""
    return config.site.quality_page or bool(config.rules.waivers)


def quality_page(view: View, theme_dir: Path, outcome: Outcome) -> Page:
    """Return the page as far as `outcome` goes."""
    t = view.t
    whole = view.config.site.quality_page
    title, about = (t["quality.title"], t["quality.about"]) if whole else (t["quality.waivers"],) * 2
    accepting = Accepting(view, outcome.weighing, outcome.publisher)
    body = template(theme_dir, view.lang, "quality")(
        view=view,
        t=t,
        title=title,
        whole=_context(view, outcome) if whole else None,
        waivers=list(accepting.all({fault.code: fault.title for fault in all_faults()})),
        hidden=accepting.hidden,
        shown=SHOWN,
    )
    return Page(QUALITY, "root", title, about, body)


def _context(view: View, outcome: Outcome) -> dict[str, Any]:
    told = (f for f in outcome.report if f.severity is not Severity.INFO)
    sightings = list(outcome.publisher.sightings(told))
    levels = view.config.rules.levels
    decided = [rule for rule in all_rules() if rule.needs is None]
    lowered = {
        rule.code
        for rule in decided
        if rule.severity is Severity.ERROR and levels.get(rule.code) is Severity.WARNING
    }
    departments = sorted(
        _departments(view, outcome.publisher.keepers, sightings, lowered), key=lambda row: -row.faulty
    )
    return {
        "registers": list(_registers(view, sightings)),
        "departments": [row for row in departments if row.faulty],
        "sound": [row for row in departments if not row.faulty],
        "any_lowered": any(row.lowered for row in departments),
        "kinds": sorted(_kinds(sightings, lowered), key=lambda kind: (not kind.is_lowered, -kind.count)),
        "ran": sum(levels.get(rule.code) is not Severity.OFF for rule in decided),
        "off": [rule for rule in decided if levels.get(rule.code) is Severity.OFF],
        "undecided": [rule for rule in all_rules() if rule.needs is not None],
    }


def _kinds(sightings: list[Sighting], lowered: set[str]) -> Iterator[Kind]:
    faults = {fault.code: fault for fault in (*all_faults(), *GLYPH_FAULTS)}
    by_code: dict[str, list[Sighting]] = {}
    for sighting in sightings:
        by_code.setdefault(sighting.code, []).append(sighting)
    for code, found in sorted(by_code.items()):
        records = tuple(s.about for s in found if s.is_named and s.about)
        yield Kind(faults[code], code in lowered, records, len(found) - len(records))


def _registers(view: View, sightings: list[Sighting]) -> Iterator[Row]:
    faulty = Counter(key.partition("/")[0] for key in {s.about.key for s in sightings if s.about})
    for model in view.registers:
        sealed = model is Enforcer and is_sealed(view)
        number = holders(view) if sealed else len(view.catalogue.of(model))
        href = "" if sealed else f"{model.slug}/index.html"
        yield Row(view.say(model.label), href, number, faulty[model.slug])


def _departments(view: View, keepers: Keepers, sightings: list[Sighting], lowered: set[str]) -> Iterator[Row]:
    """Yield who keeps records, with what was found in them; what no one keeps is the site's as a whole."""
    held = Counter(keepers.of_record(record) for m in view.registers for record in view.catalogue.of(m))
    found: dict[Keeper, list[Sighting]] = {}
    for sighting in sightings:
        if sighting.about:
            found.setdefault(keepers.of_record(sighting.about), []).append(sighting)
    for keeper, records in held.items():
        mine = found.get(keeper, [])
        grave = sum(s.code in lowered for s in mine)
        target = view.catalogue.target(Department.slug, keeper.code) if Department in view.registers else None
        yield Row(
            view.say(keeper.name) if keeper.code else view.t["quality.no_department"],
            f"{target.key}.html" if target else "",
            records,
            len({s.about.key for s in mine if s.about}),
            grave,
            len(mine) - grave,
        )
