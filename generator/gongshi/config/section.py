"""What the groups of settings are made of: their base, and the types of single values."""

from __future__ import annotations

import datetime as dt
import re
from typing import Annotated

from pydantic import BaseModel, BeforeValidator, ConfigDict, StringConstraints

from gongshi.findings import Text

Word = Annotated[str, StringConstraints(min_length=1, max_length=200)]


class SettingProblem(ValueError):  # noqa: N818  # no fault of the program: a sentence for whoever keeps the site
    """A value that a setting cannot take; Pydantic carries it in `errors()[n]["ctx"]["error"]`."""

    def __init__(self, what: Text) -> None:
        """Keep what the value must be, as the end of a sentence."""
        super().__init__(what)
        self.what = what

    def __str__(self) -> str:
        """Give the English words, for logs and tests."""
        return self.what.en


def _iso_day(value: object) -> object:
    """Let pass what is written YYYY-MM-DD; pydantic alone would take seconds since 1970 too."""
    if isinstance(value, str) and not re.fullmatch(r"\d{4}-\d{2}-\d{2}", value):
        raise SettingProblem(Text("日期写成 2026-11-23 这样", "must be a day such as 2026-11-23"))
    return value


def _digits(value: object) -> object:
    """Let pass what is written in plain digits; pydantic alone would take 0_5 and 5.0 too."""
    if isinstance(value, str) and not re.fullmatch(r"[0-9]{1,12}", value):
        raise SettingProblem(Text("必须是整数", "must be a whole number"))
    return value


Day = Annotated[dt.date, BeforeValidator(_iso_day)]
Count = Annotated[int, BeforeValidator(_digits)]


class Section(BaseModel):
    """A group of settings."""

    model_config = ConfigDict(frozen=True, extra="forbid")
