# ruff: noqa: E501 - markup as it stands in a file
"""Files that carry a leak: texts, tables, documents, pictures, archives and the records of a site themselves.

Each carrier takes a leak and a running number, by which it chooses the place within the file, and
returns the path below `content/` and the bytes.
"""

from __future__ import annotations

import zipfile
from io import BytesIO
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    from leaks import Leak

    Carrier = Callable[[Leak, int], tuple[str, bytes]]

_W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
_S = (
    'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
)
_O = (
    'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" '
    'xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" '
    'xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"'
)
_FRONT = "---\n标题: 示例区第{n}号公示\n制定机关: zjj\n---\n{body}\n"


def _zip(parts: dict[str, str | bytes]) -> bytes:
    held = BytesIO()
    with zipfile.ZipFile(held, "w", zipfile.ZIP_DEFLATED) as package:
        for path, text in parts.items():
            package.writestr(path, text)
    return held.getvalue()


def _office(parts: dict[str, str]) -> bytes:
    head = "<?xml version='1.0' encoding='UTF-8'?>"
    return _zip({"[Content_Types].xml": "<Types/>", **{path: head + xml for path, xml in parts.items()}})


def _text(leak: Leak, n: int) -> tuple[str, bytes]:
    return f"files/{n}.txt", f"示例区公示\n\n{leak.sentence}\n".encode()


def _old_text(leak: Leak, n: int) -> tuple[str, bytes]:
    return f"files/{n}.txt", f"示例区公示\n{leak.sentence}".encode("gb18030", "ignore")


def _page(leak: Leak, n: int) -> tuple[str, bytes]:
    return f"files/{n}.md", f"# 公示\n\n{leak.sentence}\n".encode()


def _record(leak: Leak, n: int) -> tuple[str, bytes]:
    return f"documents/{n}.md", _FRONT.format(n=n, body=leak.sentence).encode()


def _record_field(leak: Leak, n: int) -> tuple[str, bytes]:
    quoted = leak.sentence.replace("\\", "").replace("\n", " ").replace("'", "''")
    return f"documents/{n}.yml", f"标题: 示例区第{n}号公示\n制定机关: zjj\n备注: '{quoted}'\n".encode()


def _record_table(leak: Leak, n: int) -> tuple[str, bytes]:
    value = leak.value.replace("\n", " ")
    rows = f"| 序号 | 姓名 | {leak.heading} |\n| --- | --- | --- |\n| 1 | {leak.who} | 略 |\n| 2 | {leak.who} | {value} |"
    return f"documents/{n}.md", _FRONT.format(n=n, body=f"名单如下：\n\n{rows}").encode()


def _csv(leak: Leak, n: int) -> tuple[str, bytes]:
    title = "示例区补助名单,,,\n" if n % 2 else ""
    text = f'{title}序号,姓名,{leak.heading},备注\n1,{leak.who},"{leak.value}",已核\n'
    return f"files/{n}.csv", text.encode("utf-8-sig" if n % 3 else "gb18030", "ignore")


def _html(leak: Leak, n: int) -> tuple[str, bytes]:
    value, said = leak.value.replace("&nbsp", " &nbsp"), leak.sentence
    hidden = (
        f"<p>{said}</p>",
        said if "--" in said else f"<!-- {said} -->",
        f'<p style="display:none">{said}</p>',
        f"<table><tr><th>姓名</th><th>{leak.heading}</th></tr><tr><td>{leak.who}</td><td>{value}</td></tr></table>",
        "".join(f"&#{ord(letter)};" for letter in leak.sentence)
        if "&" not in said and "<" not in said
        else said,
    )[n % 5]
    return f"files/{n}.html", f"<!doctype html><html><body>{hidden}</body></html>".encode()


