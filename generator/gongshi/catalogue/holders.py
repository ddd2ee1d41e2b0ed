"""Who of the holders of certificates may be named, who only confirmed, who only counted.

roster    named, but for the withheld bodies
lookup    nobody is named; who knows number and name can have them confirmed
withheld  counted only, in either mode: bodies that the settings name, and records that
          say so themselves (公安、国家安全、缉毒)
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from gongshi.records.department import Department

if TYPE_CHECKING:
    from collections.abc import Callable

    from gongshi.catalogue.index import Catalogue
    from gongshi.config import SiteConfig
    from gongshi.records.enforcer import Enforcer


def may_confirm(catalogue: Catalogue, config: SiteConfig) -> Callable[[Enforcer], bool]:
    """Return what tells whether a holder may be confirmed to somebody who knows number and name."""
    withheld = {body for text in config.enforcers.withheld_bodies for body in _bodies(catalogue, text)}
    return lambda enforcer: enforcer.is_public and withheld.isdisjoint(_bodies(catalogue, enforcer.body))


def may_name(catalogue: Catalogue, config: SiteConfig) -> Callable[[Enforcer], bool]:
    """Return what tells whether a holder may stand on a page."""
    if config.enforcers.publication == "lookup":
        return lambda _: False
    return may_confirm(catalogue, config)


def _bodies(catalogue: Catalogue, text: str) -> set[str]:
    """Return the ids of all departments that `text` may mean; `text` itself where it is none of this site.

    Rather one body too many is withheld than one that had to be.
    """
    return {department.id for department in catalogue.find(Department.slug, text)} or {text}
