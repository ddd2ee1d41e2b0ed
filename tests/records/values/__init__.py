"""Tests of the value types, and the one helper that they share."""

from __future__ import annotations

from typing import Any

import pytest
from pydantic import TypeAdapter, ValidationError

from gongshi.records.values import ValueProblem


def problem_of(kind: Any, raw: object) -> ValueProblem:  # noqa: ANN401  # an annotated alias has no type
    """Return the problem with which `kind` refuses `raw`; fail if it takes it."""
    with pytest.raises(ValidationError) as caught:
        TypeAdapter(kind).validate_python(raw)
    problem = caught.value.errors()[0]["ctx"]["error"]
    assert isinstance(problem, ValueProblem)
    return problem
