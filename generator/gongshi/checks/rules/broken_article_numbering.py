"""The articles of a document's text are not numbered one by one.

What: 第三条 followed by 第五条, or 第三条 twice, at the beginnings of lines. Numbering that
begins anew (an annex), inserted articles (第三条之一) and texts that amend others are
left alone, and so are fewer than three articles.
Why: articles are cited by number; a gap shows that text was lost in copying.
Judges by: no date.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from gongshi.checks.rule import Rule
from gongshi.findings import Severity, Text
from gongshi.records.document import Document
from gongshi.records.values import parse_numeral, to_chinese

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from gongshi.checks.rule import Draft, Scene

rule = Rule(
    code="D23",
    severity=Severity.WARNING,
    title=Text("条文序号不连续", "Broken numbering of articles"),
    message=Text("正文的条文序号有误：{problems}", "the numbering of the articles is broken: {problems}"),
    advice=Text(
        "对照文件原件，补上漏掉的条文或改正序号。",
        "Compare with the original; restore what is missing, or correct the numbers.",
    ),
    why=Text(
        "引用条文靠序号；序号断了，往往是录入时漏了内容。",
        "Articles are cited by number; a break often means that text was lost.",
    ),
    fails="""\
-- content/documents/a.yml --
title: 示例区公共停车场管理办法
body: |
  第一条 为了规范停车管理，制定本办法。

  第二条 本办法适用于本区。

  第四条 本办法自公布之日起施行。
""",
    passes="""\
-- content/documents/a.yml --
title: 示例区公共停车场管理办法
body: |
  第一条 为了规范停车管理，制定本办法。

  第二条 本办法适用于本区。

  第三条 本办法自公布之日起施行。
""",
)

_N = "[0-9零〇○一二三四五六七八九十百千]+"
_AT_LINE_START = re.compile(rf"^[#>* \t\u3000]*第(?P<n>{_N})条(?P<after>[^\n]?)", re.MULTILINE)
_HEADING_ENDS = frozenset(" \t\u3000*（【：:") | {""}
_AMENDS_OTHERS = re.compile("修改|修正|修订|废止|汇编")
_FEWEST = 3
_MOST = 2000
"""No text has more articles (民法典: 1,260); a higher number is a slip."""


@rule.check(Document)
def broken_article_numbering(document: Document, _scene: Scene) -> Iterator[Draft]:
    """Find gaps and repeats among the article headings of the text."""
    if not document.body or document.amends or _AMENDS_OTHERS.search(document.title):
        return
    problems = list(_problems(document.body))
    if problems:
        said = Text("；".join(p.zh for p in problems), "; ".join(p.en for p in problems))
        yield rule.at(document, "body", problems=said)


def _problems(body: str) -> Iterator[Text]:
    headings, others = _articles(body)
    for run in _runs(headings):
        if len(run) < _FEWEST:
            continue
        seen = {0}
        for number in run:
            if number in seen:
                yield Text(f"第{to_chinese(number)}条重复", f"article {number} stands twice")
            elif missing := [n for n in range(max(seen) + 1, number) if n not in others]:
                yield _gap(missing)
            seen.add(number)


def _articles(body: str) -> tuple[list[int], set[int]]:
    """Return the numbers that head an article, and those that may do so or be mere references."""
    headings, others = [], set()
    for match in _AT_LINE_START.finditer(body):
        number = parse_numeral(match["n"]) or 0
        if number > _MOST:
            continue
        if number and match["after"] in _HEADING_ENDS:
            headings.append(number)
        elif number:
            others.add(number)
    return headings, others


def _runs(numbers: Sequence[int]) -> Iterator[list[int]]:
    """Split `numbers` where the numbering begins anew."""
    run: list[int] = []
    for number in numbers:
        if number == 1 and run:
            yield run
            run = []
        run.append(number)
    yield run


def _gap(missing: Sequence[int]) -> Text:
    first, last = missing[0], missing[-1]
    if first == last:
        return Text(f"缺第{to_chinese(first)}条", f"article {first} is missing")
    return Text(
        f"缺第{to_chinese(first)}条至第{to_chinese(last)}条", f"articles {first} to {last} are missing"
    )
