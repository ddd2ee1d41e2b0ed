"""Approvals outside licences (非行政许可审批), which were a category until they were abolished."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from gongshi.checks.own_day import own_day

if TYPE_CHECKING:
    from gongshi.checks.rule import Scene
    from gongshi.records.power_item import PowerItem

_ABOLISHED = dt.date(2015, 5, 10)
"""国发〔2015〕27号."""


def is_abolished_approval(item: PowerItem, scene: Scene) -> bool:
    """Whether `item` is an approval in a list of today's categories, of a day that knows none any more."""
    scheme = item.category_scheme or scene.config.power_items.category_scheme
    return (
        item.category == "approval" and scheme == "national10" and (own_day(item) or scene.day) >= _ABOLISHED
    )
