"""Levels and waivers: how a site weighs the findings, and what it has accepted, with reasons."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace
from fnmatch import fnmatchcase
from typing import TYPE_CHECKING

from gongshi.checks.privacy.hits import masked
from gongshi.checks.waiver_words import names_person, personal
from gongshi.content.binding_faults import BINDING_FAULTS
from gongshi.content.faults import FAULTS
from gongshi.findings import Fault, Finding, Position, Severity, Text

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from gongshi.config import RulesSection, Waiver

UNUSED_WAIVER = Fault(
    code="W01",
    name="unused-waiver",
    severity=Severity.WARNING,
    title=Text("豁免没有用上", "Unused waiver"),
    message=Text(
        "对 {rule}（{target}）的豁免没有对应的问题", "the waiver of {rule} for {target} matches no finding"
    ),
    advice=Text("问题已经解决，请删去这条豁免", "the fault is gone; remove the waiver"),
    why=Text(
        "留着的豁免会在问题重现时悄悄把它盖住。",
        "A waiver left behind would hide the fault when it comes back.",
    ),
)
EXPIRED_WAIVER = Fault(
    code="W02",
    name="expired-waiver",
    severity=Severity.ERROR,
    title=Text("豁免已到期", "Expired waiver"),
    message=Text(
        "对 {rule}（{target}）的豁免到 {until} 为止", "the waiver of {rule} for {target} ended on {until}"
    ),
    advice=Text("改正问题，或写明理由重新设定期限", "mend the fault, or give a new reason and day"),
    why=Text(
        "豁免是有期限的承诺，不是永久的例外。", "A waiver is a promise with a date, not a lasting exception."
    ),
)
UNKNOWN_RULE = Fault(
    code="W03",
    name="unknown-rule-in-settings",
    severity=Severity.ERROR,
    title=Text("配置里的规则不存在", "Settings name an unknown rule"),
    message=Text("没有编号为“{rule}”的规则", "there is no rule “{rule}”"),
    advice=Text("用 gongshi rules 查看全部规则", "see all rules with: gongshi rules"),
    why=Text("拼错的规则编号会让设置悄悄失效。", "A misspelt code would silently do nothing."),
)
NAMED_PERSON = Fault(
    code="W04",
    name="waiver-names-a-person",
    severity=Severity.WARNING,
    title=Text("豁免里写了个人", "Waiver names a person"),
    message=Text(
        "对 {rule} 的豁免要公布，里面却有个人的姓名或信息：{shown}",
        "the waiver of {rule} is published, but holds somebody's name or data: {shown}",
    ),
    advice=Text(
        "“by”写部门或者岗位，姓名写进“person”（不公布）；“reason”不点名",
        "write the office or post in `by`, the name in `person` (not published); name nobody in `reason`",
    ),
    why=Text(
        "豁免向社会公开。由哪个岗位决定，要让人知道；是谁个人，不需要（个人信息保护法第六条）。",
        "Waivers are published. Which post decided is for all to know; who sits there is not (PIPL art. 6).",
    ),
)
WAIVER_FAULTS = (UNUSED_WAIVER, EXPIRED_WAIVER, UNKNOWN_RULE, NAMED_PERSON)
"""What can be wrong with levels and waivers."""

_UNWAIVABLE = frozenset(fault.code for fault in (*FAULTS, *BINDING_FAULTS, *WAIVER_FAULTS))
"""Findings that mean that something was not read, or must not stand in the source at all."""


class Weighing:
    """Applies the site's levels and waivers to findings."""

    def __init__(
        self,
        section: RulesSection,
        config_path: str,
        day: dt.date,
        locate: Callable[[tuple[str | int, ...]], Position] | None = None,
    ) -> None:
        """Weigh by `section` of the file `config_path` as of `day`; `locate` finds the place of a setting."""
        self._section = section
        self._locate = locate or (lambda _steps: Position(config_path))
        self._day = day
        self._waived: dict[int, dict[tuple[object, ...], Finding]] = defaultdict(dict)

    def waived(self, index: int) -> tuple[Finding, ...]:
        """Return what the waiver at `index` of the settings has covered by now."""
        return tuple(self._waived[index].values()) if index in self._waived else ()

    @property
    def covered(self) -> int:
        """How many findings are waived by now."""
        return sum(map(len, self._waived.values()))

    def weighed(self, findings: Iterable[Finding]) -> Iterator[Finding]:
        """Yield the findings that remain, each at the site's level."""
        for finding in findings:
            if finding.code in _UNWAIVABLE:
                yield finding
                continue
            level = self._section.levels.get(finding.code, finding.severity)
            if level is Severity.OFF or self._is_waived(finding):
                continue
            yield finding if level is finding.severity else replace(finding, severity=level)

    def leftovers(self, known: Sequence[str], *, later: Sequence[str] = ()) -> Iterator[Finding]:
        """Yield what is wrong with the settings themselves, after all findings were weighed.

        Waivers of the rules `later` may still be used, by what these rules find in the built site.
        """
        for code in self._section.levels:
            if code not in known:
                yield self._at(UNKNOWN_RULE, "levels", code, rule=code)
        for index, waiver in enumerate(self._section.waivers):
            yield from self._personal(index, waiver)
            if waiver.rule not in known:
                yield self._at(UNKNOWN_RULE, "waivers", index, "rule", rule=waiver.rule)
            elif waiver.has_ended(self._day):
                said = {"rule": waiver.rule, "target": waiver.record, "until": waiver.until}
                yield self._at(EXPIRED_WAIVER, "waivers", index, "until", **said)
            elif self._is_unused(index, waiver) and waiver.rule not in later:
                yield self._unused(index, waiver)

    def unused(self, codes: Sequence[str]) -> Iterator[Finding]:
        """Yield the waivers of the rules `codes` that have covered nothing by now."""
        for index, waiver in enumerate(self._section.waivers):
            if waiver.rule in codes and self._is_unused(index, waiver):
                yield self._unused(index, waiver)

    def _unused(self, index: int, waiver: Waiver) -> Finding:
        return self._at(UNUSED_WAIVER, "waivers", index, rule=waiver.rule, target=waiver.record)

    def _at(self, fault: Fault, *steps: str | int, **values: object) -> Finding:
        """Return what is wrong with the setting at `steps` of the rules."""
        field = ".".join(str(step) for step in ("rules", *steps))
        return fault.at(self._locate(("rules", *steps)), field=field, record="", related=(), **values)

    def _personal(self, index: int, waiver: Waiver) -> Iterator[Finding]:
        """Yield what must not stand in words that are published; what is not sure, a person decides."""
        for name, hit in personal(waiver, self._day):
            found = self._at(NAMED_PERSON, "waivers", index, name, rule=waiver.rule, shown=hit.shown)
            yield replace(found, severity=Severity.ERROR) if hit.is_sure else found
        if names_person(waiver.by):
            yield self._at(NAMED_PERSON, "waivers", index, "by", rule=waiver.rule, shown=masked(waiver.by))

    def _is_unused(self, index: int, waiver: Waiver) -> bool:
        return index not in self._waived and waiver.holds(self._day)

    def _is_waived(self, finding: Finding) -> bool:
        for index, waiver in enumerate(self._section.waivers):
            if waiver.rule == finding.code and waiver.holds(self._day) and _covers(waiver, finding):
                # The built site may be looked at twice; what it shows twice is one finding.
                self._waived[index][finding.sort_key] = finding
                return True
        return False


def _covers(waiver: Waiver, finding: Finding) -> bool:
    fits_field = not waiver.field or finding.field.startswith(waiver.field)
    # A page without a record, such as the home page, is named by its own address.
    return fits_field and fnmatchcase(finding.record or finding.position.path, waiver.record)
