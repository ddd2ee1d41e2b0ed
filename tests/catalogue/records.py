"""Records for the tests of the catalogue, made without files."""

from __future__ import annotations

from typing import TYPE_CHECKING

from gongshi.catalogue.index import Catalogue
from gongshi.content.loader import Loaded
from gongshi.records.department import Department
from gongshi.records.document import Document
from gongshi.records.enforcer import Enforcer
from gongshi.records.law import Law
from gongshi.records.power_item import PowerItem
from gongshi.records.registers import BY_SLUG

if TYPE_CHECKING:
    from collections.abc import Iterable

    from gongshi.records.base import Record


def catalogue_of(*records: Record, broken: Iterable[str] = (), incomplete: Iterable[str] = ()) -> Catalogue:
    """Return a catalogue of `records` in which every built-in register was loaded."""
    by_slug: dict[str, list[Record]] = {slug: [] for slug in BY_SLUG}
    for record in records:
        by_slug[record.slug].append(record)
    return Catalogue(Loaded(by_slug, [], set(broken), set(incomplete)))


def department(name: str = "示例区住房和城乡建设局", **more: object) -> Department:
    """Return a department, `zjj` unless told."""
    return Department.model_validate({"id": "zjj", "name": name, **more})


def item(**more: object) -> PowerItem:
    """Return a licence of `zjj`."""
    return PowerItem.model_validate(
        {"id": "xk-1", "name": "示例事项", "category": "licence", "dept": "zjj", **more}
    )


def document(**more: object) -> Document:
    """Return a document `gd-1`."""
    return Document.model_validate({"id": "gd-1", "title": "示例区停车管理办法", **more})


def enforcer(**more: object) -> Enforcer:
    """Return an enforcer of `zjj`."""
    return Enforcer.model_validate(
        {"id": "z-1", "name": "示例甲", "cert_no": "SL000001", "body": "zjj", **more}
    )


def law(**more: object) -> Law:
    """Return a law."""
    return Law.model_validate({"id": "jzf", "title": "中华人民共和国示例法", "kind": "law", **more})
