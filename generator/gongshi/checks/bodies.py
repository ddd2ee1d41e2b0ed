"""What several rules ask of an enforcement body."""

from __future__ import annotations

from typing import TYPE_CHECKING

from gongshi.catalogue.validity import body_standing

if TYPE_CHECKING:
    import datetime as dt

    from gongshi.records.department import Department


def is_revoked(department: Department, day: dt.date) -> bool:
    """Whether `department` was an enforcement body and is none any more on `day`.

    A revocation to come leaves it what it is.
    """
    standing = body_standing(department, day)
    return standing is not None and standing.state == "revoked" and standing.tone == "ended"
