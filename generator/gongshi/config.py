"""The site's configuration, typed: what `site_config.yml` may say.

Reading the file, with positions, is the work of `content.settings`; this module
only says which keys exist and what they mean. The MkDocs configuration is derived
from it, never written by hand.
"""

from __future__ import annotations

import datetime as dt
import re
from typing import Annotated, Literal

from pydantic import (
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    StringConstraints,
    ValidationInfo,
    field_validator,
)

from gongshi.findings import Severity

Word = Annotated[str, StringConstraints(min_length=1, max_length=200)]


def _iso_day(value: object) -> object:
    """Let pass what is written YYYY-MM-DD; pydantic alone would take seconds since 1970 too."""
    if isinstance(value, str) and not re.fullmatch(r"\d{4}-\d{2}-\d{2}", value):
        message = "must be a day such as 2026-11-23"
        raise ValueError(message)
    return value


def _digits(value: object) -> object:
    """Let pass what is written in plain digits; pydantic alone would take 0_5 and 5.0 too."""
    if isinstance(value, str) and not re.fullmatch(r"[0-9]{1,12}", value):
        message = "must be a whole number"
        raise ValueError(message)
    return value


Day = Annotated[dt.date, BeforeValidator(_iso_day)]
Count = Annotated[int, BeforeValidator(_digits)]

BASE_URL = re.compile(r"https?://[\w-]+(?:\.[\w-]+)*(?::[0-9]{1,5})?(?:/(?!\.{1,2}/)[\w.~-]+)*/")
"""A public address that pages can be added to.

It holds only characters that mean nothing else to anybody: it goes, as it is, into the settings of
web servers, where `;`, `{` or `$` would say something of their own.
"""

SEVERITY_NAMES = {
    "错误": Severity.ERROR,
    "警告": Severity.WARNING,
    "提示": Severity.INFO,
    "关闭": Severity.OFF,
    **{s.value: s for s in Severity},
}
"""How a level may be written."""


class Section(BaseModel):
    """A group of settings."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class SiteSection(Section):
    """Who publishes the site and how it presents itself."""

    title: Word
    title_en: Word = "Government information disclosure"
    subtitle: str = ""
    language: Literal["zh", "en"] = "zh"
    base_url: str = ""
    """The public address, ending in `/`; empty where it is not known (USB stick, kiosk)."""
    offline: bool = False
    """Whether the site is read only without a network (USB stick, kiosk): links out of it lead nowhere."""
    accent: str = "#174f8c"
    sample: bool = False
    """Whether every page says that its records are samples."""
    data_day: Day | None = None
    """The day the data speak of; the day of the build where it is not given."""
    stale_after_days: Annotated[Count, Field(ge=1)] = 60
    quality_page: bool = False
    """Whether `quality.html` says what the checks found (docs/checking.zh.md); without it the page is made
    where there are waivers, and holds nothing else."""

    @field_validator("base_url")
    @classmethod
    def _absolute_or_empty(cls, value: str) -> str:
        if value and not BASE_URL.fullmatch(value):
            message = (
                "must be an absolute address ending in /, its path of letters, digits, “-”, “_”, “.” and “~”"
            )
            raise ValueError(message)
        return value

    @field_validator("accent")
    @classmethod
    def _six_digits(cls, value: str) -> str:
        if not re.fullmatch(r"#[0-9a-fA-F]{6}", value):
            message = "must be a colour such as #174f8c"
            raise ValueError(message)
        return value.lower()


class FooterSection(Section):
    """What a government site must state on every page (国办发〔2017〕47号)."""

    sponsor: Word
    organiser: str = ""
    site_code: str = ""
    """网站标识码, ten digits."""
    icp: str = ""
    icp_url: str = ""
    police: str = ""
    police_url: str = ""
    phone: str = ""
    email: str = ""
    address: str = ""
    report_error_url: str = ""

    @field_validator("site_code")
    @classmethod
    def _ten_digits(cls, value: str) -> str:
        if value and not re.fullmatch(r"\d{10}", value):
            message = "must have ten digits"
            raise ValueError(message)
        return value


class RegionSection(Section):
    """The district itself."""

    name: Word
    code: Annotated[str, StringConstraints(pattern=r"^\d{6}$")]
    """GB/T 2260, six digits."""


class Waiver(Section):
    """A finding that is known and accepted, with the reason; published with the site (`quality.html`)."""

    rule: Word
    record: str = "*"
    """`<register>/<id>`, `<register>/*` or `*`."""
    field: str = ""
    reason: Word
    """Published: name no person in it."""
    by: Word
    """The office or post that decided; published, so never a person's name."""
    person: Annotated[str, StringConstraints(max_length=50)] = ""
    """Who decided, by name: kept here for the office's own record, and not published."""
    publish_person: bool = False
    """Whether `person` may stand on the page; ask the person first."""
    since: Day | None = None
    """The first day on which it holds; from the beginning where it is not given."""
    until: Day | None = None
    """The last day on which it holds."""

    @field_validator("until")
    @classmethod
    def _ends_after_it_began(cls, value: dt.date | None, info: ValidationInfo) -> dt.date | None:
        if value and info.data.get("since") and value < info.data["since"]:
            message = "must not lie before since"
            raise ValueError(message)
        return value

    def holds(self, day: dt.date) -> bool:
        """Whether it covers anything on `day`."""
        return (self.since is None or self.since <= day) and not self.has_ended(day)

    def has_ended(self, day: dt.date) -> bool:
        """Whether `day` lies behind its last day."""
        return self.until is not None and self.until < day


