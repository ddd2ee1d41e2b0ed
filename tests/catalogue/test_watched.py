"""Whoever left no trace that a change touches would find today, by any lookup, what was found before."""

from __future__ import annotations

import datetime as dt
from dataclasses import fields, is_dataclass
from typing import TYPE_CHECKING, TypeAlias

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from gongshi.catalogue.index import Catalogue
from gongshi.catalogue.law_register import LawRegister
from gongshi.catalogue.watched import Watched, traces_of_change
from gongshi.content.loader import Loaded
from gongshi.records.base import Record
from gongshi.records.department import Department
from gongshi.records.document import Document
from gongshi.records.enforcer import Enforcer
from gongshi.records.law import Law
from gongshi.records.power_item import PowerItem
from gongshi.records.values import DocNumber
from tests.catalogue.records import catalogue_of, department, document, enforcer, item, law

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from hypothesis.strategies import SearchStrategy

Lookup: TypeAlias = "Callable[[Catalogue], object]"
Key: TypeAlias = tuple[type[Record], str]

_DAYS = (dt.date(2015, 1, 1), dt.date(2026, 11, 23))
_NUMBERS = ("示政发〔2020〕1号", "示政发〔2020〕2号")
_BODIES = ("示例区甲局", "示例区乙局", "d1", "d2")
"""What a department may be called: a name may be the id of another one."""
_RULE, _SLIP, _SAME = "示例区停车管理条例", "示例区停泊管理条例", "中华人民共和国示例区停车管理条例"
"""Titles of laws: the second is a slip of the first, the third the same to who cites it."""
_NESTED = "示例区实施〈停车条例〉办法"
_TITLES = (
    _RULE,
    _SLIP,
    _NESTED,
    f"示例区人民政府关于印发《{_RULE}》的通知",
    f"示例区人民政府关于印发《{_NESTED}》的通知",
    f"示例区人民政府 关于 印发《{_SLIP}》的通知",
)
"""What documents are called: a notice is cited by the rule that it promulgates."""
_DOCUMENTS = (None, "g1", "g2", _TITLES[0], _TITLES[3], _NUMBERS[0])
"""How documents refer to one another."""


def _records(
    model: Callable[..., Record], name: str, /, **values: SearchStrategy[object]
) -> SearchStrategy[Record]:
    return st.fixed_dictionaries(values).map(
        lambda drawn: model(id=name, **{field: value for field, value in drawn.items() if value})
    )


def _one_of(*values: object) -> SearchStrategy[object]:
    return st.sampled_from(values)


_BODY, _DOCUMENT, _NUMBER = _one_of(*_BODIES), _one_of(*_DOCUMENTS), _one_of(None, *_NUMBERS)
_MANY = _DOCUMENT.map(lambda name: [name] if name else [])
_CITED = _one_of(_RULE, _SLIP, _NESTED, _TITLES[3])
_BASES = st.lists(
    st.fixed_dictionaries({"title": _CITED}, optional={"doc_number": _NUMBER, "document": _DOCUMENT}),
    min_size=1,
    max_size=2,
)
_CITING = _CITED.map("依据《{}》。".format)
_DATE = _one_of(None, "2010-01-01", "2020-01-01")

_RECORDS: Mapping[Key, SearchStrategy[Record]] = {
    **{
        (Department, name): _records(department, name, name=_BODY, short_name=_one_of(None, *_BODIES))
        for name in ("d1", "d2", "d3")
    },
    **{
        (PowerItem, name): _records(
            item, name, dept=_BODY, parent=_one_of(None, "i1", "i2"), legal_basis=_BASES
        )
        for name in ("i1", "i2")
    },
    **{
        (Document, name): _records(
            document,
            name,
            title=_one_of(*_TITLES),
            doc_number=_NUMBER,
            issuer=_BODY.map(lambda name: [name]),
            repeals=_MANY,
            amends=_MANY,
            repealed_by=_DOCUMENT,
            date_entry_into_force=_DATE,
            date_repealed=_DATE,
            body=_CITING,
        )
        for name in ("g1", "g2", "g3")
    },
    **{(Enforcer, name): _records(enforcer, name, body=_BODY) for name in ("e1",)},
    **{
        (Law, name): _records(
            law,
            name,
            title=_one_of(_RULE, _SLIP, _SAME),
            doc_number=_NUMBER,
            superseded_by=_one_of(None, "l1", "l2", _RULE),
            repealed_on=_DATE,
            versions=_DATE.map(lambda day: [{"date": day}] if day else []),
        )
        for name in ("l1", "l2", "l3")
    },
}
_CHANGES = st.sets(st.sampled_from(list(_RECORDS)), max_size=2).flatmap(
    lambda keys: st.fixed_dictionaries({key: st.none() | _RECORDS[key] for key in sorted(keys, key=str)})
)
_GONE = st.sets(st.sampled_from(list(_RECORDS)), max_size=4)
"""What is not there before the change."""
_BROKEN = st.sets(st.sampled_from((Department.slug, Law.slug)), max_size=1)
"""Registers of which a file could not be read."""


