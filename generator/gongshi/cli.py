"""The commands: they parse and print, nothing else. The only reader of the clock."""

from __future__ import annotations

import datetime as dt
import errno
import gc
import os
import sys
from contextlib import contextmanager, suppress
from functools import wraps
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, ParamSpec, TypeVar
from zoneinfo import ZoneInfo

import typer

from gongshi import speech
from gongshi.errors import ForeignFolderError, SettingsError
from gongshi.findings import WHOLE_SITE, Report, as_text, summary
from gongshi.progress import unwatched
from gongshi.task import Task

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from gongshi.findings import Lang, Text
    from gongshi.pipeline import Checked
    from gongshi.progress import Stage, Watch
    from gongshi.records.base import Record

DONE, FAULTY, MISUSED = 0, 1, 2
SHANGHAI = ZoneInfo("Asia/Shanghai")
DEFAULT_CONFIG = Path("site_config.yml")

app = typer.Typer(
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
    help="公示：把政府的权力事项、规范性文件和执法人员记录检查后编成公开网站。 / "
    "gongshi checks and compiles public registers into a static site.",
)

LangOption = Annotated[str | None, typer.Option("--lang", help="输出语言 zh 或 en / language of the output")]
ConfigOption = Annotated[Path, typer.Option("--config", help="网站配置文件 / the site's configuration")]
DateOption = Annotated[str | None, typer.Option("--date", help="按哪一天计算 YYYY-MM-DD / as of which day")]
CacheOption = Annotated[bool, typer.Option("--no-cache", help="不用缓存 / read everything again")]

Args = ParamSpec("Args")
Result = TypeVar("Result")


def _say(text: str, *, error: bool = False) -> None:
    stream = sys.stderr if error else sys.stdout
    stream.write(f"{text}\n")
    stream.flush()


def _lang(chosen: str | None, fallback: Lang = "zh") -> Lang:
    if chosen in (None, "zh", "en"):
        return chosen or fallback  # type: ignore[return-value]  # narrowed by the test
    _say(speech.BAD_LANG.zh + " / " + speech.BAD_LANG.en, error=True)
    raise typer.Exit(MISUSED)


def _today() -> dt.date:
    """Return the day in Asia/Shanghai; SOURCE_DATE_EPOCH stands for the clock where it is set."""
    epoch = os.environ.get("SOURCE_DATE_EPOCH", "")
    if epoch.isdigit():
        return dt.datetime.fromtimestamp(int(epoch), SHANGHAI).date()
    return dt.datetime.now(SHANGHAI).date()


def _day(text: str | None, lang: Lang) -> dt.date:
    if text is None:
        return _today()
    try:
        return dt.date.fromisoformat(text)
    except ValueError:
        _say(speech.BAD_DATE.filled(text=text).of(lang), error=True)
        raise typer.Exit(MISUSED) from None


def _guarded(command: Callable[Args, None]) -> Callable[Args, None]:
    """Turn everything that can go wrong outside the records into a sentence and an exit code."""

    @wraps(command)
    def run(*args: Args.args, **kwargs: Args.kwargs) -> None:
        chosen = kwargs.get("lang")
        lang: Lang = "en" if chosen == "en" else "zh"
        try:
            command(*args, **kwargs)
        except KeyboardInterrupt:
            _say(speech.INTERRUPTED.of(lang), error=True)
            raise typer.Exit(130) from None
        except OSError as error:
            full = error.errno in (errno.ENOSPC, errno.EDQUOT)
            text = speech.DISK_FULL if full else speech.FILE_TROUBLE
            name = error.filename or ""
            _say(text.filled(name=name, reason=error.strerror or error).of(lang), error=True)
            raise typer.Exit(FAULTY) from None
        except (SettingsError, ForeignFolderError) as error:
            report = getattr(error, "report", None)
            said = (
                as_text(report, lang).rstrip()
                if report
                else speech.FOREIGN_FOLDER.filled(folder=error).of(lang)
            )
            _say(said, error=True)
            raise typer.Exit(MISUSED) from None

    return run


@contextmanager
def _progress(lang: Lang) -> Iterator[Watch]:
    """Show on a terminal how far the work is; never in pipes or in the logs of a CI, whatever they force."""
    from rich.console import Console  # only where there is something to do
    from rich.progress import BarColumn, Progress, TextColumn

    silent = not sys.stderr.isatty() or bool(os.environ.get("CI"))
    columns = TextColumn("{task.description}"), BarColumn()
    with Progress(*columns, console=Console(stderr=True), transient=True, disable=silent) as bar:
        task = bar.add_task("", total=None)

        def watch(stage: Stage, done: int, total: int) -> None:
            words = speech.STAGES[stage].filled(done=done, total=total).of(lang)
            bar.update(task, description=words, completed=done, total=total or None)

        yield unwatched if silent else watch


