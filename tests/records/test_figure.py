"""Figures: what may be counted, and tables that are whole."""

from __future__ import annotations

from typing import Any

import pytest
from pydantic import ValidationError

from gongshi.records.figure import AnnualTable, Period, Selection


def _selection(**more: Any) -> Selection:  # noqa: ANN401  # raw input of any shape
    return Selection.model_validate({"among": "权力事项", **more})


def test_a_period_does_not_end_before_it_begins() -> None:
    """One of the days is wrong, and nothing could be compared with it."""
    Period.model_validate({"start": "2025-01-01", "end": "2025-01-01"})
    with pytest.raises(ValidationError, match="before 2026-01-01"):
        Period.model_validate({"start": "2026-01-01", "end": "2025-12-31"})


def test_conditions_are_read_in_either_language() -> None:
    """Field by key or label, value by any spelling."""
    for field, value in (("category", "penalty"), ("事项类型", "行政处罚"), ("事项类型", "处罚")):
        (wanted,) = _selection(where=[{"field": field, "values": [value]}]).wanted
        assert (wanted[0].name, wanted[1]) == ("category", ("penalty",))


@pytest.mark.parametrize(("field", "value"), [("没有", "x"), ("category", "没有这类"), ("name", "x")])
def test_what_cannot_be_counted_is_refused(field: str, value: str) -> None:
    """An unknown field, an unknown word, and a field that is free text."""
    with pytest.raises(ValidationError):
        _selection(where=[{"field": field, "values": [value]}])


def test_a_row_has_a_cell_for_every_column() -> None:
    """A table with a cell left out would add up the wrong ones."""
    with pytest.raises(ValidationError, match="4 cells, not 5"):
        AnnualTable.model_validate(
            {"kind": "disputes", "rows": [{"row": "reconsidered", "cells": ["1", "0", "0", "1"]}]}
        )
