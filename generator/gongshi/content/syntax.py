"""What the YAML parser's messages mean to a clerk, and where the slip really is.

The parser reports where it could not go on. That is the offending place in
most cases; for a quote or bracket that is never closed, and for a missing
colon, it is only where the search ended, so the finding then stands where the
construct begins, and names the other place as related.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from yaml import MarkedYAMLError, YAMLError

from gongshi.content import characters
from gongshi.content.faults import ANCHOR_OR_ALIAS, CONTROL_CHARACTER, TAG, YAML_SYNTAX
from gongshi.content.phrases import BEGINS_HERE, EMPTY_KEY, NOTICED_HERE, wrong_shape
from gongshi.findings import Position, Related, Text

if TYPE_CHECKING:
    from gongshi.content.source import Mark, Source
    from gongshi.findings import Finding


@dataclass(frozen=True, slots=True)
class Slip:
    """A slip of the pen: what is wrong, and what to do."""

    problem: Text
    remedy: Text


_QUOTE = Text("给整个值加上单引号：'……'。", "Put the whole value in single quotes: '…'.")
_ALIGN = Text(
    "让同一层的字段左边对齐，下一层多缩进两个空格。",
    "Align the fields of one level at the left, and indent the next level by two spaces.",
)

TAB = Slip(
    Text("行首用了制表符（Tab）缩进", "a tab is used for indentation"),
    Text("把制表符换成空格，每层两个。", "Replace the tab with spaces, two per level."),
)
UNCLOSED_QUOTE = Slip(
    Text("引号没有闭合", "a quote is not closed"),
    Text("在值的末尾补上同样的引号。", "Add the same quote at the end of the value."),
)
UNCLOSED_BRACKET = Slip(
    Text("方括号或花括号没有闭合，或者少了逗号", "a bracket is not closed, or a comma is missing"),
    Text(
        "补上 ] 或 }；如果括号只是文字，给整个值加上单引号。",
        "Add ] or }; if the bracket is only text, put the whole value in single quotes.",
    ),
)
ESCAPE = Slip(
    Text("双引号里的反斜杠后面不是合法的转义", "the backslash within double quotes starts no known escape"),
    Text(
        "改用单引号，反斜杠在单引号里就是普通文字。", "Use single quotes, in which a backslash is plain text."
    ),
)
RESERVED = Slip(
    Text("值以 YAML 保留的符号开头", "the value starts with a sign that YAML reserves"),
    _QUOTE,
)
COLON_IN_VALUE = Slip(
    Text("值里有“冒号加空格”", "the value contains a colon followed by a space"),
    _QUOTE,
)
FULL_WIDTH_COLON = Slip(
    Text("字段名后面用了全角冒号“：”", "a full-width colon “：” stands after the field's name"),
    Text("改为半角冒号，后面空一格。", "Use the ASCII colon, followed by a space."),
)
MISSING_COLON = Slip(
    Text("这一行不是“字段名: 值”", "this line is not “field: value”"),
    Text(
        "字段名后写半角冒号和一个空格；列表项写“- ”；续行要比字段名多缩进。",
        "Write a colon and a space after the field's name, “- ” before a list item, "
        "and indent a continued line deeper than its field.",
    ),
)
INDENTATION = Slip(Text("缩进对不齐", "the indentation does not fit"), _ALIGN)
AFTER_QUOTE = Slip(
    Text("引号闭合之后还有文字", "text follows the closing quote"),
    Text(
        "文中的引号改用“”，或者用另一种引号把整个值括起来。",
        "Use “” for quotes within the text, or put the whole value in the other kind of quotes.",
    ),
)
LIST_ITEM = Slip(
    Text(
        "列表里的这一行没有以“- ”开头，或缩进不对", "this line of a list lacks its “- ”, or its indentation"
    ),
    _ALIGN,
)
NO_VALUE = Slip(
    Text("这里应当有一个值，却是一个符号", "a value is wanted here, and a sign stands instead"),
    Text(
        "删除多余的符号；如果它是文字，加上单引号。",
        "Delete the sign; if it is text, put it in single quotes.",
    ),
)
CUT_SHORT = Slip(
    Text("文件在一个值的中间结束了", "the file ends in the middle of a value"),
    Text("补完这个值，或者重新复制一次文件。", "Complete the value, or copy the file again."),
)
BLOCK_HEADER = Slip(
    Text("“|”或“>”后面不能有文字", "no text may follow “|” or “>”"),
    Text("把文字移到下一行，并缩进两个空格。", "Move the text to the next line, indented by two spaces."),
)
DASH_IN_LINE = Slip(
    Text("“- ”与字段名在同一行", "“- ” stands on the line of its field"),
    Text(
        "列表从下一行开始；如果是文字，加上单引号。",
        "Start the list on the next line; if it is text, quote it.",
    ),
)
QUESTION_MARK = Slip(Text("值以“? ”开头", "the value starts with “? ”"), _QUOTE)
PERCENT = Slip(
    Text("行首的 % 是 YAML 保留的符号", "a % at the start of a line is reserved by YAML"),
    Text("给字段名加上单引号。", "Put the field's name in single quotes."),
)
LONG_NAME = Slip(
    Text("冒号前的字段名过长", "the field's name before the colon is too long"),
    Text(
        "在行首补上字段名；如果这一行是文字，加上单引号。",
        "Put the field's name first; if the line is text, quote it.",
    ),
)
OTHER = Slip(
    Text("这里不符合 YAML 的写法", "this is not valid YAML"),
    Text(
        "对照上下几行的写法改正；拿不准时给值加上单引号。",
        "Compare with the lines around; when in doubt quote the value.",
    ),
)

_LONGEST_NAME = 1024  # characters of a field's name, by the YAML standard

# Words of libyaml's context and problem -> the slip. The first line that fits is taken.

_BY_CONTEXT: tuple[tuple[str, str, Slip], ...] = (
    ("quoted scalar", "escape", ESCAPE),
    ("quoted scalar", "hexdecimal", ESCAPE),
    ("quoted scalar", "", UNCLOSED_QUOTE),
    ("block scalar", "", BLOCK_HEADER),
    ("directive", "", PERCENT),
    ("", "cannot start any token", RESERVED),
    ("", "block sequence entries", DASH_IN_LINE),
    ("", "mapping keys are not", QUESTION_MARK),
    ("", "node content", NO_VALUE),
    ("flow", "", UNCLOSED_BRACKET),
    ("", "'-' indicator", LIST_ITEM),
    ("", "document start", INDENTATION),
)


class _Complaint(NamedTuple):
    """The parser's error: what it was in, what it met, and both places."""

    context: str
    problem: str
    begins: Mark
    noticed: Mark


