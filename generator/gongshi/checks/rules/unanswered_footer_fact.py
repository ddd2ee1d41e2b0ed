"""A site with a public address does not state what the foot of a government site must state.

What: where `site.base_url` is set, `footer` gives the identifier of the site (网站标识码), the ICP
filing, the filing with the police, the organiser, and the address where errors are reported (找错).
Why: 国办发〔2017〕47号 asks for them on every page; a site without them cannot be told from a false one.
Judges by: the settings; the day does not matter. Without a public address (USB stick, kiosk) nothing is
asked.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from gongshi.checks.rule import Rule
from gongshi.findings import Severity, Text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from gongshi.catalogue.index import Catalogue
    from gongshi.checks.rule import Draft, Scene

_SITE = """\
-- site_config.yml --
site:
  title: 示例区政府信息公开
  base_url: https://www.example.org/gk/
region:
  name: 示例区
  code: "210212"
footer:
  sponsor: 示例区人民政府
"""

rule = Rule(
    code="L04",
    severity=Severity.ERROR,
    title=Text("页脚缺少政府网站必须写明的内容", "Footer lacks what a government site must state"),
    message=Text(
        "网站有公开网址，页脚没有{what}", "the site has a public address, and its footer lacks {what}"
    ),
    advice=Text("在 site_config.yml 的 footer 里填写 {key}", "fill in {key} under footer in site_config.yml"),
    why=Text(
        "政府网站要在页脚标明标识码、备案号、主办单位和找错入口（国办发〔2017〕47号）。",
        "A government site states its identifier, filings, organiser and where to report errors "
        "(国办发〔2017〕47号).",
    ),
    fails=_SITE,
    passes=f"""\
{_SITE}  organiser: 示例区政务公开中心
  site_code: "0000000000"
  icp: 示例ICP备00000000号
  police: 示例公网安备00000000000000号
  report_error_url: https://www.example.org/zc/
""",
)

_FACTS = {
    "site_code": Text("网站标识码", "the site's identifier (网站标识码)"),
    "icp": Text("ICP 备案号", "the ICP filing number"),
    "police": Text("公安备案号", "the number of the filing with the police"),
    "organiser": Text("承办单位", "the organiser (承办单位)"),
    "report_error_url": Text("“找错”入口", "the address for reporting errors (找错)"),
}


@rule.check_catalogue
def unanswered_footer_fact(catalogue: Catalogue, scene: Scene) -> Iterator[Draft]:  # noqa: ARG001  # settings only
    """Look at each fact of the footer."""
    for key, what in _FACTS.items() if scene.config.site.base_url else ():
        if not getattr(scene.config.footer, key).strip():
            yield rule.in_settings("footer", key, what=what, key=key)
