# ruff: noqa: E501 - sentences, as many as a line holds
"""Made-up personal data, in the dress and the company in which it stands in real files.

Numbers have right check digits, names come from common surnames, addresses do not exist. The
surroundings are written from what people type, not from what the detectors look for: no blank before a
number, a name in front of it, a label with or without a colon, a line that breaks within it.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import TYPE_CHECKING

from gongshi.checks.privacy.numbers import BANK_CARD, MOBILE, RESIDENT_ID, id_check_digit, passes_luhn
from gongshi.checks.privacy.persons import (
    BIRTHDAY,
    HOME_ADDRESS,
    NAMED_PERSON,
    PLATE,
    PRIVATE_MAIL,
    TRAVEL_DOCUMENT,
)

if TYPE_CHECKING:
    from random import Random

_SURNAMES = (
    "王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢"
)
_GIVEN = "建国志强秀英桂兰海燕晓明丽华文静雪梅俊杰小红春生玉珍国庆永刚婷婷浩然子轩欣怡"
_REGIONS = ("110105", "210212", "310115", "330106", "440305", "510107", "610113", "370203")
_JOINTS = ("", "", "", " ", "-", "－", "　", ".", "·", "_", "–", "\n", "/", "  ", " - ")
_HIDDEN = ("\u200b", "\u200d", "\u2060", "\ufeff", "\xad")
_WIDE = {ord("0") + n: 0xFF10 + n for n in range(10)} | {ord("X"): 0xFF38, ord("x"): 0xFF58}
_MARKED = ("{a}**{b}**{c}", "{a}<b>{b}</b>{c}", "{a}&nbsp;{b}&nbsp;{c}", "{a}&#8203;{b}{c}", "{a}`{b}`{c}",
           "{a}<!-- -->{b}<wbr>{c}", "{a}\\-{b}\\-{c}", "{a}&#45;{b}&#x2d;{c}")  # fmt: skip

_SAID = {
    RESIDENT_ID: (
        "申请人{who}，身份证号{n}，予以登记。", "名单：{n}", "{who}{n}", "{who}（{n}）符合条件。",
        "持身份证{n}的{who}已领取。", "证件号码:{n}", "公民身份号码{n}，男，汉族。", "编号{n}", "No.{n}",
        "ID{n}已核。", "被执行人{who}，{n}。", "经查{n}系{who}。", "{who}/{n}/示例镇", "1、{who} {n} 示例村",
        "身份证复印件{n}zm",
    ),
    "old-id": (
        "申请人{who}，身份证号{n}，予以登记。", "身份证（15位）：{n}", "{who}身份证号码{n}", "证件号码:{n}。",
        "公民身份号码为{n}的{who}",
    ),
    MOBILE: (
        "请与{who}联系，电话{n}。", "{who} {n}", "手机：{n}", "{who}{n}", "联系人{who}（{n}）", "联系电话为{n}的申请人",
        "微信同号{n}", "Tel:{n}", "tel{n}", "{who}，{n}，示例村二组。", "拨打{n}找{who}。", "{who}的号码{n}",
        "{n}（{who}）", "手机号码:{n};", "村民{who}反映，请回复{n}", "报名请加{n}", "负责人：{who}/{n}", "电话\n{n}",
        "1、{who}、{n}、3口人",
    ),
    BANK_CARD: (
        "补助发放至{who}的银行卡（{n}）。", "开户行：示例银行，账号{n}", "一卡通{n}", "卡号为{n}的账户", "{who}，{n}",
        "收款人{who}账户{n}，金额300元。", "{who}{n}", "社保卡号：{n}",
    ),
    HOME_ADDRESS: (
        "{who}，住示例区{n}。", "{who}，女，住址：{n}", "家住{n}的{who}反映", "{who}（{n}）", "户籍地址：示例区{n}",
        "家庭住址:{n}", "现住示例区{n}，{who}。",
    ),
    BIRTHDAY: (
        "{who}，女，{n}出生，已经核对。", "{who}，男，汉族，{n}生，示例区人。", "出生日期：{n}", "{who}（{n}出生）",
        "{who}出生于{n}。", "生日{n}", "出生年月：{n}；",
    ),
    NAMED_PERSON: (
        "{role}{who}反映的问题已经办结。", "{role}：{who}", "{role}姓名：{who}，要求退款。", "{who}（{role}）来电。",
        "经调查，{role}{who}所述属实。", "{role}为{who}，已回访。", "关于{role}{who}的答复",
    ),
    TRAVEL_DOCUMENT: ("{who}，护照号{n}。", "护照号码：{n}", "往来港澳通行证{n}，{who}", "持护照（{n}）入境"),
    PLATE: ("车主{who}，车牌{n}。", "{who}驾驶{n}小型轿车", "当事人{who}（{n}）", "驾驶员{who} {n}"),
    PRIVATE_MAIL: ("请发送至{n}。", "邮箱：{n}", "{who}{n}", "E-mail:{n}；", "投稿{n}，截止月底。"),
}  # fmt: skip
_HEADINGS = {
    RESIDENT_ID: ("身份证号", "证件号码", "公民身份号码", "备注"),
    "old-id": ("身份证号", "公民身份号码", "证件号码"),
    MOBILE: ("手机", "联系电话", "联系方式", "手机号码", "备注"),
    BANK_CARD: ("银行卡号", "银行账号", "一卡通账号"),
    HOME_ADDRESS: ("家庭住址", "住址", "户籍地址", "现住址"),
    BIRTHDAY: ("出生日期", "出生年月", "生日"),
    TRAVEL_DOCUMENT: ("护照号", "通行证号码"),
    PLATE: ("车牌号",),
    PRIVATE_MAIL: ("邮箱", "联系方式"),
}
_ROLES = ("信访人", "举报人", "投诉人", "受害人", "来信人", "控告人", "申诉人", "未成年人")
_SHARES = {
    RESIDENT_ID: 25, "old-id": 6, MOBILE: 25, BANK_CARD: 10, HOME_ADDRESS: 9, BIRTHDAY: 8, NAMED_PERSON: 8,
    TRAVEL_DOCUMENT: 3, PLATE: 3, PRIVATE_MAIL: 3,
}  # fmt: skip
_GROUPS = {RESIDENT_ID: ((6, 8), (3, 3, 4, 4), (14,)), "old-id": ((6, 6),), BANK_CARD: ((4, 4, 4, 4), (6,)),
           MOBILE: ((3, 4), (3,), (3, 4))}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Leak:
    """One piece of personal data: what the gate must call it, and how it stands in a table and in a text."""

    kind: str
    who: str
    heading: str
    value: str
    sentence: str


def name(random: Random) -> str:
    """Return a made-up name."""
    return random.choice(_SURNAMES) + "".join(random.sample(_GIVEN, random.choice((1, 2, 2))))


def resident_id(random: Random) -> str:
    """Return 18 digits that GB 11643 would accept."""
    born = dt.date(1930, 1, 1) + dt.timedelta(days=random.randrange(32_000))
    first = f"{random.choice(_REGIONS)}{born:%Y%m%d}{random.randrange(1000):03d}"
    last = id_check_digit(first)
    return first + (last.lower() if random.random() < 0.5 else last)


def old_id(random: Random) -> str:
    """Return 15 digits of the form that was issued until 1999."""
    born = dt.date(1930, 1, 1) + dt.timedelta(days=random.randrange(22_000))
    return f"{random.choice(_REGIONS)}{born:%y%m%d}{random.randrange(1000):03d}"


def mobile(random: Random) -> str:
    """Return a mobile number."""
    return f"1{random.choice('3456789')}{random.randrange(10**9):09d}"


def card(random: Random) -> str:
    """Return the number of a card, 16 to 19 digits, that passes Luhn's check."""
    first = "62" + "".join(random.choices("0123456789", k=random.choice((13, 14, 15, 16))))
    return next(f"{first}{digit}" for digit in range(10) if passes_luhn(f"{first}{digit}"))


