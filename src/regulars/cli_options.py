"""What the commands share: the options, each with its help, and their order. `config.PARSERS` reads the values."""

from collections.abc import Callable
from functools import reduce
from pathlib import Path
from typing import Any, TypeVar

import click

Command = TypeVar("Command", bound=Callable[..., Any])


class Commands(click.Group):
    """Commands in the order in which they are defined: what one needs first comes first."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(self.commands)


class Files(click.Argument):
    """Any number of files. The dots that say so stand in the usage only."""

    def get_usage_pieces(self, ctx: click.Context) -> list[str]:
        return [f"{self.make_metavar(ctx)}..."]


def place(text: str) -> Path | str:
    """A path of this machine, or an address such as `s3a://bucket/run`, which stays as it is."""
    return text if "://" in text else Path(text)


def path(name: str, metavar: str, said: str, default: str | None = None) -> Callable[[Command], Command]:
    """An option that takes a path; each command has its own, with its own help."""
    shown = default is not None
    return click.option(name, type=Path, metavar=metavar, default=default, show_default=shown, help=said)


files = click.argument(
    "files",
    cls=Files,
    nargs=-1,
    required=True,
    metavar="FILE",
    help="Sales: CSV, .csv.gz, a workbook or Parquet; a file, a folder or a pattern.",
)
out = click.option(
    "--out", type=place, metavar="DIR", help="The folder to write. Default: regulars-<name of the file>."
)
some_files = click.argument("files", cls=Files, nargs=-1, metavar="[FILE]", help="Sales, as for `regulars run`.")
columns = click.option(
    "--columns",
    multiple=True,
    metavar="COLUMN=HEADER,...",
    help="Which header a column stands under, where that is not found by itself. "
    "Columns: customer, order, date, time, product, quantity, unit_price, amount, order_total, discount, tax, "
    "shipping, refunded, currency, status, type.",
)
recipe = click.option("--recipe", metavar="NAME", help="rfm (the default), value or classic.")
features = click.option(
    "--features",
    metavar="NAME[:TRANSFORM],...",
    help="Your own features instead of a recipe's, e.g. spend,frequency:none. `regulars features` lists them.",
)
k = click.option("--k", metavar="N", help="The number of groups, instead of the best-argued one.")
as_of = click.option(
    "--as-of",
    metavar="YYYY-MM-DD",
    help="The day to look from; lines on or after it are left out. Default: the day after the last in the data.",
)
drop = click.option(
    "--drop",
    multiple=True,
    metavar="KIND,...",
    help="Lines to leave out: duplicates, overlap, non_products, extremes, stray_dates, "
    "lettered_orders, disagreements. "
    "By default they are kept and reported.",
)
date_format = click.option(
    "--date-format",
    metavar="dmy|mdy|ymd|...",
    help="How dates are written, where nothing in the file decides; or what numbers count: excel, unix or days; or "
    "period: months, quarters or weeks, each of which counts on its first day.",
)
decimal = click.option("--decimal", metavar="point|comma", help="The decimal sign, where nothing in the file decides.")
encoding = click.option(
    "--encoding",
    metavar="PAGE",
    help="The encoding of text files, e.g. cp1250, where letters come out wrong. Default: found by the letters.",
)
sheet = click.option(
    "--sheet", metavar="NAME", help="The sheet of a workbook, or the table of a database. Default: the largest table."
)
currency = click.option(
    "--currency",
    metavar="CODE",
    help="The currency to show, e.g. GBP or €; of several in the data, the only one that counts. Nothing is converted.",
)
spend = click.option(
    "--spend",
    metavar="net|gross",
    help="Goods after discounts and refunds (net, the default) or before them (gross); never tax or shipping.",
)
no_customer = click.option(
    "--no-customer",
    metavar="WORD,...",
    help="Words in the customer column that stand for no customer, instead of the usual ones such as guest and 0.",
)
no_sale = click.option(
    "--no-sale",
    metavar="WORD,...",
    help="States of orders, or kinds of lines, that are no sales, beside the known ones such as cancelled.",
)
sale = click.option(
    "--sale",
    metavar="WORD,...",
    help="States of orders that are sales, beside the known ones such as paid.",
)


def reading(command: Command) -> Command:
    """The options that say how files are read, and what of them counts."""
    stack = (
        *(columns, as_of, drop, date_format, decimal, encoding, sheet),
        *(currency, spend, no_customer, no_sale, sale),
    )
    return reduce(lambda made, option: option(made), reversed(stack), command)


engine_ = click.option("--engine", metavar="duckdb|spark", help="What does the work: DuckDB (the default), or Spark.")
master = click.option(
    "--master", metavar="URL", help="The Spark cluster, e.g. spark://host:7077 or yarn. Default: this machine."
)


memory = click.option(
    "--memory",
    metavar="AMOUNT",
    help="The most memory to use, e.g. 4GB; what does not fit goes to disk. Default: 80 % of it.",
)
tmp = click.option("--tmp", metavar="DIR", help="Where that goes. Default: the system's folder for temporary files.")


def engine(command: Command) -> Command:
    """The options that say what does the work, and where."""
    return engine_(master(memory(tmp(command))))


seed = click.option("--seed", metavar="N", help="Where chance begins: the same seed, the same result. Default: 42.")
show_ids = click.option("--show-ids", is_flag=True, help="Put customer ids into the report, to find who is who.")
config = click.option(
    "--config", type=Path, metavar="FILE", help="Options from a TOML file. Default: regulars.toml, where there is one."
)
as_json = click.option("--json", "as_json", is_flag=True, help="Print one JSON object instead of text.")
quiet = click.option("--quiet", "-q", is_flag=True, help="Print only errors.")
force = click.option("--force", is_flag=True, help="Replace what is there from before.")