def explained(error: YAMLError, source: Source) -> Finding:
    """Translate any error of the YAML parser into a located finding."""
    if not isinstance(error, MarkedYAMLError) or error.problem_mark is None:
        return _finding(OTHER, source.at(0, 0))
    complaint = _Complaint(
        error.context or "",
        error.problem or "",
        error.context_mark or error.problem_mark,
        error.problem_mark,
    )
    return _forbidden(complaint, source) or _slip(complaint, source)


def _forbidden(complaint: _Complaint, source: Source) -> Finding | None:
    """Recognise what is refused even where it is well written."""
    context, problem = complaint.context, complaint.problem
    where = _clamped(source, complaint.begins)
    if "anchor" in context or "alias" in context:
        return ANCHOR_OR_ALIAS.at(where, name=_word(source, complaint.begins))
    word = _word(source, complaint.begins)
    directive = word in ("%YAML", "%TAG") and "directive" in context + problem
    if directive or " tag" in context or "tag handle" in problem or "incompatible YAML" in problem:
        return TAG.at(where, name=word)
    if "invalid Unicode" in problem:
        remedy = characters.remedy_for("\ud800")
        return CONTROL_CHARACTER.at(where, name=characters.INVALID_CODE, remedy=remedy)
    return None


def _slip(complaint: _Complaint, source: Source) -> Finding:
    """Find the slip behind an error, and its place."""
    problem, mark = complaint.problem, complaint.noticed
    if "tab" in problem or _char(source, mark) == "\t":
        return _finding(TAB, _clamped(source, mark))
    if "could not find expected ':'" in problem:
        return _missing_colon(source, complaint.begins.line, complaint.begins.column)
    if "mapping values" in problem:
        return _unexpected_colon(source, mark)
    if _char(source, mark) == ":" and ("expected key" in problem or "node content" in problem):
        return wrong_shape(EMPTY_KEY, source.at(mark.line, mark.column))
    if "expected key" in problem:
        return _finding(_unexpected_text(source, mark), _clamped(source, mark))
    return _placed(_by_words(complaint.context, problem), complaint, source)


