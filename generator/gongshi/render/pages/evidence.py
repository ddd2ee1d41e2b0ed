"""The records behind a number: where a link from it leads, and the pages for what no list can show.

A selection without a day, by one value of one facet, is a list of this site as it stands: the link
leads there. Every other one has pages of its own here, which hold exactly the records counted, with
what each was worth on the day by which they were counted.
"""

from __future__ import annotations

from dataclasses import dataclass
from math import ceil
from typing import TYPE_CHECKING

from gongshi.catalogue.validity import standing_of
from gongshi.records.enforcer import Enforcer
from gongshi.records.figure import Figure
from gongshi.render.environment import template
from gongshi.render.pages.lists import facet_path
from gongshi.render.pages.page import Page
from gongshi.render.pages.verify import is_sealed
from gongshi.render.rows import facet_id, facet_names

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from gongshi.catalogue.counting import Counted
    from gongshi.records.base import Record
    from gongshi.records.figure import Selection
    from gongshi.render.view import View

PER_PAGE = 500
"""Records on one page."""


@dataclass(frozen=True, slots=True)
class Trace:
    """What one number counts: in words, how many, and where they can be seen."""

    name: str
    words: str
    found: Counted
    shown: tuple[Record, ...]
    """The records that may be shown."""
    path: str
    """The address below the site's root; empty where there is nothing to show."""
    own: bool
    """Whether the address is a page made for this number."""

    @property
    def unnamed(self) -> int:
        """How many are counted and not shown."""
        return len(self.found.records) - len(self.shown)


def traces(view: View, figure: Figure) -> tuple[Trace | None, tuple[Trace | None, ...]]:
    """Return what `figure` counts, and what each of its parts does."""
    audit = view.audit(figure)
    whole = None
    if figure.counts and audit.counted:
        whole = _trace(view, f"{figure.id}_all", figure.name, figure.counts, audit.counted)
    parts = tuple(
        _trace(view, f"{figure.id}_{n}", f"{figure.name}：{p.part.label}", p.part.counts, p.counted)
        if p.part.counts and p.counted
        else None
        for n, p in enumerate(audit.parts, start=1)
    )
    return whole, parts


def _trace(view: View, stem: str, name: str, selection: Selection, found: Counted) -> Trace:
    slug = selection.model.slug
    shown = tuple(r for r in found.records if view.catalogue.find(slug, r.id))
    can_be_seen = shown and slug in view.config.registers
    if selection.model is Enforcer and is_sealed(view):
        can_be_seen = False
    listed = _list_path(view, selection)
    # No id of a record holds an underscore.
    path = (f"{slug}/{listed}" if listed else f"{Figure.slug}/{stem}.html") if can_be_seen else ""
    return Trace(name, selection_words(view, selection, found), found, shown, path, not listed)


def _list_path(view: View, selection: Selection) -> str:
    """Return the list that holds exactly what is selected, if there is one."""
    if selection.valid:
        return ""
    if not selection.wanted:
        return "index.html"
    (info, values), *more = selection.wanted
    if more or len(values) > 1 or info.name not in facet_names(selection.model):
        return ""
    target = view.catalogue.target(info.fact.ref, values[0]) if info.fact.ref else None
    return facet_path(
        info.name, values[0] if info.vocabulary else target.id if target else facet_id(values[0])
    )


def selection_words(view: View, selection: Selection, found: Counted) -> str:
    """Return what is selected, as a sentence without its end."""
    pieces = [view.say(selection.model.label)]
    for info, values in selection.wanted:
        label = info.vocabulary.label if info.vocabulary else None
        named = [view.say(label(value)) if label else value for value in values]
        pieces.append(
            view.t["figures.where"].format(
                field=view.say(info.fact.label), values=view.t["figures.or"].join(named)
            )
        )
    if found.day:
        pieces.append(view.t["figures.valid_on"].format(day=found.day))
    return view.t["figures.and"].join(pieces)


def evidence_pages(view: View, theme_dir: Path) -> Iterator[Page]:
    """Yield the pages of every number whose records no list of the site holds by themselves."""
    for figure in view.catalogue.of(Figure):
        whole, parts = traces(view, figure)
        for trace in (whole, *parts):
            if trace and trace.own and trace.path:
                yield from _pages(view, theme_dir, figure, trace)


def _pages(view: View, theme_dir: Path, figure: Figure, trace: Trace) -> Iterator[Page]:
    render = template(theme_dir, view.lang, "evidence")
    title = view.t["figures.evidence"].format(name=trace.name)
    total = ceil(len(trace.shown) / PER_PAGE)
    for number in range(1, total + 1):
        part = trace.shown[(number - 1) * PER_PAGE : number * PER_PAGE]
        body = render(
            view=view,
            t=view.t,
            figure=figure,
            title=title,
            trace=trace,
            rows=_rows(view, trace, part),
            first=(number - 1) * PER_PAGE + 1,
            number=number,
            pages=total,
            previous=_numbered(trace, number - 1) if number > 1 else "",
            following=_numbered(trace, number + 1) if number < total else "",
        )
        yield Page(_numbered(trace, number, below=""), Figure.slug, title, trace.words, body, listed=False)


def _numbered(trace: Trace, number: int, below: str = f"{Figure.slug}/") -> str:
    """Return the address of one page: below the site's root, or (`below`) below a folder."""
    stem = trace.path.removesuffix(".html").removeprefix(below)
    return f"{stem}.html" if number == 1 else f"{stem}_{number}.html"


def _rows(view: View, trace: Trace, records: Sequence[Record]) -> Iterator[tuple[Record, str]]:
    """Yield each record with what it was worth on the day that counts."""
    for record in records:
        day = trace.found.day
        standing = standing_of(record, view.catalogue.whole, view.config, day) if day else None
        yield record, str(view.standing_text(standing)) if standing else ""
