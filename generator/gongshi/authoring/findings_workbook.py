"""The findings as a workbook for the clerks: an overview, and a sheet for each department.

A row is a finding: the record as the clerk knows it, the faulty cell marked, and beside it what is
wrong and what to do, with a cell to fill in. The most important rows come first.

Invariants:

* every finding of the report is in exactly one row, and the numbers of the overview count these rows;
* nobody who must not be named, no field that is not published and no number that the privacy gate
  would stop stands in it; the findings come without, `checks.keepers` sees to that;
* it depends on the findings, the records and the day alone.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from functools import cache, lru_cache
from typing import TYPE_CHECKING

from gongshi.authoring.cell_texts import first_field, record_text, source_text
from gongshi.authoring.workbook_writer import (
    MAX_ROWS,
    Cell,
    Column,
    Sheet,
    Style,
    sheet_names,
    workbook_bytes,
)
from gongshi.checks.by_department import by_department
from gongshi.checks.keepers import UNSAID, Keepers
from gongshi.checks.privacy.gate import shown
from gongshi.content.loader import CONTENT, record_in
from gongshi.findings import SEVERITY_WORDS, Severity, Text
from gongshi.records.base import field_words, fields_of
from gongshi.records.registers import BY_SLUG

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

    from gongshi.checks.by_department import Group
    from gongshi.checks.rule import Scene
    from gongshi.content.tree import SourceRecord
    from gongshi.findings import Finding, Lang
    from gongshi.records.base import Record

_ID, _NAME, _REGISTER = Text("编号", "Id"), Text("名称", "Name"), Text("登记册", "Register")
_LEVEL, _RULE, _FIELD = Text("级别", "Level"), Text("规则", "Rule"), Text("字段", "Field")
_WRONG, _ADVICE, _PLACE = Text("问题", "What is wrong"), Text("怎么办", "What to do"), Text("位置", "Where")
_NOW = Text("现在的内容", "What stands there")
_DONE = Text("处理情况", "Done")
_CHOICES = (Text("已改", "mended"), Text("正在办", "in hand"), Text("不用改", "right as it is"))
_RELATED, _JUDGED = Text("另一方：{what}", "Other party: {what}"), Text("按 {day} 判断", "Judged as of {day}")
_MISSING = Text("（缺）", "(missing)")
_OVERVIEW, _DEPARTMENT, _SHEET = Text("总览", "Overview"), Text("部门", "Department"), Text("工作表", "Sheet")
_TOTAL, _SUM = Text("合计", "Total"), Text("共计", "All")
_TITLE = Text("检查结果", "Findings")
_NOTES = (
    Text("检查日期：{day}；记录 {records} 条。", "Checked as of {day}; {records} records."),
    Text(
        "错误：不改正就不能发布。警告：会随记录一起发布，请核对。提示：供参考。",
        "An error stops publication; a warning is published with the record; an info is for you.",
    ),
    Text(
        "每个部门一张表，一行一个问题，最要紧的在前。出错的格子加粗、加底色，没有填的写“（缺）”；"
        "每张表的前 5000 个带批注。",
        "A sheet per department, a row per finding, the most important first. The faulty cell is bold and "
        "coloured; what is not filled in says “(missing)”. The first 5,000 of a sheet have a comment.",
    ),
    Text(
        "请在“处理情况”一栏填写。这张表只供查看和登记：改正要改记录的源文件，“位置”是文件和行号。",
        "Fill in the column “Done”. The workbook is for reading and noting: mend the record's file; “Where” "
        "gives file and line.",
    ),
)
_LEVELS = (Severity.ERROR, Severity.WARNING, Severity.INFO)
_LEVEL_STYLES = {Severity.ERROR: Style.ERROR, Severity.WARNING: Style.WARNING}
_LEAD, _ROOM = 2, MAX_ROWS - 1
_IDENTITY, _SAID = 3, 8
"""Columns before the record's own, and after them."""
_MOST = 5
"""The record's own columns of a sheet: more could not be read; the faulty field has a column for itself."""


