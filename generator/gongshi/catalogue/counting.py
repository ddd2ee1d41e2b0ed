"""The numbers behind a figure: its parts summed, its shares divided, its records counted.

Invariants:

* a rough number (近…余, 100多) enters no sum: a sum with a rough or a missing part is unknown;
* what is counted are the records that a reader can look up, but for holders of certificates, of
  whom some are counted and not named.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from decimal import Decimal
from functools import partial
from typing import TYPE_CHECKING

from gongshi.catalogue.validity import standing_of
from gongshi.records.enforcer import Enforcer
from gongshi.records.figure import Figure

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Mapping, Sequence

    from gongshi.catalogue.index import Catalogue
    from gongshi.config import SiteConfig
    from gongshi.records.base import FieldInfo, Record
    from gongshi.records.figure import FigurePart, Percentage, Selection
    from gongshi.records.values import Amount

HUNDRED = Decimal(100)


# --- the parts ---------------------------------------------------------------


def part_amount(part: FigurePart, catalogue: Catalogue) -> Amount | None:
    """Return what a part declares, itself or by the figure that it refers to."""
    if part.declared is not None:
        return part.declared
    other = catalogue.target(Figure.slug, part.figure)
    return other.declared if isinstance(other, Figure) else None


def exact(amount: Amount | None) -> Decimal | None:
    """Return the number of an exact amount."""
    return amount.number if amount is not None and amount.is_exact else None


def parts_total(figure: Figure, catalogue: Catalogue) -> Decimal | None:
    """Return the sum of the parts; nothing where there are none or one of them is rough or missing."""
    values = [exact(part_amount(part, catalogue)) for part in figure.parts]
    known = [value for value in values if value is not None]
    return sum(known, Decimal(0)) if known and len(known) == len(values) else None


def sum_gap(figure: Figure, catalogue: Catalogue) -> tuple[Decimal, Decimal] | None:
    """Return `(declared, sum)` where parts that should make up the whole do not."""
    declared, total = exact(figure.declared), parts_total(figure, catalogue)
    if declared is None or total is None or figure.remainder is not None or declared == total:
        return None
    return declared, total


def is_by_category(figure: Figure) -> bool:
    """Whether the parts are the categories of power items."""
    return any(part.category for part in figure.parts)


def share_of(percentage: Percentage) -> Decimal | None:
    """Return numerator over denominator in per cent; nothing where one is rough or the denominator 0."""
    numerator, denominator = exact(percentage.numerator), exact(percentage.denominator)
    return numerator * HUNDRED / denominator if numerator is not None and denominator else None


def share_gap(figure: Figure, percentage: Percentage) -> tuple[Amount, Decimal] | None:
    """Return `(declared, computed)` where a share is wrong at the precision that it states."""
    declared, computed = percentage.declared or figure.declared, share_of(percentage)
    if declared is None or computed is None or not declared.is_exact or not declared.is_percentage:
        return None
    half = Decimal(5).scaleb(-declared.decimals - 1)
    return (declared, computed) if abs(declared.number - computed) > half else None


def balance_gap(figure: Figure) -> tuple[Decimal, Decimal] | None:
    """Return `(declared, computed)` where last year's number, added and removed give another (R5)."""
    balance, declared = figure.balance, exact(figure.declared)
    if balance is None or declared is None:
        return None
    terms = (balance.opening, balance.added, balance.removed)
    opening, added, removed = (Decimal(0) if term is None else exact(term) for term in terms)
    if opening is None or added is None or removed is None or opening + added - removed == declared:
        return None
    return declared, opening + added - removed


def opening_gap(figure: Figure, catalogue: Catalogue) -> tuple[Figure, Decimal, Decimal] | None:
    """Return last year's figure, its closing and this year's opening number, where they differ (R6)."""
    last = catalogue.target(Figure.slug, figure.previous)
    if not isinstance(last, Figure):
        return None
    closing, opening = exact(last.declared), exact(figure.balance.opening) if figure.balance else None
    if figure.table and last.table:
        closing, opening = _carried(last, "carried_out"), _carried(figure, "carried_in")
    if closing is None or opening is None or closing == opening:
        return None
    return last, closing, opening


def _carried(figure: Figure, row: str) -> Decimal | None:
    rows = figure.table.rows if figure.table else ()
    return next((found.cells[-1].known for found in rows if found.row == row), None)


# --- the records -------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Counted:
    """The records that a selection finds; `day` is the day of their standing, where that was asked."""

    records: tuple[Record, ...]
    day: dt.date | None

    @property
    def number(self) -> Decimal:
        """How many there are."""
        return Decimal(len(self.records))


_Index = dict[str, tuple["Record", ...]]


def counted(
    selection: Selection, figure: Figure, catalogue: Catalogue, config: SiteConfig, day: dt.date
) -> Counted:
    """Return the records that `selection` finds, by its own day, else the figure's, else `day`."""
    whole = catalogue.whole
    found: Sequence[Record] = _countable(whole.of(selection.model))
    for info, values in selection.wanted:
        index = _index(whole, selection.model, info)
        keys = dict.fromkeys(_key(whole, info, value) for value in values)
        chosen = {record.id for key in keys for record in index.get(key, ())}
        found = [record for record in found if record.id in chosen]
    if not selection.valid:
        return Counted(tuple(found), None)
    on = selection.on or (figure.period.end if figure.period else None) or day
    live = [r for r in found if (s := standing_of(r, whole, config, on)) is not None and s.is_live]
    return Counted(tuple(live), on)


def _countable(records: Sequence[Record]) -> list[Record]:
    return [record for record in records if isinstance(record, Enforcer) or record.is_public]


def _index(catalogue: Catalogue, model: type[Record], info: FieldInfo) -> Mapping[str, tuple[Record, ...]]:
    """Return the records of `model` by each value of a field: one walk for all figures and rules."""
    return catalogue.once(("values", model.slug, info.name), partial(_indexed, model=model, info=info))


def _indexed(catalogue: Catalogue, model: type[Record], info: FieldInfo) -> _Index:
    found: dict[str, list[Record]] = defaultdict(list)
    for record in catalogue.of(model):
        value = getattr(record, info.name)
        for one in value if isinstance(value, tuple) else (value,):
            if one is not None:
                found[_key(catalogue, info, one)].append(record)
    return {key: tuple(records) for key, records in found.items()}


def _key(catalogue: Catalogue, info: FieldInfo, value: str) -> str:
    """Return the value as it is compared: a reference by the id of whom it means."""
    target = catalogue.target(info.fact.ref, value) if info.fact.ref else None
    return target.id if target else value