def _docx(leak: Leak, n: int) -> tuple[str, bytes]:
    said = leak.sentence
    run = f"<w:p><w:r><w:t>{said}</w:t></w:r></w:p>"
    cut = len(said) // 2  # Word splits a text into runs wherever it likes
    row = "".join(f"<w:tc><w:p><w:r><w:t>{cell}</w:t></w:r></w:p></w:tc>" for cell in (leak.who, leak.value))
    heads = "".join(f"<w:tc><w:p><w:r><w:t>{c}</w:t></w:r></w:p></w:tc>" for c in ("姓名", leak.heading))
    body = (
        f"<w:p><w:r><w:t>{said[:cut]}</w:t></w:r><w:r><w:t>{said[cut:]}</w:t></w:r></w:p>",
        f"<w:p><w:del><w:r><w:delText>{said}</w:delText></w:r></w:del></w:p>",
        f"<w:tbl><w:tr>{heads}</w:tr><w:tr>{row}</w:tr></w:tbl>",
    )
    empty = f"<w:document {_W}/>"
    parts: tuple[dict[str, str], ...] = (
        *({"word/document.xml": f"<w:document {_W}><w:body>{text}</w:body></w:document>"} for text in body),
        {"word/document.xml": empty, "word/comments.xml": f"<w:comments {_W}><w:comment>{run}</w:comment></w:comments>"},
        {"word/document.xml": empty, "word/footer1.xml": f"<w:ftr {_W}>{run}</w:ftr>"},
        {"word/document.xml": empty, "word/footnotes.xml": f"<w:footnotes {_W}>{run}</w:footnotes>"},
        {"word/document.xml": empty, "docProps/core.xml": f"<core><description>{said}</description></core>"},
    )  # fmt: skip
    return f"files/{n}.docx", _office(parts[n % len(parts)])


def _odt(leak: Leak, n: int) -> tuple[str, bytes]:
    words = f"<text:p>{leak.sentence}</text:p>"
    xml = f"<office:document-content {_O}><office:body><office:text>{words}</office:text></office:body></office:document-content>"
    return f"files/{n}.odt", _office({"content.xml": xml})


_HIDES = ("", "row", "column", "sheet", "comment", "number", "title")


def _xlsx(leak: Leak, n: int) -> tuple[str, bytes]:
    """Put the leak in a cell: shown, hidden by its row, column or sheet, in a comment, or below a title."""
    way = _HIDES[n % len(_HIDES)]
    is_number = way == "number" and leak.value.isascii() and leak.value.isdecimal() and len(leak.value) < 16
    cell = f'<c r="B3"><v>{leak.value}</v></c>' if is_number else '<c r="B3" t="s"><v>0</v></c>'
    title = (
        '<row r="1"><c r="A1" t="inlineStr"><is><t>示例区名单</t></is></c></row>' if way == "title" else ""
    )
    heads = "".join(
        f'<c r="{column}2" t="inlineStr"><is><t>{text}</t></is></c>' for column, text in (("A", "姓名"), ("B", leak.heading))
    )  # fmt: skip
    hidden = ' hidden="1"' if way == "row" else ""
    rows = f'{title}<row r="2">{heads}</row><row r="3"{hidden}><c r="A3" t="inlineStr"><is><t>{leak.who}</t></is></c>{cell}</row>'
    columns = '<cols><col min="2" max="2" hidden="1"/></cols>' if way == "column" else ""
    state = ' state="veryHidden"' if way == "sheet" else ""
    parts = {
        "xl/workbook.xml": f'<workbook {_S}><sheets><sheet name="表" sheetId="1"{state} r:id="r1"/></sheets></workbook>',
        "xl/_rels/workbook.xml.rels": '<Relationships><Relationship Id="r1" Target="worksheets/sheet1.xml"/></Relationships>',
        "xl/worksheets/sheet1.xml": f"<worksheet {_S}>{columns}<sheetData>{rows}</sheetData></worksheet>",
        "xl/sharedStrings.xml": f"<sst {_S}><si><t>{'见批注' if way == 'comment' else leak.value}</t></si></sst>",
    }
    if way == "comment":
        text = f"<text><t>{leak.heading}：{leak.value}</t></text>"
        parts["xl/comments1.xml"] = (
            f'<comments {_S}><commentList><comment ref="B3">{text}</comment></commentList></comments>'
        )
    return f"files/{n}.xlsx", _office(parts)


def _pdf(leak: Leak, n: int) -> tuple[str, bytes]:
    from pypdf import PdfWriter
    from pypdf.annotations import FreeText

    writer = PdfWriter()
    writer.add_blank_page(300, 300)
    if n % 3 == 0:
        writer.add_metadata({"/Subject": leak.sentence})
    elif n % 3 == 1:
        writer.add_annotation(0, FreeText(text=leak.sentence, rect=(10, 10, 200, 50)))
    else:
        writer.add_attachment("附件.txt", leak.sentence.encode())
    held = BytesIO()
    writer.write(held)
    return f"files/{n}.pdf", held.getvalue()


