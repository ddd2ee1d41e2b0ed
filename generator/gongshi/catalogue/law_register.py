"""The law register: titles to laws, laws to the version of a day, citations to both.

Built once per catalogue (`catalogue.law_register`). It knows no clock: the caller names the day - the
record's own (`checks.own_day`), or the viewing day - because a rule is judged by both (DOMAIN 9).

Invariants:

* `find` and `resolve` never guess: a title that two laws bear means neither;
* what `nearest` returns is a question to a person, never an answer.
"""

from __future__ import annotations

from collections import defaultdict
from functools import cached_property
from typing import TYPE_CHECKING, TypeVar

from gongshi.catalogue.law_titles import Titles, is_abbreviation, promulgated
from gongshi.catalogue.law_versions import begun_version, claimed_version, start_of
from gongshi.catalogue.mentions import cited_in
from gongshi.catalogue.validity import NOT_YET, Standing, document_standing, law_standing
from gongshi.findings import Text
from gongshi.records.base import Record
from gongshi.records.document import Document
from gongshi.records.law import Law
from gongshi.records.values import plain_title

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Callable, Iterable, Mapping

    from gongshi.catalogue.index import Catalogue
    from gongshi.catalogue.mentions import Mention
    from gongshi.records.law import LawVersion
    from gongshi.records.values import DocNumber

AnyRecord = TypeVar("AnyRecord", bound=Record)


