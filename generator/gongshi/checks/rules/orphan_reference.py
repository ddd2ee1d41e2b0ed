"""A record or the settings refer to a record that is not there, or to a name that several bear.

What: a reference (by id, full or short name) that finds no record of its register, or more than one.
Why: the link would lead nowhere, or put one department's power on another's page; neither is guessed. A body
whose holders are to be withheld (`enforcers.withheld_bodies`) would have them named.
Judges by: no date. A record that exists but could not be read is no orphan: its own findings say why.
"""

from __future__ import annotations

import difflib
from collections import defaultdict
from functools import lru_cache
from typing import TYPE_CHECKING

from gongshi.checks.rule import Rule
from gongshi.findings import Severity, Text
from gongshi.records.department import Department
from gongshi.records.registers import BY_SLUG

if TYPE_CHECKING:
    from collections.abc import Iterator

    from gongshi.catalogue.index import Catalogue
    from gongshi.checks.rule import Draft, Scene
    from gongshi.records.base import Record

rule = Rule(
    code="L01",
    severity=Severity.ERROR,
    title=Text("引用的记录不存在", "Reference to no record"),
    message=Text("{problem}", "{problem}"),
    advice=Text("{hint}", "{hint}"),
    why=Text(
        "引用是页面之间的链接：写错了不猜，以免把甲部门的权力放到乙部门名下。",
        "A reference links two pages; it is never guessed, lest one body's power stand under another.",
    ),
    fails="""\
-- content/power-items/a.yml --
事项名称: 示例事项
事项类型: 行政许可
实施机构: 示例区住房和城乡建设厅
""",
    passes="""\
-- content/power-items/a.yml --
事项名称: 示例事项
事项类型: 行政许可
实施机构: 示例区住房和城乡建设局
""",
)


_CANDIDATES = 100
"""Names compared with one text: a bad column in a large list must not take minutes."""


class _Names:
    """The names of the registers, and which is nearest: sought by the rarest pairs of characters."""

    def __init__(self, catalogue: Catalogue) -> None:
        self._catalogue = catalogue
        self._register = lru_cache(maxsize=None)(self._indexed)
        self.near = lru_cache(maxsize=None)(self._near)

    def _indexed(self, slug: str) -> tuple[dict[str, str], dict[str, list[str]]]:
        """Return the ids by name, and the names by each pair of characters in them."""
        model = BY_SLUG.get(slug)
        ids: dict[str, str] = {}
        for record in self._catalogue.of(model) if model else ():
            for name in (record.id, record.caption, getattr(record, "short_name", None)):
                if name:
                    ids.setdefault(name, record.id)
        holding: dict[str, list[str]] = defaultdict(list)
        for name in ids:
            for pair in _pairs(name):
                holding[pair].append(name)
        return ids, holding

    def _near(self, slug: str, text: str) -> tuple[str, str] | None:
        """Return the name nearest to `text`, with its id."""
        ids, holding = self._register(slug)
        candidates: dict[str, None] = {}
        for names in sorted((holding.get(pair, []) for pair in _pairs(text)), key=len):
            candidates.update(dict.fromkeys(names[:_CANDIDATES]))
            if len(candidates) >= _CANDIDATES:
                break
        found = difflib.get_close_matches(text, candidates, n=1, cutoff=0.5)
        return (found[0], ids[found[0]]) if found else None


@rule.check_catalogue
def orphan_reference(catalogue: Catalogue, scene: Scene) -> Iterator[Draft]:
    """Report what the catalogue could not resolve, with the nearest name or the candidates."""
    names = _Names(catalogue)
    for orphan in catalogue.orphans:
        asked = (orphan.register, orphan.text, orphan.ambiguous)
        yield rule.at(
            orphan.source,
            *orphan.steps,
            others=tuple((found, ("id",)) for found in orphan.ambiguous),
            problem=_problem(*asked),
            hint=_hint(*asked, names),
        )
    for place, text in enumerate(scene.config.enforcers.withheld_bodies):
        if catalogue.is_orphan(Department.slug, text):
            asked = (Department.slug, text, catalogue.find(Department.slug, text))
            yield rule.in_settings(
                "enforcers", "withheld_bodies", place, problem=_problem(*asked), hint=_hint(*asked, names)
            )


def _pairs(text: str) -> list[str]:
    """Return the different pairs of neighbouring characters in `text`, in order."""
    return list(dict.fromkeys(text[i : i + 2] for i in range(len(text) - 1)))


def _problem(register: str, text: str, ambiguous: tuple[Record, ...]) -> Text:
    model = BY_SLUG.get(register)
    label = model.label if model else Text(register, register)
    if ambiguous:
        count = len(ambiguous)
        return Text(
            f"“{label.zh}”里有 {count} 条叫“{text}”，不知道指哪一条",
            f"{count} records of “{label.en}” go by “{text}”",
        )
    return Text(
        f"“{label.zh}”里没有“{text}”",
        f"there is no “{text}” in the register “{label.en}”",
    )


def _hint(register: str, text: str, ambiguous: tuple[Record, ...], names: _Names) -> Text:
    if ambiguous:
        ids = [record.id for record in ambiguous]
        return Text(f"写编号：{'、'.join(ids)}", f"write the id: {', '.join(ids)}")
    near = names.near(register, text)
    if near:
        name, key = near
        return Text(f"是否要写“{name}”（编号 {key}）？", f"did you mean “{name}” (id {key})?")
    folder = f"content/{register}/"
    return Text(
        f"改正写法，或在 {folder} 里补上这条记录", f"mend the reference, or add the record in {folder}"
    )
