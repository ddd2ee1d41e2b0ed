"""Inquiry point (政府信息查阅点): where anybody may read the registers (政府信息公开条例 art. 25)."""

from __future__ import annotations

from typing import Annotated, ClassVar

from gongshi.findings import Text
from gongshi.records import vocabularies as v
from gongshi.records.base import Fact, Part, Record
from gongshi.records.values import IsoDate, Latitude, Line, Longitude, Phone, Prose, Region


class Location(Part):
    """A point on the earth; the datum must be said (WGS 84 and GCJ-02 differ by 500 m)."""

    latitude: Annotated[Latitude, Fact("纬度", "latitude (degrees)")]
    longitude: Annotated[Longitude, Fact("经度", "longitude (degrees)")]
    datum: Annotated[str, v.DATUM, Fact("坐标系", "datum")]


class InquiryPoint(Record):
    """An inquiry point (政府信息查阅点)."""

    slug: ClassVar[str] = "inquiry-points"
    label: ClassVar[Text] = Text("查阅点", "Inquiry points")
    kept_by: ClassVar[tuple[str, ...]] = ("dept",)

    name: Annotated[Line, Fact("查阅点名称", "inquiry point", weight=10, column=True, headings=("名称",))]
    kind: Annotated[
        str | None, v.POINT_KIND, Fact("查阅点类型", "kind", facet=True, column=True, headings=("类型",))
    ] = None
    address: Annotated[Line | None, Fact("地址", "address", weight=2, column=True)] = None
    region: Annotated[Region | None, Fact("行政区划码", "region code")] = None
    location: Annotated[Location | None, Fact("位置", "location")] = None
    hours: Annotated[Line | None, Fact("开放时间", "opening hours", column=True)] = None
    phone: Annotated[Phone | None, Fact("电话", "phone", column=True)] = None
    facilities: Annotated[tuple[Annotated[str, v.FACILITY], ...], Fact("设施", "facilities")] = ()
    catalogue: Annotated[tuple[Line, ...], Fact("资料目录", "material to read", weight=1)] = ()
    established: Annotated[IsoDate | None, Fact("设立日期", "established")] = None
    status: Annotated[str | None, v.POINT_STATUS, Fact("开放状态", "status", facet=True)] = None
    last_synced: Annotated[IsoDate | None, Fact("最近更新", "last update")] = None
    dept: Annotated[Line | None, Fact("负责单位", "responsible body", ref="departments")] = None
    directions: Annotated[Prose | None, Fact("到达方式", "how to get there")] = None
