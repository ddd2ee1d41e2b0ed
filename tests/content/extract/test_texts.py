"""Tables in text files and web pages."""

from __future__ import annotations

import pytest

from gongshi.content.extract.texts import tables_of, text_passages

_CSV = "序号,证件号码\n1,略\n2,某号\n"
_HTML = "<table><tr><th>序号<th>证件号码</tr><tr><td>1</td><td>略</td></tr><tr><td>2<td><b>某号</b></table>"


def _rows(name: str, text: str) -> list[str]:
    return [passage.text for passage in text_passages(name, text)]


@pytest.mark.parametrize("title", ["", "示例区名单\n", "示例区名单,\n,\n"])
def test_headings_are_found_below_a_title(title: str) -> None:
    """A title stands alone in its row, above what tells the cells."""
    rows = _rows("a.csv", title + _CSV)
    assert rows[-2:] == ["序号：1；证件号码：略", "序号：2；证件号码：某号"]


def test_rows_of_numbers_give_no_headings() -> None:
    """A table without headings stays one."""
    assert _rows("a.csv", "1,2\n3,4\n") == ["1；2", "3；4"]


def test_tables_of_a_web_page_come_in_rows_too() -> None:
    """Beside the words of the whole page, closing tags or not."""
    assert _rows("a.html", f"<p>名单</p>{_HTML}")[1:] == [
        "序号；证件号码",
        "序号：1；证件号码：略",
        "序号：2；证件号码：某号",
    ]


@pytest.mark.parametrize("text", ["", "<table", "<table></table>", "<table><tr></tr></table>", "<tr><td>1"])
def test_broken_tables_have_no_cells(text: str) -> None:
    """And break nothing."""
    assert [cell for table in tables_of(text) for row in table for cell in row] == []