@dataclass(frozen=True, slots=True)
class _Row:
    """What is known of the record in which a finding stands."""

    model: type[Record] | None
    name: str
    text: Callable[[str], str] = field(default=lambda _name: "")
    """Returns what a field holds; nothing where nobody may see it."""
    is_hidden: bool = False
    """Whether nobody may see the record."""


def findings_workbook(
    findings: Iterable[Finding], scene: Scene, sources: Callable[[str], Sequence[SourceRecord]], lang: Lang
) -> bytes:
    """Return the workbook of `findings`; `sources` gives the records of a file as they stand in it."""
    groups = by_department(findings)
    pages = [
        (group, group.findings[start : start + _ROOM])
        for group in groups
        for start in range(0, len(group.findings), _ROOM)
    ]
    overview, *names = sheet_names([_OVERVIEW.of(lang), *(group.keeper.name.of(lang) for group, _ in pages)])
    rows = _Rows(scene, sources, lang)
    sheets = [
        Sheet(name, columns := rows.columns(found), rows.of(found, columns), frozen=_LEAD)
        for name, (_, found) in zip(names, pages, strict=True)
    ]
    first = {group.keeper: name for (group, _), name in reversed(list(zip(pages, names, strict=True)))}
    front = _overview(overview, [(group, first[group.keeper]) for group in groups], scene, lang)
    font = "宋体" if lang == "zh" else "Calibri"
    return workbook_bytes([front, *sheets], scene.day, title=_TITLE.of(lang), font=font)


def _overview(name: str, groups: Sequence[tuple[Group, str]], scene: Scene, lang: Lang) -> Sheet:
    levels = [Column(SEVERITY_WORDS[level].of(lang), 10) for level in _LEVELS]
    columns = [
        Column(_DEPARTMENT.of(lang), 40),
        *levels,
        Column(_SUM.of(lang), 10),
        Column(_SHEET.of(lang), 34),
    ]
    rows: list[list[Cell]] = []
    for group, sheet in groups:
        counts = [group.count(level) for level in _LEVELS]
        numbers = [Cell(number) for number in (*counts, sum(counts))]
        rows.append([Cell(group.keeper.name.of(lang)), *numbers, Cell(sheet, Style.LINK, link=sheet)])
    totals = [sum(group.count(level) for group, _ in groups) for level in _LEVELS]
    numbers = [Cell(number, Style.TOTAL) for number in (*totals, sum(totals))]
    rows.append([Cell(_TOTAL.of(lang), Style.TOTAL), *numbers, Cell("", Style.TOTAL)])
    notes = [note.filled(day=scene.day, records=len(scene.catalogue)).of(lang) for note in _NOTES]
    rows += [[], *([Cell(note, Style.PLAIN)] for note in notes)]
    return Sheet(name, columns, rows, filtered=False)


