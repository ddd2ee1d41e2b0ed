"""The site's configuration, typed: what `site_config.yml` may say.

Reading the file, with positions, is the work of `content.settings`; this package
only says which keys exist and what they mean. The MkDocs configuration is derived
from it, never written by hand.
"""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from gongshi.config.fonts import FontsSection
from gongshi.config.registers import DocumentSection, EnforcerSection, PowerItemSection
from gongshi.config.rules import SEVERITY_NAMES, RulesSection, Waiver
from gongshi.config.section import Count, Day, Section
from gongshi.config.site import BASE_URL, FooterSection, RegionSection, SiteSection

__all__ = [
    "BASE_URL",
    "SEVERITY_NAMES",
    "CalendarSection",
    "DocumentSection",
    "EnforcerSection",
    "FontsSection",
    "FooterSection",
    "KioskSection",
    "LimitsSection",
    "PowerItemSection",
    "RegionSection",
    "RulesSection",
    "SiteConfig",
    "SiteSection",
    "Waiver",
]


class KioskSection(Section):
    """How the self-service screens at inquiry points behave; all in seconds."""

    idle_seconds: Annotated[Count, Field(ge=10, le=3600)] = 90
    """Without a touch for so long, somebody is asked whether they are still there."""
    warn_seconds: Annotated[Count, Field(ge=5, le=120)] = 15
    """How long they have to say so before everything of their visit is cleared."""
    slide_seconds: Annotated[Count, Field(ge=3, le=120)] = 8
    """How long one notice stands on an idle screen."""


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
    mkdocs: dict[str, object] = Field(default={})
    """Passed through to MkDocs: what a contractor wants to add."""
