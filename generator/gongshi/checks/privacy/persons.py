"""Addresses, birthdays, travel documents, plates, private mail, and people who complained or are minors.

A flat or a plate is personal where a person stands beside it; a birthday where it is
somebody's, and not a line drawn by a rule (2015年8月31日前出生).
"""

from __future__ import annotations

import datetime as dt
import re
from typing import TYPE_CHECKING

from gongshi.checks.privacy.hits import Hit
from gongshi.checks.privacy.names import HAN, NAME, SURNAME, has_name, is_name

if TYPE_CHECKING:
    from collections.abc import Iterator

    from gongshi.checks.privacy.plain import Plain

HOME_ADDRESS = "home-address"
BIRTHDAY = "birthday"
TRAVEL_DOCUMENT = "travel-document"
PLATE = "plate"
PRIVATE_MAIL = "private-mail"
NAMED_PERSON = "named-person"

_NEAR = 32
_NUMBER = "[0-9一二三四五六七八九十]"
_HOME = "(?:小区|花园|家园|公寓|新村|新苑|新城|名都|苑|庄园|山庄|里|弄|府|庭|湾|郡)"
_FLAT = (
    rf"{_NUMBER}{{1,4}} ?(?:号楼|栋|幢|座|#|号)[^\n,。;]{{0,2}}?(?:{_NUMBER}{{1,3}} ?单元)?[ \-]?"
    rf"{_NUMBER}{{1,5}} ?(?:室|户|号)"
)
_SHORT = r"(?<![0-9])[0-9]{1,3}-[0-9]{1,2}-[0-9]{2,4}(?![0-9])"
"""House, unit and flat as people shorten them: 12-3-501."""
_UNIT = rf"{_NUMBER}{{1,3}} ?单元[ \-]?{_NUMBER}{{1,5}}"
_DWELLING = re.compile(
    rf"{_HOME}[^\n,。;]{{0,4}}?(?:{_FLAT}|{_SHORT}|{_NUMBER}{{1,4}} ?(?:栋|幢|座|#){_UNIT})"
    rf"|{_NUMBER}{{1,4}} ?(?:号楼|栋|幢|座|#|号){_UNIT}(?: ?[室户号])?"
)
_VILLAGE = re.compile(
    rf"(?:村|屯|庄|社区)[{HAN}]{{0,6}}?第?{_NUMBER}{{1,3}} ?(?:村民小组|小组|组|队|社)"
    rf"(?: ?{_NUMBER}{{1,4}} ?号)?"
)
_PLACE_NAME = re.compile(rf"[{HAN}]{{1,8}}$")
_LIVES = re.compile(
    r"(?:家住|现住址?|家庭住址|家庭地址|居住地址|居住地|户籍地址|户籍地|户口所在地|常住地址|住址|住在|居住于|住)"
    rf"[\s:为是于在]{{0,3}}[{HAN}0-9A-Za-z\-#· ]{{2,40}}?"
    rf"(?:{_NUMBER}{{1,5}} ?(?:室|户|号|组|社|队|屯|栋|幢|单元|号楼)|单元[ \-]?{_NUMBER}{{2,5}}|{_SHORT})+"
)
_SURELY_HOME = ("家庭", "户籍", "户口", "居住地址", "家住", "常住地址", "现住址", "住址")

_DATE = (
    r"(?:(?P<y>(?:19|20)\d\d) ?[年\-./] ?(?P<m>\d{1,2})(?: ?[月\-./] ?(?P<d>\d{1,2}))? ?[日月]?"
    r"|(?P<whole>(?:19|20)\d{6})(?!\d)|[一二][九〇○零O0][一二三四五六七八九〇○零]{2}年[一二三四五六七八九十]{1,2}月"
    r"(?:[一二三四五六七八九十]{1,3}日)?)"
)
_BORN = re.compile(
    rf"(?:(?:出生(?:日期|年月日?|时间|于)?|生于|生日)(?:\([^)]{{0,8}}\))?[\s:为是在]{{0,3}}{_DATE}"
    r"(?! ?[前后起止至到之以及\-—~]))"
)
_BORN_ON = re.compile(rf"(?<![至到自从在于\-—~])(?<!\d){_DATE}(?:出生|生)(?![{HAN}]|-)")
_POLICY = re.compile("[至到自从在于—~] ?$|[至到—~] ?[^,。;]{0,6}$")

