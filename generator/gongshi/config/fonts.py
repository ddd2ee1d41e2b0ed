"""Where the glyphs of rare characters come from."""

from __future__ import annotations

import re

from pydantic import field_validator

from gongshi.config.section import Section, SettingProblem, Word
from gongshi.findings import Text

_CODES = re.compile(r"[Uu]\+([0-9A-Fa-f]{4,6})(?:-([0-9A-Fa-f]{4,6}))?")


class FontsSection(Section):
    """Where glyphs come from for characters that common systems do not show (docs/fonts.md)."""

    order: tuple[Word, ...] = (
        "LXGWWenKai-Regular.ttf", "BabelStoneHan.ttf", "HanaMinA.ttf", "HanaMinB.ttf",
    )  # fmt: skip
    """Names of font files; of several that hold a character the first gives it. Before all of them come
    the files in `content/fonts/`."""
    folders: tuple[Word, ...] = ("/usr/share/fonts", "/usr/local/share/fonts", "~/.local/share/fonts")
    """Where to look for them, with all that is below; a relative folder is below the site's."""
    assume_shown: tuple[Word, ...] = ()
    """Characters that need no font here: as such, or as `U+1800-18AF`. The build names those that it met."""

    @field_validator("assume_shown")
    @classmethod
    def _ascending(cls, value: tuple[str, ...]) -> tuple[str, ...]:
        for text in value:
            codes = _CODES.fullmatch(text)
            if codes is None and text[:2].upper() == "U+":
                raise SettingProblem(
                    Text(
                        f"要写成 U+1800 或 U+1800-18AF 这样，不是 {text}",
                        f"must be written like U+1800 or U+1800-18AF, not {text}",
                    )
                )
            if codes and codes[2] and int(codes[1], 16) > int(codes[2], 16):
                raise SettingProblem(Text(f"开头在结尾之后：{text}", f"begins after its end: {text}"))
        return value

    def is_assumed(self, char: str) -> bool:
        """Whether the site says that every reader's system shows `char`."""
        for text in self.assume_shown:
            codes = _CODES.fullmatch(text)
            if codes is None:
                if char in text:
                    return True
            elif int(codes[1], 16) <= ord(char) <= int(codes[2] or codes[1], 16):
                return True
        return False