class RulesSection(Section):
    """How the checks are weighed on this site."""

    levels: dict[str, Severity] = {}
    waivers: tuple[Waiver, ...] = ()

    @field_validator("levels", mode="before")
    @classmethod
    def _either_language(cls, value: object) -> object:
        if not isinstance(value, dict):
            return value
        return {k: SEVERITY_NAMES.get(v, v) if isinstance(v, str) else v for k, v in value.items()}


class PowerItemSection(Section):
    """How power items are classified here."""

    category_scheme: Literal["report2010", "national10", "local"] = "national10"
    same_duties_max: Annotated[Count, Field(ge=1)] = 20
    """More items than these with the same duties, word for word, were copied and not written."""


class EnforcerSection(Section):
    """How certificates look here; no national format is assumed."""

    cert_no_pattern: str = r"[0-9A-Z]{6,20}"
    max_validity_years: Annotated[Count, Field(ge=1, le=20)] = 5
    noindex: bool = True
    """Whether search engines are asked to leave pages about persons alone."""
    inspection_required: bool = False
    """Whether the annual inspection (年度审验) is kept here, so that a missing one counts."""
    publication: Literal["roster", "lookup"] = "roster"
    """`roster`: the list of holders is public. `lookup`: only who knows a number and the name can confirm
    them; the site holds no list. What that protects: docs/privacy.md."""
    withheld_bodies: tuple[Word, ...] = ()
    """Departments whose holders are only counted, never named; by id or name."""
    salt: Annotated[str, StringConstraints(max_length=200)] = ""
    """The site's own part of the look-up keys; the site's title and the district's code where it is empty."""
    iterations: Annotated[Count, Field(ge=1_000, le=5_000_000)] = 60_000
    """Rounds of PBKDF2 for one look-up: what every guess costs, and every holder at the first build (about
    15 ms), and a phone without WebCrypto (about a second)."""

    @field_validator("cert_no_pattern")
    @classmethod
    def _compiles(cls, value: str) -> str:
        try:
            re.compile(value)
        except re.error as error:
            message = f"is not a regular expression: {error}"
            raise ValueError(message) from error
        return value


class DocumentSection(Section):
    """The rules of the province for normative documents."""

    expiring_within_days: Annotated[Count, Field(ge=1)] = 180
    """即将到期 is said from this many days before the last valid day."""
    cleanup_years: Annotated[Count, Field(ge=1, le=20)] = 2
    """Every so many years a document is cleaned up (国发〔2010〕33号: as a rule every two)."""
    registered_since: Day | None = None
    """From this day on documents are registered and numbered centrally (三统一), where the province asks."""


