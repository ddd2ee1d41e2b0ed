"""What a rule is: a fault, what it looks at, and a generator that finds it.

A rule never reads levels or waivers, never prints and never raises; it yields
`Draft`s and the engine does the rest. It may look at the records, at the pages made
of them (before they are published), or at both. `fails` and `passes` are whole little sites
(`-- path --` headings), which the tests run through the real engine and the rule's
page shows.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, NamedTuple, TypeAlias, TypeVar

from gongshi.findings import Fault, Severity, Text

if TYPE_CHECKING:
    import datetime as dt

    from gongshi.catalogue.index import Catalogue
    from gongshi.checks.built_site import BuiltPage, BuiltSite
    from gongshi.config import SiteConfig
    from gongshi.content.attachments import PublishedFile
    from gongshi.findings import Position
    from gongshi.records.base import Record

Steps: TypeAlias = tuple["str | int", ...]


@dataclass(frozen=True, slots=True)
class Scene:
    """What a rule may look at: the records, the site's settings, and the viewing day."""

    catalogue: Catalogue
    config: SiteConfig
    day: dt.date
    config_path: str = "site_config.yml"
    """The file of the settings, as positions name it."""
    files: tuple[PublishedFile, ...] = ()
    """What is published beside the records: editorial pages and attachments, with all that they say."""


@dataclass(frozen=True, slots=True)
class Draft:
    """A fault found, before it has a position and a weight."""

    record: Record | None
    """Nothing where the fault is one of the site's settings."""
    steps: Steps
    values: dict[str, object]
    others: tuple[tuple[Record, Steps], ...] = ()
    severity: Severity | None = None
    """Set where one rule has a lighter form (DOMAIN 5: "E / W")."""
    judged_on: dt.date | None = None
    """The day whose law or state decided: the record's own date, or the viewing day (DOMAIN 9)."""
    words: str = ""
    """What was found in the text of the field, as it stands there: the finding is placed at it."""
    of_many: Sequence[Record] = ()
    """All records that it speaks of, where it is only placed at this one: no one department keeps it."""


@dataclass(frozen=True, slots=True)
class FileDraft:
    """A fault found in a published file that is no record, before it has a weight."""

    position: Position
    file: str
    """`files/...` or `pages/...`, by which waivers name it."""
    field: str
    values: dict[str, object]
    severity: Severity | None = None


@dataclass(frozen=True, slots=True)
class SiteDraft:
    """A fault found in the built site, before it has a weight."""

    path: str
    """Relative to the site, with forward slashes."""
    line: int
    column: int
    field: str
    values: dict[str, object]
    severity: Severity | None = None
    judged_on: dt.date | None = None


Check: TypeAlias = Callable[[Any, Scene], Iterator[Draft]]
Where: TypeAlias = "Callable[[Any, Scene], bool]"
FileCheck: TypeAlias = "Callable[[PublishedFile, Scene], Iterator[FileDraft]]"
PageCheck: TypeAlias = "Callable[[BuiltPage, Scene], Iterator[SiteDraft]]"
SiteCheck: TypeAlias = "Callable[[BuiltSite, Scene], Iterator[SiteDraft]]"
AnyCheck = TypeVar("AnyCheck", bound=Check)
AnyFileCheck = TypeVar("AnyFileCheck", bound="FileCheck")
AnyPageCheck = TypeVar("AnyPageCheck", bound="PageCheck")
AnySiteCheck = TypeVar("AnySiteCheck", bound="SiteCheck")


class Look(NamedTuple):
    """The generator of a rule that looks at one record, and at which records it looks at all."""

    check: Check
    where: Where | None = None


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
    by_record: dict[type[Record], Look] = field(default_factory=dict, repr=False)
    """Looks at one record, by the model of its register; under `Record`, at those of every register."""
    on_catalogue: Check | None = field(default=None, repr=False)
    """Looks at the whole catalogue and the settings."""
    by_file: FileCheck | None = field(default=None, repr=False)
    """Looks at one published file and all that it says."""
    page_function: PageCheck | None = field(default=None, repr=False)
    """Looks at one built page; every page is cut into tags once, for all rules."""
    site_function: SiteCheck | None = field(default=None, repr=False)
    """Looks at the built site as a whole."""
    name: str = ""
    """The module's name with hyphens, given by the engine: it names the fault."""

    def check(self, *models: type[Record], where: Where | None = None) -> Callable[[AnyCheck], AnyCheck]:
        """Register the generator that looks at one record of one of `models`; `Record` means every register.

        It sees no published files (`Scene.files` is empty): what it finds may rest on its record, the
        settings, the day and what it looks up in the catalogue, because it is asked again only when one of
        them changed. Records of which `where` says no are passed over: it is asked once for all rules that
        share it.
        """

        def register(function: AnyCheck) -> AnyCheck:
            self.by_record |= dict.fromkeys(models, Look(function, where))
            return function

        return register

    def check_catalogue(self, function: AnyCheck) -> AnyCheck:
        """Register the generator that looks at the whole catalogue; a rule may have one of each kind."""
        self.on_catalogue = function
        return function

    def check_file(self, function: AnyFileCheck) -> AnyFileCheck:
        """Register the generator that looks at one published file, and sees no other in the scene."""
        self.by_file = function
        return function

    def check_page(self, function: AnyPageCheck) -> AnyPageCheck:
        """Register the generator that looks at one page of the built site."""
        self.page_function = function
        return function

    def check_site(self, function: AnySiteCheck) -> AnySiteCheck:
        """Register the generator that looks at the built site as a whole."""
        self.site_function = function
        return function

    @property
    def looks_at_site(self) -> bool:
        """Whether the rule needs the built site: `gongshi check` alone cannot run that part of it."""
        return self.page_function is not None or self.site_function is not None

    def on(
        self,
        path: str,
        place: tuple[int, int] = (0, 0),
        *,
        field: str = "",
        severity: Severity | None = None,
        judged_on: dt.date | None = None,
        **values: object,
    ) -> SiteDraft:
        """Draft a finding at `place` (line, column) of the site's file `path`."""
        return SiteDraft(path, *place, field, values, severity, judged_on)

    def at(
        self,
        record: Record,
        *steps: str | int,
        others: tuple[tuple[Record, Steps], ...] = (),
        severity: Severity | None = None,
        judged_on: dt.date | None = None,
        words: str = "",
        of_many: Sequence[Record] = (),
        **values: object,
    ) -> Draft:
        """Draft a finding at the field `steps` of `record`; `others` are further parties.

        `judged_on` is given where the verdict depends on a day, `words` where a stretch of the text is meant.
        `of_many` holds the records where the finding speaks of many and is only placed at this one.
        """
        return Draft(record, steps, values, others, severity, judged_on, words, of_many)

    def in_file(
        self,
        position: Position,
        file: str,
        *,
        field: str = "",
        severity: Severity | None = None,
        **values: object,
    ) -> FileDraft:
        """Draft a finding in a published file; `file` is its name for waivers (`files/a.pdf`)."""
        return FileDraft(position, file, field, values, severity)

    def in_settings(self, *steps: str | int, judged_on: dt.date | None = None, **values: object) -> Draft:
        """Draft a finding at the key `steps` of the site's settings."""
        return Draft(None, steps, values, judged_on=judged_on)

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