def _is_address(text: str) -> bool:
    from gongshi.config import BASE_URL  # only where it is asked for

    return bool(BASE_URL.fullmatch(text))


def _task(
    config: Path, day: str | None, lang: str | None, *, no_cache: bool = False,
    site_dir: Path | None = None, base_url: str | None = None,
) -> Task:  # fmt: skip
    chosen = _lang(lang) if lang else None
    file = config.resolve()
    if base_url and not _is_address(base_url):
        _say(speech.BAD_URL.filled(text=base_url).of(chosen or "zh"), error=True)
        raise typer.Exit(MISUSED)
    return Task(file, _day(day, chosen or "zh"), chosen, site_dir, base_url, use_cache=not no_cache)


@app.command(help="检查并生成网站 / check, then compile to site/")
@_guarded
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
    task = _task(config, date, lang, no_cache=no_cache, site_dir=site_dir, base_url=base_url)
    words = _lang(lang)
    servers = _servers(server_config or [], words)
    stamp = task.stamp()
    if said := task.closing_words(stamp):
        _say(speech.UP_TO_DATE.filled(site=_shown(task.output)).of(words) + said)
    else:
        _build(task, stamp, words)
    if servers:
        from gongshi.pipeline import server_settings  # only where there is something to do

        for file in server_settings(task, servers):
            _say(speech.SERVER_SETTINGS.filled(file=_shown(file)).of(words))


def _servers(asked: list[str], lang: Lang) -> tuple[str, ...]:
    if not asked:
        return ()
    from gongshi.render.server import SERVERS  # only where it is asked for

    if unknown := next((name for name in asked if name not in (*SERVERS, "all")), None):
        _say(speech.NO_SERVER.filled(name=unknown, known=" ".join([*SERVERS, "all"])).of(lang), error=True)
        raise typer.Exit(MISUSED)
    return tuple(SERVERS) if "all" in asked else tuple(asked)


def _build(task: Task, stamp: str, words: Lang) -> None:
    from gongshi.pipeline import build as build_site  # only where there is something to do

    with _progress(words) as watch:
        built = build_site(task, watch)
    _print_report(built.report, words)
    if not built.files:
        _say(speech.NOT_BUILT.of(words), error=True)
        raise typer.Exit(FAULTY)
    task.finished(stamp, summary(built.report).of(words))
    _say(speech.BUILT.filled(records=built.records, files=built.files, site=_shown(task.output)).of(words))


def _known(text: str, known: tuple[str, ...], refusal: Text, lang: Lang) -> None:
    if text not in known:
        _say(refusal.filled(text=text, known=" ".join(known)).of(lang), error=True)
        raise typer.Exit(MISUSED)


def _may_write(file: Path, lang: Lang, *, replace: bool) -> None:
    """Refuse, before the work begins, a workbook that is no .xlsx or would cost somebody's remarks."""
    refusal = speech.NOT_XLSX if file.suffix.lower() != ".xlsx" else speech.WORKBOOK_EXISTS
    if refusal is speech.NOT_XLSX or (file.exists() and not replace):
        _say(refusal.filled(file=file).of(lang), error=True)
        raise typer.Exit(MISUSED)


def _kept_by(checked: Checked, text: str, lang: Lang) -> Report:
    """Return what the department that `text` means has to mend."""
    found = checked.catalogue.department(text)
    code = "" if text in (WHOLE_SITE.name.zh, WHOLE_SITE.name.en) else found.id if found else text
    kept = [finding for finding in checked.report if finding.keeper.code == code]
    if code and not found and not kept:
        _say(speech.NO_DEPARTMENT.filled(name=text).of(lang), error=True)
        raise typer.Exit(MISUSED)
    return Report(kept)


def _write(file: Path, data: bytes, lang: Lang) -> None:
    """Write `data` to `file`, whole or not at all; what hinders it is said, with what to do."""
    is_special = file.exists() and not file.is_file()  # /dev/stdout, a pipe: nothing to put in its place
    target = file if is_special else file.resolve()
    beside = target if is_special else target.with_name(f".{target.name}.part")
    try:
        beside.write_bytes(data)
        if not is_special:
            beside.replace(target)
    except OSError as error:
        if not is_special:
            with suppress(OSError):
                beside.unlink(missing_ok=True)
        text = speech.UNWRITTEN.get(error.errno or 0, speech.UNWRITTEN_OTHERWISE)
        _say(text.filled(file=file, reason=error.strerror or error).of(lang), error=True)
        raise typer.Exit(FAULTY) from None