_PAPER_WORDS = re.compile("护照|通行证|回乡证|台胞证|港澳证|旅行证|passport", re.IGNORECASE)
_PAPER = re.compile(
    r"(?<![0-9A-Za-z])(?:[EGDSPHKM]\d{8}|E[A-HJ-NP-Z]\d{7}|[HM]\d{10}|[CWLTHM]\d{8}|C[A-Z]\d{7}|1[45]\d{7})(?![0-9A-Za-z])",
    re.IGNORECASE,
)
_PROVINCES = "京津冀晋蒙辽吉黑沪苏浙皖闽赣鲁豫鄂湘粤桂琼渝川贵云藏陕甘青宁新"
_PLATE = re.compile(
    rf"[{_PROVINCES}][A-Z][ ·•\-]?(?=[A-Z0-9]*\d)[A-HJ-NP-Z0-9]{{4,5}}[A-HJ-NP-Z0-9挂学警港澳](?![0-9A-Za-z])"
)
_DRIVER = re.compile("车主|驾驶|当事人|本人|司机|机动车所有人|乘车人")
_PROVIDERS = (
    "qq|vip\\.qq|foxmail|163|vip\\.163|126|yeah|139|189|wo|sina|vip\\.sina|sohu|tom|21cn|aliyun|gmail|hotmail|outlook"
    "|live|msn|icloud|me|yahoo|proton|protonmail|88|2980"
)
_MAIL = re.compile(
    rf"[A-Za-z0-9][A-Za-z0-9._%+\-]{{0,63}} ?@ ?"
    rf"(?:{_PROVIDERS})\.(?:com|net|cn|com\.cn|me|net\.cn)(?![A-Za-z0-9])",
    re.IGNORECASE,
)

_ROLE = (
    "信访人|上访人|来访人|来信人|投诉人|举报人|申诉人|检举人|控告人|反映人|信访群众|上访群众|受害人|被害人|未成年人|学生|儿童"
    "|幼儿|男童|女童|孤儿|患儿|少年(?!宫)|婴儿|被收养人|困境儿童|留守儿童"
)
_NAMED = re.compile(rf"(?P<role>{_ROLE})(?:姓名)?[ \t:]{{0,3}}(?:为|是|系)?{NAME.pattern}")
_NAMED_BEFORE = re.compile(
    rf"(?:^|(?<=[^{HAN}]))(?P<name>{SURNAME} ?[{HAN}]{{1,2}}) ?\((?:系|为)?(?:{_ROLE})[,)]"
)


def persons_in(plain: Plain, today: dt.date) -> Iterator[Hit]:
    """Yield what `plain` says about the private life of somebody."""
    text = plain.text
    for kind, start, end in (
        *_addresses(text), *_birthdays(text, today), *_papers(text), *_plates(text), *_named(text),
    ):  # fmt: skip
        yield Hit(kind, *plain.origin(start, end), text[start:end])
    for match in _MAIL.finditer(text) if "@" in text else ():
        yield Hit(PRIVATE_MAIL, *plain.origin(*match.span()), match[0])


def _around(text: str, start: int, end: int) -> tuple[str, str]:
    """Return what stands before and behind, within the line."""
    before = text[max(0, start - _NEAR) : start].rpartition("\n")[2]
    return before, text[end : end + _NEAR].partition("\n")[0]


def _beside_person(text: str, start: int, end: int) -> bool:
    before, after = _around(text, start, end)
    return has_name(f"{before}住") or has_name(before) or has_name(after)


def _addresses(text: str) -> Iterator[tuple[str, int, int]]:
    end = -1
    for match in _LIVES.finditer(text):
        if match[0].startswith(_SURELY_HOME) or _beside_person(text, *match.span()):
            end = match.end()
            yield HOME_ADDRESS, *match.span()
    if end < 0:
        for pattern in (_DWELLING, _VILLAGE):
            for match in pattern.finditer(text):
                place = _PLACE_NAME.search(text, max(0, match.start() - 8), match.start())
                start = place.start() if place else match.start()
                if _beside_person(text, start, match.end()) or _beside_person(text, *match.span()):
                    yield HOME_ADDRESS, start, match.end()


def _birthdays(text: str, today: dt.date) -> Iterator[tuple[str, int, int]]:
    if "生" not in text:
        return
    for match in _BORN.finditer(text):
        if _is_past(match, today):
            yield BIRTHDAY, *match.span()
    for match in _BORN_ON.finditer(text):
        if _is_past(match, today) and not _POLICY.search(text[max(0, match.start() - 8) : match.start()]):
            yield BIRTHDAY, *match.span()


def _is_past(match: re.Match[str], today: dt.date) -> bool:
    whole = match["whole"]
    year, month, day = (whole[:4], whole[4:6], whole[6:]) if whole else (match["y"], match["m"], match["d"])
    if not year:  # in Chinese numerals
        return True
    try:
        return dt.date(int(year), int(month), int(day or 1)) <= today
    except ValueError:
        return False


def _papers(text: str) -> Iterator[tuple[str, int, int]]:
    if not _PAPER_WORDS.search(text):
        return
    for match in _PAPER.finditer(text):
        before, _ = _around(text, *match.span())
        if _PAPER_WORDS.search(before):
            yield TRAVEL_DOCUMENT, *match.span()


def _plates(text: str) -> Iterator[tuple[str, int, int]]:
    for match in _PLATE.finditer(text):
        before, after = _around(text, *match.span())
        if _DRIVER.search(before + after) or _beside_person(text, *match.span()):
            yield PLATE, *match.span()


def _named(text: str) -> Iterator[tuple[str, int, int]]:
    for pattern in (_NAMED, _NAMED_BEFORE):
        for match in pattern.finditer(text):
            if is_name(match["name"]):
                yield NAMED_PERSON, *match.span("name")
