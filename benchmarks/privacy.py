"""What the privacy gate finds of 1,000 planted leaks, and what it finds where there is nothing.

Leaks are made up: numbers with right check digits, names from common surnames, addresses that do not
exist. They are planted in texts, tables, names of files and attachments of a site in a temporary folder, and
looked for as `gongshi check` looks for them. Nothing personal is stored or read.

    python benchmarks/privacy.py                       planted leaks, and random runs of digits
    python benchmarks/privacy.py --real FOLDER         also every .md, .csv, .txt and .yml file below FOLDER
"""

from __future__ import annotations

import argparse
import datetime as dt
import sys
import tempfile
import time
import zipfile
from collections import Counter
from io import BytesIO
from pathlib import Path
from random import Random
from typing import TYPE_CHECKING

from gongshi.checks.privacy.numbers import BANK_CARD, MOBILE, RESIDENT_ID, id_check_digit, passes_luhn
from gongshi.checks.privacy.persons import BIRTHDAY, HOME_ADDRESS, NAMED_PERSON
from gongshi.checks.privacy.scan import scan
from gongshi.content.attachments import read_attachments
from gongshi.content.extract.files import file_passages
from gongshi.content.extract.passages import Passage, UnpackLimits

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

DAY = dt.date(2026, 11, 23)
PLANTED = 1_000
RUNS = 100_000
_SURNAMES = (
    "王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢"
)
_GIVEN = "建国志强秀英桂兰海燕晓明丽华文静雪梅俊杰小红春生玉珍国庆永刚婷婷浩然子轩欣怡"
_REGIONS = ("110105", "210212", "310115", "330106", "440305", "510107", "610113", "370203")
_KINDS = {
    "身份证号": RESIDENT_ID, "手机": MOBILE, "银行卡号": BANK_CARD,
    "家庭住址": HOME_ADDRESS, "出生日期": BIRTHDAY,
}  # fmt: skip
"""What a leak under a heading must be found as; under the others it is a person's name."""
_JOINTS = ("", "", "", " ", "-", "－", "　", ".", "·", "\u200b", "_")


def name(random: Random) -> str:
    """Return a made-up name."""
    return random.choice(_SURNAMES) + "".join(random.sample(_GIVEN, random.choice((1, 2, 2))))


def resident_id(random: Random) -> str:
    """Return 18 digits that GB 11643 would accept."""
    born = dt.date(1930, 1, 1) + dt.timedelta(days=random.randrange(32_000))
    first = f"{random.choice(_REGIONS)}{born:%Y%m%d}{random.randrange(1000):03d}"
    return first + id_check_digit(first)


def mobile(random: Random) -> str:
    """Return a mobile number."""
    return f"1{random.choice('3456789')}{random.randrange(10**9):09d}"


def card(random: Random) -> str:
    """Return the number of a card, 16 to 19 digits, that passes Luhn's check."""
    first = "62" + "".join(random.choices("0123456789", k=random.choice((13, 14, 15, 16))))
    return next(f"{first}{digit}" for digit in range(10) if passes_luhn(f"{first}{digit}"))


def dressed(number: str, random: Random, sizes: tuple[int, ...]) -> str:
    """Return `number` in groups, in another width, or as it is."""
    joint = random.choice(_JOINTS)
    groups, start = [], 0
    for size in sizes:
        groups.append(number[start : start + size])
        start += size
    groups.append(number[start:])
    text = joint.join(group for group in groups if group)
    wide = {ord("0") + n: 0xFF10 + n for n in range(10)}
    return text.translate(wide) if random.random() < 0.2 else text


def leak(random: Random) -> tuple[str, str, str]:
    """Return `(heading of a column, value, sentence)` of one leak; the heading tells its kind."""
    who, kind = name(random), random.randrange(10)
    if kind < 3:
        number = dressed(resident_id(random), random, (6, 8))
        return (
            "身份证号",
            number,
            random.choice((f"申请人{who}，身份证号{number}，予以登记。", f"名单：{number}")),
        )
    if kind < 6:
        number = dressed(mobile(random), random, (3, 4))
        return (
            "手机",
            number,
            random.choice((f"请与{who}联系，电话{number}。", f"{who} {number}", f"手机：{number}")),
        )
    if kind == 6:
        number = dressed(card(random), random, (4, 4, 4, 4))
        return "银行卡号", number, f"补助发放至{who}的银行卡（{number}）。"
    if kind == 7:
        house, door, room = random.randrange(1, 40), random.randrange(1, 5), random.randrange(101, 2600)
        flat = f"阳光花园{house}号楼{door}单元{room}室"
        return "家庭住址", flat, f"{who}，住示例区{flat}。"
    if kind == 8:
        born = f"{random.randrange(1950, 2020)}年{random.randrange(1, 13)}月{random.randrange(1, 29)}日"
        return "出生日期", born, f"{who}，女，{born}出生，已经核对。"
    role = random.choice(("信访人", "举报人", "投诉人", "受害人"))
    return role, who, f"{role}{who}反映的问题已经办结。"


