"""What a page says of the rules that its record cites: which version is meant, and what it is worth now.

The version is the one that the citation names, else the one in force on the record's own day; the badge
is that version's on the viewing day. Where the register does not hold the version of that day, it is said.
"""

from __future__ import annotations

import html
import re
from collections import Counter, defaultdict
from typing import TYPE_CHECKING, NamedTuple

from markupsafe import Markup

from gongshi.checks.own_day import own_day
from gongshi.records.law import Law

if TYPE_CHECKING:
    from collections.abc import Callable, Container
    from re import Match

    from gongshi.catalogue.mentions import Mention
    from gongshi.catalogue.validity import Standing
    from gongshi.records.base import Record
    from gongshi.records.law import LawVersion
    from gongshi.render.view import View

_TAG = re.compile(r"(<[^>]*>)")
_TITLE = re.compile("《(?:[^《》]|《[^《》]*》)*》")


class Meant(NamedTuple):
    """What a citation means: the words of its version, and what that is worth on the viewing day."""

    version: str
    standing: Standing | None


class CitedRule(NamedTuple):
    """A rule in the list of those that a record cites."""

    title: Markup
    meant: Meant


def meant_by(view: View, record: Record, mention: Mention) -> Meant:
    """Return which version `mention` of `record` means, and what it is worth."""
    target = mention.target
    if target is None:
        return Meant("", None)
    day = own_day(record)
    if not isinstance(target, Law):
        return Meant("", view.standing(target))
    register = view.catalogue.law_register
    version = register.cited_version(mention, target, day or view.day)
    if version is not None:
        return Meant(_words(view, version, mention), view.version_standing(version, target))
    unlisted = day is not None and register.standing(target, day).state == "unlisted"
    words = view.t["law.unlisted"].format(day=day) if unlisted else ""
    return Meant(words, view.standing(target))


def _words(view: View, version: LawVersion, mention: Mention) -> str:
    """Return what the version is called (2021年修订，2021-07-15 起施行), but for what the citation says."""
    named = "" if mention.version else version.label or view.t["law.version_of"].format(day=version.date)
    effective = view.t["law.effective"].format(day=version.effective) if version.effective else ""
    return view.t["law.comma"].join(words for words in (named, effective) if words)


def cited_rules(view: View, record: Record, shown: Container[str] = ()) -> list[CitedRule]:
    """Return the laws and documents that `record` cites, each once; `shown` are keys told elsewhere."""
    found: dict[str, CitedRule] = {}
    for mention in view.catalogue.law_register.cited(record):
        target = mention.target
        if target is None or target.key in shown or target.key in found or target.key == record.key:
            continue
        found[target.key] = CitedRule(_link(view, target), meant_by(view, record, mention))
    return list(found.values())


def with_links(view: View, record: Record, text: Markup) -> Markup:
    """Return the HTML of the body of `record`, the first citation of each rule in it being a link.

    One title may mean two rules, told apart by their numbers, so that every place is taken by itself. Where
    the places are not those of the citations, a title is a link if it means one rule only.
    """
    meant = _meant_in_body(view, record)
    pieces = _TAG.split(text)
    places = Counter(title for piece in pieces[::2] for title in _TITLE.findall(piece))
    queues = {title: targets for title, targets in meant.items() if _is_sure(targets, places[title])}
    linked: set[str] = set()

    def link(title: Match[str]) -> str:
        queue = queues.get(title[0])
        target = queue.pop(0) if queue else None
        if target is None or target in linked:
            return title[0]
        linked.add(target)
        return f'<a href="../{target}.html">{title[0]}</a>'

    depth = 0  # within a link there is no other
    for place, piece in enumerate(pieces):
        if place % 2:
            depth += piece.startswith("<a ") - piece.startswith("</a")
        else:
            pieces[place] = _TITLE.sub(_passed_over(queues) if depth else link, piece)
    return Markup("".join(pieces))  # noqa: S704  # it was clean, and the titles in it are its own


def _passed_over(queues: dict[str, list[str | None]]) -> Callable[[Match[str]], str]:
    """Return a replacer that leaves titles as they are, and their turn as taken."""

    def keep(title: Match[str]) -> str:
        if queue := queues.get(title[0]):
            queue.pop(0)
        return title[0]

    return keep


def _is_sure(targets: list[str | None], places: int) -> bool:
    return len(targets) == places or len(set(targets)) == 1


def _meant_in_body(view: View, record: Record) -> dict[str, list[str | None]]:
    """Return, by the title as it stands in HTML, the keys of what its citations mean, in their order."""
    found: dict[str, list[str | None]] = defaultdict(list)
    for mention in view.catalogue.law_register.cited(record):
        title = _TITLE.match(mention.words) if mention.steps == ("body",) else None
        if title:
            target = mention.target
            shown = target is not None and target.key != record.key and _is_shown(view, target)
            found[html.escape(title[0], quote=False)].append(target.key if target and shown else None)
    return found


def _is_shown(view: View, target: Record) -> bool:
    return target.slug in view.config.registers and view.catalogue.has_page(target)


def _link(view: View, target: Record) -> Markup:
    title = Markup.escape(target.caption)
    return view.link_to(target) if _is_shown(view, target) else title
