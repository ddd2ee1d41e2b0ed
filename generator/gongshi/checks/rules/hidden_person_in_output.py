"""Somebody who may not be named stands in a file of the built site.

What: name or certificate number of a holder who is withheld, or of any holder where the site only
confirms (`lookup`): a page, a list, a notice board, an index, a feed. Looked for in every file but the
pages of
items, documents and laws, whose texts the other rules of this family read.
Who was removed earlier is not in the records any more: that older releases are withdrawn is
for the register of releases to show.
Why: 个人信息保护法 art. 47 (what is no longer needed is deleted); 政府信息公开条例 arts. 14-15.
Judges by: no date.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from gongshi.catalogue.holders import may_name
from gongshi.checks.privacy.hits import masked
from gongshi.checks.privacy.output import rows_of
from gongshi.checks.rule import Rule
from gongshi.findings import Severity, Text
from gongshi.records.department import Department
from gongshi.records.enforcer import Enforcer

if TYPE_CHECKING:
    from collections.abc import Iterator

    from gongshi.checks.built_site import BuiltSite
    from gongshi.checks.rule import Scene, SiteDraft

rule = Rule(
    code="S10",
    severity=Severity.ERROR,
    title=Text("不公布的人员出现在生成的网站里", "A person who may not be named is in the built site"),
    message=Text(
        "生成的网站文件 {file} 里有不公布的人员：{shown}",
        "the built file {file} names a person who is withheld: {shown}",
    ),
    advice=Text(
        "看这个名字是从哪条记录、哪个模板来的，从那里删去；以前发布的版本也要撤下。",
        "Find the record or template that it comes from, and remove it there; withdraw earlier releases.",
    ),
    why=Text(
        "不再需要公布的个人信息应当删除，历史、差异和订阅里也一样（个人信息保护法第四十七条）。",
        "What need not be published any more is deleted, in history and feeds as well "
        "(个人信息保护法 art. 47).",
    ),
    fails="""\
-- content/enforcers/a.yml --
name: 示例甲
cert_no: "21021200101"
body: zjj
withheld: 缉毒
-- site/departments/zjj.html --
<main><p>示例甲，21021200101</p></main>
""",
    passes="""\
-- content/enforcers/a.yml --
name: 示例甲
cert_no: "21021200101"
body: zjj
withheld: 缉毒
-- site/departments/zjj.html --
<main><p>另有 1 人不公布姓名</p></main>
""",
)

_RECORD_PAGES = re.compile(r"(?:power-items|documents|laws|files|assets|fonts)/(?!index\.|list\.|by-)")
_TEXTS = (".html", ".js", ".json", ".csv", ".xml", ".txt", ".webmanifest")
_WORD = re.compile(r"[\u4e00-\u9fff·]{2,10}|[0-9A-Za-z]{6,32}")


@rule.check_site
def hidden_person_in_output(site: BuiltSite, scene: Scene) -> Iterator[SiteDraft]:
    """Look for names and numbers as words of their own."""
    hidden = _hidden(scene)
    if not hidden:
        return
    for path in site.paths:
        if path.endswith(_TEXTS) and not _RECORD_PAGES.match(path):
            for word in sorted(hidden.intersection(_WORD.findall(site.text(path)))):
                yield rule.on(path, (1, 1), file=path, shown=masked(word))
    for path, row in rows_of(site):
        words = {word for cell in row if isinstance(cell, str) for word in _WORD.findall(cell)}
        for word in sorted(hidden & words):
            yield rule.on(path, (1, 1), file=path, shown=masked(word))


def _hidden(scene: Scene) -> frozenset[str]:
    """Return names and numbers that nobody who may be named shares."""
    allowed = may_name(scene.catalogue, scene.config)
    hidden: set[str] = set()
    shown = {head for d in scene.catalogue.of(Department) if d.head for head in _WORD.findall(d.head)}
    for enforcer in scene.catalogue.of(Enforcer):
        is_named = enforcer.is_public and allowed(enforcer)
        (shown if is_named else hidden).update((enforcer.name, enforcer.cert_no))
    return frozenset(hidden - shown)
