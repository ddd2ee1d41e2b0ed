"""How the checks are weighed: the level of each rule, and the findings that are known and accepted."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

from pydantic import Field, StringConstraints, ValidationInfo, field_validator

from gongshi.config.section import Day, Section, SettingProblem, Word
from gongshi.findings import Severity, Text

if TYPE_CHECKING:
    import datetime as dt

SEVERITY_NAMES = {
    "错误": Severity.ERROR,
    "警告": Severity.WARNING,
    "提示": Severity.INFO,
    "关闭": Severity.OFF,
    **{s.value: s for s in Severity},
}
"""How a level may be written."""


class Waiver(Section):
    """A finding that is known and accepted, with the reason; published with the site (`quality.html`)."""

    rule: Word
    record: str = "*"
    """`<register>/<id>`, `<register>/*` or `*`."""
    field: str = ""
    reason: Word
    """Published: name no person in it."""
    by: Word
    """The office or post that decided; published, so never a person's name."""
    person: Annotated[str, StringConstraints(max_length=50)] = ""
    """Who decided, by name: kept here for the office's own record, and not published."""
    publish_person: bool = False
    """Whether `person` may stand on the page; ask the person first."""
    since: Day | None = None
    """The first day on which it holds; from the beginning where it is not given."""
    until: Day | None = None
    """The last day on which it holds."""

    @field_validator("until")
    @classmethod
    def _ends_after_it_began(cls, value: dt.date | None, info: ValidationInfo) -> dt.date | None:
        if value and info.data.get("since") and value < info.data["since"]:
            raise SettingProblem(Text("不能早于 since", "must not lie before since"))
        return value

    def holds(self, day: dt.date) -> bool:
        """Whether it covers anything on `day`."""
        return (self.since is None or self.since <= day) and not self.has_ended(day)

    def has_ended(self, day: dt.date) -> bool:
        """Whether `day` lies behind its last day."""
        return self.until is not None and self.until < day


class RulesSection(Section):
    """How the checks are weighed on this site."""

    levels: dict[str, Severity] = Field(default={})
    waivers: tuple[Waiver, ...] = ()

    @property
    def off(self) -> tuple[str, ...]:
        """The codes of the rules that the site has switched off, in order."""
        return tuple(sorted(code for code, level in self.levels.items() if level is Severity.OFF))

    @field_validator("levels", mode="before")
    @classmethod
    def _either_language(cls, value: object) -> object:
        if not isinstance(value, dict):
            return value
        return {k: SEVERITY_NAMES.get(v, v) if isinstance(v, str) else v for k, v in value.items()}
