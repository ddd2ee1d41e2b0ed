"""Which column is which field: headings as real spreadsheets write them.

Headings are compared after NFKC, without blanks, line breaks and `<br>`, with one
kind of brackets and in small letters. A heading of two rows (救济渠道 over 复议机关) means
the inner field. 序号 counts rows and is passed over without a word.
"""

from __future__ import annotations

import difflib
import re
import unicodedata
from dataclasses import dataclass, field
from functools import cache
from typing import TYPE_CHECKING

from gongshi.authoring import faults
from gongshi.content.binding_faults import FORBIDDEN_FIELD
from gongshi.findings import Finding, Text
from gongshi.records.base import fields_of, key_names

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from gongshi.authoring.tables import Grid
    from gongshi.records.base import Part, Record

Path = tuple[str, ...]
HEADER_ROWS = 15
"""The headings stand in one of so many first rows; titles and notes may stand above."""
_DROPPED = re.compile(r"<br\s*/?>|\s|^[*#]+|[*:]+$", re.IGNORECASE)
_BRACKETS = str.maketrans("〔〕［］【】〖〗{}[]", "()()()()()()")
_BRACKETED = re.compile(r"\([^()]*\)")
_COUNTERS = frozenset({"序号", "no", "no.", "行号", "项次"})
# A heading may dress these up; within any heading they mean personal data.
_ALWAYS_PERSONAL = ("身份证", "手机", "出生", "民族", "性别", "住址", "政治面貌", "学历", "照片", "籍贯")
_NESTED = {"责任事项依据": ("duties", "basis")}  # DOMAIN 1.1; its own label is 责任依据


def normalised(heading: str) -> str:
    """Return `heading` for comparison."""
    return _DROPPED.sub("", unicodedata.normalize("NFKC", heading).translate(_BRACKETS)).lower()


def core(heading: str) -> str:
    """Return a normalised heading without what stands in brackets: (工作日), (必填)."""
    return _BRACKETED.sub("", heading)


@cache
def paths_of(model: type[Part]) -> Mapping[str, Path]:
    """Return every normalised heading that `model` knows, with the path of its field."""
    found: dict[str, Path] = {}
    infos = fields_of(model)
    for names in (
        {i.fact.zh: n for n, i in infos.items()},
        {n: n for n in infos},
        {h: n for n, i in infos.items() for h in i.fact.headings},
        {i.fact.en: n for n, i in infos.items()},
    ):
        for heading, name in names.items():
            found.setdefault(normalised(heading), (name,))
    for heading, path in _inner_paths(model):
        found.setdefault(normalised(heading), path)
    return found


def _inner_paths(model: type[Part]) -> Iterable[tuple[str, Path]]:
    """Yield headings of fields within parts: 父子, and 子 alone where only one part has it."""
    alone: dict[str, list[Path]] = {}
    for name, info in fields_of(model).items():
        for inner, inner_info in fields_of(info.part).items() if info.part else ():
            path = (name, inner)
            for separator in ("", ".", "-", "/"):
                yield f"{info.fact.zh}{separator}{inner_info.fact.zh}", path
            yield f"{name}.{inner}", path
            for heading in (inner_info.fact.zh, *inner_info.fact.headings):
                alone.setdefault(heading, []).append(path)
    for heading, path in _NESTED.items():
        if path[0] in fields_of(model):
            yield heading, path
    yield from ((heading, paths[0]) for heading, paths in alone.items() if len(paths) == 1)


@dataclass(frozen=True, slots=True)
class Column:
    """A column that is taken: its number from 1, its heading, and its field."""

    number: int
    heading: str
    path: Path


@dataclass(slots=True)
class Columns:
    """What was made of the headings; `last_row` is their last row, 0 where there are none."""

    taken: list[Column] = field(default_factory=list)
    headed: set[int] = field(default_factory=set)
    last_row: int = 0
    findings: list[Finding] = field(default_factory=list)
    forbidden: bool = False


