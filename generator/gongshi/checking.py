"""The first half of the flow, all that a check needs: content/ -> load -> catalogue -> check.

The second half is `gongshi.pipeline`, which loads what renders and indexes: a check does without it.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from gongshi.catalogue.index import Catalogue
from gongshi.checks.engine import check
from gongshi.checks.memory import Memory
from gongshi.checks.registry import all_rules
from gongshi.checks.rule import Scene
from gongshi.checks.waivers import Weighing
from gongshi.content.attachments import AttachmentLimits, AttachmentReader
from gongshi.content.cache import ParseCache
from gongshi.content.extract.passages import UnpackLimits
from gongshi.content.loader import Loader
from gongshi.content.settings import read_settings
from gongshi.content.tree import Limits
from gongshi.progress import unwatched
from gongshi.records.registers import BY_SLUG

if TYPE_CHECKING:
    from collections.abc import Callable

    from gongshi.checks.rule import Steps
    from gongshi.config import SiteConfig
    from gongshi.content.tree import SourceRecord
    from gongshi.findings import Position, Report
    from gongshi.progress import Watch
    from gongshi.records.base import Record
    from gongshi.task import Task


@dataclass(frozen=True, slots=True)
class Checked:
    """A site that was read and checked."""

    scene: Scene
    report: Report
    weighing: Weighing
    locate: Callable[[Record, Steps], Position]
    """Where a field of a record stands in its file."""
    sources: Callable[[str], tuple[SourceRecord, ...]]
    """The records of a file as they stand in it."""

    @property
    def config(self) -> SiteConfig:
        """The site's settings, with the task's own wishes."""
        return self.scene.config

    @property
    def catalogue(self) -> Catalogue:
        """All records that could be read."""
        return self.scene.catalogue


def configured(task: Task) -> SiteConfig:
    """Return the site's settings with the task's own wishes put in.

    Raises `SettingsError`.
    """
    config = read_settings(task.config_file)
    wishes: dict[str, object] = {}
    if task.lang:
        wishes["language"] = task.lang
    if task.base_url is not None:
        wishes["base_url"] = task.base_url
    if not wishes:
        return config
    return config.model_copy(update={"site": config.site.model_copy(update=wishes)})


class Checker:
    """Loads and checks a site; when asked again, reads and judges only what changed since.

    The report is the one that a fresh checker would give.
    """

    def __init__(self, *, again: bool = True) -> None:
        """Begin with nothing read. Who asks only once (not `again`) is spared the cost of remembering."""
        self._again = again
        self._terms: object = None
        self._loader: Loader
        self._beside: AttachmentReader
        self._memory: Memory

    def check(self, task: Task, watch: Watch = unwatched) -> Checked:
        """Load and check everything; `watch` is told how far it is. Raises `SettingsError`."""
        config = configured(task)
        self._begin(task, config)
        loaded = self._loader.load(BY_SLUG, watch)
        beside = self._beside.read()
        loaded.findings += beside.findings
        scene = Scene(Catalogue(loaded), config, task.day, task.config_file.name, beside.files)
        locate = partial(self._loader.place, scene.config_path, 0)
        weighing = Weighing(config.rules, scene.config_path, task.day, locate)
        report = check(
            scene, self._loader, loaded.findings, weighing=weighing, memory=self._memory, watch=watch
        )
        return Checked(scene, report, weighing, self._loader.position, self._loader.sources)

    def _begin(self, task: Task, config: SiteConfig) -> None:
        """Make readers for the site, unless those of the last check were made for the same."""
        terms = (task.root, task.use_cache, config.limits)
        if terms == self._terms:
            return
        self._terms = terms
        limits = config.limits
        self._loader = Loader(task.root, _cache(task, "parsed.tsv"), Limits(max_bytes=limits.max_file_bytes))
        self._beside = AttachmentReader(
            task.root,
            _cache(task, "attachments.tsv"),
            AttachmentLimits(limits.max_attachment_bytes, UnpackLimits(max_bytes=limits.max_unpacked_bytes)),
        )
        self._memory = Memory(lasts=self._again)


def _cache(task: Task, name: str) -> ParseCache:
    return ParseCache(task.cache_dir / name if task.use_cache else None)


def check_site(task: Task, watch: Watch = unwatched) -> Checked:
    """Load and check everything, once; `watch` is told how far it is. Raises `SettingsError`."""
    return Checker(again=False).check(task, watch)


def site_rule_count() -> int:
    """Return how many rules look at built pages, and so have their say only when a site is built."""
    return sum(rule.looks_at_site for rule in all_rules())
