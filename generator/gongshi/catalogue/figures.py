"""What a declared figure is worth: its parts summed, its records counted, the difference in words.

Invariants:

* nothing declared is changed; what is computed stands beside it;
* a rough number (近…余, 100多) never proves a sum wrong;
* what is derived (16 received, 12 closed: 4 pending) is called derived.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from typing import TYPE_CHECKING

from gongshi.catalogue import figure_words as words
from gongshi.catalogue.annual_tables import broken_identities
from gongshi.catalogue.counting import (
    HUNDRED,
    Counted,
    balance_gap,
    counted,
    exact,
    part_amount,
    parts_total,
    share_gap,
    share_of,
)
from gongshi.findings import Text

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterator

    from gongshi.catalogue.index import Catalogue
    from gongshi.config import SiteConfig
    from gongshi.records.figure import Figure, FigurePart, Percentage


class Verdict(StrEnum):
    """What became of a figure when it was checked."""

    DIFFERS = "differs"
    CONTRADICTORY = "contradictory"
    AMBIGUOUS = "ambiguous"
    DERIVED = "derived"
    AGREES = "agrees"
    COMPUTED = "computed"
    APPROXIMATE = "approximate"
    UNCHECKED = "unchecked"


VERDICT_WORDS = {
    Verdict.DIFFERS: Text("不一致", "differs"),
    Verdict.CONTRADICTORY: Text("自相矛盾", "contradicts itself"),
    Verdict.AMBIGUOUS: Text("读法不一", "ambiguous"),
    Verdict.DERIVED: Text("可推算", "derived"),
    Verdict.AGREES: Text("一致", "agrees"),
    Verdict.COMPUTED: Text("只有算出的数", "computed only"),
    Verdict.APPROXIMATE: Text("约数", "approximate"),
    Verdict.UNCHECKED: Text("无从核对", "cannot be checked"),
}
"""The verdicts in words."""


@dataclass(frozen=True, slots=True)
class PartAudit:
    """One part: its number, what was counted for it, and its share of the whole, declared and summed."""

    part: FigurePart
    value: Decimal | None
    counted: Counted | None
    of_declared: Decimal | None
    of_sum: Decimal | None


@dataclass(frozen=True, slots=True)
class Audit:
    """A figure with everything that was computed beside it."""

    figure: Figure
    parts: tuple[PartAudit, ...]
    computed: Decimal | None
    """The sum of the parts, or how many things are listed."""
    counted: Counted | None
    verdict: Verdict
    reasons: tuple[Text, ...]

    @property
    def declared(self) -> Decimal | None:
        """The number declared."""
        return self.figure.declared.number if self.figure.declared else None

    @property
    def rest(self) -> Decimal | None:
        """What the parts leave of the whole, where the record says that there is a rest."""
        if self.figure.remainder is None or self.declared is None or self.computed is None:
            return None
        return self.declared - self.computed

    @property
    def difference(self) -> Decimal | None:
        """Computed less declared; counted less declared where nothing was computed."""
        found = self.counted.number if self.computed is None and self.counted else self.computed
        if found is None or self.declared is None or self.figure.remainder is not None:
            return None
        return found - self.declared


def said(number: Decimal) -> str:
    """Write a number for a reader: grouped by thousands, no idle zeros."""
    return f"{number.normalize():,f}" if number else "0"


# --- the verdict -------------------------------------------------------------


def audit(figure: Figure, catalogue: Catalogue, config: SiteConfig, day: dt.date) -> Audit:
    """Check one figure as of `day`."""
    total = parts_total(figure, catalogue)
    computed = Decimal(len(figure.listed)) if figure.listed else total
    found = counted(figure.counts, figure, catalogue, config, day) if figure.counts else None
    checks = list(_checks(figure, computed, found))
    parts = tuple(_parts(figure, total, catalogue, config, day))
    verdict = _verdict(figure, computed, [agrees for agrees, _ in checks])
    reasons = tuple(reason for _, reason in checks) or (words.SILENT,)
    return Audit(figure, parts, computed, found, verdict, reasons)


def _parts(
    figure: Figure, total: Decimal | None, catalogue: Catalogue, config: SiteConfig, day: dt.date
) -> Iterator[PartAudit]:
    declared = exact(figure.declared)
    for part in figure.parts:
        value = exact(part_amount(part, catalogue))
        yield PartAudit(
            part,
            value,
            counted(part.counts, figure, catalogue, config, day) if part.counts else None,
            value * HUNDRED / declared if value is not None and declared else None,
            value * HUNDRED / total if value is not None and total else None,
        )


def _checks(
    figure: Figure, computed: Decimal | None, found: Counted | None
) -> Iterator[tuple[bool | None, Text]]:
    """Yield what was checked: whether it agrees (None: it proves nothing either way), and the sentence."""
    declared = figure.declared
    if declared is not None and not declared.is_exact:
        saying = words.CONTRADICTORY if declared.is_contradictory else words.APPROXIMATE
        yield None, saying.filled(text=declared.text)
    number = exact(declared)
    if computed is not None and number is not None:
        yield _against_parts(figure, number, computed)
    elif computed is not None and declared is None:
        yield None, words.COMPUTED.filled(computed=said(computed))
    if found is not None and number is not None:
        yield _against_records(number, found)
    for percentage in figure.percentages:
        yield from _against_share(figure, percentage)
    yield from _against_year(figure)
    for reading in figure.readings:
        yield None, words.READING.filled(label=reading.label, value=reading.value.text)


def _against_parts(figure: Figure, declared: Decimal, computed: Decimal) -> tuple[bool | None, Text]:
    if figure.remainder is not None and not figure.listed:
        rest = declared - computed
        saying = words.REST if rest >= 0 else words.TOO_MUCH
        values = {"declared": said(declared), "computed": said(computed), "rest": said(abs(rest))}
        return (None if rest >= 0 else False), saying.filled(what=figure.remainder, **values)
    what = words.LISTED if figure.listed else words.SUM
    if computed == declared:
        return True, words.EQUAL.filled(what=what, computed=said(computed))
    return False, words.UNEQUAL.filled(what=what, gap=_gap(declared, computed), **_both(declared, computed))


def _against_records(declared: Decimal, found: Counted) -> tuple[bool, Text]:
    what = words.RECORDS_ON.filled(day=found.day) if found.day else words.RECORDS
    if found.number == declared:
        return True, words.EQUAL.filled(what=what, computed=said(found.number))
    return False, words.UNEQUAL.filled(
        what=what, gap=_gap(declared, found.number), **_both(declared, found.number)
    )


def _both(declared: Decimal, computed: Decimal) -> dict[str, str]:
    return {"declared": said(declared), "computed": said(computed)}


def _gap(declared: Decimal, computed: Decimal) -> Text:
    gap = abs(computed - declared)
    saying = (words.MORE if computed > declared else words.LESS).filled(gap=said(gap))
    if not declared:
        return saying
    share = words.OF_DECLARED.filled(share=f"{gap * HUNDRED / declared:.2f}")
    return Text(saying.zh + share.zh, saying.en + share.en)


def _against_share(figure: Figure, percentage: Percentage) -> Iterator[tuple[bool | None, Text]]:
    computed, wrong = share_of(percentage), share_gap(figure, percentage)
    declared = percentage.declared or figure.declared
    if computed is None:
        return
    stated = declared is not None and declared.is_percentage
    saying = words.SHARE_WRONG if wrong else words.SHARE if stated else words.SHARE_DERIVED
    yield (
        not wrong if stated else None,
        saying.filled(
            label=percentage.label,
            numerator=percentage.numerator.text,
            denominator=percentage.denominator.text,
            computed=f"{computed:.2f}".rstrip("0").rstrip("."),
            declared=declared.text if declared else "",
        ),
    )


def _against_year(figure: Figure) -> Iterator[tuple[bool, Text]]:
    """Check what links the figure to last year, and the identities of its table."""
    gap = balance_gap(figure)
    if figure.balance and gap:
        yield False, words.BALANCE_WRONG.filled(computed=said(gap[1]), declared=said(gap[0]))
    elif figure.balance and figure.declared:
        yield True, words.BALANCE.filled(declared=figure.declared.text)
    if figure.table:
        broken = list(broken_identities(figure.table))
        for one in broken:
            yield (
                False,
                words.IDENTITY.filled(name=one.name, rule=one.rule, left=one.left, right=said(one.right)),
            )
        if not broken:
            yield True, words.IDENTITIES


def _verdict(figure: Figure, computed: Decimal | None, checks: list[bool | None]) -> Verdict:  # noqa: PLR0911  # one return a verdict
    declared = figure.declared
    if declared is not None and declared.is_contradictory:
        return Verdict.CONTRADICTORY
    if False in checks:
        meant = {reading.value.number for reading in figure.readings}
        return Verdict.AMBIGUOUS if declared and declared.number in meant else Verdict.DIFFERS
    if figure.remainder is not None and computed is not None and declared is not None:
        return Verdict.DERIVED
    if True in checks:
        return Verdict.AGREES
    if figure.readings:
        return Verdict.AMBIGUOUS
    if declared is not None and not declared.is_exact:
        return Verdict.APPROXIMATE
    return Verdict.COMPUTED if declared is None and computed is not None else Verdict.UNCHECKED
