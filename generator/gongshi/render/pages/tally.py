"""The audit of the figures: declared, added up, counted, the difference - and why.

What does not agree stands first, with its parts. `figures.html` is its address; the register's own
address holds the same page, so that there is one page and not two that compete.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from markupsafe import Markup

from gongshi.catalogue.counting import HUNDRED
from gongshi.catalogue.figures import VERDICT_WORDS, Verdict, said
from gongshi.records.figure import Figure
from gongshi.records.figure_amounts import period_words
from gongshi.render.environment import template
from gongshi.render.pages.evidence import traces
from gongshi.render.pages.page import Page

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from decimal import Decimal
    from pathlib import Path

    from gongshi.catalogue.figures import Audit, PartAudit
    from gongshi.catalogue.validity import Tone
    from gongshi.render.pages.evidence import Trace
    from gongshi.render.view import View

FIGURES = "figures.html"
"""The page's address in the site."""

WRONG = (Verdict.DIFFERS, Verdict.CONTRADICTORY)
"""What cannot be as it was declared."""

_TONES: dict[Verdict, Tone] = {
    Verdict.DIFFERS: "ended",
    Verdict.CONTRADICTORY: "ended",
    Verdict.AMBIGUOUS: "soon",
    Verdict.APPROXIMATE: "soon",
    Verdict.AGREES: "valid",
    Verdict.DERIVED: "unknown",
    Verdict.COMPUTED: "unknown",
    Verdict.UNCHECKED: "unknown",
}


@dataclass(frozen=True, slots=True)
class Line:
    """One part, in words: its number and its share by either denominator."""

    label: str
    value: str
    of_declared: str
    of_sum: str
    trace: Trace | None


@dataclass(frozen=True, slots=True)
class Sheet:
    """A figure as its pages show it: every number in words, every link."""

    figure: Figure
    audit: Audit
    badge: Markup
    period: str
    declared: str
    computed: str
    difference: str
    reasons: tuple[str, ...]
    whole: Trace | None
    lines: tuple[Line, ...]

    @property
    def denominators(self) -> tuple[str, str]:
        """What the shares of the parts are of: the number declared, and the sum where that is another."""
        audit = self.audit
        declared = said(audit.declared) if audit.declared and any(p.of_declared for p in audit.parts) else ""
        is_another = audit.rest is None and audit.computed != audit.declared
        total = said(audit.computed) if audit.computed and is_another and audit.parts else ""
        return declared, total

    @property
    def sum_of_declared(self) -> str:
        """What share of the number declared the parts make up together."""
        computed, declared = self.audit.computed, self.audit.declared
        return percent(computed * HUNDRED / declared) if computed is not None and declared else ""

    @property
    def is_traced(self) -> bool:
        """Whether any part counts records."""
        return any(line.trace for line in self.lines)


@dataclass(frozen=True, slots=True)
class Group:
    """The figures of one report."""

    report: str
    is_case: bool
    sheets: tuple[Sheet, ...]


def sheet(view: View, figure: Figure) -> Sheet:
    """Return `figure` as its pages show it."""
    audit = view.audit(figure)
    whole, parts = traces(view, figure)
    word = view.say(VERDICT_WORDS[audit.verdict])
    return Sheet(
        figure,
        audit,
        Markup('<span class="badge b-{}">{}</span>').format(_TONES[audit.verdict], word),
        view.say(period_words(figure.period)) if figure.period else "",
        declared_text(figure),
        said(audit.computed) if audit.computed is not None else "",
        _difference(view, audit),
        tuple(view.say(reason) for reason in audit.reasons),
        whole,
        tuple(_line(part, trace) for part, trace in zip(audit.parts, parts, strict=True)),
    )


def _line(audit: PartAudit, trace: Trace | None) -> Line:
    declared = audit.part.declared
    value = said(audit.value) if audit.value is not None else declared.text if declared else ""
    return Line(audit.part.label, value, percent(audit.of_declared), percent(audit.of_sum), trace)


def percent(share: Decimal | None) -> str:
    """Return a share for a reader: one place behind the point."""
    return "" if share is None else f"{share:.1f}%"


def declared_text(figure: Figure) -> str:
    """Return the number as declared, with its unit; an exact one is grouped by thousands."""
    amount = figure.declared
    if amount is None:
        return ""
    if amount.text.isdigit():
        return f"{said(amount.number)} {figure.unit or ''}".rstrip()
    unit = "" if amount.unit else figure.unit or ""
    return f"{amount.text} {unit}".rstrip()


def signed(number: Decimal) -> str:
    """Return a difference with its sign: −33, +2, 0."""
    sign = "−" if number < 0 else "+" if number > 0 else ""
    return f"{sign}{said(abs(number))}"


def _difference(view: View, audit: Audit) -> str:
    if audit.rest is not None:
        return view.t["figures.rest"].format(n=said(audit.rest))
    return "" if audit.difference is None else signed(audit.difference)


def tally_pages(view: View, theme_dir: Path) -> Iterator[Page]:
    """Yield the page at both of its addresses."""
    t = view.t
    render = template(theme_dir, view.lang, "tally")
    context = _context(view)
    for path, shell, root in ((FIGURES, "root", ""), (f"{Figure.slug}/index.html", Figure.slug, "../")):
        body = render(view=view, t=t, root=root, **context)
        own = path == FIGURES
        yield Page(
            path,
            shell,
            t["figures.title"],
            t["figures.about"],
            body,
            listed=own,
            canonical="" if own else FIGURES,
        )


def _context(view: View) -> dict[str, Any]:
    sheets = [sheet(view, figure) for figure in view.catalogue.of(Figure)]
    return {
        "first": [s for s in sheets if s.audit.verdict is Verdict.DIFFERS],
        "groups": tuple(_groups(view, sheets)),
        "counts": tally(view),
        "total": len(sheets),
    }


def _groups(view: View, sheets: list[Sheet]) -> Iterator[Group]:
    """Yield the figures by report, those of the district itself first."""
    named: dict[tuple[bool, str], list[Sheet]] = {}
    for one in sheets:
        report = one.figure.report or one.figure.source or view.t["figures.no_report"]
        named.setdefault((bool(one.figure.case_study), report), []).append(one)
    for (is_case, report), members in sorted(named.items(), key=lambda pair: pair[0][0]):
        yield Group(report, is_case, tuple(members))


def tally(view: View) -> Mapping[str, int]:
    """Return how many figures there are, how many agree, and how many cannot be as declared."""
    verdicts = [view.audit(figure).verdict for figure in view.catalogue.of(Figure)]
    return {
        "n": len(verdicts),
        "agree": sum(v is Verdict.AGREES for v in verdicts),
        "wrong": sum(v in WRONG for v in verdicts),
    }