class LawRegister:
    """The laws and documents of a catalogue, as citations see them; lookups only."""

    def __init__(self, catalogue: Catalogue) -> None:
        """Index the titles of `catalogue`."""
        self._catalogue = catalogue
        self._laws = _by_title(catalogue.of(Law))
        self._documents = _by_title(catalogue.of(Document), promulgated)
        self._titles = Titles(self._laws)
        self._cited: dict[str, tuple[Mention, ...]] = {}

    def find(self, title: str) -> Law | None:
        """Return the law of this title, in whichever way `plain_title` makes alike."""
        found = self._laws.get(plain_title(title), ())
        return found[0] if len(found) == 1 else None

    def nearest(self, title: str) -> Law | None:
        """Return the one law whose title is close to `title`, where no law bears it.

        Close is a slip of the pen or a shortened title; a generic word (《条例》) is close to none.
        """
        if plain_title(title) in self._laws:
            return None
        near = self._titles.nearest(plain_title(title))
        found = self._laws.get(near, ()) if near else ()
        return found[0] if len(found) == 1 else None

    @staticmethod
    def is_abbreviation(title: str) -> bool:
        """Whether `title` names no rule by itself: 《条例》, 《办法》, 《实施细则》."""
        return is_abbreviation(plain_title(title))

    def resolve(
        self, title: str, doc_number: DocNumber | None = None, document: str | None = None
    ) -> Law | Document | None:
        """Return what a citation means: a document named on purpose, else a law, a number, a title."""
        if document:
            return self._catalogue.document(document)
        law = self.find(title)
        if law:
            return law
        number = doc_number.canonical if doc_number else None
        numbered = self._catalogue.document(number) or self._catalogue.target(Law.slug, number)
        if isinstance(numbered, Law | Document):
            return numbered
        titled = self._documents_titled(plain_title(title))
        return titled[0] if len(titled) == 1 else self._catalogue.document(title)

    def _documents_titled(self, title: str) -> tuple[Document, ...]:
        return self._documents.get(title, ())

    def cited(self, record: Record) -> tuple[Mention, ...]:
        """Return every citation of `record`, in the order of its fields: bases and running text."""
        known = self._cited.get(record.key)
        if known is None:
            known = self._cited[record.key] = self._read(record)
        return known

    def _read(self, record: Record) -> tuple[Mention, ...]:
        """Read the citations of `record`; of a part, those of the whole that lead to what the part has."""
        catalogue = self._catalogue
        if catalogue.whole is catalogue:
            return cited_in(record, self.resolve)
        return tuple(
            mention if mention.target is None or catalogue.holds(mention.target) else mention.without_target()
            for mention in catalogue.whole.law_register.cited(record)
        )

    @cached_property
    def cited_elsewhere(self) -> Mapping[str, tuple[Record, ...]]:
        """Who cites a law or document, by its key, besides the items whose legal basis it is."""
        found: dict[str, dict[str, Record]] = defaultdict(dict)
        for record in self._catalogue:
            resting = {m.target.key for m in self.cited(record) if m.target and m.steps[0] == "legal_basis"
                       and m.is_basis}  # fmt: skip
            for mention in self.cited(record):
                target = mention.target
                if target and target.key != record.key and target.key not in resting:
                    found[target.key][record.key] = record
        return {key: tuple(records.values()) for key, records in found.items()}

    @cached_property
    def cited_laws(self) -> tuple[Law, ...]:
        """The laws that a record cites, and those that replaced one of them."""
        known = {*self._catalogue.cited_by, *self.cited_elsewhere}
        queue = [law for law in self._catalogue.of(Law) if law.key in known]
        for law in queue:
            after = self.successor(law)
            if isinstance(after, Law) and after.key not in known:
                known.add(after.key)
                queue.append(after)
        return tuple(law for law in self._catalogue.of(Law) if law.key in known)

    @staticmethod
    def claimed(mention: Mention, law: Law) -> LawVersion | None:
        """Return the version of `law` that the citation names by itself, if the register has it."""
        return claimed_version(law, mention.version, mention.version_date)

    def version_on(self, law: Law, day: dt.date) -> LawVersion | None:
        """Return the version of `law` in force on `day`; nothing before the first, nor once it ended."""

        def look(catalogue: Catalogue) -> LawVersion | None:
            is_over = law_standing(law, day, catalogue).tone == "ended"
            return None if is_over else begun_version(law, day)

        return self._catalogue.once(("version", law.key, day), look)

    def superseded(self, version: LawVersion, law: Law, day: dt.date) -> LawVersion | None:
        """Return the version in force on `day` instead of `version`; nothing if that is it, or none is."""
        current = self.version_on(law, day)
        return current if current is not None and current != version else None

    def cited_version(self, mention: Mention, law: Law, day: dt.date) -> LawVersion | None:
        """Return the version of `law` that a citation of `day` means: the one it names, else that day's."""
        return self.claimed(mention, law) or self.version_on(law, day)

    def version_standing(self, version: LawVersion, law: Law, day: dt.date) -> Standing:
        """Return what one version is worth on `day`: to come, in force, or replaced by a newer one."""
        whole = law_standing(law, day, self._catalogue)
        if whole.tone == "ended":
            return whole
        if day < start_of(version):
            return Standing("not_yet", NOT_YET, "unknown", day, start_of(version))
        newer = self.superseded(version, law, day)
        if newer is None:
            return whole
        since = start_of(newer)
        word = Text(f"现行的是新版，{since} 起施行", f"a newer version is in force since {since}")
        return Standing("newer", word, "soon", day, since)

    def standing(self, target: Law | Document, day: dt.date) -> Standing:
        """Return what `target` is worth on `day`.

        States of a law: `in_force`, `not_yet`, `repealed`, `superseded` (by another title), `unlisted`
        (in force in a version that the register does not hold), `unknown`; of a document as
        `validity.document_standing` has them.
        """
        if isinstance(target, Law):
            return law_standing(target, day, self._catalogue)
        return document_standing(target, self._catalogue, day)

    def successor(self, target: Law | Document) -> Law | Document | None:
        """Return what replaced `target`, if the catalogue has it."""
        if isinstance(target, Document):
            return self._catalogue.document(target.repealed_by)
        found = self._catalogue.target(Law.slug, target.superseded_by)
        return found if isinstance(found, Law) else None


def cited_titles(record: Law | Document) -> tuple[str, ...]:
    """Return the plain titles by which others may cite `record`: its own, and that of what it promulgates."""
    own = plain_title(record.caption)
    return (own, promulgated(own) if isinstance(record, Document) else "")


def _by_title(
    records: Iterable[AnyRecord], other_title: Callable[[str], str] = lambda _: ""
) -> Mapping[str, tuple[AnyRecord, ...]]:
    """Index `records` by plain title, and by another title where none bears that as its own."""
    own: dict[str, list[AnyRecord]] = defaultdict(list)
    other: dict[str, list[AnyRecord]] = defaultdict(list)
    for record in records:
        title = plain_title(record.caption)
        own[title].append(record)
        if second := other_title(title):
            other[second].append(record)
    return {title: tuple(named) for title, named in (other | own).items()}
