"""A legal basis may be written as one text, and the mandatory tables name real fields."""

from __future__ import annotations

import pytest
from pydantic import ValidationError

from gongshi.records.base import fields_of
from gongshi.records.power_item import EVERY_ITEM, MANDATORY, LegalBasis, PowerItem
from gongshi.records.vocabularies import POWER_CATEGORY


def test_a_basis_in_one_text_is_taken_apart() -> None:
    """Title, version and article each get their field."""
    basis = LegalBasis.model_validate("《中华人民共和国建筑法》（2019年修正）第七条")
    assert (basis.title, basis.article) == ("中华人民共和国建筑法", "第七条")
    assert basis.version is not None
    assert "2019" in basis.version
    assert len(basis.articles) == 1


def test_a_basis_without_title_marks_is_a_title() -> None:
    """What cannot be read as a citation is kept whole, not guessed at."""
    basis = LegalBasis.model_validate("某通知")
    assert (basis.title, basis.article, basis.articles) == ("某通知", None, ())


def test_two_rules_in_one_basis_are_refused() -> None:
    """Each rule is an entry, or one of them would be lost."""
    with pytest.raises(ValidationError, match="cites 2 rules"):
        LegalBasis.model_validate("《甲法》第一条、《乙条例》第二条")


def test_every_category_says_what_is_mandatory() -> None:
    """And every name in the tables is a field."""
    assert set(MANDATORY) == set(POWER_CATEGORY.ids)
    named = {name for names in MANDATORY.values() for name in names} | set(EVERY_ITEM)
    assert named <= set(fields_of(PowerItem))
