"""A record refers to a record that is not there, or to a name that several bear.

What: a reference (by id, full or short name) that finds no record of its register, or more than one.
Why: the link would lead nowhere, or put one department's power on another's page; neither is guessed.
Judges by: no date. A record that exists but could not be read is no orphan: its own findings say why.
"""

from __future__ import annotations

import difflib
from collections import defaultdict
from functools import lru_cache
from typing import TYPE_CHECKING

from gongshi.checks.rule import Rule
from gongshi.findings import Severity, Text
from gongshi.records.registers import BY_SLUG

if TYPE_CHECKING:
    from collections.abc import Iterator

    from gongshi.catalogue.index import Catalogue, Orphan
    from gongshi.checks.rule import Draft, Scene

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
def orphan_reference(catalogue: Catalogue, _scene: Scene) -> Iterator[Draft]:
    """Report what the catalogue could not resolve, with the nearest name or the candidates."""
    names = _Names(catalogue)
    for orphan in catalogue.orphans:
        yield rule.at(
            orphan.source,
            *orphan.steps,
            others=tuple((found, ("id",)) for found in orphan.ambiguous),
            problem=_problem(orphan),
            hint=_hint(orphan, names),
        )


def _pairs(text: str) -> list[str]:
    """Return the different pairs of neighbouring characters in `text`, in order."""
    return list(dict.fromkeys(text[i : i + 2] for i in range(len(text) - 1)))


def _problem(orphan: Orphan) -> Text:
    model = BY_SLUG.get(orphan.register)
    register = model.label if model else Text(orphan.register, orphan.register)
    if orphan.ambiguous:
        count = len(orphan.ambiguous)
        return Text(
            f"“{register.zh}”里有 {count} 条叫“{orphan.text}”，不知道指哪一条",
            f"{count} records of “{register.en}” go by “{orphan.text}”",
        )
    return Text(
        f"“{register.zh}”里没有“{orphan.text}”",
        f"there is no “{orphan.text}” in the register “{register.en}”",
    )


def _hint(orphan: Orphan, names: _Names) -> Text:
    if orphan.ambiguous:
        ids = [record.id for record in orphan.ambiguous]
        return Text(f"写编号：{'、'.join(ids)}", f"write the id: {', '.join(ids)}")
    near = names.near(orphan.register, orphan.text)
    if near:
        name, key = near
        return Text(f"是否要写“{name}”（编号 {key}）？", f"did you mean “{name}” (id {key})?")
    folder = f"content/{orphan.register}/"
    return Text(
        f"改正写法，或在 {folder} 里补上这条记录", f"mend the reference, or add the record in {folder}"
    )
