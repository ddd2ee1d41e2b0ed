"""The fixed parts of an .xlsx package, as text (ECMA-376 part 1; comments: part 4, VML)."""

from __future__ import annotations

from typing import TYPE_CHECKING
from xml.sax.saxutils import escape, quoteattr

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterable, Iterator, Sequence

_XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_SPREADSHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml"
_A3, _A4 = 8, 9
_BLOCK = 1024
_FILTER = '<definedName name="_xlnm._FilterDatabase"'
_WIDE = 12
"""Columns from which a sheet prints on A3: fitted into A4 they could not be read."""

RELATIONS = (
    f'{_XML}<Relationships xmlns="{_PACKAGE}/relationships">'
    f'<Relationship Id="rId1" Type="{_OFFICE}/officeDocument" Target="xl/workbook.xml"/>'
    f'<Relationship Id="rId2" Type="{_PACKAGE}/relationships/metadata/core-properties" '
    'Target="docProps/core.xml"/></Relationships>'
)
"""What the package holds."""

_FILLS = ("FF174F8C", "FFFFC7CE", "FFFFEB9C", "FFFFFBE6", "FFEFEFEF")
_FONTS = ("", "<b/>", '<b/><color rgb="FFFFFFFF"/>',
          '<b/><color rgb="FF9C0006"/>', '<b/><color rgb="FF7F4F00"/>',
          '<u/><color rgb="FF0B5394"/>')  # fmt: skip
# Font, fill (0: none, 2 and more: of `_FILLS`), border, wrapped
STYLES = (
    (0, 0, 0, False), (2, 2, 1, True), (0, 0, 1, True), (1, 3, 1, True), (3, 3, 1, True), (4, 4, 1, True),
    (1, 6, 1, True), (5, 0, 1, True), (0, 5, 1, True),
)  # fmt: skip
"""How cells look, in the order of `workbook_writer.Style`; words and bold say it beside the colour."""


def styles(font: str) -> str:
    """Return the styles, twice: the second half for texts that look like formulas (`quotePrefix`)."""
    name = f'<sz val="11"/>{{}}<name val={quoteattr(font)}/><family val="2"/>'
    fonts = "".join(f"<font>{_ordered(kind, name)}</font>" for kind in _FONTS)
    fills = "".join(
        f'<fill><patternFill patternType="solid"><fgColor rgb="{color}"/>'
        '<bgColor indexed="64"/></patternFill></fill>'
        for color in _FILLS
    )
    edges = "".join(
        f'<{edge} style="thin"><color rgb="FFB0B0B0"/></{edge}>'
        for edge in ("left", "right", "top", "bottom")
    )
    looks = [_look(*style, quoted=quoted) for quoted in (False, True) for style in STYLES]
    return (
        f'{_XML}<styleSheet xmlns="{_MAIN}">'
        f'<fonts count="{len(_FONTS)}">{fonts}</fonts>'
        f'<fills count="{len(_FILLS) + 2}"><fill><patternFill patternType="none"/></fill>'
        f'<fill><patternFill patternType="gray125"/></fill>{fills}</fills>'
        '<borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border>'
        f"<border>{edges}<diagonal/></border></borders>"
        '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>'
        f'<cellXfs count="{len(looks)}">{"".join(looks)}</cellXfs>'
        '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>'
    )


def _ordered(kind: str, name: str) -> str:
    """Put bold and underline before the size and the colour after it, as the schema wants them."""
    marks, _, color = kind.partition("<color")
    return marks + name.format(f"<color{color}" if color else "")


def _look(font: int, fill: int, border: int, wrapped: bool, *, quoted: bool) -> str:  # noqa: FBT001  # a row of the table above
    wrap = '<alignment vertical="top" wrapText="1"/>' if wrapped else '<alignment vertical="top"/>'
    quote = ' quotePrefix="1"' if quoted else ""
    return (
        f'<xf numFmtId="0" fontId="{font}" fillId="{fill}" borderId="{border}" xfId="0"{quote} applyFont="1" '
        f'applyFill="1" applyBorder="1" applyAlignment="1">{wrap}</xf>'
    )


