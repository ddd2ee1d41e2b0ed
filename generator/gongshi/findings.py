"""What is wrong, where, and what to do about it.

Every stage that meets a fault yields a `Finding`; findings flow sideways into
one `Report`. Nobody prints, raises or repairs on the way.

Invariants:

* a finding names file, line and column, the field, and the next step;
* every message exists in Chinese and English (`Text`);
* a report is sorted by place, holds no duplicate, and its order never depends
  on the order in which faults were met.
"""

from __future__ import annotations

import json
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import TYPE_CHECKING, Literal, TypeAlias

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterable, Iterator

Lang: TypeAlias = Literal["zh", "en"]


@dataclass(frozen=True, slots=True)
class Text:
    """A string in Chinese and English; may hold `{placeholders}`."""

    zh: str
    en: str

    def of(self, lang: Lang) -> str:
        """Return the string in `lang`."""
        return self.zh if lang == "zh" else self.en

    def filled(self, **values: object) -> Text:
        """Fill the placeholders; a `Text` value is filled in its own language."""
        return Text(
            self.zh.format(**{k: v.zh if isinstance(v, Text) else v for k, v in values.items()}),
            self.en.format(**{k: v.en if isinstance(v, Text) else v for k, v in values.items()}),
        )


class Severity(StrEnum):
    """How much a finding weighs.

    An error stops publication, a warning is published with the record, an
    information is for the clerk only. `OFF` exists for configuration alone.
    """

    ERROR = "error"
    WARNING = "warning"
    INFO = "info"
    OFF = "off"


SEVERITY_WORDS = {
    Severity.ERROR: Text("错误", "error"),
    Severity.WARNING: Text("警告", "warning"),
    Severity.INFO: Text("提示", "info"),
    Severity.OFF: Text("关闭", "off"),
}


@dataclass(frozen=True, slots=True, order=True)
class Position:
    """A place in a source file.

    `path` is relative to the site's folder, with forward slashes; `line` and
    `column` count characters from 1. Line 0 means the file as a whole.
    """

    path: str
    line: int = 0
    column: int = 0

    def __str__(self) -> str:
        """Write `path:line:column`, which editors turn into a link."""
        return f"{self.path}:{self.line}:{self.column}" if self.line else self.path


@dataclass(frozen=True, slots=True)
class Related:
    """The other party of a finding: what it is, and where it stands."""

    what: Text
    position: Position | None = None


@dataclass(frozen=True, slots=True)
class Keeper:
    """Who must act on a finding: a department by its id and name, or whoever keeps the site as a whole."""

    code: str
    name: Text


WHOLE_SITE = Keeper("", Text("全站", "Whole site"))
"""Keeps the settings, the pages, and whatever belongs to no one department."""


@dataclass(frozen=True, slots=True)
class Finding:
    """One located fault.

    `record` is `<register>/<id>` where a record is known, `field` a dotted
    path such as `legal_basis.0.title`; both may be empty. `judged_on` is the day whose
    law or state decided, where the verdict depends on one. `speaks_of` holds the keys of all
    records that it concerns, where it is only placed at one. `keeper` and `caption`, what a
    person calls the record, are given by `checks.keepers` where the record is known.
    """

    code: str
    severity: Severity
    position: Position
    message: Text
    advice: Text
    record: str = ""
    field: str = ""
    related: tuple[Related, ...] = ()
    judged_on: dt.date | None = None
    speaks_of: tuple[str, ...] = ()
    keeper: Keeper = WHOLE_SITE
    caption: str = ""
    called: str = ""
    """The field as its labels name it, in Chinese; who reads English knows it by its path."""

    @property
    def sort_key(self) -> tuple[Position, str, str, str]:
        """Place first, so that a person works through a file from the top."""
        return (self.position, self.code, self.field, self.message.zh)


@dataclass(frozen=True, slots=True)
class Fault:
    """The definition of one kind of finding, with the page that explains it.

    `message` and `advice` are templates; `why` gives the reason, with the
    article or standard where there is one; `fails` and `passes` are samples;
    `needs` says what it would take to decide a rule that is only listed.
    """

    code: str
    name: str
    severity: Severity
    title: Text
    message: Text
    advice: Text
    why: Text
    fails: str = ""
    passes: str = ""
    needs: Text | None = None

    def at(
        self,
        position: Position,
        *,
        field: str = "",
        record: str = "",
        related: tuple[Related, ...] = (),
        **values: object,
    ) -> Finding:
        """Make a finding of this kind at `position`; `values` fill the templates."""
        return Finding(
            code=self.code,
            severity=self.severity,
            position=position,
            message=self.message.filled(**values),
            advice=self.advice.filled(**values),
            record=record,
            field=field,
            related=related,
        )


