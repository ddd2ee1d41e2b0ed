"""How a command speaks: to the terminal, in sentences, and with its exit code."""

from __future__ import annotations

import errno
import os
import sys
from contextlib import contextmanager
from functools import wraps
from pathlib import Path
from typing import TYPE_CHECKING, ParamSpec, TypeVar

import typer

from gongshi import speech
from gongshi.errors import ForeignFolderError, SettingsError
from gongshi.findings import as_text
from gongshi.progress import unwatched

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from gongshi.findings import Lang, Report
    from gongshi.progress import Stage, Watch

FAULTY, MISUSED = 1, 2
"""Exit codes: the records have errors or something cannot be written; the command was called wrongly."""

Args = ParamSpec("Args")
Result = TypeVar("Result")


def say(text: str, *, error: bool = False) -> None:
    """Write `text` as a line, at once: errors to standard error."""
    stream = sys.stderr if error else sys.stdout
    stream.write(f"{text}\n")
    stream.flush()


def exit_saying(text: str, code: int = MISUSED) -> typer.Exit:
    """Write `text` as an error; return what ends the command, to be raised."""
    say(text, error=True)
    return typer.Exit(code)


def shown(path: Path) -> str:
    """Return `path` as a person calls it: from the current folder where it lies below."""
    try:
        return path.resolve().relative_to(Path.cwd()).as_posix()
    except ValueError:
        return str(path)


def print_report(report: Report, lang: Lang) -> None:
    """Write the findings, where there are any."""
    if len(report):
        say(as_text(report, lang).rstrip(), error=report.has_errors)


def guarded(command: Callable[Args, None]) -> Callable[Args, None]:
    """Turn everything that can go wrong outside the records into a sentence and an exit code."""

    @wraps(command)
    def run(*args: Args.args, **kwargs: Args.kwargs) -> None:
        chosen = kwargs.get("lang")
        lang: Lang = "en" if chosen == "en" else "zh"
        try:
            command(*args, **kwargs)
        except KeyboardInterrupt:
            raise exit_saying(speech.INTERRUPTED.of(lang), 130) from None
        except OSError as error:
            full = error.errno in (errno.ENOSPC, errno.EDQUOT)
            text = speech.DISK_FULL if full else speech.FILE_TROUBLE
            name = error.filename or ""
            raise exit_saying(
                text.filled(name=name, reason=error.strerror or error).of(lang), FAULTY
            ) from None
        except (SettingsError, ForeignFolderError) as error:
            report = getattr(error, "report", None)
            said = (
                as_text(report, lang).rstrip()
                if report
                else speech.FOREIGN_FOLDER.filled(folder=error).of(lang)
            )
            raise exit_saying(said) from None

    return run


@contextmanager
def progress(lang: Lang) -> Iterator[Watch]:
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
