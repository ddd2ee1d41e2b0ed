"""Where imported records are written: files that a clerk can keep an overview of.

Up to twenty records stand in a file each; more stand in one list file per department
(or per register, where records have none). Everything goes below `imported/`, so that
what was typed by hand and what came from a table never mix.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from gongshi.authoring.identifiers import name_slug
from gongshi.authoring.yaml_writer import write_markdown, write_record, write_records
from gongshi.content.cache import ParseCache
from gongshi.content.loader import CONTENT, Loader
from gongshi.content.tree import LIMITS
from gongshi.records.department import Department

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from gongshi.authoring.yaml_writer import Writable
    from gongshi.records.base import Record

FOLDER = "imported"
SINGLE_FILES = 20
"""So many records stand in a file each."""
PER_FILE = 500
MAX_BYTES = 1_000_000
"""A list file holds no more records, and no more bytes, than these."""
_OWNERS = ("dept", "body")


@dataclass(frozen=True, slots=True)
class Target:
    """A file to be: its path below the site's folder, its register, its text, the ids in it."""

    path: str
    slug: str
    text: str
    ids: tuple[str, ...]


@dataclass(slots=True)
class Existing:
    """What the site holds already."""

    ids: dict[str, str] = field(default_factory=dict)
    """Ids of the register, with the file in which they stand."""
    departments: dict[str, str] = field(default_factory=dict)
    records: Sequence[Record] = ()
    """The records of the register."""

    def elsewhere(self, record_id: str) -> bool:
        """Whether the id stands in a file that no import writes."""
        return record_id in self.ids and f"/{FOLDER}/" not in self.ids[record_id]

    def clash(self, target: Target) -> str:
        """Return an id of `target` that another imported file holds, or nothing."""
        return next((i for i in target.ids if self.ids.get(i, target.path) != target.path), "")


def existing(root: Path, model: type[Record]) -> Existing:
    """Read the ids of `model`'s register and the names of departments below `root`."""
    loaded = Loader(root, ParseCache(), LIMITS).load({Department.slug: Department, model.slug: model})
    records = loaded.records[model.slug]
    found = Existing({r.id: r.origin.path for r in records}, records=records)
    for record in loaded.records[Department.slug]:
        if isinstance(record, Department):
            for name in (record.id, record.name, record.short_name):
                if name:
                    found.departments[name] = record.id
    return found


def laid_out(
    model: type[Record], rows: Sequence[tuple[Mapping[str, Writable], Record]], departments: Mapping[str, str]
) -> list[Target]:
    """Return the files that hold `rows`; `departments` maps known names to ids."""
    folder = f"{CONTENT}/{model.slug}/{FOLDER}"
    if len(rows) <= SINGLE_FILES:
        return [_single(folder, model.slug, raw) for raw, _ in rows]
    groups: dict[str, list[Mapping[str, Writable]]] = {}
    targets = []
    for raw, record in rows:
        if isinstance(raw.get("正文"), str):  # a text of its own reads better as Markdown
            targets.append(_single(folder, model.slug, raw))
        else:
            groups.setdefault(_group(record, departments), []).append(raw)
    for name, raws in groups.items():
        for number, chunk in enumerate(_chunks(raws), start=1):
            stem = f"{name}-{number}" if number > 1 else name
            ids = tuple(str(raw["编号"]) for raw in chunk)
            targets.append(Target(f"{folder}/{stem}.yml", model.slug, write_records(chunk), ids))
    return targets


def _single(folder: str, slug: str, raw: Mapping[str, Writable]) -> Target:
    ids = (str(raw["编号"]),)
    head = {key: value for key, value in raw.items() if key != "正文"}
    body = raw.get("正文")
    if isinstance(body, str):
        return Target(f"{folder}/{raw['编号']}.md", slug, write_markdown(head, body), ids)
    return Target(f"{folder}/{raw['编号']}.yml", slug, write_record(raw), ids)


def _group(record: Record, departments: Mapping[str, str]) -> str:
    owner = next((str(getattr(record, name)) for name in _OWNERS if getattr(record, name, None)), None)
    return type(record).slug if owner is None else departments.get(owner) or name_slug(owner)


def _chunks(raws: Sequence[Mapping[str, Writable]]) -> list[list[Mapping[str, Writable]]]:
    chunks: list[list[Mapping[str, Writable]]] = [[]]
    size = 0
    for raw in raws:
        length = len(write_record(raw).encode())
        if chunks[-1] and (len(chunks[-1]) >= PER_FILE or size + length > MAX_BYTES):
            chunks.append([])
            size = 0
        chunks[-1].append(raw)
        size += length
    return chunks


def write(
    root: Path, targets: Sequence[Target], *, replace: bool, dry_run: bool
) -> tuple[tuple[Path, ...], tuple[Path, ...], list[Target]]:
    """Write `targets`; return what was written, what was the same already, and what was refused."""
    written, same, refused = [], [], []
    for target in targets:
        file = root / target.path
        if file.is_file() and file.read_bytes() == target.text.encode():
            same.append(Path(target.path))
        elif (file.exists() or file.is_symlink()) and not (
            replace and file.is_file() and not file.is_symlink()
        ):
            refused.append(target)
        else:
            written.append(Path(target.path))
            if not dry_run:
                file.parent.mkdir(parents=True, exist_ok=True)
                file.write_text(target.text, encoding="utf-8", newline="\n")
    return tuple(written), tuple(same), refused
