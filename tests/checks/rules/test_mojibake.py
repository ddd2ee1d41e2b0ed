"""T02: text that was read in the wrong encoding."""

from __future__ import annotations

import codecs

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from gongshi.checks.rules.mojibake import _damage
from tests.checks.records import document
from tests.checks.site import found, places

_PLAIN = "示例区公共停车场管理办法，自公布之日起施行。"

_COMMON = (
    "的一是在不了有和人这中大为上个国我以要他时来用们生到作地于出就分对成会可主发年动同工也能下过子说"
    "产种面而方后多定行学法所民得经十三之进着等部度家电力里如水化高自二理起小物现实加量都两体制机当使"
    "点从业本去把性好应开它合还因由其些然前外天政四日那社义事平形相全表间样与关各重新线内数正心反你明"
    "看原又么利比或但质气第向道命此变条只没结解问意建月公无系军很情者最立代想已通并提直题党程展五果料"
    "象员革位入常文总次品式活设及管特件长求老头基资边流路级少图山统接知较将组见计别她手角期根论运农指"
    "几九区强放决西被干做必战先回则任取据处队南给色光门即保治北造百规热领七海口东导器压志世金增争济阶"
    "油思术极交受联什认六共权收证改清己美再采转更单风切打白教速花带安场身车例真务具万每目至达走积示议"
    "声报斗完类八离华名确才科张信马节话米整空元况今集温传土许步群广石记需段研界拉林律叫且究观越织装影"
    "算低持音众书布复容儿须际商非验连断深难近矿千周委素技备半办青省列习响约支般史感劳便团往酸历市克何"
    "除消构府称太准精值号率族维划选标写存候毛亲快效斯院查江型眼王按格养易置派层片始却专状育厂京识适属"
    "圆包火住调满县局照参红细引听该铁价严"
)
"""The characters that Chinese texts use most."""


def _euro_or_nothing(error: UnicodeError) -> tuple[str, int]:
    """Read the byte 80 as Windows does, and lose what means nothing."""
    assert isinstance(error, UnicodeDecodeError)
    lost = error.object[error.start : error.start + 1]
    return ("€" if lost == b"\x80" else ""), error.start + 1


codecs.register_error("windows", _euro_or_nothing)


def _misread(text: str, encoding: str) -> str:
    """Read the UTF-8 bytes of `text` as `encoding`, as a careless program on Windows does."""
    read = text.encode().decode(encoding, "windows")
    return "".join(char for char in read if char.isprintable())


@pytest.mark.parametrize("trace", ["锟斤拷", "烫烫烫", "ï¿½", "â€œ示例", "Ã©té"])
def test_known_traces_are_found(trace: str) -> None:
    """Each kind of damage leaves its own signs; the finding shows them."""
    (finding,) = found(document(f"abstract: 说明{trace}结束\n"), "T02")

    assert (finding.position.line, finding.field) == (2, "abstract")
    assert trace[:3] in finding.message.zh


@pytest.mark.parametrize("encoding", ["gbk", "cp1252"])
def test_misread_chinese_is_found(encoding: str) -> None:
    """UTF-8 read as GBK or as Western text."""
    assert places(document(f"abstract: '{_misread(_PLAIN, encoding)}'\n"), "T02") == [
        ("a.yml", 2, "abstract")
    ]


def test_damage_is_found_deep_in_a_record_and_in_prose() -> None:
    """Lists, parts and long texts are walked."""
    body = f"body: |\n  第一条 正常。\n  {_misread(_PLAIN, 'gbk')}\n"
    more = body + "cleanup:\n  - round: 锟斤拷\n    result: 继续有效\n"

    assert places(document(more), "T02") == [("a.yml", 2, "body"), ("a.yml", 6, "cleanup.0.round")]


@pytest.mark.parametrize(
    "text",
    [
        _PLAIN,
        "涓滴之水，浜溪之畔，锛子、鏄字、鐨字",
        "Café “示例”——Müller São Tomé",
        "５０％ ± 3℃，€100，№ 7，ＡＢＣ",
        "姓名：婧、骏、琦、瀹、璁",
        "SÃO PAULO",
    ],
)
def test_rare_characters_and_other_languages_are_silent(text: str) -> None:
    """A rare character alone is no damage: only a text that turns back into Chinese is."""
    assert places(document(f"abstract: '{text}'\n"), "T02") == []


@given(st.text(st.sampled_from(_COMMON), min_size=2, max_size=40))
def test_common_chinese_is_never_taken_for_damage(text: str) -> None:
    """No text of common characters happens to be misread UTF-8."""
    assert _damage(text) == ""


@given(st.text(st.sampled_from(_COMMON), min_size=4, max_size=40))
def test_any_misread_chinese_is_damage(text: str) -> None:
    """Whatever the text was, its misreading is known."""
    read = _misread(text, "gbk")
    assume(b"\x80".join(part.encode("gbk") for part in read.split("€")) == text.encode())  # nothing was lost

    assert _damage(read)


def test_longest_text_is_read_in_no_time() -> None:
    """One line of the greatest length, with a rare character at its end, does not stop the check."""
    assert _damage("停车" * 99_999 + "涓") == ""
