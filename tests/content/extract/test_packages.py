"""Tables in office files whose headings stand below a title."""

from __future__ import annotations

import io
import zipfile

from openpyxl import Workbook

from gongshi.content.extract.files import file_passages
from gongshi.content.extract.passages import Passage, UnpackLimits

_W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
_TABLE = (("示例区名单", None), ("序号", "证件号码"), (1, "略"))


def _texts(name: str, data: bytes) -> list[str]:
    passages = list(file_passages(name, data, UnpackLimits()))
    assert all(isinstance(passage, Passage) for passage in passages)
    return [passage.text for passage in passages if isinstance(passage, Passage)]


def test_headings_of_a_sheet_are_found_below_its_title() -> None:
    """Each cell then stands behind the heading of its column."""
    book = Workbook()
    for row in _TABLE:
        book.active.append(row)
    held = io.BytesIO()
    book.save(held)
    assert "序号：1；证件号码：略" in _texts("a.xlsx", held.getvalue())


def test_headings_of_a_table_in_a_text_are_found_below_its_title() -> None:
    """In a text document the title is a cell over all columns."""
    rows = "".join(
        f"<w:tr>{''.join(f'<w:tc><w:p><w:r><w:t>{cell}</w:t></w:r></w:p></w:tc>' for cell in row if cell)}</w:tr>"
        for row in _TABLE
    )
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w") as package:
        package.writestr("[Content_Types].xml", "<Types/>")
        package.writestr("word/document.xml", f"<w:document {_W}><w:tbl>{rows}</w:tbl></w:document>")
    assert "序号：1；证件号码：略" in _texts("a.docx", held.getvalue())
