"""What a page says of the rules that its record cites: which version is meant, and what it is worth now.

The version is the one that the citation names, else the one in force on the record's own day; the badge
is that version's on the viewing day. Where the register does not hold the version of that day, it is said.
"""

from __future__ import annotations

import html
import re
from typing import TYPE_CHECKING, NamedTuple

from markupsafe import Markup

from gongshi.checks.own_day import own_day
from gongshi.records.law import Law

if TYPE_CHECKING:
    from collections.abc import Container, Iterable

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
    """Return the HTML `text` of `record` with a link at the first place of every title that it cites."""
    links = _links(view, view.catalogue.law_register.cited(record), record.key)
    if not links:
        return text
    pieces = _TAG.split(text)
    depth = 0  # within a link there is no other
    for place, piece in enumerate(pieces):
        if piece.startswith("<"):
            depth += piece.startswith("<a ") - piece.startswith("</a")
        elif not depth and "《" in piece:
            pieces[place] = _TITLE.sub(lambda title: links.pop(title[0], title[0]), piece)
    return Markup("".join(pieces))  # noqa: S704  # it was clean, and the titles in it are its own


def _links(view: View, mentions: Iterable[Mention], own: str) -> dict[str, str]:
    """Return the link of every title with a page, by the title as it stands in HTML."""
    links: dict[str, str] = {}
    for mention in mentions:
        title = _TITLE.match(mention.words)
        target = mention.target
        if title and target and target.key != own and _is_shown(view, target):
            shown = html.escape(title[0], quote=False)
            links.setdefault(shown, f'<a href="../{target.key}.html">{shown}</a>')
    return links


def _is_shown(view: View, target: Record) -> bool:
    return target.slug in view.config.registers and view.catalogue.has_page(target)


def _link(view: View, target: Record) -> Markup:
    title = Markup.escape(target.caption)
    return view.link_to(target) if _is_shown(view, target) else title