# --- files, made by hand ------------------------------------------------------


def _zip(parts: dict[str, str]) -> bytes:
    held = BytesIO()
    with zipfile.ZipFile(held, "w", zipfile.ZIP_DEFLATED) as package:
        package.writestr("[Content_Types].xml", "<Types/>")
        for path, text in parts.items():
            package.writestr(path, f"<?xml version='1.0' encoding='UTF-8'?>{text}")
    return held.getvalue()


_W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
_S = (
    'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
)


def _docx(text: str, place: int) -> bytes:
    run = f"<w:p><w:r><w:t>{text}</w:t></w:r></w:p>"
    cut = len(text) // 2  # Word splits a text into runs wherever it likes
    parts = (
        {"word/document.xml": f"<w:document {_W}><w:body><w:p><w:r><w:t>{text[:cut]}</w:t></w:r><w:r><w:t>{text[cut:]}</w:t>"  # noqa: E501 - markup as it stands in a file
         "</w:r></w:p></w:body></w:document>"},
        {"word/document.xml": f"<w:document {_W}><w:body><w:p><w:del><w:r><w:delText>{text}</w:delText></w:r></w:del></w:p>"  # noqa: E501 - markup as it stands in a file
         "</w:body></w:document>"},
        {"word/document.xml": f"<w:document {_W}/>", "word/comments.xml": f"<w:comments {_W}><w:comment>{run}</w:comment></w:comments>"},  # noqa: E501 - markup as it stands in a file
        {"word/document.xml": f"<w:document {_W}/>", "word/footer1.xml": f"<w:ftr {_W}>{run}</w:ftr>"},
        {"word/document.xml": f"<w:document {_W}/>", "docProps/core.xml": f"<core><description>{text}</description></core>"},  # noqa: E501 - markup as it stands in a file
    )  # fmt: skip
    return _zip(parts[place % len(parts)])


def _xlsx(heading: str, value: str, place: int) -> bytes:
    shown = (
        f'<row r="1"><c r="A1" t="inlineStr"><is><t>序号</t></is></c><c r="B1" t="inlineStr"><is><t>{heading}</t></is></c></row>'  # noqa: E501 - markup as it stands in a file
        f'<row r="2"{{row}}><c r="A2"><v>1</v></c><c r="B2" t="s"><v>0</v></c></row>'
    )
    hidden = ("", ' hidden="1"', "", "")[place % 4]
    columns = '<cols><col min="2" max="2" hidden="1"/></cols>' if place % 4 == 2 else ""
    sheet = f"<worksheet {_S}>{columns}<sheetData>{shown.format(row=hidden)}</sheetData></worksheet>"
    state = ' state="hidden"' if place % 4 == 3 else ""
    parts = {
        "xl/workbook.xml": f'<workbook {_S}><sheets><sheet name="表" sheetId="1"{state} r:id="r1"/></sheets></workbook>',  # noqa: E501 - markup as it stands in a file
        "xl/_rels/workbook.xml.rels": '<Relationships><Relationship Id="r1" Target="worksheets/sheet1.xml"/></Relationships>',  # noqa: E501 - markup as it stands in a file
        "xl/worksheets/sheet1.xml": sheet,
        "xl/sharedStrings.xml": f"<sst {_S}><si><t>{value}</t></si></sst>",
    }
    if place % 5 == 4:
        parts["xl/sharedStrings.xml"] = f"<sst {_S}><si><t>见批注</t></si></sst>"
        parts["xl/comments1.xml"] = (
            f'<comments {_S}><commentList><comment ref="B2"><text><t>{heading}：{value}</t></text></comment></commentList></comments>'  # noqa: E501 - markup as it stands in a file
        )
    return _zip(parts)


def _pdf(text: str, place: int) -> bytes:
    from pypdf import PdfWriter
    from pypdf.annotations import FreeText

    writer = PdfWriter()
    writer.add_blank_page(300, 300)
    if place % 3 == 0:
        writer.add_metadata({"/Subject": text})
    elif place % 3 == 1:
        writer.add_annotation(0, FreeText(text=text, rect=(10, 10, 200, 50)))
    else:
        writer.add_attachment("附件.txt", text.encode())
    held = BytesIO()
    writer.write(held)
    return held.getvalue()


def _png(text: str, _place: int) -> bytes:
    from PIL import Image
    from PIL.PngImagePlugin import PngInfo

    info = PngInfo()
    info.add_itxt("Description", text)
    held = BytesIO()
    Image.new("RGB", (2, 2)).save(held, "PNG", pnginfo=info)
    return held.getvalue()


def _jpeg(text: str, _place: int) -> bytes:
    from PIL import Image

    image = Image.new("RGB", (2, 2))
    exif = image.getexif()
    exif[0x9C9C] = text.encode("utf-16-le")  # XPComment
    held = BytesIO()
    image.save(held, "JPEG", exif=exif)
    return held.getvalue()


