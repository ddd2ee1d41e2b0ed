"""Reads `site_config.yml` with the strict reader, so that its errors have a line too."""

from __future__ import annotations

from typing import TYPE_CHECKING

from gongshi.config import SiteConfig
from gongshi.content.bind import Unfit, bind
from gongshi.content.files import read_bytes
from gongshi.content.reader import read_mapping
from gongshi.errors import SettingsError
from gongshi.findings import Finding, Report

if TYPE_CHECKING:
    from pathlib import Path


def read_settings(file: Path) -> SiteConfig:
    """Return the configuration in `file`.

    Raises `SettingsError` with located findings when it is missing or wrong.
    """
    data = read_bytes(file.parent, file)
    if isinstance(data, Finding):
        raise SettingsError(Report([data]))
    reading = read_mapping(data, file.name)
    if not reading.records:
        raise SettingsError(Report(reading.findings))
    source = reading.records[0]
    try:
        return bind(SiteConfig, source.value, source.locate)
    except Unfit as unfit:
        raise SettingsError(Report(unfit.findings)) from None
