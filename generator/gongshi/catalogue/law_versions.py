"""The versions of a law on a day: which was in force, which came after it, which the register lacks.

Invariants:

* a version is in force from its effective date, or from its own date where the register has no
  other, until the next one begins or the law ends;
* the register may hold the newest version alone: before its first version a law that was adopted
  earlier is `unlisted` - in force in a version not held -, never "not yet in force";
* a version that a person claims (2017年修正) is told by its year, and where two are of one year by neither.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Literal

from gongshi.records.once import once

if TYPE_CHECKING:
    import datetime as dt

    from gongshi.records.law import Law, LawVersion

PASSING_DAYS = 180
"""Days from the passing of a rule to its promulgation, at most: a version of a later day is a revision."""

_YEAR = re.compile(r"(?:19|20)\d{2}")


def start_of(version: LawVersion) -> dt.date:
    """Return the day from which `version` counts."""
    return version.effective or version.date


@once
def versions_in_order(law: Law) -> tuple[LawVersion, ...]:
    """Return the versions of `law`, the one that began first first."""
    return tuple(sorted(law.versions, key=lambda version: (start_of(version), version.date)))


def version_days(law: Law) -> list[dt.date]:
    """Return the days on which the versions of `law` take force, the first one first."""
    return [start_of(version) for version in versions_in_order(law)]


def begun_version(law: Law, day: dt.date) -> LawVersion | None:
    """Return the newest version that had begun on `day`, whatever became of the law since."""
    return next((v for v in reversed(versions_in_order(law)) if start_of(v) <= day), None)


def before_first(law: Law, day: dt.date) -> Literal["not_yet", "unlisted"]:
    """Tell what `law` was on a day before its first listed version began.

    Where the register does not say when it was first adopted, a first version that is
    called a revision (修正, 修订) shows that there was an earlier one.
    """
    first = versions_in_order(law)[0]
    adopted = law.adopted_on
    if adopted is None:
        return "unlisted" if "修" in (first.label or "") else "not_yet"
    is_original = (first.date - adopted).days <= PASSING_DAYS
    return "not_yet" if is_original or day < adopted else "unlisted"


def claimed_version(law: Law, claim: str | None, date: dt.date | None = None) -> LawVersion | None:
    """Return the one version of `law` that a citation means by `claim` (2017年修正) or by `date`.

    A date counts before a claim. Nothing where the register has no such version, or two of that year.
    """
    if date:
        named = [v for v in law.versions if date in (v.date, v.effective)]
        return named[0] if len(named) == 1 else None
    year = _YEAR.search(claim or "")
    found = [v for v in law.versions if year and v.date.year == int(year[0])]
    return found[0] if len(found) == 1 else None
