"""What must hold for every built-in register, the next one included."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from gongshi.records.base import Part, Record, fields_of, key_names, reference_fields
from gongshi.records.registers import BY_SLUG, REGISTERS

if TYPE_CHECKING:
    from collections.abc import Iterator


def _models(model: type[Part]) -> Iterator[type[Part]]:
    yield model
    for info in fields_of(model).values():
        if info.part:
            yield from _models(info.part)


MODELS = sorted({m for r in REGISTERS for m in _models(r)}, key=lambda m: m.__qualname__)


def test_every_register_has_a_folder_of_its_own() -> None:
    """Slugs are unique and fit into an address."""
    assert list(BY_SLUG.values()) == list(REGISTERS)
    assert all(slug.replace("-", "").isalpha() and slug.islower() for slug in BY_SLUG)


@pytest.mark.parametrize("model", REGISTERS)
def test_the_caption_is_a_mandatory_field(model: type[Record]) -> None:
    """A record without a name could not be shown."""
    assert fields_of(model)[model.caption_field].required


@pytest.mark.parametrize("model", REGISTERS)
def test_references_lead_to_registers_that_exist(model: type[Record]) -> None:
    """A misspelt register would make every reference an orphan."""
    assert {register for _, register in reference_fields(model)} <= set(BY_SLUG)


@pytest.mark.parametrize("model", MODELS)
def test_a_label_names_one_field(model: type[Part]) -> None:
    """Labels are keys in Chinese: two fields of one label would lose one of them."""
    assert len(key_names(model)) == 2 * len(fields_of(model))


@pytest.mark.parametrize("model", REGISTERS)
def test_no_forbidden_key_is_a_field(model: type[Record]) -> None:
    """What must not stand in the source has no place in the model."""
    assert not set(model.forbidden) & set(key_names(model))
    assert all(key == key.lower() for key in model.forbidden)
