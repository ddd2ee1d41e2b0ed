"""The commands: they parse and print, nothing else."""

from __future__ import annotations

import gc

import typer

from gongshi.cli import authoring, build, check, rules

__all__ = ["app", "main"]

app = typer.Typer(
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
    help="公示：把政府的权力事项、规范性文件和执法人员记录检查后编成公开网站。 / "
    "gongshi checks and compiles public registers into a static site.",
)
# In the order of the help.
app.command(help="检查并生成网站 / check, then compile to site/")(build.build)
app.command(help="检查全部记录，按由谁改分组 / check every record, by who must act")(check.check)
app.command(help="本机预览，改了就重建 / build, serve, rebuild what changed")(build.serve)
app.command(help="列出全部规则 / list every rule")(rules.rules)
app.command(help="解释一条规则 / explain one rule")(rules.explain)
app.command(help="新建网站或记录 / scaffold: new site DIR, new REGISTER ID")(authoring.new)
app.command("import", help="导入 CSV 或 Excel 表 / import a CSV or XLSX table")(authoring.import_)
app.command(help="生成任意规模的模拟网站 / a synthetic site of any size")(authoring.sample)


def main() -> None:
    """Run the command line."""
    # Records hold no reference cycles; the collector would walk all of them over and over.
    gc.set_threshold(100_000, 50, 100)
    app()