def _placed(slip: Slip, complaint: _Complaint, source: Source) -> Finding:
    """Put the finding where it helps: at the place, or where the unclosed construct begins."""
    noticed = _clamped(source, complaint.noticed)
    begins = _clamped(source, complaint.begins)
    if slip is PERCENT:
        return _finding(slip, begins)
    at_end = complaint.noticed.index >= len(source.text.rstrip())
    if slip is NO_VALUE and at_end:
        return _finding(CUT_SHORT, noticed)
    if slip is UNCLOSED_QUOTE or (slip is UNCLOSED_BRACKET and at_end):
        return _finding(slip, begins, Related(NOTICED_HERE, noticed))
    return _finding(slip, noticed, Related(BEGINS_HERE, begins) if begins < noticed else None)


def _by_words(context: str, problem: str) -> Slip:
    for in_context, in_problem, slip in _BY_CONTEXT:
        if in_context in context and in_problem in problem:
            return slip
    return OTHER


def _missing_colon(source: Source, line: int, column: int) -> Finding:
    """A line without `: `; often its colon is there, but a Chinese one."""
    text = source.text.split("\n")[line]
    wide = text.find("：")
    if wide >= 0 and ": " not in text:
        return _finding(FULL_WIDTH_COLON, source.at(line, wide))
    return _finding(MISSING_COLON, source.at(line, column))


def _unexpected_colon(source: Source, mark: Mark) -> Finding:
    """A second `: ` on a line, or a field that seems to continue the line above."""
    lines = source.text.split("\n")
    where = source.at(mark.line, mark.column)
    if ": " in lines[mark.line][: mark.column]:
        return _finding(COLON_IN_VALUE, where)
    if mark.column > _LONGEST_NAME:
        return _finding(LONG_NAME, where)
    above = next((n for n in range(mark.line - 1, -1, -1) if lines[n].strip()), None)
    if above is None or ": " in lines[above] or lines[above].rstrip().endswith(":"):
        return _finding(INDENTATION, where)
    return _missing_colon(source, above, len(lines[above]) - len(lines[above].lstrip()))


def _unexpected_text(source: Source, mark: Mark) -> Slip:
    """Text where a field's name is wanted: behind a quoted value, or out of line."""
    before = source.text.split("\n")[mark.line][: mark.column].rstrip()
    if before.endswith(("'", '"')):
        return AFTER_QUOTE
    return LIST_ITEM if _char(source, mark) == "-" else INDENTATION


def _finding(slip: Slip, where: Position, related: Related | None = None) -> Finding:
    return YAML_SYNTAX.at(
        where, related=(related,) if related else (), problem=slip.problem, remedy=slip.remedy
    )


def _char(source: Source, mark: Mark) -> str:
    return source.text[mark.index : mark.index + 1]


def _word(source: Source, mark: Mark) -> str:
    """Return the anchor, alias, tag or directive as it is written."""
    return next(iter(source.text[mark.index :].split(maxsplit=1)), "")


def _clamped(source: Source, mark: Mark) -> Position:
    """Return the mark's place; the parser counts one line too many at an end without line feed."""
    if mark.index < len(source.text) or source.text.endswith("\n"):
        return source.at(mark.line, mark.column)
    last_line = source.text.rfind("\n") + 1
    return source.at(source.text.count("\n"), len(source.text) - last_line)
