"""A catalogue that remembers what was looked up in it, so that one can tell which answers a change touches.

Every lookup leaves a trace. `traces_of_change` names the traces whose answers may differ between two
catalogues: whoever left none of them would find today what was found before.

Invariant: a method that is not written here either goes through one that is, or fails: the state of
`Catalogue` is not there. To remember something by the catalogue fails too (`__hash__`): `once` is for that.
"""

from __future__ import annotations

from functools import cached_property
from operator import is_
from typing import TYPE_CHECKING, TypeAlias, TypeVar, cast

from gongshi.catalogue.index import Catalogue, names_of, references_of
from gongshi.catalogue.law_register import LawRegister, cited_titles
from gongshi.catalogue.mentions import cited_in
from gongshi.records.document import Document
from gongshi.records.law import Law
from gongshi.records.power_item import PowerItem
from gongshi.records.values import plain_title

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable, Iterator, Mapping

    from gongshi.catalogue.index import AnyRecord, Link, Orphan
    from gongshi.catalogue.mentions import Mention
    from gongshi.records.base import Record

Trace: TypeAlias = tuple[str, str, str]
Value = TypeVar("Value")

_REGISTER, _NAME, _TITLE, _TITLES = "register", "name", "title", "titles"
_REFERRERS, _ALL = "referrers", "all"
_EVERYTHING: Trace = (_ALL, "", "")


class WatchedLaws(LawRegister):
    """The law register of a watched catalogue: what is asked of it is remembered there."""

    def __init__(self, catalogue: Watched, watched: LawRegister) -> None:
        """Answer as `watched` does."""
        self._catalogue = self._asked = catalogue
        self._watched = watched

    def find(self, title: str) -> Law | None:
        """Return the law of this title, in whichever way `plain_title` makes alike."""
        self._asked.traces.add((_TITLE, Law.slug, plain_title(title)))
        return self._watched.find(title)

    def nearest(self, title: str) -> Law | None:
        """Return the one law whose title is close to `title`, where no law bears it."""
        self._asked.traces.add((_TITLES, Law.slug, ""))
        law = self._watched.nearest(title)
        if law:
            self._asked.traces.add((_TITLE, Law.slug, plain_title(law.title)))
        return law

    def _documents_titled(self, title: str) -> tuple[Document, ...]:
        self._asked.traces.add((_TITLE, Document.slug, title))
        return self._watched._documents_titled(title)  # noqa: SLF001  # our own class

    def cited(self, record: Record) -> tuple[Mention, ...]:
        """Return every citation of `record`, in the order of its fields: bases and running text."""
        return self._asked.once(("cited", record.key), lambda _: cited_in(record, self.resolve))

    @property
    def cited_elsewhere(self) -> Mapping[str, tuple[Record, ...]]:
        """Who cites a law or document, by its key, besides the items whose legal basis it is."""
        self._asked.traces.add(_EVERYTHING)
        return self._watched.cited_elsewhere

    @property
    def cited_laws(self) -> tuple[Law, ...]:
        """The laws that a record cites, and those that replaced one of them."""
        self._asked.traces.add(_EVERYTHING)
        return self._watched.cited_laws