class KioskSection(Section):
    """How the self-service screens at inquiry points behave; all in seconds."""

    idle_seconds: Annotated[Count, Field(ge=10, le=3600)] = 90
    """Without a touch for so long, somebody is asked whether they are still there."""
    warn_seconds: Annotated[Count, Field(ge=5, le=120)] = 15
    """How long they have to say so before everything of their visit is cleared."""
    slide_seconds: Annotated[Count, Field(ge=3, le=120)] = 8
    """How long one notice stands on an idle screen."""


_CODES = re.compile(r"[Uu]\+([0-9A-Fa-f]{4,6})(?:-([0-9A-Fa-f]{4,6}))?")


class FontsSection(Section):
    """Where glyphs come from for characters that common systems do not show (docs/fonts.md)."""

    order: tuple[Word, ...] = (
        "LXGWWenKai-Regular.ttf", "BabelStoneHan.ttf", "HanaMinA.ttf", "HanaMinB.ttf",
    )  # fmt: skip
    """Names of font files; of several that hold a character the first gives it. Before all of them come
    the files in `content/fonts/`."""
    folders: tuple[Word, ...] = ("/usr/share/fonts", "/usr/local/share/fonts", "~/.local/share/fonts")
    """Where to look for them, with all that is below; a relative folder is below the site's."""
    assume_shown: tuple[Word, ...] = ()
    """Characters that need no font here: as such, or as `U+1800-18AF`. The build names those that it met."""

    @field_validator("assume_shown")
    @classmethod
    def _ascending(cls, value: tuple[str, ...]) -> tuple[str, ...]:
        for text in value:
            codes = _CODES.fullmatch(text)
            if codes is None and text[:2].upper() == "U+":
                message = f"must be written like U+1800 or U+1800-18AF, not {text}"
                raise ValueError(message)
            if codes and codes[2] and int(codes[1], 16) > int(codes[2], 16):
                message = f"begins after its end: {text}"
                raise ValueError(message)
        return value

    def is_assumed(self, char: str) -> bool:
        """Whether the site says that every reader's system shows `char`."""
        for text in self.assume_shown:
            codes = _CODES.fullmatch(text)
            if codes is None:
                if char in text:
                    return True
            elif int(codes[1], 16) <= ord(char) <= int(codes[2] or codes[1], 16):
                return True
        return False


class CalendarSection(Section):
    """What the calendar of working days does not know of this place."""

    local_days: tuple[Day, ...] = ()
    """Days off of an autonomous region or county (自治地方的节日), day by day."""


class LimitsSection(Section):
    """How much the reader accepts."""

    max_file_bytes: Annotated[Count, Field(ge=1000)] = 4_000_000
    """Bytes of one file of records."""
    max_attachment_bytes: Annotated[Count, Field(ge=1000)] = 50_000_000
    """Bytes of one published file; a larger one cannot be examined for personal data."""
    max_unpacked_bytes: Annotated[Count, Field(ge=1000)] = 200_000_000
    """Bytes of all parts of one published file together, unpacked (DOCX, XLSX, ZIP)."""


class SiteConfig(Section):
    """Everything that `site_config.yml` says."""

    site: SiteSection
    region: RegionSection
    footer: FooterSection
    registers: tuple[str, ...] = (
        "power-items", "documents", "enforcers", "departments", "inquiry-points", "laws", "figures",
    )  # fmt: skip
    """The registers shown, in the order of the navigation."""
    power_items: PowerItemSection = PowerItemSection()
    documents: DocumentSection = DocumentSection()
    enforcers: EnforcerSection = EnforcerSection()
    kiosk: KioskSection = KioskSection()
    calendar: CalendarSection = CalendarSection()
    rules: RulesSection = RulesSection()
    fonts: FontsSection = FontsSection()
    limits: LimitsSection = LimitsSection()
    mkdocs: dict[str, object] = {}
    """Passed through to MkDocs: what a contractor wants to add."""
