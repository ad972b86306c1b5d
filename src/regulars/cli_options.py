"""The options that several commands share, each with its help; `config.PARSERS` reads the values."""

from pathlib import Path
from typing import Annotated

import typer

Files = Annotated[
    list[str],
    typer.Argument(
        metavar="FILE", show_default=False, help="Sales: CSV, .csv.gz, .xlsx or Parquet; a file, a folder or a pattern."
    ),
]
Columns = Annotated[
    list[str] | None,
    typer.Option(
        metavar="COLUMN=HEADER,...",
        help="Which header a column stands under, where that is not found by itself. "
        "Columns: customer, order, date, product, quantity, unit_price, amount.",
    ),
]
Recipe = Annotated[str | None, typer.Option(metavar="NAME", help="rfm (the default), value or classic.")]
Features = Annotated[
    str | None,
    typer.Option(
        metavar="NAME[:TRANSFORM],...",
        help="Your own features instead of a recipe's, e.g. spend,frequency:none. `regulars features` lists them.",
    ),
]
K = Annotated[
    str | None, typer.Option("--k", metavar="N", help="The number of groups, instead of the best-argued one.")
]
AsOf = Annotated[
    str | None,
    typer.Option(
        metavar="YYYY-MM-DD",
        help="The day to look from; lines on or after it are left out. Default: the day after the last in the data.",
    ),
]
Drop = Annotated[
    list[str] | None,
    typer.Option(
        metavar="KIND,...",
        help="Lines to leave out: duplicates, overlap, non_products, extremes, stray_dates, disagreements. "
        "By default they are kept and reported.",
    ),
]
DateFormat = Annotated[
    str | None, typer.Option(metavar="dmy|mdy|ymd", help="How dates are written, where nothing in the file decides.")
]
Decimal = Annotated[
    str | None, typer.Option(metavar="point|comma", help="The decimal sign, where nothing in the file decides.")
]
Sheet = Annotated[str | None, typer.Option(metavar="NAME", help="The sheet of a workbook. Default: its first.")]
Currency = Annotated[
    str | None, typer.Option(metavar="CODE", help="The currency to show, e.g. GBP or €. Nothing is converted.")
]
Seed = Annotated[
    str | None, typer.Option(metavar="N", help="Where chance begins: the same seed, the same result. Default: 42.")
]
ShowIds = Annotated[bool, typer.Option("--show-ids", help="Put customer ids into the report, to find who is who.")]
Json = Annotated[bool, typer.Option("--json", help="Print one JSON object instead of text.")]
Config = Annotated[
    Path | None,
    typer.Option(metavar="FILE", help="Options from a TOML file. Default: regulars.toml, where there is one."),
]
Quiet = Annotated[bool, typer.Option("--quiet", "-q", help="Print only errors.")]
Force = Annotated[bool, typer.Option("--force", help="Replace what is there from before.")]
