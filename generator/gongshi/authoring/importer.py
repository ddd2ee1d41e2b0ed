"""Tables to records: `import_table` writes what it can take and reports what it cannot.

Invariants:

* a row is written whole or not at all, and only if the register's model takes it;
* the same table gives the same files and ids, byte by byte;
* with a forbidden column (PIPL) nothing at all is written;
* a file that a person changed is never overwritten unless asked to.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from gongshi.authoring import faults
from gongshi.authoring.cells import CellProblem, field_at, kind_of, take
from gongshi.authoring.columns import match_columns
from gongshi.authoring.departments import missing_departments
from gongshi.authoring.identifiers import identifier, numbered
from gongshi.authoring.import_files import Existing, Target, existing, laid_out, write
from gongshi.authoring.law_rows import LawRows, law_id, sound_row
from gongshi.authoring.tables import read_table
from gongshi.content.bind import Unfit, bind
from gongshi.findings import Position
from gongshi.records.base import fields_of
from gongshi.records.law import Law

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from pathlib import Path

    from gongshi.authoring.columns import Column, Columns
    from gongshi.authoring.tables import Grid, Value
    from gongshi.authoring.yaml_writer import Writable
    from gongshi.findings import Fault, Finding
    from gongshi.records.base import Part, Record


@dataclass(frozen=True, slots=True)
class Imported:
    """What an import did; paths are below the site's folder, as they are or (dry run) would be."""

    written: tuple[Path, ...]
    unchanged: tuple[Path, ...]
    read: int
    """Rows below the headings."""
    taken: int
    """Rows that stand in a file now (dry run: would stand)."""
    findings: tuple[Finding, ...]


@dataclass(slots=True)
class Row:
    """A row that the model took: its number, its raw values under Chinese keys, its record."""

    number: int
    raw: dict[str, Writable]
    record: Record


def import_table(  # noqa: PLR0913  # each option is a switch of the command
    file: Path,
    model: type[Record],
    root: Path,
    *,
    dry_run: bool = False,
    columns: Mapping[str, str] | None = None,
    sheet: str | None = None,
    create_departments: bool = False,
    replace: bool = False,
) -> Imported:
    """Turn the table in `file` into records of `model` below `root`.

    `columns` maps headings to fields (label or key) where the table uses words of its
    own. A dry run reports and writes nothing. Never raises on bad input; raises
    `OSError` when the site's folder cannot be written.
    """
    shown = file.relative_to(root).as_posix() if file.is_relative_to(root) else file.as_posix()
    grid = read_table(file, shown, sheet)
    found = match_columns(grid, model, columns or {}) if grid.rows else None
    if found is None or found.forbidden or not found.last_row:
        return Imported((), (), 0, 0, (*grid.findings, *(found.findings if found else ())))
    run = _Run(grid, model, found, root)
    rows = run.rows()
    targets = laid_out(model, [(row.raw, row.record) for row in rows], run.known.departments)
    targets += run.departments(rows, create=create_departments)
    free = run.without_clashes(targets)
    written, unchanged, refused = write(root, free, replace=replace, dry_run=dry_run)
    taken = sum(len(t.ids) for t in free if t.slug == model.slug and t not in refused)
    findings = (*grid.findings, *found.findings, *run.findings, *(_exists(t) for t in refused))
    return Imported(written, unchanged, run.read, taken, findings)


def _exists(target: Target) -> Finding:
    return faults.EXISTS.at(Position(target.path), file=target.path)