def _shown(path: Path) -> str:
    try:
        return path.resolve().relative_to(Path.cwd()).as_posix()
    except ValueError:
        return str(path)


def _print_report(report: Report, lang: Lang) -> None:
    if len(report):
        _say(as_text(report, lang).rstrip(), error=report.has_errors)


@app.command(help="检查全部记录，按由谁改分组 / check every record, by who must act")
@_guarded
def check(  # noqa: PLR0913, PLR0915  # one option each
    config: ConfigOption = DEFAULT_CONFIG,
    lang: LangOption = None,
    format: Annotated[str, typer.Option(help="text | xlsx | json | github")] = "text",  # noqa: A002  # the option's name
    output: Annotated[Path | None, typer.Option(help="写入文件 / write to a file")] = None,
    *,
    by: Annotated[str, typer.Option(help="分组 / group by: department | file | rule")] = "department",
    department: Annotated[
        str | None, typer.Option(help="只看一个部门：编号或名称 / one department, by id or name")
    ] = None,
    date: DateOption = None,
    all: Annotated[bool, typer.Option("--all", help="每组全部列出 / list all of every group")] = False,  # noqa: A002  # as above
    replace: Annotated[bool, typer.Option("--replace", help="覆盖已有工作簿 / overwrite a workbook")] = False,
    no_cache: CacheOption = False,
    watch: Annotated[
        bool, typer.Option("--watch", help="改了就再查，按 Ctrl+C 停止 / check again after each change")
    ] = False,
) -> None:
    """Report every finding at once, with its place and the next step; `xlsx` makes a sheet per department."""
    from gongshi.pipeline import Checker, site_rule_count  # help must not load the house
    from gongshi.reports import written

    words = _lang(lang)
    _known(format, ("text", "xlsx", "json", "github"), speech.BAD_FORMAT, words)
    _known(by, ("department", "file", "rule"), speech.BAD_GROUPING, words)
    file = output or (Path(speech.WORKBOOK.of(words)) if format == "xlsx" else None)
    if file and format == "xlsx":
        _may_write(file, words, replace=replace)
    checker = Checker(again=watch)

    def tell() -> bool:
        """Check, and say what was found; return whether an error is among it."""
        with _progress(words) as progress:
            checked = checker.check(_task(config, date, lang, no_cache=no_cache), progress)
        report = checked.report if department is None else _kept_by(checked, department, words)
        if format == "xlsx":
            from gongshi.authoring.findings_workbook import findings_workbook  # only where it is asked for

            data = findings_workbook(report, checked.scene, checked.sources, words)
        else:
            data = written(report, format, by, words, everything=all).encode()
        if file:
            _write(file, data, words)
            _say(
                summary(report).of(words)
                + (speech.WRITTEN.filled(file=_shown(file)).of(words) if format == "xlsx" else "")
            )
        else:
            _say(data.decode().rstrip("\n"))
        if format == "text" and not output:
            _say(speech.SITE_RULES.filled(count=site_rule_count()).of(words))
        return report.has_errors

    if watch:
        _again(_task(config, date, lang), tell, words)
    elif tell():
        raise typer.Exit(FAULTY)


def _again(task: Task, tell: Callable[[], bool], lang: Lang) -> None:
    """Ask `tell`, and again after each change, until Ctrl+C."""
    from gongshi.changes import changes  # only where it is asked for

    seen = task.stamp()
    with suppress(KeyboardInterrupt):
        tell()
        _say(speech.WATCHING.of(lang), error=True)
        for _ in changes(task, seen):
            try:
                tell()
            except SettingsError as error:
                _say(as_text(error.report, lang).rstrip(), error=True)
            _say(speech.WATCHING.of(lang), error=True)
    _say(speech.STOPPED.of(lang), error=True)


@app.command(help="本机预览，改了就重建 / build, serve, rebuild what changed")
@_guarded
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

    words = _lang(lang)
    Preview(lambda: _task(config, date, lang), words, _say).run(port, open_browser=open_browser)


@app.command(help="列出全部规则 / list every rule")
def rules(lang: LangOption = None) -> None:
    """Print code, severity and title of everything that can be reported."""
    from gongshi.findings import SEVERITY_WORDS
    from gongshi.handbook import every_fault  # help must not load the house

    words = _lang(lang)
    for fault in every_fault():
        word = SEVERITY_WORDS[fault.severity].of(words)
        _say(f"{fault.code:<7}{word:<9}{fault.title.of(words)}  ({fault.name})")


