"""What the frame is built from: the site's facts, its registers, and where things lie."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from gongshi.findings import Lang
    from gongshi.render.fonts import Face


@dataclass(frozen=True, slots=True)
class FooterFacts:
    """What the foot of a government site must carry (国办发〔2017〕47号); empty facts are left out.

    `site_code` has 10 digits. `icp_url`, `police_url` and `report_error_url`
    are addresses outside the site; `sitemap`, `accessibility` and
    `quality`, or `waivers` where the page holds these alone, are paths inside it.
    """

    sponsor: str = ""
    organiser: str = ""
    site_code: str = ""
    icp: str = ""
    icp_url: str = ""
    police: str = ""
    police_url: str = ""
    phone: str = ""
    email: str = ""
    address: str = ""
    report_error_url: str = ""
    sitemap: str = ""
    accessibility: str = ""
    quality: str = ""
    waivers: str = ""


@dataclass(frozen=True, slots=True)
class ShellSite:
    """The site as its frame shows it.

    `base_url` is empty or absolute, ending in a slash; `accent` is `#rrggbb`;
    `data_day`, of which the data speak, and `build_day`, on which pages are made,
    are ISO days; `mkdocs` is the pass-through section of the site's configuration
    (`markdown_extensions`, `plugins`, `extra`).
    """

    title: str
    title_en: str
    lang: Lang
    base_url: str
    accent: str
    data_day: str
    build_day: str
    sample: bool = False
    stale_after_days: int = 60
    footer: FooterFacts = field(default_factory=FooterFacts)
    mkdocs: Mapping[str, object] = field(default_factory=dict)

    @property
    def name(self) -> str:
        """The title in the site's language."""
        return self.title_en if self.lang == "en" and self.title_en else self.title


@dataclass(frozen=True, slots=True)
class ShellRequest:
    """All that decides the bytes of the frame; `registers` are (slug, label) in order of the menu.

    `faces` show characters that common systems do not.
    """

    site: ShellSite
    registers: tuple[tuple[str, str], ...]
    pages_dir: Path
    theme_dir: Path
    cache_dir: Path
    faces: tuple[Face, ...] = ()
