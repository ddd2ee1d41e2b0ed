"""Archives of laws, for tests of the rules on citations: dates and articles as promulgated (DOMAIN X7)."""

from __future__ import annotations

PENALTIES = """\
-- content/laws/cf.yml --
title: 中华人民共和国行政处罚法
kind: law
adopted_on: 1996-03-17
versions:
  - {date: 1996-03-17, effective: 1996-10-01, articles: 64, label: 1996年公布}
  - {date: 2009-08-27, articles: 64, label: 2009年修正}
  - {date: 2017-09-01, effective: 2018-01-01, articles: 64, label: 2017年修正}
  - {date: 2021-01-22, effective: 2021-07-15, articles: 86, label: 2021年修订}
"""

PETITIONS = """\
-- content/laws/xf.yml --
title: 信访条例
kind: regulation
superseded_by: xfgz
versions:
  - {date: 2005-01-10, effective: 2005-05-01, articles: 51, label: 2005年公布}
-- content/laws/xfgz.yml --
title: 信访工作条例
kind: regulation
versions:
  - {date: 2022-02-25, effective: 2022-05-01, articles: 50, label: 2022年公布}
"""

SECRETS = """\
-- content/laws/bm.yml --
title: 中华人民共和国保守国家秘密法
kind: law
adopted_on: 1988-09-05
versions:
  - {date: 2010-04-29, effective: 2010-10-01, articles: 53, label: 2010年修订}
  - {date: 2024-02-27, effective: 2024-05-01, articles: 65, label: 2024年修订}
"""


def basis(title: str, article: str = "", more: str = "") -> str:
    """Return one legal basis of an item; its title stands on line 2, its article on line 3."""
    cited = f"    article: {article}\n" if article else ""
    return f"legal_basis:\n  - title: {title}\n{cited}{more}"