def _table(heading: str, value: str) -> bytes:
    return f'序号,姓名,{heading},备注\n1,示例甲,"{value}",已核\n'.encode()


def _ways() -> tuple[tuple[str, Callable[[tuple[str, str, str], int], tuple[str, bytes]]], ...]:
    return (
        ("text", lambda found, n: (f"{n}.txt", f"示例区公示\n\n{found[2]}\n".encode())),
        ("page", lambda found, n: (f"{n}.md", f"# 公示\n\n{found[2]}\n".encode())),
        ("old encoding", lambda found, n: (f"{n}.txt", f"示例区公示\n{found[2]}".encode("gb18030"))),
        ("csv", lambda found, n: (f"{n}.csv", _table(*found[:2]))),
        ("xlsx", lambda found, n: (f"{n}.xlsx", _xlsx(found[0], found[1], n))),
        ("docx", lambda found, n: (f"{n}.docx", _docx(found[2], n))),
        ("pdf", lambda found, n: (f"{n}.pdf", _pdf(found[2], n))),
        ("png", lambda found, n: (f"{n}.png", _png(found[2], n))),
        ("jpeg", lambda found, n: (f"{n}.jpg", _jpeg(found[2], n))),
        ("name", lambda found, n: (f"{n} {found[2].rstrip('。')}.txt", b"-")),
    )


def planted(count: int, seed: int) -> tuple[Counter[str], Counter[str], list[str]]:
    """Plant `count` leaks and return how many there are and were found, by the way, and what was missed."""
    random = Random(seed)  # noqa: S311 - made-up data, the same at every run
    made: Counter[str] = Counter()
    seen: Counter[str] = Counter()
    missed = []
    with tempfile.TemporaryDirectory(prefix="gongshi-privacy-") as folder:
        root = Path(folder)
        (root / "content/files").mkdir(parents=True)
        where = {}
        for number in range(count):
            ways = _ways()
            way, write = ways[number % len(ways)]
            found = leak(random)
            path, data = write(found, number)
            (root / "content/files" / path).write_bytes(data)
            where[path] = (way, found[2], _KINDS.get(found[0], NAMED_PERSON))
        for file in read_attachments(root).files:
            way, sentence, kind = where[file.path.rsplit("/", 1)[-1]]
            made[way] += 1
            if any(hit.kind == kind for passage in file.passages for hit in scan(passage.text, DAY)):
                seen[way] += 1
            else:
                missed.append(f"{way}: {sentence}")
    return made, seen, missed


# --- where there is nothing ---------------------------------------------------


def random_runs(count: int, seed: int) -> Counter[str]:
    """Return what is found in `count` sentences with one random run of 11 to 19 digits each."""
    random = Random(seed)  # noqa: S311 - made-up data, the same at every run
    found: Counter[str] = Counter()
    for _ in range(count):
        run = "".join(random.choices("0123456789", k=random.randrange(11, 20)))
        for hit in scan(f"本批数据为{run}，以上数据已经核对。", DAY):
            found[f"{hit.kind} ({'error' if hit.is_sure else 'warning'})"] += 1
    return found


def real(folder: Path) -> Iterator[tuple[str, str]]:
    """Yield what is found in the files below `folder`, with a little of what stands around it."""
    limits = UnpackLimits()
    for path in sorted(folder.rglob("*")):
        if path.suffix in (".md", ".csv", ".txt", ".yml"):
            for passage in file_passages(path.name, path.read_bytes(), limits):
                if isinstance(passage, Passage):
                    for hit in scan(passage.text, DAY):
                        yield (
                            hit.kind,
                            f"{path.name}: {passage.text[max(0, hit.start - 10) : hit.end + 10]!r}",
                        )


def main() -> int:
    """Measure and print."""
    parser = argparse.ArgumentParser(description="what the privacy gate finds")
    parser.add_argument("--planted", type=int, default=PLANTED)
    parser.add_argument("--runs", type=int, default=RUNS)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--real", type=Path, help="a folder of real texts")
    options = parser.parse_args()
    started = time.process_time()
    made, seen, missed = planted(options.planted, options.seed)
    print(f"planted {made.total()}, found {seen.total()} ({100 * seen.total() / made.total():.1f} %)")
    for way, total in made.items():
        print(f"  {way:14}{seen[way]:5} of {total}")
    print(*missed, sep="\n")
    found = random_runs(options.runs, options.seed)
    for kind, total in found.most_common():
        print(f"random runs: {kind} {total} of {options.runs} ({100 * total / options.runs:.3f} %)")
    hits = list(real(options.real)) if options.real else []
    print(f"real texts: {len(hits)} found", *(f"  {kind} {where}" for kind, where in hits), sep="\n")
    print(f"{time.process_time() - started:.1f} s of CPU")
    return 0 if seen.total() >= 0.99 * made.total() else 1


if __name__ == "__main__":
    sys.exit(main())
