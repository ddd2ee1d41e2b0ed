"""Waivers as the public reads them: what is accepted, why, by which office, until when.

Every waiver is shown, but those of records that are not disclosed, which are counted: to name the rule
would tell something of the record. Words that name somebody, or such a record, are left out and said to be.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, replace
from functools import cached_property
from typing import TYPE_CHECKING

from gongshi.catalogue.validity import SOON_DAYS, Standing
from gongshi.checks.waiver_words import personal, said_by
from gongshi.findings import Text
from gongshi.records.enforcer import Enforcer
from gongshi.records.registers import BY_SLUG

if TYPE_CHECKING:
    from collections.abc import Iterator

    from markupsafe import Markup

    from gongshi.checks.publishing import Publisher
    from gongshi.checks.waivers import Weighing
    from gongshi.config import Waiver
    from gongshi.records.base import Record
    from gongshi.render.view import View

_DAY = dt.timedelta(days=1)
_SHORTEST = 2
"""Characters from which a name is looked for in a reason: one alone says nothing."""


@dataclass(frozen=True, slots=True)
class Accepted:
    """One waiver: all that its entry on the page says."""

    rule: str
    scope: str
    """What it is written for, in words; a single record is among `records`."""
    records: tuple[Record, ...]
    """What it covers now and may be named."""
    unnamed: int
    """How much it covers besides."""
    reason: str
    """Empty where it may not be told."""
    by: str
    since: dt.date | None
    term: Markup


class Accepting:
    """Reads the waivers of a site for its public."""

    def __init__(self, view: View, weighing: Weighing, publisher: Publisher) -> None:
        """Read for the readers of `view` what `weighing` applied."""
        self._view = view
        self._weighing = weighing
        self._publisher = publisher

    @property
    def _waivers(self) -> tuple[Waiver, ...]:
        return self._view.config.rules.waivers

    @property
    def hidden(self) -> int:
        """How many waivers are of records that are not disclosed."""
        return sum(self._publisher.is_hidden(waiver.record) for waiver in self._waivers)

    def all(self, titles: dict[str, Text]) -> Iterator[Accepted]:
        """Yield the waivers in the order of the settings; `titles` are those of the rules by code."""
        view = self._view
        for index, waiver in enumerate(self._waivers):
            if self._publisher.is_hidden(waiver.record):
                continue
            found = list(self._publisher.sightings(self._weighing.waived(index)))
            named = tuple(s.about for s in found if s.is_named and s.about)
            yield Accepted(
                view.say(titles[waiver.rule]),
                self._scope(waiver, named),
                named,
                len(found) - len(named),
                waiver.reason if self._may_tell(waiver.reason) and not self._is_personal(waiver) else "",
                said_by(waiver, view.day) if self._may_tell(waiver.by) else "",
                waiver.since,
                view.badge(term(waiver, view.day)),
            )

    def _scope(self, waiver: Waiver, named: tuple[Record, ...]) -> str:
        t = self._view.t
        slug, _, name = waiver.record.partition("/")
        if waiver.record == "*":
            return t["quality.scope_all"]
        model = BY_SLUG.get(slug)
        if model is None:
            return t["quality.scope_files" if slug == "files" else "quality.scope_pages"]
        label = self._view.say(model.label)
        if name == "*":
            return t["quality.scope_register"].format(label=label)
        if set("*?[") & set(name):
            return t["quality.scope_some"].format(label=label)
        return "" if named else t["quality.scope_one"].format(label=label)

    def _is_personal(self, waiver: Waiver) -> bool:
        return any(field == "reason" for field, _ in personal(waiver, self._view.day))

    def _may_tell(self, words: str) -> bool:
        """Whether `words` name no holder of a certificate and no record that is not disclosed."""
        return not any(name in words for name in self._unsaid)

    @cached_property
    def _unsaid(self) -> frozenset[str]:
        whole = self._view.catalogue.whole
        found: set[str] = set()
        for record in whole:
            if isinstance(record, Enforcer):
                found |= {record.name, record.cert_no}
            elif self._publisher.is_hidden(record.key):
                found |= {record.caption, record.id}
        return frozenset(name for name in found if len(name) >= _SHORTEST)


def term(waiver: Waiver, day: dt.date) -> Standing:
    """Return whether `waiver` holds on `day`, and what comes later: the page is read on other days too."""
    steps = sorted(_steps(waiver), key=lambda step: step.day)
    past = [step for step in steps if step.day <= day]
    return replace(past[-1], day=day, later=tuple(step for step in steps if step.day > day))


def _steps(waiver: Waiver) -> Iterator[Standing]:
    first = waiver.since or dt.date.min
    if waiver.since:
        yield Standing("coming", Text("尚未开始", "not begun"), "unknown", dt.date.min, since=waiver.since)
    if waiver.until is None:
        yield Standing("open", Text("没有写明期限", "no last day given"), "unknown", first)
        return
    soon = waiver.until - SOON_DAYS * _DAY
    yield Standing("valid", Text("有效", "valid"), "valid", first, until=waiver.until)
    if soon > first:
        yield Standing("soon", Text("即将到期", "ends soon"), "soon", soon, until=waiver.until)
    after = waiver.until + _DAY
    yield Standing("ended", Text("已到期", "ended"), "ended", after, since=after)