def _catalogue(records: Mapping[Key, Record | None], incomplete: set[str]) -> Catalogue:
    return catalogue_of(
        *(found for key in _RECORDS if (found := records.get(key)) is not None), incomplete=incomplete
    )


def _in_catalogue(records: list[Record]) -> Iterator[tuple[str, Lookup]]:
    """Yield every lookup in a catalogue, by the name of its method; `records` are those that ask."""
    for model in (Department, PowerItem, Document, Enforcer, Law):
        yield "of", lambda c, model=model: c.of(model)
        yield "in_register", lambda c, model=model: c.in_register(model.slug)
        yield "shown", lambda c, model=model: c.shown(model)
    for text in (*_BODIES, "d3"):
        yield "find", lambda c, text=text: c.find(Department.slug, text)
        yield "target", lambda c, text=text: c.whole.target(Department.slug, text)
        yield "department", lambda c, text=text: c.department(text)
        yield "is_orphan", lambda c, text=text: c.is_orphan(Department.slug, text)
    for text in (*_TITLES, *_NUMBERS, "g1", "g3"):
        yield "document", lambda c, text=text: c.document(text)
    for record in records:
        yield "has_page", lambda c, record=record: c.has_page(record)
        for model in (Department, PowerItem, Document, Enforcer, Law):
            yield "incoming", lambda c, record=record, model=model: c.incoming(record, model=model)
        if isinstance(record, Document):
            yield "incoming", lambda c, record=record: c.incoming(record, "repeals", model=Document)
        if isinstance(record, Department):
            yield "items_of", lambda c, record=record: c.items_of(record)
            yield "enforcers_of", lambda c, record=record: c.enforcers_of(record)
            yield "documents_of", lambda c, record=record: c.documents_of(record)
        for basis in record.legal_basis if isinstance(record, PowerItem) else ():
            yield "basis_target", lambda c, basis=basis: c.basis_target(basis)
    yield "cited_by", lambda c: c.cited_by
    yield "orphans", lambda c: c.orphans
    for model in (Department, PowerItem, Document, Enforcer, Law):
        yield "may_lack", lambda c, model=model: c.may_lack(model)
    yield "registers", lambda c: c.registers
    yield "is_withheld", lambda c: c.is_withheld(Department.slug, "d1")
    yield "once", lambda c: c.once("titles", lambda asked: [one.title for one in asked.of(Law)])
    yield "__iter__", lambda c: list(iter(c))  # without asking for the length
    yield "__len__", len


def _in_law_register(records: list[Record]) -> Iterator[tuple[str, Lookup]]:
    """Yield every lookup in the law register, by the name of its method."""
    for title in (*_TITLES, _SAME):
        yield "find", lambda c, title=title: c.law_register.find(title)
        yield "nearest", lambda c, title=title: c.law_register.nearest(title)
        yield "resolve", lambda c, title=title: c.law_register.resolve(title)
        number = DocNumber.parse(_NUMBERS[0])
        yield "resolve", lambda c, title=title, number=number: c.law_register.resolve(title, number)
    yield "resolve", lambda c: c.law_register.resolve(_RULE, None, _TITLES[3])
    for record in records:
        yield "cited", lambda c, record=record: c.law_register.cited(record)
        for day in _DAYS:
            if isinstance(record, Law | Document):
                yield "standing", lambda c, record=record, day=day: c.law_register.standing(record, day)
                yield "successor", lambda c, record=record: c.law_register.successor(record)
            if isinstance(record, Law):
                yield "version_on", lambda c, record=record, day=day: c.law_register.version_on(record, day)
    yield "cited_elsewhere", lambda c: c.law_register.cited_elsewhere
    yield "cited_laws", lambda c: c.law_register.cited_laws


def _told(answer: object) -> object:
    """Return `answer` in a form in which records are told apart by identity, as those are who ask."""
    if isinstance(answer, Record):
        return id(answer)
    if isinstance(answer, dict):
        return {key: _told(value) for key, value in answer.items()}
    if isinstance(answer, list | tuple):
        return tuple(map(_told, answer))
    if is_dataclass(answer):
        return tuple(_told(getattr(answer, field.name)) for field in fields(answer))
    return answer


def _compare(old: Catalogue, new: Catalogue) -> None:
    """Ask all there is to ask of both: an answer may differ only if it left a trace of what changed."""
    changed = traces_of_change(old, new)
    after = set(map(id, new))
    watched, staying = Watched(old), [record for record in old if id(record) in after]
    for ask in (_in_catalogue, _in_law_register):
        for name, lookup in ask(staying):
            watched.traces = set()
            found = _told(lookup(watched))
            assert found == _told(lookup(old)), name
            traces, watched.traces = watched.traces, set()
            lookup(watched)
            assert watched.traces == traces, f"{name} leaves other traces when it is asked again"
            if changed.isdisjoint(traces):
                assert found == _told(lookup(new)), name


