"""What the groups of settings are made of: their base, and the types of single values."""

from __future__ import annotations

import datetime as dt
import re
from typing import Annotated

from pydantic import BaseModel, BeforeValidator, ConfigDict, StringConstraints

Word = Annotated[str, StringConstraints(min_length=1, max_length=200)]


def _iso_day(value: object) -> object:
    """Let pass what is written YYYY-MM-DD; pydantic alone would take seconds since 1970 too."""
    if isinstance(value, str) and not re.fullmatch(r"\d{4}-\d{2}-\d{2}", value):
        message = "must be a day such as 2026-11-23"
        raise ValueError(message)
    return value


def _digits(value: object) -> object:
    """Let pass what is written in plain digits; pydantic alone would take 0_5 and 5.0 too."""
    if isinstance(value, str) and not re.fullmatch(r"[0-9]{1,12}", value):
        message = "must be a whole number"
        raise ValueError(message)
    return value


Day = Annotated[dt.date, BeforeValidator(_iso_day)]
Count = Annotated[int, BeforeValidator(_digits)]


class Section(BaseModel):
    """A group of settings."""

    model_config = ConfigDict(frozen=True, extra="forbid")
