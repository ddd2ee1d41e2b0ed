"""Raw records to YAML that the strict reader reads back as the same text.

Invariants:

* what is written and read again is equal to what was given, to the character;
* the same value gives the same bytes;
* plain where plain is safe, because a clerk edits these files: quotes stand only
  where a sign of YAML would otherwise change the value.

A value is a text, a list of values or a mapping of texts to values. A text must be
free of refused characters (`content.characters`) and of carriage returns.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, TypeAlias

from gongshi.content.characters import is_clean

if TYPE_CHECKING:
    from collections.abc import Iterator

Writable: TypeAlias = "str | Sequence[Writable] | Mapping[str, Writable]"

_INDICATORS = "-?:,[]{}#&*!|>'\"%@`=<~"
_PLAIN = re.compile(rf"[^\s{re.escape(_INDICATORS)}][^\n\t]*")
_NOT_PLAIN = re.compile(r": |:$| #|\s$|^(?:---|\.\.\.)")
# Other YAML tools read these words as something other than text.
_WORDS = frozenset({"null", "true", "false", "yes", "no", "on", "off", "y", "n"})
_KEY_MAX = 1000  # YAML's limit for a key on one line is 1,024
_ESCAPES = str.maketrans({"\\": "\\\\", '"': '\\"', "\n": "\\n", "\t": "\\t"})


def write_record(record: Mapping[str, Writable]) -> str:
    """Return one record as a YAML document; raises `ValueError` for an unwritable text."""
    return "".join(_mapping(record, 0))


def write_records(records: Sequence[Mapping[str, Writable]]) -> str:
    """Return several records as one YAML list; raises `ValueError` for an unwritable text."""
    return "".join(line for record in records for line in _item(record, 0))


def write_markdown(record: Mapping[str, Writable], body: str) -> str:
    """Return a record with front matter and a text below it.

    Blank lines around the text are not kept. Raises `ValueError` for an unwritable text.
    """
    return f"---\n{write_record(record)}---\n\n{_checked(body).strip(chr(10))}\n"


def _mapping(record: Mapping[str, Writable], depth: int) -> Iterator[str]:
    indent = "  " * depth
    for key, value in record.items():
        yield from _entry(f"{indent}{_key(key)}:", value, depth)


def _entry(head: str, value: Writable, depth: int) -> Iterator[str]:
    """Write `head` (a key or a dash) with the value that belongs to it."""
    if isinstance(value, str):
        yield f"{head} {_text(value, depth + 1)}\n"
    elif not value:
        yield f"{head} {'{}' if isinstance(value, Mapping) else '[]'}\n"
    else:
        yield f"{head}\n"
        if isinstance(value, Mapping):
            yield from _mapping(value, depth + 1)
        else:
            for item in value:
                yield from _item(item, depth + 1)


def _item(value: Writable, depth: int) -> Iterator[str]:
    dash = "  " * depth + "-"
    if isinstance(value, Mapping) and value:
        lines = _mapping(value, depth + 1)
        yield f"{dash} {next(lines).lstrip(' ')}"
        yield from lines
    else:
        yield from _entry(dash, value, depth)


def _key(key: str) -> str:
    if not key or "\n" in key or len(key) > _KEY_MAX:
        message = f"not a key: {key[:40]!r}"
        raise ValueError(message)
    return _line(_checked(key))


def _text(value: str, depth: int) -> str:
    return _block(value, depth) if "\n" in _checked(value) else _line(value)


def _checked(text: str) -> str:
    if "\r" in text or not is_clean(text):
        message = "a text holds a character that the reader refuses"
        raise ValueError(message)
    return text


def _line(value: str) -> str:
    if _PLAIN.fullmatch(value) and not _NOT_PLAIN.search(value) and value.lower() not in _WORDS:
        return value
    return "'" + value.replace("'", "''") + "'"


def _block(value: str, depth: int) -> str:
    """Write a text of several lines as a block; where its blanks would be lost, in double quotes."""
    body = value.removesuffix("\n")
    lines = body.split("\n")
    blank_edges = not lines[0] or not lines[-1] or lines[0][0] in " \t"
    if blank_edges or any(line and not line.strip(" \t") for line in lines):
        return f'"{value.translate(_ESCAPES)}"'
    indent = "  " * depth
    head = "|" if value.endswith("\n") else "|-"
    return "\n".join([head, *(indent + line if line else "" for line in lines)])
