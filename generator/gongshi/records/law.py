"""Law (法律法规规章): the facts of a rule that power items rest on - title, kind, versions.

A citation is a citation of a version: articles were renumbered by revisions, so the
highest article number stands with each version.
"""

from __future__ import annotations

from typing import Annotated, ClassVar

from gongshi.findings import Text
from gongshi.records import vocabularies as v
from gongshi.records.base import Fact, Part, Record
from gongshi.records.values import DocNumber, IsoDate, Line, WebAddress, Whole


class LawVersion(Part):
    """One version: its date, when it took force, and its highest article."""

    date: Annotated[IsoDate, Fact("版本日期", "date of the version", headings=("version_of",))]
    effective: Annotated[IsoDate | None, Fact("施行日期", "in force from", headings=("effective_on",))] = None
    articles: Annotated[Whole | None, Fact("条数", "highest article", headings=("articles",))] = None
    label: Annotated[Line | None, Fact("版本说明", "label")] = None


class Law(Record):
    """A law, regulation or rule (法律法规规章)."""

    slug: ClassVar[str] = "laws"
    label: ClassVar[Text] = Text("法律法规", "Laws")
    caption_field: ClassVar[str] = "title"

    title: Annotated[
        Line, Fact("法规名称", "title", weight=10, column=True, headings=("名称", "标题", "title"))
    ]
    kind: Annotated[
        str, v.LAW_KIND, Fact("效力级别", "kind", facet=True, column=True, headings=("类别", "kind"))
    ]
    doc_number: Annotated[DocNumber | None, Fact("公布文号", "document number")] = None
    issuer: Annotated[Line | None, Fact("制定机关", "made by")] = None
    adopted_on: Annotated[IsoDate | None, Fact("首次通过", "first adopted", headings=("adopted_on",))] = None
    versions: Annotated[tuple[LawVersion, ...], Fact("版本", "versions")] = ()
    repealed_on: Annotated[IsoDate | None, Fact("废止日期", "repealed from")] = None
    superseded_by: Annotated[Line | None, Fact("替代法规", "superseded by", ref="laws")] = None
    url: Annotated[WebAddress | None, Fact("官方链接", "official link")] = None
