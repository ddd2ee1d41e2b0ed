"""How high the rules stand on which a power rests: who may create which power follows from it.

立法法 names the levels; 行政许可法 arts. 14-17, 行政处罚法 arts. 10-16 and 行政强制法 arts. 10 and 13 say
which of them may create a licence, a penalty or coercion. A level that neither the basis nor a record of
this site states is unknown, and whatever is unknown accuses nobody.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from gongshi.records.document import Document
from gongshi.records.law import Law

if TYPE_CHECKING:
    from collections.abc import Collection

    from gongshi.catalogue.index import Catalogue
    from gongshi.records.legal_basis import LegalBasis
    from gongshi.records.power_item import PowerItem

DOCUMENTS = frozenset({"normative_document"})
RULES = frozenset({"ministry_rule", "local_rule"})
"""规章, of a ministry or of a local government."""

MEASURES = frozenset({"restrict_person", "seal", "seize", "freeze", "other_measure"})
"""Coercive measures (强制措施, 行政强制法 art. 9); the other kinds are coercive execution (art. 12)."""


def basis_level(basis: LegalBasis, catalogue: Catalogue) -> str | None:
    """Return the level of `basis`: as it says itself, else as the record does that it cites."""
    if basis.level:
        return basis.level
    target = catalogue.basis_target(basis)
    if isinstance(target, Law):
        return target.kind
    return "normative_document" if isinstance(target, Document) and _is_no_rule(target) else None


def _is_no_rule(document: Document) -> bool:
    """Whether what stands among the documents is none of the rules, which sites also file there.

    Orders (令) promulgate regulations and rules; 条例 is the name of regulations alone (行政法规制定程序条例
    art. 5, 规章制定程序条例 art. 7).
    """
    number = document.doc_number
    return not (document.title.endswith("条例") or (number is not None and number.kind == "order"))


def rests_on(item: PowerItem, levels: Collection[str], catalogue: Catalogue) -> bool:
    """Whether every basis of `item` is known to be of one of `levels`; an item without any rests on none."""
    return bool(item.legal_basis) and all(basis_level(b, catalogue) in levels for b in item.legal_basis)
