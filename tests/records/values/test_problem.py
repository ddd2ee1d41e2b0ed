"""A refusal travels whole: through Pydantic, through pickling, and fit to print."""

from __future__ import annotations

import pickle

from gongshi.findings import Text
from gongshi.records.values import IsoDate, ValueProblem
from gongshi.records.values.problem import shown

from . import problem_of


def test_problem_survives_another_process() -> None:
    """Records may be read in worker processes."""
    problem = ValueProblem(Text("甲", "a"), Text("乙", "b"), "H03")
    again = pickle.loads(pickle.dumps(problem))  # noqa: S301  # our own bytes
    assert (again.message, again.advice, again.code) == (problem.message, problem.advice, "H03")


def test_long_or_unprintable_text_is_shown_short_and_spelt_out() -> None:
    """A message stays one readable line whatever was typed."""
    assert shown("a\n\u200bb") == "a\\n\\u200bb"
    assert shown("字" * 100) == "字" * 40 + "…"
    assert "\n" not in str(problem_of(IsoDate, "2026\n11"))
