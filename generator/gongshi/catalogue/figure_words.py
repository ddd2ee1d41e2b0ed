"""The sentences in which an audit says what it found."""

from __future__ import annotations

from gongshi.findings import Text

SUM = Text("各项相加", "The parts add up to")
LISTED = Text("列举的项数", "The things listed number")
RECORDS = Text("本站清单里数到", "The records of this site number")
RECORDS_ON = Text("本站清单里按 {day} 数到", "The records of this site on {day} number")
EQUAL = Text("{what} {computed}，与填报数一致。", "{what} {computed}, as declared.")
UNEQUAL = Text(
    "{what} {computed}，填报 {declared}，{gap}。", "{what} {computed}; {declared} were declared, {gap}."
)
MORE = Text("多 {gap}", "{gap} more")
LESS = Text("少 {gap}", "{gap} fewer")
OF_DECLARED = Text("（填报数的 {share}%）", " ({share}% of the declared number)")
REST = Text(
    "填报 {declared}，列出的各项 {computed}，余 {rest}：{what}。这个余数是推算的，报告没有写。",
    "{declared} were declared and {computed} are listed, which leaves {rest}: {what}. The rest is derived; "
    "the report does not state it.",
)
TOO_MUCH = Text(
    "列出的各项 {computed}，比填报的 {declared} 还多 {rest}，不可能有“{what}”。",
    "{computed} are listed, {rest} more than the {declared} declared: nothing can be left for “{what}”.",
)
COMPUTED = Text(
    "报告没有写总数，算出来是 {computed}。", "The report states no total; it comes to {computed}."
)
CONTRADICTORY = Text(
    "“{text}”自相矛盾：既说不到，又说超过。",
    "“{text}” contradicts itself: it says both “nearly” and “more than”.",
)
APPROXIMATE = Text(
    "“{text}”是约数，不能用来核对。", "“{text}” is a rough number; nothing can be proved by it."
)
SHARE = Text(
    "{label}：{numerator} ÷ {denominator} = {computed}%，与填报的 {declared} 一致。",
    "{label}: {numerator} ÷ {denominator} = {computed}%, as the {declared} declared.",
)
SHARE_WRONG = Text(
    "{label}：{numerator} ÷ {denominator} = {computed}%，填报的是 {declared}。",
    "{label}: {numerator} ÷ {denominator} = {computed}%; {declared} was declared.",
)
SHARE_DERIVED = Text(
    "{label}：{numerator} ÷ {denominator} = {computed}%（推算，报告没有写）。",
    "{label}: {numerator} ÷ {denominator} = {computed}% (derived; the report does not state it).",
)
BALANCE = Text(
    "上年末数加本年增加减本年减少，正好是 {declared}。",
    "Last year's number, plus what was added, less what was removed, gives {declared}.",
)
BALANCE_WRONG = Text(
    "上年末数加本年增加减本年减少，得 {computed}，填报 {declared}。",
    "Last year's number, plus what was added, less what was removed, gives {computed}; {declared} were "
    "declared.",
)
IDENTITIES = Text("表内各行各列都对得上。", "Every row and column of the table adds up.")
IDENTITY = Text(
    "“{name}”：{left}，对应的数写的是 {right}（{rule}）。", "{name}: {left}, but {right} is written ({rule})."
)
READING = Text("另一种读法：{label}，得 {value}。", "Another reading: {label} gives {value}.")
SILENT = Text(
    "报告没有列出各项，本站也没有对应的清单，无从核对。",
    "The report lists no parts and this site has no records of it: it cannot be checked.",
)
