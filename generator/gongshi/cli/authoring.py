"""`new`, `import` and `sample`: how records come into being."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from gongshi import speech
from gongshi.cli.options import DEFAULT_CONFIG, ConfigOption, LangOption, language
from gongshi.cli.terminal import FAULTY, exit_saying, guarded, print_report, say
from gongshi.findings import Report

if TYPE_CHECKING:
    from gongshi.findings import Lang
    from gongshi.records.base import Record


@guarded
def new(
    what: Annotated[str, typer.Argument(help="site 或登记册 / site or a register")],
    name: Annotated[str, typer.Argument(help="文件夹或编号 / a folder or an id")],
    config: ConfigOption = DEFAULT_CONFIG,
    lang: LangOption = None,
) -> None:
    """Make an empty site, or a record with its fields laid out."""
    from gongshi.authoring.scaffold import ScaffoldError, new_record, new_site  # help must not load the house

    words = language(lang)
    try:
        if what == "site":
            made = new_site(Path(name))
        else:
            made = new_record(config.resolve().parent, _model(what, words), name)
    except ScaffoldError as error:
        raise exit_saying(error.text.of(words)) from None
    say(speech.MADE.filled(path=made).of(words))


@guarded
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

    words = language(lang)
    done = import_table(
        file, _model(register, words), config.resolve().parent,
        sheet=sheet, dry_run=dry_run, replace=replace, create_departments=create_departments,
    )  # fmt: skip
    report = Report(done.findings)
    print_report(report, words)
    text = speech.WOULD_IMPORT if dry_run else speech.IMPORTED
    say(text.filled(read=done.read, taken=done.taken, files=len(done.written)).of(words))
    if report.has_errors:
        raise typer.Exit(FAULTY)


@guarded
def sample(
    records: Annotated[int, typer.Option(min=1, max=1_000_000, help="记录数 / number of records")] = 1000,
    output: Annotated[Path, typer.Option("-o", "--output", help="文件夹 / folder")] = Path("sample-site"),
    lang: LangOption = None,
) -> None:
    """Write a synthetic site, for trials and measurements."""
    from gongshi.authoring.sample import write_sample  # help must not load the house

    words = language(lang)
    if output.exists() and any(output.iterdir()):
        raise exit_saying(speech.NOT_EMPTY.filled(folder=output).of(words))
    write_sample(records, output)
    say(speech.MADE.filled(path=output).of(words))


def _model(slug: str, lang: Lang) -> type[Record]:
    from gongshi.records.registers import BY_SLUG  # help must not load the house

    named = {model.label.zh: model for model in BY_SLUG.values()} | BY_SLUG
    if slug not in named:
        raise exit_saying(speech.NO_REGISTER.filled(name=slug, known=" ".join(BY_SLUG)).of(lang))
    return named[slug]
