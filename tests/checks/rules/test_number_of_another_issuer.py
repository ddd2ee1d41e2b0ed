"""D06: an agency code that is not the issuer's."""

from __future__ import annotations

import pytest

from tests.checks.records import department, document
from tests.checks.site import found, places

_BODIES = (
    department("doc_prefix: [示政发, 示政规]\n", name="qzf", title="示例区人民政府")
    + department("doc_prefix: [示政办发]\n", name="qfb", title="示例区人民政府办公室")
    + department(name="csgl")
)


def _issued(number: str, issuer: str) -> str:
    return _BODIES + document(f"doc_number: {number}\nissuer: {issuer}\n")


def test_owner_of_the_code_is_named() -> None:
    """Both the issuer and the department whose code it is are parties."""
    (finding,) = found(_issued("示政办发〔2026〕5号", "qzf"), "D06")

    assert (finding.position.line, finding.field) == (2, "doc_number")
    assert "而是示例区人民政府办公室的代字" in finding.message.zh
    assert [party.what.zh for party in finding.related] == ["示例区人民政府", "示例区人民政府办公室"]


def test_code_of_nobody_is_reported_without_an_owner() -> None:
    """A code that nobody states is not the issuer's either."""
    (finding,) = found(_issued("示农发〔2026〕5号", "示例区人民政府"), "D06")

    assert finding.message.zh == "发文字号“示农发〔2026〕5号”的机关代字“示农发”不是示例区人民政府的代字"


@pytest.mark.parametrize(
    ("number", "issuer"),
    [
        ("示政规〔2026〕5号", "qzf"),
        ("示政办发〔2026〕5号", "[qzf, qfb]"),
        ("示城发〔2026〕5号", "csgl"),
        ("示城发〔2026〕5号", "[qzf, csgl]"),
        ("示城发〔2026〕5号", "nobody"),
        ("示例区人民政府令第3号", "qzf"),
        ("无", "qzf"),
    ],
)
def test_right_and_undecidable_codes_are_silent(number: str, issuer: str) -> None:
    """One joint issuer's code suffices; an issuer without stated codes decides nothing; orders have names."""
    assert places(_issued(number, issuer), "D06") == []


def test_document_without_issuer_is_silent() -> None:
    """Without an issuer there is nobody to compare with."""
    assert places(_BODIES + document("doc_number: 示政办发〔2026〕5号\n"), "D06") == []
