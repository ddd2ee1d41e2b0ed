"""References are resolved both ways, by every name, and never by a guess."""

from __future__ import annotations

import pytest

from gongshi.records.document import Document
from gongshi.records.power_item import PowerItem
from tests.catalogue.records import catalogue_of, department, document, enforcer, item, law


@pytest.mark.parametrize("text", ["zjj", "示例区住房和城乡建设局", "区住建局"])
def test_a_department_goes_by_id_full_name_and_short_name(text: str) -> None:
    """Whichever of the three a clerk types, the same department is meant."""
    catalogue = catalogue_of(department(short_name="区住建局"), item(dept=text))
    assert catalogue.orphans == ()
    assert [i.id for i in catalogue.items_of(catalogue.of(type(department()))[0])] == ["xk-1"]


def test_a_name_that_two_records_bear_resolves_to_neither() -> None:
    """A guess would put one department's power on another's page."""
    first, second = department(short_name="住建局"), department("另一局", id="other", short_name="住建局")
    catalogue = catalogue_of(first, second, item(dept="住建局"))
    (orphan,) = catalogue.orphans
    assert (orphan.steps, orphan.register, orphan.text) == (("dept",), "departments", "住建局")
    assert orphan.ambiguous == (first, second)
    assert catalogue.department("住建局") is None
    assert catalogue.items_of(first) == catalogue.items_of(second) == ()


def test_an_id_comes_before_a_name() -> None:
    """An id is unique; that another record is called so does not make it ambiguous."""
    named = department("甲局", id="other", short_name="zjj")
    catalogue = catalogue_of(department(), named)
    found = catalogue.department("zjj")
    assert found is not None
    assert found.id == "zjj"


def test_a_full_name_equal_to_the_short_name_is_one_name() -> None:
    """A record is not ambiguous with itself."""
    catalogue = catalogue_of(department("甲局", short_name="甲局"), item(dept="甲局"))
    assert catalogue.orphans == ()


def test_a_reference_that_leads_nowhere_is_an_orphan() -> None:
    """It is told with the field and the text, also inside a list."""
    catalogue = catalogue_of(department(), item(other_depts=["zjj", "nobody"]))
    (orphan,) = catalogue.orphans
    assert (orphan.steps, orphan.text, orphan.ambiguous) == (("other_depts", 1), "nobody", ())


def test_a_reference_to_a_broken_record_is_no_orphan() -> None:
    """The broken record has its own finding; its referrers are not to blame."""
    assert catalogue_of(item(), broken=["departments/zjj"]).orphans == ()
    assert len(catalogue_of(item(), broken=["departments/other"]).orphans) == 1


def test_nothing_is_an_orphan_in_a_register_not_wholly_read() -> None:
    """Any id may stand in a file that could not be read."""
    assert catalogue_of(item(), incomplete=["departments"]).orphans == ()
    assert len(catalogue_of(item(), incomplete=["laws"]).orphans) == 1


def test_a_document_goes_by_its_number() -> None:
    """A number may be typed with other brackets in the record and still be found in its right form."""
    catalogue = catalogue_of(document(doc_number="示政发[2020]1号"))
    found = catalogue.document("示政发〔2020〕1号")
    assert found is not None
    assert found.id == "gd-1"


def test_incoming_links_are_narrowed_by_register_and_field() -> None:
    """A department knows who refers to it, and through which field."""
    body = department()
    catalogue = catalogue_of(body, item(lead_dept="zjj"), enforcer(), document(issuer=["zjj"]))
    both = catalogue.incoming(body, model=PowerItem)
    assert [link.steps for link in both] == [("dept",), ("lead_dept",)]
    assert [link.steps for link in catalogue.incoming(body, "lead_dept", model=PowerItem)] == [("lead_dept",)]
    assert [link.steps for link in catalogue.incoming(body, model=Document)] == [("issuer", 0)]
    assert [e.id for e in catalogue.enforcers_of(body)] == ["z-1"]
    assert [d.id for d in catalogue.documents_of(body)] == ["gd-1"]


def test_target_and_source_of_a_link_are_the_records_themselves() -> None:
    """Both ends of a reference are told."""
    old, new = document(), document(id="gd-2", title="示例区新停车管理办法", repeals=["gd-1"])
    (link,) = catalogue_of(old, new).incoming(old, "repeals", model=Document)
    assert (link.source, link.target) == (new, old)


@pytest.mark.parametrize(
    "title", ["中华人民共和国示例法", "示例法", "《示例法》", "《中华人民共和国示例法》"]
)
def test_a_basis_is_found_by_full_and_plain_title(title: str) -> None:
    """The state's name and the title marks are left out as often as they are written."""
    cited, based = law(), item(legal_basis=[{"title": title}])
    catalogue = catalogue_of(department(), cited, based)
    assert catalogue.basis_target(based.legal_basis[0]) == cited
    assert catalogue.cited_by == {cited.key: (based,)}


def test_a_law_registered_under_its_plain_title_is_found_by_the_full_one() -> None:
    """It works the other way round, too."""
    based = item(legal_basis=[{"title": "中华人民共和国示例法"}])
    catalogue = catalogue_of(law(title="示例法"), based)
    assert catalogue.basis_target(based.legal_basis[0]) is not None


def test_two_laws_of_one_title_are_no_basis() -> None:
    """Where two laws bear the title, neither is taken."""
    based = item(legal_basis=[{"title": "示例法"}])
    catalogue = catalogue_of(law(), law(id="other", title="示例法"), based)
    assert catalogue.basis_target(based.legal_basis[0]) is None
    assert catalogue.cited_by == {}


@pytest.mark.parametrize(
    "basis",
    [
        {"title": "别的名字", "doc_number": "示政发〔2020〕1号"},
        {"title": "别的名字", "document": "gd-1"},
        {"title": "示例区停车管理办法"},
    ],
    ids=["number", "id", "title"],
)
def test_a_basis_may_be_a_document_of_this_site(basis: dict[str, str]) -> None:
    """By number, by id, or by title."""
    cited, based = document(doc_number="示政发〔2020〕1号"), item(legal_basis=[basis])
    catalogue = catalogue_of(cited, based)
    assert catalogue.basis_target(based.legal_basis[0]) == cited
    assert catalogue.cited_by[cited.key] == (based,)


def test_an_item_that_cites_a_law_twice_is_listed_once() -> None:
    """Two articles of one law are one citation of the law."""
    based = item(legal_basis=[{"title": "示例法", "article": a} for a in ("第一条", "第二条")])
    assert catalogue_of(law(), based).cited_by["laws/jzf"] == (based,)


def test_a_catalogue_counts_and_lists_all_records() -> None:
    """Length and iteration cover every register."""
    catalogue = catalogue_of(department(), item(), enforcer())
    assert len(catalogue) == len(list(catalogue)) == 3
    assert set(catalogue.registers) >= {"power-items", "laws"}


def test_the_published_records_hold_nothing_internal() -> None:
    """Whoever judges by them knows what a reader of the site knows; references are found as before."""
    retired = enforcer(employment="退休", exam={"type": "initial", "date": "2024-05-01"})
    whole = catalogue_of(department(), retired)
    part = whole.published()
    (shown,) = part.of(type(retired))

    assert retired.employment is not None
    assert (shown.employment, shown.exam) == (None, None)
    assert (shown.name, shown.cert_no, shown.key) == (retired.name, retired.cert_no, retired.key)
    assert len(part.enforcers_of(part.of(type(department()))[0])) == 1
    assert part.whole is whole
