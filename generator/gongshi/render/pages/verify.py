"""The page that answers for one certificate, and what it is answered from.

In `roster` mode the page looks into an index of its own (`verify/`), of certificates only, so
that an answer costs little at any size of the site. In `lookup` mode there is no list at all:
the same card lies sealed under what only number and name together open (`search/lookup.py`).
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from gongshi.records.base import fields_of
from gongshi.records.department import Department
from gongshi.records.enforcer import Enforcer
from gongshi.records.vocabularies import AUTHORITY_SOURCE, BODY_KIND, CERT_TYPE, INSPECTION_RESULT
from gongshi.render.environment import template
from gongshi.render.pages.page import Page
from gongshi.search.document import FACETS
from gongshi.search.lookup import Seal, shard_digits, skeleton

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    from gongshi.records.values import Vocabulary
    from gongshi.render.view import View
    from gongshi.search.document import SearchDoc
    from gongshi.search.gather import Reader

VERIFY = "verify.html"
"""The page's address in the site; `?no=` behind it asks at once, so it may stand in a QR code."""
ROSTER = "enforcers/index.html"
"""Where the list of holders stands, or what is said in its place."""

_TAILS = (4, 5, 6)
"""Last characters of a number that are looked up as they are: what a certificate shows best."""
_WORDS = (
    "asked_as", "blanks", "wide", "letters", "separator", "busy", "several", "many", "about_n", "more_digits",
    "missing", "missing_checks", "missing_phone", "missing_call", "need_both", "failed", "failed_why",
    "on_day", "page", "spoken",
)  # fmt: skip
"""What the script says, under `verify.` in the locales."""
_FIELDS = (
    "body", "field", "area", "authority_source", "cert_type", "issuer", "issued", "valid_until",
    "annual_inspections", "status_reason", "status_date",
)  # fmt: skip
"""The facts of a card, in their order; behind them stand the id of the department and its phone."""


def verify_page(view: View, theme_dir: Path) -> Page:
    """Return the page; it is the same for every certificate, so search engines may keep it."""
    t = view.t
    body = template(theme_dir, view.lang, "verify")(view=view, t=t, **_context(view))
    return Page(VERIFY, "root", t["verify.title"], t["verify.about"], body)


def is_sealed(view: View) -> bool:
    """Whether the site holds no list of holders."""
    return view.config.enforcers.publication == "lookup"


def holders(view: View) -> int:
    """Return how many hold a certificate here, named or not."""
    return len(view.catalogue.of(Enforcer)) + sum(view.catalogue.unnamed.values())


def _context(view: View) -> dict[str, Any]:
    fields = fields_of(Enforcer)
    labels = [view.say(fields[name].fact.label) for name in ("name", "cert_no", *_FIELDS)]
    labels[2] = view.t["enforcer.body"]
    settings = view.config.enforcers
    return {
        "sealed": is_sealed(view),
        "words": {key.replace("_", "-"): view.t[f"verify.{key}"] for key in _WORDS},
        "labels": "\n".join(labels),
        "salt": salt(view),
        "iterations": settings.iterations,
        "digits": shard_digits(holders(view)),
        "phone": view.config.footer.phone,
        "total": holders(view),
        "unnamed": sum(view.catalogue.unnamed.values()),
    }


def salt(view: View) -> str:
    """Return the site's own part of the look-up keys."""
    region = view.config.region
    return view.config.enforcers.salt or f"{view.config.site.title} {region.name} {region.code}"


# --- the card ----------------------------------------------------------------


def card(view: View, enforcer: Enforcer) -> tuple[str, ...]:
    """Return what the answer says besides name, number and standing: the values of `_FIELDS`, id, phone."""
    department = view.catalogue.department(enforcer.body)
    latest = max(enforcer.annual_inspections, key=lambda i: i.year, default=None)
    inspection = ""
    if latest:
        result = view.say(INSPECTION_RESULT.label(latest.result))
        inspection = view.t["enforcer.inspection"].format(year=latest.year, result=result)
    return (
        _body(view, department, enforcer.body),
        enforcer.field or "",
        enforcer.area or "",
        _term(view, AUTHORITY_SOURCE, enforcer.authority_source),
        _term(view, CERT_TYPE, enforcer.cert_type),
        enforcer.issuer or "",
        str(enforcer.issued or ""),
        str(enforcer.valid_until or ""),
        inspection,
        enforcer.status_reason or "",
        str(enforcer.status_date or ""),
        department.id if department and Department.slug in view.config.registers else "",
        (department.supervise_phone or department.phone or "") if department else "",
    )


def _body(view: View, department: Department | None, text: str) -> str:
    if department is None:
        return view.t["view.withheld"] if view.catalogue.is_withheld(Department.slug, text) else text
    if department.enforcement is None:
        return department.name
    return f"{department.name}（{view.say(BODY_KIND.label(department.enforcement.kind))}）"


def _term(view: View, vocabulary: Vocabulary, term: str | None) -> str:
    return view.say(vocabulary.label(term)) if term else ""


# --- where it is looked up ---------------------------------------------------


def certificate_docs(view: View, reader: Reader) -> Iterator[SearchDoc]:
    """Yield the certificates that may be listed, as their own index holds them.

    Keys are the name, the number, its last characters, and the number with its look-alikes
    made one; the only text is the name of the body. The place of the department, which
    results of the whole site show, carries the card.
    """
    for enforcer in view.catalogue.of(Enforcer):
        doc = reader.doc(enforcer)
        number = enforcer.cert_no
        alike = skeleton(number)
        tails = (alike[-size:] for size in _TAILS if len(alike) > size)
        department = view.catalogue.department(enforcer.body)
        bodies = (department.name, department.short_name) if department else ()
        yield replace(
            doc,
            keys=tuple(dict.fromkeys((enforcer.name, number, alike, *tails))),
            body=tuple(body for body in bodies if body),
            note=number,
            detail="\n".join(card(view, enforcer)),
            facets=((),) * len(FACETS),
            turns=(),
        )


def seals(view: View, reader: Reader, enforcers: Iterable[Enforcer]) -> Iterator[Seal]:
    """Yield what is sealed for each of `enforcers`: what opens it, and the row that its card is made of."""
    for enforcer in enforcers:
        doc = reader.doc(enforcer)
        facts = "\n".join(card(view, enforcer))
        row = [enforcer.name, enforcer.cert_no, doc.tone, doc.badge, doc.then, facts]
        yield Seal(enforcer.cert_no, enforcer.name, row)
