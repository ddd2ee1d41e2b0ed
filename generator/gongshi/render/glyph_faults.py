"""What can be wrong with characters that common systems do not show.

Found by: `gongshi.render.glyphs`, `gongshi.render.fonts`.
"""

from __future__ import annotations

from gongshi.findings import Fault, Severity, Text

_BOX = Text(
    "显示不出来的字在别人屏幕上是一个空框；姓名成了空框，等于没有公开。",
    "a character that no font holds is an empty box on the screen, and a name of boxes is not published.",
)

WITHOUT_GLYPH = Fault(
    "OUT121",
    "character-without-font",
    Severity.ERROR,
    Text("没有字体能显示的字", "a character that no font shows"),
    Text(
        "“{char}”（{code}）在手机和旧电脑上显示为空框，本机也没有含这个字的字体。找过：{looked}。",
        "“{char}” ({code}) is an empty box on phones and older computers, and no font here holds it. "
        "Looked in: {looked}.",
    ),
    Text(
        "先核对这个字有没有录错，是符号或表情的请换成文字；确是此字，就安装字体"
        "（Debian：apt install {packages}），或把含有它的字体文件放进 {folder}/，再生成一次。",
        "Check that it is the right character, and write words in place of signs and emoji. If it is right, "
        "install the fonts (Debian: apt install {packages}) or put a font file that holds it into {folder}/, "
        "and build again.",
    ),
    _BOX,
)
UNUSABLE_FONT = Fault(
    "OUT122",
    "unusable-font",
    Severity.ERROR,
    Text("不能使用的字体文件", "a font file that cannot be used"),
    Text("字体文件“{name}”不能使用：{reason}。", "the font file “{name}” cannot be used: {reason}."),
    Text(
        "请换一个许可网页嵌入的字体文件，或把它从 {folder}/ 和 site_config.yml 的 fonts.order 中去掉。",
        "Take a font file that may be embedded in web pages, or remove this one from {folder}/ and from "
        "fonts.order in site_config.yml.",
    ),
    Text(
        "网站会把字体的一部分发给每个读者，字体的许可必须容许这样做。",
        "the site sends a part of the font to every reader, which its licence must allow.",
    ),
)
ASSUMED_SHOWN = Fault(
    "OUT123",
    "character-assumed-shown",
    Severity.INFO,
    Text("按设定当作能显示的字", "characters that are assumed to be shown"),
    Text(
        "按 fonts.assume_shown 的设定，没有给这些字配字体：{chars}。",
        "as fonts.assume_shown says, no font is shipped for: {chars}.",
    ),
    Text(
        "不能保证每台手机和查阅机都有这些字；没有把握就把它们从设定中去掉。",
        "If you are not sure that every phone and kiosk shows them, take them out of the setting.",
    ),
    _BOX,
)

GLYPH_FAULTS = (WITHOUT_GLYPH, UNUSABLE_FONT, ASSUMED_SHOWN)
"""Every fault of this module."""

UNREADABLE = Text("文件读不出来，或者不是字体", "the file cannot be read or is no font")
NOT_INSTALLABLE = Text(
    "文件里写明不容许嵌入网页（OS/2 表的 fsType 不是 0）",
    "it says that it may not be embedded freely (fsType in its OS/2 table is not 0)",
)
