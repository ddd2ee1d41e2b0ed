"""Rounds of clean-up, put together from the documents."""

from __future__ import annotations

import datetime as dt

import pytest

from gongshi.catalogue.index import Catalogue
from gongshi.checks.cleanup_rounds import cleanup_rounds
from gongshi.content.loader import Loaded
from gongshi.records.document import Document


def _document(name: str, *rounds: dict[str, str], **more: object) -> Document:
    return Document.model_validate({"id": name, "title": f"文件{name}", "cleanup": rounds, **more})


def _rounds(*documents: Document) -> list[tuple[str, int]]:
    catalogue = Catalogue(Loaded(records={"documents": list(documents)}))
    return [(r.name, len(r.results)) for r in cleanup_rounds(catalogue)]


def test_one_decision_is_one_round_whatever_it_is_called() -> None:
    """And two decisions are two, even of one name."""
    first = {"round": "2024年清理", "result": "继续有效", "decision_doc": "示政发〔2024〕9号"}
    called = {"round": "2024年度清理", "result": "废止", "decision_doc": "示政发[2024]9号"}
    other = {"round": "2024年清理", "result": "废止", "decision_doc": "示教发〔2024〕2号"}

    assert _rounds(_document("a", first), _document("b", called), _document("c", other)) == [
        ("2024年清理", 2),
        ("2024年清理", 1),
    ]


def test_decision_of_this_site_is_found_by_its_number() -> None:
    """Without a decision the name alone makes the round."""
    decision = _document("d", doc_number="示政发〔2024〕9号")
    told = {"round": "2024年清理", "result": "废止", "decision_doc": "示政发〔2024〕9号"}
    catalogue = Catalogue(Loaded(records={"documents": [decision, _document("a", told)]}))

    assert cleanup_rounds(catalogue)[0].decision is decision
    assert _rounds(_document("a", {"round": "2024年清理", "result": "废止"})) == [("2024年清理", 1)]


@pytest.mark.parametrize(
    ("period", "until"),
    [
        ("2023年12月31日以前印发的规范性文件", dt.date(2023, 12, 31)),
        ("2002年至2008年的规范性文件", dt.date(2008, 12, 31)),
        ("全部规范性文件", None),
        ("2023年13月1日以前", None),
    ],
)
def test_what_a_round_covers_is_read_from_its_words(period: str, until: dt.date | None) -> None:
    """Where they name a day or a year."""
    told = {"round": "清理", "result": "废止", "period": period}
    catalogue = Catalogue(Loaded(records={"documents": [_document("a", told)]}))

    assert cleanup_rounds(catalogue)[0].until == until
