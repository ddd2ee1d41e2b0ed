"""`check`: say what is wrong, to whom it belongs, once or after each change."""

from __future__ import annotations

from contextlib import suppress
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
from gongshi.cli.terminal import FAULTY, exit_saying, guarded, progress, say, shown
from gongshi.errors import SettingsError
from gongshi.findings import WHOLE_SITE, Report, as_text, summary

if TYPE_CHECKING:
    from collections.abc import Callable

    from gongshi.checking import Checked
    from gongshi.findings import Lang, Text
    from gongshi.task import Task


@guarded
def check(  # noqa: PLR0913  # one option each
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
    from gongshi.checking import Checker, site_rule_count  # help must not load the house

    words = language(lang)
    _known(format, ("text", "xlsx", "json", "github"), speech.BAD_FORMAT, words)
    _known(by, ("department", "file", "rule"), speech.BAD_GROUPING, words)
    file = output or (Path(speech.WORKBOOK.of(words)) if format == "xlsx" else None)
    if file and format == "xlsx":
        _may_write(file, words, replace=replace)
    checker = Checker(again=watch)

    def tell() -> bool:
        """Check, and say what was found; return whether an error is among it."""
        with progress(words) as on_stage:
            checked = checker.check(task_of(config, date, lang, no_cache=no_cache), on_stage)
        report = checked.report if department is None else _kept_by(checked, department, words)
        data = _laid_out(report, checked, format, by, words, everything=all)
        if file:
            _write(file, data, words)
            say(
                summary(report).of(words)
                + (speech.WRITTEN.filled(file=shown(file)).of(words) if format == "xlsx" else "")
            )
        else:
            say(data.decode().rstrip("\n"))
        if format == "text" and not output:
            say(speech.SITE_RULES.filled(count=site_rule_count()).of(words))
            if off := checked.config.rules.off:
                say(speech.RULES_OFF.filled(codes=" ".join(off)).of(words))
        return report.has_errors

    if watch:
        _again(task_of(config, date, lang), tell, words)
    elif tell():
        raise typer.Exit(FAULTY)


def _laid_out(report: Report, checked: Checked, form: str, by: str, lang: Lang, *, everything: bool) -> bytes:
    if form != "xlsx":
        from gongshi.reports import written  # help must not load the house

        return written(report, form, by, lang, everything=everything).encode()
    from gongshi.authoring.findings_workbook import findings_workbook  # only where it is asked for

    return findings_workbook(report, checked.scene, checked.sources, lang)


def _known(text: str, known: tuple[str, ...], refusal: Text, lang: Lang) -> None:
    if text not in known:
        raise exit_saying(refusal.filled(text=text, known=" ".join(known)).of(lang))


def _may_write(file: Path, lang: Lang, *, replace: bool) -> None:
    """Refuse, before the work begins, a workbook that is no .xlsx or would cost somebody's remarks."""
    refusal = speech.NOT_XLSX if file.suffix.lower() != ".xlsx" else speech.WORKBOOK_EXISTS
    if refusal is speech.NOT_XLSX or (file.exists() and not replace):
        raise exit_saying(refusal.filled(file=file).of(lang))


def _kept_by(checked: Checked, text: str, lang: Lang) -> Report:
    """Return what the department that `text` means has to mend."""
    found = checked.catalogue.department(text)
    code = "" if text in (WHOLE_SITE.name.zh, WHOLE_SITE.name.en) else found.id if found else text
    kept = [finding for finding in checked.report if finding.keeper.code == code]
    if code and not found and not kept:
        raise exit_saying(speech.NO_DEPARTMENT.filled(name=text).of(lang))
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
        raise exit_saying(text.filled(file=file, reason=error.strerror or error).of(lang), FAULTY) from None


def _again(task: Task, tell: Callable[[], bool], lang: Lang) -> None:
    """Ask `tell`, and again after each change, until Ctrl+C."""
    from gongshi.changes import changes  # only where it is asked for

    seen = task.stamp()
    with suppress(KeyboardInterrupt):
        tell()
        say(speech.WATCHING.of(lang), error=True)
        for _ in changes(task, seen):
            try:
                tell()
            except SettingsError as error:
                say(as_text(error.report, lang).rstrip(), error=True)
            say(speech.WATCHING.of(lang), error=True)
    say(speech.STOPPED.of(lang), error=True)
