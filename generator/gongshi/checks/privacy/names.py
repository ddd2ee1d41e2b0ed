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
    "单位 单项 单独 单一 成立 成员 成绩 成果 成长 成年 成为 成本 成功 方式 方法 方案 方面 方便 方向 "
    "管理 管辖 安全 安置 安排 安装 时间 时限 时候 全部 全区 全市 全县 全国 全体 应当 应急 应用 应该 "
    "和谐 和平 关于 关系 关注 关爱 向上 向社 明确 明显 明细 项目 项下 金额 金融 万元 万人 万户 文件 "
    "文化 文明 文书 文本 文字 高中 高校 高新 高级 高于 高度 高龄 马上 周边 周期 周岁 周年 任何 任务 "
    "任职 任命 严重 严格 严禁 常住 常见 常务 施工 施行 施教 白天 石油 田地 江河 海关 商业 商品 商标 "
    "车辆 车主 车间 房屋 房产 边界 连续 连同 解决 解除 解释 解读 解答 权利 权益 权力 权限 权责 位置 "
    "强制 强化 强调 满意 满足 盖章 原因 原件 原则 原告 原籍 闻讯 费用 费率 毕业 教育 包括 包含 包装 "
    "包庇 左右 左侧 毛坯 钱款 水利 陆续 余额 余下 于是 于本 何种 何时 何人 许可 许多 段落 雷电 龙头 "
    "史料 章程 章节 申请 申报 申诉 申领 申办 易燃 易爆 温度 温馨 康复 康养 常规 牛奶 路线 路口 路段 "
    "游客 游戏 农村 农业 农民 农户 司法 司机 古树 吉祥 简称 简要 简易 简介 党员 党组 党委 党支 冷静 "
    "席位 卫生 师生 师资 师范 师傅 荣誉 荣获 查询 查明 查看 查处 查证 查阅 查验 麻烦 迟到 官方 封闭 "
    "封存 谈话 乐器 南方 班级 班主 班子 储存 劳动 劳务 皮肤 区域 区内 区级 区分 区政 区教 海域 花园 "
    "花费 练习 井盖 廉洁 廉政 尚未 尚有 符合 甘肃 祝贺 纪律 纪检 纪委 欧洲 武装 武汉 武术 孔子 莫名 "
    "戴罪 万一 贾汪 夏季 夏令 秦岭 江苏 江西 侯审 华侨 华人 华东 童年 梅花 凌晨 季度 盛大 谷物 曲线 "
    "路费 辛苦 蒙古 房东 滕州 屈服 饶恕 艾滋 尤其 阳光 阳性 穆斯 米面 柏油 宗教 宗旨 宗地 桂林 应付 "
    "边境 沙石 桑树 明白 池塘 苑区 惠民 惠企 楼房 楼宇 盘点 位于 厉行 伊斯 区别 权属 帅气 豆类 金华 "
    "程序 程度 徐州 许昌 林地 林业 林木 林权 白酒 白领 石材 江边 黄色 黄金 金属 方米 方可 方能 成交 "
    "成分 成品 向其 向该 于其 于年 时应 时需 时不 时起 时由 项规 项至 项和 连带 解散 解聘 原始 原有 "
    "原审 明知 关闭 关联 和其 和个 和相 和有 和社 全面 全程 安检 安保 应由 应向 应予 应在 任意 任免 "
    "任期 任教 单证 施救 常年 石化 文物 文旅 文艺 文娱 高等 高温 高空 高危 高速 查封 查找 强迫 强烈 "
    "封锁 商务 商场 荣立 和国 和省 和市 和县 和区 安徽 成都 金钱 陈述 余留 钱物 万以 方针 关键 谈判 "
    "谈心 谈谈 谈论 谈及 关心 关怀 关切 关门 关照 关押 关停 关税 范围 范文 范本 范畴 武器 武警 成就 "
    "成效 成熟 成人 成份 成材 成败 成套 成倍 全球 全省 全年 全局 全村 全民 全家 全会 全新 全都 全长 "
    "全场 全文 全线 全书 全镇 全乡 全校 全班 全院 全队 全员 全身 文章 文学 文选 文献 文体 文库 文联 "
    "文身 文盲 文坛 文稿 文案 文笔 文具 文科 官员 官兵 高举 高潮 高考 高低 高大 高档 高雅 高出 高楼 "
    "高压 高处 高额 高价 高层 高效 纪录 纪念 纪实 常委 周围 周刊 周日 周末 巩固 游泳 游去 游到 游玩 "
    "游览 游行 游人 游子 游乐 游击 解放 解困 解体 解救 解难 强大 强劲 强度 强国 强行 强者 强硬 简单 "
    "简化 简便 简陋 储备 储蓄 储量 储藏 商店 商谈 商城 商讨 商人 商贩 商定 商贸 商量 商厦 付出 付款 "
    "付给 严峻 严肃 严密 严打 严谨 严惩 严厉 严明 常常 常驻 常任 常识 常态 车站 车票 车队 车厢 车上 "
    "车道 车祸 车速 顾问 顾客 边防 边远 边缘 边疆 景象 景观 景点 景区 祝福 祝愿 农场 农家 农历 农田 "
    "农药 农机 农闲 房子 房间 房改 向前 向往 向着 季节 古老 古城 古籍 古迹 连年 连连 连队 连接 连夜 "
    "连锁 连声 连忙 乐团 乐园 乐队 乐趣 乐于 毕竟 毕生 查获 查办 查清 查出 查缉 查案 查实 包袱 包围 "
    "包村 包户 包扶 包揽 包裹 包干 包容 管制 管道 管教 管区 管材 管事 单纯 单个 单调 单产 单据 单元 "
    "单人 路上 路面 路边 路旁 路过 路遇 路桥 安定 安度 安稳 劳模 劳力 劳作 劳累 劳保 钟声 焦点 焦急 "
    "焦虑 庞大 花钱 花样 花草 花儿 花坛 齐全 齐备 班长 黄昏 满载 满怀 满目 满脸 满头 司令 司长 曲折 "
    "曲目 闻名 温室 温暖 温饱 童话 花生 田野 田间 田径 何以 何况 何在 何等 何谓 莫不 莫大 莫非 屠杀 "
    "封建 封面 封顶 沙漠 沙滩 方略 方队 方才 毛毯 毛病 迟迟 迟缓 宁静 宁可 宁愿 萧条 程控 伊始 简直 "
    "朴素 朴实 余地 余粮 席卷 舒适 舒服 舒心 施加 施展 施肥 许诺 盛事 盛名 盛会 盛赞 盛行 谢谢 谢意 "
    "谢绝 单打 熊猫 牛肉 牛市 皮鞋 顾及 陶醉 麻雀 麦子 罗马 马路 马虎 马车 石头 石碑 石刻 董事 欧盟 "
    "南非 韩国 陈旧 陈列 尤为 楼餐 楼上 楼下 楼道 海外 海洋 海岸 海水 海边 江南 党校 党政 党风 党史 "
    "党内 党外 党务 党章 武力 师从 费劲 冷落 冷淡 冷冻 辛勤 辛劳 荣幸 荣辱 高高 高涨 高尚 温柔 温情 "
    "向法 向人 向有 向公 向当 向本 向行 向司 向监 向纪 向检 向税 向市 向区 向县 向省 向乡 向镇 向街 "
    "向信 向派 向仲 向劳 向教 向单 向我 向你 向他 向她 向记 向媒 向党 向政 向村 向居 向工 向各 向下 "
    "全额 单方 车牌 于当 于次 于上 于昨 于同 于规 于工 申明 申述 安葬 简历 封校 毛巾 路队 沙盘 关机 "
    "管护 "
)
_STOP = frozenset(_STOP_WORDS.split())
"""Common words that begin with a character that is a surname too."""