def sheet_begin(widths: Sequence[int], frozen: int, *, selected: bool) -> str:
    """Return a sheet up to its first row: fitted to the page's width, headings frozen."""
    columns = "".join(
        f'<col min="{n}" max="{n}" width="{width}" customWidth="1"/>'
        for n, width in enumerate(widths, start=1)
    )
    pane = "bottomRight" if frozen else "bottomLeft"
    split = f'xSplit="{frozen}" ' if frozen else ""
    tab = ' tabSelected="1"' if selected else ""
    corner = f"{chr(65 + frozen)}2"
    return (
        f'{_XML}<worksheet xmlns="{_MAIN}" xmlns:r="{_OFFICE}">'
        '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>'
        f'<sheetViews><sheetView workbookViewId="0"{tab}>'
        f'<pane {split}ySplit="1" topLeftCell="{corner}" activePane="{pane}" state="frozen"/>'
        f'<selection pane="{pane}" activeCell="{corner}" sqref="{corner}"/></sheetView></sheetViews>'
        f'<sheetFormatPr defaultRowHeight="15"/><cols>{columns}</cols><sheetData>'
    )


def sheet_end(
    filtered: str,
    choices: Sequence[tuple[str, str]],
    links: Sequence[tuple[str, str]],
    *,
    wide: int,
    noted: bool,
) -> str:
    """Return a sheet from after its last row: filter, choices, links, print set-up, comments.

    `filtered` is the area with a filter, and may be empty.
    """
    lists = "".join(
        f'<dataValidation type="list" allowBlank="1" showErrorMessage="0" sqref="{place}">'
        f'<formula1>"{words}"</formula1></dataValidation>'
        for place, words in choices
    )
    anchors = "".join(f'<hyperlink ref="{place}" location={location}/>' for place, location in links)
    return (
        "</sheetData>"
        + (f'<autoFilter ref="{filtered}"/>' if filtered else "")
        + (f'<dataValidations count="{len(choices)}">{lists}</dataValidations>' if lists else "")
        + (f"<hyperlinks>{anchors}</hyperlinks>" if anchors else "")
        + '<pageMargins left="0.4" right="0.4" top="0.5" bottom="0.6" header="0.3" footer="0.3"/>'
        f'<pageSetup paperSize="{_A3 if wide > _WIDE else _A4}" orientation="landscape" '
        'fitToWidth="1" fitToHeight="0"/>'
        "<headerFooter><oddFooter>&amp;L&amp;A&amp;R&amp;P / &amp;N</oddFooter></headerFooter>"
        '<ignoredErrors><ignoredError sqref="A1:XFD1048576" numberStoredAsText="1"/></ignoredErrors>'
        + ('<legacyDrawing r:id="rId1"/>' if noted else "")
        + "</worksheet>"
    )


def comments(found: Iterable[tuple[str, int, int, str]]) -> Iterator[str]:
    """Yield the comments of a sheet; their texts are escaped already."""
    yield f'{_XML}<comments xmlns="{_MAIN}"><authors><author>gongshi</author></authors><commentList>'
    for place, _, _, text in found:
        yield f'<comment ref="{place}" authorId="0"><text><t xml:space="preserve">{text}</t></text></comment>'
    yield "</commentList></comments>"


def boxes_of(count: int) -> int:
    """Return how many blocks of shape numbers `count` comments take (VML: 1,024 to a block)."""
    return 1 + count // _BLOCK


def comment_boxes(found: Sequence[tuple[str, int, int, str]], first: int) -> Iterator[str]:
    """Yield the boxes in which the comments are shown; their numbers begin with the block `first`."""
    blocks = ",".join(str(first + n) for n in range(boxes_of(len(found))))
    yield (
        '<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" '
        'xmlns:x="urn:schemas-microsoft-com:office:excel"><o:shapelayout v:ext="edit">'
        f'<o:idmap v:ext="edit" data="{blocks}"/>'
        '</o:shapelayout><v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" '
        'path="m,l,21600r21600,l21600,xe"><v:stroke joinstyle="miter"/><v:path gradientshapeok="t" '
        'o:connecttype="rect"/></v:shapetype>'
    )
    for number, (_, row, column, _) in enumerate(found, start=1):
        yield (
            f'<v:shape id="_x0000_s{_BLOCK * first + number}" type="#_x0000_t202" '
            'style="position:absolute;visibility:hidden" '
            'fillcolor="#ffffe1" o:insetmode="auto"><v:fill color2="#ffffe1"/><v:path o:connecttype="none"/>'
            '<v:textbox style="mso-direction-alt:auto"/><x:ClientData ObjectType="Note"><x:MoveWithCells/>'
            f"<x:SizeWithCells/><x:Anchor>{column + 1}, 15, {row}, 2, {column + 3}, 15, {row + 6}, 4"
            "</x:Anchor>"
            f"<x:AutoFill>False</x:AutoFill><x:Row>{row}</x:Row><x:Column>{column}</x:Column></x:ClientData></v:shape>"
        )
    yield "</xml>"


