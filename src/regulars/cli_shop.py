"""The commands on made-up shops, `demo` and `simulate`: parse, call, print."""

import shlex
import sys
from pathlib import Path

import click

from regulars import cli_options as options


@click.command(
    epilog="""\b
Examples:
  regulars demo
  regulars demo --out shop --customers 5000"""
)
@options.path("--out", "DIR", "The folder to write.", default="regulars-demo")
@click.option("--customers", metavar="N", default="2000", show_default=True, help="How many customers the shop has.")
@options.force
def demo(out: Path, customers: str, *, force: bool) -> None:
    """Make up a shop, run on its sales, and say where the report is."""
    import shutil
    import tempfile

    from regulars import config, export, pipeline, terminal
    from regulars import demo as shop
    from regulars.settings import Settings

    export.check_folder(out, force=force)
    with tempfile.TemporaryDirectory(prefix="regulars-") as scratch:
        sales = shop.write(Path(scratch) / export.DEMO_SALES, customers=config.whole(1)(customers, "--customers"))
        with terminal.Progress(sys.stderr) as progress:
            result = pipeline.segment(sales, Settings(), progress)
            progress("write")
            with export.run_folder(out, force=force) as beside:
                shutil.copyfile(sales, beside / sales.name)
                export.write(result, beside)
    where = f"{out / export.DEMO_SALES}. Now your own: regulars run YOUR-FILE.csv"
    terminal.say(terminal.outcome(result.summary, out, terminal.pen(sys.stdout)))
    terminal.say(f"\nThe sales of this made-up shop are in {where}")


@click.command(
    epilog="""\b
Examples:
  regulars simulate --lines 1M
  regulars simulate --lines 20_000_000 --format csv --out big-shop --seed 7
  regulars simulate --lines 1e9 --out /data/shop --truth /data/kinds.csv"""
)
@click.option("--lines", metavar="N", required=True, help="How many lines: 20000000, 20_000_000, 20M or 2e7.")
@options.path("--out", "DIR", "The folder to write.", default="shop")
@click.option(
    "--format", "form", metavar="parquet|csv", default="parquet", show_default=True, help="How the files are written."
)
@options.seed
@options.path("--truth", "FILE", "Write which customer is of which kind, as CSV, outside of DIR.")
@options.force
def simulate(lines: str, out: Path, form: str, seed: str | None, truth: Path | None, *, force: bool) -> None:
    """Make up the sales of a shop of any size.

    Two years of sales, in files that follow each other in time, to try Regulars at the size of your shop. The same
    lines, format and seed give the same bytes.
    """
    from regulars import config, formats, terminal
    from regulars import simulate as shop

    asked = shop.parse_lines(lines, "--lines")
    with terminal.Progress(sys.stderr) as progress:
        written = shop.write(
            out,
            asked,
            form=form,
            seed=shop.SEED if seed is None else config.whole(0)(seed, "--seed"),
            truth=truth,
            force=force,
            progress=progress,
        )
    size = f"{formats.plural(written.files, 'file')}, {formats.size(written.bytes)}"
    terminal.say(
        f"{formats.plural(written.lines, 'line')} of {formats.plural(written.customers, 'customer')} in {out} ({size})"
    )
    if truth:
        terminal.say(f"Who is of which kind: {truth}")
    terminal.say(f"Now: regulars run {shlex.quote(str(out))}")
