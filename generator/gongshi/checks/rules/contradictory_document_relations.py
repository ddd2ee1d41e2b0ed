"""What documents say of amending and repealing each other cannot all be true.

What: a document that amends or repeals itself; a circle of documents that repeal (or
amend) each other; A says that B repealed or amended it, and B lists what it repeals or
amends without naming A. That B says so and A does not is no fault: it is derived.
Why: 国办发〔2018〕37号: what is in force must be beyond doubt, from both ends.
Judges by: no date.
"""

from __future__ import annotations

from graphlib import CycleError, TopologicalSorter
from typing import TYPE_CHECKING

from gongshi.checks.rule import Rule
from gongshi.findings import Severity, Text
from gongshi.records.document import Document

if TYPE_CHECKING:
    from collections.abc import Iterator

    from gongshi.catalogue.index import Catalogue
    from gongshi.checks.rule import Draft, Scene

rule = Rule(
    code="D15",
    severity=Severity.ERROR,
    title=Text("修改、废止关系互相矛盾", "Contradictory relations of documents"),
    message=Text("{what}", "{what}"),
    advice=Text("{remedy}", "{remedy}"),
    why=Text(
        "一份文件是否有效，要由修改、废止关系推出（国办发〔2018〕37号）；关系矛盾，效力就无法确认。",
        "Whether a document is in force follows from these relations (国办发〔2018〕37号); "
        "contradictory ones leave it open.",
    ),
    fails="""\
-- content/documents/a.yml --
title: 示例区公共停车场管理办法
repeals: 示例区公共停车场管理办法
""",
    passes="""\
-- content/documents/a.yml --
title: 示例区公共停车场管理办法
repeals: 示例区公共停车场管理暂行办法
-- content/documents/b.yml --
title: 示例区公共停车场管理暂行办法
repealed_by: 示例区公共停车场管理办法
""",
)

_VERBS = {"repeals": Text("废止", "repeal"), "amends": Text("修改", "amend")}
_PASSIVE = {"repeals": "repealed_by", "amends": "amended_by"}
_SELF = Text(
    "改成另一份文件；另一份与它同名的，写那份的发文字号。",
    "Name the other document; if both have the same title, name it by its number.",
)
_MEND = Text(
    "对照这几份文件的原文，删去写错的关系。",
    "Compare the texts of these documents, and remove the relation that is wrong.",
)


@rule.check_catalogue
def contradictory_document_relations(catalogue: Catalogue, _scene: Scene) -> Iterator[Draft]:
    """Look at repeals, then at amendments."""
    for field, verb in _VERBS.items():
        edges = _edges(catalogue, field)
        yield from _circles(catalogue, edges, field, verb)
        for document in catalogue.of(Document):
            yield from _unmirrored(catalogue, document, field, verb)


def _edges(catalogue: Catalogue, field: str) -> dict[str, dict[str, tuple[str, ...]]]:
    """Return who acts on whom, by id, and which field of the actor or the other says so."""
    edges: dict[str, dict[str, tuple[str, ...]]] = {}
    for document in catalogue.of(Document):
        for text in getattr(document, field):
            other = catalogue.document(text)
            if other:
                edges.setdefault(document.id, {})[other.id] = (field,)
        for text in _named(document, _PASSIVE[field]):
            other = catalogue.document(text)
            if other:
                edges.setdefault(other.id, {}).setdefault(document.id, (_PASSIVE[field],))
    return edges


def _named(document: Document, field: str) -> tuple[str, ...]:
    value = getattr(document, field)
    return value if isinstance(value, tuple) else (value,) if value else ()


def _circles(
    catalogue: Catalogue, edges: dict[str, dict[str, tuple[str, ...]]], field: str, verb: Text
) -> Iterator[Draft]:
    """Yield one finding for each circle, at its first document."""
    for source in sorted(edges):
        if source in edges[source]:
            document = catalogue.document(source)
            said = edges[source].pop(source)
            if document:
                what = Text(f"“{document.title}”{verb.zh}它自己", f"“{document.title}” {verb.en}s itself")
                yield rule.at(document, *said, what=what, remedy=_SELF)
    while circle := _circle(edges):
        start = circle.index(min(circle))
        circle = circle[start:] + circle[:start]
        members = [d for d in map(catalogue.document, circle) if d]
        for source, target in zip(circle, [*circle[1:], circle[0]], strict=True):
            edges[source].pop(target, None)
        names = "”“".join(member.title for member in members)
        what = Text(f"“{names}”互相{verb.zh}", f"“{names}” {verb.en} each other")
        others = tuple((member, (_said(member, field),)) for member in members[1:])
        yield rule.at(members[0], _said(members[0], field), others=others, what=what, remedy=_MEND)


def _circle(edges: dict[str, dict[str, tuple[str, ...]]]) -> list[str]:
    """Return the ids along one circle, each acting on the next, or nothing."""
    try:
        TopologicalSorter(edges).prepare()
    except CycleError as error:
        along: list[str] = error.args[1]
        return along[:0:-1]  # the sorter reports it against the arrows, its first id again at the end
    return []


def _said(document: Document, field: str) -> str:
    return field if getattr(document, field) else _PASSIVE[field]


def _unmirrored(catalogue: Catalogue, document: Document, field: str, verb: Text) -> Iterator[Draft]:
    for text in _named(document, _PASSIVE[field]):
        other = catalogue.document(text)
        if other is None or other is document or not getattr(other, field):
            continue
        targets = [catalogue.document(target) for target in getattr(other, field)]
        if document in targets or None in targets:  # an orphan may have meant this document
            continue
        what = Text(
            f"本文件说被“{other.title}”{verb.zh}，但那份文件列出的{verb.zh}对象里没有它",
            f"this document names “{other.title}” as its {verb.en}er, which does not list it",
        )
        others = ((other, (field,)),)
        yield rule.at(
            document, _PASSIVE[field], others=others, severity=Severity.WARNING, what=what, remedy=_MEND
        )
