"""How high the rules stand on which an item rests."""

from __future__ import annotations

import pytest

from gongshi.checks.basis_levels import DOCUMENTS, RULES, basis_level, rests_on
from gongshi.records.document import Document
from tests.catalogue.records import catalogue_of, item, law

_DOCUMENT = Document(id="a", title="示例区公共停车场管理办法")


@pytest.mark.parametrize(
    ("basis", "level"),
    [
        ({"title": "某规定", "level": "local_rule"}, "local_rule"),
        ({"title": "建筑法"}, "law"),
        ({"title": "建筑法", "level": "regulation"}, "regulation"),
        ({"title": "示例区公共停车场管理办法"}, "normative_document"),
        ({"title": "无人知道的规定"}, None),
    ],
)
def test_level_is_its_own_else_that_of_what_it_cites(basis: dict[str, str], level: str | None) -> None:
    """What neither says is unknown."""
    catalogue = catalogue_of(law(id="jz", title="中华人民共和国建筑法", kind="law"), _DOCUMENT)

    assert basis_level(item(legal_basis=[basis]).legal_basis[0], catalogue) == level


def test_item_rests_on_a_level_only_if_every_basis_does() -> None:
    """Without a basis it rests on nothing; an unknown one may be anything."""
    document, rule = {"title": "甲", "level": "normative_document"}, {"title": "乙", "level": "local_rule"}
    catalogue = catalogue_of()

    assert rests_on(item(legal_basis=[document]), DOCUMENTS, catalogue)
    assert rests_on(item(legal_basis=[document, rule]), DOCUMENTS | RULES, catalogue)
    assert not rests_on(item(legal_basis=[document, rule]), DOCUMENTS, catalogue)
    assert not rests_on(item(legal_basis=[document, {"title": "丙"}]), DOCUMENTS, catalogue)
    assert not rests_on(item(), DOCUMENTS, catalogue)
