"""Text to tree: one pass over the YAML parser's events, without recursion.

PyYAML's own loaders let a duplicate key win silently, read `no` as False and
follow aliases. Its C parser underneath reports every key, anchor, alias, tag
and place as an event, so the tree is built from these: each scalar stays the
string that stands in the file, and whatever a register of plain values has no
use for is refused where it stands.

Invariants:

* events are consumed one at a time, so hostile nesting ends at
  `Limits.max_depth` and costs neither stack nor time;
* a tree with a finding is never handed on as records; its marks may be off.
"""

from __future__ import annotations

import re
from array import array
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Protocol

from yaml import YAMLError
from yaml._yaml import CParser
from yaml.events import (
    AliasEvent,
    DocumentEndEvent,
    DocumentStartEvent,
    MappingEndEvent,
    MappingStartEvent,
    ScalarEvent,
    SequenceEndEvent,
    SequenceStartEvent,
    StreamEndEvent,
    StreamStartEvent,
)

from gongshi.content import characters, syntax
from gongshi.content.faults import (
    ANCHOR_OR_ALIAS,
    CONTROL_CHARACTER,
    DUPLICATE_KEY,
    NESTING_TOO_DEEP,
    SEVERAL_DOCUMENTS,
    TAG,
    TOO_MANY_RECORDS,
)
from gongshi.content.phrases import (
    EMPTY_ITEM,
    EMPTY_KEY,
    FIRST_DOCUMENT,
    FIRST_OCCURRENCE,
    KEY_NOT_TEXT,
    KEY_OF_SEVERAL_LINES,
    wrong_shape,
)
from gongshi.content.source import MAX_FINDINGS
from gongshi.content.tree import SourceRecord
from gongshi.findings import Position, Related

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from gongshi.content.source import Mark, Source
    from gongshi.content.tree import Raw
    from gongshi.findings import Finding

_WRITTEN_TAG = re.compile(r"!(?:<[^>\s]*>|[^\s,\]}]*)")
_NOT_A_KEY = "\0"  # stands for a key that is no text; no real key can hold NUL


class _Node(Protocol):
    """What the parser says of any node; its own stubs allow for events without a place."""

    anchor: str | None
    tag: str | None
    start_mark: Mark


class _Scalar(_Node, Protocol):
    value: str
    style: str  # "" for a plain scalar


class _Document(Protocol):
    version: tuple[int, int] | None
    tags: Mapping[str, str] | None
    start_mark: Mark


@dataclass(slots=True)
class Tree:
    """The root value of a text, and the marks of all its nodes in pre-order.

    The root is None where the text holds nothing. `items` says where in
    `marks` each item of a root list starts. A tree that is not `complete`
    ended at a fault, and its shape says nothing.
    """

    root: Raw
    marks: array[int]
    items: list[int]
    complete: bool

    def as_record(self, path: str) -> SourceRecord:
        """Return a root mapping as the only record of the file at `path`."""
        value = self.root if isinstance(self.root, dict) else {}
        return SourceRecord(value, path, 0, self.marks)


def build(source: Source) -> Tree:
    """Parse `source.text`; what is wrong is added to `source.findings`."""
    builder = _Builder(source)
    complete = False
    try:
        complete = builder.run()
    except YAMLError as error:
        source.findings.append(syntax.explained(error, source))
    except _EnoughError:
        pass
    return builder.tree(complete=complete)


class _EnoughError(Exception):
    """The file has as many findings as are reported of one file."""


