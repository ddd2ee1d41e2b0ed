"""The document numbers that a document carries, and what to write instead of a faulty one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from gongshi.findings import Text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from gongshi.checks.rule import Steps
    from gongshi.records.document import Document
    from gongshi.records.values import DocNumber

_ANEW = Text(
    "请对照文件原件，按“机关代字〔四位年份〕序号号”重写，例如“示政规〔2026〕5号”。",
    "Copy it from the original as: agency code, year of four digits in 〔〕, number, 号, such as "
    "示政规〔2026〕5号.",
)


def numbers_of(document: Document) -> Iterator[tuple[Steps, DocNumber]]:
    """Yield the document's own number, and those of the decisions that its clean-ups name."""
    if document.doc_number:
        yield ("doc_number",), document.doc_number
    for index, cleanup in enumerate(document.cleanup):
        if cleanup.decision_doc:
            yield ("cleanup", index, "decision_doc"), cleanup.decision_doc


def right_form(number: DocNumber) -> Text:
    """Advise the canonical form of `number`, or how to find it where the text does not settle it."""
    if number.canonical is None:
        return _ANEW
    return Text(f"请写成“{number.canonical}”。", f"Write {number.canonical}.")
