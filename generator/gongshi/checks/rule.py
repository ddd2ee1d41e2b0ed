"""What a rule is: a fault, what it looks at, and a generator that finds it.

A rule never reads levels or waivers, never prints and never raises; it yields
`Draft`s and the engine does the rest. `fails` and `passes` are whole little sites
(`-- path --` headings), which the tests run through the real engine and the rule's
page shows.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, TypeAlias, TypeVar

from gongshi.findings import Fault, Severity, Text

if TYPE_CHECKING:
    import datetime as dt

    from gongshi.catalogue.index import Catalogue
    from gongshi.config import SiteConfig
    from gongshi.records.base import Record

Steps: TypeAlias = tuple["str | int", ...]


@dataclass(frozen=True, slots=True)
class Scene:
    """What a rule may look at: the records, the site's settings, and the viewing day."""

    catalogue: Catalogue
    config: SiteConfig
    day: dt.date


@dataclass(frozen=True, slots=True)
class Draft:
    """A fault found, before it has a position and a weight."""

    record: Record
    steps: Steps
    values: dict[str, object]
    others: tuple[tuple[Record, Steps], ...] = ()
    severity: Severity | None = None
    """Set where one rule has a lighter form (DOMAIN 5: "E / W")."""
    judged_on: dt.date | None = None
    """The day whose law or state decided: the record's own date, or the viewing day (DOMAIN 9)."""


Check: TypeAlias = Callable[[Any, Scene], Iterator[Draft]]
AnyCheck = TypeVar("AnyCheck", bound=Callable[..., Iterator[Draft]])


@dataclass(slots=True)
class Rule:
    """One rule of the check; exactly one per module of `checks.rules`."""

    code: str
    severity: Severity
    title: Text
    message: Text
    advice: Text
    why: Text
    fails: str = ""
    passes: str = ""
    needs: Text | None = None
    """What it would take to decide the rule, where the records alone cannot: such a rule is listed, with no
    check and no samples, and never faked."""
    scope: type[Record] | None = None
    """The register whose records are looked at one by one; `None`: the whole catalogue."""
    function: Check = field(default=lambda _subject, _scene: iter(()), repr=False)
    name: str = ""
    """The module's name with hyphens, given by the engine: it names the fault."""

    def check(self, model: type[Record]) -> Callable[[AnyCheck], AnyCheck]:
        """Register the generator that looks at one record of `model`."""

        def register(function: AnyCheck) -> AnyCheck:
            self.scope, self.function = model, function
            return function

        return register

    def check_catalogue(self, function: AnyCheck) -> AnyCheck:
        """Register the generator that looks at the whole catalogue."""
        self.scope, self.function = None, function
        return function

    def at(
        self,
        record: Record,
        *steps: str | int,
        others: tuple[tuple[Record, Steps], ...] = (),
        severity: Severity | None = None,
        judged_on: dt.date | None = None,
        **values: object,
    ) -> Draft:
        """Draft a finding at the field `steps` of `record`; `others` are further parties.

        `judged_on` is given where the verdict depends on a day.
        """
        return Draft(record, steps, values, others, severity, judged_on)

    @property
    def fault(self) -> Fault:
        """The rule as a fault, for reports and pages."""
        return Fault(
            code=self.code,
            name=self.name,
            severity=self.severity,
            title=self.title,
            message=self.message,
            advice=self.advice,
            why=self.why,
            fails=self.fails,
            passes=self.passes,
            needs=self.needs,
        )