class _Rows:
    """Makes the rows of the sheets."""

    def __init__(self, scene: Scene, sources: Callable[[str], Sequence[SourceRecord]], lang: Lang) -> None:
        self._keepers = Keepers(scene)
        self._sources = sources
        self._lang: Lang = lang
        self._day = scene.day
        self._coded = lru_cache(maxsize=4096)(lambda text: shown(("index_no",), text, scene.day))
        self._read = lru_cache(maxsize=1024)(self._record)

    def columns(self, findings: Sequence[Finding]) -> list[Column]:
        """Return the columns of a sheet: the record's own first, then what is wrong, then what to fill in."""
        lang = self._lang
        own = [Column(heading, 16) for heading in self._own_headings(findings)]
        choices = tuple(choice.of(lang) for choice in _CHOICES)
        return [
            Column(_ID.of(lang), 14), Column(_NAME.of(lang), 24), Column(_REGISTER.of(lang), 10), *own,
            Column(_FIELD.of(lang), 14), Column(_NOW.of(lang), 20),
            Column(_LEVEL.of(lang), 8), Column(_RULE.of(lang), 8),
            Column(_WRONG.of(lang), 34), Column(_ADVICE.of(lang), 34), Column(_PLACE.of(lang), 24),
            Column(_DONE.of(lang), 14, choices),
        ]  # fmt: skip

    def of(self, findings: Sequence[Finding], columns: Sequence[Column]) -> Iterator[list[Cell]]:
        """Yield the row of each finding."""
        own = [column.heading for column in columns[_IDENTITY:-_SAID]]
        for finding in findings:
            row = self._read(finding.position.path, finding.record)
            yield [*self._record_cells(finding, row, own), *self._finding_cells(finding)]

    def _own_headings(self, findings: Sequence[Finding]) -> list[str]:
        """Return the labels of the fields shown, in their order: those of the lists, and the most faulty."""
        faulty = Counter((_model(f), first_field(_model(f), f.field)) for f in findings)
        models = [model for model in BY_SLUG.values() if any(found is model for found, _ in faulty)]
        listed: Counter[str] = Counter()
        for model in models:
            for name, info in fields_of(model).items():
                count = faulty[model, name]
                if name not in ("id", model.caption_field) and (info.fact.column or count):
                    listed[info.fact.label.of(self._lang)] += count
        kept = {heading for heading, _ in listed.most_common(_MOST)}
        return [heading for heading in listed if heading in kept]

    def _record(self, path: str, key: str) -> _Row:
        """Look the record up: in the catalogue, else in its file."""
        slug, _, name = key.partition("/")
        model = BY_SLUG.get(slug)
        record = self._keepers.record_at(key, path)
        if model is None:
            return _Row(None, key or path)
        if record is not None:
            if not self._keepers.caption(record):
                return _Row(model, name, is_hidden=True)
            return _Row(model, name, lambda field: record_text(record, field, self._lang, self._day))
        raw = record_in(self._sources(path), name) if path.startswith(f"{CONTENT}/") else None
        if raw is None:
            return _Row(model, name)
        if model.forbidden:  # nobody can tell whether this person may be named
            return _Row(model, name, is_hidden=True)
        return _Row(model, name, lambda field: source_text(raw, model, field, self._lang, self._day))

    def _record_cells(self, finding: Finding, row: _Row, own: Sequence[str]) -> Iterator[Cell]:
        """Yield the record's own columns, then the name and the content of the faulty field."""
        lang, model = self._lang, row.model
        at = first_field(model, finding.field) if model else ""
        comment = f"{finding.code} {finding.message.of(lang)}"
        names = _by_label(model, lang) if model else {}
        yield Cell(self._coded(row.name), *((Style.FAULTY, comment) if at in ("", "id") else ()))
        caption = model.caption_field if model else ""
        yield self._own(row, caption, comment if at and at == caption else "")
        yield Cell(model.label.of(lang) if model else "")
        for heading in own:
            name = names.get(heading, "")
            yield self._own(row, name, comment if name and name == at else "")
        yield Cell(field_words(model, finding.field, lang))
        yield self._own(row, at, comment) if at else Cell("")

    def _own(self, row: _Row, name: str, comment: str) -> Cell:
        """Return the cell of a field; with a comment, it is marked."""
        text = row.text(name) if name else ""
        if not comment:
            return Cell(text)
        is_private = row.is_hidden or not (row.model and fields_of(row.model)[name].fact.publish)
        return Cell(text or (UNSAID if is_private else _MISSING).of(self._lang), Style.FAULTY, comment)

    def _finding_cells(self, finding: Finding) -> Iterator[Cell]:
        lang = self._lang
        wrong = [finding.message.of(lang)]
        for party in finding.related:
            what = party.what.of(lang) + (f" ({party.position})" if party.position else "")
            wrong.append(_RELATED.filled(what=what).of(lang))
        if finding.judged_on:
            wrong.append(_JUDGED.filled(day=finding.judged_on).of(lang))
        yield Cell(SEVERITY_WORDS[finding.severity].of(lang), _LEVEL_STYLES.get(finding.severity, Style.TEXT))
        yield Cell(finding.code)
        yield Cell("\n".join(wrong))
        yield Cell(finding.advice.of(lang))
        yield Cell(self._coded(str(finding.position)))
        yield Cell("", Style.FILL_IN)


def _model(finding: Finding) -> type[Record] | None:
    return BY_SLUG.get(finding.record.partition("/")[0])


@cache
def _by_label(model: type[Record], lang: Lang) -> Mapping[str, str]:
    return {info.fact.label.of(lang): name for name, info in fields_of(model).items()}
