"""The two ways in which a run cannot even begin; the command line turns each into a sentence."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

    from gongshi.findings import Report


class SettingsError(Exception):
    """The configuration cannot be used; carries the report that says why."""

    def __init__(self, report: Report) -> None:
        """Keep `report`."""
        super().__init__("unusable configuration")
        self.report = report


class ForeignFolderError(Exception):
    """The output folder exists and was not written by gongshi."""

    def __init__(self, folder: Path) -> None:
        """Name the folder."""
        super().__init__(str(folder))
        self.folder = folder