def _printed_pdf(leak: Leak, n: int) -> tuple[str, bytes]:
    """Print the sentence on the page, each character a glyph that a table maps back to its meaning."""
    from pypdf import PdfWriter
    from pypdf.generic import ArrayObject, DecodedStreamObject, DictionaryObject, NameObject, NumberObject

    writer = PdfWriter()
    page = writer.add_blank_page(600, 300)
    lines = leak.sentence.split("\n")
    glyphs = sorted(set("".join(lines)))
    table = "\n".join(
        f"<{code:04x}> <{letter.encode('utf-16-be').hex()}>" for code, letter in enumerate(glyphs, 1)
    )
    mapping = DecodedStreamObject()
    mapping.set_data(
        "/CIDInit /ProcSet findresource begin begincmap 1 begincodespacerange <0000> <ffff> endcodespacerange "
        f"{len(glyphs)} beginbfchar\n{table}\nendbfchar endcmap".encode()
    )
    below = DictionaryObject(
        {NameObject("/Type"): NameObject("/Font"), NameObject("/Subtype"): NameObject("/CIDFontType2"),
         NameObject("/BaseFont"): NameObject("/Sample"), NameObject("/DW"): NumberObject(1000)}
    )  # fmt: skip
    font = DictionaryObject(
        {NameObject("/Type"): NameObject("/Font"), NameObject("/Subtype"): NameObject("/Type0"),
         NameObject("/BaseFont"): NameObject("/Sample"), NameObject("/Encoding"): NameObject("/Identity-H"),
         NameObject("/DescendantFonts"): ArrayObject([writer._add_object(below)]),  # noqa: SLF001 - no other way
         NameObject("/ToUnicode"): writer._add_object(mapping)}  # noqa: SLF001 - as above
    )  # fmt: skip
    page[NameObject("/Resources")] = DictionaryObject(
        {NameObject("/Font"): DictionaryObject({NameObject("/F1"): writer._add_object(font)})}  # noqa: SLF001
    )
    codes = {letter: f"{code:04x}" for code, letter in enumerate(glyphs, 1)}
    shown = " 0 -14 Td ".join(f"<{''.join(codes[letter] for letter in line)}> Tj" for line in lines)
    content = DecodedStreamObject()
    content.set_data(f"BT /F1 10 Tf 20 250 Td {shown} ET".encode())
    page[NameObject("/Contents")] = writer._add_object(content)  # noqa: SLF001 - as above
    held = BytesIO()
    writer.write(held)
    return f"files/{n}.pdf", held.getvalue()


def _png(leak: Leak, n: int) -> tuple[str, bytes]:
    from PIL import Image
    from PIL.PngImagePlugin import PngInfo

    info = PngInfo()
    info.add_itxt("Description", leak.sentence)
    held = BytesIO()
    Image.new("RGB", (2, 2)).save(held, "PNG", pnginfo=info)
    return f"files/{n}.png", held.getvalue()


def _jpeg(leak: Leak, n: int) -> tuple[str, bytes]:
    from PIL import Image

    image = Image.new("RGB", (2, 2))
    exif = image.getexif()
    exif[0x9C9C] = leak.sentence.encode("utf-16-le")  # XPComment
    held = BytesIO()
    image.save(held, "JPEG", exif=exif)
    return f"files/{n}.jpg", held.getvalue()


def _archive(leak: Leak, n: int) -> tuple[str, bytes]:
    name, data = (_text, _csv, _docx)[n % 3](leak, n)
    return f"files/{n}.zip", _zip({name.rsplit("/", 1)[-1]: data})


def _name(leak: Leak, n: int) -> tuple[str, bytes]:
    said = "".join(" " if letter in '\n/\\:*?"<>|' else letter for letter in leak.sentence.rstrip("。"))
    return f"files/{n} {said}.txt", b"-"


MARKED_UP = frozenset({"page", "record", "record field", "record table", "html"})
"""Carriers whose text is Markdown or HTML."""
CARRIERS: dict[str, Carrier] = {
    "text": _text, "old encoding": _old_text, "page": _page, "record": _record, "record field": _record_field,
    "record table": _record_table, "csv": _csv, "html": _html, "docx": _docx, "odt": _odt, "xlsx": _xlsx,
    "pdf": _pdf, "printed pdf": _printed_pdf, "png": _png, "jpeg": _jpeg, "zip": _archive, "name": _name,
}  # fmt: skip