class _Builder:
    """The state between two events: the open containers, the pending key, the marks."""

    __slots__ = (
        "_container",
        "_escapes",
        "_first_document",
        "_items",
        "_key",
        "_levels",
        "_line",
        "_marks",
        "_places",
        "_root",
        "_source",
        "_stack",
    )

    def __init__(self, source: Source) -> None:
        self._source = source
        self._line = source.line + 1
        self._escapes = "\\" in source.text
        self._root: list[Raw] = []
        self._container: list[Raw] | dict[str, Raw] = self._root
        self._key: str | None = None
        self._places: dict[str, int] = {}  # key of the open mapping -> its place in the marks
        self._stack: list[tuple[list[Raw] | dict[str, Raw], str | None, dict[str, int]]] = []
        self._marks: list[int] = []
        self._items: list[int] = []
        self._levels = source.limits.max_depth
        self._first_document: Position | None = None

    def run(self) -> bool:
        """Consume the events to the end (True), or to the first that makes the rest meaningless."""
        next_event = CParser(self._source.text).get_event
        handlers: dict[type, Callable[[Any], bool | None]] = {
            ScalarEvent: self._scalar,
            MappingStartEvent: self._mapping,
            SequenceStartEvent: self._sequence,
            MappingEndEvent: self._end,
            SequenceEndEvent: self._end,
            AliasEvent: self._alias,
            DocumentStartEvent: self._document,
            DocumentEndEvent: _pass,
            StreamStartEvent: _pass,
            StreamEndEvent: _pass,
        }
        while (event := next_event()) is not None:
            if handlers[event.__class__](event):
                return False
        return True

    def tree(self, *, complete: bool) -> Tree:
        """Return what was built."""
        root = self._root[0] if self._root else None
        return Tree(root, array("I", self._marks), self._items, complete)

    # --- events; True ends the pass -------------------------------------------

    def _scalar(self, event: _Scalar) -> bool | None:
        mark = event.start_mark
        value: str = event.value
        if event.anchor is not None or event.tag is not None:
            self._refuse_properties(event)
        if self._escapes and event.style == '"' and not (characters.is_clean(value) and "\r" not in value):
            self._refuse_escape(value, mark)
        marks = self._marks
        container = self._container
        if isinstance(container, list):
            stop = self._item(container, value if value or event.style else None, mark)
            marks.append(mark.line + self._line)
            marks.append(mark.column + 1)
            return stop
        if self._key is None:
            if value in self._places or not value or "\n" in value:
                self._refuse_key(value, mark)
            self._places.setdefault(value, len(marks))
            self._key = value
        else:
            container[self._key] = value if value or event.style else None
            self._key = None
        marks.append(mark.line + self._line)
        marks.append(mark.column + 1)
        return None

    def _mapping(self, event: _Node) -> bool | None:
        return self._open(event, {})

    def _sequence(self, event: _Node) -> bool | None:
        if not self._stack:
            self._levels += 1  # a list of records is no level of the record
        return self._open(event, [])

    def _open(self, event: _Node, value: list[Raw] | dict[str, Raw]) -> bool | None:
        mark = event.start_mark
        if event.anchor is not None or event.tag is not None:
            self._refuse_properties(event)
        if len(self._stack) >= self._levels:
            limit = self._source.limits.max_depth
            self._add(NESTING_TOO_DEEP.at(self._position(mark), field=self._field(), limit=limit))
            return True
        stop: bool | None = None
        container = self._container
        if isinstance(container, list):
            stop = self._item(container, value, mark)
        elif self._key is None:
            self._add(wrong_shape(KEY_NOT_TEXT, self._position(mark), self._field()))
        else:
            container[self._key] = value
        self._marks.append(mark.line + self._line)
        self._marks.append(mark.column + 1)
        self._stack.append((container, self._key, self._places))
        self._container, self._key, self._places = value, None, {}
        return stop

    def _end(self, _event: object) -> None:
        self._container, key, self._places = self._stack.pop()
        self._key = _NOT_A_KEY if key is None else None

    def _alias(self, event: _Node) -> bool | None:
        here = self._position(event.start_mark)
        self._add(ANCHOR_OR_ALIAS.at(here, field=self._field(), name=f"*{event.anchor}"))
        if isinstance(self._container, list):
            return self._item(self._container, {}, event.start_mark)
        self._key = _NOT_A_KEY if self._key is None else None
        return None

    def _document(self, event: _Document) -> bool | None:
        here = self._position(event.start_mark)
        if self._first_document is not None:
            first = Related(FIRST_DOCUMENT, self._first_document)
            self._add(SEVERAL_DOCUMENTS.at(here, related=(first,)))
            return True
        self._first_document = here
        if event.version or event.tags:
            self._add(TAG.at(here, name="%YAML" if event.version else "%TAG"))
        return None

    # --- helpers --------------------------------------------------------------

    def _item(self, container: list[Raw], value: Raw, mark: Mark) -> bool | None:
        """Append an item to the open list; True when the file holds too many records."""
        depth = len(self._stack)
        if depth == 1 and len(self._items) >= self._source.limits.max_records:
            self._add(TOO_MANY_RECORDS.at(self._position(mark), limit=self._source.limits.max_records))
            return True
        if depth == 1:
            self._items.append(len(self._marks))
        if value is None and depth:
            self._add(wrong_shape(EMPTY_ITEM, self._position(mark), self._field()))
        container.append(value)
        return None

    def _refuse_key(self, value: str, mark: Mark) -> None:
        if value in self._places:
            at = self._places[value]
            first = Position(self._source.path, self._marks[at], self._marks[at + 1])
            related = (Related(FIRST_OCCURRENCE, first),)
            self._add(
                DUPLICATE_KEY.at(self._position(mark), field=self._field(value), related=related, key=value)
            )
        else:
            shape = KEY_OF_SEVERAL_LINES if value else EMPTY_KEY
            self._add(wrong_shape(shape, self._position(mark), self._field()))

    def _refuse_properties(self, event: _Node) -> None:
        """Report the anchor and the tag of a node; where both stand, either may come first."""
        mark = event.start_mark
        text = self._source.text
        for fault, sign, name in ((ANCHOR_OR_ALIAS, "&", event.anchor), (TAG, "!", event.tag)):
            if name is not None:
                at = text.find(sign, mark.index)
                line = mark.line + text.count("\n", mark.index, at)
                column = at - (text.rfind("\n", 0, at) + 1)
                written = _WRITTEN_TAG.match(text, at)
                shown = written[0] if written else f"&{name}"
                self._add(fault.at(self._source.at(line, column), field=self._field(), name=shown))

    def _refuse_escape(self, value: str, mark: Mark) -> None:
        match = next(characters.refused_in(value), None)
        char = match[0] if match else "\r"
        name, remedy = characters.name_of(char), characters.remedy_for(char)
        self._add(CONTROL_CHARACTER.at(self._position(mark), field=self._field(), name=name, remedy=remedy))

    def _add(self, finding: Finding) -> None:
        self._source.findings.append(finding)
        if len(self._source.findings) >= MAX_FINDINGS:
            raise _EnoughError

    def _position(self, mark: Mark) -> Position:
        return self._source.at(mark.line, mark.column)

    def _field(self, key: str | None = None) -> str:
        """Return the dotted path of the node at hand within its record."""
        if not self._stack:
            return ""
        steps = [
            str(len(node) - 1) if isinstance(node, list) else name or "" for node, name, _ in self._stack[1:]
        ]
        here = self._container
        steps.append(str(len(here)) if isinstance(here, list) else key or self._key or "")
        if isinstance(self._root[0], list):
            steps = steps[1:]  # which record of the file, not which field
        return ".".join(step for step in steps if step and step != _NOT_A_KEY)


def _pass(_event: object) -> None:
    """Let an event by that says nothing about the records."""
