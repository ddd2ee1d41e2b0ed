"""What the province and the district settle about single registers."""

from __future__ import annotations

import re
from typing import Annotated, Literal

from pydantic import Field, StringConstraints, field_validator

from gongshi.config.section import Count, Day, Section, SettingProblem, Word
from gongshi.findings import Text


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
            what = Text(f"不是正则表达式：{error}", f"is not a regular expression: {error}")
            raise SettingProblem(what) from error
        return value


class DocumentSection(Section):
    """The rules of the province for normative documents."""

    expiring_within_days: Annotated[Count, Field(ge=1)] = 180
    """即将到期 is said from this many days before the last valid day."""
    cleanup_years: Annotated[Count, Field(ge=1, le=20)] = 2
    """Every so many years a document is cleaned up (国发〔2010〕33号: as a rule every two)."""
    registered_since: Day | None = None
    """From this day on documents are registered and numbered centrally (三统一), where the province asks."""
