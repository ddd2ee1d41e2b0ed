"""What a person's name looks like in a Chinese text: a common surname, one or two characters, and an end.

A name alone is never a finding: enforcers and heads of offices are named by duty. It
only tells that what stands beside it - an address, a plate, a word such as 信访人 - is about somebody.
"""

from __future__ import annotations

import re

_DOUBLE = "欧阳|上官|司马|诸葛|东方|皇甫|尉迟|公孙|慕容|令狐|司徒|夏侯|端木|独孤|南宫|长孙"
_SINGLE = (
    "王李张刘陈杨黄赵吴周徐孙马朱胡郭何林罗高郑梁谢宋唐许韩冯邓曹彭曾肖萧田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈"
    "姚卢姜崔钟谭陆汪范金石廖贾夏韦付傅方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤"
    "温常康施文牛樊葛邢安齐易乔伍庞颜倪庄聂章鲁岳翟殷詹申欧耿关兰焦俞左柳甘祝包宁尚符舒阮柯纪梅童凌毕单季裴"
    "霍涂成苗谷盛曲翁冉骆蓝路游辛靳管柴蒙鲍华喻祁蒲房滕屈饶解牟艾尤阳穆农司卓古吉缪简车项连芦麦褚娄窦戚岑"
    "景党宫费卜冷晏席卫米柏宗瞿桂全佟臧闵苟邬边卞姬师仇栾隋商刁沙荣巫寇桑郎甄丛仲虞敖巩明佘池查麻苑迟邝"
    "官封谈匡鞠惠荆乐冀郁胥南班储栗燕楚鄢劳谌奚皮粟冼蔺楼盘满闻厉伊仝郜海阚花强帅屠豆朴盖练廉禹井"
)
SURNAME = f"(?:{_DOUBLE}|[{_SINGLE}])"
HAN = "\u4e00-\u9fff"

_STOP_WORDS = (
    "单位 单项 单独 单一 成立 成员 成绩 成果 成长 成年 成为 成本 成功 方式 方法 方案 "
    "方面 方便 方向 管理 管辖 安全 安置 安排 安装 时间 时限 时候 全部 全区 全市 全县 "
    "全国 全体 应当 应急 应用 应该 和谐 和平 关于 关系 关注 关爱 向上 向社 明确 明显 "
    "明细 项目 项下 金额 金融 万元 万人 万户 文件 文化 文明 文书 文本 文字 高中 高校 "
    "高新 高级 高于 高度 高龄 马上 周边 周期 周岁 周年 任何 任务 任职 任命 严重 严格 "
    "严禁 常住 常见 常务 施工 施行 施教 白天 石油 田地 江河 海关 商业 商品 商标 车辆 "
    "车主 车间 房屋 房产 边界 连续 连同 解决 解除 解释 解读 解答 权利 权益 权力 权限 "
    "权责 位置 强制 强化 强调 满意 满足 盖章 原因 原件 原则 原告 原籍 闻讯 费用 费率 "
    "毕业 教育 包括 包含 包装 包庇 左右 左侧 毛坯 钱款 水利 陆续 余额 余下 于是 于本 "
    "何种 何时 何人 许可 许多 段落 雷电 龙头 史料 章程 章节 申请 申报 申诉 申领 申办 "
    "易燃 易爆 温度 温馨 康复 康养 常规 牛奶 路线 路口 路段 游客 游戏 农村 农业 农民 "
    "农户 司法 司机 古树 吉祥 简称 简要 简易 简介 党员 党组 党委 党支 冷静 席位 卫生 "
    "师生 师资 师范 师傅 荣誉 荣获 查询 查明 查看 查处 查证 查阅 查验 麻烦 迟到 官方 "
    "封闭 封存 谈话 乐器 南方 班级 班主 班子 储存 劳动 劳务 皮肤 区域 区内 区级 区分 "
    "区政 区教 海域 花园 花费 练习 井盖 廉洁 廉政 尚未 尚有 符合 甘肃 祝贺 纪律 纪检 "
    "纪委 欧洲 武装 武汉 武术 孔子 莫名 戴罪 万一 贾汪 夏季 夏令 秦岭 江苏 江西 侯审 "
    "华侨 华人 华东 童年 梅花 凌晨 季度 盛大 谷物 曲线 路费 辛苦 蒙古 房东 滕州 屈服 "
    "饶恕 艾滋 尤其 阳光 阳性 穆斯 米面 柏油 宗教 宗旨 宗地 桂林 应付 边境 沙石 桑树 "
    "明白 池塘 苑区 惠民 惠企 楼房 楼宇 盘点 位于 厉行 伊斯 区别 权属 帅气 豆类 金华 "
    "程序 程度 徐州 许昌 林地 林业 林木 林权 白酒 白领 石材 江边 黄色 黄金 金属 方米 "
    "方可 方能 成交 成分 成品 向其 向该 于其 于年 时应 时需 时不 时起 时由 项规 项至 "
    "项和 连带 解散 解聘 原始 原有 原审 明知 关闭 关联 和其 和个 和相 和有 和社 全面 "
    "全程 安检 安保 应由 应向 应予 应在 任意 任免 任期 任教 单证 施救 常年 石化 文物 "
    "文旅 文艺 文娱 高等 高温 高空 高危 高速 查封 查找 强迫 强烈 封锁 商务 商场 荣立 "
    "和国 和省 和市 和县 和区 安徽 成都 金钱 陈述 余留 钱物 万以 "
)
_STOP = frozenset(_STOP_WORDS.split())
"""Common words that begin with a character that is a surname too."""

