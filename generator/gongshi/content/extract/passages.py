"""What is read from a published file: passages of text with their places, and what could not be read."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from gongshi.findings import Text

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

PLACES = {
    "text": Text("正文", "the text"),
    "row": Text("第 {at} 行", "row {at}"),
    "field": Text("第 {row} 行第 {column} 列", "row {row}, column {column}"),
    "name": Text("文件名", "the file name"),
    "page": Text("第 {at} 页", "page {at}"),
    "cell": Text("单元格 {at}", "cell {at}"),
    "hidden": Text("隐藏的单元格 {at}", "hidden cell {at}"),
    "comment": Text("批注（{at}）", "comment ({at})"),
    "annotation": Text("第 {at} 页的批注", "annotation on page {at}"),
    "deleted": Text("修订中删去的文字（{at}）", "text deleted as a tracked change ({at})"),
    "part": Text("{at}", "{at}"),
    "form": Text("表单域 {at}", "form field {at}"),
    "property": Text("文件属性 {at}", "file property {at}"),
    "author": Text("文件属性 {at}", "file property {at}"),
    "gps": Text("照片的拍摄地点（{at}）", "where the picture was taken ({at})"),
    "link": Text("链接（{at}）", "link ({at})"),
}
"""Kinds of places, as a person calls them; `author` holds who made the file, `gps` a place on earth."""

_CALLED = (
    (r"word/document\.xml", "正文"),
    (r"word/header\d*\.xml|\b(?:odd|even|first)Header\b", "页眉"),
    (r"word/footer\d*\.xml|\b(?:odd|even|first)Footer\b", "页脚"),
    (r"word/(?:foot|end)notes\.xml", "脚注"),
    (r"word/comments\w*\.xml", "正文"),
    (r"ppt/slides/slide(\d+)\.xml", r"第 \1 张幻灯片"),
    (r"ppt/notesSlides/notesSlide(\d+)\.xml", r"第 \1 张幻灯片的备注"),
    (r"\bsheet\b", "工作表名称"),
    (r"\bcomment author\b", "批注的作者"),
    (r"\b(?:creator|[Aa]uthor|Artist)\b", "作者"),
    (r"\blastModifiedBy\b", "最后保存的人"),
    (r"\b[Tt]itle\b", "标题"),
    (r"\b[Ss]ubject\b", "主题"),
    (r"\b[Kk]eywords\b", "关键词"),
    (r"\b(?:description|Comment|ImageDescription|UserComment)\b", "说明"),
)
_NAMES_ZH = tuple((re.compile(name), words) for name, words in _CALLED)
"""What people call parts and properties that files name in their own way."""

OBSTACLES = {
    "encrypted": Text("文件设了密码", "it is locked with a password"),
    "broken": Text("文件已损坏，或者内容与后缀不符", "it is damaged, or not what its suffix says"),
    "unknown": Text("不认识这种文件", "its kind is not known"),
    "old-office": Text(
        "是旧版 Office 或 WPS 格式（.doc、.xls、.ppt、.wps、.et）",
        "it is in an old Office or WPS format (.doc, .xls, .ppt, .wps, .et)",
    ),
    "picture-only": Text("是扫描件，只有图像，没有文字", "it is a scan: pictures without text"),
    "too-large": Text("解开以后太大", "it is too large when unpacked"),
    "too-deep": Text("文件里又套着文件，层数太多", "files are packed within files too deeply"),
}
"""Why a file, or a part of it, could not be examined."""


@dataclass(frozen=True, slots=True)
class Passage:
    """A piece of text, and where it stands in its file.

    A row of a table is one passage, each cell behind the heading of its column, so that what a
    cell is can be told; `marks` then says at which character which cell begins.
    """

    kind: str
    text: str
    at: str = ""
    marks: tuple[tuple[int, str], ...] = ()

    def place(self, offset: int = 0) -> Text:
        """Return what a person calls the place of the character at `offset`."""
        at = next((name for start, name in reversed(self.marks) if start <= offset), self.at)
        if self.kind == "row" and ", " in at:
            row, column = at.split(", ")
            return PLACES["field"].filled(row=row, column=column)
        return PLACES[self.kind].filled(at=Text(at if self.kind in _CELLS else _called(at), at))


_CELLS = ("cell", "hidden")
"""Kinds whose place is one that the office itself named: a sheet may be called Title."""


def _called(at: str) -> str:
    for name, words in _NAMES_ZH:
        at = name.sub(words, at)
    return at


@dataclass(frozen=True, slots=True)
class Obstacle:
    """Something that could not be examined: a key of `OBSTACLES`, and which part if not the whole."""

    reason: str
    part: str = ""


@dataclass(frozen=True, slots=True)
class UnpackLimits:
    """How much of one file is unpacked; beyond it the file is reported, never half read in silence."""

    max_bytes: int = 200_000_000  # bytes of all parts together, unpacked
    max_parts: int = 5_000  # parts of one package, pages of one PDF
    max_depth: int = 3  # files within files, the outermost included


def row_passage(kind: str, headings: Sequence[str], cells: Iterable[tuple[str, str]], at: str) -> Passage:
    """Return one row of a table as a passage; `cells` are `(name of the place, text)` in column order."""
    text = ""
    marks = []
    for column, (name, cell) in enumerate(cells):
        if not cell:
            continue
        heading = headings[column] if column < len(headings) else ""
        text += "；" if text else ""
        marks.append((len(text), name))
        text += f"{heading}：{cell}" if heading and heading != cell else cell
    return Passage(kind, text, at, tuple(marks))


def headings_of(row: Sequence[str]) -> tuple[str, ...]:
    """Return the headings that `row` gives, or none where it is not a row of short words.

    A title above a table, alone in its row, gives none, so the headings are looked for below it.
    """
    filled = [cell for cell in row if cell]
    are_words = len(filled) > 1 and all(len(cell) <= 30 and not cell.isdecimal() for cell in filled)  # noqa: PLR2004
    return tuple(cell.strip() for cell in row) if are_words else ()
