"""What a person calls a place in a published file."""

from __future__ import annotations

import pytest

from gongshi.content.extract.files import file_passages
from gongshi.content.extract.passages import Passage, UnpackLimits
from gongshi.content.extract.texts import text_passages


@pytest.mark.parametrize(
    ("passage", "place"),
    [
        (Passage("part", "", "word/header2.xml"), "页眉"),
        (Passage("part", "", "名单 oddFooter"), "名单 页脚"),
        (Passage("part", "", "内件.docx word/document.xml"), "内件.docx 正文"),
        (Passage("part", "", "ppt/slides/slide12.xml"), "第 12 张幻灯片"),
        (Passage("deleted", "", "word/document.xml"), "修订中删去的文字（正文）"),
        (Passage("author", "", "lastModifiedBy"), "文件属性 最后保存的人"),
        (Passage("property", "", "EXIF ImageDescription"), "文件属性 EXIF 说明"),
        (Passage("cell", "", "Title!B3"), "单元格 Title!B3"),
    ],
)
def test_a_place_is_called_what_the_office_calls_it(passage: Passage, place: str) -> None:
    """The file's own words are for programmers; in English they stay."""
    assert passage.place().zh == place
    assert passage.at in passage.place().en


def test_a_field_of_a_table_is_called_by_row_and_column() -> None:
    """Both count from 1."""
    *_, passage = text_passages("a.csv", "姓名,手机\n张三,略\n")
    assert passage.place(passage.text.index("略")).zh == "第 2 行第 2 列"
    assert passage.place(passage.text.index("略")).en == "row 2, column 2"
    assert Passage("row", "", "2").place().zh == "第 2 行"


def test_folders_are_a_part_of_the_name() -> None:
    """They stand in the address of the file that is published."""
    name, *_ = file_passages("files/13800138000/a.txt", b"x", UnpackLimits())
    assert isinstance(name, Passage)
    assert name.text.split("\n") == ["files", "13800138000", "a.txt"]