NAME_END = (
    f"(?=[^{HAN}]|$|反映|投诉|举报|来信|来访|来电|来函|称|要求|诉|申请|认为|同学|同志|先生|女士|家住|现住|住|男|女"
    "|的|在|因|向|就|与|和|及|被|系|提出|于|等|家|之子|之女|户|说)"
)
"""Where a name stops: at what is no character of a name, or at what persons do."""
NAME = re.compile(f"(?P<name>{SURNAME}(?:[{HAN}]{{2}}|[{HAN}])){NAME_END}")
_NAME_AT_END = re.compile(
    f"(?:^|[^{HAN}]|[人名民主户员者生是为:])(?P<name>{SURNAME}[{HAN}]{{1,2}})[ \t:,、(\\-_]{{0,3}}$"
)
_NAME_NEAR = re.compile(
    f"(?:^|(?<=[^{HAN}])|(?<=[人名民主户员者生亲]))(?P<name>{SURNAME}[{HAN}]{{1,2}})"
    f"(?=[^{HAN}]|$|家住|现住|住|男|女|同志|先生|女士|的|家)"
)
_WHOLE = re.compile(f"{SURNAME}[{HAN}]{{1,2}}")
_MASK = re.compile("[某×*○]|X{1,2}$")


def is_name(words: str) -> bool:
    """Whether `words` can be a full name: no common word, nothing masked."""
    return words[:2] not in _STOP and not _MASK.search(words)


def has_name(text: str) -> bool:
    """Whether a person's full name stands in `text`."""
    return any(is_name(match["name"]) for match in _NAME_NEAR.finditer(text))


def ends_with_name(text: str) -> bool:
    """Whether a person's full name stands at the end of `text`, as before a number."""
    found = _NAME_AT_END.search(text)
    return bool(found and is_name(found["name"]))


def names_in(text: str) -> tuple[str, ...]:
    """Return the full names that stand alone in `text`, in their order."""
    return tuple(m["name"] for m in _NAME_NEAR.finditer(text) if is_name(m["name"]))


def is_full_name(text: str) -> bool:
    """Whether `text` is a person's full name and nothing else."""
    return bool(_WHOLE.fullmatch(text.strip())) and is_name(text.strip())
