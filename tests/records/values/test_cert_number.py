"""Certificate numbers are compared without regard to how they were typed."""

from __future__ import annotations

import pytest

from gongshi.records.values import normalised_cert_no


@pytest.mark.parametrize("text", ["XA-0212 001", "xa0212001", "ＸＡ０２１２００１", " XA–0212–001\n"])
def test_spellings_of_one_number_are_equal(text: str) -> None:
    """Case, width, blanks and hyphens do not make another number."""
    assert normalised_cert_no(text) == "XA0212001"


def test_different_numbers_stay_different() -> None:
    """Leading zeros belong to a number."""
    assert normalised_cert_no("0212") != normalised_cert_no("212")
