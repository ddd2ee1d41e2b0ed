"""The whole flow on one screen, and the only place where the stages meet.

    content/ -> load -> catalogue -> check -> render -> index -> check again -> site/

Each arrow is a function of values; the day is an argument, never the clock.
"""

from __future__ import annotations

import shutil
from dataclasses import dataclass, replace
from itertools import count
from typing import TYPE_CHECKING

from gongshi.catalogue.holders import may_confirm, may_name
from gongshi.catalogue.index import Catalogue
from gongshi.checks.built_site import BuiltSite
from gongshi.checks.engine import check, check_built
from gongshi.checks.memory import Memory
from gongshi.checks.publishing import Publisher
from gongshi.checks.registry import all_rules
from gongshi.checks.rule import Scene
from gongshi.checks.suspects import suspect_records
from gongshi.checks.waivers import Weighing
from gongshi.content.attachments import AttachmentLimits, AttachmentReader
from gongshi.content.cache import ParseCache
from gongshi.content.extract.passages import UnpackLimits
from gongshi.content.loader import CONTENT, Loader
from gongshi.content.settings import read_settings
from gongshi.content.tree import Limits
from gongshi.findings import Report
from gongshi.progress import Stage, unwatched
from gongshi.records.enforcer import Enforcer
from gongshi.records.registers import BY_SLUG
from gongshi.render.glyphs import glyphs_for, uses_in_pages, uses_in_records, uses_in_settings
from gongshi.render.locales import load_locale
from gongshi.render.markdown import Texts
from gongshi.render.pages.quality import Outcome, has_quality_page
from gongshi.render.pages.verify import certificate_docs, holders, is_sealed, salt, seals
from gongshi.render.server import write_server_configs
from gongshi.render.shell import ShellError
from gongshi.render.site import shell_request, write_quality, write_site
from gongshi.render.view import View
from gongshi.render.writer import SiteWriter
from gongshi.resources import theme_dir
from gongshi.search.document import FACETS, Labels
from gongshi.search.gather import Reader, search_docs
from gongshi.search.index import build_index
from gongshi.search.lookup import FOLDER, Secrets, lookup_files

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from pathlib import Path

    from gongshi.config import SiteConfig
    from gongshi.content.tree import SourceRecord
    from gongshi.progress import Watch
    from gongshi.render.glyphs import Glyphs, Locate
    from gongshi.render.shell import ShellSet
    from gongshi.task import Task


@dataclass(frozen=True, slots=True)
class Checked:
    """A site that was read and checked."""

    scene: Scene
    report: Report
    weighing: Weighing
    locate: Locate
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


@dataclass(frozen=True, slots=True)
class Built:
    """What a build did; `files` is 0 where errors stopped it."""

    report: Report
    files: int
    records: int


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
        weighing = Weighing(config.rules, scene.config_path, task.day)
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


def build(task: Task, watch: Watch = unwatched, checker: Checker | None = None) -> Built:
    """Check, then compile; errors stop it, and the site of the last good build stays whole.

    `watch` is told how far it is; `checker` is given where the same process builds again and again.
    Raises `SettingsError`, `ForeignFolderError` and `OSError`.
    """
    checked = (checker or Checker(again=False)).check(task, watch)
    records = len(checked.catalogue)
    if checked.report.has_errors:
        return Built(checked.report, 0, records)
    theme = theme_dir()
    lang = checked.config.site.language
    public = checked.catalogue.public(may_name(checked.catalogue, checked.config))
    texts = Texts(task.cache_dir / "texts.tsv" if task.use_cache else None)
    view = View(public, checked.config, task.day, lang, load_locale(theme, lang), texts)
    glyphs = _glyphs(checked, view, task)
    report = Report([*checked.report, *glyphs.findings])
    if report.has_errors:
        return Built(report, 0, records)
    if not task.use_cache:
        shutil.rmtree(task.cache_dir / "shell", ignore_errors=True)
    request = shell_request(view, task.root / CONTENT, theme, task.cache_dir, glyphs.faces)
    outcome = Outcome(report, checked.weighing, Publisher(checked.scene, public))
    pages = count(1)
    with SiteWriter(task.output) as writer:
        try:
            shells = write_site(
                view,
                writer,
                request,
                task.root / CONTENT / "files",
                lambda: watch(Stage.WRITING, next(pages), 0),
                outcome,
            )
        except ShellError as error:
            return Built(Report([*report, *error.findings]), 0, records)
        reader = Reader(view.catalogue, view.lang, view.standing, view.standing_text, view.later)
        _write_index(view, reader, writer)
        if Enforcer in view.registers:
            _write_certificates(view, reader, checked.catalogue, writer, task)
        report = _judged(checked, view, writer, shells, outcome)
        if report.has_errors:
            return Built(report, 0, records)
        writer.publish()
    texts.save()
    return Built(report, writer.written, records)


def _judged(checked: Checked, view: View, writer: SiteWriter, shells: ShellSet, outcome: Outcome) -> Report:
    """Return the whole report; the page that tells of it is written again where the built pages add to it."""
    weighing = checked.weighing
    covered = weighing.covered
    report = Report([*outcome.report, *_look(checked, writer)])
    is_more = len(report) > len(outcome.report) or weighing.covered > covered
    if report.has_errors or not is_more or not has_quality_page(checked.config):
        return report
    write_quality(view, writer, shells, theme_dir(), replace(outcome, report=report))
    return Report([*report, *_look(checked, writer)])  # nothing is published unseen


def _look(checked: Checked, writer: SiteWriter) -> Report:
    """Return what the rules find on the pages as they are written by now."""
    return check_built(checked.scene, BuiltSite(writer.staging), weighing=checked.weighing)


def _glyphs(checked: Checked, view: View, task: Task) -> Glyphs:
    """Return the fonts for characters that common systems do not show."""
    uses = [
        *uses_in_records(view, suspect_records(checked.catalogue), checked.locate),
        *uses_in_settings(checked.config, task.config_file),
        *uses_in_pages(task.root / CONTENT / "pages"),
    ]
    cache = task.cache_dir / "fonts.json" if task.use_cache else None
    return glyphs_for(uses, checked.config, task.root, cache)


def server_settings(task: Task, servers: Iterable[str]) -> Iterator[Path]:
    """Write settings for web servers beside the site, never into it; yield each file.

    Raises `SettingsError`, `ForeignFolderError` and `OSError`.
    """
    yield from write_server_configs(
        servers, configured(task).site.base_url, theme_dir(), task.root / "server"
    )


def _write_index(view: View, reader: Reader, writer: SiteWriter) -> None:
    """Write the search index over what the pages show."""
    labels = reader.labels(view.registers, {key: view.t[f"index.{key}"] for key in FACETS})
    for path, data in build_index(search_docs(reader, view.registers), labels):
        writer.write(path, data)


def _write_certificates(
    view: View, reader: Reader, catalogue: Catalogue, writer: SiteWriter, task: Task
) -> None:
    """Write what `verify.html` looks into: an index of the holders who are named, or sealed cards."""
    settings = view.config.enforcers
    if is_sealed(view):
        shown = filter(may_confirm(catalogue, view.config), catalogue.of(Enforcer))
        cached = task.cache_dir / "lookup.txt" if task.use_cache else None
        secrets = Secrets(salt(view), settings.iterations, cached)
        files = lookup_files(seals(view, reader, shown), secrets, holders(view))
    else:
        labels = Labels({Enforcer.slug: view.say(Enforcer.label)})
        files = build_index(list(certificate_docs(view, reader)), labels, scan_bytes=0, folder=FOLDER)
    for path, data in files:
        writer.write(path, data)