def match_columns(grid: Grid, model: type[Record], chosen: Mapping[str, str]) -> Columns:
    """Find the headings of `grid`; `chosen` maps headings to fields and goes first."""
    columns = Columns()
    wanted = _wanted(grid, model, chosen, columns)
    known = {**paths_of(model), **wanted}
    first, last = _header_rows(grid, known)
    if not first:
        sample = fields_of(model)[model.caption_field].fact.zh
        columns.findings.append(faults.NO_HEADINGS.at(grid.at(), rows=HEADER_ROWS, sample=sample))
        return columns
    columns.last_row = last
    width = max(len(grid.rows[row]) for row in range(first, last + 1) if row in grid.rows)
    for number in range(1, width + 1):
        parts = _parts(grid, first, last, number)
        if parts:
            columns.headed.add(number)
            _match_one(grid, model, known, (last, number, parts), columns)
    missing = wanted.keys() - {normalised(p) for n in columns.headed for p in _parts(grid, first, last, n)}
    for heading in sorted(missing):
        problem = Text(f"表里没有“{heading}”这一列", f"the table has no column “{heading}”")
        columns.findings.append(faults.BAD_MAPPING.at(grid.at(last, 1), problem=problem))
    return columns


def _wanted(grid: Grid, model: type[Record], chosen: Mapping[str, str], columns: Columns) -> dict[str, Path]:
    wanted: dict[str, Path] = {}
    for heading, name in chosen.items():
        path = paths_of(model).get(normalised(name))
        if path is None or name not in {*key_names(model), ".".join(path)}:
            problem = Text(f"没有“{name}”这个字段", f"there is no field “{name}”")
            columns.findings.append(faults.BAD_MAPPING.at(grid.at(), problem=problem))
        else:
            wanted[normalised(heading)] = path
    return wanted


def _header_rows(grid: Grid, known: Mapping[str, Path]) -> tuple[int, int]:
    """Return the first and last row of the headings, or zeros."""

    def matches(row: int) -> int:
        cells = (normalised(str(cell)) for cell in grid.rows[row] if cell is not None)
        return len({known[k] for cell in cells for k in (cell, core(cell)) if k in known})

    rows = [row for row in grid.rows if row <= HEADER_ROWS] or list(grid.rows)[:1]
    best = max(rows, key=lambda row: (matches(row), -row), default=0)
    if not best or not matches(best):
        return 0, 0
    first = last = best
    for top, _, bottom, _ in grid.merged:
        if top <= best <= bottom and bottom - top < HEADER_ROWS:
            first, last = min(first, top), max(last, bottom)
    return first, last


def _parts(grid: Grid, first: int, last: int, column: int) -> list[str]:
    """Return the heading of a column, from the outer to the inner."""
    parts: list[str] = []
    for row in range(first, last + 1):
        cells = grid.rows.get(row, [])
        text = (
            str(cells[column - 1]).strip() if column <= len(cells) and cells[column - 1] is not None else ""
        )
        if text and text not in parts:
            parts.append(text)
    return parts


def _match_one(
    grid: Grid,
    model: type[Record],
    known: Mapping[str, Path],
    place: tuple[int, int, list[str]],
    columns: Columns,
) -> None:
    row, number, parts = place
    heading, here = " ".join("".join(parts).split()), grid.at(row, number)
    if _is_personal(model, parts):
        columns.findings.append(FORBIDDEN_FIELD.at(here, field=heading, key=heading))
        columns.forbidden = True
        return
    keys = [normalised("".join(parts)), *(normalised(part) for part in reversed(parts))]
    path = next((known[k] for key in keys for k in (key, core(key)) if k in known), None)
    if path is None:
        if keys[-1] not in _COUNTERS:
            columns.findings.append(
                faults.UNKNOWN_COLUMN.at(here, heading=heading, hint=_hint(model, keys[0]))
            )
        return
    twin = next((c for c in columns.taken if c.path == path), None)
    if twin is not None:
        columns.findings.append(faults.FIELD_TWICE.at(here, heading=heading, other=twin.heading))
        return
    columns.taken.append(Column(number, heading, path))


def _is_personal(model: type[Record], parts: list[str]) -> bool:
    if not model.forbidden:
        return False
    forbidden = {normalised(key) for key in model.forbidden}
    texts = [normalised(part) for part in parts]
    return any(core(t) in forbidden or t in forbidden or any(w in t for w in _ALWAYS_PERSONAL) for t in texts)


def _hint(model: type[Record], heading: str) -> Text:
    labels = {normalised(info.fact.zh): info.fact.zh for info in fields_of(model).values()}
    near = difflib.get_close_matches(heading, labels, n=1, cutoff=0.4)
    if near:
        label = labels[near[0]]
        return Text(f"是否就是“{label}”？是的话请改表头", f"is it “{label}”? If so, change the heading")
    return Text("不公开的列可以不理；要公开请改用字段的名称", "ignore it, or use a field's label as heading")
