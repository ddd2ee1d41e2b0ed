"""Who publishes the site, for which district, and how it presents itself."""

from __future__ import annotations

import re
from typing import Annotated, Literal

from pydantic import Field, StringConstraints, field_validator

from gongshi.config.section import Count, Day, Section, SettingProblem, Word
from gongshi.findings import Text

BASE_URL = re.compile(r"https?://[\w-]+(?:\.[\w-]+)*(?::[0-9]{1,5})?(?:/(?!\.{1,2}/)[\w.~-]+)*/")
"""A public address that pages can be added to.

It holds only characters that mean nothing else to anybody: it goes, as it is, into the settings of
web servers, where `;`, `{` or `$` would say something of their own.
"""


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
            raise SettingProblem(
                Text(
                    "必须是以 / 结尾的完整网址，路径里只有字母、数字和“-”“_”“.”“~”",
                    "must be an absolute address ending in /, its path of letters, digits, “-”, “_”, “.” "
                    "and “~”",
                )
            )
        return value

    @field_validator("accent")
    @classmethod
    def _six_digits(cls, value: str) -> str:
        if not re.fullmatch(r"#[0-9a-fA-F]{6}", value):
            raise SettingProblem(Text("颜色写成 #174f8c 这样", "must be a colour such as #174f8c"))
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
            raise SettingProblem(Text("必须是十位数字", "must have ten digits"))
        return value


class RegionSection(Section):
    """The district itself."""

    name: Word
    code: Annotated[str, StringConstraints(pattern=r"^\d{6}$")]
    """GB/T 2260, six digits."""
