"""Who of the holders of certificates may be named, who only confirmed, who only counted.

roster    named, but for the withheld bodies
lookup    nobody is named; who knows number and name can have them confirmed
withheld  counted only, in either mode: bodies that the settings name, and records that
          say so themselves (公安、国家安全、缉毒)
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    from gongshi.catalogue.index import Catalogue
    from gongshi.config import SiteConfig
    from gongshi.records.enforcer import Enforcer


def may_confirm(catalogue: Catalogue, config: SiteConfig) -> Callable[[Enforcer], bool]:
    """Return what tells whether a holder may be confirmed to somebody who knows number and name."""
    withheld = {_body(catalogue, text) for text in config.enforcers.withheld_bodies}
    return lambda enforcer: enforcer.is_public and _body(catalogue, enforcer.body) not in withheld


def may_name(catalogue: Catalogue, config: SiteConfig) -> Callable[[Enforcer], bool]:
    """Return what tells whether a holder may stand on a page."""
    if config.enforcers.publication == "lookup":
        return lambda _: False
    return may_confirm(catalogue, config)


def _body(catalogue: Catalogue, text: str) -> str:
    """Return the id of the department that `text` means; `text` itself where it is none of this site."""
    department = catalogue.department(text)
    return department.id if department else text
