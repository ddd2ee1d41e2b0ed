"""Synthetic records, one function per register: raw values under Chinese keys.

Every field that a category needs is filled, every code carries a right check digit,
so that the check of a synthetic site reports no error.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import TYPE_CHECKING

from gongshi.authoring import sample_words as words
from gongshi.records.values import to_chinese, uscc_check_character

if TYPE_CHECKING:
    from random import Random

    from gongshi.authoring.yaml_writer import Writable

Raw = dict[str, "Writable"]

ARTICLES = 60
"""Articles of every invented law."""
LAST_YEAR, YEARS = 2025, 5
"""Documents are dated 2021 to 2025."""
_ON_APPLICATION = frozenset({"行政许可", "行政给付", "行政确认"})
_TO_OBJECT = frozenset({"行政许可", "行政处罚", "行政强制", "行政征收", "行政裁决", "行政给付", "行政确认"})


@dataclass(frozen=True, slots=True)
class Body:
    """A synthetic department: what other records need to know of it."""

    number: int
    id: str
    name: str
    code: str
    uscc: str
    road: str


def body(number: int) -> Body:
    """Return department `number`, from 0."""
    short, name, code = words.DEPARTMENTS[number]
    first = f"11{words.REGION}{number + 1:08d}{(number * 7) % 10}"
    uscc = first + uscc_check_character(first)
    return Body(number, short, f"示例区{name}", code, uscc, words.ROADS[number % len(words.ROADS)])


def phone(owner: Body, serial: int) -> str:
    """Return an office number; no area has the code 0999-555…."""
    return f"0999-555{owner.number:02d}{serial:02d}"


def department(owner: Body) -> Raw:
    """Return the record of `owner`."""
    return {
        "编号": owner.id,
        "部门名称": owner.name,
        "简称": f"示例{owner.name.removeprefix('示例')}",
        "统一社会信用代码": owner.uscc,
        "机构类别": "工作部门",
        "机构层级": "县级",
        "发文代字": [f"示{owner.code}规"],
        "主要职责": [f"负责示例事项的管理（{owner.name}）", "公开办事依据、流程和结果"],
        "内设机构": [{"机构名称": "办公室", "机构电话": phone(owner, 1)}, {"机构名称": "法规科"}],
        "办公地址": f"示例区{owner.road}{owner.number + 1}号",
        "办公时间": "工作日 9:00—12:00，13:30—17:00",
        "办公电话": phone(owner, 1),
        "监督电话": phone(owner, 2),
        "执法主体": {
            "主体性质": "法定行政机关",
            "主体依据": [f"《{law_title(owner.number)}》第三条"],
            "执法领域": [words.FIELDS[owner.number % len(words.FIELDS)]],
            "确认公告": {"公告文号": f"示政公〔2020〕{owner.number + 1}号", "公告日期": "2020-06-01"},
            "主体状态": "确认",
            "主体状态日期": "2020-06-01",
        },
    }


def law_title(number: int) -> str:
    """Return the title of invented law `number`."""
    return f"示例{words.LAWS[number % len(words.LAWS)]}管理条例"


def law(number: int) -> Raw:
    """Return invented law `number`, from 0."""
    year = 2004 + number % 12
    return {
        "编号": f"law-{number + 1:02d}",
        "法规名称": law_title(number),
        "效力级别": "行政法规" if number % 2 else "地方性法规",
        "首次通过": f"{year}-03-15",
        "版本": [{"版本日期": f"{year}-03-15", "施行日期": f"{year}-07-01", "条数": str(ARTICLES)}],
    }


def point(number: int) -> Raw:
    """Return inquiry point `number`, from 0."""
    road = words.ROADS[number % len(words.ROADS)]
    return {
        "编号": f"point-{number + 1:02d}",
        "查阅点名称": f"示例区{road}查阅点",
        "查阅点类型": ("国家档案馆", "公共图书馆", "政务服务场所", "街道")[number % 4],
        "地址": f"示例区{road}{100 + number}号",
        "行政区划码": words.REGION,
        "开放时间": "工作日 9:00—16:30",
        "电话": f"0999-55590{number:02d}",
        "设施": ["查阅室", "自助终端"],
        "设立日期": "2019-05-01",
        "开放状态": "开放",
    }


def enforcer(owner: Body, number: int, random: Random) -> Raw:
    """Return enforcer `number` of `owner`; one certificate in forty is suspended."""
    issued = dt.date(2023, 1, 1) + dt.timedelta(days=random.randrange(1000))
    until = issued.replace(year=issued.year + 5, day=min(issued.day, 28)) - dt.timedelta(days=1)
    raw: Raw = {
        "编号": f"sl{owner.number:02d}{number:06d}",
        "姓名": "示例" + "".join(random.choice(words.GIVEN) for _ in range(2)),
        "执法证号": f"SL{owner.number:02d}{number:06d}",
        "所在单位": owner.id,
        "执法类别": words.FIELDS[owner.number % len(words.FIELDS)],
        "执法区域": "示例区",
        "执法权来源": "法定",
        "证件种类": "行政执法证",
        "发证机关": "示例省人民政府",
        "发证日期": issued.isoformat(),
        "有效期至": until.isoformat(),
        "年度审验": [{"年度": "2025", "审验结果": "合格", "审验日期": "2026-03-20"}],
        "证件状态": "有效",
    }
    if number % 40 == 39:  # noqa: PLR2004  # a share, said above
        raw |= {"证件状态": "暂扣", "状态日期": "2026-09-01", "状态原因": "示例原因：培训期间"}
    return raw


def document(owner: Body, year: int, number: int, total: int, random: Random) -> tuple[Raw, str]:
    """Return document `number` (from 1) of `total` that `owner` issued in `year`, and its text."""
    matter = random.choice(words.OBJECTS)
    dated = dt.date(year, 1, 10) + dt.timedelta(days=number * 300 // (total + 1))
    force = dated + dt.timedelta(days=30)
    last = force.replace(year=force.year + 5, day=min(force.day, 28)) - dt.timedelta(days=1)
    raw: Raw = {
        "编号": f"{owner.id}-{year}-{number}",
        "标题": f"{owner.name}关于印发示例{matter}管理办法（{to_chinese(number)}）的通知",
        "发文字号": f"示{owner.code}规〔{year}〕{number}号",
        "索引号": f"{words.REGION}-{owner.number:02d}-{year}-{number:05d}",
        "制定机关": [owner.id],
        "成文日期": dated.isoformat(),
        "公布日期": (dated + dt.timedelta(days=5)).isoformat(),
        "施行日期": force.isoformat(),
        "失效日期": last.isoformat(),
        "合法性审核": {"审核机构": "示例区司法局法规科", "审核日期": dated.isoformat(), "审核结论": "合法"},
        "主题分类": "综合政务",
        "体裁": "通知",
        "公开方式": "主动公开",
        "政策解读": [{"解读标题": f"示例{matter}管理办法解读", "解读日期": dated.isoformat()}],
        "内容概述": f"规定示例{matter}的管理要求和办理程序。",
    }
    return raw, _text(owner, matter, force, last, random)


def _text(owner: Body, matter: str, force: dt.date, last: dt.date, random: Random) -> str:
    count = random.randrange(5, 18)
    lines = [
        f"第{to_chinese(i + 1)}条 {words.SENTENCES[i % len(words.SENTENCES)].format(matter, owner.name)}"
        for i in range(count)
    ]
    days = [f"{day.year}年{day.month}月{day.day}日" for day in (force, last)]
    lines.append(f"第{to_chinese(count + 1)}条 本办法自{days[0]}起施行，有效期至{days[1]}。")
    return "\n\n".join(lines)


def power_item(owner: Body, number: int, category: str, discretion: str, random: Random) -> Raw:
    """Return power item `number` (from 1) of `owner`, with what its category needs.

    `discretion` is the document that a penalty's range rests on, empty where the owner has none.
    """
    matter = random.choice(words.OBJECTS)
    serial = f"{number // 1000 + 1:03d}{number % 1000:03d}"
    catalog = f"00{words.CATEGORY_CODES[category]}{owner.number + 1:02d}{serial}"
    name = f"示例{words.VERBS[category].format(matter)}（{to_chinese(number)}）"
    raw: Raw = {
        "编号": f"{owner.id}-{number:05d}",
        "事项名称": name,
        "事项类型": category,
        "基本编码": catalog,
        "实施编码": f"{owner.uscc}4{catalog}",
        "事项版本": "1",
        "事项状态": "在用",
        "公开日期": f"2026-0{number % 9 + 1}-15",
        "设定依据": [_basis(random) for _ in range(random.randrange(1, 3))],
        "实施机构": owner.id,
        "实施机构编码": owner.uscc,
        "实施主体性质": "法定机关",
        "权力来源": "法定本级行使",
        "行使层级": "县级",
        "承办科室": "法规科",
        "监督投诉方式": {"电话": phone(owner, 2)},
        "责任事项": [
            {"责任环节": "受理", "责任内容": f"公示“{name}”的办理材料，一次告知需要补正的内容。"},
            {"责任环节": "决定", "责任内容": "在承诺时限内作出决定，并说明理由。"},
        ],
    }
    if category in _ON_APPLICATION:
        raw |= _application(owner, matter, random)
    if category in _TO_OBJECT:
        raw |= {"救济渠道": _REMEDY}
    if category == "行政处罚" and discretion:
        raw |= {"裁量基准": discretion}
    return raw | _special(owner, category, matter)


def _basis(random: Random) -> Raw:
    number = random.randrange(len(words.LAWS))
    return {
        "依据名称": law_title(number),
        "依据层级": law(number)["效力级别"],
        "条款项": f"第{to_chinese(random.randrange(3, ARTICLES))}条第一款",
    }


_REMEDY: Raw = {
    "复议机关": "示例区人民政府",
    "复议期限": "六十日内",
    "诉讼法院": "示例区人民法院",
    "诉讼期限": "六个月内",
}


def _application(owner: Body, matter: str, random: Random) -> Raw:
    days = random.randrange(5, 20)
    return {
        "服务对象": ["自然人", "企业法人"],
        "办件类型": "承诺件",
        "法定办结时限": "20个工作日",
        "承诺办结时限": f"{days}个工作日",
        "到现场次数": str(random.randrange(2)),
        "受理条件": f"从事示例{matter}活动，具备相应的场所和人员。",
        "申请材料": [
            {"材料名称": f"示例{matter}申请表", "必要性": "必要", "材料类型": "原件", "来源渠道": "申请人"},
            {"材料名称": "场所平面示意图", "必要性": "必要", "材料形式": "纸质或电子", "来源渠道": "申请人"},
        ],
        "是否收费": "否",
        "办理流程": [
            {"环节": "受理", "环节时限": "1个工作日"},
            {"环节": "审查", "环节时限": f"{days - 2}个工作日"},
            {"环节": "决定", "环节时限": "1个工作日"},
        ],
        "结果名称": f"示例{matter}决定书",
        "结果类型": "批文",
        "办理形式": ["窗口", "网上"],
        "办理地点": f"示例区{owner.road}{owner.number + 1}号一楼窗口",
        "办理时间": "工作日 9:00—17:00",
        "咨询方式": {"电话": phone(owner, 1)},
    }


def _special(owner: Body, category: str, matter: str) -> Raw:
    window: Raw = {
        "服务对象": ["自然人"],
        "办理形式": ["窗口"],
        "办理地点": f"示例区{owner.road}{owner.number + 1}号",
        "办理时间": "工作日 9:00—17:00",
        "咨询方式": {"电话": phone(owner, 1)},
    }
    special: dict[str, Raw] = {
        "行政许可": {"数量限制": "无"},
        "行政处罚": {
            "违法行为": f"未按规定管理示例{matter}。",
            "处罚种类": ["警告", "罚款"],
            "处罚幅度": "五百元以上三千元以下",
        },
        "行政强制": {"强制种类": ["查封"]},
        "行政征收": {"征收种类": f"示例{matter}费", "允许减免": "是"},
        "行政检查": {
            "检查对象": f"示例{matter}的经营者",
            "检查内容": f"示例{matter}的管理制度和台账。",
            "检查方式": "现场检查",
            "检查频次上限": "每年一次",
        },
        "公共服务": window,
    }
    return special.get(category, {})