def _home(random: Random) -> str:
    house, door, room = random.randrange(1, 40), random.randrange(1, 5), random.randrange(101, 2600)
    return random.choice(
        (
            f"阳光花园{house}号楼{door}单元{room}室", f"幸福小区{house}栋{door}单元{room}", f"和平里{house}-{door}-{room}",
            f"示例镇示例村{door}组{house}号", f"示例街道学府路{house}号{door}单元{room}室", f"示例镇示例村{door}社",
            f"锦绣家园{house}幢{room}室",
        )
    )  # fmt: skip


def _birthday(random: Random) -> str:
    year, month, day = random.randrange(1950, 2020), random.randrange(1, 13), random.randrange(1, 29)
    form = random.choice(("{y}年{m}月{d}日", "{y}-{m:02}-{d:02}", "{y}.{m}.{d}", "{y}/{m}/{d}", "{y}年{m}月"))
    return form.format(y=year, m=month, d=day)


def _passport(random: Random) -> str:
    letters = random.choice(("E", "EA", "G", "C"))
    return letters + "".join(random.choices("0123456789", k=9 - len(letters)))


def _plate(random: Random) -> str:
    joint = random.choice(("", "", "·", " "))
    return (
        random.choice("辽京川粤")
        + random.choice("ABF")
        + joint
        + "".join(random.choices("0123456789DFH", k=5))
    )


