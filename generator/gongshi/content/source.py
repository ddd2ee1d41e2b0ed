"""Bytes to text: UTF-8 without a byte order mark, free of invisible characters.

Nothing is converted. A file in another encoding is refused with the advice
for that encoding, because a guess that is wrong once changes a name.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from itertools import islice
from typing import Protocol

from gongshi.content import characters
from gongshi.content.faults import (
    BYTE_ORDER_MARK,
    CONTROL_CHARACTER,
    EMPTY_FILE,
    FILE_TOO_LARGE,
    NOT_UTF8,
)
from gongshi.content.tree import LIMITS, Limits
from gongshi.findings import Finding, Position, Text

MAX_FINDINGS = 200  # findings per file: beyond, a hostile file would cost memory, and a clerk patience
MAX_CHARACTER_FINDINGS = 20  # findings T01 per file: the clerk mends the cause, not each place
_SAMPLE = 65_536  # bytes looked at to tell an encoding


class Mark(Protocol):
    """A place as the YAML parser gives it: all three count characters from 0."""

    @property
    def index(self) -> int:
        """Characters of the text before the place."""

    @property
    def line(self) -> int:
        """Lines before it."""

    @property
    def column(self) -> int:
        """Characters of its line before it."""


@dataclass(slots=True)
class Source:
    """The text of a file, or of its front matter, and what was found in it so far.

    `line` counts the lines of the file that stand before `text`; `masked`
    says that refused characters were replaced, so that what follows from
    their absence is not to be reported.
    """

    text: str
    path: str
    limits: Limits = LIMITS
    line: int = 0
    masked: bool = False
    findings: list[Finding] = field(default_factory=list)

    def at(self, line: int, column: int) -> Position:
        """Return the file's position for a line and column of `text`, both from 0."""
        return Position(self.path, line + self.line + 1, column + 1)


def open_source(data: bytes, path: str, limits: Limits = LIMITS) -> Source:
    """Decode `data`; with an unreadable encoding the text is empty and a finding says why."""
    source = Source("", path, limits)
    if len(data) > limits.max_bytes:
        source.findings.append(FILE_TOO_LARGE.at(Position(path), size=len(data), limit=limits.max_bytes))
        return source
    if data.startswith(b"\xef\xbb\xbf"):
        source.findings.append(BYTE_ORDER_MARK.at(Position(path, 1, 1)))
        data = data[3:]
    try:
        source.text = data.decode()
    except UnicodeDecodeError as error:
        source.findings.append(_not_utf8(data, error, path))
        return source
    if not source.text or source.text.isspace():
        source.findings.append(EMPTY_FILE.at(Position(path)))
    elif not characters.is_clean(source.text):
        _refuse_characters(source)
    return source


def _refuse_characters(source: Source) -> None:
    for match in islice(characters.refused_in(source.text), MAX_CHARACTER_FINDINGS):
        char = match[0]
        line_start = source.text.rfind("\n", 0, match.start()) + 1
        where = source.at(source.text.count("\n", 0, line_start), match.start() - line_start)
        source.findings.append(
            CONTROL_CHARACTER.at(where, name=characters.name_of(char), remedy=characters.remedy_for(char))
        )
    source.text = characters.masked(source.text)
    source.masked = True


# --- encodings ---------------------------------------------------------------

_GBK = Text("文件是 GBK（GB18030）编码", "the file is saved as GBK (GB18030)")
_UTF16 = Text("文件是 UTF-16 编码", "the file is saved as UTF-16")
_UTF32 = Text("文件是 UTF-32 编码", "the file is saved as UTF-32")
_CUT = Text("文件在一个字的中间断了", "the file ends in the middle of a character")
_OTHER = Text("这个字节不是 UTF-8 文字", "this byte is not UTF-8 text")

