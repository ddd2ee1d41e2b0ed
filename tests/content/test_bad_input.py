"""Bad files, each with the place that its finding must name.

To add one: append a `Bad` row to the group it belongs to, with

* a name that says what is wrong (it becomes the test's name),
* the file's name, whose ending chooses the YAML or the Markdown reader,
* the file's content, as text, or as bytes where the encoding matters,
* the code, line and column (from 1, in characters; 0, 0 is the file as a whole).

A row lists *all* findings of its file: where one slip has a second finding,
it stands in `also`. Rows whose fields are badly filled belong to
`test_bad_records.py`, files that cannot be opened to `test_files.py`.
"""

from __future__ import annotations

from typing import NamedTuple

import pytest

from gongshi.content.reader import read_records
from gongshi.content.tree import Limits


class Bad(NamedTuple):
    """One bad file and what must be found in it."""

    name: str
    file: str
    content: str | bytes
    code: str
    line: int
    column: int
    also: tuple[tuple[str, int, int], ...] = ()


ENCODING = (
    Bad("gbk_value", "a.yml", "title: 关于示例的通知\n".encode("gbk"), "R01", 1, 8),
    Bad("gbk_on_third_line", "a.yml", b"id: a\nno: b\ntitle: " + "许可事项".encode("gbk"), "R01", 3, 8),
    # 示 in GBK happens to be a valid pair in UTF-8: the first bad byte is that of 例.
    Bad("gbk_that_starts_like_utf8", "a.yml", "title: 示例事项".encode("gbk"), "R01", 1, 9),
    Bad("gbk_key", "a.yml", "名称: a\n".encode("gbk"), "R01", 1, 1),
    Bad("gbk_in_list", "a.yaml", b"- id: a\n- title: " + "行政许可".encode("gbk"), "R01", 2, 10),
    Bad(
        "gbk_markdown_body",
        "a.md",
        b"---\nid: a\n---\n" + "各单位：现将办法印发给你们。".encode("gbk"),
        "R01",
        4,
        1,
    ),
    Bad("gb18030_four_byte_character", "a.yml", "title: 关于㐀的通知\n".encode("gb18030"), "R01", 1, 8),
    Bad("latin1_accent", "a.yml", b"title: caf\xe9\n", "R01", 1, 11),
    Bad("utf16_little_endian", "a.yml", b"\xff\xfe" + "title: 示例".encode("utf-16-le"), "R01", 1, 1),
    Bad("utf16_big_endian", "a.yml", b"\xfe\xff" + "title: 示例".encode("utf-16-be"), "R01", 1, 1),
    Bad("utf32_little_endian", "a.yml", b"\xff\xfe\x00\x00" + "id: a".encode("utf-32-le"), "R01", 1, 1),
    Bad("utf8_cut_in_a_character", "a.yml", "title: 示例".encode()[:-1], "R01", 1, 9),
    Bad("utf8_cut_after_one_byte", "a.yml", "id: a\ntitle: 示例".encode()[:-2], "R01", 2, 9),
    Bad("lone_continuation_byte", "a.yml", b"id: a\x80b\n", "R01", 1, 6),
    Bad("overlong_slash", "a.yml", b"id: \xc0\xaf\n", "R01", 1, 5),
    Bad("surrogate_in_utf8", "a.yml", b"id: a\n  \ntitle: \xed\xa0\x80\n", "R01", 3, 8),
    Bad("beyond_unicode", "a.yml", b"id: \xf4\x90\x80\x80\n", "R01", 1, 5),
    Bad("bad_byte_behind_astral_character", "a.yml", "𠀀: ".encode() + b"\xff\n", "R01", 1, 4),
    Bad("bad_byte_after_windows_lines", "a.yml", b"id: a\r\nno: \xff\r\n", "R01", 2, 5),
    Bad(
        "workbook_named_yml",
        "a.yml",
        b"PK\x03\x04\x14\x00\x06\x00\x08\x00\x00\x00!\x00\xa4\xee",
        "R01",
        1,
        15,
    ),
    Bad("old_word_file_named_md", "a.md", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "R01", 1, 1),
    Bad("picture_named_yml", "a.yml", b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR", "R01", 1, 1),
    Bad("mark_before_yaml", "a.yml", b"\xef\xbb\xbftitle: a\n", "R02", 1, 1),
    Bad("mark_before_front_matter", "a.md", b"\xef\xbb\xbf---\nid: a\n---\ntext\n", "R02", 1, 1),
    Bad("mark_before_list", "a.yaml", b"\xef\xbb\xbf- id: a\n- id: b\n", "R02", 1, 1),
    Bad("mark_and_bad_byte", "a.yml", b"\xef\xbb\xbfid: a\nno: \xff", "R02", 1, 1, (("R01", 2, 5),)),
    Bad("mark_alone", "a.yml", b"\xef\xbb\xbf", "R05", 0, 0, (("R02", 1, 1),)),
    Bad("two_marks", "a.yml", b"\xef\xbb\xbf\xef\xbb\xbfid: a\n", "R02", 1, 1, (("T01", 1, 1),)),
)

EMPTINESS = (
    Bad("no_byte", "a.yml", b"", "R05", 0, 0),
    Bad("no_byte_markdown", "a.md", b"", "R05", 0, 0),
    Bad("only_line_feeds", "a.yml", b"\n\n\n", "R05", 0, 0),
    Bad("only_windows_lines", "a.yaml", b"\r\n\r\n", "R05", 0, 0),
    Bad("only_spaces", "a.yml", b"   ", "R05", 0, 0),
    Bad("only_wide_spaces", "a.yml", "　　\n", "R05", 0, 0),
    Bad("only_comment", "a.yml", "# 待填写\n", "R05", 0, 0),
    Bad("only_document_start", "a.yml", "---\n", "R05", 0, 0),
    Bad("only_document_start_and_end", "a.yml", "---\n...\n", "R05", 0, 0),
    Bad("blank_markdown", "a.md", "\n \n", "R05", 0, 0),
)

CHARACTERS = (
    Bad("nul_in_value", "a.yml", "id: a\0b\n", "T01", 1, 6),
    Bad("nul_in_markdown_body", "a.md", "---\nid: a\n---\ntext\nab\0\n", "T01", 5, 3),
    Bad("nul_in_comment", "a.yml", "id: a # \0\n", "T01", 1, 9),
    Bad("nothing_but_nul", "a.yml", b"\0" * 3, "T01", 1, 1, (("T01", 1, 2), ("T01", 1, 3))),
    Bad("bell", "a.yml", "title: \a示例\n", "T01", 1, 8),
    Bad("backspace", "a.yml", "title: 示\b例\n", "T01", 1, 9),
    Bad("vertical_tab", "a.yml", "title: 示\v例\n", "T01", 1, 9),
    Bad("form_feed_between_lines", "a.yml", "id: a\n\f\nno: b\n", "T01", 2, 1),
    Bad("escape_sequence", "a.yml", "id: \x1b[31m\n", "T01", 1, 5),
    Bad("delete", "a.yml", "id: a\x7f\n", "T01", 1, 6),
    Bad("next_line", "a.yml", "id: a\u0085no: b\n", "T01", 1, 6),
    Bad("c1_control", "a.yml", "id: a\nno: \u0096\n", "T01", 2, 5),
    Bad("lone_return", "a.yml", "id: a\rno: b\r", "T01", 1, 6, (("T01", 1, 12),)),
    Bad("return_before_windows_line", "a.yml", "id: a\r\r\nno: b\r\n", "T01", 1, 6),
    Bad("lone_return_in_markdown", "a.md", "---\nid: a\n---\none\rtwo\n", "T01", 4, 4),
    Bad("soft_hyphen", "a.yml", "title: co\u00adop\n", "T01", 1, 10),
    Bad("zero_width_space_in_number", "a.yml", "id: a\ncode: 1101\u200b01\n", "T01", 2, 11),
    Bad("zero_width_space_in_key", "a.yml", "ti\u200btle: a\n", "T01", 1, 3),
    Bad("zero_width_space_as_indent", "a.yml", "id: a\n\u200bno: b\n", "T01", 2, 1),
    Bad("zero_width_joiner", "a.yml", "title: 示\u200d例\n", "T01", 1, 9),
    Bad("zero_width_non_joiner", "a.yml", "- title: 示\u200c例\n", "T01", 1, 11),
    Bad("left_to_right_mark", "a.yml", "title: 'a\u200e'\n", "T01", 1, 10),
    Bad("right_to_left_mark", "a.yml", 'title: "\u200f"\n', "T01", 1, 9),
    Bad("line_separator", "a.yml", "note: |\n  one\u2028two\n", "T01", 2, 6),
    Bad("paragraph_separator", "a.yml", "note: >\n  one\u2029two\n", "T01", 2, 6),
    Bad("bidi_embedding", "a.yml", "title: \u202aa\n", "T01", 1, 8),
    Bad("bidi_override", "a.yml", "title: a\u202eb\n", "T01", 1, 9),
    Bad("bidi_isolate_pair", "a.yml", "title: \u2066a\u2069\n", "T01", 1, 8, (("T01", 1, 10),)),
    Bad("word_joiner", "a.yml", "title: 示\u2060例\n", "T01", 1, 9),
    Bad("invisible_times", "a.yml", "title: 2\u2062x\n", "T01", 1, 9),
    Bad("arabic_letter_mark", "a.yml", "title: \u061c1\n", "T01", 1, 8),
    Bad("mark_inside", "a.yml", "id: a\nno: \ufeffb\n", "T01", 2, 5),
    Bad("replacement_character", "a.yml", "title: 示\ufffd区\n", "T01", 1, 9),
    Bad("annotation_anchor", "a.yml", "title: \ufff9a\n", "T01", 1, 8),
    Bad("private_use", "a.yml", "name: 张\ue5e5\n", "T01", 1, 8),
    Bad("private_use_plane_15", "a.yml", "name: 张\U000f0000\n", "T01", 1, 8),
    Bad("private_use_plane_16", "a.yml", "name: 张\U0010fffd\n", "T01", 1, 8),
    Bad("noncharacter_in_first_plane", "a.yml", "title: \ufdd0\n", "T01", 1, 8),
    Bad("noncharacter_at_plane_end", "a.yml", "title: 𠀀\U0002ffff\n", "T01", 1, 9),
    Bad("tag_character", "a.yml", "title: a\U000e0041\n", "T01", 1, 9),
    Bad("behind_astral_han", "a.yml", "title: 𠀀𠀁\u200b\n", "T01", 1, 10),
    Bad("behind_tab", "a.yml", "title:\t示\u200b\n", "T01", 1, 9),
    Bad("in_markdown_head", "a.md", "---\ntitle: \u200b\n---\ntext\n", "T01", 2, 8),
    Bad("in_markdown_windows_lines", "a.md", "---\r\nid: a\r\n---\r\none\r\ntwo\u200b\r\n", "T01", 5, 4),
    Bad("escaped_nul", "a.yml", 'title: "a\\0b"\n', "T01", 1, 8),
    Bad("escaped_override", "a.yml", 'id: a\ntitle: "\\u202e"\n', "T01", 2, 8),
    Bad("escaped_private_use", "a.yml", 'title: "\\U000F0000"\n', "T01", 1, 8),
    Bad("escaped_next_line", "a.yml", 'title: "a\\Nb"\n', "T01", 1, 8),
    Bad("escaped_line_separator", "a.yml", 'a: {b: ["x", "\\L"]}\n', "T01", 1, 14),
    Bad("escaped_return", "a.yml", 'note: "one\\rtwo"\n', "T01", 1, 7),
    Bad("escaped_return_and_line_feed", "a.yml", 'note: "one\\r\\ntwo"\n', "T01", 1, 7),
    Bad("escaped_bell_in_key", "a.yml", '"ti\\atle": a\n', "T01", 1, 1),
    Bad("escaped_control_by_two_digits", "a.yml", '- note: "\\x1b[0m"\n', "T01", 1, 9),
    Bad("escaped_lone_surrogate", "a.yml", 'title: "\\ud83d"\n', "T01", 1, 8),
    Bad("escaped_beyond_unicode", "a.yml", 'title: "\\U00110000"\n', "T01", 1, 8),
    Bad("escape_in_markdown_head", "a.md", '---\nid: a\ntitle: "\\u200b"\n---\n', "T01", 3, 8),
    Bad("character_beside_duplicate_key", "a.yml", "id: a\u200b\nid: b\n", "T01", 1, 6, (("R07", 2, 1),)),
)

SYNTAX = (
    Bad("tab_before_field", "a.yml", "id: a\n\tno: b\n", "R06", 2, 1),
    Bad("tab_before_dash", "a.yml", "items:\n\t- a\n", "R06", 2, 1),
    Bad("tab_after_spaces", "a.yml", "place:\n  name: a\n  \thours: b\n", "R06", 3, 3),
    Bad("tab_after_dash", "a.yml", "-\t- a\n", "R06", 1, 2),
    Bad("tab_in_block_text", "a.yml", "note: |\n\ttext\n", "R06", 2, 1),
    Bad("tab_in_front_matter", "a.md", "---\nplace:\n\tname: a\n---\n", "R06", 3, 1),
    Bad("no_colon", "a.yml", "title 示例\nid: a\n", "R06", 1, 1),
    Bad("no_colon_on_last_line", "a.yml", "id: a\nplace:\n  name: b\ntitle\n", "R06", 4, 1),
    Bad("no_space_after_colon", "a.yml", "title:示例\nid: a\n", "R06", 1, 1),
    Bad("full_width_colon", "a.yml", "标题：示例\nid: a\n", "R06", 1, 3),
    Bad("full_width_colon_below", "a.yml", "place:\n  name: a\n电话：010\n", "R06", 3, 3),
    Bad("full_width_colon_in_front_matter", "a.md", "---\n标题：示例\n文号: 示1号\n---\n", "R06", 2, 3),
    Bad("colon_in_value", "a.yml", "note: 时间: 上午\n", "R06", 1, 9),
    Bad("colon_in_list_value", "a.yml", "- id: a\n  hours: 周一: 9点\n", "R06", 2, 12),
    Bad("unclosed_single_quote", "a.yml", "title: '示例\n", "R06", 1, 8),
    Bad("unclosed_double_quote", "a.yml", 'id: a\ntitle: "示例\nno: b\n', "R06", 2, 8),
    Bad("unclosed_quote_at_end", "a.yml", "title: '", "R06", 1, 8),
    Bad("unclosed_quoted_key", "a.yml", "'title: a\n", "R06", 1, 1),
    Bad("quote_across_document_mark", "a.yml", "title: 'a\n---\nb'\n", "R06", 1, 8),
    Bad("quotes_within_quotes", "a.yml", 'title: "关于"示例"的通知"\n', "R06", 1, 12),
    Bad("apostrophe_in_single_quotes", "a.yml", "title: 'it's'\n", "R06", 1, 12),
    Bad("text_after_quoted_value", "a.yml", 'title: "示例" （试行）\n', "R06", 1, 13),
    Bad("quoted_item_then_text", "a.yml", "- a: 'b' c\n", "R06", 1, 10),
    Bad("unclosed_bracket", "a.yml", "steps: [受理, 审查\n", "R06", 1, 8),
    Bad("unclosed_bracket_then_field", "a.yml", "steps: [受理, 审查\nid: a\n", "R06", 2, 3),
    Bad("unclosed_brace", "a.yml", "place: {name: a", "R06", 1, 8),
    Bad("bracket_closed_by_brace", "a.yml", "steps: [a, b}\n", "R06", 1, 13),
    Bad("brace_closed_by_bracket", "a.yml", "place: {a: b]\n", "R06", 1, 13),
    Bad("closing_bracket_alone", "a.yml", "title: ]示例\n", "R06", 1, 8),
    Bad("comma_starts_value", "a.yml", "title: ,示例\n", "R06", 1, 8),
    Bad("two_commas", "a.yml", "steps: [a,, b]\n", "R06", 1, 11),
    Bad("text_after_bracket", "a.yml", "title: [示例]的通知\n", "R06", 1, 12),
    Bad("at_sign", "a.yml", "mail: @example\n", "R06", 1, 7),
    Bad("backtick", "a.yml", "id: a\ncode: `x`\n", "R06", 2, 7),
    Bad("percent_in_value", "a.yml", "rate: %5\n", "R06", 1, 7),
    Bad("percent_at_line_start", "a.yml", "id: a\n%rate: 5\n", "R06", 2, 1),
    Bad("percent_at_file_start", "a.yml", "%rate 5\nid: a\n", "R06", 1, 1),
    Bad("field_too_deep", "a.yml", "id: a\n  no: b\n", "R06", 2, 5),
    Bad("field_too_shallow", "a.yml", "  id: a\nno: b\n", "R06", 2, 1),
    Bad("field_between_levels", "a.yml", "place:\n    name: a\n  hours: b\n", "R06", 3, 3),
    Bad("list_then_field", "a.yml", "- id: a\nno: b\n", "R06", 2, 1),
    Bad("field_then_list", "a.yml", "id: a\n- no: b\n", "R06", 2, 1),
    Bad("items_out_of_line", "a.yml", "- id: a\n - id: b\n", "R06", 2, 2),
    Bad("item_field_out_of_line", "a.yml", "- id: a\n  no: b\n note: c\n", "R06", 3, 2),
    Bad("dash_without_space", "a.yml", "- a: b\n-c\n", "R06", 2, 1),
    Bad("dash_on_line_of_field", "a.yml", "steps: - a\n", "R06", 1, 8),
    Bad("question_mark_on_line_of_field", "a.yml", "title: ? a\n", "R06", 1, 8),
    Bad("block_text_not_indented", "a.yml", "note: |\n  one\n two\n", "R06", 3, 2),
    Bad("text_after_bar", "a.yml", "note: | text\n  more\n", "R06", 1, 9),
    Bad("zero_indent_indicator", "a.yml", "note: |0\n  text\n", "R06", 1, 8),
    Bad("windows_path_in_double_quotes", "a.yml", 'path: "C:\\data"\n', "R06", 1, 10),
    Bad("half_an_escape", "a.yml", 'title: "\\u20"\n', "R06", 1, 11),
    Bad("name_longer_than_allowed", "a.yml", "k" * 1100 + ": v\n", "R06", 1, 1101),
    Bad("text_after_document_end", "a.yml", "id: a\n... b\n", "R06", 2, 5),
    Bad("merge_conflict", "a.yml", "id: a\n<<<<<<< HEAD\ntitle: b\n", "R06", 2, 1),
    Bad("json_without_comma", "a.yml", '{"id": "a"\n "no": "b"}\n', "R06", 2, 2),
    Bad("cut_within_list", "a.yml", "- id: a\n- {id: b, title", "R06", 2, 3),
    Bad("html_page", "a.yml", "<html>\n<body style='a: b'>\n", "R06", 1, 1),
)

REFERENCES = (
    Bad("alias", "a.yml", "id: *other\n", "R08", 1, 5),
    Bad("emphasis_in_chinese", "a.yml", "title: *重点*\n", "R08", 1, 8),
    Bad("anchor_on_value", "a.yml", "id: &x a\n", "R08", 1, 5),
    Bad("anchor_on_key", "a.yml", "&x id: a\n", "R08", 1, 1),
    Bad("anchor_on_mapping", "a.yml", "place: &p\n  name: a\n", "R08", 1, 8),
    Bad("anchor_on_list", "a.yml", "steps: &s [a]\n", "R08", 1, 8),
    Bad("anchor_on_nothing", "a.yml", "id: &x\nno: b\n", "R08", 1, 5),
    Bad("anchor_and_alias", "a.yml", "a: &x b\nc: *x\n", "R08", 1, 4, (("R08", 2, 4),)),
    Bad("alias_in_list", "a.yml", "steps:\n  - a\n  - *b\n", "R08", 3, 5),
    Bad("alias_as_record", "a.yml", "- id: a\n- *b\n", "R08", 2, 3),
    Bad("alias_as_key", "a.yml", "*a : b\n", "R08", 1, 1),
    Bad("merge_key", "a.yml", "a: b\n<<: *base\n", "R08", 2, 5),
    Bad("ampersand_in_chinese", "a.yml", "title: &示例\n", "R08", 1, 8),
    Bad("lone_asterisk", "a.yml", "title: * 示例\n", "R08", 1, 8),
    Bad(
        "billion_laughs",
        "a.yml",
        "a: &a [x]\nb: &b [*a, *a]\n",
        "R08",
        1,
        4,
        (("R08", 2, 4), ("R08", 2, 8), ("R08", 2, 12)),
    ),
    Bad("alias_in_front_matter", "a.md", "---\nid: a\ntitle: *x\n---\n", "R08", 3, 8),
    Bad("tag_on_number", "a.yml", "order: !!int 3\n", "R09", 1, 8),
    Bad("tag_on_mapping", "a.yml", "place: !!map\n  name: a\n", "R09", 1, 8),
    Bad("tag_on_record", "a.yml", "- id: a\n- !item {id: b}\n", "R09", 2, 3),
    Bad("tag_on_whole_file", "a.yml", "!item\nid: a\n", "R09", 1, 1),
    Bad("anchor_on_whole_file", "a.yml", "--- &all\nid: a\n", "R08", 1, 5),
    Bad("tag_on_key", "a.yml", "!!str id: a\n", "R09", 1, 1),
    Bad("tag_that_runs_programs", "a.yml", "id: !!python/object/apply:os.system [ls]\n", "R09", 1, 5),
    Bad("tag_without_name", "a.yml", "id: ! a\n", "R09", 1, 5),
    Bad("tag_with_address", "a.yml", "id: !<tag:example,2000:x> a\n", "R09", 1, 5),
    Bad("tag_with_unknown_handle", "a.yml", "id: !a!b c\n", "R09", 1, 5),
    Bad("tag_cut_short", "a.yml", "id: !<a\n", "R09", 1, 5),
    Bad("exclamation_in_chinese", "a.yml", "title: !重要\n", "R09", 1, 8),
    Bad("anchor_then_tag", "a.yml", "id: &a !b c\n", "R08", 1, 5, (("R09", 1, 8),)),
    Bad("tag_then_anchor", "a.yml", "id: !b &a c\n", "R09", 1, 5, (("R08", 1, 8),)),
    Bad("anchor_and_tag_on_two_lines", "a.yml", "id: &a\n  !b\n  c\n", "R08", 1, 5, (("R09", 2, 3),)),
    Bad("yaml_directive", "a.yml", "%YAML 1.1\n---\nid: a\n", "R09", 1, 1),
    Bad("yaml_directive_of_another_version", "a.yml", "# a\n%YAML 2.0\n---\nid: a\n", "R09", 2, 1),
    Bad("two_yaml_directives", "a.yml", "%YAML 1.1\n%YAML 1.1\n---\nid: a\n", "R09", 2, 1),
    Bad("yaml_directive_without_number", "a.yml", "%YAML a\n---\nid: a\n", "R09", 1, 1),
    Bad("tag_directive", "a.yml", "%TAG !e! tag:example,2000:\n---\nid: a\n", "R09", 1, 1),
    Bad("second_document", "a.yml", "id: a\n---\nid: b\n", "R10", 2, 1),
    Bad("second_document_empty", "a.yml", "id: a\n---\n", "R10", 2, 1),
    Bad("second_document_after_end", "a.yml", "id: a\n...\n---\nid: b\n", "R10", 3, 1),
    Bad("first_document_empty", "a.yml", "---\n---\nid: a\n", "R10", 2, 1),
    Bad("documents_of_lists", "a.yml", "- id: a\n--- \n- id: b\n", "R10", 2, 1),
)

KEYS = (
    Bad("same_field", "a.yml", "id: a\nno: b\nid: c\n", "R07", 3, 1),
    Bad("same_value_too", "a.yml", "id: a\nid: a\n", "R07", 2, 1),
    Bad("three_times", "a.yml", "id: a\nid: b\nid: c\n", "R07", 2, 1, (("R07", 3, 1),)),
    Bad("quoted_and_plain", "a.yml", "id: a\n'id': b\n", "R07", 2, 1),
    Bad("escaped_and_plain", "a.yml", 'id: a\n"\\x69d": b\n', "R07", 2, 1),
    Bad("in_nested_mapping", "a.yml", "place:\n  name: a\n  name: b\n", "R07", 3, 3),
    Bad("in_flow_mapping", "a.yml", "place: {name: a, name: b}\n", "R07", 1, 18),
    Bad("in_second_record", "a.yml", "- id: a\n- id: b\n  id: c\n", "R07", 3, 3),
    Bad("around_a_mapping", "a.yml", "place:\n  name: a\nid: b\nplace: c\n", "R07", 4, 1),
    Bad("chinese_name", "a.yml", "名称: 甲\n名称: 乙\n", "R07", 2, 1),
    Bad("merge_sign_twice", "a.yml", "<<: a\n<<: b\n", "R07", 2, 1),
    Bad("in_front_matter", "a.md", "---\nid: a\nid: b\n---\ntext\n", "R07", 3, 1),
    Bad("field_named_body", "a.md", "---\nid: a\nbody: b\n---\ntext\n", "R07", 3, 1),
    Bad("field_named_body_without_text", "a.md", "---\nbody: b\n---\n", "R07", 2, 1),
    Bad("key_is_list", "a.yml", "? [a, b]\n: c\n", "R12", 1, 3),
    Bad("key_is_mapping", "a.yml", "{a: b}: c\n", "R12", 1, 1),
    Bad("template_in_braces", "a.yml", "title: {{ title }}\n", "R12", 1, 9),
    Bad("key_of_two_lines", "a.yml", "? |\n  one\n  two\n: a\n", "R12", 1, 3),
    Bad("no_key", "a.yml", ": a\n", "R12", 1, 1),
    Bad("no_key_in_second_field", "a.yml", "id: a\nplace:\n  : b\n", "R12", 3, 3),
    Bad("no_key_in_braces", "a.yml", "place: {: a}\n", "R12", 1, 9),
    Bad("empty_quoted_key", "a.yml", "id: a\n'': b\n", "R12", 2, 1),
    Bad("null_in_nested_list", "a.yml", "steps:\n  - a\n  -\n  - b\n", "R12", 3, 4),
)

SHAPES = (
    Bad("one_sentence", "a.yml", "示例区行政许可事项清单\n", "R12", 1, 1),
    Bad("one_quoted_sentence", "a.yml", "\n'示例'\n", "R12", 2, 1),
    Bad("one_block_of_text", "a.yml", "|\n  示例\n", "R12", 1, 1),
    Bad("one_line_with_wide_colon", "a.yml", "标题：示例\n", "R12", 1, 1),
    Bad("one_number", "a.yml", "42", "R12", 1, 1),
    Bad("quoted_nothing", "a.yml", "''\n", "R12", 1, 1),
    Bad("lines_of_csv", "a.yml", "id,title\na,示例\n", "R12", 1, 1),
    Bad("empty_list", "a.yml", "[]\n", "R12", 1, 1),
    Bad("text_in_list", "a.yml", "- id: a\n- 示例\n", "R12", 2, 3),
    Bad("list_in_list", "a.yml", "- id: a\n-\n  - b\n", "R12", 3, 3),
    Bad("nothing_in_list", "a.yml", "- id: a\n-\n- id: b\n", "R12", 2, 2),
    Bad("nothing_and_text_in_list", "a.yml", "-\n- a\n", "R12", 1, 2, (("R12", 2, 3),)),
    Bad("list_in_front_matter", "a.md", "---\n- id: a\n---\ntext\n", "R12", 2, 1),
    Bad("text_in_front_matter", "a.md", "---\n示例\n---\ntext\n", "R12", 2, 1),
    Bad("thirteen_lists", "a.yml", "a: " + "[" * 12 + "]" * 12, "R11", 1, 15),
    Bad("thirteen_mappings", "a.yml", "{a: " * 13 + "b" + "}" * 13, "R11", 1, 49),
    Bad(
        "thirteen_levels_of_blocks",
        "a.yml",
        "".join(" " * n + "a:\n" for n in range(13)) + " " * 13 + "b",
        "R11",
        13,
        13,
    ),
    Bad("too_deep_in_second_record", "a.yml", "- a: b\n- a: " + "[" * 12 + "]" * 12, "R11", 2, 17),
    Bad("hundred_thousand_brackets", "a.yml", "[" * 100_000, "R11", 1, 14),
    Bad("hundred_thousand_dashes", "a.yml", "- " * 100_000, "R11", 1, 27),
    Bad(
        "hundred_thousand_keys",
        "a.yml",
        "? " * 100_000,
        "R11",
        1,
        25,
        tuple(("R12", 1, n) for n in range(3, 25, 2)),
    ),
)

FRONT_MATTER = (
    Bad("no_head", "a.md", "# 示例\n\n正文\n", "R20", 1, 1),
    Bad("head_after_blank_line", "a.md", "\n---\nid: a\n---\n", "R20", 1, 1),
    Bad("head_after_title", "a.md", "# 示例\n---\nid: a\n---\n", "R20", 1, 1),
    Bad("indented_head", "a.md", " ---\nid: a\n---\n", "R20", 1, 1),
    Bad("two_dashes", "a.md", "--\nid: a\n--\n", "R20", 1, 1),
    Bad("four_dashes", "a.md", "----\nid: a\n----\n", "R20", 1, 1),
    Bad("toml_head", "a.md", "+++\nid = 'a'\n+++\n", "R20", 1, 1),
    Bad("wide_dashes", "a.md", "———\nid: a\n———\n", "R20", 1, 1),
    Bad("head_not_closed", "a.md", "---\nid: a\n\n正文\n", "R20", 1, 1),
    Bad("head_closed_by_dots", "a.md", "---\nid: a\n...\n正文\n", "R20", 1, 1),
    Bad("only_one_line_of_dashes", "a.md", "---", "R20", 1, 1),
    Bad("head_without_fields", "a.md", "---\n---\n正文\n", "R20", 1, 1),
    Bad("head_of_comments", "a.md", "---\n# id: a\n---\n正文\n", "R20", 1, 1),
    Bad("yaml_named_in_capitals", "A.MD", "id: a\n", "R20", 1, 1),
)

ALL = (*ENCODING, *EMPTINESS, *CHARACTERS, *SYNTAX, *REFERENCES, *KEYS, *SHAPES, *FRONT_MATTER)


def _places(bad: Bad, limits: Limits | None = None) -> list[tuple[str, int, int]]:
    data = bad.content.encode() if isinstance(bad.content, str) else bad.content
    reading = read_records(data, bad.file, limits or Limits())
    assert reading.records == ()
    return [(f.code, f.position.line, f.position.column) for f in reading.findings]


@pytest.mark.parametrize("bad", ALL, ids=[bad.name for bad in ALL])
def test_bad_file_is_refused_at_its_place(bad: Bad) -> None:
    """Each bad file yields no record, and exactly the findings of its row."""
    assert sorted(_places(bad)) == sorted([(bad.code, bad.line, bad.column), *bad.also])


def test_rows_are_really_different() -> None:
    """No name and no content stands twice in the table."""
    assert len({bad.name for bad in ALL}) == len(ALL)
    assert len({(bad.file, bad.content) for bad in ALL}) == len(ALL)


LIMITED = (
    Bad("too_many_bytes", "a.yml", "id: " + "a" * 100, "R03", 0, 0),
    Bad("too_many_records", "a.yml", "- id: a\n- id: b\n- id: c\n- id: d\n", "R24", 3, 3),
    Bad("too_many_items_of_text", "a.yml", "[{}, {}, a, b]", "R24", 1, 10),
    Bad("too_deep_for_small_limit", "a.yml", "a: {b: {c: d}}\n", "R11", 1, 8),
)


@pytest.mark.parametrize("bad", LIMITED, ids=[bad.name for bad in LIMITED])
def test_file_beyond_a_limit_is_refused(bad: Bad) -> None:
    """A limit is an argument, and what exceeds it is named by its place."""
    assert _places(bad, Limits(max_bytes=100, max_depth=2, max_records=2)) == [
        (bad.code, bad.line, bad.column)
    ]
