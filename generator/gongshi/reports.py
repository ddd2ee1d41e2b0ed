"""The report as a person works through it at a terminal: in sections, the most important first.

A section is a department or a rule. It shows its first ten lines and says how many are left; equal
findings are one line. The report in order of files is `findings.as_text`.

Invariant: the numbers of a section and of the table at the end count every finding, shown or not.
"""

from __future__ import annotations

import unicodedata
from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from gongshi.checks.by_department import by_department, folded, importance
from gongshi.findings import Severity, Text, as_github, as_json, as_text, lines_of, summary

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from gongshi.checks.by_department import Fold
    from gongshi.findings import Keeper, Lang, Report

SHOWN = 10
"""Lines of a section, unless all are asked for."""
_LEVELS = (Severity.ERROR, Severity.WARNING, Severity.INFO)
_HEADING = Text(
    "【{name}】错误 {error}，警告 {warning}，提示 {info}",
    "[{name}] {error} errors, {warning} warnings, {info} infos",
)
_FURTHER = Text("和另外 {count} 处，例如 {place}", "and {count} more such, e.g. {place}")
_LEFT = Text(
    "还有 {count} 条，用 --all 或 --format xlsx 查看。", "{count} more: see them with --all or --format xlsx."
)
_COLUMNS = (Text("错误", "errors"), Text("警告", "warnings"), Text("提示", "infos"))
_DEPARTMENT, _RULE = Text("部门", "Department"), Text("规则", "Rule")


@dataclass(frozen=True, slots=True)
class Section:
    """A heading, and the findings below it, the most important first."""

    name: Text
    folds: tuple[Fold, ...]

    def counts(self) -> tuple[int, ...]:
        """Return the numbers of errors, warnings and infos."""
        levels = [(fold.first.severity, len(fold.findings)) for fold in self.folds]
        return tuple(sum(count for level, count in levels if level is wanted) for wanted in _LEVELS)


def written(report: Report, form: str, by: str, lang: Lang, *, everything: bool = False) -> str:
    """Return `report` as `text`, `json` or `github`; a text `by` department, file or rule."""
    if form == "json":
        return as_json(report)
    if form == "github":
        return as_github(report, lang)
    if by == "file" or not len(report):
        return as_text(report, lang)
    if by == "department":
        return text_by_department(report, lang, everything=everything)
    from gongshi.handbook import every_fault  # asks the whole house

    titles = {fault.code: fault.title for fault in every_fault()}
    return text_by_rule(report, lang, titles, everything=everything)


def text_by_department(report: Report, lang: Lang, *, everything: bool = False) -> str:
    """Return the findings of `report` department by department."""
    sections = [Section(name_of(group.keeper), group.folds) for group in by_department(report)]
    return _written(report, sections, _DEPARTMENT.of(lang), lang, everything=everything)


def text_by_rule(report: Report, lang: Lang, titles: Mapping[str, Text], *, everything: bool = False) -> str:
    """Return the findings of `report` rule by rule; `titles` by code."""
    found = defaultdict(list)
    for finding in report:
        found[finding.code].append(finding)
    by_code = sorted(
        ((code, folded(some)) for code, some in found.items()), key=lambda one: importance(one[1][0])
    )
    sections = [
        Section(Text("{code} {title}", "{code} {title}").filled(code=code, title=titles[code]), folds)
        for code, folds in by_code
    ]
    return _written(report, sections, _RULE.of(lang), lang, everything=everything)


def name_of(keeper: Keeper) -> Text:
    """Return the name of a department, with its id where that is something else."""
    if keeper.code in ("", keeper.name.zh):
        return keeper.name
    return Text(f"{keeper.name.zh} {keeper.code}", f"{keeper.name.en} {keeper.code}")


def _written(report: Report, sections: Sequence[Section], kind: str, lang: Lang, *, everything: bool) -> str:
    lines = [line for section in sections for line in _section(section, lang, everything=everything)]
    if len(sections) > 1:
        lines += [*_table(sections, kind, lang), ""]
    return "\n".join([*lines, summary(report).of(lang)]) + "\n"


def _section(section: Section, lang: Lang, *, everything: bool) -> Iterator[str]:
    counts = dict(zip(_LEVELS, section.counts(), strict=True))
    yield _HEADING.filled(name=section.name, **counts).of(lang)
    if everything:
        yield from (
            line for fold in section.folds for finding in fold.findings for line in lines_of(finding, lang)
        )
    else:
        yield from (line for fold in section.folds[:SHOWN] for line in _fold(fold, lang))
        left = sum(len(fold.findings) for fold in section.folds[SHOWN:])
        if left:
            yield _LEFT.filled(count=left).of(lang)
    yield ""


def _fold(fold: Fold, lang: Lang) -> Iterator[str]:
    yield from lines_of(fold.first, lang)
    if fold.further:
        yield "    " + _FURTHER.filled(count=fold.further, place=fold.findings[1].position).of(lang)


def _table(sections: Sequence[Section], kind: str, lang: Lang) -> Iterator[str]:
    heads = [column.of(lang) for column in _COLUMNS]
    rows = [(kind, heads), *((s.name.of(lang), [str(n) for n in s.counts()]) for s in sections)]
    width = max(_width(name) for name, _ in rows)
    for name, numbers in rows:
        yield name + " " * (width - _width(name)) + "".join(_right(n, 10) for n in numbers)


def _right(text: str, width: int) -> str:
    return " " * max(1, width - _width(text)) + text


def _width(text: Iterable[str]) -> int:
    """Return how many columns of a terminal `text` takes: a Chinese character takes two."""
    return sum(2 if unicodedata.east_asian_width(char) in "WF" else 1 for char in text)
