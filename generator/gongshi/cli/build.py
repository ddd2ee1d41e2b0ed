"""`build` and `serve`: make the site, and show it on this machine."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from gongshi import speech
from gongshi.cli.options import (
    DEFAULT_CONFIG,
    CacheOption,
    ConfigOption,
    DateOption,
    LangOption,
    language,
    task_of,
)
from gongshi.cli.terminal import FAULTY, exit_saying, guarded, print_report, progress, say, shown
from gongshi.findings import summary

if TYPE_CHECKING:
    from gongshi.findings import Lang
    from gongshi.task import Task


@guarded
def build(  # noqa: PLR0913  # one option each
    config: ConfigOption = DEFAULT_CONFIG,
    lang: LangOption = None,
    site_dir: Annotated[Path | None, typer.Option(help="输出文件夹 / output folder")] = None,
    date: DateOption = None,
    base_url: Annotated[
        str | None, typer.Option(help="公开网址，以 / 结尾 / public address ending in /")
    ] = None,
    server_config: Annotated[
        list[str] | None,
        typer.Option(
            help="另写服务器设置：nginx、caddy、apache 或 all，可重复 / settings for web servers too"
        ),
    ] = None,
    *,
    no_cache: CacheOption = False,
) -> None:
    """Check, then compile; errors stop it, and the last good site stays whole."""
    task = task_of(config, date, lang, no_cache=no_cache, site_dir=site_dir, base_url=base_url)
    words = language(lang)
    servers = _servers(server_config or [], words)
    stamp = task.stamp()
    if said := task.closing_words(stamp):
        say(speech.UP_TO_DATE.filled(site=shown(task.output)).of(words) + said)
    else:
        _build(task, stamp, words)
    if servers:
        from gongshi.pipeline import server_settings  # only where there is something to do

        for file in server_settings(task, servers):
            say(speech.SERVER_SETTINGS.filled(file=shown(file)).of(words))


def _servers(asked: list[str], lang: Lang) -> tuple[str, ...]:
    if not asked:
        return ()
    from gongshi.render.server import SERVERS  # only where it is asked for

    if unknown := next((name for name in asked if name not in (*SERVERS, "all")), None):
        raise exit_saying(speech.NO_SERVER.filled(name=unknown, known=" ".join([*SERVERS, "all"])).of(lang))
    return tuple(SERVERS) if "all" in asked else tuple(asked)


def _build(task: Task, stamp: str, words: Lang) -> None:
    from gongshi.pipeline import build as build_site  # only where there is something to do

    with progress(words) as watch:
        built = build_site(task, watch)
    print_report(built.report, words)
    if not built.files:
        raise exit_saying(speech.NOT_BUILT.of(words), FAULTY)
    task.finished(stamp, summary(built.report).of(words))
    say(speech.BUILT.filled(records=built.records, files=built.files, site=shown(task.output)).of(words))


@guarded
def serve(
    config: ConfigOption = DEFAULT_CONFIG,
    lang: LangOption = None,
    port: Annotated[int, typer.Option(min=1, max=65535, help="端口 / port")] = 8000,
    date: DateOption = None,
    *,
    open_browser: Annotated[
        bool, typer.Option("--open/--no-open", help="打开浏览器 / open a browser")
    ] = True,
) -> None:
    """Serve the site on 127.0.0.1 until Ctrl+C."""
    from gongshi.preview import Preview  # help must not load the house

    words = language(lang)
    Preview(lambda: task_of(config, date, lang), words, say).run(port, open_browser=open_browser)