def sheet_relations(number: int) -> str:
    """Return where the comments of sheet `number` are."""
    return (
        f'{_XML}<Relationships xmlns="{_PACKAGE}/relationships">'
        f'<Relationship Id="rId1" Type="{_OFFICE}/vmlDrawing" Target="../drawings/vmlDrawing{number}.vml"/>'
        f'<Relationship Id="rId2" Type="{_OFFICE}/comments" Target="../comments{number}.xml"/>'
        "</Relationships>"
    )


def workbook(sheets: Sequence[tuple[str, str]]) -> str:
    """Return the list of sheets, each `(name, last cell of its filter)`; headings repeat on every page."""
    listed = "".join(
        f'<sheet name={quoteattr(name)} sheetId="{n}" r:id="rId{n}"/>'
        for n, (name, _) in enumerate(sheets, start=1)
    )
    filters: list[str] = []
    titles: list[str] = []
    for number, (name, last) in enumerate(sheets):
        quoted = escape("'" + name.replace("'", "''") + "'")
        letters = last.rstrip("0123456789")
        area = f"{quoted}!$A$1:${letters}${last.removeprefix(letters)}"
        filters += [f'{_FILTER} localSheetId="{number}" hidden="1">{area}</definedName>'] if last else []
        titles.append(
            f'<definedName name="_xlnm.Print_Titles" localSheetId="{number}">{quoted}!$1:$1</definedName>'
        )
    return (
        f'{_XML}<workbook xmlns="{_MAIN}" xmlns:r="{_OFFICE}">'
        '<bookViews><workbookView activeTab="0"/></bookViews>'
        f"<sheets>{listed}</sheets><definedNames>{''.join([*filters, *titles])}</definedNames></workbook>"
    )


def workbook_relations(count: int) -> str:
    """Return where the `count` sheets and their styles are."""
    sheets = "".join(
        f'<Relationship Id="rId{n}" Type="{_OFFICE}/worksheet" Target="worksheets/sheet{n}.xml"/>'
        for n in range(1, count + 1)
    )
    return (
        f'{_XML}<Relationships xmlns="{_PACKAGE}/relationships">{sheets}'
        f'<Relationship Id="rId{count + 1}" Type="{_OFFICE}/styles" Target="styles.xml"/></Relationships>'
    )


def properties(title: str, day: dt.date) -> str:
    """Return title and day of the workbook; it names no person and no machine."""
    made = f'<dcterms:{{0}} xsi:type="dcterms:W3CDTF">{day.isoformat()}T00:00:00Z</dcterms:{{0}}>'
    return (
        f'{_XML}<cp:coreProperties xmlns:cp="{_PACKAGE}/metadata/core-properties" '
        'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" '
        'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">'
        f"<dc:title>{escape(title)}</dc:title><dc:creator>gongshi</dc:creator>"
        f"{made.format('created')}{made.format('modified')}</cp:coreProperties>"
    )


def content_types(count: int, commented: Iterable[int]) -> str:
    """Return the kinds of all parts: `count` sheets, those of the numbers `commented` with comments."""
    kinds = [("/xl/workbook.xml", "sheet.main"), ("/xl/styles.xml", "styles")]
    kinds += [(f"/xl/worksheets/sheet{n}.xml", "worksheet") for n in range(1, count + 1)]
    kinds += [(f"/xl/comments{n}.xml", "comments") for n in commented]
    overrides = "".join(
        f'<Override PartName="{part}" ContentType="{_SPREADSHEET}.{kind}+xml"/>' for part, kind in kinds
    )
    return (
        f'{_XML}<Types xmlns="{_PACKAGE}/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        '<Default Extension="xml" ContentType="application/xml"/>'
        '<Default Extension="vml" ContentType="application/vnd.openxmlformats-officedocument.vmlDrawing"/>'
        f"{overrides}"
        '<Override PartName="/docProps/core.xml" '
        'ContentType="application/vnd.openxmlformats-package.core-properties+xml"/></Types>'
    )
