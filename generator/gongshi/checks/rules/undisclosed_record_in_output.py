"""A record that is disclosed on application only, or not at all, stands in the built site.

What: a page, or a row of a search index, of a record that is not public (公开方式: 依申请公开, 不予公开; a
holder who
is withheld).
Why: 政府信息公开条例 arts. 13-16.
Judges by: no date.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from gongshi.checks.privacy.output import rows_of
from gongshi.checks.rule import Rule
from gongshi.findings import Severity, Text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from gongshi.checks.built_site import BuiltSite
    from gongshi.checks.rule import Scene, SiteDraft

rule = Rule(
    code="S11",
    severity=Severity.ERROR,
    title=Text("不主动公开的记录出现在生成的网站里", "An undisclosed record is in the built site"),
    message=Text(
        "{record_key} 不主动公开，却在生成的网站文件 {file} 里",
        "{record_key} is not disclosed actively, and stands in the built file {file}",
    ),
    advice=Text(
        "不要发布这一版；看是哪个页面或模板列出了它。可以公开的，把公开方式改为主动公开。",
        "Do not publish this build; find the page or template that lists it. If it may be disclosed, "
        "say so in it.",
    ),
    why=Text(
        "依申请公开和不予公开的信息不得放到网上（政府信息公开条例第十三条至第十六条）。",
        "What is disclosed on application, or not at all, is not put online (政府信息公开条例 arts. 13-16).",
    ),
    fails="""\
-- content/documents/a.yml --
title: 示例区内部管理规定
disclosure: 不予公开
-- site/documents/a.html --
<main><h1>示例区内部管理规定</h1></main>
""",
    passes="""\
-- content/documents/a.yml --
title: 示例区内部管理规定
disclosure: 不予公开
-- site/documents/index.html --
<main><h1>规范性文件</h1></main>
""",
)


@rule.check_site
def undisclosed_record_in_output(site: BuiltSite, scene: Scene) -> Iterator[SiteDraft]:
    """Look for their pages, and for their rows in the indexes."""
    hidden = {(record.id, record.caption): record.key for record in scene.catalogue if not record.is_public}
    if not hidden:
        return
    for key in hidden.values():
        path = f"{key}.html"
        if path in site:
            yield rule.on(path, (1, 1), file=path, record_key=key)
    for path, row in rows_of(site):
        _, identifier, title, *_ = [*row, "", "", ""]
        if (identifier, title) in hidden:
            yield rule.on(path, (1, 1), file=path, record_key=hidden[str(identifier), str(title)])
