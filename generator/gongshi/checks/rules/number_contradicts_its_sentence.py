"""The sentence says another number than the figure, or lists another number of things.

What: the numerals of the report's own words (五项, 1412项) do not hold the number declared; or as many
things are not listed as the number says (“四及时”, three listed). Where another reading of the words
gives the number, the figure is still reported: the words are ambiguous.
Why: 五项 and 5 are one number; where they differ, one of them was mistyped.
Judges by: no date.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from gongshi.catalogue.counting import exact
from gongshi.catalogue.figures import said
from gongshi.checks.rule import Rule
from gongshi.findings import Severity, Text
from gongshi.records.figure import Figure
from gongshi.records.values.amount import numbers_in

if TYPE_CHECKING:
    from collections.abc import Iterator

    from gongshi.checks.rule import Draft, Scene


rule = Rule(
    code="F13",
    severity=Severity.WARNING,
    title=Text("数字与原文或列举不符", "Number contradicts its sentence"),
    message=Text("{what}", "{what}"),
    advice=Text(
        "对照原文；原文有两种读法的，写进“另一种读法”",
        "compare with the report; where its words can be read in two ways, say so in “readings”",
    ),
    why=Text(
        "“五项”就应当列出五项；汉字数字与阿拉伯数字应当是同一个数。",
        "“五项” should be followed by five things; a number in words and in digits is one number.",
    ),
    fails="""\
-- content/figures/a.yml --
数字名称: 示例工作机制
原文: 建立六项工作机制
填报数: 五项
列举: [甲, 乙, 丙, 丁]
""",
    passes="""\
-- content/figures/a.yml --
数字名称: 示例工作机制
原文: 建立五项工作机制
填报数: 五项
列举: [甲, 乙, 丙, 丁, 戊]
""",
)


_SENTENCE = Text(
    "原文里的数是 {numbers}，填报的是 {declared}", "the sentence says {numbers}, {declared} was declared"
)
_LISTED = Text("写的是 {declared}，列出的是 {listed} 项", "{declared} are announced, {listed} are listed")


@rule.check(Figure)
def number_contradicts_its_sentence(figure: Figure, _scene: Scene) -> Iterator[Draft]:
    """Read the numerals of the sentence, and count what is listed."""
    declared = exact(figure.declared)
    if declared is None:
        return
    numbers = numbers_in(figure.statement or "")
    if numbers and declared not in numbers:
        said_there = "、".join(said(number) for number in numbers)
        what = _SENTENCE.filled(numbers=said_there, declared=said(declared))
        yield rule.at(figure, "statement", what=what)
    if figure.listed and len(figure.listed) != declared:
        what = _LISTED.filled(declared=said(declared), listed=len(figure.listed))
        yield rule.at(figure, "listed", what=what)
