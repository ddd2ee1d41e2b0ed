"""The search page: a box, and what stands around it before, after and without a search.

The results themselves come from the index by script. What the page holds as it
is delivered reads without one: what can be looked up, with examples that find
something here, and the plain lists.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple, TypeVar

from gongshi.records.base import Record
from gongshi.records.document import Document
from gongshi.records.enforcer import Enforcer
from gongshi.records.power_item import PowerItem
from gongshi.render.environment import template
from gongshi.render.pages.page import Page
from gongshi.render.pages.verify import holders
from gongshi.search.pinyin import usual_initials

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from gongshi.render.view import View

R = TypeVar("R", bound=Record)

SEARCH = "search.html"
"""The page's address in the site."""

_HAN = re.compile(r"[\u4e00-\u9fff]+")
_INITIALS = 4
"""Letters of an example: enough to mean something, few enough to type."""


class Example(NamedTuple):
    """Something that can be typed: its kind, the query, and what it stands for (empty: itself)."""

    kind: str
    query: str
    means: str = ""


def search_page(view: View, theme_dir: Path) -> Page:
    """Return the search page; its canonical address has no query, so that engines keep one page of it."""
    t = view.t
    body = template(theme_dir, view.lang, "search")(
        view=view,
        t=t,
        lists=[(m.slug, view.say(m.label), _count(view, m)) for m in view.registers],
        examples=list(_examples(view)),
        phone=view.config.footer.phone,
    )
    return Page(SEARCH, "root", t["search.title"], t["search.about"], body)


def _count(view: View, model: type[Record]) -> int:
    return holders(view) if model is Enforcer else len(view.catalogue.shown(model))


def _examples(view: View) -> Iterator[Example]:
    """Yield one query of each kind, taken from records of this site that have not ended."""
    t = view.t
    item = _first(view, PowerItem, lambda _: True)
    if isinstance(item, PowerItem):
        word, letters = item_example(view)
        if word:
            yield Example(t["search.by_word"], word)
            yield Example(t["search.by_initials"], letters, word)
        code = item.task_code or item.catalog_code or item.local_task_code or item.local_catalog_code
        if code:
            yield Example(t["search.by_code"], str(code))
    document = _first(view, Document, lambda record: record.doc_number is not None)
    if isinstance(document, Document):
        yield Example(t["search.by_number"], str(document.doc_number))


def item_example(view: View) -> tuple[str, str]:
    """Return the beginning of an item's name and its initials; nothing where there is no such item."""
    item = _first(view, PowerItem, lambda _: True)
    word = _word(item.name) if item else ""
    return word, usual_initials(word) if word else ""


def _first(view: View, model: type[R], fits: Callable[[R], bool]) -> R | None:
    """Return the first record of a register that the site shows, that fits, and that has not ended."""
    if model.slug not in view.config.registers:
        return None
    return next((r for r in view.catalogue.of(model) if fits(r) and not _has_ended(view, r)), None)


def _has_ended(view: View, record: Record) -> bool:
    standing = view.standing(record)
    return standing is not None and standing.tone == "ended"


def _word(name: str) -> str:
    """Return the first characters of a name that its initials can stand for."""
    found = _HAN.search(name)
    return found[0][:_INITIALS] if found and len(found[0]) > 1 else ""