@settings(max_examples=200)
@given(
    records=st.fixed_dictionaries(dict(_RECORDS)),
    gone=_GONE,
    changes=_CHANGES,
    broken=st.tuples(_BROKEN, _BROKEN),
)
def test_who_left_no_trace_of_a_change_finds_the_same(
    records: dict[Key, Record],
    gone: set[Key],
    changes: dict[Key, Record | None],
    broken: tuple[set[str], set[str]],
) -> None:
    """Records come, go and change; files become unreadable, and readable again."""
    before = {key: record for key, record in records.items() if key not in gone}
    _compare(_catalogue(before, broken[0]), _catalogue(before | changes, broken[1]))


_D1, _D2 = department(id="d1", name="示例区甲局"), department(id="d2", name="示例区乙局")
_NAMESAKE = department(id="d2", name="示例区甲局")
_LIKE_AN_ID = department(id="d1", name="d2")
_REFERRING = (
    item(dept="示例区甲局"),
    enforcer(body="d2"),
    document(issuer=["d2"], body=f"依据《{_RULE}》。"),
)
_REPEALED = document(id="g1", title=_RULE)
_REPEALING = document(id="g2", title="示例决定", repeals=[_RULE])
_SLIPPED = law(id="l1", title=_SLIP)


@pytest.mark.parametrize(
    ("first", "second"),
    [
        pytest.param([_D1], [_D1, _NAMESAKE], id="a name becomes that of two"),
        pytest.param([_D1, _D2], [_D1, _NAMESAKE], id="another one takes the name as well"),
        pytest.param([_LIKE_AN_ID], [_LIKE_AN_ID, _D2], id="a name is now the id of another one"),
        pytest.param(
            [_REPEALED, _REPEALING], [_REPEALED, document(id="g2", title="示例决定")], id="no repeal"
        ),
        pytest.param(
            [_REPEALED, _REPEALING],
            [_REPEALED, _REPEALING, document(id="g3", title=_RULE)],
            id="what is repealed has a namesake",
        ),
        pytest.param([_SLIPPED], [_SLIPPED, law(id="l2", title=_RULE)], id="a title that was only close"),
        pytest.param([_SLIPPED], [_SLIPPED, law(id="l2", title=_SLIP)], id="two laws are close"),
        pytest.param(
            [_SLIPPED], [law(id="l1", title=_SLIP, repealed_on="2020-01-01")], id="the close law ends"
        ),
        pytest.param([law(id="l1", title="示例法")], [_SLIPPED], id="a title becomes close"),
        pytest.param([], [law(id="l1", title=_RULE)], id="a law comes"),
    ],
)
def test_a_change_of_what_a_name_means_is_traced(first: list[Record], second: list[Record]) -> None:
    """There and back, with those in between that refer to the name and stay as they are."""
    old, new = (catalogue_of(*_REFERRING, *records) for records in (first, second))
    _compare(old, new)
    _compare(new, old)


@pytest.mark.parametrize("unread", [{"broken": ["documents/gd-2"]}, {"incomplete": ["documents"]}])
def test_a_record_that_could_not_be_read_is_traced(unread: dict[str, list[str]]) -> None:
    """No record came or went: what is counted may be too little from now on."""
    old, new = catalogue_of(*_REFERRING), catalogue_of(*_REFERRING, **unread)
    _compare(old, new)
    _compare(new, old)


def test_every_lookup_is_tried_above() -> None:
    """A new one must be added there; those left out rest on the record alone, or cannot be watched."""
    everything = [department(id="d1", name="示例区甲局"), item(legal_basis=["《示例法》"]), document(), law()]
    tried = {name for name, _ in _in_catalogue([*everything, enforcer()])}
    assert {"public", "published", "holds", "referred_to", "unread", "law_register"} == _lookups(
        Catalogue
    ) - tried
    tried = {name for name, _ in _in_law_register(everything)}
    on_these = {"claimed", "is_abbreviation", "superseded", "cited_version", "version_standing"}
    assert on_these == _lookups(LawRegister) - tried


def _lookups(kind: type) -> set[str]:
    return {name for name in vars(kind) if not name.startswith("_")}


def test_what_rests_on_the_state_of_the_catalogue_itself_cannot_be_asked() -> None:
    """It would be found without a trace, so it is not found at all."""
    watched = Watched(catalogue_of(found := department()))
    asked = (lambda: watched.holds(found), lambda: watched.referred_to("laws", "a"), watched.published)
    for ask in asked:
        with pytest.raises(AttributeError):
            ask()


def test_nothing_can_be_remembered_by_a_watched_catalogue() -> None:
    """What is remembered by it would be found without a trace; `once` leaves the trace."""
    watched = Watched(Catalogue(Loaded()))
    with pytest.raises(TypeError):
        hash(watched)


def test_what_is_made_once_leaves_its_trace_whenever_it_is_asked_for() -> None:
    """Who asks rests on the lookups of the making and on its own, and on nobody else's."""
    watched = Watched(Catalogue(Loaded()))
    for own in ("zjj", "gaj"):
        watched.traces = set()
        watched.find("departments", own)
        assert watched.once("key", lambda asked: asked.find("laws", "a")) == ()
        assert watched.traces == {("name", "departments", own), ("name", "laws", "a")}
