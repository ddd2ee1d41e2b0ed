"""The mandatory tables name real fields."""

from __future__ import annotations

from gongshi.records.base import fields_of
from gongshi.records.power_item import EVERY_ITEM, MANDATORY, PowerItem
from gongshi.records.vocabularies import POWER_CATEGORY


def test_every_category_says_what_is_mandatory() -> None:
    """And every name in the tables is a field."""
    assert set(MANDATORY) == set(POWER_CATEGORY.ids)
    named = {name for names in MANDATORY.values() for name in names} | set(EVERY_ITEM)
    assert named <= set(fields_of(PowerItem))
