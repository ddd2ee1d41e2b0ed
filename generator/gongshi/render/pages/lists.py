"""The lists: one register each, split so that no page grows without bound.

Without JavaScript a list is plain pages: all records, and one list for each value of
each facet. With it, the same chips narrow the list in place, from one data file that
is fetched when first needed.
"""

from __future__ import annotations

from math import ceil
from typing import TYPE_CHECKING, Any, NamedTuple

from gongshi.records.base import fields_of
from gongshi.records.values.reader import TextValue
from gongshi.render.environment import template
from gongshi.render.pages.page import Page
from gongshi.render.script_data import script_data

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from pathlib import Path

    from gongshi.catalogue.validity import Standing
    from gongshi.render.rows import Facet, Listing, Row, Value
    from gongshi.render.view import View

_LOOKED_UP = 8
"""Fields of this weight in search are numbers and names."""
MANY = 50
"""Rows of a register that another page shows before it links to the list."""
PER_PAGE = 50
"""Rows of one page of a list."""


class Slice(NamedTuple):
    """One list among those of a register: all of it, or one value of one facet."""

    stem: str
    title: str
    rows: Sequence[Row]
    facet: Facet | None = None
    value: Value | None = None


def facet_path(key: str, value: str, page: int = 1) -> str:
    """Return the address of a narrowed list, relative to its register's folder."""
    return _page_path(f"by-{key}-{value}", page)


def _page_path(stem: str, page: int) -> str:
    if stem == "index":
        return "index.html" if page == 1 else f"page-{page}.html"
    return f"{stem}.html" if page == 1 else f"{stem}-{page}.html"


def list_pages(view: View, theme_dir: Path, found: Listing) -> Iterator[Page]:
    """Yield every page of the lists of one register."""
    render = template(theme_dir, view.lang, "list")
    for part in _slices(view, found):
        pages = max(1, ceil(len(part.rows) / PER_PAGE))
        for number in range(1, pages + 1):
            path = _page_path(part.stem, number)
            body = render(view=view, t=view.t, **_context(view, found, part, number, pages))
            suffix = view.t["list.page_n"].format(n=number) if number > 1 else ""
            yield Page(
                path=f"{found.model.slug}/{path}",
                shell=found.model.slug,
                title=f"{part.title}{suffix}",
                description=view.t["list.description"].format(title=part.title, n=len(part.rows)),
                body=body,
                listed=part.stem == "index",
                has_list=True,
            )


def _slices(view: View, found: Listing) -> Iterator[Slice]:
    yield Slice("index", view.say(found.model.label), found.rows)
    for position, facet in enumerate(found.facets):
        for value in facet.values:
            rows = [row for row in found.rows if value.id in row.facets[position]]
            title = f"{view.say(found.model.label)} · {value.label}"
            yield Slice(f"by-{facet.key}-{value.id}", title, rows, facet, value)


def _context(view: View, found: Listing, part: Slice, number: int, pages: int) -> dict[str, Any]:
    start = (number - 1) * PER_PAGE
    return {
        "listing": found,
        "slug": found.model.slug,
        "part": part,
        "rows": part.rows[start : start + PER_PAGE],
        "number": number,
        "pages": pages,
        "links": [(n, _page_path(part.stem, n)) for n in _near(number, pages)],
        "previous": _page_path(part.stem, number - 1) if number > 1 else "",
        "following": _page_path(part.stem, number + 1) if number < pages else "",
        "label": view.say(found.model.label),
        "facet_path": facet_path,
        "without_page": len(view.catalogue.of(found.model)) - len(found.rows),
    }


def _near(number: int, pages: int) -> list[int]:
    """Return the page numbers worth a link: the ends and the neighbours; 0 stands for a gap."""
    wanted = sorted({1, 2, pages - 1, pages, number - 1, number, number + 1} & set(range(1, pages + 1)))
    out: list[int] = []
    for n in wanted:
        if out and n - out[-1] > 1:
            out.append(0)
        out.append(n)
    return out


def _numbers(row: Row) -> str:
    """Return the codes and names by which a person may look the record up, besides what the row shows."""
    shown = {row.caption, *row.columns}
    found = (
        str(value)
        for name, info in fields_of(type(row.record)).items()
        if info.fact.weight >= _LOOKED_UP
        and info.fact.publish
        and isinstance(value := getattr(row.record, name), str | TextValue)
    )
    return " ".join(text for text in found if text not in shown)


def _badge(view: View, standing: Standing, states: Mapping[str, int]) -> tuple[Any, ...]:
    words = view.standing_text(standing)
    if not standing.later:
        return (standing.tone, words)
    return (standing.tone, words, words.then, tuple(states[then.state] for then in standing.later))


def list_data(view: View, found: Listing) -> bytes:
    """Return the rows as a script, which works from a folder as well as from a server.

    A row is `[id, caption, columns, badge, facets, numbers]`; badges and facet values are
    indices into tables, so that 15,000 rows stay small. A badge is `[tone, words]`, or, where
    something comes later, `[tone, words, then, states]`: `then` as pages have it, and the place
    of each of its states in `states`.
    """
    badges: dict[tuple[Any, ...], int] = {}
    tables = [{value.id: n for n, value in enumerate(facet.values)} for facet in found.facets]
    states = {value.id: n for n, value in enumerate(found.states)}
    rows = []
    for row in found.rows:
        badge = -1
        if row.standing is not None:
            badge = badges.setdefault(_badge(view, row.standing, states), len(badges))
        chosen = [[table[v] for v in ids] for table, ids in zip(tables, row.facets, strict=True)]
        rows.append([row.record.id, row.caption, row.columns, badge, chosen, _numbers(row)])
    data = {
        "headings": found.headings,
        "facets": [{"key": f.key, "values": [v.id for v in f.values]} for f in found.facets],
        "states": [[value.id, value.label] for value in found.states],
        "status": view.t["list.status"],
        "badges": list(badges),
        "rows": rows,
    }
    return script_data("gongshiList", data)
