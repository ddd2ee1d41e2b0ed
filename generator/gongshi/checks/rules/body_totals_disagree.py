"""A text counts enforcement bodies in ways that cannot all be true.

What: one text gives two numbers for the same kind of body (法定行政机关58个 in the headline, 49个
in the list), or a total of 执法主体 that is not the sum of its kinds. Title, abstract and text
of a document are taken together.
Why: 国办发〔2018〕118号 and 行政处罚法 art. 39: who may enforce is announced, and the announcement
must be right.
Judges by: no date.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from gongshi.checks.rule import Rule
from gongshi.findings import Severity, Text
from gongshi.records.document import Document
from gongshi.records.values.numerals import NUMERAL, parse_numeral

if TYPE_CHECKING:
    from collections.abc import Iterator

    from gongshi.checks.rule import Draft, Scene

rule = Rule(
    code="B05",
    severity=Severity.ERROR,
    title=Text("执法主体的总数与分类数不符", "Counts of bodies disagree"),
    message=Text("{what}", "{what}"),
    advice=Text(
        "对照主体名单重新清点，改正写错的数。",
        "Count the list of bodies again, and correct the wrong number.",
    ),
    why=Text(
        "执法主体要向社会公告（国办发〔2018〕118号），总数和各类的数应当对得上。",
        "Enforcement bodies are announced (国办发〔2018〕118号); total and kinds must add up.",
    ),
    fails="""\
-- content/documents/a.yml --
title: 示例区关于公布行政执法主体的公告
abstract: 公布法定行政机关58个。
body: 经审核确认行政执法主体58个，其中法定行政机关49个、法律法规授权的组织9个。
""",
    passes="""\
-- content/documents/a.yml --
title: 示例区关于公布行政执法主体的公告
abstract: 公布行政执法主体58个。
body: 经审核确认行政执法主体58个，其中法定行政机关49个、法律法规授权的组织9个。
""",
)

_NAMES = {
    "total": Text("执法主体", "enforcement bodies"),
    "statutory": Text("法定行政机关", "statutory organs"),
    "authorised": Text("授权组织", "authorised organisations"),
    "entrusted": Text("受委托组织", "entrusted organisations"),
}
_KIND = (
    r"(?:(?P<total{n}>执法主体)|(?P<statutory{n}>法定(?:行政)?(?:执法)?机关)|"
    r"(?P<authorised{n}>授权的?(?:执法)?组织)|(?P<entrusted{n}>委托的?(?:执法)?组织))"
)
_COUNT = re.compile(
    _KIND.replace("{n}", "1")
    + rf"(?:单位)?(?:共计|共有|共|有|为|[:：])?\s*(?P<after>{NUMERAL})\s*[个家]"
    + rf"|(?P<before>{NUMERAL})\s*[个家]\s*(?:行政)?"
    + _KIND.replace("{n}", "2")
)


@rule.check(Document)
def body_totals_disagree(document: Document, _scene: Scene) -> Iterator[Draft]:
    """Collect what the document counts, and compare."""
    texts = {name: text for name in ("title", "abstract", "body") if (text := getattr(document, name))}
    if not any("法定" in text or "执法主体" in text for text in texts.values()):
        return
    counts: dict[str, dict[int, str]] = {}
    for name, text in texts.items():
        for kind, count in _counted(text):
            counts.setdefault(kind, {}).setdefault(count, name)
    yield from _compared(document, counts)


def _counted(text: str) -> Iterator[tuple[str, int]]:
    for match in _COUNT.finditer(text):
        kind = next(name for name in _NAMES if match[f"{name}1"] or match[f"{name}2"])
        count = parse_numeral(match["after"] or match["before"])
        if count is not None:
            yield kind, count


def _compared(document: Document, counts: dict[str, dict[int, str]]) -> Iterator[Draft]:
    doubled = [kind for kind in _NAMES if len(counts.get(kind, ())) > 1]
    for kind in doubled:
        (one, first), (other, second) = list(counts[kind].items())[:2]
        name = _NAMES[kind]
        what = Text(
            f"{name.zh}前面写 {one} 个，后面写 {other} 个",
            f"{one} {name.en} in one place, {other} in another",
        )
        yield rule.at(document, first, others=((document, (second,)),), what=what)
    parts = [next(iter(counts[kind])) for kind in ("statutory", "authorised", "entrusted") if kind in counts]
    if doubled or "total" not in counts or len(parts) < 2:  # noqa: PLR2004  # one part is no sum
        return
    ((total, field),) = counts["total"].items()
    if total != sum(parts):
        sums = "+".join(map(str, parts))
        what = Text(
            f"执法主体写 {total} 个，各类合计是 {sums}={sum(parts)}",
            f"{total} enforcement bodies, but {sums}={sum(parts)}",
        )
        yield rule.at(document, field, what=what)
