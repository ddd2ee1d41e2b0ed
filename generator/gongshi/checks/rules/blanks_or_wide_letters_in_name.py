"""A name or title has blanks between Han characters, or full-width letters and digits.

What: 张　三, 示例区 某局, １２３, ＡＢＣ in names and titles. Blanks beside Latin letters and
digits, and between joint issuers, are usage; a document's title is left to D04.
Why: GB/T 15835-2011 and GB/T 9704-2012 write digits in half width; a name that looks the
same and is another text is not found and not matched.
Judges by: no date.
"""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING

from gongshi.checks.blanks import without_blanks
from gongshi.checks.rule import Rule
from gongshi.checks.suspects import is_damaged
from gongshi.findings import Severity, Text
from gongshi.records.base import Record
from gongshi.records.document import Document
from gongshi.records.walk import lines

if TYPE_CHECKING:
    from collections.abc import Iterator

    from gongshi.checks.rule import Draft, Scene

rule = Rule(
    code="T04",
    severity=Severity.WARNING,
    title=Text("名称里有空格或全角字母数字", "Blanks or full-width letters in a name"),
    message=Text("“{text}”里有{what}", "“{text}” has {what}"),
    advice=Text("请写成“{right}”。", "Write “{right}”."),
    why=Text(
        "看起来一样、字符不同的名称，检索和比对时是两个名称；数字用半角（GB/T 9704-2012）。",
        "Names that look alike and differ in characters are two names to search and to checks; "
        "digits are half width (GB/T 9704-2012).",
    ),
    fails="""\
-- content/departments/zjj.yml --
name: 示例区 住房和城乡建设局
""",
    passes="""\
-- content/departments/zjj.yml --
name: 示例区住房和城乡建设局
""",
)

_NAMES = frozenset({"name", "title", "name_sub", "short_name"})
_WIDE = re.compile("[０-９Ａ-Ｚａ-ｚ]+")
_BLANK = Text("多余的空格", "a blank too many")
_LETTERS = Text("全角的字母或数字", "full-width letters or digits")


@rule.check(Record, where=is_damaged)
def blanks_or_wide_letters_in_name(record: Record, _scene: Scene) -> Iterator[Draft]:
    """Compare each name with its plain form."""
    for steps, text in lines(record):
        if steps[-1] not in _NAMES:
            continue
        is_document = steps == ("title",) and isinstance(record, Document)
        closed = text if is_document else without_blanks(text)
        right = _WIDE.sub(lambda wide: unicodedata.normalize("NFKC", wide[0]), closed)
        if right != text:
            what = _BLANK if closed != text else _LETTERS
            yield rule.at(record, *steps, text=text, what=what, right=right)