class Watched(Catalogue):
    """Answers as the catalogue that it was made of, and remembers what it was asked."""

    def __init__(self, catalogue: Catalogue) -> None:
        """Watch `catalogue`, which is whole (what may be published is not found out from here)."""
        self._watched = catalogue
        self._find = catalogue.find
        self._once: dict[Hashable, tuple[object, set[Trace]]] = {}
        self.traces: set[Trace] = set()
        """What was asked since this was last set."""
        self.whole = self
        self.unnamed = {}

    __hash__ = None  # type: ignore[assignment]  # see the invariant

    def __iter__(self) -> Iterator[Record]:
        """Iterate over every record, register by register."""
        self.traces.add(_EVERYTHING)
        return cast("Iterator[Record]", iter(self._watched))

    def __len__(self) -> int:
        """Return the number of records."""
        self.traces.add(_EVERYTHING)
        return len(self._watched)

    @property
    def orphans(self) -> tuple[Orphan, ...]:  # type: ignore[override]  # read only, as there
        """References that lead nowhere, or to more than one record."""
        self.traces.add(_EVERYTHING)
        return self._watched.orphans

    def is_orphan(self, register: str, text: str) -> bool:
        """Whether `text` leads to no record, or to several, though all that it may mean could be read."""
        self.traces |= {(_NAME, register, text), _EVERYTHING}
        return self._watched.is_orphan(register, text)

    def may_lack(self, model: type[Record]) -> bool:
        """Whether some records of `model`'s register could not be read: what is counted may be too little."""
        self.traces.add(_EVERYTHING)
        return self._watched.may_lack(model)

    @property
    def registers(self) -> tuple[str, ...]:
        """The registers that were loaded."""
        return self._watched.registers

    def is_withheld(self, register: str, text: str) -> bool:
        """Whether `text` names a record that this part leaves out: the whole leaves out none."""
        return self._watched.is_withheld(register, text)

    def of(self, model: type[AnyRecord]) -> tuple[AnyRecord, ...]:
        """Return the records of `model`'s register, in their order of loading."""
        self.traces.add((_REGISTER, model.slug, ""))
        return self._watched.of(model)

    def in_register(self, register: str) -> tuple[Record, ...]:
        """Return the records of the register of this folder, in their order of loading."""
        self.traces.add((_REGISTER, register, ""))
        return self._watched.in_register(register)

    def find(self, register: str, text: str) -> tuple[Record, ...]:
        """Return the records that `text` may mean: by id, else by full or short name."""
        self.traces.add((_NAME, register, text))
        return self._find(register, text)

    def incoming(self, record: Record, field: str = "", *, model: type[Record]) -> tuple[Link, ...]:
        """Return the references to `record` from records of `model`; `field` narrows to a first step."""
        self.traces.add((_REFERRERS, record.key, model.slug))
        return self._watched.incoming(record, field, model=model)

    def _sources(self, target: Record, field: str, model: type[Record]) -> tuple[Record, ...]:
        self.traces.add((_REFERRERS, target.key, model.slug))
        return self._watched._sources(target, field, model)  # noqa: SLF001  # our own class

    @cached_property
    def law_register(self) -> LawRegister:
        """The laws of this catalogue as citations see them."""
        return WatchedLaws(self, self._watched.law_register)

    @property
    def cited_by(self) -> Mapping[str, tuple[PowerItem, ...]]:
        """Power items by the key of the law or document that they rest on."""
        self.traces |= {(_REGISTER, model.slug, "") for model in (PowerItem, Law, Document)}
        return self._watched.cited_by

    def once(self, key: Hashable, make: Callable[[Catalogue], Value]) -> Value:
        """Return what `make` makes of this catalogue; who asks again has looked up the same."""
        if key not in self._once:
            before, self.traces = self.traces, set()
            value: object = make(self)
            self._once[key] = (value, self.traces)
            self.traces = before
        value, traces = self._once[key]
        self.traces |= traces
        return cast("Value", value)


def traces_of_change(old: Catalogue, new: Catalogue) -> set[Trace]:
    """Return every trace whose answer may differ between `old` and `new`; records are told by identity."""
    changed = [
        record for slug in new.registers for record in _changed(old.in_register(slug), new.in_register(slug))
    ]
    is_other = bool(changed) or old.orphans != new.orphans or old.unread != new.unread
    found: set[Trace] = {_EVERYTHING} if is_other else set()
    for record in changed:
        found.add((_REGISTER, record.slug, ""))
        found |= {(_NAME, record.slug, name) for name in (record.id, *names_of(record))}
        if isinstance(record, Law | Document):
            found |= {(_TITLE, record.slug, title) for title in cited_titles(record)}
    if _law_titles(old) != _law_titles(new):
        found.add((_TITLES, Law.slug, ""))
    return found | _referrers(changed, found, old, new)


def _changed(old: tuple[Record, ...], new: tuple[Record, ...]) -> list[Record]:
    """Return the records that are in one only."""
    if len(old) == len(new) and all(map(is_, old, new)):
        return []
    before, after = ({id(record): record for record in records} for records in (old, new))
    gone = [before[key] for key in before.keys() - after.keys()]
    return gone + [after[key] for key in after.keys() - before.keys()]


def _law_titles(catalogue: Catalogue) -> list[str]:
    return [plain_title(law.title) for law in catalogue.of(Law)]


def _referrers(changed: list[Record], names: set[Trace], old: Catalogue, new: Catalogue) -> set[Trace]:
    """Return the traces of who refers to whom: a reference came, went, or now means another."""
    meant = [
        (target.key, slug)
        for kind, register, name in names
        if kind == _NAME
        for catalogue in (old, new)
        for target in catalogue.referred_to(register, name)
        for slug in new.registers
    ]
    meant += [
        (target.key, record.slug)
        for record in changed
        for _, register, text in references_of(record)
        for catalogue in (old, new)
        for target in catalogue.referred_to(register, text)
    ]
    return {(_REFERRERS, key, slug) for key, slug in meant}