@dataclass(slots=True)
class _Run:
    """One import: the table, its columns, and what is told."""

    grid: Grid
    model: type[Record]
    columns: Columns
    root: Path
    findings: list[Finding] = field(default_factory=list)
    read: int = 0
    known: Existing = field(default_factory=Existing)

    def rows(self) -> list[Row]:
        """Return the rows that can be written, with ids that differ."""
        groups = [c for c in self.columns.taken if kind_of(self.model, c.path) == "group"]
        for column in groups:
            self._refuse_group(column)
        taken = [c for c in self.columns.taken if c not in groups]
        self.known = existing(self.root, self.model)
        used: Counter[str] = Counter()
        rows = []
        for number in sorted(n for n in self.grid.rows if n > self.columns.last_row):
            self.read += 1
            raw = self._raw(number, taken)
            row = None if raw is None else self._bound(number, raw, taken, used)
            if row is None:
                continue
            if self.known.elsewhere(row.record.id):
                other = self.known.ids[row.record.id]
                self._tell(faults.ID_TAKEN, number, 1, id=row.record.id, file=other)
            else:
                rows.append(row)
        return self._laws(rows) if self.model is Law else rows

    def _laws(self, rows: Sequence[Row]) -> list[Row]:
        """Return one row a law, put together with what the site knows of it."""
        laws = LawRows(lambda fault, row, **values: self._tell(fault, row, 1, **values))
        laws.know(self.root, self.known.records)
        found = []
        for number, raw in laws.folded([(row.number, row.raw) for row in rows]):
            locate = _Locate(self.grid, number, self.model, ())
            found.append(Row(number, raw, bind(Law, raw, locate, f"{Law.slug}/{raw['编号']}")))
        return found

    def without_clashes(self, targets: Sequence[Target]) -> list[Target]:
        """Leave out files whose records stand in another imported file, and say so."""
        free = []
        for target in targets:
            clash = self.known.clash(target)
            if clash:
                place = Position(self.known.ids[clash])
                self.findings.append(faults.ID_TAKEN.at(place, id=clash, file=target.path))
            else:
                free.append(target)
        return free

    def departments(self, rows: Sequence[Row], *, create: bool) -> list[Target]:
        """Report departments without record; with `create`, return files that hold them."""
        pairs = [(row.number, row.record) for row in rows]
        missing = missing_departments(pairs, self.known.departments)
        for lack in missing:
            if len(lack.codes) > 1:
                codes = "、".join(lack.codes)
                self._tell(faults.DEPARTMENT_CODES, lack.row, 1, name=lack.name, codes=codes)
            if not create:
                self._tell(faults.UNKNOWN_DEPARTMENT, lack.row, 1, name=lack.name)
        return [target for lack in missing for target in lack.files()] if create else []

    def _refuse_group(self, column: Column) -> None:
        info = field_at(self.model, column.path)
        inner = fields_of(info.part) if info.part else {}
        self._tell(
            faults.GROUP_COLUMN,
            self.columns.last_row,
            column.number,
            heading=column.heading,
            columns="、".join(f"{info.fact.zh}-{i.fact.zh}" for i in inner.values()),
        )

    def _raw(self, number: int, taken: Sequence[Column]) -> dict[str, Writable] | None:
        """Return the raw values of a row, or nothing where a cell cannot be taken."""
        cells = self.grid.rows[number]
        values: dict[tuple[str, ...], Writable] = {}
        sound = True
        for column in taken:
            cell = cells[column.number - 1] if column.number <= len(cells) else None
            try:
                got = take(cell, self.model, column.path, column.heading)
            except CellProblem as problem:
                self._tell(problem.fault, number, column.number, **problem.values)
                sound = False
                continue
            if got is not None:
                values[column.path] = got.value
                for note in got.notes:
                    self._tell(note.fault, number, column.number, **note.values)
        self._surplus(number, cells)
        return assembled(self.model, values) if sound else None

    def _surplus(self, number: int, cells: Sequence[Value]) -> None:
        for column, value in enumerate(cells, start=1):
            if column not in self.columns.headed and value is not None and str(value).strip():
                self._tell(faults.SURPLUS_CELL, number, column, value=str(value).strip()[:40])

    def _bound(
        self, number: int, raw: dict[str, Writable], taken: Sequence[Column], used: Counter[str]
    ) -> Row | None:
        is_law = self.model is Law
        if is_law:
            raw = sound_row(raw, lambda fault, **values: self._tell(fault, number, 1, **values))
        name = law_id(raw) if is_law else identifier(raw, str(raw.pop("编号", "")))
        used[name] += 1
        if used[name] > 1 and not is_law:
            name = numbered(name, used[name])
            self._tell(faults.SAME_ID, number, 1, id=name)
        raw = {"编号": name, **raw}
        locate = _Locate(self.grid, number, self.model, taken)
        try:
            record = bind(self.model, raw, locate, f"{self.model.slug}/{name}")  # type: ignore[arg-type]  # lists and mappings of texts
        except Unfit as unfit:
            self.findings += unfit.findings
            return None
        return Row(number, raw, record)

    def _tell(self, fault: Fault, row: int, column: int, **values: object) -> None:
        place = self.grid.at(row, column)
        self.findings.append(fault.at(place, field="", record="", related=(), **values))


@dataclass(frozen=True, slots=True)
class _Locate:
    """Finds the cell that a value of a row came from; the row's first cell where there is none."""

    grid: Grid
    row: int
    model: type[Record]
    columns: Sequence[Column]

    def __call__(self, steps: Sequence[str | int], *, key: bool = False) -> Position:  # noqa: ARG002  # the protocol's name
        words = [str(step) for step in steps if isinstance(step, str)]
        best, length = 1, 0
        for column in self.columns:
            labels = list(_labels(self.model, column.path))
            same = sum(1 for a, b in zip(labels, words, strict=False) if a == b)
            if same > length and labels[0] == words[0]:
                best, length = column.number, same
        return self.grid.at(self.row, best)


def _labels(model: type[Part], path: tuple[str, ...]) -> Iterator[str]:
    info = fields_of(model)[path[0]]
    yield info.fact.zh
    if info.part and len(path) > 1:
        yield from _labels(info.part, path[1:])


def assembled(model: type[Record], values: Mapping[tuple[str, ...], Writable]) -> dict[str, Writable]:
    """Put the values of a row together, in the order of the model's fields."""
    raw: dict[str, Writable] = {}
    for name, info in fields_of(model).items():
        own = values.get((name,))
        inner = {path[1]: value for path, value in values.items() if path[0] == name and len(path) > 1}
        if inner and info.part:
            labels = {fields_of(info.part)[key].fact.zh: value for key, value in inner.items()}
            raw[info.fact.zh] = _with_inner(own, labels, many=info.many)
        elif own is not None:
            raw[info.fact.zh] = own
    return raw


def _with_inner(own: Writable | None, inner: Mapping[str, Writable], *, many: bool) -> Writable:
    """Give the entries of a part the values of their own columns: one each where the counts agree."""
    if not many:
        return {**(own if isinstance(own, dict) else {}), **inner}
    entries: list[dict[str, Writable]] = (
        [dict(e) for e in own if isinstance(e, dict)] if isinstance(own, list) else []
    )
    entries = entries or [{}]
    for label, value in inner.items():
        parts = value.split("；") if isinstance(value, str) else [value]
        shares = parts if len(parts) == len(entries) else [value] * len(entries)
        for entry, share in zip(entries, shares, strict=True):
            entry[label] = share
    return entries