@app.command(help="解释一条规则 / explain one rule")
def explain(code: Annotated[str, typer.Argument(help="P12")], lang: LangOption = None) -> None:
    """Print the page of one rule: what, why, a sample that fails and one that passes."""
    from gongshi.handbook import every_fault  # help must not load the house

    words = _lang(lang)
    found = next((f for f in every_fault() if code.upper() == f.code or code.lower() == f.name), None)
    if found is None:
        _say(speech.NO_RULE.filled(code=code).of(words), error=True)
        raise typer.Exit(MISUSED)
    _say(speech.rule_page(found, words).rstrip())


def _model(slug: str, lang: Lang) -> type[Record]:
    from gongshi.records.registers import BY_SLUG  # help must not load the house

    named = {model.label.zh: model for model in BY_SLUG.values()} | BY_SLUG
    if slug not in named:
        _say(speech.NO_REGISTER.filled(name=slug, known=" ".join(BY_SLUG)).of(lang), error=True)
        raise typer.Exit(MISUSED)
    return named[slug]


@app.command(help="新建网站或记录 / scaffold: new site DIR, new REGISTER ID")
@_guarded
def new(
    what: Annotated[str, typer.Argument(help="site 或登记册 / site or a register")],
    name: Annotated[str, typer.Argument(help="文件夹或编号 / a folder or an id")],
    config: ConfigOption = DEFAULT_CONFIG,
    lang: LangOption = None,
) -> None:
    """Make an empty site, or a record with its fields laid out."""
    from gongshi.authoring.scaffold import ScaffoldError, new_record, new_site  # see above

    words = _lang(lang)
    try:
        if what == "site":
            made = new_site(Path(name))
        else:
            made = new_record(config.resolve().parent, _model(what, words), name)
    except ScaffoldError as error:
        _say(error.text.of(words), error=True)
        raise typer.Exit(MISUSED) from None
    _say(speech.MADE.filled(path=made).of(words))


@app.command("import", help="导入 CSV 或 Excel 表 / import a CSV or XLSX table")
@_guarded
def import_(  # noqa: PLR0913  # one option each
    file: Annotated[Path, typer.Argument(help="CSV 或 XLSX")],
    register: Annotated[str, typer.Option("--as", help="登记册，如 power-items / register")],
    config: ConfigOption = DEFAULT_CONFIG,
    lang: LangOption = None,
    *,
    sheet: Annotated[str | None, typer.Option("--sheet", help="工作表名 / name of the sheet")] = None,
    dry_run: Annotated[bool, typer.Option("--dry-run", help="只报告，不写 / report only")] = False,
    replace: Annotated[bool, typer.Option("--replace", help="覆盖已有文件 / overwrite files")] = False,
    create_departments: Annotated[
        bool, typer.Option("--create-departments", help="缺的部门一并建立 / make missing departments")
    ] = False,
) -> None:
    """Write the rows as YAML records; report what could not be taken."""
    from gongshi.authoring.importer import import_table  # help must not load the house

    words = _lang(lang)
    done = import_table(
        file, _model(register, words), config.resolve().parent,
        sheet=sheet, dry_run=dry_run, replace=replace, create_departments=create_departments,
    )  # fmt: skip
    report = Report(done.findings)
    _print_report(report, words)
    text = speech.WOULD_IMPORT if dry_run else speech.IMPORTED
    _say(text.filled(read=done.read, taken=done.taken, files=len(done.written)).of(words))
    if report.has_errors:
        raise typer.Exit(FAULTY)


@app.command(help="生成任意规模的模拟网站 / a synthetic site of any size")
@_guarded
def sample(
    records: Annotated[int, typer.Option(min=1, max=1_000_000, help="记录数 / number of records")] = 1000,
    output: Annotated[Path, typer.Option("-o", "--output", help="文件夹 / folder")] = Path("sample-site"),
    lang: LangOption = None,
) -> None:
    """Write a synthetic site, for trials and measurements."""
    from gongshi.authoring.sample import write_sample  # help must not load the house

    words = _lang(lang)
    if output.exists() and any(output.iterdir()):
        _say(speech.NOT_EMPTY.filled(folder=output).of(words), error=True)
        raise typer.Exit(MISUSED)
    write_sample(records, output)
    _say(speech.MADE.filled(path=output).of(words))


def main() -> None:
    """Run the command line."""
    # Records hold no reference cycles; the collector would walk all of them over and over.
    gc.set_threshold(100_000, 50, 100)
    app()
