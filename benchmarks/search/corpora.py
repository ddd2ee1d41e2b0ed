"""The records that are searched: real law articles and items, and synthetic sites of any size.

A corpus is a list of `SearchDoc` and the labels of its registers; its index lies in a
folder that a page can be opened in.
"""

from __future__ import annotations

import csv
import datetime as dt
import re
import shutil
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from gongshi.authoring.sample import write_sample
from gongshi.catalogue.index import Catalogue
from gongshi.content.cache import ParseCache
from gongshi.content.loader import Loader
from gongshi.content.settings import read_settings
from gongshi.content.tree import Limits
from gongshi.records.registers import BY_SLUG
from gongshi.render.locales import load_locale
from gongshi.render.view import View
from gongshi.resources import theme_dir
from gongshi.search.document import FACETS, Labels, SearchDoc
from gongshi.search.gather import Reader, search_docs
from gongshi.search.index import build_index

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

DAY = dt.date(2026, 11, 23)
_INFO_END = "<!-- INFO END -->"
_ARTICLE = re.compile(r"^第[零一二三四五六七八九十百千]+条(?:之[一二三四五六七八九十]+)?", re.MULTILINE)
_ORDER = re.compile(r"国务院令第\d+号")


@dataclass(frozen=True, slots=True)
class Corpus:
    """Records by number: results are compared by their place in `docs`."""

    name: str
    docs: Sequence[SearchDoc]
    labels: Labels
    numbers: dict[str, int] = field(default_factory=dict)
    """Address of a record, to its number."""

    @classmethod
    def of(cls, name: str, docs: Sequence[SearchDoc], labels: Labels) -> Corpus:
        """Return the corpus of `docs`."""
        return cls(name, docs, labels, {f"{doc.register}/{doc.id}.html": n for n, doc in enumerate(docs)})

    @property
    def characters(self) -> int:
        """Characters of all texts that are searched."""
        return sum(len(line) for doc in self.docs for line in (*doc.keys, *doc.body))


def real(data: Path) -> Corpus:
    """Return every article of the regulations below `data`, and its district items.

    Raises:
        FileNotFoundError: `data` does not hold them.
    """
    docs = [*_articles(data / "documents"), *_items(data / "district-items.csv")]
    labels = Labels(
        registers={"power-items": "权力事项", "laws": "法规条文"},
        facets={"register": "类别", "department": "部门", "category": "类型", "status": "状态"},
        values={("register", "power-items"): "权力事项", ("register", "laws"): "法规条文"},
    )
    return Corpus.of("real", docs, labels)


def _articles(folder: Path) -> Iterator[SearchDoc]:
    for law, file in enumerate(sorted(folder.glob("*.md"))):
        head, _, body = file.read_text(encoding="utf-8").partition(_INFO_END)
        title = head.strip().splitlines()[0].lstrip("# ").strip()
        orders = tuple(dict.fromkeys(_ORDER.findall(head)))
        starts = [match.start() for match in _ARTICLE.finditer(body)]
        for place, (start, end) in enumerate(zip(starts, [*starts[1:], len(body)], strict=True), start=1):
            lines = tuple(line.strip() for line in body[start:end].splitlines() if line.strip())
            article = _ARTICLE.match(lines[0])
            name = f"{title}{article[0] if article else ''}"
            yield SearchDoc(
                register="laws",
                id=f"law{law:03d}-{place}",
                keys=(name, *orders),
                body=lines,
                detail=title,
                facets=(("laws",), (), (), ()),
            )


def _items(table: Path) -> Iterator[SearchDoc]:
    with table.open(encoding="utf-8-sig", newline="") as stream:
        for place, row in enumerate(csv.DictReader(stream)):
            body = tuple(row[key] for key in ("department", "category", "group") if row[key])
            yield SearchDoc(
                register="power-items",
                id=f"item{place:04d}",
                keys=(
                    row["item_name"],
                    *((row["implementation_code"],) if row["implementation_code"] else ()),
                ),
                body=body,
                note=row["implementation_code"],
                detail=row["department"],
                facets=(
                    ("power-items",),
                    (row["department"],),
                    (row["category"],) if row["category"] else (),
                    (),
                ),
            )


def synthetic(records: int, folder: Path) -> Corpus:
    """Return what the search of `gongshi sample --records N` holds; its site is written below `folder`."""
    docs, labels = texts_of(view_of(written(records, folder)))
    return Corpus.of(f"{records:,} synthetic", docs, labels)


def written(records: int, folder: Path) -> Path:
    """Return the folder of the synthetic site of `records` records, written if it was not."""
    root = folder / f"sample-{records}"
    if not (root / "site_config.yml").exists():
        shutil.rmtree(root, ignore_errors=True)
        write_sample(records, root)
    return root


def view_of(root: Path) -> View:
    """Load the site at `root` as the build does, without the check."""
    config = read_settings(root / "site_config.yml")
    cache = ParseCache(None)
    loaded = Loader(root, cache, Limits(max_bytes=config.limits.max_file_bytes)).load(BY_SLUG)
    theme, lang = theme_dir(), config.site.language
    return View(Catalogue(loaded).public(), config, DAY, lang, load_locale(theme, lang))


def texts_of(view: View) -> tuple[list[SearchDoc], Labels]:
    """Return what the build gives to the index, without rendering a page."""
    reader = Reader(view.catalogue, view.lang, view.standing, view.standing_text)
    labels = reader.labels(view.registers, {key: view.t[f"index.{key}"] for key in FACETS})
    return search_docs(reader, view.registers), labels


def write_index(corpus: Corpus, folder: Path) -> None:
    """Write the index of `corpus` and a page that can search it to `folder`, which is emptied first."""
    shutil.rmtree(folder, ignore_errors=True)
    for path, data in build_index(corpus.docs, corpus.labels):
        file = folder / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(data)
    scripts = Path(theme_dir()) / "js"
    engine = "\n".join(file.read_text(encoding="utf-8") for file in sorted((scripts / "search").glob("*.js")))
    (folder / "search.js").write_text(engine, encoding="utf-8")
    (folder / "probe.js").write_text(
        (Path(__file__).parent / "probe.js").read_text(encoding="utf-8"), encoding="utf-8"
    )
    (folder / "index.html").write_text(
        '<!doctype html>\n<html lang="zh"><meta charset="utf-8"><title>probe</title>'
        '<script src="probe.js"></script></html>\n',
        encoding="utf-8",
    )
