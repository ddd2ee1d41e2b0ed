"""Markdown records: fields at the head, text below.

python-frontmatter drives; its handler here reads the head with the strict
reader and keeps the text as it stands. The library strips white space from
both ends of the text, which would take the indent of a first paragraph, so the
handler cuts the file's own text and drops only blank lines around it.
"""

from __future__ import annotations

import re
from itertools import islice
from typing import TYPE_CHECKING, Any

import frontmatter
from frontmatter.default_handlers import BaseHandler

from gongshi.content.builder import Tree, build
from gongshi.content.faults import DUPLICATE_KEY, FRONT_MATTER
from gongshi.content.phrases import BODY_TEXT, HEAD_EMPTY, HEAD_MISSING, HEAD_NOT_CLOSED
from gongshi.content.source import Source
from gongshi.findings import Position, Related

if TYPE_CHECKING:
    from gongshi.content.tree import Raw

BODY = "body"  # the field that holds the text


class StrictHandler(BaseHandler):
    """Reads one Markdown source, whose head is known to be closed."""

    FM_BOUNDARY = re.compile(r"^---[ \t]*$", re.MULTILINE)

    def __init__(self, source: Source) -> None:
        """Take the source whose findings the handler adds to."""
        super().__init__()
        self.tree: Tree | None = None
        self.body: str | None = None
        self.body_line = 0  # line of the file, from 1
        self._source = source

    def split(self, _text: str) -> tuple[str, str]:
        """Cut head and text out of the source; the library's own copy lacks the ends."""
        text = self._source.text
        opening, closing = islice(self.FM_BOUNDARY.finditer(text), 2)
        self.body_line = text.count("\n", 0, closing.end()) + 1
        lines = text[closing.end() :].split("\n")
        filled = [number for number, line in enumerate(lines) if line.strip()]
        if filled:
            self.body_line += filled[0]
            self.body = "\n".join(lines[filled[0] : filled[-1] + 1])
        return text[opening.end() + 1 : closing.start()], self.body or ""

    def load(self, fm: str) -> dict[str, Any]:
        """Read the head strictly; it starts on the file's second line."""
        source = self._source
        head = Source(fm, source.path, source.limits, line=1, findings=source.findings)
        self.tree = build(head)
        return self.tree.root if isinstance(self.tree.root, dict) else {}


def read_markdown(source: Source) -> Tree | None:
    """Read a Markdown file as one mapping whose last key is `body`."""
    source.text = source.text.replace("\r\n", "\n")
    boundaries = list(islice(StrictHandler.FM_BOUNDARY.finditer(source.text), 2))
    if not boundaries or boundaries[0].start():
        source.findings.append(FRONT_MATTER.at(source.at(0, 0), problem=HEAD_MISSING))
        return None
    if len(boundaries) == 1:
        source.findings.append(FRONT_MATTER.at(source.at(0, 0), problem=HEAD_NOT_CLOSED))
        return None
    handler = StrictHandler(source)
    frontmatter.parse(source.text, handler=handler)
    tree = handler.tree
    if tree is None or tree.root is None:
        if not source.findings:
            source.findings.append(FRONT_MATTER.at(source.at(0, 0), problem=HEAD_EMPTY))
        return None
    if isinstance(tree.root, dict):
        _add_body(tree, tree.root, handler, source)
    return tree


def _add_body(tree: Tree, root: dict[str, Raw], handler: StrictHandler, source: Source) -> None:
    if BODY in root:
        record = tree.as_record(source.path)
        related = (Related(BODY_TEXT, Position(source.path, handler.body_line, 1)),)
        where = record.locate([BODY], key=True)
        source.findings.append(DUPLICATE_KEY.at(where, field=BODY, related=related, key=BODY))
    root[BODY] = handler.body
    tree.marks.extend((handler.body_line, 1, handler.body_line, 1))
