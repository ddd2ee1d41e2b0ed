"""What a waiver says of persons: its words are published, and must name nobody.

A waiver is accounted for by an office or a post. A personal name is kept in `person`, and
stands on the page only where `publish_person` says so (个人信息保护法 arts. 6, 13).
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from gongshi.checks.privacy.names import HAN, SURNAME, is_name, names_in
from gongshi.checks.privacy.scan import scan

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterator

    from gongshi.checks.privacy.hits import Hit
    from gongshi.config import Waiver

WORDS = ("reason", "by")
"""The fields of a waiver whose words are published."""

_OFFICE = re.compile("(?:[办局科股室会委处队院所站组厅部府党镇乡村道]|中心|公安)$")
_POST_WITH_NAME = re.compile(f"^[{HAN}](?:[科局处股所站队区]长|主任|书记|主席|总)$")
_OF_DISTRICT = ("区长", "副")
_NAME_BEHIND = re.compile(f"[办局科股室会委处队院所站](?P<name>{SURNAME}[{HAN}]{{1,2}})$")


def names_person(words: str) -> bool:
    """Whether `words`, which should be an office or a post, hold a person's name (王小明, 王科长)."""
    if _POST_WITH_NAME.search(words) and not words.startswith(_OF_DISTRICT):
        return True
    behind = _NAME_BEHIND.search(words)
    names = [*names_in(words), *([behind["name"]] if behind and is_name(behind["name"]) else [])]
    return any(not _OFFICE.search(name) for name in names)


def personal(waiver: Waiver, day: dt.date) -> Iterator[tuple[str, Hit]]:
    """Yield, with the name of the field, what the gate would stop in the words of `waiver`."""
    for field in WORDS:
        for hit in scan(getattr(waiver, field), day):
            yield field, hit


def said_by(waiver: Waiver, day: dt.date) -> str:
    """Return who decided, as it may be published; empty where only a name was given."""
    office = "" if names_person(waiver.by) or scan(waiver.by, day) else waiver.by
    if waiver.person and waiver.publish_person:
        return f"{office}（{waiver.person}）" if office else waiver.person
    return office
