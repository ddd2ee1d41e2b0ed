"""The phrases that complete the messages of `faults`: a problem with its remedy, or the other party."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from gongshi.content.faults import UNREADABLE_FILE, WRONG_SHAPE
from gongshi.findings import Text

if TYPE_CHECKING:
    from gongshi.findings import Finding, Position


class Phrase(NamedTuple):
    """What is wrong, and what to do about it."""

    problem: Text
    remedy: Text


def wrong_shape(phrase: Phrase, position: Position, field: str = "") -> Finding:
    """Make a finding R12."""
    return WRONG_SHAPE.at(position, field=field, problem=phrase.problem, remedy=phrase.remedy)


def unreadable_file(phrase: Phrase, position: Position) -> Finding:
    """Make a finding R23."""
    return UNREADABLE_FILE.at(position, problem=phrase.problem, remedy=phrase.remedy)


FIRST_OCCURRENCE = Text("第一次出现", "first occurrence")
FIRST_DOCUMENT = Text("第一个文档", "first document")
FIRST_NAME = Text("另一个名字", "the other name")
BODY_TEXT = Text("正文", "body text")
BEGINS_HERE = Text("从这里开始", "begins here")
NOTICED_HERE = Text("在这里发现", "noticed here")

# --- R12, wrong-shape --------------------------------------------------------

_AS_FIELDS = Text("写成“字段名: 值”，每行一个字段。", "Write “field: value”, one field per line.")
_ONE_KEY = Text("字段名写成一行简单的文字。", "Write the field's name as plain text on one line.")
_FILL_ITEM = Text("填上内容，或者删除这个“-”。", "Fill it in, or delete this “-”.")

NOT_A_RECORD = Phrase(
    Text("这里应当是字段，却只有文字", "fields are wanted here, and there is only text"),
    _AS_FIELDS,
)
WIDE_COLON = Phrase(
    Text("没有字段：冒号“：”是全角的", "no field is found: the colon “：” is full-width"),
    Text("改为半角冒号，后面空一格。", "Use the ASCII colon, followed by a space."),
)
LIST_OF_LISTS = Phrase(
    Text("列表里的这一项不是记录", "this item of the list is no record"),
    _AS_FIELDS,
)
NOT_ONE_MAPPING = Phrase(
    Text("这个文件里应当是一组字段，却是列表", "this file must hold one set of fields, and holds a list"),
    Text("去掉行首的“- ”，每行写一个字段。", "Remove the “- ”, and write one field per line."),
)
NO_RECORD = Phrase(
    Text("列表是空的", "the list is empty"),
    Text("写入记录，或者删除这个文件。", "Write the record, or delete the file."),
)
KEY_NOT_TEXT = Phrase(
    Text("字段名不是文字", "the field's name is no text"),
    _ONE_KEY,
)
KEY_OF_SEVERAL_LINES = Phrase(
    Text("字段名有好几行", "the field's name has several lines"),
    _ONE_KEY,
)
EMPTY_KEY = Phrase(
    Text("字段名是空的", "the field's name is empty"),
    _ONE_KEY,
)
EMPTY_ITEM = Phrase(
    Text("列表里的这一项是空的", "this item of the list is empty"),
    _FILL_ITEM,
)

# --- R20, front-matter -------------------------------------------------------

HEAD_MISSING = Text("第一行不是“---”", "the first line is not “---”")
HEAD_NOT_CLOSED = Text("开头的字段没有用“---”结束", "the fields at the head are not closed by “---”")
HEAD_EMPTY = Text("两行“---”之间没有字段", "there is no field between the two lines “---”")

# --- R04 and R23, files ------------------------------------------------------

LINK = Text("这是符号链接（快捷方式）", "this is a symbolic link")
LINK_ABOVE = Text("所在的文件夹“{name}”是符号链接", "its folder “{name}” is a symbolic link")
SPECIAL = Text("这不是普通文件", "this is not a regular file")
OUTSIDE = Text("文件在站点文件夹之外", "the file stands outside the site's folder")

MISSING = Phrase(
    Text("文件不存在", "the file does not exist"),
    Text("检查文件名，或者再运行一次。", "Check the name, or run again."),
)
FORBIDDEN = Phrase(
    Text("没有读取这个文件的权限", "there is no permission to read this file"),
    Text("请管理员打开读取权限。", "Ask the administrator for permission to read it."),
)
BROKEN = Phrase(
    Text("系统读不出这个文件", "the system cannot read this file"),
    Text("检查磁盘或网络盘，再复制一次文件。", "Check the disk or network drive, and copy the file again."),
)
BAD_NAME = Phrase(
    Text("文件名里有不能显示的字符", "the name holds characters that cannot be shown"),
    Text("给文件改名。", "Rename the file."),
)
