"""The whole flow; with its first half, `gongshi.checking`, the only place where the stages meet.

    content/ -> load -> catalogue -> check -> render -> index -> check again -> site/

Each arrow is a function of values; the day is an argument, never the clock.
"""

from __future__ import annotations

import shutil
from dataclasses import dataclass, replace
from itertools import count
from typing import TYPE_CHECKING

from gongshi.catalogue.holders import may_confirm, may_name
from gongshi.checking import Checker, configured
from gongshi.checks.built_site import BuiltSite
from gongshi.checks.engine import check_built
from gongshi.checks.publishing import Publisher
from gongshi.checks.suspects import suspect_records
from gongshi.content.loader import CONTENT
from gongshi.findings import Report
from gongshi.progress import Stage, unwatched
from gongshi.records.enforcer import Enforcer
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
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    from gongshi.catalogue.index import Catalogue
    from gongshi.checking import Checked
    from gongshi.progress import Watch
    from gongshi.render.glyphs import Glyphs
    from gongshi.render.shell import ShellSet
    from gongshi.task import Task


@dataclass(frozen=True, slots=True)
class Built:
    """What a build did; `files` is 0 where errors stopped it."""

    report: Report
    files: int
    records: int


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
