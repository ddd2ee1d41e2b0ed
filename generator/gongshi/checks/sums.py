"""A declared sum against its parts: what the two rules of sums (F01 by category, F02 otherwise) share."""

from __future__ import annotations

from typing import TYPE_CHECKING

from gongshi.catalogue.counting import sum_gap
from gongshi.catalogue.figures import said
from gongshi.findings import Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from gongshi.checks.rule import Draft, Rule, Scene
    from gongshi.records.figure import Figure


def sum_drafts(rule: Rule, figure: Figure, scene: Scene) -> Iterator[Draft]:
    """Yield a draft of `rule` where `figure` is not its parts' sum; an error where the site says it."""
    gap = sum_gap(figure, scene.catalogue)
    if gap:
        declared, total = gap
        yield rule.at(
            figure,
            "declared",
            severity=Severity.ERROR if figure.stated_by == "site" else None,
            total=said(total),
            declared=said(declared),
            gap=said(abs(total - declared)),
        )