class Report:
    """All findings of a run: sorted, without duplicates, counted."""

    def __init__(self, findings: Iterable[Finding] = ()) -> None:
        """Collect `findings` in any order."""
        unique = {(f.sort_key, f.record): f for f in findings}
        self.findings: tuple[Finding, ...] = tuple(sorted(unique.values(), key=lambda f: f.sort_key))

    def __iter__(self) -> Iterator[Finding]:
        """Iterate in order of place."""
        return iter(self.findings)

    def __len__(self) -> int:
        """Return the number of findings."""
        return len(self.findings)

    def count(self, severity: Severity) -> int:
        """Return how many findings have `severity`."""
        return sum(1 for f in self.findings if f.severity is severity)

    @property
    def has_errors(self) -> bool:
        """Whether anything must stop publication."""
        return any(f.severity is Severity.ERROR for f in self.findings)


def relocated(finding: Finding, path: str) -> Finding:
    """Return `finding` with its file named `path` (for readers that know bytes only)."""
    return replace(finding, position=replace(finding.position, path=path))


_ADVICE = Text("怎么办", "what to do")
_RELATED = Text("另一方", "other party")
_JUDGED = Text("按哪一天判断", "judged as of")
_SUMMARY = Text(
    "共 {total} 条：错误 {errors}，警告 {warnings}，提示 {infos}。",
    "{total} findings: {errors} errors, {warnings} warnings, {infos} infos.",
)
_CLEAN = Text("没有发现问题。", "No findings.")


def summary(report: Report) -> Text:
    """Return the closing line that counts the findings."""
    if not len(report):
        return _CLEAN
    return _SUMMARY.filled(
        total=len(report),
        errors=report.count(Severity.ERROR),
        warnings=report.count(Severity.WARNING),
        infos=report.count(Severity.INFO),
    )


def lines_of(finding: Finding, lang: Lang) -> Iterator[str]:
    """Yield what a terminal shows of `finding`: place, level, record and message, then the next step."""
    word = SEVERITY_WORDS[finding.severity].of(lang)
    called = finding.called if lang == "zh" and finding.called else finding.field
    field = "".join(f" [{part}]" for part in (finding.caption, called) if part)
    yield f"{finding.position} {finding.code} {word}{field} {finding.message.of(lang)}"
    for party in finding.related:
        place = f" ({party.position})" if party.position else ""
        yield f"    {_RELATED.of(lang)}: {party.what.of(lang)}{place}"
    if finding.judged_on:
        yield f"    {_JUDGED.of(lang)}: {finding.judged_on}"
    yield f"    {_ADVICE.of(lang)}: {finding.advice.of(lang)}"


def as_text(report: Report, lang: Lang) -> str:
    """Write the report for a person at a terminal."""
    lines = [line for finding in report for line in lines_of(finding, lang)]
    return "\n".join([*lines, summary(report).of(lang)]) + "\n"


def _both(text: Text) -> dict[str, str]:
    return {"zh": text.zh, "en": text.en}


def _plain(finding: Finding) -> dict[str, object]:
    return {
        "code": finding.code,
        "severity": finding.severity.value,
        "file": finding.position.path,
        "line": finding.position.line,
        "column": finding.position.column,
        "record": finding.record,
        "caption": finding.caption,
        "department": {"code": finding.keeper.code, "name": _both(finding.keeper.name)},
        "field": finding.field,
        "message": _both(finding.message),
        "advice": _both(finding.advice),
        "judged_on": str(finding.judged_on) if finding.judged_on else None,
        "related": [
            {"what": _both(r.what), "at": str(r.position) if r.position else None} for r in finding.related
        ],
    }


def as_json(report: Report) -> str:
    """Write the report for a program: both languages, stable order."""
    body = {
        "counts": {s.value: report.count(s) for s in Severity if s is not Severity.OFF},
        "findings": [_plain(finding) for finding in report],
    }
    return json.dumps(body, ensure_ascii=False, indent=2) + "\n"


_GITHUB_LEVEL = {Severity.ERROR: "error", Severity.WARNING: "warning"}


def _escaped(text: str, *, in_property: bool = False) -> str:
    text = text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")
    return text.replace(":", "%3A").replace(",", "%2C") if in_property else text


def as_github(report: Report, lang: Lang) -> str:
    """Write the report as CI annotations (workflow commands)."""
    lines = []
    for f in report:
        level = _GITHUB_LEVEL.get(f.severity, "notice")
        place = f"file={_escaped(f.position.path, in_property=True)}"
        if f.position.line:
            place += f",line={f.position.line},col={f.position.column}"
        body = _escaped(f"{f.message.of(lang)} {f.advice.of(lang)}")
        lines.append(f"::{level} {place},title={f.code}::{body}")
    return "".join(f"{line}\n" for line in lines)
