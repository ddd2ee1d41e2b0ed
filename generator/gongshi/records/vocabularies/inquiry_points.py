"""Inquiry points: what they are, what they offer, and where they stand."""

from __future__ import annotations

from gongshi.findings import Text
from gongshi.records.values import Term, Vocabulary

POINT_KIND = Vocabulary(
    "point_kind",
    Text("查阅点类型", "kind of inquiry point"),
    Term("archive", "国家档案馆", "state archive", "", ("档案馆",)),
    Term("library", "公共图书馆", "public library", "", ("图书馆",)),
    Term("service_hall", "政务服务场所", "government service hall", "", ("政务服务大厅", "政务服务中心")),
    Term("town", "街道", "sub-district or town", "", ("街道（镇）", "乡镇")),
    Term("community", "社区（村）", "community or village", "", ("社区", "村")),
    Term("other", "其他", "other"),
)

FACILITY = Vocabulary(
    "facility",
    Text("设施", "facility"),
    Term("reading_room", "查阅室", "reading room"),
    Term("pickup", "资料索取点", "material pick-up"),
    Term("notice_board", "信息公告栏", "notice board"),
    Term("screen", "电子信息屏", "information screen"),
    Term("terminal", "自助终端", "self-service terminal"),
    Term("accessible", "无障碍设施", "barrier-free access"),
)

POINT_STATUS = Vocabulary(
    "point_status",
    Text("开放状态", "status"),
    Term("open", "开放", "open"),
    Term("paused", "暂停开放", "closed for now", "", ("暂停",)),
    Term("closed", "撤销", "abolished"),
)

DATUM = Vocabulary(
    "datum",
    Text("坐标系", "datum"),
    Term("wgs84", "WGS84", "WGS 84"),
    Term("gcj02", "GCJ02", "GCJ-02"),
    Term("cgcs2000", "CGCS2000", "CGCS2000"),
)
