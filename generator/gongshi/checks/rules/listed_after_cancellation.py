"""An item still stands in the list after a decision has cancelled or devolved it.

What: an item that is not marked as ended, and whose history (调整记录) says that it was cancelled, or
devolved from here, and not that it was added again; and one that a decision of this site names under 取消
or 下放. It was devolved from here where a document of a department of this site decided so, or where it went
to 乡镇 or 街道; most often 下放 in a history means that the item came down from above.
Why: 中办发〔2015〕21号: the list follows the decisions; a power that was cancelled may no longer be
exercised, and nobody is to apply for it.
Judges by: the item's own day where the decision had taken effect by then, else the viewing day.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from gongshi.catalogue.validity import item_standing
from gongshi.checks.cancellations import plain_name, taken_out
from gongshi.checks.own_day import own_day
from gongshi.checks.rule import Rule
from gongshi.findings import Severity, Text
from gongshi.records.document import Document
from gongshi.records.power_item import PowerItem
from gongshi.records.vocabularies import CHANGE_KIND

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterator

    from gongshi.catalogue.index import Catalogue
    from gongshi.checks.rule import Draft, Scene, Steps
    from gongshi.records.base import Record
    from gongshi.records.power_item import Change

rule = Rule(
    code="P36",
    severity=Severity.ERROR,
    title=Text("已经取消、下放，仍在清单里", "Listed after its cancellation"),
    message=Text(
        "{date} 已经{kind}（{decision}），清单里没有标为取消",
        "{kind} on {date} ({decision}), and not marked as cancelled in the list",
    ),
    advice=Text(
        "核对决定：确已取消、下放的，把事项状态改为“取消”；后来恢复的，在“调整记录”里补上“新增”。",
        "Check the decision: set the state to cancelled, or add to the history that the item was restored.",
    ),
    why=Text(
        "清单要随取消、下放的决定调整（中办发〔2015〕21号）；已经取消的权力不得再行使。",
        "The list follows the decisions (中办发〔2015〕21号); a cancelled power may no longer be exercised.",
    ),
    fails="""\
-- content/power-items/a.yml --
事项名称: 示例事项
事项类型: 行政许可
事项状态: 在用
实施机构: zjj
调整记录:
  - 调整类型: 取消
    调整日期: 2021-06-01
    调整依据: 示政发〔2021〕19号
""",
    passes="""\
-- content/power-items/a.yml --
事项名称: 示例事项
事项类型: 行政许可
事项状态: 取消
实施机构: zjj
调整记录:
  - 调整类型: 取消
    调整日期: 2021-06-01
    调整依据: 示政发〔2021〕19号
""",
)

_LOWEST = ("town", "village")
_DOWN = re.compile("下放[到至给由]?[^，。；]{0,6}(?:乡|镇|街道|社区|村)")
_BACK = ("added", "taken_over")
_UNNAMED = Text("没有写明哪份决定", "no decision named")


@rule.check_catalogue
def listed_after_cancellation(catalogue: Catalogue, scene: Scene) -> Iterator[Draft]:
    """Look at each item's own history, then at the decisions among the documents."""
    for item in catalogue.of(PowerItem):
        if item.changes and _is_live(item, scene):
            yield from _by_history(item, scene)
    yield from _by_decisions(catalogue, scene)


def _is_live(item: PowerItem, scene: Scene) -> bool:
    return item_standing(item, scene.day).tone != "ended"


def _by_history(item: PowerItem, scene: Scene) -> Iterator[Draft]:
    for index, change in enumerate(item.changes):
        if change.kind not in ("cancelled", "devolved") or change.date > scene.day:
            continue
        gone = change.kind == "cancelled" or _went_from_here(item, change, scene.catalogue)
        if gone and not _is_back(item, change.date):
            told = (change.kind, change.date, change.decision or _UNNAMED)
            yield _draft(item, ("changes", index, "kind"), scene, told)
            return


def _went_from_here(item: PowerItem, change: Change, catalogue: Catalogue) -> bool:
    """Whether a devolution took the item away from its body, and did not bring it."""
    if item.use_level in _LOWEST:
        return False
    decision = catalogue.document(change.decision)
    return bool(
        (decision and _is_of_this_place(catalogue, decision))
        or (change.content and _DOWN.search(change.content))
    )


def _is_back(item: PowerItem, since: dt.date) -> bool:
    began = item.plan_effective_date
    return any(c.kind in _BACK and c.date >= since for c in item.changes) or bool(began and began > since)


def _by_decisions(catalogue: Catalogue, scene: Scene) -> Iterator[Draft]:
    by_name: dict[str, list[PowerItem]] = {}
    for document in catalogue.of(Document):
        date = document.date_entry_into_force or document.date_publication or document.date_document
        if date is None or date > scene.day:
            continue
        for kind, name in taken_out(document):
            if not by_name:
                for item in catalogue.of(PowerItem):
                    if _is_live(item, scene):
                        by_name.setdefault(plain_name(item.name), []).append(item)
            for item in by_name.get(name, ()):
                if (
                    not _is_told(item)
                    and not _is_back(item, date)
                    and (kind == "cancelled" or item.use_level not in _LOWEST)
                ):
                    yield _draft(
                        item,
                        ("name",),
                        scene,
                        (kind, date, f"《{document.title}》"),
                        others=((document, ("body",)),),
                        severity=None if _is_of_this_place(catalogue, document) else Severity.WARNING,
                    )


def _is_told(item: PowerItem) -> bool:
    return any(change.kind in ("cancelled", "devolved") for change in item.changes)


def _is_of_this_place(catalogue: Catalogue, document: Document) -> bool:
    """Whether a department here made the decision: one from above may speak of its own list."""
    return any(catalogue.department(issuer) for issuer in document.issuer)


def _draft(
    item: PowerItem,
    steps: Steps,
    scene: Scene,
    told: tuple[str, dt.date, object],
    *,
    others: tuple[tuple[Record, Steps], ...] = (),
    severity: Severity | None = None,
) -> Draft:
    kind, date, decision = told
    own = own_day(item)
    return rule.at(
        item,
        *steps,
        others=others,
        severity=severity,
        judged_on=own if own and own >= date else scene.day,
        kind=CHANGE_KIND.label(kind),
        date=date,
        decision=decision,
    )
