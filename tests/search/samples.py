"""Invented records for tests of the index: every kind of text that a site holds."""

from __future__ import annotations

import random

from gongshi.search.document import Labels, SearchDoc

LABELS = Labels(
    {"power-items": "权力事项", "documents": "规范性文件", "enforcers": "执法人员"},
    {"register": "栏目", "department": "部门", "category": "类型", "status": "状态"},
    {("status", "valid"): "有效", ("status", "ended"): "失效"},
)
_WORDS = [
    "行政",
    "许可",
    "处罚",
    "强制",
    "征收",
    "给付",
    "检查",
    "确认",
    "裁决",
    "备案",
    "示例",
    "区",
    "街道",
    "市场",
    "监管",
    "城市",
    "管理",
    "卫生",
    "健康",
    "公园",
    "道路",
    "占用",
    "挖掘",
    "临时",
    "建设",
    "工程",
    "施工",
    "排水",
    "食品",
    "经营",
    "登记",
    "变更",
    "注销",
    "延续",
    "补办",
    "年度",
    "审验",
    "依据",
    "规定",
    "应当",
    "不得",
    "期限",
    "工作日",
]
_SURNAMES = "张王李赵单仇区查盖解曾朴尉万任乐翟员"
_GIVEN = "伟芳娜敏静丽强磊军洋勇艳杰涛明超秀霞平刚喆堃𬴊"


def sample_docs(count: int, seed: int) -> list[SearchDoc]:
    """Return `count` records, the same for the same seed."""
    rng = random.Random(seed)  # noqa: S311  # samples, not secrets
    makers = (_item, _item, _document, _enforcer)
    return [makers[n % 4](rng, n) for n in range(count)]


def _phrase(rng: random.Random, least: int, most: int) -> str:
    return "".join(rng.choices(_WORDS, k=rng.randint(least, most)))


def _facets(rng: random.Random, register: str, state: str) -> tuple[tuple[str, ...], ...]:
    bodies = tuple(rng.sample(("cg", "sc", "ws"), rng.choice((0, 1, 1, 2))))
    return ((register,), bodies, (rng.choice(("xzxk", "xzcf")),), (state,))


def _state(rng: random.Random) -> str:
    return rng.choice(("valid", "valid", "valid", "ended"))


def _item(rng: random.Random, n: int) -> SearchDoc:
    state = _state(rng)
    code = f"9901{rng.randrange(10**8):08d}X{n:03d}"
    body = [
        f"{_phrase(rng, 3, 30)}，{_phrase(rng, 2, 9)}（{rng.randrange(400)}个工作日）。"
        for _ in range(rng.randrange(1, 30))
    ]
    return SearchDoc(
        "power-items", f"i{n}", (f"{_phrase(rng, 2, 6)}", code), tuple(body), code, "示例局", state, "",
        _facets(rng, "power-items", state),
    )  # fmt: skip


def _document(rng: random.Random, n: int) -> SearchDoc:
    state = _state(rng)
    number = f"示府发〔{rng.randrange(1998, 2027)}〕{rng.randrange(1, 300)}号"
    title = f"关于{_phrase(rng, 2, 5)}的通知"
    body = [
        f"第{m}条　{_phrase(rng, 4, 60)}。ＡＢＣ-{m} 國務院 straße ①㎡" for m in range(rng.randrange(1, 40))
    ]
    return SearchDoc("documents", f"d{n}", (title, number), tuple(body), number, "示例区政府", state, "", _facets(rng, "documents", state))  # fmt: skip


def _enforcer(rng: random.Random, n: int) -> SearchDoc:
    state = _state(rng)
    name = "示例" + rng.choice(_SURNAMES) + "".join(rng.choices(_GIVEN, k=rng.randint(1, 2)))
    number = f"SL{rng.randrange(10**9):09d}"
    return SearchDoc("enforcers", f"e{n}", (name, number), ("示例局", "城市管理"), number, "示例局", state, "", _facets(rng, "enforcers", state))  # fmt: skip
