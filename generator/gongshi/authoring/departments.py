"""Departments that imported records name and the site does not know."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from gongshi.authoring.identifiers import name_slug
from gongshi.authoring.import_files import FOLDER, Target
from gongshi.authoring.yaml_writer import write_record
from gongshi.content.loader import CONTENT
from gongshi.records.base import references
from gongshi.records.department import Department

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from gongshi.authoring.yaml_writer import Writable
    from gongshi.records.base import Record


@dataclass(slots=True)
class Missing:
    """A department without record: its name, the first row that names it, its codes there."""

    name: str
    row: int
    codes: dict[str, None] = field(default_factory=dict)

    @property
    def raw(self) -> dict[str, Writable]:
        """The least that a record of it says; a code that is not certain stays out."""
        raw: dict[str, Writable] = {"编号": name_slug(self.name), "部门名称": self.name}
        if len(self.codes) == 1:
            raw["统一社会信用代码"] = next(iter(self.codes))
        return raw

    def files(self) -> Iterator[Target]:
        """Yield the file that holds the record."""
        path = f"{CONTENT}/{Department.slug}/{FOLDER}/{name_slug(self.name)}.yml"
        yield Target(path, Department.slug, write_record(self.raw), (name_slug(self.name),))


def missing_departments(rows: Sequence[tuple[int, Record]], known: Mapping[str, str]) -> list[Missing]:
    """Return the departments that `rows` (number, record) name and `known` lacks, in order of rows."""
    found: dict[str, Missing] = {}
    for number, record in rows:
        for path, register, text in references(record):
            if register != Department.slug or text in known:
                continue
            lack = found.setdefault(text, Missing(text, number))
            code = getattr(record, "dept_code", None) if path[0] == "dept" else None
            if code:
                lack.codes[str(code)] = None
    return list(found.values())