_SAVE_AS = Text(
    "另存为 UTF-8：记事本“另存为”的“编码”选 UTF-8；"
    "WPS 或 Excel 另存为“CSV UTF-8”，或用 gongshi import 直接读表格。",
    "Save it as UTF-8: in Notepad choose the encoding UTF-8 under “Save as”; "
    "in WPS or Excel save as “CSV UTF-8”, or let gongshi import read the sheet itself.",
)
_COPY_AGAIN = Text(
    "文件没有复制完整：重新复制或下载一次。", "The file was not copied whole: copy or download it again."
)
_OPEN_AGAIN = Text(
    "用能识别其编码的编辑器打开，核对文字后另存为 UTF-8。",
    "Open it in an editor that knows its encoding, compare the text, and save it as UTF-8.",
)
_NOT_TEXT = Text(
    "记录必须是文本文件：把内容写进 .yml 或 .md；表格用 gongshi import 导入。",
    "A record must be a text file: write it as .yml or .md; import a sheet with gongshi import.",
)

# First bytes -> what the file really is. UTF-32 stands first: its mark begins with UTF-16's.
_SIGNATURES: tuple[tuple[bytes, Text, Text], ...] = (
    (b"\xff\xfe\x00\x00", _UTF32, _SAVE_AS),
    (b"\x00\x00\xfe\xff", _UTF32, _SAVE_AS),
    (b"\xff\xfe", _UTF16, _SAVE_AS),
    (b"\xfe\xff", _UTF16, _SAVE_AS),
    (b"PK\x03\x04", Text("这是 Office 或压缩文件", "this is an Office or ZIP file"), _NOT_TEXT),
    (b"\xd0\xcf\x11\xe0", Text("这是旧版 Office 文件", "this is an old Office file"), _NOT_TEXT),
    (b"%PDF", Text("这是 PDF 文件", "this is a PDF file"), _NOT_TEXT),
    (b"\x89PNG", Text("这是 PNG 图片", "this is a PNG picture"), _NOT_TEXT),
    (b"\xff\xd8\xff", Text("这是 JPEG 图片", "this is a JPEG picture"), _NOT_TEXT),
)


def _not_utf8(data: bytes, error: UnicodeDecodeError, path: str) -> Finding:
    before = data[: error.start].decode()
    line_start = before.rfind("\n") + 1
    position = Position(path, before.count("\n") + 1, len(before) - line_start + 1)
    what, remedy = _explanation(data, error)
    return NOT_UTF8.at(position, byte=f"0x{data[error.start]:02X}", what=what, remedy=remedy)


def _explanation(data: bytes, error: UnicodeDecodeError) -> tuple[Text, Text]:
    for signature, what, remedy in _SIGNATURES:
        if data.startswith(signature):
            return what, remedy
    if _is_gbk(data[:_SAMPLE]):
        return _GBK, _SAVE_AS
    if error.reason == "unexpected end of data":
        return _CUT, _COPY_AGAIN
    return _OTHER, _OPEN_AGAIN


_COMMON_ROWS = range(0xB0, 0xD8)  # lead bytes of the 3,755 everyday characters, GB/T 2312 level 1
_SIGN_ROWS = range(0xA1, 0xA4)  # lead bytes of Chinese punctuation and full-width forms
_LOW_TRAIL = 0xA1  # GB/T 2312 has no trail byte below
_ENOUGH = 0.7  # UTF-8 read as GBK is mostly rare characters, real GBK mostly everyday ones


def _is_gbk(data: bytes) -> bool:
    """Whether `data` reads as everyday Chinese in GB18030."""
    text = [c for c in data.decode("gb18030", "replace") if not c.isascii()]
    pairs = (c.encode("gb18030") for c in text)
    common = sum(
        1
        for pair in pairs
        if (pair[0] in _COMMON_ROWS or pair[0] in _SIGN_ROWS) and len(pair) == 2 and pair[1] >= _LOW_TRAIL  # noqa: PLR2004 - a GBK pair has two bytes
    )
    return bool(text) and common >= _ENOUGH * len(text)
