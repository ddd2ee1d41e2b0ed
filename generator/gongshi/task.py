"""What to do: which site, as of which day, to where; and whether there is anything to do.

Imports nothing heavy, so that a build with nothing to do is over at once.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from gongshi import __version__
from gongshi.resources import theme_dir
from gongshi.stamp import fingerprint, recalled, remember

if TYPE_CHECKING:
    import datetime as dt

    from gongshi.findings import Lang

CACHE = ".gongshi-cache"
"""The folder of everything that can be made again, beside `site_config.yml`."""
MARK = ".gongshi-site"
"""Stands in every folder that gongshi wrote; a folder without it is not replaced."""


@dataclass(frozen=True, slots=True)
class Task:
    """One build or check."""

    config_file: Path
    day: dt.date
    lang: Lang | None = None
    site_dir: Path | None = None
    base_url: str | None = None
    use_cache: bool = True

    @property
    def root(self) -> Path:
        """The site's folder."""
        return self.config_file.parent

    @property
    def cache_dir(self) -> Path:
        """The folder of the caches."""
        return self.root / CACHE

    @property
    def output(self) -> Path:
        """The folder of the built site."""
        return self.site_dir or self.root / "site"

    def stamp(self) -> str:
        """Return what identifies this task with all its inputs as they are now."""
        inputs = (self.root / "content", self.config_file, theme_dir(), Path(__file__).parent)
        return fingerprint(repr((self, __version__)), inputs)

    def closing_words(self, stamp: str) -> str:
        """Return what the last build said, if it was of `stamp` and its site still stands."""
        kept, _, words = recalled(self.cache_dir / "stamp").partition("\n")
        return words if self.use_cache and kept == f"{stamp} {mark_of(self.output)}" else ""

    def finished(self, stamp: str, words: str) -> None:
        """Remember that the site was built from `stamp`, and what was said at the end."""
        remember(self.cache_dir / "stamp", f"{stamp} {mark_of(self.output)}\n{words}")


def mark_of(site_dir: Path) -> str:
    """Return what identifies the site that stands in `site_dir`: nothing where none does."""
    try:
        found = (site_dir / MARK).stat()
    except OSError:
        return ""
    return f"{found.st_ino}-{found.st_mtime_ns}"
