"""A normative document's page: in force or not, its dates, its text, what it touches."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from gongshi.catalogue.validity import document_end, repeal_day
from gongshi.records.document import Document
from gongshi.records.vocabularies import CLEANUP_RESULT
from gongshi.render.pages.citations import cited_rules, with_links

if TYPE_CHECKING:
    from collections.abc import Iterator

    from gongshi.records.base import Record
    from gongshi.render.view import View

_PLACED = frozenset({
    "id", "title", "doc_number", "body", "attachments", "amends", "amended_by", "repeals",
    "repealed_by", "cleanup", "interpretations", "abstract", "procedure", "legality_review",
})  # fmt: skip


def context(view: View, document: Document) -> dict[str, Any]:
    """Return what the template `pages/documents.html` shows of `document`."""
    text = view.texts.of(document.body or "")
    return {
        "standing": view.standing(document),
        "end": document_end(document),
        "repealed": repeal_day(document, view.catalogue),
        "note": _note(view, document),
        "cleanup": CLEANUP_RESULT,
        "text": with_links(view, document, text.html),
        "toc": text.headings,
        "relations": [
            (view.t[f"document.{kind}"], records) for kind, records in _relations(view, document) if records
        ],
        "resting": view.catalogue.cited_by.get(document.key, ()),
        "citing": view.catalogue.law_register.cited_elsewhere.get(document.key, ()),
        "cited": cited_rules(view, document),
        "rest": view.fact_list(document, _PLACED),
        "review": view.fact_list(document.legality_review) if document.legality_review else "",
        "procedure": view.fact_list(document.procedure) if document.procedure else "",
    }


def _note(view: View, document: Document) -> str:
    """Return the line under the title: dates and number (国办公开办函〔2021〕33号)."""
    t = view.t
    pieces = [
        t["document.dated_on"].format(day=view.long_date(document.date_document))
        if document.date_document
        else "",
        str(document.doc_number or ""),
        t["document.from"].format(day=view.long_date(document.date_entry_into_force))
        if document.date_entry_into_force
        else "",
    ]
    return "\u3000".join(piece for piece in pieces if piece)


def _relations(view: View, document: Document) -> Iterator[tuple[str, list[Record]]]:
    """Yield each relation with its documents, whichever side wrote it down."""
    catalogue = view.catalogue
    for field, mirror in (("amends", "amended_by"), ("amended_by", "amends"), ("repeals", "repealed_by"),
                          ("repealed_by", "repeals")):  # fmt: skip
        value = getattr(document, field)
        named = value if isinstance(value, tuple) else (value,) if value else ()
        found: dict[str, Record] = {r.key: r for text in named if (r := catalogue.document(text))}
        found |= {
            link.source.key: link.source for link in catalogue.incoming(document, mirror, model=Document)
        }
        yield field, list(found.values())
