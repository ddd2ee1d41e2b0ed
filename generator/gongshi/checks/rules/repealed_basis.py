"""A power item rests on a law or a document that has been repealed, replaced or has lapsed.

What: a legal basis, or the discretion standard, that had ended; the basis of a material, a fee or a duty
(a warning).
Why: what has been repealed grounds nothing: an act on it is void or will be quashed (行政处罚法 art. 38,
行政诉讼法 art. 70), and whoever looks it up reads a rule that no longer holds.
Judges by: the item's own day, and where the basis held then, the viewing day. A list of more than a year
before the end is history: it was right, and it is only said not to be based anew (a warning).
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from gongshi.catalogue.validity import item_standing
from gongshi.checks.cited_laws import bases_of, called, ended, followed_by
from gongshi.checks.rule import Rule
from gongshi.findings import Severity, Text
from gongshi.records.power_item import PowerItem

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from gongshi.catalogue.mentions import Mention
    from gongshi.checks.rule import Draft, Scene, Steps
    from gongshi.records.document import Document
    from gongshi.records.law import Law

rule = Rule(
    code="P13",
    severity=Severity.ERROR,
    title=Text("依据已经废止或失效", "Basis repealed or lapsed"),
    message=Text(
        "{title}不再有效：{since}{word}{successor}", "{title} no longer holds: {word}{since}{successor}"
    ),
    advice=Text(
        "换成现行的依据并核对条款；一项权力没有现行依据的，应当取消。旧依据要留底的，写进“备注”。",
        "Cite what holds now, with its article; a power that rests on nothing in force must go. What shall "
        "be kept of the old basis belongs into the note.",
    ),
    why=Text(
        "废止、失效的规定不能作为执法依据（行政处罚法第三十八条），照它作出的决定会被撤销。",
        "A repealed rule grounds nothing (行政处罚法 art. 38); decisions that follow it are quashed.",
    ),
    fails="""\
-- content/laws/xf.yml --
法规名称: 示例旧条例
效力级别: 行政法规
版本:
  - 版本日期: 2005-01-10
废止日期: 2022-05-01
-- content/power-items/a.yml --
事项名称: 示例事项
事项类型: 行政许可
实施机构: zjj
设定依据:
  - 依据名称: 示例旧条例
    条款项: 第三条
""",
    passes="""\
-- content/laws/xf.yml --
法规名称: 示例旧条例
效力级别: 行政法规
版本:
  - 版本日期: 2005-01-10
-- content/power-items/a.yml --
事项名称: 示例事项
事项类型: 行政许可
实施机构: zjj
设定依据:
  - 依据名称: 示例旧条例
    条款项: 第三条
""",
)

_UNDATED = Text("", "")


@rule.check(PowerItem)
def repealed_basis(item: PowerItem, scene: Scene) -> Iterator[Draft]:
    """Look at what each basis is worth."""
    if item_standing(item, scene.day).tone == "ended":
        return
    bases = bases_of(item, scene)
    for mention in bases:
        if mention.target:
            yield from _found(item, (*mention.steps, "title"), mention.target, scene)
    standard = scene.catalogue.document(item.discretion_basis)
    if standard:
        yield from _found(item, ("discretion_basis",), standard, scene)
    for steps, target in _beside(bases, scene.catalogue.law_register.cited(item)).items():
        for draft in _found(item, steps, target, scene):
            yield replace(draft, severity=Severity.WARNING)


def _beside(bases: Sequence[Mention], cited: Sequence[Mention]) -> dict[Steps, Law | Document]:
    """Return on what an item rests besides its `bases`, by the place where each is named first."""
    if len(cited) == len(bases):
        return {}
    known = {mention.target.key for mention in bases if mention.target}
    found: dict[Steps, Law | Document] = {}
    for mention in cited[len(bases) :]:  # the bases come first
        target = mention.target
        if target and mention.is_basis and target.key not in known:
            known.add(target.key)
            found[mention.steps] = target
    return found


def _found(item: PowerItem, steps: Steps, target: Law | Document, scene: Scene) -> Iterator[Draft]:
    end = ended(target, item, scene)
    if end is None:
        return
    since = end.standing.since
    yield rule.at(
        item,
        *steps,
        others=((target, ()),),
        severity=None if end.is_own or end.is_kept_up(item) else Severity.WARNING,
        judged_on=end.day,
        title=called(target),
        since=Text(f"自 {since} 起", f" since {since}") if since else _UNDATED,
        word=end.standing.word,
        successor=followed_by(target, scene.catalogue),
    )
