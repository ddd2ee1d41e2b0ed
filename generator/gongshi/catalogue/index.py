"""The catalogue: all records, indexed, with every reference resolved in both directions.

Invariants:

* nothing in it changes after it was built;
* a reference is written as an id, a full name or a short name; a name that two
  records bear resolves to neither (`Orphan.ambiguous`), because a guess would put
  one department's power on another's page;
* a reference to a record that exists but could not be read is not an orphan.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Any, NamedTuple, TypeVar, cast

from gongshi.catalogue.law_register import LawRegister
from gongshi.content.loader import Loaded
from gongshi.records.base import Record, references
from gongshi.records.department import Department
from gongshi.records.document import Document
from gongshi.records.enforcer import Enforcer
from gongshi.records.law import Law
from gongshi.records.once import once
from gongshi.records.power_item import PowerItem

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping

    from gongshi.records.legal_basis import LegalBasis

Steps = tuple["str | int", ...]
AnyRecord = TypeVar("AnyRecord", bound=Record)
Value = TypeVar("Value")


class Link(NamedTuple):
    """A reference that was resolved: who refers, in which field, to whom."""

    source: Record
    steps: Steps
    target: Record


@dataclass(frozen=True, slots=True)
class Orphan:
    """A reference that leads nowhere, or to more than one record."""

    source: Record
    steps: Steps
    register: str
    text: str
    ambiguous: tuple[Record, ...] = ()


class Catalogue:
    """All records of a site; lookups only."""

    def __init__(self, loaded: Loaded) -> None:
        """Index what was loaded and resolve every reference."""
        self._records = {slug: tuple(records) for slug, records in loaded.records.items()}
        self._broken = frozenset(loaded.broken)
        self._incomplete = frozenset(loaded.incomplete)
        self._by_id: dict[str, Mapping[str, Record]] = {}
        self._by_name: dict[str, Mapping[str, list[Record]]] = {}
        """Both made for a register when the first record is looked up in it."""
        self._incoming: dict[str, Mapping[str, list[Link]]] = {}
        """The references that the records of a register make, when the first of them is asked for."""
        self._withheld: frozenset[tuple[str, str]] = frozenset()
        self.whole: Catalogue = self
        """What this is the public part of: for counting only, never for showing."""
        self.unnamed: Mapping[str, int] = {}
        """Holders of certificates who are counted and not named, by the id of their department."""
        self._referrers: dict[tuple[str, str, str], tuple[Record, ...]] = {}
        self._made: dict[Hashable, object] = {}
        self._meant: dict[tuple[str, str], tuple[Record, ...]] = {}
        """What the references mean, by register and text: thousands are written alike."""
        self.orphans: tuple[Orphan, ...] = tuple(self._resolved())

    def __iter__(self) -> Any:  # noqa: ANN401  # Iterator[Record]
        """Iterate over every record, register by register."""
        for records in self._records.values():
            yield from records

    def __len__(self) -> int:
        """Return the number of records."""
        return sum(len(records) for records in self._records.values())

    def public(self, may_name: Callable[[Enforcer], bool] = lambda _: True) -> Catalogue:
        """Return the part that may be published: what is withheld is not there to be listed or linked.

        Holders of certificates that are withheld, or that `may_name` refuses, leave a number behind.
        """
        hidden = [r for r in self if not r.is_public or (isinstance(r, Enforcer) and not may_name(r))]
        if not hidden:
            return self
        gone = {record.key for record in hidden}
        shown = {slug: [r for r in records if r.key not in gone] for slug, records in self._records.items()}
        part = Catalogue(Loaded(records=shown, broken=set(self._broken), incomplete=set(self._incomplete)))
        part._withheld = frozenset(  # our own class
            (record.slug, name) for record in hidden for name in (record.id, *names_of(record))
        )
        part.whole = self.whole
        bodies = (self.department(record.body) for record in hidden if isinstance(record, Enforcer))
        part.unnamed = Counter(body.id if body else "" for body in bodies)
        return part

    def published(self) -> Catalogue:
        """Return the same records without what is internal in them: all that an outsider could judge by."""
        records = {slug: [r.published() for r in held] for slug, held in self._records.items()}
        part = Catalogue(Loaded(records=records, broken=set(self._broken), incomplete=set(self._incomplete)))
        part._withheld, part.whole, part.unnamed = self._withheld, self.whole, self.unnamed  # our own class
        return part

    def is_withheld(self, register: str, text: str) -> bool:
        """Whether `text` names a record that this part leaves out."""
        return (register, text) in self._withheld

    @property
    def registers(self) -> tuple[str, ...]:
        """The registers that were loaded."""
        return tuple(self._records)

    def of(self, model: type[AnyRecord]) -> tuple[AnyRecord, ...]:
        """Return the records of `model`'s register, in their order of loading."""
        return cast("tuple[AnyRecord, ...]", self._records.get(model.slug, ()))

    def shown(self, model: type[AnyRecord]) -> tuple[AnyRecord, ...]:
        """Return the records of `model` that have a page: all, but of the laws those that are cited.

        The register knows a thousand laws so that citations can be resolved; a page that no record
        leads to would answer nobody's question.
        """
        if model is Law:
            return cast("tuple[AnyRecord, ...]", self.law_register.cited_laws)
        return self.of(model)

    def has_page(self, record: Record) -> bool:
        """Whether `record` is shown on a page of its own."""
        return not isinstance(record, Law) or record.key in self.once("law pages", _law_pages)

    def in_register(self, register: str) -> tuple[Record, ...]:
        """Return the records of the register of this folder, in their order of loading."""
        return self._records.get(register, ())

    def find(self, register: str, text: str) -> tuple[Record, ...]:
        """Return the records that `text` may mean: by id, else by full or short name."""
        found = self._ids(register).get(text)
        return (found,) if found else tuple(self._names(register).get(text, ()))

    def _ids(self, register: str) -> Mapping[str, Record]:
        if register not in self._by_id:
            self._by_id[register] = {record.id: record for record in self.in_register(register)}
        return self._by_id[register]

    def _names(self, register: str) -> Mapping[str, list[Record]]:
        if register not in self._by_name:
            self._by_name[register] = _by_names(self.in_register(register))
        return self._by_name[register]

    def holds(self, record: Record) -> bool:
        """Whether `record` is one of these records."""
        return record.id in self._ids(record.slug)

    def target(self, register: str, text: str | None) -> Record | None:
        """Return the one record that `text` means, or nothing."""
        found = self.find(register, text) if text else ()
        return found[0] if len(found) == 1 else None

    def department(self, text: str | None) -> Department | None:
        """Return the department that `text` means."""
        return cast("Department | None", self.target(Department.slug, text))

    def document(self, text: str | None) -> Document | None:
        """Return the document that `text` means (id, title or number)."""
        return cast("Document | None", self.target(Document.slug, text))

    def incoming(self, record: Record, field: str = "", *, model: type[Record]) -> tuple[Link, ...]:
        """Return the references to `record` from records of `model`; `field` narrows to a first step."""
        found = self._links(model.slug).get(record.key, ())
        return tuple(link for link in found if not field or link.steps[0] == field)

    def items_of(self, department: Department) -> tuple[PowerItem, ...]:
        """Return the power items that `department` exercises."""
        return cast("tuple[PowerItem, ...]", self._sources(department, "dept", PowerItem))

    def enforcers_of(self, department: Department) -> tuple[Enforcer, ...]:
        """Return the certified enforcers of `department`."""
        return cast("tuple[Enforcer, ...]", self._sources(department, "body", Enforcer))

    def documents_of(self, department: Department) -> tuple[Document, ...]:
        """Return the documents that `department` issued."""
        return cast("tuple[Document, ...]", self._sources(department, "issuer", Document))

    def _sources(self, target: Record, field: str, model: type[Record]) -> tuple[Record, ...]:
        """Return who refers to `target`; remembered, since every item's page asks for its department's."""
        place = (target.key, field, model.slug)
        if place not in self._referrers:
            found = self._links(model.slug).get(target.key, ())
            self._referrers[place] = tuple(link.source for link in found if link.steps[0] == field)
        return self._referrers[place]

    def basis_target(self, basis: LegalBasis) -> Law | Document | None:
        """Return the law or document of this site that a legal basis cites."""
        return self.law_register.resolve(basis.title, basis.doc_number, basis.document)

    @cached_property
    def law_register(self) -> LawRegister:
        """The laws of this catalogue as citations see them."""
        return LawRegister(self)

    @cached_property
    def cited_by(self) -> Mapping[str, tuple[PowerItem, ...]]:
        """Power items by the key of the law or document that they rest on."""
        found: dict[str, dict[str, PowerItem]] = defaultdict(dict)
        for item in self.of(PowerItem):
            for basis in item.legal_basis:
                target = self.basis_target(basis)
                if target is not None:
                    found[target.key][item.id] = item
        return {key: tuple(items.values()) for key, items in found.items()}

    def once(self, key: Hashable, make: Callable[[Catalogue], Value]) -> Value:
        """Return what `make` makes of this catalogue, made once for each `key`."""
        if key not in self._made:
            self._made[key] = make(self)
        return cast("Value", self._made[key])

    def _resolved(self) -> Iterator[Orphan]:
        """Find out what each reference means; yield those that lead nowhere, or to more than one record."""
        for record in self:
            for steps, register, text in references_of(record):
                found = self._meant.get((register, text))
                if found is None:
                    found = self._meant[register, text] = self.find(register, text)
                if len(found) != 1 and self._is_lost(register, text):
                    yield Orphan(record, steps, register, text, found)

    def _links(self, register: str) -> Mapping[str, list[Link]]:
        """Return the references that records of `register` make, by the key of the one whom each means."""
        if register not in self._incoming:
            links: dict[str, list[Link]] = defaultdict(list)
            meant = {
                asked: (found[0], links[found[0].key])
                for asked, found in self._meant.items()
                if len(found) == 1
            }
            for record in self.in_register(register):
                for steps, of, text in references_of(record):
                    if (of, text) in meant:
                        target, known = meant[of, text]
                        known.append(Link(record, steps, target))
            self._incoming[register] = links
        return self._incoming[register]

    def referred_to(self, register: str, text: str) -> tuple[Record, ...]:
        """Return what references written `text` mean, maybe several; nothing where there are none."""
        return self._meant.get((register, text), ())

    def is_orphan(self, register: str, text: str) -> bool:
        """Whether `text` leads to no record, or to several, though all that it may mean could be read."""
        return len(self.find(register, text)) != 1 and self._is_lost(register, text)

    def may_lack(self, model: type[Record]) -> bool:
        """Whether some records of `model`'s register could not be read: what is counted may be too little."""
        slug = model.slug
        return slug in self._incomplete or any(key.startswith(f"{slug}/") for key in self._broken)

    @property
    def unread(self) -> tuple[frozenset[str], frozenset[str]]:
        """The keys of the records that could not be read, and the registers with a file that could not."""
        return self._broken, self._incomplete

    def _is_lost(self, register: str, text: str) -> bool:
        """Whether the register is kept and no record that could not be read may be the one meant."""
        is_broken = f"{register}/{text}" in self._broken or register in self._incomplete
        return register in self._records and not is_broken


@once
def references_of(record: Record) -> tuple[tuple[Steps, str, str], ...]:
    """Return `(steps, register, text)` for every reference that `record` makes."""
    return tuple(references(record))


@once
def names_of(record: Record) -> tuple[str, ...]:
    """Return every name that `record` goes by, besides its id."""
    number = getattr(record, "doc_number", None)
    names = (record.caption, getattr(record, "short_name", None), number.canonical if number else None)
    return tuple(dict.fromkeys(name for name in names if name))


def _law_pages(catalogue: Catalogue) -> frozenset[str]:
    return frozenset(law.key for law in catalogue.shown(Law))


def _by_names(records: Iterable[Record]) -> Mapping[str, list[Record]]:
    """Index `records` by every name they go by."""
    found: dict[str, list[Record]] = defaultdict(list)
    for record in records:
        for name in names_of(record):
            found[name].append(record)
    return found
