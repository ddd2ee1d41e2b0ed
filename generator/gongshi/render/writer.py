"""Writes a site beside the old one and changes over in one step.

Invariants:

* the last good site stays whole until the new one is complete on the disk;
* an interrupted change-over is finished or undone at the next start (`recover`);
* nothing outside the two folders is touched.
"""

from __future__ import annotations

import os
import shutil
from contextlib import suppress
from typing import TYPE_CHECKING, Self

from gongshi.errors import ForeignFolderError
from gongshi.task import MARK

if TYPE_CHECKING:
    from pathlib import Path
    from types import TracebackType


class SiteWriter:
    """A folder in the making: `with SiteWriter(d) as w: w.write(...); w.publish()`."""

    def __init__(self, site_dir: Path) -> None:
        """Prepare to replace `site_dir`.

        Raises `ForeignFolderError` where it holds files of somebody else.
        """
        self.site_dir = site_dir.resolve()
        self.staging = self._beside("staging")
        self._previous = self._beside("previous")
        self._folders: set[str] = set()
        self.written = 0
        if self.site_dir.is_dir() and any(self.site_dir.iterdir()) and not (self.site_dir / MARK).exists():
            raise ForeignFolderError(site_dir)

    def _beside(self, word: str) -> Path:
        return self.site_dir.parent / f".{self.site_dir.name}.{word}"

    def __enter__(self) -> Self:
        """Clear what an interrupted build left, and open the staging folder."""
        recover(self.site_dir)
        shutil.rmtree(self.staging, ignore_errors=True)
        self.staging.mkdir(parents=True)
        try:
            self.write(MARK, b"")
        except BaseException:
            shutil.rmtree(self.staging, ignore_errors=True)
            raise
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Leave nothing half-made behind."""
        shutil.rmtree(self.staging, ignore_errors=True)

    def write(self, path: str, data: bytes, *, again: bool = False) -> None:
        """Write one file; `path` is relative to the site, with forward slashes.

        `again` is said of a file that is there already and takes other bytes.
        """
        folder = path.rpartition("/")[0]
        if folder and folder not in self._folders:
            (self.staging / folder).mkdir(parents=True, exist_ok=True)
            self._folders.add(folder)
        # O_EXCL: two pages with one address are a fault of ours, not the later one's luck.
        how = os.O_TRUNC if again else os.O_CREAT | os.O_EXCL
        handle = os.open(f"{self.staging}/{path}", os.O_WRONLY | how, 0o644)
        try:
            written = os.write(handle, data)
            while written < len(data):
                written += os.write(handle, data[written:])
        finally:
            os.close(handle)
        self.written += not again

    def copy(self, path: str, source: Path) -> None:
        """Copy one file into the site."""
        self.write(path, source.read_bytes())

    def publish(self) -> None:
        """Change over to what was written."""
        shutil.rmtree(self._previous, ignore_errors=True)
        if self.site_dir.exists():
            self.site_dir.rename(self._previous)
        try:
            self.staging.rename(self.site_dir)
        except BaseException:
            with suppress(OSError):
                self._previous.rename(self.site_dir)
            raise
        shutil.rmtree(self._previous, ignore_errors=True)


def recover(site_dir: Path) -> None:
    """Bring the last good site back where a change-over was cut in half."""
    previous = site_dir.parent / f".{site_dir.name}.previous"
    if previous.is_dir() and not site_dir.exists():
        previous.rename(site_dir)
