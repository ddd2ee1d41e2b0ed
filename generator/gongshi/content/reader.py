"""The strict reader: the bytes of one file to its records, or to what is wrong with them.

Nothing here raises, whatever the bytes. A file is all or nothing: with an
error it yields no record, so that no half-read file is ever published.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from gongshi.content import phrases
from gongshi.content.builder import build
from gongshi.content.faults import EMPTY_FILE, FRONT_MATTER, WRONG_SHAPE, YAML_SYNTAX
from gongshi.content.front_matter import read_markdown
from gongshi.content.source import MAX_FINDINGS, open_source
from gongshi.content.tree import LIMITS, Limits, Reading, SourceRecord
from gongshi.findings import Position

if TYPE_CHECKING:
    from gongshi.content.builder import Tree
    from gongshi.content.source import Source

__all__ = ["LIMITS", "Limits", "Reading", "read_mapping", "read_records"]

# Where characters had to be masked, these may be mere consequences.
_CONSEQUENCES = {fault.code for fault in (EMPTY_FILE, YAML_SYNTAX, WRONG_SHAPE, FRONT_MATTER)}


def read_records(data: bytes, path: str, limits: Limits = LIMITS) -> Reading:
    """Read a `.yml` or `.yaml` file (a mapping, or a list of mappings) or a `.md` file.

    `path` is relative to the site's root, with forward slashes. Of a `.md`
    file the text below the front matter is the field `body`, None if there is none.
    """
    markdown = path.lower().endswith(".md")
    return _read(open_source(data, path, limits), markdown=markdown, single=markdown)


def read_mapping(data: bytes, path: str, limits: Limits = LIMITS) -> Reading:
    """Read a YAML file that must hold exactly one mapping, such as `site_config.yml`."""
    return _read(open_source(data, path, limits), markdown=False, single=True)


def _read(source: Source, *, markdown: bool, single: bool) -> Reading:
    if not source.text or source.text.isspace():
        return _refused(source)
    tree = read_markdown(source) if markdown else _read_yaml(source)
    if tree is None or not tree.complete:
        return _refused(source)
    records = _records(tree, source, single=single)
    return _refused(source) if source.findings else Reading(records, ())


def _read_yaml(source: Source) -> Tree | None:
    tree = build(source)
    if tree.root is None and not source.findings:
        source.findings.append(EMPTY_FILE.at(Position(source.path)))
    return None if tree.root is None else tree


def _records(tree: Tree, source: Source, *, single: bool) -> tuple[SourceRecord, ...]:
    """Make records of a tree, if its shape is right."""
    if isinstance(tree.root, dict):
        return (tree.as_record(source.path),)
    if isinstance(tree.root, list) and not single:
        return _listed(tree, source)
    shape = phrases.NOT_ONE_MAPPING
    if isinstance(tree.root, str):
        wide = "：" in source.text and ": " not in source.text
        shape = phrases.WIDE_COLON if wide else phrases.NOT_A_RECORD
    _report_shape(source, tree, 0, shape)
    return ()


def _listed(tree: Tree, source: Source) -> tuple[SourceRecord, ...]:
    """Make records of a list's items; an empty item is reported where the tree is built."""
    items = tree.root if isinstance(tree.root, list) else []
    if not items:
        _report_shape(source, tree, 0, phrases.NO_RECORD)
        return ()
    ends = [*tree.items[1:], len(tree.marks)]
    records = []
    for index, (item, start, end) in enumerate(zip(items, tree.items, ends, strict=True)):
        if isinstance(item, dict):
            records.append(SourceRecord(item, source.path, index, tree.marks[start:end]))
        elif item is not None and len(source.findings) < MAX_FINDINGS:
            _report_shape(source, tree, start, phrases.LIST_OF_LISTS)
    return tuple(records)


def _report_shape(source: Source, tree: Tree, mark: int, phrase: phrases.Phrase) -> None:
    position = Position(source.path, tree.marks[mark], tree.marks[mark + 1])
    source.findings.append(phrases.wrong_shape(phrase, position))


def _refused(source: Source) -> Reading:
    """Report what was found, from the top of the file, and no record."""
    kept = (f for f in source.findings if not (source.masked and f.code in _CONSEQUENCES))
    return Reading((), tuple(sorted(kept, key=lambda finding: finding.sort_key)))
