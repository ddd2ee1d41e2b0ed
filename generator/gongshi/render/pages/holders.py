"""How many hold certificates, by department: what stands in place of a list that is not published."""

from __future__ import annotations

from typing import TYPE_CHECKING

from gongshi.records.department import Department
from gongshi.records.enforcer import Enforcer
from gongshi.render.environment import template
from gongshi.render.pages.page import Page
from gongshi.render.pages.verify import ROSTER, holders

if TYPE_CHECKING:
    from pathlib import Path

    from gongshi.render.view import View


def holders_page(view: View, theme_dir: Path) -> Page:
    """Return the page of counts."""
    unnamed = view.catalogue.unnamed
    departments = view.catalogue.of(Department)
    body = template(theme_dir, view.lang, "holders")(
        view=view,
        t=view.t,
        label=view.say(Enforcer.label),
        total=holders(view),
        bodies=[(d.name, unnamed[d.id]) for d in departments if d.id in unnamed],
    )
    title = view.say(Enforcer.label)
    return Page(ROSTER, Enforcer.slug, title, view.t["holders.how"], body)
