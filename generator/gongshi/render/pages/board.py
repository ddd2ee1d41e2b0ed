"""公示牌: the holders of certificates as a notice to be printed and posted at a service hall.

One for each department, and one sheet that leads to them, or holds them all where they are
few. Only who holds a certificate that is valid on the day stands on a notice; one QR code
leads to the page that answers for any of them on the day on which it is scanned.
"""

from __future__ import annotations

from dataclasses import dataclass
from math import ceil
from typing import TYPE_CHECKING

from gongshi.records.department import Department
from gongshi.records.enforcer import Enforcer
from gongshi.render.environment import template
from gongshi.render.pages.page import Page
from gongshi.render.pages.verify import VERIFY
from gongshi.render.qr import qr_code

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from pathlib import Path

    from gongshi.render.view import View

FEW = 200
"""Holders that one sheet for the whole district holds."""
PER_BOARD = 400
"""Holders on one page; more go on to a next one."""


@dataclass(frozen=True, slots=True)
class Posted:
    """What one notice shows: a department, its holders, and how many of it are counted only."""

    department: Department
    enforcers: Sequence[Enforcer]
    unnamed: int

    @property
    def path(self) -> str:
        """The notice's address, relative to `enforcers/`."""
        return board_path(self.department)


def board_path(department: Department, number: int = 1) -> str:
    """Return the address of a page of a department's notice, relative to `enforcers/`."""
    # No id of a record holds an underscore.
    return f"board-{department.id}.html" if number == 1 else f"board-{department.id}_{number}.html"


def board_pages(view: View, theme_dir: Path) -> Iterator[Page]:
    """Yield the sheet of the district and every department's notice."""
    render = template(theme_dir, view.lang, "board")
    posted = list(_posted(view))
    total = sum(len(each.enforcers) for each in posted)
    yield _page(view, render, "board.html", posted, whole=total <= FEW)
    for each in posted:
        pages = max(1, ceil(len(each.enforcers) / PER_BOARD))
        for number in range(pages):
            part = each.enforcers[number * PER_BOARD : (number + 1) * PER_BOARD]
            following = board_path(each.department, number + 2) if number + 1 < pages else ""
            shown = Posted(each.department, part, 0 if following else each.unnamed)
            yield _page(view, render, board_path(each.department, number + 1), [shown], following=following)


def _posted(view: View) -> Iterator[Posted]:
    """Yield what each department posts: those whose certificate is valid, by name."""
    for department in view.catalogue.of(Department):
        live = [e for e in view.catalogue.enforcers_of(department) if _is_live(view, e)]
        unnamed = view.catalogue.unnamed.get(department.id, 0)
        if live or unnamed:
            yield Posted(department, sorted(live, key=lambda e: (e.name, e.cert_no)), unnamed)


def _is_live(view: View, enforcer: Enforcer) -> bool:
    standing = view.standing(enforcer)
    return standing is not None and standing.is_live


def _page(
    view: View,
    render: Callable[..., str],
    path: str,
    posted: Sequence[Posted],
    *,
    whole: bool = True,
    following: str = "",
) -> Page:
    t = view.t
    one = posted[0].department if len(posted) == 1 and path != "board.html" else None
    title = t["board.title"].format(name=one.name if one else view.config.region.name)
    base = view.config.site.base_url
    body = render(
        view=view,
        t=t,
        title=title,
        short=one.short_name or one.name if one else t["board.all"],
        posted=posted,
        whole=whole,
        following=following,
        is_one=one is not None,
        phone=(one.supervise_phone if one else None) or view.config.footer.phone,
        qr=qr_code(f"{base}{VERIFY}" if base else "", t["verify.title"]),
    )
    robots = "noindex" if view.config.enforcers.noindex else ""
    return Page(f"enforcers/{path}", Enforcer.slug, title, title, body, robots=robots, listed=not robots)