def _mail(random: Random) -> str:
    user = random.choice(("zhang", "li.na", "wang_", "")) + f"{random.randrange(10**5, 10**9)}"
    return f"{user}@{random.choice(('qq.com', '163.com', '126.com', 'foxmail.com', 'gmail.com', 'sina.com', '139.com'))}"


def dressed(number: str, random: Random, sizes: tuple[int, ...], *, marks_up: bool) -> str:
    """Return `number` in groups, in another width, with invisible characters or mark-up, or as it is."""
    joint, groups, start = random.choice(_JOINTS), [], 0
    for size in sizes:
        groups.append(number[start : start + size])
        start += size
    groups.append(number[start:])
    groups = [group for group in groups if group]
    chance = random.random()
    if chance < 0.1:  # a line that breaks anywhere
        place = random.randrange(1, len(number))
        return f"{number[:place]}\n{number[place:]}"
    if marks_up and chance < 0.5:
        return random.choice(_MARKED).format(a=number[:3], b=number[3:7], c=number[7:])
    if chance < 0.25 and not marks_up:
        return "".join(digit + random.choice(("", "", random.choice(_HIDDEN))) for digit in number)
    text = joint.join(groups)
    return text.translate(_WIDE) if random.random() < 0.2 else text


def _value(kind: str, random: Random, *, marks_up: bool) -> str:
    makers = {RESIDENT_ID: resident_id, "old-id": old_id, MOBILE: mobile, BANK_CARD: card}
    if kind in makers:
        return dressed(makers[kind](random), random, random.choice(_GROUPS[kind]), marks_up=marks_up)
    others = {HOME_ADDRESS: _home, BIRTHDAY: _birthday, TRAVEL_DOCUMENT: _passport, PLATE: _plate,
              PRIVATE_MAIL: _mail}  # fmt: skip
    return others[kind](random)


def leak(random: Random, *, marks_up: bool = False) -> Leak:
    """Return one leak; `marks_up` where the text is Markdown or HTML."""
    who, role = name(random), random.choice(_ROLES)
    shown = f"{who[0]}　{who[1:]}" if len(who) == 2 and random.random() < 0.3 else who
    (kind,) = random.choices(list(_SHARES), list(_SHARES.values()))
    sentence = random.choice(_SAID[kind])
    found_as = RESIDENT_ID if kind == "old-id" else kind
    if kind == NAMED_PERSON:
        return Leak(kind, who, role, shown, sentence.format(role=role, who=shown))
    value = _value(kind, random, marks_up=marks_up)
    heading = random.choice(_HEADINGS[kind])
    return Leak(found_as, who, heading, value, sentence.format(who=who, n=value))
