"""Nobody is named whom the settings may mean by a body that is withheld."""

from __future__ import annotations

import pytest

from gongshi.catalogue.holders import may_confirm, may_name
from gongshi.catalogue.index import Catalogue
from gongshi.config import SiteConfig
from gongshi.content.loader import Loaded
from gongshi.records.department import Department
from gongshi.records.enforcer import Enforcer


def _department(name: str, short_name: str) -> Department:
    return Department.model_validate({"id": name, "name": f"示例区{name}局", "short_name": short_name})


_CATALOGUE = Catalogue(
    Loaded(
        {
            "departments": [
                _department("jia", "示例局"),
                _department("yi", "示例局"),
                _department("bing", "丙"),
            ]
        }
    )
)


def _config(body: str, publication: str = "roster") -> SiteConfig:
    return SiteConfig.model_validate(
        {
            "site": {"title": "示例"},
            "region": {"name": "示例区", "code": "210212"},
            "footer": {"sponsor": "示例区人民政府"},
            "enforcers": {"withheld_bodies": [body], "publication": publication},
        }
    )


def _holder(body: str) -> Enforcer:
    return Enforcer.model_validate({"id": "a", "name": "示例甲", "cert_no": "A0000001", "body": body})


@pytest.mark.parametrize("withheld", ["jia", "示例区jia局", "示例局", "nobody"])
@pytest.mark.parametrize("body", ["jia", "示例区jia局", "示例局", "bing", "nobody"])
def test_a_holder_is_withheld_where_both_may_mean_the_same_body(withheld: str, body: str) -> None:
    """A name that two bodies bear means either: rather one too many is withheld."""
    meant = {"jia": {"jia"}, "示例区jia局": {"jia"}, "示例局": {"jia", "yi"}, "bing": {"bing"}}
    same = meant.get(withheld, {withheld}) & meant.get(body, {body})

    assert may_name(_CATALOGUE, _config(withheld))(_holder(body)) is not bool(same)


def test_a_look_up_confirms_whom_it_does_not_name_but_for_the_withheld() -> None:
    """Counted only, in either mode."""
    config = _config("示例局", "lookup")

    assert not may_name(_CATALOGUE, config)(_holder("bing"))
    assert may_confirm(_CATALOGUE, config)(_holder("bing"))
    assert not may_confirm(_CATALOGUE, config)(_holder("yi"))
