"""A power item cites a version of a law that a later one has taken the place of.

What: a legal basis whose version - the one it names, else the one of the item's own day - is not the one in
force on the viewing day. Where the two have different numbers of articles, the articles were renumbered and
the one cited may be another now (a warning); else it is a hint to compare the texts, given only where the
basis names its version.
Why: an article is cited by its number (行政处罚法 art. 38): 行政处罚法 had 64 articles until 2021 and has 86
since, and hardly any kept its number.
Judges by: the item's own day where the version was out of force by then, else the viewing day: a list of
before was right and is only said not to be based anew. The register holds no texts of laws, so that
whether an article reads differently is left to the reader.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from gongshi.catalogue.law_versions import start_of
from gongshi.checks.cited_laws import bases_of, called, version_called
from gongshi.checks.own_day import own_day
from gongshi.checks.rule import Rule
from gongshi.findings import Severity, Text
from gongshi.records.power_item import PowerItem

if TYPE_CHECKING:
    from collections.abc import Iterator

    from gongshi.catalogue.mentions import Mention
    from gongshi.checks.rule import Draft, Scene
    from gongshi.records.law import Law, LawVersion

rule = Rule(
    code="P17",
    severity=Severity.WARNING,
    title=Text("依据的版本已经修订", "Basis of an old version"),
    message=Text(
        "依据的是{title}{old}，{since} 起施行的是新版{new}，{change}",
        "the basis is {title}{old}; a newer version{new} is in force since {since}, {change}",
    ),
    advice=Text(
        "对照现行版本核对条款项，更新“版本”“版本日期”和“条款项”。",
        "Compare with the version in force, and bring version, version_date and article up to date.",
    ),
    why=Text(
        "修订后条文序号常常变了：行政处罚法2021年由64条改为86条，照旧条款查到的是另一条。",
        "Revisions renumber articles: 行政处罚法 went from 64 to 86 in 2021, and the old number leads to "
        "another article.",
    ),
    fails="""\
-- content/laws/a.yml --
法规名称: 示例条例
效力级别: 行政法规
版本:
  - 版本日期: 2005-01-10
    条数: 51
  - 版本日期: 2021-01-22
    条数: 60
-- content/power-items/a.yml --
事项名称: 示例事项
事项类型: 行政许可
实施机构: zjj
设定依据:
  - 依据名称: 示例条例
    版本日期: 2005-01-10
    条款项: 第三条
""",
    passes="""\
-- content/laws/a.yml --
法规名称: 示例条例
效力级别: 行政法规
版本:
  - 版本日期: 2005-01-10
    条数: 51
  - 版本日期: 2021-01-22
    条数: 60
-- content/power-items/a.yml --
事项名称: 示例事项
事项类型: 行政许可
实施机构: zjj
设定依据:
  - 依据名称: 示例条例
    版本日期: 2021-01-22
    条款项: 第三条
""",
)

_SAME_NUMBER = Text("请核对条文有没有变化", "compare whether the article reads the same")


@rule.check(PowerItem)
def basis_of_old_version(item: PowerItem, scene: Scene) -> Iterator[Draft]:
    """Compare the version of each basis with the one in force."""
    for mention in bases_of(item, scene):
        if mention.law and len(mention.law.versions) > 1:
            yield from _compared(item, mention, mention.law, scene)


def _compared(item: PowerItem, mention: Mention, law: Law, scene: Scene) -> Iterator[Draft]:
    register, own = scene.catalogue.law_register, own_day(item) or scene.day
    claimed = register.claimed(mention, law)
    is_named = bool(mention.version or mention.version_date)
    old = claimed if is_named else register.version_on(law, own)
    new = register.superseded(old, law, scene.day) if old else None
    if old is None or new is None or start_of(new) <= start_of(old):
        return
    is_renumbered = old.articles is not None and new.articles is not None and old.articles != new.articles
    if not is_renumbered and not is_named:
        return
    yield rule.at(
        item,
        *mention.steps,
        others=((law, ()),),
        severity=None if is_renumbered else Severity.INFO,
        judged_on=own if register.superseded(old, law, own) else scene.day,
        title=called(law),
        old=version_called(old),
        new=version_called(new),
        since=start_of(new),
        change=_change(old, new) if is_renumbered else _SAME_NUMBER,
    )


def _change(old: LawVersion, new: LawVersion) -> Text:
    return Text(
        f"由 {old.articles} 条变为 {new.articles} 条，条文序号可能变了",
        f"with {new.articles} articles instead of {old.articles}, so that the numbers may have changed",
    )
