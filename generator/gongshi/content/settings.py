"""Reads `site_config.yml` with the strict reader, so that its errors have a line too."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from gongshi.config import SiteConfig
from gongshi.content.bind import Unfit, bind
from gongshi.content.files import read_bytes
from gongshi.content.reader import read_mapping
from gongshi.errors import SettingsError
from gongshi.findings import Finding, Report, Text

if TYPE_CHECKING:
    from pathlib import Path


_ELSEWHERE = Text(
    "先进入网站的文件夹（里面有 site_config.yml）再运行，或用 --config 指明它在哪里。"
    "还没有网站的，用 gongshi new site 建立一个。",
    "Go to the site's folder, which holds site_config.yml, or say with --config where it is. "
    "Without a site yet, make one: gongshi new site.",
)


def read_settings(file: Path) -> SiteConfig:
    """Return the configuration in `file`.

    Raises `SettingsError` with located findings when it is missing or wrong.
    """
    data = read_bytes(file.parent, file)
    if isinstance(data, Finding):
        raise SettingsError(Report([data if file.exists() else replace(data, advice=_ELSEWHERE)]))
    reading = read_mapping(data, file.name)
    if not reading.records:
        raise SettingsError(Report(reading.findings))
    source = reading.records[0]
    try:
        return bind(SiteConfig, source.value, source.locate)
    except Unfit as unfit:
        raise SettingsError(Report(unfit.findings)) from None
