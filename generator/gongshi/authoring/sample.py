"""Writes a synthetic site of any size: the same number and seed give the same bytes.

70 % power items, 20 % enforcers, 8 % documents, the rest departments, laws and
inquiry points. Records are made one at a time, so memory does not grow with the site.
"""

from __future__ import annotations

from random import Random
from typing import TYPE_CHECKING

from gongshi.authoring import sample_records as make
from gongshi.authoring import sample_words as words
from gongshi.authoring.yaml_writer import write_markdown, write_record, write_records

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from gongshi.authoring.sample_records import Body

SMALLEST = 60
"""Fewer records than this cannot show every register."""
_PER_FILE = 500  # enforcers in one list file
_PER_FOLDER = 1000  # items in one folder: file managers stay usable
_POINTS = 8
_BUREAUS_FROM = 400  # records from which all departments are used

CONFIG = {
    "site": {
        "title": "示例区政府信息公开（合成数据）",
        "title_en": "Sample District information disclosure (synthetic data)",
        "sample": "true",
        "data_day": "2026-11-01",
    },
    "region": {"name": "示例区", "code": words.REGION},
    "footer": {"sponsor": "示例区人民政府", "phone": "0999-5550000"},
}
"""What `site_config.yml` of a synthetic site says."""


def write_sample(records: int, root: Path, seed: int = 1) -> int:
    """Write a site of `records` records (never fewer than `SMALLEST`) below `root`; return how many.

    Raises:
        FileExistsError: `root` is a file, or a folder that is not empty.
    """
    records = max(records, SMALLEST)
    if root.exists() and (not root.is_dir() or any(root.iterdir())):
        raise FileExistsError(str(root))
    root.mkdir(parents=True, exist_ok=True)
    (root / "site_config.yml").write_text(write_record(CONFIG), encoding="utf-8")
    random = Random(seed)  # noqa: S311  # reproducible, not secret
    bodies = [make.body(i) for i in range(len(words.DEPARTMENTS) if records >= _BUREAUS_FROM else 6)]
    count = 0
    for path, text, held in _files(records, bodies, random):
        file = root / "content" / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")
        count += held
    return count


def _files(records: int, bodies: list[Body], random: Random) -> Iterator[tuple[str, str, int]]:
    """Yield path below `content/`, text and number of records of every file."""
    for owner in bodies:
        yield f"departments/{owner.id}.yml", write_record(make.department(owner)), 1
    yield "laws/laws.yml", write_records([make.law(i) for i in range(len(words.LAWS))]), len(words.LAWS)
    yield "inquiry-points/points.yml", write_records([make.point(i) for i in range(_POINTS)]), _POINTS
    enforcers, documents = records * 20 // 100, records * 8 // 100
    items = records - enforcers - documents - len(bodies) - len(words.LAWS) - _POINTS
    shares = [_shares(total, len(bodies)) for total in (items, enforcers, documents)]
    for owner, own_items, own_enforcers, own_documents in zip(bodies, *shares, strict=True):
        discretion = f"{owner.id}-{make.LAST_YEAR}-1" if own_documents else ""
        yield from _items(owner, own_items, discretion, random)
        yield from _enforcers(owner, own_enforcers, random)
        yield from _documents(owner, own_documents, random)


def _shares(total: int, parts: int) -> list[int]:
    """Split `total` into `parts` numbers that differ by one at most."""
    return [total // parts + (i < total % parts) for i in range(parts)]


def _items(owner: Body, count: int, discretion: str, random: Random) -> Iterator[tuple[str, str, int]]:
    categories = random.choices([*words.CATEGORY_WEIGHTS], [*words.CATEGORY_WEIGHTS.values()], k=count)
    for number, category in enumerate(categories, start=1):
        raw = make.power_item(owner, number, category, discretion, random)
        folder = f"power-items/{owner.id}/{number // _PER_FOLDER:02d}"
        yield f"{folder}/{owner.id}-{number:05d}.yml", write_record(raw), 1


def _enforcers(owner: Body, count: int, random: Random) -> Iterator[tuple[str, str, int]]:
    for start in range(0, count, _PER_FILE):
        group = [
            make.enforcer(owner, number, random) for number in range(start, min(start + _PER_FILE, count))
        ]
        yield f"enforcers/{owner.id}-{start // _PER_FILE + 1:02d}.yml", write_records(group), len(group)


def _documents(owner: Body, count: int, random: Random) -> Iterator[tuple[str, str, int]]:
    # The last year has the first document: what penalties rest on must still be in force.
    for offset, total in enumerate(_shares(count, make.YEARS)):
        year = make.LAST_YEAR - offset
        for number in range(1, total + 1):
            raw, text = make.document(owner, year, number, total, random)
            yield f"documents/{owner.id}/{year}/{raw['编号']}.md", write_markdown(raw, text), 1
