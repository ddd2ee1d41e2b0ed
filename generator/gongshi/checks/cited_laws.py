"""What the rules on cited laws share: which bases a record rests on, and what they were worth on which day.

Each basis is judged by the record's own day first and, where it held then, by the viewing day (DOMAIN 9).
"""

from __future__ import annotations

import contextlib
import datetime as dt
import re
from dataclasses import dataclass
from itertools import takewhile
from typing import TYPE_CHECKING

from gongshi.catalogue.law_versions import PASSING_DAYS, start_of, versions_in_order
from gongshi.catalogue.validity import amendment_day, item_standing
from gongshi.checks.own_day import own_day
from gongshi.findings import Text
from gongshi.records.document import Document

if TYPE_CHECKING:
    from collections.abc import Iterator

    from gongshi.catalogue.index import Catalogue
    from gongshi.catalogue.mentions import Mention
    from gongshi.catalogue.validity import Standing
    from gongshi.checks.rule import Scene
    from gongshi.records.base import Record
    from gongshi.records.law import Law, LawVersion
    from gongshi.records.power_item import PowerItem

KEPT_UP = dt.timedelta(days=366)
"""A list is brought up to date every year at least; what is older than a change of law by more is history."""


_HEAD = 500
"""Characters of a text in which the bracket under its title (题注) stands."""
_AMENDED = re.compile(
    r"((?:19|20)\d{2})[-年](\d{1,2})[-月](\d{1,2})日?(?:(?!\d{4}[-年])[^\n]){0,60}?修[改订正]"
)


def bases_of(item: PowerItem, scene: Scene) -> tuple[Mention, ...]:
    """Return the legal bases of `item` as citations; none of an item that is gone on the viewing day."""

    def look(catalogue: Catalogue) -> tuple[Mention, ...]:
        if not item.legal_basis or item_standing(item, scene.day).tone == "ended":
            return ()
        return tuple(takewhile(is_legal_basis, catalogue.law_register.cited(item)))  # they come first

    return scene.catalogue.once(("bases", item.key, scene.day), look)


def is_legal_basis(mention: Mention) -> bool:
    """Whether `mention` is the basis of an item itself, not one of a fee, nor quoted in a text."""
    return len(mention.steps) == 2 and mention.steps[0] == "legal_basis"  # noqa: PLR2004  # field and place


@dataclass(frozen=True, slots=True)
class Ended:
    """That a cited rule no longer held: on which day, and whether that is the record's own."""

    day: dt.date
    is_own: bool
    standing: Standing

    def is_kept_up(self, record: Record) -> bool:
        """Whether `record` speaks of a day so near to the end that it should have followed it."""
        own, since = own_day(record), self.standing.since
        return own is None or since is None or own >= since - KEPT_UP


def ended(target: Law | Document, record: Record, scene: Scene) -> Ended | None:
    """Return that `target` had ended on the own day of `record`, else that it has on the viewing day."""
    own = own_day(record)
    for day in (own, scene.day):
        standing = _standing(target, day, scene.catalogue) if day else None
        if day and standing and standing.tone == "ended":
            return Ended(day, day == (own or scene.day), standing)
    return None


def _standing(target: Law | Document, day: dt.date, catalogue: Catalogue) -> Standing:
    """Return what `target` is worth on `day`: thousands of items rest on the same law on the same day."""
    return catalogue.once(
        ("standing", target.key, day), lambda asked: asked.law_register.standing(target, day)
    )


def first_day(law: Law, *, issued: bool = False) -> dt.date | None:
    """Return the day from which `law` was in force, or (`issued`) had been passed, where that is known.

    The register must say when the law was first adopted, or call its first version the original: one that
    holds the newest version alone knows nothing of the years before.
    """
    versions = versions_in_order(law)
    first = versions[0] if versions else None
    if law.adopted_on is None:
        if first is None or "公布" not in (first.label or ""):
            return None
        return first.date if issued else start_of(first)
    is_original = first is not None and (first.date - law.adopted_on).days <= PASSING_DAYS
    return start_of(first) if first and is_original and not issued else law.adopted_on


def text_day(record: Record, catalogue: Catalogue) -> dt.date | None:
    """Return the day that the text of `record` speaks of: where it was amended, that of the last time.

    Amendments are those of the relations, and those that the note or the head of the text tells of
    (根据2024年8月5日示政发〔2024〕15号修改).
    """
    days = [own_day(record)]
    if isinstance(record, Document):
        days += [amendment_day(record, catalogue), *_told_amendments(record)]
    return max((day for day in days if day), default=None)


def _told_amendments(document: Document) -> Iterator[dt.date]:
    for text in (document.note or "", (document.body or "")[:_HEAD]):
        for match in _AMENDED.finditer(text):
            year, month, day = (int(part) for part in match.groups())
            with contextlib.suppress(ValueError):  # no such day: the reader of dates tells it
                yield dt.date(year, month, day)


def called(target: Law | Document) -> str:
    """Return the title of `target` as it is cited."""
    return f"《{target.title}》"


def version_called(version: LawVersion) -> Text:
    """Return what a version is called behind the title of its law: by its label, else by its day."""
    day = Text(f"{version.date}版本", f"version of {version.date}")
    label = Text(version.label, version.label) if version.label else day
    return Text("（{label}）", " ({label})").filled(label=label)


def followed_by(target: Law | Document, catalogue: Catalogue) -> Text:
    """Return what replaced or ended `target`, as the end of a sentence; nothing where nobody says so."""
    successor = catalogue.law_register.successor(target)
    if successor is None:
        return Text("", "")
    if isinstance(successor, Document):  # the decision that ended it, which is no replacement
        return Text(f"，见{called(successor)}", f", see {called(successor)}")
    return Text(f"，现在是{called(successor)}", f", now {called(successor)}")
