"""Which records hold a text worth a closer look: one walk that all who look at texts share.

Walking every text of a large site costs more than all that the rules on text do
with it. So the texts of a record are gone through once, with expressions that let by whatever
may hold a fault; the rules then walk the few records that are left. A new rule on text adds
what its fault begins with here, and its own test shows when that was forgotten.
Characters that common systems do not show are among them, for `render.glyphs`.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from gongshi.checks.privacy.fields import EXPECTED
from gongshi.checks.privacy.masks import has_mask
from gongshi.checks.privacy.scan import is_suspect
from gongshi.content.repertoire import RARE
from gongshi.records.once import once
from gongshi.records.variants import table
from gongshi.records.walk import words

if TYPE_CHECKING:
    from gongshi.catalogue.index import Catalogue
    from gongshi.checks.rule import Scene
    from gongshi.records.base import Record

CJK = "\u3001-\u303f\u3400-\u4dbf\u4e00-\u9fff\uff01-\uff0f\uff1a-\uff20"
"""Han characters and the punctuation that stands between them, for a character class."""

BOILERPLATE = (
    "小编", "推荐访问", "供大家参考", "供您参考", "欢迎大家阅读", "欢迎阅读本文", "希望对您有所帮助",
    "希望对你有所帮助", "希望对大家有所帮助", "本文由", "范文网", "文秘网", "点击下载文档", "免费下载全文",
)  # fmt: skip
"""Phrases of sites that copy official texts; none of them is the language of an authority."""


def _misread_leads() -> str:
    """Return the characters as which GBK shows the beginning of a Chinese character in UTF-8."""
    leads = (0xE3, *range(0xE4, 0xEA), 0xEF)
    pairs = (bytes((lead, trail)) for lead in leads for trail in range(0x80, 0xC0))
    return "".join(pair.decode("gbk", "ignore") for pair in pairs)


MISREAD_LEADS = _misread_leads()
"""涓 浜 鐨 锛 銆 ...: rare in themselves, they fill a text that was read in the wrong encoding."""

VARIANTS = {char: usual for char, usual in table().items() if char not in "瞭祇"}
"""Traditional and variant characters, each with what stands for it in everyday writing.

瞭望 and 地祇 are written so by the table of 2013, though search folds them.
"""
LOOKALIKES = dict(zip("ΑΒΕΖΗΙΚΜΝΟΡΤΥΧАВЕКМНОРСТХаеорсух", "ABEZHIKMNOPTYXABEKMHOPCTXaeopcyx", strict=True))
"""Greek and Cyrillic letters that nobody tells from Latin ones."""
_LATIN = "A-Za-z0-9"
_LOOKS = "".join(LOOKALIKES)
# Beyond the basic plane the expression engine asks for each character of a set in turn, and for all of the
# basic plane at once, ten times as fast: there every character is looked at first.
_BASIC, _BEYOND = (
    "".join(char for char in VARIANTS if (char > "\uffff") is is_beyond) for is_beyond in (False, True)
)
VARIANT_PLACE = re.compile(
    f"[{_BASIC}{_LOOKS}\U00010000-\U0010ffff]"
    f"(?:(?<=[{_BASIC}])|(?<=[{_BEYOND}])|(?<=[{_LATIN}][{_LOOKS}])|(?<=[{_LOOKS}])(?=[{_LATIN}]))"
)
"""Where one of either kind stands; a letter counts beside Latin ones only."""

_DAMAGED = (
    re.compile(
        f"[{_LOOKS}{_BASIC}<&\u3000０-９Ａ-Ｚａ-ｚÂÃâã-éï烫屯{MISREAD_LEADS}{RARE}\U00010000-\U0010ffff]"
    ),
    re.compile("|".join(BOILERPLATE)),
)
"""Apart: each begins with one set of characters, and the engine skips from one of them to the next."""
_BLANK = re.compile(f"[ \u00a0](?<=[{CJK} \u00a0].)(?=[{CJK}])")
"""Looked for in lines only: in prose a blank stands where it likes (第一条 为了)."""
_CODED_ID = re.compile(
    r"(?<![0-9A-Za-z])[1-8]\d{5} ?-?(?:19|20)\d\d[01]\d[0-3]\d ?-?\d{3}[0-9Xx](?![0-9A-Za-z])"
)
"""What may be a resident ID in a field of codes; the detector decides."""
_AGENCY = re.compile(
    "制办|监察局|工商|质监局|技术监督局|药品监督|食药监|国土|环境保护局|环保局|计划生育|卫计|安监|安全生产监督|农业局|国税|地税|税务局"
)
"""Some part of the name of every agency that is no more."""


class Suspicion(NamedTuple):
    """Which closer looks the texts of a record are worth; most records none."""

    damaged: bool
    """Text may be damaged, rare or not as it should be written."""
    personal: bool
    """The detectors of the privacy gate may find something in plain text."""
    coded: bool
    """A field of codes may hold a resident ID."""
    masked: bool
    """Something may be masked."""
    agency: bool
    """An agency that is no more may be named."""


@once
def suspicion(record: Record) -> Suspicion:
    """Return which closer looks `record` is worth."""
    lines, prose, coded = words(record, EXPECTED)
    free = f"{lines}\n{prose}"
    every = f"{free}\n{coded}"
    return _shared(
        Suspicion(
            damaged=bool(_BLANK.search(lines)) or any(place.search(every) for place in _DAMAGED),
            personal=is_suspect(free),
            coded=bool(_CODED_ID.search(coded)),
            masked=has_mask(free),
            agency=bool(_AGENCY.search(every)),
        )
    )


@cache
def _shared(found: Suspicion) -> Suspicion:
    """Return the same object for the same answers: there are few, and records are many."""
    return found


def is_damaged(record: Record, _scene: Scene) -> bool:
    """Whether a text of `record` may be damaged, rare or not as it should be written."""
    return suspicion(record).damaged


def is_masked(record: Record, _scene: Scene) -> bool:
    """Whether something that the public sees of `record` may be masked."""
    return record.is_public and suspicion(record).masked


def names_old_agency(record: Record, _scene: Scene) -> bool:
    """Whether `record` may name an agency that is no more."""
    return suspicion(record).agency


def suspect_records(catalogue: Catalogue) -> tuple[Record, ...]:
    """Return the records of which a published text may be damaged or rare; most sites have few."""
    return tuple(record for record in catalogue if suspicion(record).damaged)
