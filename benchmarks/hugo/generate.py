"""Turns the records of a gongshi site into a Hugo site: one content file per record.

Each record becomes front matter under its English field names; a document's text is
the page's text. The templates beside this file render the same facts and sections as
ours, and lists of the same length. Usage: `generate.py SITE OUT`.
"""

from __future__ import annotations

import shutil
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

import yaml

from gongshi.content.reader import read_records
from gongshi.content.settings import read_settings
from gongshi.records.base import Part, fields_of, key_names
from gongshi.records.registers import BY_SLUG

if TYPE_CHECKING:
    from collections.abc import Iterator

    from gongshi.content.tree import Raw

HERE = Path(__file__).parent
SUFFIXES = (".yml", ".yaml", ".md")
LIST_LENGTH = 100
"""Records on one list page."""


def named(model: type[Part], raw: dict[str, Raw]) -> dict[str, Any]:
    """Return `raw` under English field names, nested parts too."""
    names, infos = key_names(model), fields_of(model)
    out: dict[str, Any] = {}
    for key, value in raw.items():
        name = names[key]
        part = infos[name].part
        if part and isinstance(value, dict):
            out[name] = named(part, value)
        elif part and isinstance(value, list):
            out[name] = [named(part, v) if isinstance(v, dict) else v for v in value]
        else:
            out[name] = value
    return out


def records(site: Path) -> Iterator[tuple[str, dict[str, Any]]]:
    """Yield register and record of everything below `site`'s content folder."""
    for slug, model in BY_SLUG.items():
        files = sorted(p for p in (site / "content" / slug).rglob("*") if p.suffix in SUFFIXES)
        for path in files:
            for source in read_records(path.read_bytes(), path.as_posix()).records:
                record = named(model, source.value)
                record.setdefault("id", path.stem)
                yield slug, record


def generate(site: Path, out: Path) -> int:
    """Write the Hugo site into the empty folder `out`; return the number of records."""
    shutil.rmtree(out, ignore_errors=True)
    shutil.copytree(HERE / "layouts", out / "layouts")
    config = read_settings(site / "site_config.yml")
    (out / "hugo.toml").write_text(_settings(config.site.title, config.footer.sponsor), encoding="utf-8")
    count = 0
    for count, (slug, record) in enumerate(records(site), start=1):  # noqa: B007  # the last count is the result
        folder = out / "content" / slug
        folder.mkdir(parents=True, exist_ok=True)
        body = record.pop("body", None) or ""
        head = {"title": str(record.get("title", record.get("name"))), "params": record}
        front = yaml.dump(head, Dumper=yaml.CSafeDumper, allow_unicode=True, sort_keys=False, width=10**6)
        (folder / f"{record['id']}.md").write_text(f"---\n{front}---\n\n{body}\n", encoding="utf-8")
    for slug, model in BY_SLUG.items():
        index = out / "content" / slug / "_index.md"
        index.parent.mkdir(parents=True, exist_ok=True)
        index.write_text(f"---\ntitle: {model.label.zh}\n---\n", encoding="utf-8")
    return count


def _settings(title: str, sponsor: str) -> str:
    return (
        f'baseURL = "https://example.org/"\ntitle = "{title}"\nlocale = "zh-CN"\n'
        'uglyURLs = true\nrelativeURLs = true\ndisableKinds = ["RSS", "taxonomy", "term"]\n'
        f'[pagination]\n  pagerSize = {LIST_LENGTH}\n[params]\n  sponsor = "{sponsor}"\n'
    )


if __name__ == "__main__":
    print(generate(Path(sys.argv[1]), Path(sys.argv[2])), "records")