NAME_END = (
    f"(?=[^{HAN}]|$|反映|投诉|举报|来信|来访|来电|来函|称|要求|诉|申请|认为|同学|同志|先生|女士|家住|现住|住|男|女"
    "|的|在|因|所|来|已|未|本|不|将|为|对|从|曾|也|还|又|拨|发|报|打|写|递|送|到|共|以|户籍向|就|与|和|及|被|系|提出|于|等|家|之子|之女|户|说)"
)
"""Where a name stops: at what is no character of a name, or at what persons do."""
NAME = re.compile(f"(?P<name>{SURNAME}(?:[{HAN}]{{2}}| ?[{HAN}])){NAME_END}")
_NAME_AT_END = re.compile(
    f"(?:^|[^{HAN}]|[人名民主户员者生是为:])(?P<name>{SURNAME}[{HAN}]{{1,2}})[ \t:,、;/|(\\-_]{{0,3}}$"
)
_NAME_AT_BEGINNING = re.compile(f"[ \\t,、;/|(\\-_]{{1,3}}(?P<name>{SURNAME}[{HAN}]{{1,2}})(?=[^{HAN}]|$)")
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


def begins_with_name(text: str) -> bool:
    """Whether a person's full name stands at the beginning of `text`, as behind a number."""
    found = _NAME_AT_BEGINNING.match(text)
    return bool(found and is_name(found["name"]))


def names_in(text: str) -> tuple[str, ...]:
    """Return the full names that stand alone in `text`, in their order."""
    return tuple(m["name"] for m in _NAME_NEAR.finditer(text) if is_name(m["name"]))


def is_full_name(text: str) -> bool:
    """Whether `text` is a person's full name and nothing else."""
    return bool(_WHOLE.fullmatch(text.strip())) and is_name(text.strip())
