"""The characters that no record may hold, and how a person calls them.

What cannot be seen cannot be checked by the clerk who signs for it: a
zero-width space makes two equal numbers differ, a bidi override shows a text
that is not there (CVE-2021-42574), a NUL cuts it, a private-use character is
another one on every machine.
"""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING

from gongshi.findings import Text

if TYPE_CHECKING:
    from collections.abc import Iterator

_BASIC = (
    "\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\xad\u061c\u180e\u200b-\u200f\u2028-\u202e"
    "\u2060-\u206f\ud800-\uf8ff\ufdd0-\ufdef\ufeff\ufff9-\uffff"
)
_NONCHARACTERS = "".join(
    chr(plane * 0x10000 + 0xFFFE) + chr(plane * 0x10000 + 0xFFFF) for plane in range(1, 15)
)
_ASTRAL = f"{_NONCHARACTERS}\U000e0000-\U000e007f\U000f0000-\U0010ffff"

_REFUSED = re.compile(f"[{_BASIC}{_ASTRAL}]|\r(?!\n)")

# A set with few ranges beyond U+FFFF is searched seven times as fast as the
# exact one, so this pair only asks whether the exact one need run at all.
_SUSPECT = re.compile(f"[{_BASIC}\U00010000-\U0010ffff]").search
_LONE_RETURN = re.compile("\r(?!\n)").search

_STAND_IN = "\u00b7"


def is_clean(text: str) -> bool:
    """Whether `text` holds no refused character."""
    if "\r" in text and _LONE_RETURN(text):
        return False
    return not _SUSPECT(text) or not _REFUSED.search(text)


def refused_in(text: str) -> Iterator[re.Match[str]]:
    """Find each refused character of `text`."""
    return _REFUSED.finditer(text)


def masked(text: str) -> str:
    """Put a middle dot for each refused character, so that parsing can go on and places hold."""
    return _REFUSED.sub(_STAND_IN, text)


# Of overlapping ranges the first one names the character.
_NAMES: tuple[tuple[int, int, Text], ...] = (
    (0x00, 0x00, Text("空字符（NUL）", "null character (NUL)")),
    (0x07, 0x07, Text("响铃符", "bell")),
    (0x08, 0x08, Text("退格符", "backspace")),
    (0x0B, 0x0B, Text("垂直制表符", "vertical tab")),
    (0x0C, 0x0C, Text("换页符", "form feed")),
    (0x0D, 0x0D, Text("单独的回车符（CR）", "carriage return (CR) without a line feed")),
    (0x1B, 0x1B, Text("转义控制符（ESC）", "escape (ESC)")),
    (0x7F, 0x7F, Text("删除符（DEL）", "delete (DEL)")),
    (0x85, 0x85, Text("下一行控制符（NEL）", "next line (NEL)")),
    (0x00, 0x9F, Text("控制字符", "control character")),
    (0xAD, 0xAD, Text("软连字符", "soft hyphen")),
    (0x061C, 0x061C, Text("阿拉伯字母方向标记", "Arabic letter mark")),
    (0x180E, 0x180E, Text("蒙古文元音分隔符", "Mongolian vowel separator")),
    (0x200B, 0x200B, Text("零宽空格", "zero width space")),
    (0x200C, 0x200C, Text("零宽不连字符", "zero width non-joiner")),
    (0x200D, 0x200D, Text("零宽连字符", "zero width joiner")),
    (0x200E, 0x200E, Text("从左到右标记", "left-to-right mark")),
    (0x200F, 0x200F, Text("从右到左标记", "right-to-left mark")),
    (0x2028, 0x2028, Text("行分隔符", "line separator")),
    (0x2029, 0x2029, Text("段分隔符", "paragraph separator")),
    (0x202A, 0x202A, Text("从左到右嵌入符", "left-to-right embedding")),
    (0x202B, 0x202B, Text("从右到左嵌入符", "right-to-left embedding")),
    (0x202C, 0x202C, Text("方向格式结束符", "pop directional formatting")),
    (0x202D, 0x202D, Text("从左到右强制符", "left-to-right override")),
    (0x202E, 0x202E, Text("从右到左强制符", "right-to-left override")),
    (0x2060, 0x2060, Text("文字连接符", "word joiner")),
    (0x2061, 0x2064, Text("不可见的数学符号", "invisible mathematical operator")),
    (0x2066, 0x2069, Text("方向隔离符", "directional isolate")),
    (0x2065, 0x206F, Text("不可见的格式字符", "invisible format character")),
    (0xD800, 0xDFFF, Text("不成对的代理码", "lone surrogate")),
    (0xE000, 0xF8FF, Text("私用区字符（造字）", "private-use character")),
    (0xFDD0, 0xFDEF, Text("非字符", "noncharacter")),
    (0xFEFF, 0xFEFF, Text("零宽不换行空格（BOM）", "zero width no-break space (BOM)")),
    (0xFFF9, 0xFFFB, Text("行间注释控制符", "interlinear annotation character")),
    (0xFFFD, 0xFFFD, Text("替换字符，原字已丢失", "replacement character: the original is lost")),
    (0xE0000, 0xE007F, Text("不可见的标签字符", "invisible tag character")),
)
INVALID_CODE = Text("编号不存在的字符", "a character code that does not exist")
_PRIVATE = Text("私用区字符（造字）", "private-use character")
_NONCHARACTER = Text("非字符", "noncharacter")
_PRIVATE_PLANES = 0xF0000


def name_of(char: str) -> Text:
    """Return code point and name of a refused character, such as `U+200B 零宽空格`."""
    code = ord(char)
    name = next((text for first, last, text in _NAMES if first <= code <= last), None)
    if name is None:
        assigned = code >= _PRIVATE_PLANES and unicodedata.category(char) == "Co"
        name = _PRIVATE if assigned else _NONCHARACTER
    return Text(f"U+{code:04X} {name.zh}", f"U+{code:04X} {name.en}")


_RETYPE = Text(
    "删除这个字符，再把这一处重新输入一遍（不要从网页或 Word 里粘贴）。",
    "Delete this character and type the place anew (do not paste from a web page or Word).",
)
_LINE_ENDS = Text(
    "在编辑器里把换行符改为 LF 或 CRLF，再保存。",
    "Set the line ending to LF or CRLF in the editor and save again.",
)
_LOST = Text(
    "这里的字在以前的转换中丢失了：对照原件补上正确的字。",
    "A character was lost in an earlier conversion: put it back from the original.",
)
_OWN_GLYPH = Text(
    "这是本机造字，在别的电脑上显示不同：改用该字的标准编码（Unicode）输入。",
    "This glyph exists on one machine only: type the character by its standard Unicode code.",
)


def remedy_for(char: str) -> Text:
    """Return what a clerk does about a refused character."""
    if char == "\r":
        return _LINE_ENDS
    if char == "\ufffd":
        return _LOST
    return _OWN_GLYPH if unicodedata.category(char) == "Co" else _RETYPE
