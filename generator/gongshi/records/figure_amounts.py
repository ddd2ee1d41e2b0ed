"""Every number of a figure with its place and unit, and periods compared."""

from __future__ import annotations

from typing import TYPE_CHECKING

from gongshi.findings import Text
from gongshi.records.values.amount import PERCENT

if TYPE_CHECKING:
    from collections.abc import Iterator

    from gongshi.records.figure import Figure, Period
    from gongshi.records.values import Amount

Steps = tuple["str | int", ...]


def amounts_of(figure: Figure) -> Iterator[tuple[Steps, Amount, str]]:
    """Yield `(steps, amount, unit)` for every number of `figure`, its own first.

    The unit is that written with the number, else that of its field; a part has the figure's.
    """
    whole = figure.declared.unit if figure.declared and figure.declared.unit else figure.unit or ""
    if figure.declared:
        yield ("declared",), figure.declared, whole
    counted = "" if whole == PERCENT else whole
    for index, part in enumerate(figure.parts):
        if part.declared:
            yield ("parts", index, "declared"), part.declared, part.declared.unit or part.unit or counted
    for index, share in enumerate(figure.percentages):
        for name, amount in (("numerator", share.numerator), ("denominator", share.denominator)):
            yield ("percentages", index, name), amount, amount.unit or counted
        if share.declared:
            yield ("percentages", index, "declared"), share.declared, share.declared.unit
    if figure.balance:
        for name in ("opening", "added", "removed"):
            amount = getattr(figure.balance, name)
            if amount:
                yield ("balance", name), amount, amount.unit or counted


def differing_periods(one: Period, other: Period) -> bool:
    """Whether two periods are surely not the same: by their days, else by their words."""
    if one.start and other.start and one.start != other.start:
        return True
    if one.end and other.end:
        return one.end != other.end
    if one.text and other.text and not (one.end or other.end):
        return "".join(one.text.split()) != "".join(other.text.split())
    return False


def period_words(period: Period) -> Text:
    """Return a period as a reader sees it: as written, with its days behind it."""
    days = " — ".join(str(day) for day in (period.start, period.end) if day)
    if period.text and days:
        return Text(f"{period.text}（{days}）", f"{period.text} ({days})")
    said = period.text or days
    return Text(said, said)
